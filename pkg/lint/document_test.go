package lint

import (
	"fmt"
	"strings"
	"testing"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/pkg/source"
)

// document is a host whose lines that begin with "1| " or "2| " make two models.
func document(text string) Input {
	host := source.New("plan.md", text)
	var segments [2][]source.Segment
	at := int32(0)
	for line := range strings.Lines(text) {
		next := at + int32(len(line))
		for i, prefix := range []string{"1| ", "2| "} {
			if strings.HasPrefix(line, prefix) {
				segments[i] = append(segments[i], source.Segment{Span: source.Span{Start: at + 3, End: next}, Prefix: prefix})
			}
		}
		at = next
	}
	first, second := modelOf(source.NewView(host, segments[0])), modelOf(source.NewView(host, segments[1]))
	first.ID, second.ID = "first", "second"
	return Input{File: host, Model: first, More: []*model.Model{second}, AsOf: today}
}

// places prints findings as line:column, model and rule, and how they are allowed.
func places(ds []diag.Diagnostic) string {
	var b strings.Builder
	for _, d := range ds {
		at := d.File.Pos(int(d.Span.Start))
		fmt.Fprintf(&b, "%s:%d:%d %s %s %s", d.File.Path, at.Line, at.Column, d.Model, d.Rule, d.Element)
		if d.Suppressed != nil {
			b.WriteString(" allowed")
		}
		b.WriteString("\n")
	}
	return b.String()
}

func expectPlaces(t *testing.T, ds []diag.Diagnostic, want string) {
	t.Helper()
	if got := places(ds); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}

// The findings of several models of one document stand in the document, in its
// order, and are told apart.
func TestDocument(t *testing.T) {
	l := newLinter(t, append(aboutAllows(), spotter("a-rule", "X"))...)
	in := document("# Title\n2| X\n1| a X\n1| X\nX\n2| X\n")
	in.Found = []diag.Diagnostic{
		{Place: diag.Place{File: in.More[0].File, Span: source.Span{Start: 2, End: 3}}, Rule: "unused-allow", Message: "m"},
		{Place: diag.Place{File: in.File, Span: source.Span{Start: 1, End: 2}}, Rule: "unused-allow", Message: "m"},
	}
	ds := checkInput(t, l, in)
	expectPlaces(t, ds, `plan.md:1:2  unused-allow 
plan.md:2:4 second a-rule outputs.x
plan.md:3:6 first a-rule outputs.x
plan.md:4:4 first a-rule outputs.x
plan.md:6:4 second a-rule outputs.x
plan.md:6:4 second unused-allow 
`)
	seen := map[string]bool{}
	for _, d := range ds {
		if seen[d.Fingerprint] {
			t.Errorf("two findings have the fingerprint %s", d.Fingerprint)
		}
		seen[d.Fingerprint] = true
	}
}

// An allow covers its part of its own model, also where that stands in pieces
// around another one; allow-file covers the document.
func TestDocumentAllows(t *testing.T) {
	l := newLinter(t, append(aboutAllows(), spotter("a-rule", "X"), spotter("b-rule", "Y"))...)
	expectPlaces(t, checkInput(t, l, document(
		"1| # outcomelint: allow a-rule: why not\n1| X\n2| X\n1| X Y\n2| # outcomelint: allow-file b-rule: why not\n2| Y\n")),
		`plan.md:2:4 first a-rule outputs.x allowed
plan.md:3:4 second a-rule outputs.x
plan.md:4:4 first a-rule outputs.x allowed
plan.md:4:6 first b-rule outputs.y allowed
plan.md:6:4 second b-rule outputs.y allowed
`)
	expectPlaces(t, checkInput(t, l, document("2| # outcomelint: allow a-rule: why not\n1| X\n")),
		`plan.md:1:25 second unused-allow logic_model
plan.md:2:4 first a-rule outputs.x
`)
}

// A comment of the document itself is no part of a model.
func TestDocumentDirective(t *testing.T) {
	l := newLinter(t, append(aboutAllows(), spotter("a-rule", "X"))...)
	const comment = "<!-- outcomelint: allow a-rule: why not -->"
	in := document(comment + "\n1| X\n2| X\n")
	in.Directives = []model.Directive{{
		Text:   "allow a-rule: why not",
		Span:   source.Span{End: int32(len(comment))},
		Covers: []source.Span{{Start: int32(len(comment)) + 1, End: int32(len(comment)) + 5}},
	}}
	expectPlaces(t, checkInput(t, l, in), `plan.md:2:4 first a-rule outputs.x allowed
plan.md:3:4 second a-rule outputs.x
`)
	in = document(comment + "\n1| \n2| \n")
	in.Directives = []model.Directive{{Text: "allow a-rule: why not", Span: source.Span{End: int32(len(comment))}}}
	ds := checkInput(t, l, in)
	expectPlaces(t, ds, "plan.md:1:25  unused-allow \n")
	if got, err := diag.Apply(in.File.Text, ds[0].Fixes[0].Edits); err != nil || got != "1| \n2| \n" {
		t.Errorf("the fix makes %q, %v", got, err)
	}
}
