package syntax

import "github.com/outcomelint/outcomelint/pkg/source"

// indexFrom is the number of children from which a table is looked up by way
// of Document.index instead of one child after the other.
const indexFrom = 12

// detached is the id of a parent for what has no place in the tree.
const detached = -1

// child finds a child by name, 0 if there is none.
func (d *Document) child(t int32, name string) int32 {
	if d.nodes.at(t).flag&indexed != 0 {
		return d.index.find(d, t, name)
	}
	for id := d.first(t); id != 0; id = d.nodes.at(id).next {
		if d.named(id, name) {
			return id
		}
	}
	return 0
}

// named reports whether a child has the name.
func (d *Document) named(id int32, name string) bool {
	n := d.nodes.at(id)
	start := n.start - int32(n.key)
	switch {
	case n.key == farKey:
		return d.keys[id].name == name
	case n.flag&open != 0:
		start = n.start + int32(n.key)
	case n.flag&dotted != 0:
		_, part := d.keyAt(id)
		start = part.Start
	}
	text := d.File.Text
	switch c := text[start]; {
	case c == '"' || c == '\'':
		return keyName(text[start:partEnd(text, start)]) == name
	case name == "" || c != name[0]:
		return false // as most are
	}
	return text[start:skipClass(text, int(start), bareByte)] == name
}

// find is child, and starts an index where a table has grown large.
func (p *parser) find(t int32, name string) int32 {
	d := p.doc
	if d.nodes.at(t).flag&indexed != 0 {
		return d.index.find(d, t, name)
	}
	count := 0
	for id := d.first(t); id != 0; count++ {
		if d.named(id, name) {
			return id
		}
		id = d.nodes.at(id).next
	}
	if count >= indexFrom {
		d.nodes.at(t).flag |= indexed
		for id := d.first(t); id != 0; id = d.nodes.at(id).next {
			p.note(t, d.name(id), id)
		}
	}
	return 0
}

// note adds a child to the index.
func (p *parser) note(t int32, name string, id int32) {
	p.volatile = append(p.volatile, p.doc.index.add(t, id, name))
}

// enter walks all parts of a dotted key but the last from table t, making the
// tables that are not there yet. Where one of the parts names something that
// cannot be added to it says so and returns detached.
func (p *parser) enter(t int32, parts []part) int32 {
	d := p.doc
	for i, part := range parts[:len(parts)-1] {
		id := p.find(t, part.name)
		if id == 0 {
			id = p.open(Table, dotted, t, span(parts[0].start, part.end), part)
		} else if n := d.nodes.at(id); n.kind != Table || n.flag&open == 0 || n.flag&dotted == 0 && n.flag&implied == 0 {
			p.conflict(t, id, parts, i)
			return detached
		} else if n.flag&implied != 0 {
			// The key defines what a header has only passed through.
			n.flag ^= implied | dotted
		}
		t = id
	}
	return t
}

// open adds a node whose links are in tables and makes it a child of parent.
func (p *parser) open(kind Kind, flag flags, parent int32, at source.Span, key part) int32 {
	d := p.doc
	links := d.tables.add(table{end: at.End, parent: parent, header: -1})
	id := d.nodes.add(node{start: at.Start, end: links, kind: kind, flag: flag | open})
	p.setKey(id, key.start-at.Start, at.Start, key)
	p.adopt(parent, id, key.name)
	return id
}

// setKey notes where the key of a node stands.
func (p *parser) setKey(id, distance, statement int32, key part) {
	if distance < farKey && !key.loose {
		p.doc.nodes.at(id).key = uint16(distance)
		return
	}
	p.doc.nodes.at(id).key = farKey
	if p.doc.keys == nil {
		p.doc.keys = map[int32]looseKey{}
	}
	p.doc.keys[id] = looseKey{statement, source.Span{Start: key.start, End: key.end}, key.name}
}

// adopt makes a node the last child of a table.
func (p *parser) adopt(parent, id int32, name string) {
	d := p.doc
	if parent == detached {
		return
	}
	n := d.nodes.at(parent)
	if n.flag&open == 0 {
		p.append(parent, id)
	} else {
		t := d.tables.at(n.end)
		if t.last == 0 {
			t.first = id
		} else {
			d.nodes.at(t.last).next = id
		}
		t.last = id
	}
	if n.flag&indexed != 0 {
		p.note(parent, name, id)
	}
}

// link gives a value that was read its key and makes it a child of parent.
func (p *parser) link(parent, id, statement int32, key part) {
	d := p.doc
	n := d.nodes.at(id)
	if key.start != statement {
		n.flag |= dotted
	}
	p.setKey(id, n.start-statement, statement, key)
	if parent == detached {
		return
	}
	if other := p.find(parent, key.name); other != 0 {
		p.duplicate(parent, other, id, key)
		return
	}
	p.adopt(parent, id, key.name)
}

// openTable makes the table of a header, whose key is on the stack, current.
func (p *parser) openTable(at source.Span, isArray bool) {
	d := p.doc
	t, parts := int32(0), p.parts
	p.depth = len(parts)
	for i, part := range parts[:len(parts)-1] {
		id := p.find(t, part.name)
		if id == 0 {
			id = p.open(Table, implied, t, at, part)
		} else if n := d.nodes.at(id); n.flag&open == 0 {
			p.conflict(t, id, parts, i)
			p.addHeader(p.open(Table, 0, detached, at, part), at)
			return
		} else if n.kind == Array {
			id = d.tables.at(n.end).last
		}
		t = id
	}
	last := parts[len(parts)-1]
	id := p.find(t, last.name)
	if isArray {
		if id == 0 {
			id = p.open(Array, 0, t, at, last)
		} else if n := d.nodes.at(id); n.kind != Array || n.flag&open == 0 {
			p.redefined(t, id, at, last)
			id = detached
		}
		item := p.open(Table, 0, detached, at, last)
		if id != detached {
			d.tables.at(d.nodes.at(item).end).parent = id
			p.adopt(id, item, "")
		}
		p.addHeader(item, at)
		return
	}
	switch n := d.nodes.at(id); {
	case id == 0:
		id = p.open(Table, 0, t, at, last)
	case n.kind == Table && n.flag&implied != 0:
		n.flag &^= implied
		n.start = at.Start
		p.setKey(id, last.start-at.Start, at.Start, last)
	case n.kind == Table && n.flag&open != 0:
		// Both places belong to the author's table: it is read as one.
		p.redefined(t, id, at, last)
		p.addHeader(id, at)
		return
	default:
		p.redefined(t, id, at, last)
		id = p.open(Table, 0, detached, at, last)
	}
	p.addHeader(id, at)
	d.tables.at(d.nodes.at(id).end).end = at.End
}

// addHeader notes a header of a table, which becomes current.
func (p *parser) addHeader(id int32, at source.Span) {
	d := p.doc
	h := d.headers.add(header{at.Start, at.End - at.Start, id})
	if t := d.tables.at(d.nodes.at(id).end); t.header < 0 {
		t.header = h
	} else {
		if d.again == nil {
			d.again = map[int32][]int32{}
		}
		d.again[id] = append(d.again[id], h)
	}
	p.current = id
}
