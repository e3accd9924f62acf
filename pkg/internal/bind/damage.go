package bind

import (
	"strings"

	"github.com/outcomelint/outcomelint/pkg/internal/syntax"
)

// damage marks the model as partial where a syntax error may have cost whole
// elements, and not just keys of one.
func (x *binder) damage(doc *syntax.Document) {
	root := doc.Root()
	if !root.Damaged() {
		return
	}
	inside := false // of a top-level table
	for e := range root.Entries() {
		if !e.Value.Damaged() {
			continue
		}
		inside = true
		if e.Name == "logic_model" {
			continue
		}
		within := false // of an element
		for element := range e.Value.Entries() {
			within = within || element.Value.Damaged()
		}
		for item := range e.Value.Items() {
			within = within || item.Damaged()
		}
		if !within {
			x.b.PartialModel()
			return
		}
	}
	if !inside {
		x.b.PartialModel()
		return
	}
	for i := range doc.Errors {
		if x.onHeader(doc.Errors[i].Span.Start) {
			x.b.PartialModel()
			return
		}
	}
}

// onHeader reports whether a place is on a line that begins like a header.
func (x *binder) onHeader(at int32) bool {
	text := x.file.Text
	start := strings.LastIndexByte(text[:at], '\n') + 1
	return strings.HasPrefix(strings.TrimLeft(text[start:], " \t"), "[")
}
