// Package model is what a strategy claims, read from wherever it was written:
// elements in levels, links between them, indicators, assumptions, evidence.
// A Model is read-only once it is built, so rules may share it; nothing in
// here knows TOML.
package model

import (
	"iter"

	"github.com/outcomelint/outcomelint/pkg/source"
)

// Field is a value with its place in the file. Set is false, and the rest
// zero, where the author did not give one or gave one that could not be read.
type Field[T any] struct {
	Value T
	Span  source.Span // the value; of a string, with its quotes
	Set   bool
}

// Node is something a finding can be about: an element, a link or a whole model.
type Node interface {
	// Path names it for machines: "outcomes.x", "outcomes.x.indicators.y",
	// "outputs.a -> outcomes.b", "logic_model".
	Path() string
	// Span is its place: the id in its header, the reference, the
	// [logic_model] header.
	Span() source.Span
	// In is the model it belongs to.
	In() *Model
}

// Model is one logic model. Bind builds it with a Builder; after Build nothing
// changes it.
type Model struct {
	File *source.File
	// ID is the model's `id`, else the stem of its file's name.
	ID string
	// Header is the [logic_model] table.
	Header *Element
	// Partial says that some of the file could not be read (syntax errors, an
	// unreadable table): what is not there may only be unread, so rules about
	// absence keep quiet.
	Partial bool
	// Directives are the `# outcomelint:` comments.
	Directives []Directive

	attrs      attrList
	texts      []string    // those that do not stand in the file as they are
	tables     []string    // the tables' names as the author spelled them
	elements   []Element   // in file order, measures right after their element
	references []Reference // grouped by source, in file order
	incoming   []*Link     // grouped by target
	duplicates []Duplicate
	names      names
	origin     func(text source.Span, offset int) int32
}

// Path names the whole model.
func (m *Model) Path() string { return "logic_model" }

// Span is the place of the [logic_model] header.
func (m *Model) Span() source.Span { return m.Header.span }

// In returns m.
func (m *Model) In() *Model { return m }

// Len is the number of elements; Element.Index counts up to it.
func (m *Model) Len() int { return len(m.elements) }

// All yields every element in file order, measures right after the element
// they belong to. The header is not among them.
func (m *Model) All() iter.Seq[*Element] {
	return func(yield func(*Element) bool) {
		for i := range m.elements {
			if !yield(&m.elements[i]) {
				return
			}
		}
	}
}

// Of yields the elements of the given kinds in file order.
func (m *Model) Of(kinds ...Kind) iter.Seq[*Element] {
	var wanted [kindCount]bool
	for _, k := range kinds {
		wanted[k] = true
	}
	return func(yield func(*Element) bool) {
		for i := range m.elements {
			if wanted[m.elements[i].Kind] && !yield(&m.elements[i]) {
				return
			}
		}
	}
}

// Has reports whether the model has at least one element of the kind.
func (m *Model) Has(kind Kind) bool {
	for range m.Of(kind) {
		return true
	}
	return false
}

// Links yields every leads_to link in file order, resolved or not.
func (m *Model) Links() iter.Seq[*Link] {
	return func(yield func(*Link) bool) {
		for i := range m.elements {
			links := m.elements[i].Links
			for j := range links {
				if !yield(&links[j]) {
					return
				}
			}
		}
	}
}

// References lists everything else that names an id: about, supports, who, …
func (m *Model) References() []Reference { return m.references }

// Directive is one `# outcomelint: …` comment.
type Directive struct {
	// Text is what follows "outcomelint:", trimmed.
	Text string
	// Span is the comment, from its # to the end of its line.
	Span source.Span
	// On is the element that the directive stands on, nil where it covers the
	// whole file or stands on none.
	On *Element
	// Covers are the ranges whose findings it may suppress: the regions of an
	// element, or one key. A directive for the file covers all of it.
	Covers []source.Span
}
