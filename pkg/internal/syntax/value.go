package syntax

import (
	"strings"
	"unicode/utf8"
)

// value reads one value strictly and adds its node.
func (p *parser) value(i, depth int) int {
	text := p.text
	if i >= len(text) {
		return p.fail(i)
	}
	switch c := text[i]; c {
	case '"', '\'':
		var end int
		var flag flags
		if i+2 < len(text) && text[i+1] == c && text[i+2] == c {
			end, flag = p.multi(i)
		} else {
			end, flag = p.quoted(i)
		}
		if end >= 0 {
			p.add(String, flag, i, end)
		}
		return end
	case '[':
		return p.array(i, depth+1)
	case '{':
		return p.inline(i, depth+1)
	}
	end := scalarEnd(text, i)
	kind := scalar(text[i:end])
	if kind == Bad {
		return p.fail(i)
	}
	p.add(kind, 0, i, end)
	return end
}

// quoted reads a string on one line.
func (p *parser) quoted(i int) (int, flags) {
	text := p.text
	start := i
	var flag flags
	if text[i] == '\'' {
		i = untilClass(text, i+1, literalStop)
		if i >= len(text) || text[i] != '\'' {
			return p.fail(i), 0
		}
	} else {
		i++
		for {
			i = untilClass(text, i, basicStop)
			if i >= len(text) || text[i] < ' ' || text[i] == 0x7F {
				return p.fail(i), 0
			}
			if text[i] == '"' {
				break
			}
			flag = escaped
			end := escapeEnd(text, i, basic)
			if end < 0 {
				return p.fail(i), 0
			}
			i = end
		}
	}
	if p.badUTF8 && !utf8.ValidString(text[start:i]) {
		return p.fail(start), 0
	}
	return i + 1, flag
}

// multi reads a string between three quotes.
func (p *parser) multi(i int) (int, flags) {
	text := p.text
	start, quote := i, text[i]
	s, stop := basicMulti, uint8(basicStop)
	if quote == '\'' {
		s, stop = literalMulti, literalStop
	}
	var flag flags
	i += 3
	i += newline(text, i)
	for {
		i = untilClass(text, i, stop)
		if i >= len(text) {
			return p.fail(i), 0
		}
		switch c := text[i]; {
		case c == '\n':
			i++
		case c == '\r' && newline(text, i) > 0:
			flag = escaped
			i += 2
		case c == '\\':
			flag = escaped
			end := escapeEnd(text, i, s)
			if end < 0 {
				return p.fail(i), 0
			}
			i = end
		case c != quote:
			return p.fail(i), 0
		case strings.HasPrefix(text[i:], text[start:start+3]):
			// Up to two more quotes belong to the text.
			for n := 0; n < 2 && i+3 < len(text) && text[i+3] == quote; n++ {
				i++
			}
			if p.badUTF8 && !utf8.ValidString(text[start:i]) {
				return p.fail(start), 0
			}
			if p.swallows(start, i) {
				return p.fail(i), 0
			}
			return i + 3, flag
		default:
			i++
		}
	}
}

// array reads [ … ].
func (p *parser) array(i, depth int) int {
	text := p.text
	id := p.doc.nodes.n
	p.add(Array, 0, i, 0)
	if depth > maxDepth {
		return p.fail(i)
	}
	for i++; ; {
		if i = p.gap(i); i < 0 {
			return -1
		}
		if text[i] == ']' {
			return p.closed(id, i+1)
		}
		item := p.doc.nodes.n
		if i = p.value(i, depth); i < 0 {
			return -1
		}
		p.append(id, item)
		if i = p.gap(i); i < 0 {
			return -1
		}
		switch text[i] {
		case ',':
			i++
		case ']':
			return p.closed(id, i+1)
		default:
			return p.fail(i)
		}
	}
}

// inline reads { … }.
func (p *parser) inline(i, depth int) int {
	text := p.text
	id := p.doc.nodes.n
	p.add(Table, 0, i, 0)
	if depth > maxDepth {
		return p.fail(i)
	}
	base := len(p.parts)
	for i++; ; {
		if i = p.gap(i); i < 0 {
			return -1
		}
		if text[i] == '}' {
			return p.closed(id, i+1)
		}
		start := i
		if i = p.key(i); i < 0 || i >= len(text) || text[i] != '=' || depth+len(p.parts)-base > maxDepth {
			return p.fail(max(i, start))
		}
		errors := len(p.doc.Errors)
		parent := p.enter(id, p.parts[base:])
		leaf := p.parts[len(p.parts)-1]
		inner := depth + len(p.parts) - base
		p.parts = p.parts[:base]
		child := p.doc.nodes.n
		if i = p.value(skipBlank(text, i+1), inner); i < 0 {
			return -1
		}
		p.link(parent, child, int32(start), leaf)
		if len(p.doc.Errors) > errors {
			// The tolerant pass will say it again, and read on.
			return p.fail(start)
		}
		if i = p.gap(i); i < 0 {
			return -1
		}
		switch text[i] {
		case ',':
			i++
		case '}':
			return p.closed(id, i+1)
		default:
			return p.fail(i)
		}
	}
}

// gap skips white space, line breaks and comments within brackets. It fails at the end of the file.
func (p *parser) gap(i int) int {
	for {
		i = skipBlank(p.text, i)
		if i >= len(p.text) {
			return p.fail(i)
		}
		if n := newline(p.text, i); n > 0 {
			i += n
			continue
		}
		if p.text[i] != '#' {
			return i
		}
		if i = p.comment(i); i < 0 {
			return -1
		}
	}
}

// append makes a value the last child of a container that is being read.
func (p *parser) append(container, child int32) {
	n := p.doc.nodes.at(container)
	if n.next == 0 {
		n.flag |= filled
	} else {
		p.doc.nodes.at(n.next).next = child
	}
	n.next = child
}

// closed ends a container.
func (p *parser) closed(id int32, end int) int {
	n := p.doc.nodes.at(id)
	n.end, n.next = int32(end), 0
	return end
}
