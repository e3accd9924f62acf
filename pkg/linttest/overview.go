package linttest

import (
	"os"
	"testing"

	"github.com/BurntSushi/toml"

	"github.com/outcomelint/outcomelint/pkg/internal/ruledoc"
	"github.com/outcomelint/outcomelint/pkg/lint"
)

// Overview tests the list of all rules, README.md in the folder of the
// categories, in which the test runs: it is generated from the rules' pages and
// from ideas.toml, which says in `[categories]` what each is about and in
// `[[ideas]]` (name, says, rules) which rules carry which thought.
func Overview(t *testing.T, rules []*lint.Rule) {
	t.Helper()
	checkOverview(t, rules)
}

func checkOverview(t testing.TB, rules []*lint.Rule) {
	t.Helper()
	var o ruledoc.Overview
	meta, err := toml.DecodeFile("ideas.toml", &o)
	if err != nil {
		t.Errorf("ideas.toml: %v", err)
		return
	}
	for _, key := range meta.Undecoded() {
		t.Errorf("ideas.toml: nothing reads `%s`", key)
	}
	current, err := o.Text(rules)
	if err != nil {
		t.Errorf("ideas.toml: %v", err)
		return
	}
	was, err := os.ReadFile("README.md")
	switch line, now, then, same := firstDifference(current, string(was)); {
	case err == nil && same:
	case *update:
		if err := os.WriteFile("README.md", []byte(current), 0o644); err != nil {
			t.Error(err)
		}
	case err != nil:
		t.Error(err)
	default:
		t.Errorf("README.md:%d: the list of rules is not current, run go test with -update; it says\n\t%s\ninstead of\n\t%s", line, then, now)
	}
}
