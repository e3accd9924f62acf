package render

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/displaywidth"
)

// A cell is one character as a reader sees it (a grapheme cluster) with the
// columns it takes and the bytes it stands for. What cannot be shown as it is
// (control characters, invalid UTF-8, invisible characters) is shown by a
// symbol, so that nothing in an input can reach the terminal as a command or
// shift the underlines.
type cell struct {
	text       string
	start, end int // bytes of the text it came from
	column     int // display column, set by place
	width      int
	symbol     bool // text is not what the bytes hold
}

const (
	// Tabs take a fixed width: their stops would depend on what was cut away.
	tabWidth    = 4
	tab         = "    "
	replacement = "\uFFFD"
	ellipsis    = "…"
	byteOrder   = "\uFEFF"
	// A family of emoji with skin tones takes about 40 bytes. Longer clusters
	// are piles of combining marks and cover the lines above and below.
	maxCluster = 64
)

// appendCells adds the cells of text[from:to], which must hold no line break.
func appendCells(cells []cell, text string, from, to int) []cell {
	for i := from; i < to; {
		if plainAt(text, i, to) {
			cells = append(cells, cell{text: text[i : i+1], start: i, end: i + 1, width: 1})
			i++
			continue
		}
		clusters := displaywidth.StringGraphemes(text[i:to])
		for clusters.Next() {
			v := clusters.Value()
			if n := invalidByte(v); n >= 0 {
				if n > 0 {
					cells = appendCluster(cells, v[:n], i, displaywidth.String(v[:n]))
				}
				i += n + 1
				cells = appendSymbol(cells, replacement, 1, i-1, i)
				break
			}
			cells = appendCluster(cells, v, i, clusters.Width())
			i += len(v)
			if i < to && plainAt(text, i, to) {
				break
			}
		}
	}
	return cells
}

// plainAt reports whether a printable ASCII character stands at i that nothing
// after it can modify.
func plainAt(text string, i, to int) bool {
	return text[i] >= ' ' && text[i] < 0x7F && (i+1 == to || text[i+1] < utf8.RuneSelf)
}

func appendCluster(cells []cell, v string, at, width int) []cell {
	first, _ := utf8.DecodeRuneInString(v)
	symbol := func(text string, width int) []cell {
		return appendSymbol(cells, text, width, at, at+len(v))
	}
	switch {
	case v == "\t":
		return symbol(tab, tabWidth)
	case v == byteOrder && at == 0:
		return symbol("", 0)
	case first < ' ':
		return symbol(string('\u2400'+first), 1)
	case first == 0x7F:
		return symbol("\u2421", 1)
	case width == 0, len(v) > maxCluster, unicode.IsControl(first), first == '\u2028', first == '\u2029':
		return symbol(replacement, 1)
	case (len(cells) == 0 || cells[len(cells)-1].symbol) && joins("x", 1, v, width):
		return symbol(replacement, 1)
	}
	return append(cells, cell{text: v, start: at, end: at + len(v), width: width})
}

// invalidByte is the offset of the first byte of s that is not UTF-8, or -1.
func invalidByte(s string) int {
	for i, r := range s {
		if r == utf8.RuneError && !strings.HasPrefix(s[i:], replacement) {
			return i
		}
	}
	return -1
}

// appendSymbol adds a cell that stands for bytes that cannot be shown.
func appendSymbol(cells []cell, text string, width, start, end int) []cell {
	if len(cells) > 0 {
		before := &cells[len(cells)-1]
		if len(before.text) > 1 && joins(before.text, before.width, text, width) {
			before.text, before.width, before.symbol = replacement, 1, true
		}
	}
	return append(cells, cell{text: text, start: start, end: end, width: width, symbol: true})
}

// joins reports whether two texts side by side would be drawn as one
// character: some characters modify the one before them, a few the one after.
func joins(a string, aWidth int, b string, bWidth int) bool {
	return displaywidth.String(a+b) != aWidth+bWidth
}

// place sets the columns of the cells and returns their whole width.
func place(cells []cell) int {
	column := 0
	for i := range cells {
		cells[i].column = column
		column += cells[i].width
	}
	return column
}

func widthOf(cells []cell) int {
	width := 0
	for i := range cells {
		width += cells[i].width
	}
	return width
}

// clean makes any text safe to print on one line: line breaks become spaces.
func clean(s string) string {
	if isPlain(s) {
		return s
	}
	s = strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", " "), "\n", " ")
	var out strings.Builder
	out.Grow(len(s))
	var room [64]cell
	for from, to := 0, 0; from < len(s); from = to {
		to = stretch(s, from, len(room)/2)
		for _, c := range appendCells(room[:0], s, from, to) {
			out.WriteString(c.text)
		}
	}
	return out.String()
}

// stretch is where a piece of about n bytes ends whose cells do not depend on
// what is before and after it: between two plain characters.
func stretch(s string, from, n int) int {
	to := min(from+n, len(s))
	for to < len(s) && !(plainAt(s, to-1, len(s)) && plainAt(s, to, len(s))) {
		to++
	}
	return to
}

// cleanLines is clean for text of several lines.
func cleanLines(s string) []string {
	lines := strings.Split(strings.ReplaceAll(s, "\r\n", "\n"), "\n")
	for i, line := range lines {
		lines[i] = clean(line)
	}
	return lines
}

func isPlain(s string) bool {
	for i := range len(s) {
		if s[i] < ' ' || s[i] >= 0x7F {
			return false
		}
	}
	return true
}
