// Package syntax reads TOML 1.1 into a tree of byte ranges over the untouched
// source. It tolerates errors: it reports each one once, at the place that is
// to blame, and still reads everything that can be read.
package syntax

import (
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

	nodes   arena[node]
	tables  arena[table]
	headers arena[header]
	again   map[int32][]int32 // further headers of a table that has several, which is an error
	index   index
	loose   map[int32]looseText
	keys    map[int32]looseKey
}

// Comment is one comment, from its # to the end of the line.
type Comment struct {
	Span source.Span
	// Alone says that nothing but white space stands before it on its line.
	Alone bool
}

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
