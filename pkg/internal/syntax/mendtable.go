package syntax

import (
	"fmt"
	"strings"

	"github.com/outcomelint/outcomelint/pkg/diag"
)

// mendEntries reads the entries of an inline table.
func (p *parser) mendEntries(l *list, i int) int {
	if l.bare && len(p.brackets) == 1 {
		f := p.report(p.keySpan(i), "", fmt.Sprintf("the table of `%s` has no opening brace", p.statement), "write { before its first key")
		f.Fixes = p.insert("write {", diag.Safe, i, "{")
	}
	base := len(p.parts)
	last := int32(0)
	for i, ok := p.nextItem(l, i); ; i, ok = p.nextItem(l, i) {
		if !ok {
			return i
		}
		if last == 0 && !l.bare && p.holdsValues(i) {
			return p.listInBraces(l, i)
		}
		if !l.comma {
			p.lacksComma(l, last, i)
		}
		start, hurt := i, p.hurt
		limit := p.entryLimit(i)
		from := p.mendKey(i, limit)
		if from < 0 {
			limit = max(p.trimEnd(i, limit), i+1)
			p.report(span(i, limit), "", fmt.Sprintf("`%s` stands where a key and its value belong", clip(p.text[i:limit])), "write it as in { key = 5, other = \"…\" }")
			i = limit
			l.end, l.comma = i, true
			if j := skipBlank(p.text, i); j < len(p.text) && p.text[j] == ',' {
				i = j + 1
			}
			continue
		}
		leaf, depth := p.parts[len(p.parts)-1], l.depth+len(p.parts)-base
		told := p.hurt > hurt
		parent := p.enterMended(l.id, p.parts[base:], depth, told)
		p.parts = p.parts[:base]
		last = p.doc.nodes.n
		i = p.mendInlineValue(start, from, min(depth, maxDepth))
		n := p.doc.nodes.at(last)
		if p.hurt > hurt {
			n.flag |= damaged
			p.harm(parent)
		}
		l.end, l.comma = int(n.end), false
		p.linkMended(parent, last, int32(start), leaf, told)
		if p.bail {
			return i
		}
	}
}

// mendInlineValue reads the value of an entry of an inline table.
func (p *parser) mendInlineValue(start, from, depth int) int {
	muted := p.unmute()
	i := p.skip(from)
	if !p.atEnd(i) && strings.IndexByte(",;]}", p.text[i]) < 0 {
		return p.mendValue(i, depth, inTable)
	}
	p.add(Bad, damaged, from, from)
	if !muted {
		key := clip(strings.TrimRight(p.text[start:from], "= \t"))
		p.report(span(start, p.trimEnd(start, from)), "", fmt.Sprintf("`%s` has no value", key), "what is it? write it after the =, or delete the key")
	}
	return i
}

// entryLimit returns how far the key that may stand at i can reach.
func (p *parser) entryLimit(i int) int {
	end := p.endOfLine(i)
	for j := i; j < end; j++ {
		switch c := p.text[j]; c {
		case '"', '\'':
			if stop := stringEnd(p.text, j, end); stop > 0 {
				j = stop - 1
			}
		case ',', '}', '=':
			if c == '=' {
				return end
			}
			return j
		}
	}
	return end
}

// holdsValues reports whether values stand in braces, at i the first.
func (p *parser) holdsValues(i int) bool {
	n, _ := isQuote(p.text, i)
	end := p.valueEnd(i)
	if end < 0 || n == 0 && !isDigit(p.text[i]) {
		return false
	}
	end = skipBlank(p.text, end)
	return end < len(p.text) && (p.text[end] == ',' || p.text[end] == '}')
}
