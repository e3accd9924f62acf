package render

import "strings"

// A canvas holds the rows under a source line while they are drawn, by column.
type canvas struct{ rows [][]slot }

// A slot is one column; the zero value is blank.
type slot struct {
	text  string
	style style
	taken bool // by the wide character before it
}

func (c *canvas) put(row, column int, text string, s style) {
	for len(c.rows) <= row {
		c.rows = append(c.rows, nil)
	}
	for len(c.rows[row]) <= column {
		c.rows[row] = append(c.rows[row], slot{})
	}
	c.rows[row][column] = slot{text: text, style: s}
}

// write puts text that was made safe to print.
func (c *canvas) write(row, column int, text string, s style) {
	for _, cell := range appendCells(nil, text, 0, len(text)) {
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
