package model

import "github.com/outcomelint/outcomelint/pkg/source"

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
func (m *Model) Find(reference string) *Element { return nil }

// Nearest is the element whose name is most like a reference that names
// nothing, or nil where none is near. It compares with every id: ask it for
// what is reported, not for every link.
func (m *Model) Nearest(reference string) *Element { return nil }

// Unread reports whether any element has the key in a way that could not be
// read, or could not be read whole. With KeyLeadsTo: an element that nothing
// seems to lead to may yet have a cause.
func (m *Model) Unread(k Key) bool { return false }

// TextSpan is the place of the bytes from start to end of a text in the
// model, whatever escapes stand in the file; the field's own span where they
// do not lie within it.
func (m *Model) TextSpan(text Field[string], start, end int) source.Span { return text.Span }

type names struct{}
