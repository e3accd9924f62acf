// Package source holds the text of an input and is the only place that turns
// byte offsets into lines and columns. Everything inside the program speaks in
// bytes; people, JSON and editors are served from here.
package source

import (
	"sort"
	"strings"
	"sync"
	"unicode/utf8"
)

// File is one input: its text and the name it is shown under. A File is
// immutable and safe for concurrent use; make one with New, or with NewView
// out of parts of another one.
type File struct {
	// Path is the name shown to people: relative to the working directory
	// where possible, always with '/'.
	Path string
	// Key is the path from the workspace root with '/', the same from every
	// working directory: fingerprints use it. It equals Path where there is
	// no workspace.
	Key string
	// Text is the content, byte for byte as it was read. Strings of a model
	// are substrings of it wherever no escape had to be decoded.
	Text string

	once  sync.Once
	lines []int32 // offset of the first byte of each line
	runes []int32 // runes[i] is the number of characters before byte i*runeStep
	view  *view   // nil of an ordinary file
}

// runeStep is the distance of the character-count checkpoints: columns cost at
// most this many bytes to count, however long a line is.
const runeStep = 512

// bom is the byte order mark that some editors write before the first character.
const bom = "\ufeff"

// New returns a File with the given name and content; Key is the same as Path.
func New(path, text string) *File {
	return &File{Path: path, Key: path, Text: text}
}

// Span is a half-open range of bytes of one file: 0 ≤ Start ≤ End ≤ len(Text).
// Files are limited to 2 GiB, so 32 bits do.
type Span struct{ Start, End int32 }

// Len is the number of bytes in the span.
func (s Span) Len() int { return int(s.End - s.Start) }

// IsZero reports whether the span is the zero value, which means "nowhere".
func (s Span) IsZero() bool { return s == Span{} }

// Contains reports whether t lies within s.
func (s Span) Contains(t Span) bool { return s.Start <= t.Start && t.End <= s.End }

// Overlaps reports whether s and t share at least one byte.
func (s Span) Overlaps(t Span) bool { return s.Start < t.End && t.Start < s.End }

// Join returns the smallest span that holds both.
func (s Span) Join(t Span) Span { return Span{min(s.Start, t.Start), max(s.End, t.End)} }

// Pos is a position for people: Line and Column count from 1, Column in
// Unicode code points; Offset counts bytes from 0.
type Pos struct{ Line, Column, Offset int }

// Slice returns the text of a span.
func (f *File) Slice(s Span) string { return f.Text[s.Start:s.End] }

// Pos converts a byte offset (0 to len(Text); values outside are clamped).
// Lines end at LF or CR LF; a lone CR is an ordinary character. A byte order
// mark at the start of the file has bytes but no column.
func (f *File) Pos(offset int) Pos {
	f.index()
	offset = min(max(offset, 0), len(f.Text))
	line := f.lineOf(offset)
	return Pos{
		Line:   line + 1,
		Column: max(f.runesBefore(offset)-f.runesBefore(int(f.lines[line]))+1, 1),
		Offset: offset,
	}
}

// UTF16 converts a byte offset into the zero-based line and UTF-16 column that
// the Language Server Protocol and SARIF count in.
func (f *File) UTF16(offset int) (line, column int) {
	f.index()
	offset = min(max(offset, 0), len(f.Text))
	line = f.lineOf(offset)
	for _, r := range f.Text[min(int(f.lines[line]), offset):offset] {
		column++
		if r > 0xFFFF {
			column++
		}
	}
	return line, column
}

// LineSpan returns the bytes of a line (counted from 1) without its line
// break. A line outside the file gives the empty span at its end.
func (f *File) LineSpan(line int) Span {
	f.index()
	if line < 1 || line > len(f.lines) {
		end := int32(len(f.Text))
		return Span{end, end}
	}
	start, end := f.lines[line-1], int32(len(f.Text))
	if line < len(f.lines) {
		end = f.lines[line] - 1
		if end > start && f.Text[end-1] == '\r' {
			end--
		}
	}
	return Span{start, end}
}

func (f *File) index() { f.once.Do(f.buildIndex) }

func (f *File) buildIndex() {
	f.lines = make([]int32, 1, 1+strings.Count(f.Text, "\n"))
	if strings.HasPrefix(f.Text, bom) {
		f.lines[0] = int32(len(bom)) // editors show none, so no column is its
	}
	for i := 0; ; {
		n := strings.IndexByte(f.Text[i:], '\n')
		if n < 0 {
			break
		}
		i += n + 1
		f.lines = append(f.lines, int32(i))
	}
	f.runes = make([]int32, 1, len(f.Text)/runeStep+1)
	count := 0
	for i := runeStep; i <= len(f.Text); i += runeStep {
		count += runeStarts(f.Text[i-runeStep : i])
		f.runes = append(f.runes, int32(count))
	}
}

// lineOf returns the zero-based line of an offset.
func (f *File) lineOf(offset int) int {
	return max(sort.Search(len(f.lines), func(i int) bool { return int(f.lines[i]) > offset })-1, 0)
}

func (f *File) runesBefore(offset int) int {
	step := offset / runeStep
	return int(f.runes[step]) + runeStarts(f.Text[step*runeStep:offset])
}

// runeStarts counts the bytes that begin a character. In valid UTF-8 that is
// the number of code points, wherever the string was cut.
func runeStarts(s string) int {
	n := 0
	for i := range len(s) {
		if utf8.RuneStart(s[i]) {
			n++
		}
	}
	return n
}
