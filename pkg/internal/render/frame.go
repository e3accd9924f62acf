package render

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/source"
)

// A frame prints what stands below the heading of one finding: everything
// that lines up at the gutter.
type frame struct {
	*printer
	width   int // of the line numbers
	primary style
}

// numberWidth is the width of the largest line number that is printed.
func numberWidth(snippets []*snippet, changes []change) int {
	largest := 1
	for _, s := range snippets {
		largest = max(largest, s.lines[len(s.lines)-1])
	}
	for i := range changes {
		largest = max(largest, changes[i].largestLine())
	}
	return len(strconv.Itoa(largest))
}

// snippet prints the marked lines of one file.
func (f *frame) snippet(s *snippet, first bool) {
	if first {
		f.place("-->", s.file, s.at)
	} else {
		f.gutter("", "|")
		f.newline()
		f.place(":::", s.file, s.at)
	}
	f.gutter("", "|")
	f.newline()
	for i, number := range s.lines {
		if i > 0 && number > s.lines[i-1]+1 {
			f.elision(s, number)
		}
		f.line(s, number)
	}
}

func (f *frame) place(arrow string, file *source.File, at source.Pos) {
	f.paint(gutterStyle, strings.Repeat(" ", f.width)+arrow)
	fmt.Fprintf(f.out, " %s\n", placeName(file, at))
}

func placeName(file *source.File, at source.Pos) string {
	return fmt.Sprintf("%s:%d:%d", clean(file.Path), at.Line, at.Column)
}

// gutter begins a row; number may be empty.
func (f *frame) gutter(number, sign string) {
	f.paint(gutterStyle, fmt.Sprintf("%*s %s", f.width, number, sign))
}

// line prints a source line and the rows below it that mark it.
func (f *frame) line(s *snippet, number int) {
	events, line := eventsOn(f.cells, s, number, f.limit)
	f.cells = line.cells
	c := &f.canvas
	c.wipe()
	draw(c, s, number, events, f.primary)
	var left []slot
	below := c.rows
	if len(c.rows) > 0 {
		left, below = c.rows[0], c.rows[1:]
	}
	f.gutter(strconv.Itoa(number), "|")
	text := textOf(line.cells)
	if text != "" || len(left) > 0 {
		f.out.WriteByte(' ')
		f.slots(left)
	}
	if text != "" {
		f.out.WriteString(strings.Repeat(" ", s.margin()-len(left)))
		f.out.WriteString(text)
	}
	f.newline()
	for _, row := range below {
		f.gutter("", "|")
		if len(row) > 0 {
			f.out.WriteByte(' ')
			f.slots(row)
		}
		f.newline()
	}
}

func (f *frame) slots(row []slot) { runs(row, func(text string, s style) { f.paint(s, text) }) }

// elision stands for the lines left out before number.
func (f *frame) elision(s *snippet, number int) {
	f.paint(gutterStyle, "...")
	c := &canvas{}
	for i := range s.marks {
		if m := &s.marks[i]; m.lane > 0 && m.first < number && number <= m.last {
			c.put(0, m.lane-1, "|", m.look(f.primary))
		}
	}
	if len(c.rows) > 0 {
		f.out.WriteString(strings.Repeat(" ", f.width))
		f.slots(c.rows[0])
	}
	f.newline()
}

// textOf is the visible text of cells, without blanks at the end.
func textOf(cells []cell) string {
	var out strings.Builder
	for i := range cells {
		out.WriteString(cells[i].text)
	}
	return strings.TrimRight(out.String(), " ")
}

// remark prints "= name: text", its further lines indented below the text, so
// that a stub of several lines keeps its shape when it is copied.
func (f *frame) remark(name, text string) {
	f.equals(name + ":")
	indent := strings.Repeat(" ", f.width+len(" = : ")+len(name))
	for i, line := range cleanLines(strings.TrimRight(text, "\r\n")) {
		switch {
		case i == 0:
			f.out.WriteByte(' ')
		case line != "":
			f.out.WriteString(indent)
		}
		f.out.WriteString(line)
		f.newline()
	}
}

// equals begins a remark.
func (f *frame) equals(name string) {
	f.paint(gutterStyle, strings.Repeat(" ", f.width+1)+"=")
	f.out.WriteByte(' ')
	f.paint(boldStyle, name)
}

// suppression says why a finding is not counted.
func (f *frame) suppression(s *diag.Suppression) {
	name, text := suppressionOf(s)
	f.remark(name, text)
}
