package lint_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/internal/bind"
	"github.com/outcomelint/outcomelint/pkg/internal/syntax"
	"github.com/outcomelint/outcomelint/pkg/language"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/pkg/source"
)

// vague reports every "vague" of a file, and the whole model once.
var vague = &lint.Rule{
	ID: "vague", Category: "wording", Question: lint.Meaningful, Severity: diag.Warning, Since: "0.1.0", Doc: "# vague\n",
	Check: lint.ForModel(func(p *lint.Pass) {
		text := p.Model.File.Text
		for i := range len(text) {
			if strings.HasPrefix(text[i:], "vague") && !strings.HasPrefix(text[i:], "vague:") {
				p.Report(lint.Finding{On: p.Model, Span: source.Span{Start: int32(i), End: int32(i + 5)}, Message: "vague"})
			}
		}
	}),
}

func unused() *lint.Rule {
	return &lint.Rule{
		ID: "unused-allow", Category: "files", Question: lint.Plausible, Severity: diag.Warning, Since: "0.1.0", Doc: "# unused-allow\n",
	}
}

// load reads a model as the command does.
func load(t *testing.T, text string) lint.Input {
	t.Helper()
	f := source.New("model.toml", text)
	doc := syntax.Parse(f)
	m, found := bind.Model(doc)
	if m == nil || len(doc.Errors)+len(found) > 0 {
		t.Fatalf("the model cannot be read: %v %v\n%s", doc.Errors, found, text)
	}
	return lint.Input{File: f, Model: m, AsOf: time.Date(2026, 6, 30, 0, 0, 0, 0, time.UTC)}
}

// What an allow covers depends on where it stands. In the models below ALLOW
// stands for the directive; findings that must be suppressed say "vague yes",
// the others "vague no".
func TestAllowCovers(t *testing.T) {
	linter, err := lint.New([]*lint.Rule{vague, unused()})
	if err != nil {
		t.Fatal(err)
	}
	const head = "[logic_model]\ntitle = \"vague no\"\n\n"
	for _, tt := range []struct{ name, text string }{
		{"before a header: the element, its keys and its indicators", head + `
ALLOW
[outcomes.a]
statement = "vague yes"
note = "vague yes"

[outcomes.a.indicators.i]
statement = "vague yes"

[outcomes.b]
statement = "vague no"
`},
		{"at the end of a header's line", head + `
[outcomes.a] ALLOW
statement = "vague yes"
indicators.i = { statement = "vague yes" }

[outcomes.b]
statement = "vague no"
`},
		{"before a header, over other comments and empty lines", head + `
# A comment.
ALLOW
# Another comment.

[outcomes.a]
statement = "vague yes"
`},
		{"before an indicator's header: the indicator", head + `
[outcomes.a]
statement = "vague no"

ALLOW
[outcomes.a.indicators.i]
statement = "vague yes"

[outcomes.a.indicators.j]
statement = "vague no"
`},
		{"before a key: that key", head + `
[outcomes.a]
ALLOW
statement = "vague yes"
note = "vague no"
`},
		{"before a key of several lines", head + `
[outcomes.a]
note = "vague no"
ALLOW
tags = [
  "vague yes",
  "vague yes",
]
statement = "vague no"
`},
		{"at the end of a key's line: that key", head + `
[outcomes.a]
statement = "vague yes" ALLOW
note = "vague no"
`},
		{"an element in two places", head + `
ALLOW
[outcomes.a]
statement = "vague yes"

[outcomes.b]
statement = "vague no"

[outcomes.a.indicators.i]
statement = "vague yes"
`},
		{"before the model's header: its keys", `
ALLOW
[logic_model]
title = "vague yes"

[outcomes.a]
statement = "vague no"
`},
		{"for the file, from anywhere", `
[logic_model]
title = "vague yes"

[outcomes.a]
statement = "vague yes"
ALLOW-FILE

[outcomes.b]
statement = "vague yes"
`},
	} {
		t.Run(tt.name, func(t *testing.T) {
			text := strings.NewReplacer(
				"ALLOW-FILE", "# outcomelint: allow-file vague: our own word",
				"ALLOW", "# outcomelint: allow vague: our own word",
			).Replace(tt.text)
			ds, err := linter.Check(load(t, text))
			if err != nil {
				t.Fatal(err)
			}
			if len(ds) != strings.Count(tt.text, "vague") {
				t.Errorf("%d findings:\n%v", len(ds), ds)
			}
			for _, d := range ds {
				want := "no"
				if d.Suppressed != nil {
					want = "yes"
				}
				line := text[d.Span.Start:]
				line = line[:strings.Index(line, "\n")]
				if !strings.HasPrefix(line, "vague "+want) {
					t.Errorf("line %d: suppressed %s: %s", d.File.Pos(int(d.Span.Start)).Line, want, line)
				}
			}
		})
	}
}

// A finding about an allow is on the element that the allow stands on.
func TestAllowStandsOn(t *testing.T) {
	linter, err := lint.New([]*lint.Rule{vague, unused()})
	if err != nil {
		t.Fatal(err)
	}
	ds, err := linter.Check(load(t, `# outcomelint: allow-file vague: ours

[logic_model]
title = "Title" # outcomelint: allow vague: ours

# outcomelint: allow vague: ours
[outcomes.a]
statement = "A"

[outcomes.a.indicators.i]
# outcomelint: allow vague: ours
statement = "I"
`))
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, d := range ds {
		got = append(got, fmt.Sprintf("%d %s", d.File.Pos(int(d.Span.Start)).Line, d.Element))
	}
	want := "1 logic_model\n4 logic_model\n6 outcomes.a\n11 outcomes.a.indicators.i"
	if strings.Join(got, "\n") != want {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), want)
	}
}

// Readings are computed once for all rules, in the model's language.
func TestReadings(t *testing.T) {
	var seen []*language.Reading
	ask := func(id string) *lint.Rule {
		return &lint.Rule{
			ID: id, Category: "wording", Question: lint.Meaningful, Severity: diag.Warning, Since: "0.1.0", Doc: "# " + id + "\n",
			Check: lint.ForModel(func(p *lint.Pass) {
				for e := range p.Model.Of(model.Outcome) {
					seen = append(seen, p.Reading(e))
				}
			}),
		}
	}
	linter, err := lint.New([]*lint.Rule{ask("first"), ask("second")})
	if err != nil {
		t.Fatal(err)
	}
	const statement = "Line managers settle routine decisions"
	text := "[logic_model]\ntitle = \"T\"\nlanguage = \"en\"\n\n[outcomes.a]\nstatement = \"" + statement + "\"\n"
	for _, language := range []string{"en", "fr"} {
		if _, err := linter.Check(load(t, strings.Replace(text, `"en"`, `"`+language+`"`, 1))); err != nil {
			t.Fatal(err)
		}
	}
	if len(seen) != 4 || seen[0] != seen[1] || seen[0] == seen[2] {
		t.Fatalf("readings %v", seen)
	}
	if want := language.Read(statement); fmt.Sprint(*seen[0]) != fmt.Sprint(want) || !seen[2].Foreign {
		t.Errorf("got %+v and %+v, want %+v and a foreign one", *seen[0], *seen[2], want)
	}
}
