package syntax

import (
	"strings"
	"unicode/utf8"
)

// The functions here look at the text without reading it: they tell where a
// line ends and what it begins like, which is where reading can go on after a
// mistake.

// startsEntry reports whether `key =` stands at i.
func startsEntry(text string, i int) bool {
	for {
		end := keyPart(text, i)
		if end < 0 {
			return false
		}
		if i = skipBlank(text, end); i >= len(text) {
			return false
		}
		switch text[i] {
		case '=':
			return true
		case '.':
			i = skipBlank(text, i+1)
		default:
			return false
		}
	}
}

// keyPart returns the end of a well-written part of a key at i, or -1.
func keyPart(text string, i int) int {
	if i >= len(text) {
		return -1
	}
	if quote := text[i]; quote == '"' || quote == '\'' {
		for i++; i < len(text) && text[i] >= ' '; i++ {
			switch {
			case text[i] == quote:
				return i + 1
			case text[i] == '\\' && quote == '"':
				i++
			}
		}
		return -1
	}
	if end := skipClass(text, i, bareByte); end > i {
		return end
	}
	return -1
}

// startsHeader reports whether a line that begins at i is a [table] or
// [[table]] line. Within a list an item may look alike: a quoted or numeric
// name alone in brackets is taken for one.
func startsHeader(text string, i int) bool {
	if i >= len(text) || text[i] != '[' {
		return false
	}
	brackets := 1
	if strings.HasPrefix(text[i:], "[[") {
		brackets = 2
	}
	i = skipBlank(text, i+brackets)
	if i < len(text) && (classes[text[i]]&bareByte == 0 || isDigit(text[i])) {
		return false
	}
	for {
		end := keyPart(text, i)
		if end < 0 {
			return false
		}
		if i = skipBlank(text, end); i >= len(text) {
			return false
		}
		if text[i] == ']' {
			break
		}
		if text[i] != '.' {
			return false
		}
		i = skipBlank(text, i+1)
	}
	if brackets == 2 && !strings.HasPrefix(text[i:], "]]") {
		return false
	}
	i = skipBlank(text, i+brackets)
	return i >= len(text) || text[i] == '\n' || text[i] == '\r' || text[i] == '#'
}

// startsStatement reports whether a statement or a comment begins at i.
func startsStatement(text string, i int) bool {
	return i < len(text) && text[i] == '#' || startsEntry(text, i) || startsHeader(text, i)
}

// isQuote reports whether a quote of any script stands at i, and its length.
// Besides straight quotes these are what word processors put in their place.
func isQuote(text string, i int) (size int, straight bool) {
	if i >= len(text) {
		return 0, false
	}
	if text[i] < utf8.RuneSelf {
		switch text[i] {
		case '"', '\'':
			return 1, true
		case '`':
			return 1, false
		}
		return 0, false
	}
	switch r, size := utf8.DecodeRuneInString(text[i:]); r {
	case '“', '”', '„', '‟', '‘', '’', '‚', '‛', '«', '»', '‹', '›', '´', '″', '′', '＂':
		return size, false
	}
	return 0, false
}

// quoteBefore is isQuote for the character that ends at i.
func quoteBefore(text string, i int) (size int, straight bool) {
	for n := 1; n <= 3 && n <= i; n++ {
		if utf8.RuneStart(text[i-n]) {
			if size, straight = isQuote(text, i-n); size == n {
				return size, straight
			}
			break
		}
	}
	return 0, false
}

// oddSpace returns the length of a space at i that TOML does not know: a
// no-break space, a thin one, one without width.
func oddSpace(text string, i int) int {
	if i >= len(text) || text[i] < utf8.RuneSelf {
		return 0
	}
	r, size := utf8.DecodeRuneInString(text[i:])
	switch {
	case r == '\u00A0', r >= '\u2000' && r <= '\u200D', r == '\u2028', r == '\u2029',
		r == '\u202F', r == '\u205F', r == '\u2060', r == '\u3000', r == '\uFEFF':
		return size
	}
	return 0
}

// startsValue reports whether a value that says what it is begins at i: a
// quote, a bracket, a digit, a sign before a digit, true or false.
func startsValue(text string, i int) bool {
	if i >= len(text) {
		return false
	}
	switch c := text[i]; {
	case c == '[', c == '{', isDigit(c):
		return true
	case c == '+' || c == '-':
		return i+1 < len(text) && isDigit(text[i+1])
	case c == 't', c == 'f':
		word := text[i:skipClass(text, i, bareByte)]
		return word == "true" || word == "false"
	}
	size, _ := isQuote(text, i)
	return size > 0
}

// endOfLine returns the end of the line that i is on, without its line break.
// The last answer is remembered: a long line may be asked about many times.
func (p *parser) endOfLine(i int) int {
	if p.lineFrom <= i && i <= p.lineTo {
		return p.lineTo
	}
	end := len(p.text)
	if n := strings.IndexAny(p.text[i:], "\r\n"); n >= 0 {
		end = i + n
	}
	p.lineFrom, p.lineTo = i, end
	return end
}

// pastReturns returns the end of the line that i is on, where lone carriage
// returns before it are mistakes within a comment or a text and not its end.
func (p *parser) pastReturns(i int) int {
	end := p.endOfLine(i)
	for !p.crOnly && end < len(p.text) && p.text[end] == '\r' && newline(p.text, end) == 0 {
		end = p.endOfLine(end + 1)
	}
	return end
}

// breakAt returns the length of the line break at i, or 0. A lone CR is none,
// which is reported elsewhere, but it ends a line all the same.
func (p *parser) breakAt(i int) int {
	if n := newline(p.text, i); n > 0 {
		return n
	}
	if i < len(p.text) && p.text[i] == '\r' {
		return 1
	}
	return 0
}

// skip skips what may stand between two tokens of a line. Spaces that TOML
// does not know are reported, control characters have been.
func (p *parser) skip(i int) int {
	for i < len(p.text) {
		c := p.text[i]
		if c == ' ' || c == '\t' || c == 0x7F || c < ' ' && c != '\n' && c != '\r' {
			i++
		} else if n := oddSpace(p.text, i); n > 0 {
			p.reportOddSpace(i, i+n)
			i += n
		} else {
			break
		}
	}
	return i
}

// atEnd reports whether nothing but a comment is left on the line.
func (p *parser) atEnd(i int) bool {
	return i >= len(p.text) || p.text[i] == '#' || p.breakAt(i) > 0
}

// contentEnd returns the end of the text from i to the end of the line, without a
// comment that follows a blank and without blanks at the end.
func (p *parser) contentEnd(i int) int {
	if p.contentFrom > i || i > p.contentTo {
		end := p.endOfLine(i)
		for j := i; j < end; j++ {
			if p.text[j] == '#' && (j == i || p.text[j-1] == ' ' || p.text[j-1] == '\t') {
				end = j
			}
		}
		p.contentFrom, p.contentTo = i, end
	}
	return p.trimEnd(i, p.contentTo)
}

// trimEnd moves end back over blanks, not before i.
func (p *parser) trimEnd(i, end int) int {
	return i + len(strings.TrimRight(p.text[i:end], " \t\u00A0\u200B\u202F\uFEFF"))
}
