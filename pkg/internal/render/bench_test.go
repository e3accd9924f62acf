package render

import (
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/source"
)

// manyFindings spreads n findings with a label, a related place, help and a
// fix over one file.
func manyFindings(n int) []diag.Diagnostic {
	var text strings.Builder
	for i := range n {
		fmt.Fprintf(&text, "[outcomes.outcome-%d]\nstatement = \"Pupils read faster than before – class %d\"\nleads_to = [\"joy-%d\"]\n\n", i, i, i)
	}
	f := source.New("strategy/plan.toml", text.String())
	ds := make([]diag.Diagnostic, n)
	offset := 0
	place := func(needle string) diag.Place {
		start := offset + strings.Index(f.Text[offset:], needle)
		return diag.Place{File: f, Span: source.Span{Start: int32(start), End: int32(start + len(needle))}}
	}
	for i := range ds {
		header := place(fmt.Sprintf("outcome-%d", i))
		link := place(fmt.Sprintf("joy-%d", i))
		offset = int(link.Span.End)
		ds[i] = diag.Diagnostic{
			Place: link, Label: "no element has this id", Severity: diag.Error,
			Rule: "unknown-reference", Category: "structure", Question: "plausible",
			Message:     fmt.Sprintf(`"joy-%d" is not in this model`, i),
			Help:        "did you mean \"joy\"?",
			Related:     []diag.Related{{Place: header, Message: "this outcome leads to it"}},
			Fixes:       []diag.Fix{{Message: `write "joy"`, Edits: []diag.Edit{{Place: link, Text: "joy"}}}},
			Element:     fmt.Sprintf("outcomes.outcome-%d", i),
			Key:         "leads_to",
			Model:       "plan",
			URL:         "https://example.org/rules/unknown-reference",
			Fingerprint: "0123456789abcdef0123456789abcdef",
		}
	}
	return ds
}

func BenchmarkText(b *testing.B) {
	ds := manyFindings(10_000)
	for _, o := range []struct {
		name string
		TextOptions
	}{{"plain", TextOptions{}}, {"colour", TextOptions{Color: true}}, {"folded", TextOptions{Fold: true}}} {
		b.Run(o.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if err := Text(io.Discard, ds, o.TextOptions); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkJSON(b *testing.B) {
	ds := manyFindings(10_000)
	b.ReportAllocs()
	for b.Loop() {
		if err := (Report{Diagnostics: ds}).write(NewJSON(io.Discard, Options{})); err != nil {
			b.Fatal(err)
		}
	}
}

// A line of 20 MB is cut without being looked at as a whole.
func BenchmarkTextLongLine(b *testing.B) {
	f := source.New("a.toml", strings.Repeat("x", 10<<20)+"here"+strings.Repeat("y", 10<<20))
	f.Pos(0) // the index is not what is measured
	d := diag.Diagnostic{Place: diag.Place{File: f, Span: source.Span{Start: 10 << 20, End: 10<<20 + 4}}}
	for b.Loop() {
		if err := Text(io.Discard, []diag.Diagnostic{d}, TextOptions{}); err != nil {
			b.Fatal(err)
		}
	}
}
