package render

import (
	"bufio"
	"cmp"
	"encoding/xml"
	"io"
	"strings"
	"unicode/utf8"
)

// An xmlWriter writes elements one after the other, indented. The bufio.Writer
// keeps the first error.
type xmlWriter struct {
	out *bufio.Writer
	err error
}

func newXMLWriter(w io.Writer) *xmlWriter { return &xmlWriter{out: bufio.NewWriter(w)} }

// element writes v as a child of the root.
func (x *xmlWriter) element(v any) {
	e := xml.NewEncoder(x.out)
	e.Indent("  ", "  ")
	x.err = cmp.Or(x.err, e.Encode(v))
	x.out.WriteByte('\n')
}

func (x *xmlWriter) flush() error {
	x.err = cmp.Or(x.err, x.out.Flush())
	return x.err
}

// xmlText is a text without the characters that no XML document may have, not
// even escaped.
func xmlText(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\t', r == '\n', r == '\r', r >= ' ' && r < 0xFFFE && r != utf8.RuneError, r > 0xFFFF:
			return r
		}
		return -1
	}, s)
}
