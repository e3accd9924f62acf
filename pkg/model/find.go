package model

import (
	"strings"

	"github.com/agnivade/levenshtein"

	"github.com/outcomelint/outcomelint/pkg/source"
)

// Duplicate is an id that was given twice in a model; the first one keeps it.
type Duplicate struct {
	First, Again *Element
}

// Duplicates lists the ids given to two elements, in file order of the second.
func (m *Model) Duplicates() []Duplicate { return m.duplicates }

// At is the element with the given Index.
func (m *Model) At(index int) *Element { return &m.elements[index] }

// Find looks an element up the way a reference does: "x", "outcomes.x",
// "objective.key-result"; nil where there is none.
func (m *Model) Find(reference string) *Element {
	return m.find(reference, Header, (*Element).measure)
}

// Nearest is the element whose name is most like a reference that names
// nothing, or nil where none is near. It compares with every id: ask it for
// what is reported, not for every link.
func (m *Model) Nearest(reference string) *Element {
	name := reference[strings.LastIndexByte(reference, '.')+1:]
	want, limit := fold(name), max(1, len(name)/3)
	var nearest *Element
	for e := range m.All() {
		// Lengths tell most of them apart before any letter is compared.
		if d := len(e.ID) - strings.Count(e.ID, "-") - len(want); e.ID == "" || d > limit || -d > limit || isNumber(e.ID) {
			continue
		}
		if d := levenshtein.ComputeDistance(want, fold(e.ID)); d <= limit {
			nearest, limit = e, d-1
			if d == 0 {
				return e
			}
		}
	}
	return nearest
}

// fold leaves out what counts nothing between two ids: blanks, underscores,
// hyphens, what looks like one, and case.
func fold(id string) string {
	return strings.Map(func(r rune) rune {
		switch r {
		case ' ', '_', '-', '–', '—', '‑':
			return -1
		}
		return r
	}, strings.ToLower(id))
}

func isNumber(id string) bool {
	_, ok := digits(id, 0, len(id))
	return ok
}

// Unread reports whether any element has the key in a way that could not be
// read, or could not be read whole. With KeyLeadsTo: an element that nothing
// seems to lead to may yet have a cause.
func (m *Model) Unread(k Key) bool {
	if m.Partial || m.Header.Partial || m.Header.Unread(k) {
		return true
	}
	for e := range m.All() {
		if e.Partial || e.Unread(k) {
			return true
		}
	}
	return false
}

// TextSpan is the place of the bytes from start to end of a text in the
// model, whatever escapes stand in the file; the field's own span where they
// do not lie within it.
func (m *Model) TextSpan(text Field[string], start, end int) source.Span {
	if m.origin == nil || start < 0 || end < start || end > len(text.Value) {
		return text.Span
	}
	span := source.Span{Start: m.origin(text.Span, start)}
	span.End = span.Start
	if end > start {
		last := m.origin(text.Span, end-1)
		if int(last) < len(m.File.Text) && m.File.Text[last] == text.Value[end-1] {
			span.End = last + 1
		} else { // the last character is an escape
			span.End = m.origin(text.Span, end)
		}
	}
	if !text.Span.Contains(span) {
		return text.Span
	}
	return span
}
