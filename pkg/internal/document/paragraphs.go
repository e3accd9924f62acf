package document

import (
	"slices"
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

// keptLines are the lines of the paragraphs of a document, in the order in
// which the library closed them: almost that of the document.
type keptLines struct{ all []text.Segments }

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
	start := lines.At(0).Start
	if lines.Len() == 1 && lines.At(0).Stop == start {
		return // it is done
	}
	kept := pc.Get(keptKey).(*keptLines)
	kept.all = append(kept.all, *lines)
	mark := text.NewSegments() // of where it was
	mark.Append(text.NewSegment(start, start))
	node.(*ast.Paragraph).SetLines(mark)
}

// of is the lines of a block of words; what became of a paragraph, such as a
// heading that is underlined, has those of the paragraph.
func (k *keptLines) of(n ast.Node) *text.Segments {
	lines := n.Lines()
	if lines.Len() == 1 {
		if mark := lines.At(0); mark.Stop == mark.Start {
			byStart := func(all text.Segments, start int) int { return all.At(0).Start - start }
			if i, ok := slices.BinarySearchFunc(k.all, mark.Start, byStart); ok {
				return &k.all[i]
			}
		}
	}
	return lines
}

// sort brings the lines into the order of the document.
func (k *keptLines) sort() {
	slices.SortStableFunc(k.all, func(a, b text.Segments) int { return a.At(0).Start - b.At(0).Start })
}
