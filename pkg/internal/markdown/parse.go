package markdown

import (
	"strings"

	"github.com/outcomelint/outcomelint/pkg/source"
)

// Mode says what a text is.
type Mode uint8

// The modes.
const (
	// Markdown is CommonMark but for the definitions of links, which stay what
	// they are written in: paragraphs.
	Markdown Mode = iota
	// Plain is text in which neither indentation nor tags mean anything: there
	// is no indented code and no HTML.
	Plain
)

// maxOpen is how many containers may be open within each other. Nobody writes
// so many; those who read the tree may do it one within the other.
const maxOpen = 500

// Parse reads the blocks of a text from an offset on. Places are those of the
// whole text.
func Parse(text string, from int, mode Mode) *Tree {
	const perNode, perLine = 110, 60 // bytes, blank lines among them, on the average
	p := &parser{
		text: text, next: from, plain: mode == Plain,
		nodes: make([]Node, 1, len(text)/perNode+8),
		lines: make([]source.Span, 0, len(text)/perLine+8),
		open:  make([]container, 1, 8),
	}
	for p.next < len(text) {
		p.start, p.end, p.next = p.next, len(text), len(text)
		if n := strings.IndexByte(text[p.start:], '\n'); n >= 0 {
			p.end = p.start + n
			p.next = p.end + 1
		}
		if len(p.open) == 1 && p.simple() {
			continue
		}
		p.line()
	}
	p.closeLeaf()
	return &Tree{Nodes: p.nodes, lines: p.lines}
}

// parser reads a text line by line. There is at most one leaf open, in the
// innermost of the open containers.
type parser struct {
	text  string
	plain bool
	nodes []Node
	lines []source.Span

	open  []container // the document first
	leaf  int32       // the open one, or 0
	words bool        // it is a paragraph
	fence fence       // it is fenced code

	// The line at hand.
	start, end, next int // its first byte, its LF or the end, the next line
	at, column       int // what is not read yet begins here
	ink              int // the first of it that is no blank
	indent           int // the columns before that
	blank            bool

	noBreak int  // up to here no line across the page begins
	breaker byte // that is made of these
}

// container is a block that may still hold others.
type container struct {
	node, last int32 // the block, and the last in it, or 0
	kind       Kind
	mark       byte  // of a list
	width      int32 // how far the lines of an item are indented
	quotes     int32 // how many quotations are open, with this
}

// fence is how fenced code began.
type fence struct {
	mark           byte
	length, indent int
}

// starts are the bytes that a block other than a paragraph may begin with, the
// lines under a heading, and blanks.
var starts = [256]bool{
	' ': true, '\t': true, '\r': true, '\n': true,
	'>': true, '#': true, '`': true, '~': true, '<': true, '=': true, '-': true, '*': true, '_': true, '+': true,
	'0': true, '1': true, '2': true, '3': true, '4': true, '5': true, '6': true, '7': true, '8': true, '9': true,
}

// simple takes a line that can only be words or nothing, as most are. Only the
// document is open around it.
func (p *parser) simple() bool {
	c := p.text[p.start]
	switch {
	case p.leaf != 0 && !p.words:
		return false
	case c == '\n':
		p.closeLeaf()
	case starts[c]:
		return false
	default:
		p.ink = p.start
		p.paragraph()
	}
	return true
}

// line reads a line: first what the open containers have at its start, then
// the blocks that begin with it, then what is left, its words.
func (p *parser) line() {
	p.at, p.column = p.start, 0
	p.look()
	depth := p.goOn()
	if whole := depth == len(p.open); whole && p.leaf != 0 && p.leafGoesOn() {
		return
	}
	if p.blank {
		if depth < len(p.open) {
			p.close(depth)
		}
		return
	}
	for p.begins(depth) {
		if p.at == p.next || p.blank {
			return
		}
		depth = len(p.open)
	}
	if !p.words { // else they go on, although the containers may not
		p.close(depth)
	}
	p.paragraph()
}

