package bind_test

import (
	"path/filepath"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/internal/bind"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/pkg/source"
)

// Whatever the input, nothing panics, every place lies in the file, every fix
// can be applied, and the model's parts fit together.
func FuzzModel(f *testing.F) {
	for _, pattern := range []string{"testdata/*.txtar", "testdata/facts/*.txtar"} {
		paths, _ := filepath.Glob(pattern)
		for _, path := range paths {
			a, err := txtar.ParseFile(path)
			if err != nil {
				f.Fatal(err)
			}
			for _, file := range a.Files {
				if filepath.Ext(file.Name) == ".toml" {
					f.Add(string(file.Data))
				}
			}
		}
	}
	f.Fuzz(func(t *testing.T, text string) {
		doc, m, found := read(text)
		for _, d := range found {
			checkFinding(t, text, d, len(doc.Errors) == 0)
		}
		if m == nil {
			for _, d := range bind.Directives(doc) {
				inFile(t, text, d.Span)
			}
			return
		}
		checkModel(t, text, m)
	})
}

func inFile(t *testing.T, text string, s source.Span) {
	t.Helper()
	if s.Start < 0 || s.Start > s.End || int(s.End) > len(text) {
		t.Errorf("span %v leaves the file of %d bytes", s, len(text))
	}
}

func checkFinding(t *testing.T, text string, d diag.Diagnostic, sound bool) {
	t.Helper()
	inFile(t, text, d.Span)
	if d.Rule == "" || d.Message == "" || d.Help == "" || d.Element == "" {
		t.Errorf("incomplete finding %+v", d)
	}
	for _, r := range d.Related {
		inFile(t, text, r.Span)
	}
	for _, fix := range d.Fixes {
		mended, err := diag.Apply(text, fix.Edits)
		if err != nil {
			t.Errorf("fix %q: %v", fix.Message, err)
		}
		if doc, _, _ := read(mended); sound && fix.Safety == diag.Safe && len(doc.Errors) > 0 {
			t.Errorf("fix %q of %q makes a mistake: %s", fix.Message, d.Message, doc.Errors[0].Message)
		}
	}
}

func checkModel(t *testing.T, text string, m *model.Model) {
	inFile(t, text, m.Span())
	index := 0
	var last *model.Element
	for e := range m.All() {
		if e.Index != index || m.At(index) != e || e.In() != m {
			t.Errorf("%s has the wrong place", e.Path())
		}
		index++
		inFile(t, text, e.Span())
		if e.Kind.IsMeasure() {
			if e.Parent != last {
				t.Errorf("%s has a strange parent", e.Path())
			}
		} else {
			last = e
		}
		for i := range e.Measures() {
			if e.Measures()[i].Parent != e {
				t.Errorf("%s is not among its own parent's measures", e.Path())
			}
		}
		checkLinks(t, text, m, e)
		if s := e.Statement(); s.Set && len(s.Value) > 0 {
			inFile(t, text, m.TextSpan(s, 0, len(s.Value)))
			inFile(t, text, m.TextSpan(s, len(s.Value)/2, len(s.Value)))
		}
	}
	for _, r := range m.References() {
		inFile(t, text, r.Span)
		if r.From == nil || (r.Resolution == model.Resolved) != (r.To != nil || r.Link != nil) {
			t.Errorf("reference %q: resolution %d, to %v", r.Text, r.Resolution, r.To)
		}
	}
	for _, d := range m.Directives {
		inFile(t, text, d.Span)
		for _, c := range d.Covers {
			inFile(t, text, c)
		}
	}
	m.Cycles()
	m.Dominators(func(e *model.Element) bool { return e.Kind == model.Input })
	m.LeadingTo(func(e *model.Element) bool { return e.Kind == model.Outcome })
}

func checkLinks(t *testing.T, text string, m *model.Model, e *model.Element) {
	for i := range e.Links {
		l := &e.Links[i]
		inFile(t, text, l.Span())
		if l.From != e || (l.Resolution == model.Resolved) != (l.To != nil) {
			t.Errorf("link %s: resolution %d", l.Path(), l.Resolution)
		}
		if l.To != nil && !contains(l.To.Incoming(), l) {
			t.Errorf("link %s is not among those that lead to its end", l.Path())
		}
	}
	for _, l := range e.Incoming() {
		if l.To != e {
			t.Errorf("link %s leads elsewhere", l.Path())
		}
	}
}

func contains(links []*model.Link, l *model.Link) bool {
	for _, other := range links {
		if other == l {
			return true
		}
	}
	return false
}
