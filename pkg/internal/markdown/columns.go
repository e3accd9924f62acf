package markdown

// tabStop is the width of a tab's column, codeIndent how far code is indented
// that has no fence.
const (
	tabStop    = 4
	codeIndent = 4
)

// look finds the first character of what is left of the line that is no blank.
// Where a part of a tab is read already, the column says how much.
func (p *parser) look() {
	i, column := p.at, p.column
	for i < p.end {
		switch p.text[i] {
		case ' ':
			column++
		case '\t':
			column += tabStop - column%tabStop
		default:
			p.ink, p.indent = i, column-p.column
			p.blank = p.text[i] == '\r' && isBlankLine(p.text[i:p.end])
			return
		}
		i++
	}
	p.ink, p.indent, p.blank = i, column-p.column, true
}

// skip goes past as many columns of blanks, or as many as there are.
func (p *parser) skip(columns int) {
	columns = min(columns, p.indent)
	p.indent -= columns
	for columns > 0 {
		width := 1
		if p.text[p.at] == '\t' {
			width = tabStop - p.column%tabStop
			if width > columns {
				p.column += columns
				return
			}
		}
		p.at++
		p.column += width
		columns -= width
	}
}

// toInk goes past the blanks.
func (p *parser) toInk() {
	p.at, p.column, p.indent = p.ink, p.column+p.indent, 0
}

// pass goes past the blanks and the bytes of a mark behind them.
func (p *parser) pass(mark int) {
	p.at = p.ink + mark
	p.column += p.indent + mark
	p.look()
}

func isBlank(c byte) bool { return c == ' ' || c == '\t' || c == '\r' || c == '\n' }

// isBlankLine reports whether there are only blanks in what is left of a line.
// A CR that ends no line is one too.
func isBlankLine(s string) bool {
	for i := range len(s) {
		if !isBlank(s[i]) {
			return false
		}
	}
	return true
}

// trim cuts the blanks around the bytes from from to to off.
func (p *parser) trim(from, to int) (int, int) {
	for from < to && isBlank(p.text[from]) {
		from++
	}
	for from < to && isBlank(p.text[to-1]) {
		to--
	}
	return from, to
}

// run is the number of bytes from an offset on that are the same.
func (p *parser) run(at int) int {
	n := 1
	for at+n < p.end && p.text[at+n] == p.text[at] {
		n++
	}
	return n
}
