package bind_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/outcomelint/outcomelint/pkg/model"
)

// The example of the format's description: no findings, and everything in it read.
func TestFormatExample(t *testing.T) {
	text, err := os.ReadFile("../../../testdata/models/format-example.toml")
	if err != nil {
		t.Fatal(err)
	}
	if got := findings(t, string(text)); got != "" {
		t.Errorf("unexpected findings:\n%s", got)
	}
	_, m, _ := read(string(text))
	compare(t, "testdata/format-example.facts", facts(m))
}

// Each archive in testdata/facts holds models in pairs: what the author wrote,
// and what rules can learn from it.
func TestFacts(t *testing.T) {
	archives(t, "testdata/facts/*.txtar", ".facts", func(t *testing.T, text string) string {
		doc, m, found := read(text)
		var out strings.Builder
		for _, d := range append(doc.Errors, found...) {
			fmt.Fprintf(&out, "(%s %s %s)\n", d.Rule, d.Element, d.Key)
		}
		if m != nil {
			out.WriteString(facts(m))
		}
		return out.String()
	})
}

func compare(t *testing.T, path, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s: got\n%s", path, got)
	}
}

// facts lists all that a model holds, as rules can ask for it.
func facts(m *model.Model) string {
	var out strings.Builder
	fmt.Fprintf(&out, "model %s", m.ID)
	if m.Partial {
		out.WriteString(" (partial)")
	}
	out.WriteByte('\n')
	element(&out, m.Header)
	for e := range m.All() {
		element(&out, e)
	}
	for _, d := range m.Duplicates() {
		fmt.Fprintf(&out, "duplicate: %s, first %s\n", d.Again.Path(), d.First.Path())
	}
	for _, d := range m.Directives {
		fmt.Fprintf(&out, "directive %q", d.Text)
		if d.On != nil {
			fmt.Fprintf(&out, " on %s", d.On.Path())
		}
		for _, c := range d.Covers {
			from, to := m.File.Pos(int(c.Start)), m.File.Pos(int(c.End))
			fmt.Fprintf(&out, " covers %d:%d–%d:%d", from.Line, from.Column, to.Line, to.Column)
		}
		out.WriteByte('\n')
	}
	return out.String()
}

func element(out *strings.Builder, e *model.Element) {
	fmt.Fprintf(out, "%s", e.Path())
	if e.Partial {
		out.WriteString(" (partial)")
	}
	if e.Kind != model.Header && e.TableAsWritten() != e.Kind.Table() {
		fmt.Fprintf(out, " (written %s)", e.TableAsWritten())
	}
	out.WriteByte('\n')
	record(out, "  ", &e.Record, model.TableOf(e.Kind))
	for i := range e.Links {
		l := &e.Links[i]
		fmt.Fprintf(out, "  -> %s %s", l.Target, resolution(l.Resolution))
		if l.To != nil {
			fmt.Fprintf(out, " %s", l.To.Path())
		}
		out.WriteByte('\n')
		record(out, "     ", &l.Record, model.MembersOf(model.TypeLinks))
	}
	for _, r := range e.References() {
		fmt.Fprintf(out, "  %s names %q %s", r.Key, r.Text, resolution(r.Resolution))
		switch {
		case r.Link != nil:
			fmt.Fprintf(out, " %s", r.Link.Path())
		case r.To != nil:
			fmt.Fprintf(out, " %s", r.To.Path())
		}
		out.WriteByte('\n')
	}
	for _, x := range e.Experiences() {
		fmt.Fprintf(out, "  experience\n")
		record(out, "     ", &x.Record, model.MembersOf(model.TypeExperiences))
	}
	for f := range e.Extra() {
		fmt.Fprintf(out, "  extra %s%s %d %q\n", strings.Repeat("  ", f.Depth), f.Name, f.Form, f.Text)
	}
}

func resolution(r model.Resolution) string {
	return [...]string{"unknown", "resolved", "foreign", "plain text", "unread"}[r]
}

func record(out *strings.Builder, indent string, r *model.Record, t *model.Table) {
	for _, s := range t.Keys {
		if r.Unread(s.Key) {
			fmt.Fprintf(out, "%s%s unread\n", indent, s.Name)
		}
		for _, text := range r.Texts(s.Key) {
			fmt.Fprintf(out, "%s%s %q\n", indent, s.Name, text.Value)
		}
		if n := r.Number(s.Key); n.Set {
			fmt.Fprintf(out, "%s%s %v\n", indent, s.Name, n.Value)
		}
		if b := r.Bool(s.Key); b.Set {
			fmt.Fprintf(out, "%s%s %v\n", indent, s.Name, b.Value)
		}
		if p := r.Period(s.Key); p.Set && (s.Type == model.TypePeriod || s.Type == model.TypeDone || s.Type == model.TypeCycle) {
			fmt.Fprintf(out, "%s%s is %s\n", indent, s.Name, p.Value)
		}
		if i := r.Likelihood(s.Key); s.Type == model.TypeLikelihood && i.Set {
			fmt.Fprintf(out, "%s%s %v–%v\n", indent, s.Name, i.Value.Low, i.Value.High)
		}
		if s.Type == model.TypeValue || s.Type == model.TypeValues {
			for _, v := range r.Values(s.Key) {
				q := v.Quantity()
				fmt.Fprintf(out, "%s%s %q = %v %v–%v %s\n", indent, s.Name, v.Written().Value, q.Kind, q.Low, q.High, q.Unit)
				record(out, indent+"  ", &v.Record, model.MembersOf(s.Type))
			}
		}
	}
}
