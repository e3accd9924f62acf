package linttest

import (
	"strings"
	"testing"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/lint"
)

const prosePage = `# loud

A sentence that ends in an exclamation mark.

## Why it matters

Nobody listens.

## Fails

` + "````markdown" + `
<!-- as-of: 2029-12-31 -->
# Plan! <!-- want "loud" -->

- quiet
- one! <!-- want "loud" -->

` + "```toml" + `
[logic_model]
title = "Go!"
` + "```" + `
` + "````" + `

## Passes

` + "```markdown" + `
Quiet. <!-- outcomelint: allow loud: a fire --> Fire!

<!-- outcomelint: allow loud: a fire -->

- Go! <!-- not read -->
` + "```" + `

` + "```markdown" + `
<!-- as-of: 2030-01-01 -->
Go!
` + "```" + `

## When to allow it

In a fire.
`

// A page shows documents to a rule about running text.
func TestProsePage(t *testing.T) {
	rule := func(doc string) *lint.Rule {
		return &lint.Rule{
			ID: "loud", Category: "structure", Question: lint.Plausible, Severity: diag.Warning, Since: "0.1.0", Doc: doc,
			Prose: func(p *lint.ProsePass) {
				for i := range p.Prose.Sentences {
					if s := &p.Prose.Sentences[i]; strings.HasSuffix(s.Text, "!") && p.AsOf.Year() < 2030 {
						p.Report(s, lint.Finding{Message: "loud"})
					}
				}
			},
		}
	}
	l, err := lint.New([]*lint.Rule{rule(prosePage)})
	if err != nil {
		t.Fatal(err)
	}
	problems, current := Check(l, rule(prosePage))
	if len(problems) > 0 {
		t.Errorf("the page is true, but %v", problems)
	}
	if want := "warning[loud]: loud\n --> strategy.md:2:3\n"; !strings.Contains(current, want) {
		t.Errorf("the current page lacks %q:\n%s", want, current)
	}
	for was, is := range map[string]string{` <!-- want "loud" -->`: "", "Quiet.": "Quiet!", "- quiet": `- quiet <!-- want "loud" -->`} {
		if problems, _ := Check(l, rule(strings.Replace(prosePage, was, is, 1))); len(problems) != 1 {
			t.Errorf("%q for %q: %v", is, was, problems)
		}
	}
}
