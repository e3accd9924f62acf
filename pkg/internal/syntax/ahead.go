package syntax

import (
	"strings"
)

// outside reports whether the line that begins at i within brackets belongs to
// the statements after them: brackets that were never closed must not swallow
// the rest of the file.
func (p *parser) outside(i int) bool {
	if startsHeader(p.text, i) {
		return true
	}
	return i > p.closerAt && startsEntry(p.text, i) && !p.closedAhead(i)
}

// farthest is how many bytes closedAhead looks ahead.
const farthest = 1024

// closedAhead reports whether brackets that are open at i close further on,
// before the next header.
func (p *parser) closedAhead(i int) bool {
	text := p.text
	limit := min(len(text), i+farthest)
	depth := 0
	for j := i; j < limit; j++ {
		switch text[j] {
		case '"', '\'':
			quote := text[j : j+1]
			if triple := quote + quote + quote; strings.HasPrefix(text[j:], triple) {
				n := strings.Index(text[j+3:limit], triple)
				if n < 0 {
					return false
				}
				j += n + 5
			} else if end := stringEnd(text, j, min(limit, p.endOfLine(j))); end > 0 {
				j = end - 1
			}
		case '#':
			j = p.endOfLine(j) - 1
		case '[', '{':
			depth++
		case ']', '}':
			if depth--; depth < 0 {
				p.closerAt = j
				return true
			}
		case '\n':
			if next := skipBlank(text, j+1); depth == 0 && startsHeader(text, next) {
				return false
			}
		}
	}
	if limit == len(text) {
		return false
	}
	// Too far to see: authors indent what stands within brackets.
	if i-p.lineBefore(i) > p.indent-p.lineBefore(p.indent) {
		p.closerAt = i + farthest/2
		return true
	}
	return false
}
