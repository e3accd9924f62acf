package render

import (
	"slices"
	"strings"
)

// A canvas holds the rows under a source line while they are drawn, by column.
type canvas struct {
	rows  [][]slot
	cells []cell // of the text that is being written
}

// wipe makes the canvas blank; its room is used again.
func (c *canvas) wipe() {
	for i := range c.rows {
		c.rows[i] = c.rows[i][:0]
	}
	c.rows = c.rows[:0]
}

// A slot is one column; the zero value is blank.
type slot struct {
	text  string
	style style
	taken bool // by the wide character before it
}

func (c *canvas) put(row, column int, text string, s style) {
	for n := len(c.rows); n <= row; n++ {
		if n < cap(c.rows) {
			c.rows = c.rows[:n+1] // it was wiped
		} else {
			c.rows = append(c.rows, make([]slot, 0, defaultWidth))
		}
	}
	for len(c.rows[row]) <= column {
		c.rows[row] = append(c.rows[row], slot{})
	}
	c.rows[row][column] = slot{text: text, style: s}
}

// write puts text that was made safe to print.
func (c *canvas) write(row, column int, text string, s style) {
	c.cells = appendCells(slices.Grow(c.cells[:0], len(text)), text, 0, len(text))
	for _, cell := range c.cells {
		c.put(row, column, cell.text, s)
		for i := 1; i < cell.width; i++ {
			c.put(row, column+i, "", s)
			c.rows[row][column+i].taken = true
		}
		column += cell.width
	}
}

// runs calls yield for each piece of a row in one style, blanks included.
func runs(row []slot, yield func(text string, s style)) {
	var piece strings.Builder
	current := plainStyle
	for _, slot := range row {
		if slot.taken {
			continue
		}
		if slot.text == "" {
			slot = gap
		}
		if slot.style != current {
			yield(piece.String(), current)
			piece.Reset()
			current = slot.style
		}
		piece.WriteString(slot.text)
	}
	yield(piece.String(), current)
}

var gap = slot{text: " "}
