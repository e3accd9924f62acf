package model

import "github.com/outcomelint/outcomelint/pkg/source"

// Resolution says what became of a reference.
type Resolution uint8

// Resolved names an element or link of this model. Unknown names nothing.
// Foreign names something in another model (see Set). PlainText is no
// reference after all: `who = "Line managers"`. Unread names something that is
// in the file, in a place that could not be read: nothing follows from it.
const (
	Unknown Resolution = iota
	Resolved
	Foreign
	PlainText
	Unread
)

// Link is one leads_to: a claim that one element brings about another.
type Link struct {
	From *Element
	// To is the element it leads to, nil unless the reference is Resolved.
	To         *Element
	Target     string // the reference as written
	Resolution Resolution
	// Record holds because, likelihood and feedback.
	Record

	span source.Span
}

// Path is "outputs.a -> outcomes.b"; an unresolved target stands as written.
func (l *Link) Path() string {
	to := l.Target
	if l.To != nil {
		to = l.To.Path()
	}
	return l.From.Path() + " -> " + to
}

// Span is the reference, with its quotes.
func (l *Link) Span() source.Span { return l.span }

// In is the model the link belongs to.
func (l *Link) In() *Model { return l.From.model }

// Reference is a key, other than leads_to, that names an element or a link.
type Reference struct {
	From       *Element
	To         *Element // the element named, or nil
	Link       *Link    // the link named by "a -> b", or nil
	Text       string   // as written
	Span       source.Span
	Key        Key
	Resolution Resolution
}
