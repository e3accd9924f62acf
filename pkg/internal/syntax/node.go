package syntax

import "github.com/outcomelint/outcomelint/pkg/source"

// A node is one value, or one table that headers and dotted keys speak of.
// Nodes lie in one slice in the order of the file. Most of what a tree usually
// stores is read again from the source when it is asked for: a key is a short
// walk from its first byte, the first child of a container that is written in
// one piece is the next node. So a node is 16 bytes.
type node struct {
	// start is the first byte of the value; of an open table, the [ of the
	// header or the first byte of the dotted key that made it.
	start int32
	// end is the byte after the value; of an open node, an index into tables.
	end int32
	// next is the next child of the same parent, 0 for none. While a container
	// in brackets is being read, its next is its last child.
	next int32
	kind Kind
	flag flags
	// key is the distance from the first byte of the key to start, backwards;
	// of an open node, from start to the last part of the key, forwards. It is
	// 0 for items of arrays, and farKey where the key stands in Document.keys.
	key uint16
}

const farKey = 0xFFFF

type flags uint8

const (
	// open: the node's children may come from several places of the file; its
	// links are in Document.tables.
	open flags = 1 << iota
	// filled: the first child of a container in brackets is the node after it.
	filled
	// dotted: the value's key has several parts; or the table was made by a dotted key.
	dotted
	// implied: a header names the table only on the way to a deeper one.
	implied
	// escaped: the text of the string differs from its source.
	escaped
	// indexed: the children are in Document.index.
	indexed
	// damaged: an error touches the value or something in it.
	damaged
	// mended: the string was read in spite of an error; its content is described in Document.loose.
	mended
)

// table holds the links of an open node.
type table struct {
	end         int32 // the byte after the header, or after the key's part
	first, last int32 // children
	parent      int32
	header      int32 // its header, an index into Document.headers, or -1
}

// header is one [table] or [[table]] line.
type header struct {
	start, length int32 // from [ to ]
	table         int32 // the node that it opens
}

// looseText says where the text of a mended string stands.
type looseText struct {
	content source.Span
	style   style
}

// looseKey describes a key that is not written as a key should be.
type looseKey struct {
	statement int32 // the first byte of the whole key
	span      source.Span
	name      string
}

// The views below take the arena by its document; ids are always valid.

func (d *Document) first(id int32) int32 {
	n := d.nodes.at(id)
	switch {
	case n.flag&open != 0:
		return d.tables.at(n.end).first
	case n.flag&filled != 0:
		return id + 1
	}
	return 0
}

func (d *Document) span(id int32) source.Span {
	n := d.nodes.at(id)
	if n.flag&open != 0 {
		return source.Span{Start: n.start, End: d.tables.at(n.end).end}
	}
	return source.Span{Start: n.start, End: n.end}
}

// keyAt finds the key of a node: the first byte of the whole key, the span of its last part.
func (d *Document) keyAt(id int32) (statement int32, part source.Span) {
	n := d.nodes.at(id)
	text := d.File.Text
	switch {
	case n.key == farKey:
		k := d.keys[id]
		return k.statement, k.span
	case n.flag&open != 0:
		start := n.start + int32(n.key)
		return n.start, source.Span{Start: start, End: partEnd(text, start)}
	}
	statement = n.start - int32(n.key)
	part = source.Span{Start: statement, End: partEnd(text, statement)}
	for n.flag&dotted != 0 {
		i := skipBlank(text, int(part.End))
		if i >= len(text) || text[i] != '.' {
			break
		}
		i = skipBlank(text, i+1)
		part = source.Span{Start: int32(i), End: partEnd(text, int32(i))}
	}
	return statement, part
}

// name is the decoded last part of a node's key.
func (d *Document) name(id int32) string {
	if d.nodes.at(id).key == farKey {
		return d.keys[id].name
	}
	_, part := d.keyAt(id)
	return keyName(d.File.Text[part.Start:part.End])
}
