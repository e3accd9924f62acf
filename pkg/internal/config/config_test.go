package config

import (
	"fmt"
	"io/fs"
	"path/filepath"
	"strings"
	"testing"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/lint"
)

type limits struct {
	Max   int      `toml:"max" doc:"most" min:"1"`
	Share float64  `toml:"share" doc:"part"`
	Words []string `toml:"words" doc:"words"`
}

func testRules() []*lint.Rule {
	return []*lint.Rule{
		{ID: "orphan-output", Category: "structure", Severity: diag.Warning, Formerly: []string{"lonely-output"}},
		{ID: "too-many-indicators", Category: "measurement", Severity: diag.Info,
			Check: lint.WithOptions(limits{Max: 3, Share: 0.5}, func(*lint.Pass, limits) {})},
		{ID: "missing-target", Category: "measurement", Severity: diag.Warning},
	}
}

// loader reads from a map; "/w" is the boundary.
func loader(files map[string]string) *Loader {
	return &Loader{
		Rules: testRules(),
		Read: func(path string) (string, error) {
			if text, ok := files[filepath.ToSlash(path)]; ok {
				return text, nil
			}
			return "", &fs.PathError{Op: "open", Path: path, Err: fs.ErrNotExist}
		},
		Show:     func(path string) string { return strings.TrimPrefix(filepath.ToSlash(path), "/w/") },
		Boundary: func(string) string { return "/w" },
	}
}

func problems(c *Config) string {
	var b strings.Builder
	for _, d := range c.Problems {
		pos := d.File.Pos(int(d.Span.Start))
		fmt.Fprintf(&b, "%s:%d:%d: %s", d.File.Path, pos.Line, pos.Column, d.Message)
		if d.Help != "" {
			fmt.Fprintf(&b, " (%s)", d.Help)
		}
		b.WriteByte('\n')
	}
	return b.String()
}

func mustLoad(t *testing.T, files map[string]string, path string) *Config {
	t.Helper()
	c, err := loader(files).Load(path)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestProblemsHaveTheirPlace(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"unknown rule", "[rules]\norphan-outputs = \"off\"\n", "c.toml:2:1: there is no rule `orphan-outputs` (did you mean `orphan-output`?)"},
		{"unknown key", "failon = \"error\"\n", "c.toml:1:1: there is no setting `failon` (did you mean `fail_on`?)"},
		{"severity", "[rules]\norphan-output = \"warn\"\n", "c.toml:2:17: the severity of `orphan-output` cannot be \"warn\" (did you mean `warning`?)"},
		{"severity type", "[rules]\norphan-output = 1\n", "c.toml:2:17: the severity of `orphan-output` must be one of off, info, warning, error"},
		{"fail_on", "fail_on = \"off\"\n", "c.toml:1:11: `fail_on` cannot be \"off\" (it is one of error, warning, info, never)"},
		{"option", "[rules.too-many-indicators]\nmaks = 5\n", "c.toml:2:1: `too-many-indicators` has no option `maks` (did you mean `max`?)"},
		{"option type", "[rules.too-many-indicators]\nmax = \"5\"\n", "c.toml:2:7: `max` must be a whole number"},
		{"option minimum", "[rules.too-many-indicators]\nmax = 0\n", "c.toml:2:7: option `max` is 0 but must be at least 1"},
		{"option with dots", "[rules]\ntoo-many-indicators.max = 0\n", "c.toml:2:27: option `max` is 0 but must be at least 1"},
		{"option of a rule without any", "[rules.orphan-output]\nmax = 5\n", "c.toml:2:1: `orphan-output` has no option `max` (it has no options, only a `severity`)"},
		{"option of no likeness", "[rules.too-many-indicators]\nmaximum = 5\n", "c.toml:2:1: `too-many-indicators` has no option `maximum` (it has `max`, `share`, `words`)"},
		{"override without paths", "[[overrides]]\nrules = { orphan-output = \"off\" }\n", "c.toml:1:1: this override does not say which files it is for (add paths = [\"drafts/**\"])"},
		{"pattern", "exclude = [\"a[\"]\n", "c.toml:1:12: `a[` is not a pattern (a bracket or brace is open; write `\\[` for the character itself)"},
		{"empty pattern", "exclude = [\"\"]\n", "c.toml:1:12: `` is not a pattern (an empty one matches nothing)"},
		{"pattern outside", "exclude = [\"../x\"]\n", "c.toml:1:12: `../x` leaves the folder of this file (patterns are relative to the file that states them)"},
		{"language", "[language]\nguarantee_words = [\"x\"]\n", "c.toml:2:1: `language` has no setting `guarantee_words` (did you mean `guarantee_terms`?)"},
		{"extends missing", "extends = \"base.toml\"\n", "c.toml:1:11: `base.toml` cannot be read: file does not exist"},
		{"extends an empty name", "extends = \"\"\n", "c.toml:1:11: `extends` names no file (name one: extends = [\"../outcomelint.toml\"])"},
		{"extends what is no file", "extends = [\"inherit\"]\n", "c.toml:1:12: `inherit` cannot be read: file does not exist (`inherit` stands in lists like `exclude`; here, name the file that is meant: extends = [\"../outcomelint.toml\"])"},
		{"extends outside", "extends = [\"../base.toml\"]\n", "c.toml:1:12: `../base.toml` lies outside this repository (move the shared configuration into the repository)"},
		{"extends itself", "extends = [\"c.toml\"]\n", "c.toml:1:12: `c.toml` is this file itself (remove it from `extends`)"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			c := mustLoad(t, map[string]string{"/w/c.toml": tt.text}, "/w/c.toml")
			if got := strings.TrimSpace(problems(c)); got != tt.want {
				t.Errorf("got  %s\nwant %s", got, tt.want)
			}
		})
	}
}

