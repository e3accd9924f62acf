package model

import (
	"path"
	"strings"

	"github.com/outcomelint/outcomelint/pkg/source"
)

// Builder makes a Model out of what was read, from top to bottom. Each call
// adds to what the call before it opened:
//
//	b := model.NewBuilder(file)
//	b.Element(model.Header, "", span, "logic_model")
//	b.Set(model.KeyTitle, model.FormText, "Leadership training", span)
//	b.Element(model.Output, "trained", span, "outputs")
//	b.Set(model.KeyStatement, model.FormText, "600 managers trained", span)
//	b.Open(model.KeyLeadsTo, span)
//	b.Link("faster-decisions", span)
//	b.Set(model.KeyBecause, model.FormText, "Practice transfers", span)
//	b.Close()
//	m := b.Build()
//
// The texts are kept, not copied: substrings of the file cost nothing.
type Builder struct {
	m       *Model
	open    *Element // the element that is being added to
	depth   uint8
	held    []Link // the links of the open element
	inLink  bool   // what is set belongs to the last of them
	links   slab[Link]
	unread  map[string]bool
	aliases []alias
}

// alias is another name of the element with an index.
type alias struct {
	name  string
	index int32
}

// NewBuilder starts a model of a file. What is set before the first element
// belongs to the header.
func NewBuilder(file *source.File) *Builder {
	m := &Model{File: file, tables: make([]string, kindCount, kindCount+2)}
	for i := range tables {
		m.tables[i] = tables[i].Name
	}
	m.Header = &Element{Kind: Header, Index: -1, Record: Record{model: m}}
	return &Builder{m: m, open: m.Header}
}

// Grow makes room for that many elements; a builder that is told loses no
// memory to growth.
func (b *Builder) Grow(elements int) {
	b.m.elements = make([]Element, 0, elements)
}

// Element begins an element; table is its table as the author spelled it. A
// Header may be given once. An indicator or key result belongs to the last
// element that was none.
func (b *Builder) Element(kind Kind, id string, span source.Span, table string) {
	b.settle()
	if kind == Header {
		b.open = b.m.Header
		b.open.span = span
	} else {
		b.m.elements = append(b.m.elements, Element{Kind: kind, Index: len(b.m.elements), ID: id, span: span})
		b.open = &b.m.elements[len(b.m.elements)-1]
	}
	b.open.table = b.table(kind, table)
	b.open.Record = Record{model: b.m, attrs: window{b.m.attrs.n, b.m.attrs.n}}
}

// maxSpellings bounds the spellings of tables that a model remembers.
const maxSpellings = 200

// table numbers the spellings of tables. Those of the format come first.
func (b *Builder) table(kind Kind, name string) uint8 {
	spellings := b.m.tables
	if spellings[kind] == name {
		return uint8(kind)
	}
	for i := kindCount; int(i) < len(spellings); i++ {
		if spellings[i] == name {
			return uint8(i)
		}
	}
	if len(spellings) == maxSpellings {
		return uint8(kind)
	}
	b.m.tables = append(spellings, name)
	return uint8(len(spellings))
}

// Reopen goes back to an element that was begun before, by its Index, to add to it.
func (b *Builder) Reopen(index int) {
	b.settle()
	b.open = &b.m.elements[index]
	own := b.open.attrs
	b.open.attrs = window{b.m.attrs.n, b.m.attrs.n}
	for i := own.start; i < own.end; i++ { // its keys have to stand together
		b.m.attrs.add(*b.m.attrs.at(i))
	}
}

// settle ends what is open.
func (b *Builder) settle() {
	b.endLink()
	b.open.attrs.end = b.m.attrs.n
	if len(b.held) > 0 {
		before := b.open.Links
		b.open.Links = b.links.take(len(before) + len(b.held))
		copy(b.open.Links, before)
		copy(b.open.Links[len(before):], b.held)
	}
	b.held, b.depth = b.held[:0], 0
}

