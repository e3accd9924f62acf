package syntax

import (
	"fmt"
	"strings"

	"github.com/outcomelint/outcomelint/pkg/diag"
)

// mendItems reads the items of an array.
func (p *parser) mendItems(l *list, i int) int {
	if l.bare {
		p.lackedBrackets(i)
	}
	item := int32(0)
	for i, ok := p.nextItem(l, i); ; i, ok = p.nextItem(l, i) {
		if !ok {
			return i
		}
		if !l.comma {
			p.lacksComma(l, item, i)
		}
		item = p.doc.nodes.n
		if startsEntry(p.text, i) {
			p.report(p.keySpan(i), "", "a key stands in a list, which holds values only", "write braces around what belongs together: [{ key = \"…\" }]")
			i = p.mendTable(i, l.depth+1, true)
		} else {
			i = p.mendValue(i, l.depth, inArray)
		}
		p.append(l.id, item)
		l.end, l.comma = int(p.doc.nodes.at(item).end), false
		if p.bail {
			return i
		}
	}
}

// lackedBrackets reports the values of a list that begins at i without a bracket.
func (p *parser) lackedBrackets(i int) {
	end := p.contentEnd(i)
	words := p.text[i:end]
	at := span(i, end)
	if strings.HasSuffix(words, "]") {
		f := p.report(at, "", fmt.Sprintf("the list of `%s` has no opening bracket", p.statement), "write [ before its first item")
		f.Fixes = p.insert("write [", diag.Safe, i, "[")
		return
	}
	f := p.report(at, "", fmt.Sprintf("several values stand after `%s`, but not in brackets", p.statement),
		`write brackets around them and commas between: ["first", "second"]`)
	if strings.Contains(words, ",") && !strings.ContainsAny(words, ";“”„«»") {
		f.Fixes = []diag.Fix{{Message: "write brackets around them", Safety: diag.Unsafe, Edits: []diag.Edit{
			{Place: p.place(span(i, i)), Text: "["}, {Place: p.place(span(end, end)), Text: "]"},
		}}}
	}
}

// listInBraces reads { "a", "b" } as the list that is meant.
func (p *parser) listInBraces(l *list, i int) int {
	p.doc.nodes.at(l.id).kind = Array
	p.hurt++
	at := len(p.doc.Errors)
	p.report(span(l.open, l.open+1), "", "a list stands in braces, which are for keys with values", "write it in brackets: [ … ]")
	next := p.mendItems(l, i)
	if l.end > l.open && p.text[l.end-1] == '}' && !p.bail {
		p.doc.Errors[at].Fixes = []diag.Fix{{Message: "write brackets", Safety: diag.Safe, Edits: []diag.Edit{
			{Place: p.place(span(l.open, l.open+1)), Text: "["}, {Place: p.place(span(l.end-1, l.end)), Text: "]"},
		}}}
	}
	return next
}
