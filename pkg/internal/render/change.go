package render

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/source"
)

// maxChangeRows bounds what is printed of one fix.
const maxChangeRows = 40

// A change is a fix as a reader sees it: the lines it takes away and adds.
type change struct {
	fix   *diag.Fix
	hunks []hunk
}

// A hunk is a run of lines of one file that a fix touches.
type hunk struct {
	file  *source.File
	first int // line of the old text
	rows  []changedLine
}

// A changedLine stands in the old text (sign '-'), the new one ('+') or both (' ').
type changedLine struct {
	sign   byte
	number int // in the text it stands in, the new one if in both
	text   string
	// changed are the bytes that differ from the line it replaces, or from
	// which it is replaced; nil where the whole line is new or gone.
	changed []byteRange
}

// changesOf computes what the fixes of a finding do. A fix whose edits do not
// fit the text keeps its message and shows no lines.
func changesOf(d *diag.Diagnostic) []change {
	changes := make([]change, 0, len(d.Fixes))
	for i := range d.Fixes {
		changes = append(changes, change{&d.Fixes[i], hunksOf(d.Fixes[i].Edits)})
	}
	return changes
}

func (c *change) largestLine() int {
	largest := 1
	for _, h := range c.hunks {
		for _, r := range h.rows {
			largest = max(largest, r.number)
		}
	}
	return largest
}

func hunksOf(edits []diag.Edit) []hunk {
	var files []*source.File
	byFile := map[*source.File][]diag.Edit{}
	for _, e := range edits {
		if e.File == nil || e.Span.Start < 0 || e.Span.Start > e.Span.End || int(e.Span.End) > len(e.File.Text) {
			return nil
		}
		if byFile[e.File] == nil {
			files = append(files, e.File)
		}
		byFile[e.File] = append(byFile[e.File], e)
	}
	var hunks []hunk
	for _, f := range files {
		own := byFile[f]
		slices.SortStableFunc(own, func(a, b diag.Edit) int {
			return cmp.Or(cmp.Compare(a.Span.Start, b.Span.Start), cmp.Compare(a.Span.End, b.Span.End))
		})
		grown := 0 // lines that the hunks above added
		for len(own) > 0 {
			n, first, last := neighbours(f, own)
			rows, ok := changedLines(f, own[:n], first, last, grown)
			if !ok {
				return nil
			}
			for _, r := range rows {
				switch r.sign {
				case '+':
					grown++
				case '-':
					grown--
				}
			}
			if len(rows) > 0 {
				hunks = append(hunks, hunk{f, first, rows})
			}
			own = own[n:]
		}
	}
	return hunks
}

// neighbours is the number of edits at the front that touch the same or
// adjacent lines, with the first and the last of these lines.
func neighbours(f *source.File, edits []diag.Edit) (n, first, last int) {
	first = f.Pos(int(edits[0].Span.Start)).Line
	last = f.Pos(int(edits[0].Span.End)).Line
	for n = 1; n < len(edits) && f.Pos(int(edits[n].Span.Start)).Line <= last+1; n++ {
		last = max(last, f.Pos(int(edits[n].Span.End)).Line)
	}
	return n, first, last
}

// changedLines compares the lines from first to last with what the edits make of them.
func changedLines(f *source.File, edits []diag.Edit, first, last, grown int) (rows []changedLine, ok bool) {
	start, end := f.LineSpan(first).Start, f.LineSpan(last).End
	shifted := make([]diag.Edit, len(edits))
	for i, e := range edits {
		// An edit between CR and LF ends behind the last line.
		end = max(end, e.Span.End)
		e.Span.Start, e.Span.End = e.Span.Start-start, e.Span.End-start
		shifted[i] = e
	}
	before := f.Text[start:end]
	after, err := diag.Apply(before, shifted)
	if err != nil {
		return nil, false
	}
	old, changed := splitLines(before), splitLines(after)
	if int(end) == len(f.Text) {
		old, changed = dropLast(old), dropLast(changed)
	}
	return dropContext(compareLines(old, changed, first, first+grown)), true
}

// dropLast drops the empty line that a line break at the end of a file begins.
func dropLast(lines []string) []string {
	if n := len(lines) - 1; lines[n] == "" {
		return lines[:n]
	}
	return lines
}

func splitLines(s string) []string {
	lines := strings.Split(s, "\n")
	for i, line := range lines {
		lines[i] = strings.TrimSuffix(line, "\r")
	}
	return lines
}

// dropContext leaves one unchanged line beside a change at most, and none that
// is blank; nothing is left where nothing visible changes.
func dropContext(rows []changedLine) []changedLine {
	changed := func(i int) bool { return i >= 0 && i < len(rows) && rows[i].sign != ' ' }
	var kept []changedLine
	for i, r := range rows {
		beside := (changed(i-1) || changed(i+1)) && strings.TrimSpace(r.text) != ""
		if changed(i) || beside {
			kept = append(kept, r)
		}
	}
	return kept
}

// change prints a fix below its message.
func (f *frame) change(d *diag.Diagnostic, c *change) {
	name := "suggested change"
	switch c.fix.Safety {
	case diag.Unsafe:
		name = "possible change (it may alter the meaning)"
	case diag.Display:
		name = "possible change (by hand)"
	}
	f.remark(name, c.fix.Message)
	file := d.File
	printed := 0
	for i := range c.hunks {
		h := &c.hunks[i]
		if h.file != file {
			f.place(":::", h.file, h.file.Pos(int(h.file.LineSpan(h.first).Start)))
			file = h.file
			f.gutter("", "|")
			f.newline()
		} else if i > 0 {
			f.paint(gutterStyle, "...")
			f.newline()
		} else {
			f.gutter("", "|")
			f.newline()
		}
		for _, r := range h.rows {
			if printed++; printed > maxChangeRows {
				f.paint(gutterStyle, "...")
				f.newline()
				return
			}
			f.changedLine(r)
		}
	}
}

func (f *frame) changedLine(r changedLine) {
	look, word, sign := plainStyle, plainStyle, "|"
	switch r.sign {
	case '-':
		look, word, sign = removedStyle, removedWordStyle, "-"
	case '+':
		look, word, sign = addedStyle, addedWordStyle, "+"
	}
	if look == plainStyle {
		f.gutter(strconv.Itoa(r.number), sign)
	} else {
		f.gutter(strconv.Itoa(r.number), "")
		f.paint(look, sign)
	}
	points := []int{0}
	if n := len(r.changed); n > 0 {
		points = []int{r.changed[0].start, r.changed[n-1].end}
	}
	line := showLine(f.cells, r.text, source.Span{End: int32(len(r.text))}, points, f.limit)
	f.cells = line.cells
	var row []slot
	for i := range line.cells {
		c := &line.cells[i]
		s := slot{text: c.text, style: look}
		if slices.ContainsFunc(r.changed, func(b byteRange) bool { return b.start < c.end && c.start < b.end }) {
			s.style = word
		}
		row = append(row, s)
	}
	if textOf(line.cells) != "" {
		f.out.WriteByte(' ')
		f.slots(row)
	}
	f.newline()
}