func TestSyntaxErrorsOfAConfigurationAreProblems(t *testing.T) {
	c := mustLoad(t, map[string]string{"/w/c.toml": "fail_on = “error”\n[rules]\norphan-output = \"of\"\n"}, "/w/c.toml")
	if len(c.Problems) != 2 {
		t.Errorf("want the syntax error and the wrong severity, got\n%s", problems(c))
	}
	for _, p := range c.Problems {
		if p.Severity != diag.Error || p.Rule != Rule {
			t.Errorf("problem %q is %s[%s]", p.Message, p.Severity, p.Rule)
		}
	}
}

func TestLaterLayersWin(t *testing.T) {
	files := map[string]string{
		"/w/base.toml": "fail_on = \"error\"\n[rules]\nmeasurement = \"off\"\nlonely-output = \"error\"\n[rules.too-many-indicators]\nmax = 9\nshare = 1\n",
		"/w/sub/outcomelint.toml": `extends = "../base.toml"
[[overrides]]
paths = ["drafts"]
rules = { orphan-output = "off", too-many-indicators = { severity = "info" } }
[[overrides]]
paths = ["drafts/final*.toml"]
rules = { orphan-output = "warning" }
[rules.too-many-indicators]
max = 5
`,
	}
	c := mustLoad(t, files, "/w/sub/outcomelint.toml")
	if len(c.Problems) > 0 {
		t.Fatal(problems(c))
	}
	for path, want := range map[string]string{
		"/w/sub/a.toml":             "error off off {5 1 []} error",
		"/w/sub/drafts/a.toml":      "off info off {5 1 []} error",
		"/w/sub/drafts/final2.toml": "warning info off {5 1 []} error",
	} {
		e := c.For(path)
		s := e.Settings
		got := fmt.Sprint(s.Severity["orphan-output"], " ", s.Severity["too-many-indicators"], " ", s.Severity["missing-target"], " ", s.Options["too-many-indicators"], " ", e.FailOn)
		if got != want {
			t.Errorf("%s: got %s, want %s", path, got, want)
		}
	}
	e := c.For("/w/sub/a.toml")
	for key, want := range map[string]string{"orphan-output": "base.toml:4", "too-many-indicators.max": "sub/outcomelint.toml:9", "too-many-indicators.share": "base.toml:7", "fail_on": "base.toml:1"} {
		at := e.Origins[key]
		if got := fmt.Sprintf("%s:%d", at.File.Path, at.File.Pos(int(at.Span.Start)).Line); got != want {
			t.Errorf("%s comes from %s, want %s", key, got, want)
		}
	}
	if c.For("/w/sub/b.toml") != e {
		t.Error("files with the same settings do not share them")
	}
}

