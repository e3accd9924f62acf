package document

import (
	"math/bits"
	"strings"
)

// class says what a byte may be besides a part of a word.
type class uint8

const (
	markup class = 1 << iota // it may begin or end some
	ending                   // a sentence may end with it
)

var (
	// classes are those of Markdown, plainClasses those of plain text. The last
	// of each is the first byte of "…" and of much else.
	classes = [256]class{
		'\n': markup, '\r': markup, '\t': markup, '\\': markup, '`': markup, '*': markup, '_': markup, '[': markup, ']': markup, '<': markup,
		'&': markup, '~': markup, '{': markup, ':': markup, '!': markup | ending, '.': ending, '?': ending, 0xE2: ending,
	}
	plainClasses = [256]class{
		'\n': markup, '\r': markup, '\t': markup, '<': markup, '!': ending, '.': ending, '?': ending, 0xE2: ending,
	}
)

const ellipsis = "…"

// isEnding reports whether a text, which begins with a byte of that class, does
// begin with a mark that may end a sentence.
func isEnding(s string) bool { return s[0] != ellipsis[0] || strings.HasPrefix(s, ellipsis) }

// ordinary is the number of bytes that a text begins with that are nothing but
// parts of words, and the class of what follows, 0 at the end. It looks at four
// at a time, and at none twice.
func ordinary(text string, classes *[256]class) (n int, next class) {
	rest := text
	for len(rest) >= 4 {
		four := uint32(classes[rest[0]]) | uint32(classes[rest[1]])<<8 | uint32(classes[rest[2]])<<16 | uint32(classes[rest[3]])<<24
		if four != 0 {
			at := bits.TrailingZeros32(four) &^ 7
			return len(text) - len(rest) + at/8, class(four >> at)
		}
		rest = rest[4:]
	}
	for i := range len(rest) {
		if c := classes[rest[i]]; c != 0 {
			return len(text) - len(rest) + i, c
		}
	}
	return len(text), 0
}