// goOn goes past what the open containers have at the start of a line, and
// returns how many of them the line belongs to.
func (p *parser) goOn() int {
	n := len(p.open)
	for i := 1; i < n; i++ {
		switch c := &p.open[i]; {
		case c.kind == List: // while its items do
		case c.kind == Quotation:
			if p.indent >= codeIndent || p.blank || p.text[p.ink] != '>' {
				return i
			}
			p.quotationMark()
		case p.blank:
			switch {
			case c.last == 0:
				return i // an item may begin with one blank line
			case c.quotes == p.open[n-1].quotes: // items only from here on
				if top := &p.open[n-1]; top.kind == Item && top.last == 0 {
					n--
				}
				p.toInk()
				return n
			}
		case p.indent >= int(c.width):
			p.skip(int(c.width))
		default:
			return i
		}
	}
	return n
}

// leafGoesOn gives a line to the open leaf, whose containers go on. Words may
// still be interrupted by the line.
func (p *parser) leafGoesOn() bool {
	n := &p.nodes[p.leaf]
	switch n.Kind {
	case Fenced:
		if p.isClosingFence() {
			n.Closed = true
			p.closeLeaf()
			return true
		}
		p.skip(p.fence.indent)
	case HTML:
		if n.Level >= 6 && p.blank {
			p.closeLeaf()
			return true
		}
		p.htmlLine(n)
		return true
	case Indented:
		switch {
		case p.indent >= codeIndent:
			p.skip(codeIndent)
		case p.blank:
			p.toInk()
		default:
			p.closeLeaf()
			return false
		}
	default:
		if p.blank {
			p.closeLeaf()
		}
		return false
	}
	p.add(p.at)
	return true
}

// paragraph adds the line from its first character on to the words, or begins
// new ones.
func (p *parser) paragraph() {
	if !p.words {
		p.begin(Node{Kind: Paragraph})
		p.words = true
	}
	for isBlank(p.text[p.ink]) { // a CR that ends no line
		p.ink++
	}
	p.add(p.ink)
}

// add adds the rest of the line, from an offset on, to the open leaf.
func (p *parser) add(from int) {
	if from < p.next {
		p.lines = append(p.lines, source.Span{Start: int32(from), End: int32(p.next)})
	}
}

// begin makes a leaf in the innermost container and opens it.
func (p *parser) begin(n Node) {
	n.from = int32(len(p.lines))
	p.leaf = p.append(n)
}

// append puts a node into the innermost container. A list holds nothing but items.
func (p *parser) append(n Node) int32 {
	if n.Kind != Item && p.top().kind == List {
		p.open = p.open[:len(p.open)-1]
	}
	index := int32(len(p.nodes))
	p.nodes = append(p.nodes, n)
	top := p.top()
	if top.last == 0 {
		p.nodes[top.node].First = index
	} else {
		p.nodes[top.last].Next = index
	}
	top.last = index
	return index
}

// push opens a container in the innermost one.
func (p *parser) push(kind Kind, mark byte, width int) {
	node := p.append(Node{Kind: kind, Mark: mark})
	c := container{node: node, kind: kind, mark: mark, width: int32(width), quotes: p.top().quotes}
	if kind == Quotation {
		c.quotes++
	}
	p.open = append(p.open, c)
}

func (p *parser) top() *container { return &p.open[len(p.open)-1] }

// close closes the open leaf and all containers but the first ones.
func (p *parser) close(depth int) {
	p.closeLeaf()
	p.open = p.open[:depth]
}

// closeLeaf ends the open leaf, if there is one.
func (p *parser) closeLeaf() {
	if p.leaf == 0 {
		return
	}
	n := &p.nodes[p.leaf]
	switch n.Kind {
	case Paragraph, Heading:
		last := &p.lines[len(p.lines)-1]
		for isBlank(p.text[last.End-1]) {
			last.End--
		}
	case Indented:
		for last := len(p.lines) - 1; isBlankLine(p.slice(p.lines[last])); last-- {
			p.lines = p.lines[:last]
		}
	}
	n.to = int32(len(p.lines))
	p.leaf, p.words = 0, false
}

func (p *parser) slice(s source.Span) string { return p.text[s.Start:s.End] }
