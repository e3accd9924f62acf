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
		if row := p.slice(lines[i]); isRule(row) && len(p.cells(lines[i])) == len(p.cells(lines[i-1])) {
			return i - 1
		}
	}
	return -1
}

// isRule reports whether a line is the row of dashes below the head of a table.
func isRule(line string) bool {
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

// table reads a table. Each of its columns is a list that the cell at its head
// is the label of.
func (p *prose) table(lines []source.Span) {
	list, item := p.list, p.item
	p.list, p.item, p.label = -1, 0, -1
	heads := p.cells(lines[0])
	columns := make([]int32, len(heads))
	for i, cell := range heads {
		label := int32(-1)
		if at, ok := p.cell(cell); ok {
			label = int32(at)
		}
		columns[i] = int32(len(p.Lists))
		p.Lists = append(p.Lists, model.List{Label: label, Heading: p.heading, Column: true})
	}
	for _, row := range lines[2:] {
		for i, cell := range p.cells(row) {
			if i >= len(columns) {
				break
			}
			p.list = columns[i]
			column := &p.Lists[columns[i]]
			p.item = column.Items + 1
			if _, ok := p.cell(cell); ok {
				column.Items++
			}
		}
	}
	p.list, p.item = list, item
}

func (p *prose) cell(at source.Span) (block int, ok bool) {
	if at.Len() == 0 {
		return 0, false
	}
	return p.block(model.TableCell, []source.Span{at})
}

// cells are the cells of a row, without the blanks around them. A bar after a
// backslash is a part of the cell.
func (p *prose) cells(line source.Span) (cells []source.Span) {
	row := strings.TrimRight(p.slice(line), " \t\r\n")
	at := len(row) - len(strings.TrimLeft(row, " \t"))
	if strings.HasPrefix(row[at:], "|") {
		at++
	}
	for at < len(row) {
		end := at
		for end < len(row) && row[end] != '|' {
			if row[end] == '\\' && end+1 < len(row) {
				end++
			}
			end++
		}
		from, to := at, end
		for from < to && isBlank(row[from]) {
			from++
		}
		for from < to && isBlank(row[to-1]) {
			to--
		}
		cells = append(cells, source.Span{Start: line.Start + int32(from), End: line.Start + int32(to)})
		at = end + 1
	}
	return cells
}
