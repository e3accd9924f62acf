package model

import (
	"iter"

	"github.com/outcomelint/outcomelint/pkg/source"
)

// Free is one value of an `extra` table, which nothing judges.
type Free struct {
	Form Form
	Text string // of a text, decoded; of any other scalar, as written
	Span source.Span
	// Depth is 0 for the members of extra itself; what a table or list holds
	// follows it, one deeper.
	Depth int
	// Name is the member's name; "" for the items of a list.
	Name string
}

// Extra yields the members of the record's `extra` table in the order written.
func (r *Record) Extra() iter.Seq[Free] { return func(func(Free) bool) {} }