// Set adds a value of a key to the element, link or table that is open; once
// for each item of a list. Text is the decoded text of FormText, else the
// value as written.
func (b *Builder) Set(k Key, form Form, text string, span source.Span) {
	b.open.keys.add(k)
	if b.inLink {
		b.held[len(b.held)-1].keys.add(k)
	}
	b.m.attrs.add(attr{key: k, form: form, level: b.depth, span: span, text: b.m.keep(text, span)})
}

// Unread records that a key is there, but could not be read.
func (b *Builder) Unread(k Key, span source.Span) { b.Set(k, FormUnread, "", span) }

// Open begins a table that is a key's value: leads_to, a baseline, an entry of
// experiences, or with NoKey a table within a free one. Its members follow until Close.
func (b *Builder) Open(k Key, span source.Span) {
	b.Set(k, FormTable, "", span)
	b.depth++
}

// List begins a list within a free table; its items follow with NoKey until Close.
func (b *Builder) List(span source.Span) {
	b.Set(NoKey, FormList, "", span)
	b.depth++
}

// Name begins a member of a free table; its value is added with NoKey, then Close.
func (b *Builder) Name(name string, span source.Span) {
	b.Set(NoKey, formName, name, span)
	b.depth++
}

// Close ends what Open, List or Name began.
func (b *Builder) Close() {
	b.endLink()
	if b.depth > 0 {
		b.depth--
	}
}

// Link adds a link while leads_to is open. The keys that follow it are its details.
func (b *Builder) Link(target string, span source.Span) {
	b.endLink()
	at := b.m.attrs.n
	b.held = append(b.held, Link{Target: target, span: span, Record: Record{model: b.m, attrs: window{at, at}, level: 1}})
	b.inLink = true
}

func (b *Builder) endLink() {
	if b.inLink {
		b.held[len(b.held)-1].attrs.end = b.m.attrs.n
		b.inLink = false
	}
}

// Partial marks the open link or element as one that could not be read whole.
func (b *Builder) Partial() {
	if b.inLink {
		b.held[len(b.held)-1].Record.Partial = true
	} else {
		b.open.Record.Partial = true
	}
}

// PartialModel marks the model as one that could not be read whole.
func (b *Builder) PartialModel() { b.m.Partial = true }

// UnreadID records an id that the file defines in a place that could not be
// used; references to it are Unread, not Unknown.
func (b *Builder) UnreadID(id string) {
	if b.unread == nil {
		b.unread = map[string]bool{}
	}
	b.unread[id] = true
}

// Alias gives the open element another name for references to find it by, if
// no element has that id.
func (b *Builder) Alias(name string) {
	b.aliases = append(b.aliases, alias{name, int32(b.open.Index)})
}

// Origin tells how to find the byte of the file from which an offset of the
// decoded text at a span came. Without it texts are taken as they stand.
func (b *Builder) Origin(at func(text source.Span, offset int) int32) { b.m.origin = at }

// Build resolves the references within the model and returns it. The builder
// must not be used again.
func (b *Builder) Build() *Model {
	b.settle()
	m := b.m
	m.ID = m.Header.Text(KeyID).Value
	if m.ID == "" {
		m.ID = strings.TrimSuffix(path.Base(m.File.Path), path.Ext(m.File.Path))
	}
	m.adopt()
	m.collect(b.aliases)
	r := newResolver(m, b.unread)
	r.links()
	r.references()
	return m
}

// adopt gives every element its place among the others.
func (m *Model) adopt() {
	var parent *Element
	for i := range m.elements {
		e := &m.elements[i]
		switch {
		case !e.Kind.IsMeasure():
			parent = e
		case parent != nil:
			e.Parent = parent
			parent.measures++
		}
	}
}

// slab hands out parts of large slices, so that small lists cost no header,
// and none of them has room to spare.
type slab[T any] struct {
	free []T
	size int
}

func (s *slab[T]) take(n int) []T {
	if n > len(s.free) {
		s.size = min(max(2*s.size, 32), 2048)
		if n >= s.size {
			return make([]T, n)
		}
		s.free = make([]T, s.size)
	}
	part := s.free[:n:n]
	s.free = s.free[n:]
	return part
}
