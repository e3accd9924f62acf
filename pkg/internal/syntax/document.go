// Package syntax reads TOML 1.1 into a tree of byte ranges over the untouched
// source. It tolerates errors: it reports each one once, at the place that is
// to blame, and still reads everything that can be read.
package syntax

import (
	"iter"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/source"
)

// Kind is the type of a value.
type Kind uint8

// The kinds of values. Bad is a value that is missing or could not be read;
// an error has been reported for it.
const (
	Bad Kind = iota
	String
	Integer
	Float
	Bool
	OffsetDateTime
	LocalDateTime
	LocalDate
	LocalTime
	Array
	Table
)

// Document is the tree of one file.
type Document struct {
	File *source.File
	// Errors are the syntax errors, in file order, as findings of rule syntax-error.
	Errors []diag.Diagnostic
	// Comments in file order.
	Comments []Comment
}

// Comment is one comment, from its # to the end of the line.
type Comment struct {
	Span source.Span
	// Alone says that nothing but white space stands before it on its line.
	Alone bool
}

// Parse reads a file. It never fails: what is wrong stands in Errors.
func Parse(f *source.File) *Document { return &Document{File: f} }

// Root is the top-level table.
func (d *Document) Root() Value { return Value{d, 0} }

// Value is a view of one value of a Document: cheap to copy, comparable.
// Tables are seen as they resolve: all [headers], dotted keys and inline parts
// of one table together, in file order.
type Value struct {
	doc *Document
	id  int32
}

// Entry is one key of a table.
type Entry struct {
	Name    string      // decoded
	KeySpan source.Span // the key (the last part of a dotted one, or of a header), with quotes
	Value   Value
	// Span is the whole `key = value`; of a table made by a header, the header line.
	Span source.Span
}

func (v Value) Kind() Kind { return Bad }

// Span is the text of the value; of a table made by [a.b], the header from [ to ].
func (v Value) Span() source.Span { return source.Span{} }

// Text is a string's decoded content, any other value's source text.
func (v Value) Text() string { return "" }

// Items yields the items of an array, among them the tables of [[arrays]].
func (v Value) Items() iter.Seq[Value] { return func(func(Value) bool) {} }

// Entries yields the entries of a table in file order.
func (v Value) Entries() iter.Seq[Entry] { return func(func(Entry) bool) {} }

// Get finds an entry of a table.
func (v Value) Get(name string) (Entry, bool) { return Entry{}, false }

// Regions are the ranges of the file that belong to a table: from each of its
// headers (and its sub-tables' headers) to the next other header. Of any other
// value, its span.
func (v Value) Regions() []source.Span { return nil }

// Damaged reports whether a syntax error touches the value or, in a table,
// anything in it, so that what seems absent may only be unread.
func (v Value) Damaged() bool { return false }

// Origin maps an offset in a string's decoded Text to the byte of the file it came from.
func (v Value) Origin(offset int) int32 { return 0 }