func TestListsReplaceOrInherit(t *testing.T) {
	files := map[string]string{
		"/w/base.toml": "exclude = [\"archive/**\"]\ninclude = [\"docs/*.md\"]\n[language]\nallowed_terms = [\"Youth Guarantee\"]\n",
		"/w/own.toml":  "extends = [\"base.toml\"]\nexclude = [\"old\"]\n[language]\nallowed_terms = [\"Loan Guarantee\"]\n",
		"/w/both.toml": "extends = [\"base.toml\"]\nexclude = [\"inherit\", \"old\"]\n",
	}
	own, both := mustLoad(t, files, "/w/own.toml"), mustLoad(t, files, "/w/both.toml")
	if own.Excluded("/w/archive/2020/a.toml") || !own.Excluded("/w/old/a.toml") {
		t.Error("a list of its own does not replace the one it extends")
	}
	if !both.Excluded("/w/archive/2020/a.toml") || !both.Excluded("/w/old/a.toml") {
		t.Error(`"inherit" does not keep the list it extends`)
	}
	if !own.Included("/w/docs/a.md") || own.Included("/w/docs/deep/a.md") {
		t.Error("a list that is not given is not taken over")
	}
	if got := own.For("/w/a.toml").Terms["allowed_terms"]; len(got) != 2 {
		t.Errorf("terms add to one another, got %q", got)
	}
}

// Of several that are extended the later wins, but not by what it does not say.
func TestSeveralAreExtended(t *testing.T) {
	c := mustLoad(t, map[string]string{
		"/w/a.toml": "fail_on = \"error\"\nexclude = [\"archive/**\"]\ninclude = [\"docs/*.md\"]\n[language]\nallowed_terms = [\"Youth Guarantee\"]\n",
		"/w/b.toml": "fail_on = \"info\"\ninclude = [\"plans/*.md\"]\n",
		"/w/c.toml": "extends = [\"a.toml\", \"b.toml\"]\n[language]\nallowed_terms = [\"inherit\", \"Loan Guarantee\"]\n",
	}, "/w/c.toml")
	if got := problems(c); got != "" {
		t.Fatal(got)
	}
	if !c.Excluded("/w/archive/a.toml") {
		t.Error("a list of the first is lost because the second has none")
	}
	if c.Included("/w/docs/a.md") || !c.Included("/w/plans/a.md") {
		t.Error("a list of the second does not replace that of the first")
	}
	e := c.For("/w/a.toml")
	if e.FailOn != diag.Info {
		t.Errorf("fail_on is %s, want that of the second", e.FailOn)
	}
	if got := e.Terms["allowed_terms"]; len(got) != 2 || got[1] != "Loan Guarantee" {
		t.Errorf("terms are %q", got)
	}
	d := mustLoad(t, map[string]string{"/w/a.toml": "exclude = [\"archive/**\"]\n", "/w/d.toml": "extends = \"a.toml\"\nexclude = []\n"}, "/w/d.toml")
	if d.Excluded("/w/archive/a.toml") {
		t.Error("an empty list of its own does not replace the one it extends")
	}
}

func TestNearest(t *testing.T) {
	files := map[string]string{"/w/outcomelint.toml": "root = true\n", "/w/a/b/outcomelint.toml": "", "/outcomelint.toml": ""}
	l := loader(files)
	for dir, want := range map[string]string{"/w/a/b/c": "/w/a/b", "/w/a": "/w", "/w": "/w"} {
		c, err := l.Nearest(dir, "/w")
		if err != nil || c == nil || c.Dir != want {
			t.Errorf("nearest to %s = %v, %v; want the one in %s", dir, c, err, want)
		}
	}
	all, _ := l.Above("/w/a/b", "/w")
	if len(all) != 2 || !all[1].Root || all[0].Root {
		t.Errorf("above /w/a/b: %d configurations", len(all))
	}
	if c, _ := l.Nearest("/w/a", "/w/a"); c != nil {
		t.Errorf("the search left its top: %s", c.Dir)
	}
}

func TestUnmatched(t *testing.T) {
	c := mustLoad(t, map[string]string{"/w/c.toml": "exclude = [\"old\", \"never\"]\n"}, "/w/c.toml")
	c.Excluded("/w/old/x.toml")
	if left := c.Unmatched(); len(left) != 1 || left[0].Text != "never" {
		t.Errorf("unmatched = %v", left)
	}
}
