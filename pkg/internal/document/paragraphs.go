package document

import (
	"sync"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// paragraphPriority is the one of the library's parser of paragraphs.
const paragraphPriority = 1000

// markdown and plainText are the library's parsers of blocks.
var (
	markdown = sync.OnceValue(func() parser.Parser {
		all := parser.DefaultBlockParsers()
		return blockParser(paragraphs{BlockParser: parser.NewParagraphParser()}, all[:len(all)-1]...)
	})
	plainText = sync.OnceValue(func() parser.Parser {
		return blockParser(paragraphs{BlockParser: parser.NewParagraphParser(), plain: true},
			util.Prioritized(parser.NewSetextHeadingParser(), 100),
			util.Prioritized(parser.NewThematicBreakParser(), 200),
			util.Prioritized(parser.NewListParser(), 300),
			util.Prioritized(parser.NewListItemParser(), 400),
			util.Prioritized(parser.NewATXHeadingParser(), 600),
			util.Prioritized(parser.NewFencedCodeBlockParser(), 700),
			util.Prioritized(parser.NewBlockquoteParser(), 800),
		)
	})
)

func blockParser(words paragraphs, others ...util.PrioritizedValue) parser.Parser {
	return parser.NewParser(parser.WithBlockParsers(append(others, util.Prioritized(words, paragraphPriority))...))
}

// paragraphs is the library's parser of paragraphs, but the lines of each are
// kept apart: after the blocks the library looks through all lines for markup
// within them, which takes longer than all else and is done here in its own way.
type paragraphs struct {
	parser.BlockParser
	plain bool // there is no indented code
}

// keptLines are the lines of the paragraphs of a document, by where they begin.
type keptLines map[int]*text.Segments

var keptKey = parser.NewContextKey()

// CanAcceptIndentedLine implements parser.BlockParser.
func (p paragraphs) CanAcceptIndentedLine() bool { return p.plain }

// Close implements parser.BlockParser. It may be called more than once.
func (p paragraphs) Close(node ast.Node, reader text.Reader, pc parser.Context) {
	p.BlockParser.Close(node, reader, pc)
	lines := node.Lines()
	if lines.Len() == 0 {
		return
	}
	kept := pc.Get(keptKey).(keptLines)
	start := lines.At(0).Start
	if kept[start] != nil {
		return
	}
	all := *lines
	kept[start] = &all
	mark := text.NewSegments() // of where it was
	mark.Append(text.NewSegment(start, start))
	node.(*ast.Paragraph).SetLines(mark)
}

// of is the lines of a block of words; what became of a paragraph, such as a
// heading that is underlined, has those of the paragraph.
func (k keptLines) of(n ast.Node) *text.Segments {
	lines := n.Lines()
	if lines.Len() == 1 {
		if mark := lines.At(0); mark.Stop == mark.Start {
			if all := k[mark.Start]; all != nil {
				return all
			}
		}
	}
	return lines
}
