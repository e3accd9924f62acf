package syntax

import "strings"

// classes of bytes, for loops that look at one byte at a time.
const (
	bareByte    = 1 << iota // may stand in a key without quotes
	basicStop               // ends a plain run in a "string"
	literalStop             // ends a plain run in a 'string'
	commentStop             // ends a comment
	scalarByte              // may stand in a number, date or word
)

var classes = func() (c [256]uint8) {
	for b := range 256 {
		switch {
		case b >= 'a' && b <= 'z', b >= 'A' && b <= 'Z', b >= '0' && b <= '9', b == '-', b == '_':
			c[b] |= bareByte | scalarByte
		case b == '+', b == '.', b == ':':
			c[b] |= scalarByte
		case b < ' ' && b != '\t', b == 0x7F:
			c[b] |= basicStop | literalStop | commentStop
		case b == '"', b == '\\':
			c[b] |= basicStop
		case b == '\'':
			c[b] |= literalStop
		}
	}
	return c
}()

func isDigit(b byte) bool { return b-'0' < 10 }

// skipBlank returns the first byte from i on that is no space or tab.
func skipBlank(text string, i int) int {
	for i < len(text) && (text[i] == ' ' || text[i] == '\t') {
		i++
	}
	return i
}

// skipClass returns the first byte from i on that is not of the class.
func skipClass(text string, i int, class uint8) int {
	for i < len(text) && classes[text[i]]&class != 0 {
		i++
	}
	return i
}

// untilClass returns the first byte from i on that is of the class.
func untilClass(text string, i int, class uint8) int {
	for i < len(text) && classes[text[i]]&class == 0 {
		i++
	}
	return i
}

// newline returns the length of the line break at i, or 0.
func newline(text string, i int) int {
	switch {
	case i >= len(text):
	case text[i] == '\n':
		return 1
	case text[i] == '\r' && i+1 < len(text) && text[i+1] == '\n':
		return 2
	}
	return 0
}

// partEnd returns the end of one part of a key, which begins at start and is well written.
func partEnd(text string, start int32) int32 {
	i := int(start)
	if i >= len(text) {
		return start
	}
	switch quote := text[i]; quote {
	case '"', '\'':
		for i++; i < len(text) && text[i] != quote; i++ {
			if text[i] == '\\' && quote == '"' {
				i++
			}
		}
		return int32(min(i+1, len(text)))
	}
	return int32(skipClass(text, i, bareByte))
}

// keyName decodes one well-written part of a key.
func keyName(part string) string {
	if part == "" || part[0] != '"' && part[0] != '\'' || len(part) < 2 {
		return part
	}
	content := part[1 : len(part)-1]
	if part[0] == '"' && strings.IndexByte(content, '\\') >= 0 {
		return decode(content, basic)
	}
	return content
}
