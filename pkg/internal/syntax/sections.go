package syntax

import (
	"cmp"
	"iter"
	"slices"

	"github.com/outcomelint/outcomelint/pkg/source"
)

// Section is a header with the statements below it, up to the next header: the
// file as it is written, where Value shows what it means.
type Section struct {
	// Header is the text from [ to ]; it is empty for what stands before the first one.
	Header source.Span
	// Table is what the statements belong to.
	Table Value
	// Span is the whole section, up to the next header.
	Span source.Span
}

// Sections yields the sections in file order. The first has no header.
func (d *Document) Sections() iter.Seq[Section] {
	return func(yield func(Section) bool) {
		first := Section{Table: d.Root(), Span: source.Span{End: int32(len(d.File.Text))}}
		if d.headers.n > 0 {
			first.Span.End = d.headers.at(0).start
		}
		if !yield(first) {
			return
		}
		for h := range d.headers.n {
			s := Section{Table: Value{d, d.headers.at(h).table}, Span: d.section(h)}
			s.Header = source.Span{Start: s.Span.Start, End: s.Span.Start + d.headers.at(h).length}
			if !yield(s) {
				return
			}
		}
	}
}

// Statements returns the `key = value` lines of the section in file order. The
// whole key of one, with all its parts, is the text from the start of its Span
// to the end of its KeySpan.
func (s Section) Statements() []Entry {
	var found []Entry
	var walk func(table Value)
	walk = func(table Value) {
		for e := range table.Entries() {
			n := e.Value.node()
			switch {
			case n.flag&open == 0:
				if s.Span.Contains(e.Span) {
					found = append(found, e)
				}
			case n.kind == Table && s.Table.doc.tables.at(n.end).header < 0:
				walk(e.Value)
			}
		}
	}
	walk(s.Table)
	slices.SortFunc(found, func(a, b Entry) int { return cmp.Compare(a.Span.Start, b.Span.Start) })
	return found
}
