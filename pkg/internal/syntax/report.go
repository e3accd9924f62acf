package syntax

import (
	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/source"
)

// rule is the name of the findings of this package.
const rule = "syntax-error"

// report adds a finding. The result is good until the next one.
func (p *parser) report(at source.Span, label, message, help string) *diag.Diagnostic {
	p.doc.Errors = append(p.doc.Errors, diag.Diagnostic{
		Rule:    rule,
		Place:   p.place(at),
		Label:   label,
		Message: message,
		Help:    help,
	})
	return &p.doc.Errors[len(p.doc.Errors)-1]
}

func (p *parser) place(at source.Span) diag.Place { return diag.Place{File: p.doc.File, Span: at} }

func span[T int | int32](start, end T) source.Span {
	return source.Span{Start: int32(start), End: int32(end)}
}

// harm marks a table, and what it stands in, as damaged.
func (p *parser) harm(id int32) {
	d := p.doc
	for id != detached && d.nodes.at(id).flag&damaged == 0 {
		n := d.nodes.at(id)
		n.flag |= damaged
		if n.flag&open == 0 {
			return
		}
		id = d.tables.at(n.end).parent
	}
}
