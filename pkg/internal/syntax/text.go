package syntax

import (
	"strings"
	"unicode/utf8"

	"github.com/outcomelint/outcomelint/pkg/source"
)

// style is how a string is written, and so how its content is decoded.
type style uint8

const (
	basic style = iota
	literal
	basicMulti
	literalMulti
)

func (s style) escapes() bool { return s == basic || s == basicMulti }
func (s style) multi() bool   { return s >= basicMulti }

// content returns where the text of a string node stands, and how to decode it.
func (d *Document) content(id int32) looseText {
	n := d.nodes.at(id)
	if n.flag&mended != 0 {
		return d.loose[id]
	}
	text := d.File.Text[n.start:n.end]
	c := looseText{style: basic}
	if text[0] == '\'' {
		c.style = literal
	}
	quotes := int32(1)
	if len(text) >= 6 && text[1] == text[0] && text[2] == text[0] {
		c.style += basicMulti
		quotes = 3
	}
	start := n.start + quotes
	if c.style.multi() {
		start += int32(newline(d.File.Text, int(start)))
	}
	c.content = source.Span{Start: start, End: n.end - quotes}
	return c
}

// text is the decoded content of a string node.
func (d *Document) text(id int32) string {
	c := d.content(id)
	raw := d.File.Slice(c.content)
	if d.nodes.at(id).flag&escaped == 0 {
		return raw
	}
	return decode(raw, c.style)
}

// decode resolves escapes and line breaks in the content of a string. What is
// no valid escape stands for itself, a byte that is no UTF-8 becomes U+FFFD.
func decode(raw string, s style) string {
	var out strings.Builder
	out.Grow(len(raw))
	for i := 0; i < len(raw); {
		run := plainRun(raw, i, s)
		out.WriteString(raw[i:run])
		if i = run; i < len(raw) {
			var r rune
			if r, i = unit(raw, i, s); r >= 0 {
				out.WriteRune(r)
			}
		}
	}
	return out.String()
}

// origin maps an offset of the decoded text to one of raw.
func origin(raw string, s style, offset int) int {
	i := 0
	for i < len(raw) {
		run := plainRun(raw, i, s)
		if offset < run-i {
			return i + offset
		}
		offset -= run - i
		if i = run; i < len(raw) {
			r, next := unit(raw, i, s)
			if r >= 0 {
				if offset < utf8.RuneLen(r) {
					return i
				}
				offset -= utf8.RuneLen(r)
			}
			i = next
		}
	}
	return len(raw)
}

// plainRun returns the end of the bytes from i on that stand for themselves.
func plainRun(raw string, i int, s style) int {
	for i < len(raw) {
		c := raw[i]
		if c == '\\' && s.escapes() || c == '\r' && s.multi() {
			break
		}
		if c < utf8.RuneSelf {
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(raw[i:])
		if r == utf8.RuneError && size == 1 {
			break
		}
		i += size
	}
	return i
}

// unit decodes the escape, line break or stray byte at i: the character it
// stands for, or -1 for none, and where it ends.
func unit(raw string, i int, s style) (rune, int) {
	switch {
	case raw[i] == '\r':
		return '\n', i + max(1, newline(raw, i))
	case raw[i] != '\\':
		return utf8.RuneError, i + 1
	}
	if end := escapeEnd(raw, i, s); end < 0 {
		return '\\', i + 1
	}
	i++
	switch raw[i] {
	case 'x':
		return hex(raw[i+1 : i+3]), i + 3
	case 'u':
		return hex(raw[i+1 : i+5]), i + 5
	case 'U':
		return hex(raw[i+1 : i+9]), i + 9
	}
	if at := strings.IndexByte(escapeLetters, raw[i]); at >= 0 {
		return rune(escapeValues[at]), i + 1
	}
	return -1, foldEnd(raw, i)
}

const (
	escapeLetters = `btnfre"\`
	escapeValues  = "\b\t\n\f\r\x1b\"\\"
)

// escapeEnd returns the end of the escape at i, or -1 if it is none.
func escapeEnd(text string, i int, s style) int {
	i++
	if i >= len(text) {
		return -1
	}
	digits := 0
	switch text[i] {
	case 'b', 't', 'n', 'f', 'r', 'e', '"', '\\':
		return i + 1
	case 'x':
		digits = 2
	case 'u':
		digits = 4
	case 'U':
		digits = 8
	default:
		if s.multi() {
			if j := skipBlank(text, i); newline(text, j) > 0 {
				return foldEnd(text, i)
			}
		}
		return -1
	}
	i++
	if i+digits > len(text) {
		return -1
	}
	if r := hex(text[i : i+digits]); r < 0 || !utf8.ValidRune(r) {
		return -1
	}
	return i + digits
}

// foldEnd returns where the text goes on after a backslash at the end of a line.
func foldEnd(text string, i int) int {
	for i < len(text) {
		if n := newline(text, i); n > 0 {
			i += n
		} else if text[i] == ' ' || text[i] == '\t' {
			i++
		} else {
			break
		}
	}
	return i
}

// hex reads hexadecimal digits, or returns -1.
func hex(digits string) rune {
	var r int64
	for i := range len(digits) {
		switch c := digits[i]; {
		case isDigit(c):
			r = r<<4 | int64(c-'0')
		case c|0x20 >= 'a' && c|0x20 <= 'f':
			r = r<<4 | int64(c|0x20-'a'+10)
		default:
			return -1
		}
	}
	return rune(min(r, utf8.MaxRune+1))
}
