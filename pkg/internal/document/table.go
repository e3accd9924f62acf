package document

import (
	"strings"

	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/pkg/source"
)

// tableAt is the line at which a table begins: the one before a row of dashes
// with as many cells; -1 where there is none.
func (p *prose) tableAt(lines []source.Span) int {
	for i := 1; i < len(lines); i++ {
		if !isRule(p.slice(lines[i])) {
			continue
		}
		p.row = p.cells(p.row[:0], lines[i])
		columns := len(p.row)
		if p.row = p.cells(p.row[:0], lines[i-1]); len(p.row) == columns {
			return i - 1
		}
	}
	return -1
}

// isRule reports whether a line is the row of dashes below the head of a table.
func isRule(line string) bool {
	if line == "" || line[0] > '-' && line[0] != '|' && line[0] != ':' {
		return false // as most are
	}
	dash, bar := false, false
	for i := range len(line) {
		switch line[i] {
		case '-':
			dash = true
		case '|':
			bar = true
		case ':', ' ', '\t', '\r', '\n':
		default:
			return false
		}
	}
	return dash && bar
}

// cellsIn is about the number of cells in lines, if these are a table.
func cellsIn(text string, lines []source.Span) int {
	const shortest = 8 // bytes, on the average
	if len(lines) < 3 {
		return 0
	}
	rule := text[lines[1].Start:lines[1].End]
	if !isRule(rule) {
		return 0
	}
	return min((len(lines)-1)*strings.Count(rule, "|"), int(lines[len(lines)-1].End-lines[0].Start)/shortest)
}

// table reads a table. Each of its columns is a list that the cell at its head
// is the label of.
func (p *prose) table(lines []source.Span) {
	list, item := p.list, p.item
	p.list, p.item, p.label = -1, 0, -1
	p.row = p.cells(p.row[:0], lines[0])
	first, columns := len(p.Lists), len(p.row)
	for i := range columns {
		label := int32(-1)
		if at, ok := p.cell(i); ok {
			label = int32(at)
		}
		p.Lists = append(p.Lists, model.List{Label: label, Heading: p.heading, Column: true})
	}
	for _, row := range lines[2:] {
		p.row = p.cells(p.row[:0], row)
		for i := range min(len(p.row), columns) {
			p.list = int32(first + i)
			column := &p.Lists[p.list]
			p.item = column.Items + 1
			if _, ok := p.cell(i); ok {
				column.Items++
			}
		}
	}
	p.list, p.item = list, item
}

// cell reads a cell of the row at hand.
func (p *prose) cell(i int) (block int, ok bool) {
	if p.row[i].Len() == 0 {
		return 0, false
	}
	return p.block(model.TableCell, p.row[i:i+1])
}

// cells adds the cells of a row, without the blanks around them. A bar after a
// backslash is a part of the cell.
func (p *prose) cells(cells []source.Span, line source.Span) []source.Span {
	row := p.slice(line)
	end := len(row)
	for end > 0 && isBlank(row[end-1]) {
		end--
	}
	row = row[:end]
	at := pastBlanks(row, 0)
	if at < end && row[at] == '|' {
		at++
	}
	for at < len(row) {
		end := cellEnd(row, at)
		from, to := pastBlanks(row[:end], at), end
		for from < to && isBlank(row[to-1]) {
			to--
		}
		cells = append(cells, source.Span{Start: line.Start + int32(from), End: line.Start + int32(to)})
		at = end + 1
	}
	return cells
}

// cellEnd is where the cell that begins at an offset ends.
func cellEnd(row string, from int) int {
	for at := from; ; {
		bar := strings.IndexByte(row[at:], '|')
		if bar < 0 {
			return len(row)
		}
		at += bar
		marks := at
		for marks > from && row[marks-1] == '\\' {
			marks--
		}
		if (at-marks)%2 == 0 { // else the last of them is before the bar
			return at
		}
		at++
	}
}
