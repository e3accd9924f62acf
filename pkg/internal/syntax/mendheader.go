package syntax

import (
	"fmt"
	"strings"

	"github.com/outcomelint/outcomelint/pkg/diag"
)

// isHeader reports whether a line that begins with [ is meant as a header and
// not as a list that lost its key.
func (p *parser) isHeader(i int) bool {
	text := p.text[i:p.contentEnd(i)]
	inner := strings.TrimLeft(text, "[ \t")
	if inner == "" {
		return false
	}
	if end := keyPart(inner, 0); end > 0 {
		if end = skipBlank(inner, end); end < len(inner) && (inner[end] == ']' || inner[end] == '.') {
			return true
		}
	}
	first := inner[0]
	listed := first == '"' || first == '\'' || first == '{' || isDigit(first)
	return !listed || !strings.Contains(inner, ",") && strings.Contains(inner, "]")
}

// lacksBracket reports whether the line at i is a header without its [.
func (p *parser) lacksBracket(i int) bool {
	text := p.text[i:p.contentEnd(i)]
	name := strings.TrimRight(text, "]")
	return name != "" && len(text) > len(name) && skipName(name) == len(name)
}

// skipName returns the end of bare names joined by dots.
func skipName(s string) int {
	i := 0
	for i < len(s) && (s[i] == '.' || classes[s[i]]&bareByte != 0) {
		i++
	}
	return i
}

// mendHeader reads a header that may be wrong in its brackets or its name. One
// finding a line is enough: the rest shows when that is mended.
func (p *parser) mendHeader(i int) int {
	text := p.text
	hurt := p.hurt
	limit := p.contentEnd(i)
	name := i
	for name < limit && text[name] == '[' {
		name++
	}
	nameEnd := p.headerNameEnd(name, limit)
	end := nameEnd
	for end < limit && strings.IndexByte("]})", text[end]) >= 0 {
		end++
	}
	p.headerBrackets(i, name, nameEnd, end)

	p.parts = p.parts[:0]
	failed := p.failed
	if skipBlank(text, name) == nameEnd {
		if p.hurt == hurt {
			p.report(span(i, end), "", "this header has no name", "what begins here? write its name between the brackets")
		}
		p.parts = append(p.parts[:0], part{int32(nameEnd), int32(nameEnd), "", true})
	} else if j := p.key(skipBlank(text, name)); j != nameEnd {
		p.parts = p.parts[:0]
		p.looseKey(name, p.trimEnd(name, nameEnd), '-', p.hurt == hurt)
	}
	p.failed = failed

	if p.hurt > hurt && end == nameEnd || !p.parts[len(p.parts)-1].nameless() {
		p.dropNameless(0)
	}
	at := span(i, end)
	switch last, told, errors := p.parts[len(p.parts)-1], p.hurt > hurt, len(p.doc.Errors); {
	case len(p.parts) > maxDepth:
		p.tooDeep(span(last.start, last.end), "this header")
		fallthrough
	case last.nameless():
		// What follows belongs to nothing that is known.
		p.depth = 1
		p.harm(0)
		p.addHeader(p.open(Table, 0, detached, at, last), at)
	default:
		p.openTable(at, name-i > 1)
		if told {
			p.doc.Errors = p.doc.Errors[:errors]
		}
	}
	next := p.headerRest(end, limit, p.hurt == hurt)
	if p.hurt > hurt {
		p.harm(p.current)
	}
	return next
}

// headerNameEnd returns where the name in a header ends.
func (p *parser) headerNameEnd(i, limit int) int {
	quote := byte(0)
	for j := i; j < limit; j++ {
		switch c := p.text[j]; {
		case quote != 0:
			if c == '\\' && quote == '"' {
				j++
			} else if c == quote {
				quote = 0
			}
		case (c == '"' || c == '\'') && strings.IndexByte(p.text[j+1:limit], c) >= 0:
			quote = c
		case c == ']':
			return j
		}
	}
	// Another bracket may stand in its place.
	if n := strings.IndexAny(p.text[i:limit], "})"); n >= 0 {
		return i + n
	}
	return limit
}

// headerBrackets reports what is wrong with the brackets of a header: they
// open from i to name and close from nameEnd to end.
func (p *parser) headerBrackets(i, name, nameEnd, end int) {
	opening, closing := p.text[i:name], p.text[nameEnd:end]
	wanted := min(max(len(opening), 1), 2)
	if opening == "" {
		wanted = min(len(closing), 2)
	}
	left, right := strings.Repeat("[", wanted), strings.Repeat("]", wanted)
	if opening == left && closing == right {
		return
	}
	words := clip(p.text[i:end])
	message := fmt.Sprintf("the brackets of the header `%s` do not match", words)
	safety := diag.Safe
	switch {
	case closing == "":
		message = fmt.Sprintf("the header `%s` is not closed", words)
	case opening == "":
		message = fmt.Sprintf("the header `%s` has no opening bracket", words)
	case len(closing) > len(opening):
		safety = diag.Unsafe // [[…]] may have been meant
	}
	full := left + strings.TrimRight(p.text[name:nameEnd], ". \t") + right
	f := p.report(span(i, end), "", message, fmt.Sprintf("write %s", clip(full)))
	f.Fixes = p.replace("write "+clip(full), safety, span(i, end), full)
}

// headerRest reads what follows a header on its line.
func (p *parser) headerRest(i, limit int, tell bool) int {
	i = p.skip(i)
	if p.atEnd(i) {
		return p.mendLineEnd(i)
	}
	if startsEntry(p.text, i) {
		f := p.report(p.keySpan(i), "", "a key stands on the line of a header", "start a new line for it")
		f.Fixes = p.replace("start a new line", diag.Safe, span(p.trimEnd(0, i), i), "\n")
		return i
	}
	if tell {
		p.stray(i, max(limit, i), "the header")
	} else {
		p.hurt++
	}
	return p.mendLineEnd(max(limit, i))
}
