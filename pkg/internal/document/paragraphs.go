package document

import (
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// paragraphs is the library's parser of paragraphs, but the lines of each are
// kept apart: after the blocks the library looks through all lines for markup
// within them, which takes longer than all else and is done here in its own way.
type paragraphs struct {
	parser.BlockParser
	lines map[int]*text.Segments // by where the paragraph begins
	plain bool                   // there is no indented code
}

// CanAcceptIndentedLine implements parser.BlockParser.
func (p *paragraphs) CanAcceptIndentedLine() bool { return p.plain }

// Close implements parser.BlockParser. It may be called more than once.
func (p *paragraphs) Close(node ast.Node, reader text.Reader, pc parser.Context) {
	p.BlockParser.Close(node, reader, pc)
	if lines := node.Lines(); lines.Len() > 0 {
		start := lines.At(0).Start
		if p.lines[start] != nil {
			return
		}
		kept := *lines
		p.lines[start] = &kept
		first := text.NewSegments()
		first.Append(text.NewSegment(start, start+1))
		node.(*ast.Paragraph).SetLines(first)
	}
}

// of is the lines of a block of words; what became of a paragraph, such as a
// heading that is underlined, has those of the paragraph.
func (p *paragraphs) of(n ast.Node) *text.Segments {
	lines := n.Lines()
	if lines.Len() == 1 {
		if first := lines.At(0); first.Stop == first.Start+1 {
			if kept := p.lines[first.Start]; kept != nil {
				return kept
			}
		}
	}
	return lines
}
