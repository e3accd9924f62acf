package bind

import (
	"slices"
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
	if x.losesHeader(doc) {
		x.b.PartialModel()
	}
}

// losesHeader reports whether an error stands on a line that begins like a
// header, and none could be made of it: what follows belongs to nothing known.
func (x *binder) losesHeader(doc *syntax.Document) bool {
	var lost []int32
	for i := range doc.Errors {
		// What was given twice has its first place related, and is not lost.
		if at := doc.Errors[i].Span.Start; x.onHeader(at) && doc.Errors[i].Related == nil {
			lost = append(lost, at)
		}
	}
	if lost == nil {
		return false
	}
	read := 0
	for e := range doc.Root().Entries() {
		for _, header := range x.headers(e) {
			first, _ := slices.BinarySearch(lost, header.Start)
			after, _ := slices.BinarySearch(lost, x.lineEnd(header.End)+1)
			read += after - first
		}
	}
	return read < len(lost)
}

// onHeader reports whether a place is on a line that begins like a header.
func (x *binder) onHeader(at int32) bool {
	text := x.file.Text
	start := strings.LastIndexByte(text[:at], '\n') + 1
	return strings.HasPrefix(strings.TrimLeft(text[start:], " \t"), "[")
}
