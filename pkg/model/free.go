package model

import (
	"iter"

	"github.com/outcomelint/outcomelint/pkg/source"
)

// Free is one value of an `extra` table, which nothing judges.
type Free struct {
	Name string // "" for the items of a list
	Form Form   // FormTable and FormList for what holds others
	Text string // of a text, decoded; of any other scalar, as written
	Span source.Span
	// Depth is 0 for the members of extra itself; what a table or list holds
	// follows it, one deeper.
	Depth int
}

// Extra yields the members of the record's `extra` table in the order written.
func (r *Record) Extra() iter.Seq[Free] {
	return func(yield func(Free) bool) {
		for extra := range r.records(KeyExtra) {
			var open []uint8 // the levels of the tables and lists around
			name := ""
			for i := extra.attrs.start; i < extra.attrs.end; i++ {
				a := r.model.attrs.at(i)
				for len(open) > 0 && open[len(open)-1] >= a.level {
					open = open[:len(open)-1]
				}
				if a.form == formName {
					name = r.text(a)
					continue
				}
				if !yield(Free{name, a.form, r.text(a), a.span, len(open)}) {
					return
				}
				name = ""
				if a.form == FormTable || a.form == FormList {
					open = append(open, a.level)
				}
			}
		}
	}
}
