package syntax

import (
	"fmt"
	"strings"

	"github.com/outcomelint/outcomelint/pkg/diag"
)

// isHeader reports whether a line that begins with [ is meant as a header and
// not as a list that lost its key.
func (p *parser) isHeader(i int) bool {
	name := i
	for p.text[name] == '[' || p.text[name] == ' ' || p.text[name] == '\t' {
		if name++; name == len(p.text) {
			return false
		}
	}
	if end := keyPart(p.text, name); end > 0 {
		if end = skipBlank(p.text, end); end < len(p.text) && (p.text[end] == ']' || p.text[end] == '.') {
			return true
		}
	}
	inner := p.text[name:max(name, p.contentEnd(i))]
	if inner == "" {
		return false
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

// brokenHeader is where the pieces of a header stand that may be wrong in its
// brackets or its name.
type brokenHeader struct {
	start, name  int // its first byte, and the first after the opening brackets
	nameEnd, end int // the end of the name, and of the closing brackets
	limit        int // the end of what else is on the line, but for a comment
	wellNamed    bool
}

// mendHeader reads a header. One finding a line is enough: the rest shows when
// that is mended.
func (p *parser) mendHeader(i int) int {
	hurt := p.hurt
	h := p.measureHeader(i)
	p.headerBrackets(h)
	p.headerName(h, p.hurt == hurt)

	at := span(h.start, h.end)
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
		p.openTable(at, h.name-h.start > 1)
		if told {
			p.doc.Errors = p.doc.Errors[:errors]
		}
	}
	next := p.headerRest(h.end, h.limit, p.hurt == hurt)
	if p.hurt > hurt {
		p.harm(p.current)
	}
	return next
}

// measureHeader finds the pieces of the header at i. A name that is well
// written is left on the stack of parts.
func (p *parser) measureHeader(i int) brokenHeader {
	text := p.text
	h := brokenHeader{start: i, name: i, limit: p.contentEnd(i)}
	for h.name < h.limit && text[h.name] == '[' {
		h.name++
	}
	failed := p.failed
	p.parts = p.parts[:0]
	h.nameEnd = p.key(skipBlank(text, h.name))
	p.failed = failed
	if h.wellNamed = h.nameEnd >= 0 && h.nameEnd < len(text) && text[h.nameEnd] == ']'; h.wellNamed {
		h.limit = p.contentEnd(h.nameEnd)
	} else {
		h.nameEnd = p.headerNameEnd(h.name, h.limit)
	}
	for h.end = h.nameEnd; h.end < h.limit && strings.IndexByte("]})", text[h.end]) >= 0; h.end++ {
	}
	return h
}

// headerName puts the parts of the name of a header on the stack.
func (p *parser) headerName(h brokenHeader, tell bool) {
	switch {
	case skipBlank(p.text, h.name) == h.nameEnd:
		if tell {
			p.report(span(h.start, h.end), "", "this header has no name", "what begins here? write its name between the brackets")
		}
		p.parts = append(p.parts[:0], part{int32(h.nameEnd), int32(h.nameEnd), "", true})
	case !h.wellNamed:
		p.parts = p.parts[:0]
		p.looseKey(h.name, p.trimEnd(h.name, h.nameEnd), '-', tell)
		// A dot at the end belongs to a name that is missing, unless the line
		// just breaks off.
		if h.end == h.nameEnd || !p.parts[len(p.parts)-1].nameless() {
			p.dropNameless(0)
		}
	}
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

// headerBrackets reports what is wrong with the brackets of a header.
func (p *parser) headerBrackets(h brokenHeader) {
	opening, closing := p.text[h.start:h.name], p.text[h.nameEnd:h.end]
	wanted := min(max(len(opening), 1), 2)
	if opening == "" {
		wanted = min(len(closing), 2)
	}
	left, right := strings.Repeat("[", wanted), strings.Repeat("]", wanted)
	if opening == left && closing == right {
		return
	}
	words := clip(p.text[h.start:h.end])
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
	full := left + strings.TrimRight(p.text[h.name:h.nameEnd], ". \t") + right
	f := p.report(span(h.start, h.end), "", message, fmt.Sprintf("write %s", clip(full)))
	f.Fixes = p.replace("write "+clip(full), safety, span(h.start, h.end), full)
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
