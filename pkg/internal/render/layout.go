package render

import (
	"cmp"
	"slices"
	"strings"

	"github.com/clipperhouse/displaywidth"
)

// An event is what one mark does on one line: it lies within the line, opens a
// bracket over several lines, or closes one.
type event struct {
	*mark
	kind     eventKind
	from, to int // columns of the source text
	width    int // of the label
	row      int // 0: beside the underline; otherwise hanging below it
}

type eventKind uint8

const (
	within eventKind = iota
	opens
	closes
)

func (e *event) hasLabel() bool { return e.label != "" && e.kind != opens }

// eventsOn lists what happens on a line, its text laid out in the room given.
// A bracket that opens before the first word of the line needs no underline and
// is left out.
func eventsOn(room []cell, s *snippet, number int, limit int) (events []event, line shownLine) {
	span := s.file.LineSpan(number)
	var points []int
	for i := range s.marks {
		m := &s.marks[i]
		e := event{mark: m}
		switch {
		case number == m.first && !m.severalLines():
			points = append(points, m.start, m.end)
		case number == m.first:
			points = append(points, m.start)
			e.kind = opens
			if m.startsLine(s) {
				continue
			}
		case number == m.last && m.severalLines():
			points = append(points, m.end)
			e.kind = closes
		default:
			continue
		}
		events = append(events, e)
	}
	line = showLine(room, s.file.Text, span, points, limit)
	for i := range events {
		e := &events[i]
		switch e.kind {
		case within:
			e.from, e.to = line.columns(e.start, e.end)
		case opens:
			e.from = line.column(e.start)
			e.to = e.from + 1
		case closes:
			e.from = line.column(e.end - 1)
			e.to = e.from + 1
		}
		if e.hasLabel() {
			e.width = displaywidth.String(e.label)
		}
	}
	arrange(events)
	return events, line
}

// startsLine reports whether nothing but blanks stands before the mark.
func (m *mark) startsLine(s *snippet) bool {
	start := int(s.file.LineSpan(m.first).Start)
	const indent = 200
	return m.start-start <= indent && strings.Trim(s.file.Text[start:m.start], " \t") == ""
}

// arrange decides in which row each event writes its label and draws its
// bracket, from right to left: beside the underline where there is room, else
// each in a row of its own below, so that no line crosses a label.
func arrange(events []event) {
	slices.SortStableFunc(events, func(a, b event) int {
		return cmp.Or(cmp.Compare(b.from, a.from), cmp.Compare(b.to, a.to), byPrimary(a.primary, b.primary))
	})
	rows := 0
	bracket := -1 // columns before it are crossed by a bracket in row 0
	for i := range events {
		e := &events[i]
		if e.kind == within && !e.hasLabel() {
			continue
		}
		fits := e.from >= bracket && (e.kind == within || bracket < 0) &&
			(!e.hasLabel() || hasRoom(events, i))
		if !fits {
			rows++
			e.row = rows
			continue
		}
		if e.kind != within {
			bracket = e.from
		}
	}
}

// hasRoom reports whether the label of event i can stand right of its
// underline without touching another underline or label.
func hasRoom(events []event, i int) bool {
	const apart = 2
	e := &events[i]
	from, to := e.to, e.to+1+e.width+apart
	for j := range events {
		o := &events[j]
		if j == i {
			continue
		}
		end := o.to
		if j < i && o.row == 0 && o.hasLabel() {
			end += 1 + o.width
		}
		if o.from < to && from < end {
			return false
		}
	}
	return true
}

func byPrimary(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return -1
	default:
		return 1
	}
}

// draw puts the rows of a line on a blank canvas: row 0 is the row of the source
// text, of which only the brackets at the left are drawn.
func draw(c *canvas, s *snippet, number int, events []event, primary style) {
	base := s.margin()
	for i := range events {
		e := &events[i]
		look := e.look(primary)
		for col := e.lane; e.kind != within && col < base+e.from; col++ {
			c.put(e.bracketRow(), col, "_", look)
		}
	}
	for i := range events {
		e := &events[i]
		for row := 2; row <= e.row+1; row++ {
			c.put(row, base+e.from, "|", e.look(primary))
		}
	}
	for i := range events {
		e := &events[i]
		switch {
		case !e.hasLabel():
		case e.row == 0:
			c.write(1, base+e.to+1, e.label, e.look(primary))
		default:
			c.write(e.row+2, base+e.from, e.label, e.look(primary))
		}
	}
	underline(c, base, events, primary)
	drawLanes(c, s, number, events, primary)
}

// underline draws the underlines, the shorter above the longer and the
// primary one above all.
func underline(c *canvas, base int, events []event, primary style) {
	order := slices.Clone(events)
	slices.SortStableFunc(order, func(a, b event) int {
		return cmp.Or(-byPrimary(a.primary, b.primary), cmp.Compare(b.to-b.from, a.to-a.from))
	})
	for i := range order {
		e := &order[i]
		sign := "-"
		if e.primary {
			sign = "^"
		}
		for col := e.from; col < e.to; col++ {
			c.put(1, base+col, sign, e.look(primary))
		}
	}
}

// drawLanes draws the upright lines of the brackets at the left.
func drawLanes(c *canvas, s *snippet, number int, events []event, primary style) {
	last := max(len(c.rows)-1, 0)
	for i := range s.marks {
		m := &s.marks[i]
		if !m.severalLines() || number < m.first || number > m.last {
			continue
		}
		from, to := 0, last
		for j := range events {
			if e := &events[j]; e.mark == m && e.kind == opens {
				from = e.bracketRow() + 1
			} else if e.mark == m {
				to = e.bracketRow()
			}
		}
		for row := from; row <= to; row++ {
			c.put(row, m.lane-1, "|", m.look(primary))
		}
		if number == m.first && from == 0 {
			c.put(0, m.lane-1, "/", m.look(primary))
		}
	}
}

func (e *event) bracketRow() int { return e.row + 1 }

// margin is the number of columns before the source text that brackets take.
func (s *snippet) margin() int {
	if s.lanes == 0 {
		return 0
	}
	return s.lanes + 1
}

func (m *mark) look(primary style) style {
	if m.primary {
		return primary
	}
	return relatedStyle
}
