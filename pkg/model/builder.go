package model

import "github.com/outcomelint/outcomelint/pkg/source"

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
type Builder struct{}

// NewBuilder starts a model of a file.
func NewBuilder(file *source.File) *Builder { return &Builder{} }

// Grow makes room for that many more elements; a builder that is told loses
// no memory to growth.
func (b *Builder) Grow(elements int) {}

// Element begins an element; table is its table as the author spelled it. A
// Header may be given once. An indicator or key result belongs to the last
// element that was none.
func (b *Builder) Element(kind Kind, id string, span source.Span, table string) {}

// Set adds a value of a key to the element, link or table that is open; once
// for each item of a list. Text is the decoded text of FormText, else the
// value as written.
func (b *Builder) Set(k Key, form Form, text string, span source.Span) {}

// Unread records that a key is there, but could not be read.
func (b *Builder) Unread(k Key, span source.Span) {}

// Open begins a table that is a key's value: leads_to, a baseline, an entry of
// experiences. Its members follow until Close.
func (b *Builder) Open(k Key, span source.Span) {}

// Close ends what Open or Name began.
func (b *Builder) Close() {}

// Link adds a link while leads_to is open. The keys that follow it are its details.
func (b *Builder) Link(target string, span source.Span) {}

// Name begins a member of a free table; its value (or its list's items) is
// added with NoKey until Close.
func (b *Builder) Name(name string, span source.Span) {}

// Partial marks the element as one that could not be read whole.
func (b *Builder) Partial() {}

// PartialModel marks the model as one that could not be read whole.
func (b *Builder) PartialModel() {}

// UnreadID records an id that the file defines in a place that could not be
// used; references to it are Unread, not Unknown.
func (b *Builder) UnreadID(id string) {}

// Origin tells how to find the byte of the file from which an offset of the
// decoded text at a span came. Without it texts are taken as they stand.
func (b *Builder) Origin(at func(text source.Span, offset int) int32) {}

// Build resolves the references within the model and returns it. The builder
// must not be used again.
func (b *Builder) Build() *Model { return &Model{} }
