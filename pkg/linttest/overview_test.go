package linttest

import (
	"os"
	"strings"
	"testing"

	"github.com/outcomelint/outcomelint/pkg/lint"
)

// The list of rules is written with -update, and told to be old without.
func TestOverview(t *testing.T) {
	_, doc := start(t)
	t.Chdir(t.TempDir())
	tell := func(ideas string) string {
		t.Helper()
		if err := os.WriteFile("ideas.toml", []byte(ideas), 0o644); err != nil {
			t.Fatal(err)
		}
		var tb recorder
		checkOverview(&tb, []*lint.Rule{shouting(doc)})
		return strings.Join(tb.errors, "\n")
	}
	const ideas = "[[ideas]]\nname = \"Quiet\"\nsays = \"Listen.\"\nrules = [\"shouting\"]\n"
	if got := tell(ideas); !strings.Contains(got, "README.md") {
		t.Errorf("no list at all: %q", got)
	}
	defer func(was bool) { *update = was }(*update)
	*update = true
	if got := tell(ideas); got != "" {
		t.Fatalf("written: %q", got)
	}
	*update = false
	if got := tell(ideas); got != "" {
		t.Errorf("current: %q", got)
	}
	for changed, want := range map[string]string{
		strings.Replace(ideas, "Listen", "Hear", 1):         "the list of rules is not current, run go test with -update; it says",
		strings.Replace(ideas, "says", "tells", 1):          "ideas.toml: nothing reads `ideas.tells`",
		strings.Replace(ideas, "\"shouting", "\"murmur", 1): "counts on a rule \"murmur\", which does not exist",
		"ideas = 1": "ideas.toml",
	} {
		if got := tell(changed); !strings.Contains(got, want) {
			t.Errorf("%q: got %q, want %q", changed, got, want)
		}
	}
}
