package syntax

import (
	"io/fs"
	"strings"
	"testing"
	"unicode/utf8"

	tomltest "github.com/toml-lang/toml-test/v2"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/source"
)

// seeds adds the cases of the conformance suite, the mistakes and a model to a corpus.
func seeds(f *testing.F) {
	err := fs.WalkDir(tomltest.TestCases(), ".", func(path string, d fs.DirEntry, err error) error {
		if err == nil && strings.HasSuffix(path, ".toml") && !strings.HasPrefix(path, "encoder/") {
			var data []byte
			if data, err = fs.ReadFile(tomltest.TestCases(), path); err == nil {
				f.Add(string(data))
			}
		}
		return err
	})
	if err != nil {
		f.Fatal(err)
	}
	for _, text := range mistakeTexts(f) {
		f.Add(text)
		for line := range strings.Lines(text) {
			f.Add(line)
		}
	}
	f.Add(modelText(1, 4))
}

// Whatever the text is, the tree keeps its promises.
func FuzzParse(f *testing.F) {
	seeds(f)
	f.Fuzz(func(t *testing.T, text string) {
		doc := Parse(source.New("fuzz.toml", text))
		checkDocument(t, doc)
		tolerant := parse(source.New("fuzz.toml", text), true)
		checkDocument(t, tolerant)
		if strict, again := findings(doc), findings(tolerant); len(doc.Errors) == 0 && strict != again {
			t.Errorf("strictly: %s\ntolerantly: %s", strict, again)
		}
		if (len(doc.Errors) == 0) != (len(tolerant.Errors) == 0) {
			t.Errorf("strictly %d errors, tolerantly %d", len(doc.Errors), len(tolerant.Errors))
		}
	})
}

// checkDocument checks what every document promises.
func checkDocument(t *testing.T, doc *Document) {
	t.Helper()
	text := doc.File.Text
	whole := source.Span{End: int32(len(text))}
	within := func(what string, outer, inner source.Span) {
		if inner.Start > inner.End || !outer.Contains(inner) {
			t.Errorf("%s: span %v is not within %v", what, inner, outer)
		}
	}
	last := int32(0)
	for _, e := range doc.Errors {
		within("finding", whole, e.Span)
		for _, r := range e.Related {
			within("related place", whole, r.Span)
		}
		if e.Message == "" || e.Rule != rule || e.File != doc.File || !utf8.ValidString(e.Message+e.Help) || strings.ContainsAny(e.Message+e.Help, "\n\r\x00") {
			t.Errorf("finding %q, %q of rule %q", e.Message, e.Help, e.Rule)
		}
		if e.Span.Start < last {
			t.Errorf("finding %q is out of order", e.Message)
		}
		last = e.Span.Start
		for _, fix := range e.Fixes {
			if fixed, err := diag.Apply(text, fix.Edits); err != nil || fixed == text {
				t.Errorf("fix %q of %q: changes nothing, or %v", fix.Message, e.Message, err)
			}
		}
	}
	end := int32(0)
	for _, c := range doc.Comments {
		within("comment", whole, c.Span)
		if text[c.Span.Start] != '#' || c.Span.Start < end {
			t.Errorf("comment %q at %d", doc.File.Slice(c.Span), c.Span.Start)
		}
		end = c.Span.End
	}
	end = 0
	for s := range doc.Sections() {
		within("section", whole, s.Span)
		within("header", s.Span, s.Header.Join(source.Span{Start: s.Span.Start, End: s.Span.Start}))
		if s.Span.Start != end {
			t.Errorf("a section begins at %d, the one before ends at %d", s.Span.Start, end)
		}
		for _, e := range s.Statements() {
			within("statement", s.Span, e.Span)
		}
		end = s.Span.End
	}
	seen := map[int32]bool{}
	var walk func(v Value, depth int) bool
	walk = func(v Value, depth int) (hurt bool) {
		if seen[v.id] || depth > maxDepth+2 {
			t.Fatalf("node %d is reached twice or at depth %d", v.id, depth)
		}
		seen[v.id] = true
		span := v.Span()
		within("value", whole, span)
		for _, r := range v.Regions() {
			within("region", whole, r)
		}
		scattered := v.node().flag&open != 0
		names := map[string]bool{}
		for e := range v.Entries() {
			within("key of "+e.Name, e.Span, e.KeySpan)
			if e.Value.node().flag&open == 0 {
				within("value of "+e.Name, e.Span, e.Value.Span())
			}
			if !scattered {
				within("entry "+e.Name, span, e.Span)
			}
			if names[e.Name] {
				t.Errorf("two entries %q", e.Name)
			}
			names[e.Name] = true
			if got, ok := v.Get(e.Name); !ok || got != e {
				t.Errorf("Get(%q) finds %v, not %v", e.Name, got, e)
			}
			hurt = walk(e.Value, depth+1) || hurt
		}
		for item := range v.Items() {
			if !scattered {
				within("item", span, item.Span())
			}
			hurt = walk(item, depth+1) || hurt
		}
		switch v.Kind() {
		case Bad:
			hurt = true
		case String:
			checkText(t, v)
		}
		if hurt && !v.Damaged() {
			t.Errorf("%q holds a mistake but is not damaged", clip(doc.File.Slice(span)))
		}
		return v.Damaged()
	}
	if walk(doc.Root(), 0) && len(doc.Errors) == 0 {
		t.Error("something is damaged, but there is no finding")
	}
	for _, e := range doc.Errors {
		if !doc.Root().Damaged() && !harmless(doc, e.Span) {
			t.Errorf("%q is wrong, but nothing is damaged", e.Message)
		}
	}
}

// harmless reports whether a mistake can damage nothing: it is in a comment,
// or a character between statements.
func harmless(doc *Document, at source.Span) bool {
	for _, c := range doc.Comments {
		if c.Span.Contains(at) {
			return true
		}
	}
	char := doc.File.Slice(at)
	return oddSpace(char, 0) == len(char) || len(char) == 1 && classes[char[0]]&commentStop != 0
}

// checkText checks the decoded text of a string and where its bytes come from.
func checkText(t *testing.T, v Value) {
	decoded, span := v.Text(), v.Span()
	if !utf8.ValidString(decoded) {
		t.Errorf("text %q is no UTF-8", decoded)
	}
	before := span.Start
	for i := 0; i <= len(decoded); i += 1 + len(decoded)/200 {
		at := v.Origin(i)
		if at < before || at > span.End {
			t.Errorf("byte %d of %q comes from %d, after %d, in %v", i, decoded, at, before, span)
			return
		}
		if i < len(decoded) && decoded[i] < utf8.RuneSelf && decoded[i] > ' ' {
			if b := v.doc.File.Text[at]; b != decoded[i] && b != '\\' {
				t.Errorf("byte %d of %q comes from %q", i, decoded, b)
			}
		}
		before = at
	}
}
