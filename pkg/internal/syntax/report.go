package syntax

import (
	"strings"
	"unicode/utf8"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/source"
)

// rule is the name of the findings of this package.
const rule = "syntax-error"

// report adds a finding. The result is good until the next one.
func (p *parser) report(at source.Span, label, message, help string) *diag.Diagnostic {
	p.hurt++
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

// replace makes a fix of one edit.
func (p *parser) replace(message string, safety diag.Safety, at source.Span, text string) []diag.Fix {
	return []diag.Fix{{Message: message, Safety: safety, Edits: []diag.Edit{{Place: p.place(at), Text: text}}}}
}

// insert makes a fix that adds text at one place.
func (p *parser) insert(message string, safety diag.Safety, at int, text string) []diag.Fix {
	return p.replace(message, safety, span(at, at), text)
}

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

// clip shortens words of the author for a message and makes them fit on its line.
func clip(s string) string {
	const most = 40
	count := 0
	for i := range s {
		if count++; count > most {
			if at := strings.LastIndexByte(s[:i], ' '); at > i/2 {
				i = at
			}
			s = s[:i] + "…"
			break
		}
	}
	clean := strings.Map(func(r rune) rune {
		switch {
		case r == '\t':
			return ' '
		case r < ' ', r == 0x7F, r == utf8.RuneError:
			return '\uFFFD'
		}
		return r
	}, s)
	return strings.TrimSpace(clean)
}
