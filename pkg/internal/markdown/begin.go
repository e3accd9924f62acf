package markdown

import (
	"strings"

	"github.com/outcomelint/outcomelint/pkg/source"
)

// begins tries to begin a block, other than a paragraph, with what is left of
// the line, in the innermost of the first containers. If it is a container
// itself, the line is not done with it.
func (p *parser) begins(depth int) bool {
	if p.indent >= codeIndent {
		return !p.words && !p.plain && p.code(depth)
	}
	// A line that belongs to fewer containers than the words before it may go on
	// with them, but does not make something else of them.
	under := p.words && depth == len(p.open)
	switch p.text[p.ink] {
	case '>':
		return p.quotation(depth)
	case '#':
		return p.heading(depth)
	case '`', '~':
		return p.openFence(depth)
	case '<':
		return !p.plain && p.html(depth)
	case '=':
		return under && p.underline(1)
	case '-':
		return under && p.underline(2) || p.thematicBreak(depth) || p.item(depth, under)
	case '*':
		return p.thematicBreak(depth) || p.item(depth, under)
	case '_':
		return p.thematicBreak(depth)
	case '+', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9':
		return p.item(depth, under)
	}
	return false
}

// done says that nothing of the line is left.
func (p *parser) done() bool {
	p.at = p.next
	return true
}

// code begins code that is indented.
func (p *parser) code(depth int) bool {
	p.close(depth)
	p.begin(Node{Kind: Indented})
	p.skip(codeIndent)
	p.add(p.at)
	return p.done()
}

// quotation begins a quotation.
func (p *parser) quotation(depth int) bool {
	if depth == maxOpen {
		return false
	}
	p.close(depth)
	p.push(Quotation, 0, 0)
	p.quotationMark()
	return true
}

// quotationMark goes past the mark of a quotation and the blank behind it.
func (p *parser) quotationMark() {
	p.pass(1)
	p.skip(1)
}

// heading reads a heading of one line: "## Why ##".
func (p *parser) heading(depth int) bool {
	const deepest = 6
	level := p.run(p.ink)
	from := p.ink + level
	if level > deepest || from < p.end && !isBlank(p.text[from]) {
		return false
	}
	from, to := p.trim(from, p.end)
	words := to
	for words > from && p.text[words-1] == '#' {
		words--
	}
	if words == from || isBlank(p.text[words-1]) {
		_, to = p.trim(from, words)
	}
	p.close(depth)
	n := Node{Kind: Heading, Level: uint8(level), from: int32(len(p.lines))}
	if from < to {
		p.lines = append(p.lines, source.Span{Start: int32(from), End: int32(to)})
	}
	n.to = int32(len(p.lines))
	p.append(n)
	return p.done()
}

// underline makes a heading of the words before a line of dashes.
func (p *parser) underline(level uint8) bool {
	if !isBlankLine(p.text[p.ink+p.run(p.ink) : p.end]) {
		return false
	}
	n := &p.nodes[p.leaf]
	n.Kind, n.Level = Heading, level
	p.closeLeaf()
	return p.done()
}

// thematicBreak reads a line across the page: "* * *".
func (p *parser) thematicBreak(depth int) bool {
	mark, count := p.text[p.ink], 0
	if p.ink < p.noBreak && mark == p.breaker {
		return false // what is in the way of an earlier one is in the way of this
	}
	for i := p.ink; i < p.end; i++ {
		switch c := p.text[i]; {
		case c == mark:
			count++
		case !isBlank(c):
			p.noBreak, p.breaker = i, mark
			return false
		}
	}
	if count < 3 {
		return false
	}
	p.close(depth)
	p.append(Node{Kind: Break})
	return p.done()
}

// openFence reads the line that fenced code begins with.
func (p *parser) openFence(depth int) bool {
	const shortest = 3
	f := fence{mark: p.text[p.ink], length: p.run(p.ink), indent: p.indent}
	from, to := p.trim(p.ink+f.length, p.end)
	if f.length < shortest || f.mark == '`' && strings.IndexByte(p.text[from:to], '`') >= 0 {
		return false
	}
	p.close(depth)
	p.lines = append(p.lines, source.Span{Start: int32(from), End: int32(to)}) // before those of the code
	p.begin(Node{Kind: Fenced, Mark: f.mark})
	p.fence = f
	return p.done()
}

// isClosingFence reports whether the line ends the open fenced code.
func (p *parser) isClosingFence() bool {
	if p.blank || p.indent >= codeIndent || p.text[p.ink] != p.fence.mark {
		return false
	}
	n := p.run(p.ink)
	return n >= p.fence.length && isBlankLine(p.text[p.ink+n:p.end])
}

// item reads the mark of an item: "- ", "12) ". Under words that it would
// interrupt it must have words of its own, and be the first.
func (p *parser) item(depth int, under bool) bool {
	const longestNumber, widest = 9, 4
	digits := 0
	for p.ink+digits < p.end && isDigit(p.text[p.ink+digits]) {
		digits++
	}
	i := p.ink + digits
	if i == p.end || digits > longestNumber || digits > 0 && p.text[i] != '.' && p.text[i] != ')' {
		return false
	}
	mark, rest := p.text[i], p.text[i+1:p.end]
	empty := isBlankLine(rest)
	if !empty && rest[0] != ' ' && rest[0] != '\t' {
		return false
	}
	if under && (empty || digits > 0 && strings.TrimLeft(p.text[p.ink:i], "0") != "1") {
		return false
	}
	if p.open[depth-1].kind == List && p.open[depth-1].mark != mark {
		depth-- // which is over
	}
	if p.open[depth-1].kind != List && depth+2 > maxOpen {
		return false
	}
	p.close(depth)
	width := p.indent + digits + 1
	p.pass(digits + 1)
	if empty || p.indent > widest {
		p.skip(1)
		width++
	} else {
		width += p.indent
		p.toInk()
	}
	if p.top().kind != List {
		p.push(List, mark, 0)
	}
	p.push(Item, 0, width)
	return true
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }
