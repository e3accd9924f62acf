package syntax

import (
	"iter"

	"github.com/outcomelint/outcomelint/pkg/source"
)

// absent stands in for the zero Value, so that no method panics.
var absent = node{}

func (v Value) node() *node {
	if v.doc == nil {
		return &absent
	}
	return v.doc.nodes.at(v.id)
}

// Kind is the type of the value.
func (v Value) Kind() Kind { return v.node().kind }

// Span is the text of the value; of a table made by [a.b], the header from [ to ].
func (v Value) Span() source.Span {
	if v.doc == nil {
		return source.Span{}
	}
	return v.doc.span(v.id)
}

// Text is a string's decoded content, any other value's source text.
func (v Value) Text() string {
	if v.doc == nil {
		return ""
	}
	if v.node().kind == String {
		return v.doc.text(v.id)
	}
	return v.doc.File.Slice(v.doc.span(v.id))
}

// Items yields the items of an array, among them the tables of [[arrays]].
func (v Value) Items() iter.Seq[Value] {
	return func(yield func(Value) bool) {
		if v.node().kind != Array {
			return
		}
		for id := v.doc.first(v.id); id != 0; id = v.doc.nodes.at(id).next {
			if !yield(Value{v.doc, id}) {
				return
			}
		}
	}
}

// Entries yields the entries of a table in file order.
func (v Value) Entries() iter.Seq[Entry] {
	return func(yield func(Entry) bool) {
		if v.node().kind != Table {
			return
		}
		for id := v.doc.first(v.id); id != 0; id = v.doc.nodes.at(id).next {
			if !yield(v.doc.entry(id)) {
				return
			}
		}
	}
}

// A Cursor goes through a table or an array at the caller's pace, where several
// are gone through side by side. The zero one is at its end.
type Cursor struct {
	doc  *Document
	next int32 // 0 at the end
}

// Cursor is at the beginning of a table or an array; of any other value, at its end.
func (v Value) Cursor() Cursor {
	if k := v.node().kind; k != Table && k != Array {
		return Cursor{}
	}
	return Cursor{v.doc, v.doc.first(v.id)}
}

// Item is the next item of an array; false at its end.
func (c *Cursor) Item() (Value, bool) {
	if c.next == 0 {
		return Value{}, false
	}
	v := Value{c.doc, c.next}
	c.next = v.node().next
	return v, true
}

// Entry is the next entry of a table; false at its end.
func (c *Cursor) Entry() (Entry, bool) {
	v, ok := c.Item()
	if !ok {
		return Entry{}, false
	}
	return v.doc.entry(v.id), true
}

// Get finds an entry of a table.
func (v Value) Get(name string) (Entry, bool) {
	if v.node().kind != Table {
		return Entry{}, false
	}
	if id := v.doc.child(v.id, name); id != 0 {
		return v.doc.entry(id), true
	}
	return Entry{}, false
}

// Damaged reports whether a syntax error touches the value or, in a table,
// anything in it, so that what seems absent may only be unread.
func (v Value) Damaged() bool { return v.node().flag&damaged != 0 }

// Origin maps an offset in a string's decoded Text to the byte of the file it came from.
func (v Value) Origin(offset int) int32 {
	if v.doc == nil {
		return 0
	}
	n := v.node()
	if n.kind != String {
		s := v.doc.span(v.id)
		return s.Start + int32(min(max(offset, 0), s.Len()))
	}
	c := v.doc.content(v.id)
	offset = max(offset, 0)
	if n.flag&escaped == 0 {
		return c.content.Start + int32(min(offset, c.content.Len()))
	}
	return c.content.Start + int32(origin(v.doc.File.Slice(c.content), c.style, offset))
}

// entry views a child of a table.
func (d *Document) entry(id int32) Entry {
	statement, part := d.keyAt(id)
	e := Entry{Name: d.name(id), KeySpan: part, Value: Value{d, id}, Span: d.span(id)}
	n := d.nodes.at(id)
	switch {
	case n.flag&open == 0:
		e.Span.Start = min(statement, e.Span.Start)
	case n.flag&dotted != 0 && d.File.Text[n.start] != '[':
		e.Span.End = d.statementEnd(id)
	}
	return e
}

// statementEnd is the end of the first `a.b = value` that made a dotted table.
func (d *Document) statementEnd(id int32) int32 {
	for d.nodes.at(id).flag&open != 0 {
		child := d.first(id)
		if child == 0 {
			return d.tables.at(d.nodes.at(id).end).end
		}
		id = child
	}
	return d.nodes.at(id).end
}
