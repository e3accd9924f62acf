package document

import (
	"strings"

	"github.com/outcomelint/outcomelint/pkg/internal/markdown"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/pkg/source"
)

// prose collects the running text of a document while its blocks are walked.
type prose struct {
	*model.Prose
	inline inliner
	text   string // of the file
	doc    *Document

	quotes     int   // how many quotations are open
	heading    int32 // the heading that holds, or -1
	list, item int32
	// label is the block that may say what a list after it is about, or -1.
	label int32
	// footnote says that the block before was a footnote, which goes on where
	// it is indented.
	footnote bool

	waiting []model.Directive // comments in a block without words

	ranges []source.Span // of the sentences of a block in its words
	row    []source.Span // the cells of a row
	raw    []byte
	store  strings.Builder // the texts that do not stand in the file as they are
	own    []model.Piece   // of a sentence

	few struct { // the room for most blocks
		pieces, own [8]model.Piece
		ranges, row [8]source.Span
		marks       [8]int
	}
}

// newProse makes room for the running text of a document.
func newProse(doc *Document, language string, tree *markdown.Tree) *prose {
	const perSentence, perBlock = 220, 512 // bytes, on the average; a block has one sentence at least
	blocks := 1
	for i := range tree.Nodes {
		if n := &tree.Nodes[i]; n.Kind == markdown.Paragraph || n.Kind == markdown.Heading {
			blocks += 1 + cellsIn(doc.File.Text, tree.Lines(n))
		}
	}
	size := len(doc.File.Text)
	p := &prose{
		Prose: &model.Prose{
			File: doc.File, Language: language,
			Sentences: make([]model.Sentence, 0, blocks+size/perSentence),
			Blocks:    make([]model.Block, 0, blocks),
		},
		text: doc.File.Text, doc: doc,
		heading: -1, list: -1, label: -1,
	}
	p.inline.out, p.inline.pieces, p.inline.marks = make([]byte, 0, perBlock), p.few.pieces[:0], p.few.marks[:0]
	p.ranges, p.own, p.row = p.few.ranges[:0], p.few.own[:0], p.few.row[:0]
	return p
}

// headed reads a heading.
func (p *prose) headed(level int, lines []source.Span) {
	for p.heading >= 0 && int(p.Blocks[p.heading].Level) >= level {
		p.heading = p.Blocks[p.heading].Heading
	}
	if at, ok := p.block(model.Heading, lines); ok {
		p.Blocks[at].Level = uint8(level)
		p.heading = int32(at)
	}
	p.label = -1
}

// paragraph reads the lines of a paragraph, and what looks like one so far:
// definitions, footnotes, tables, headings without a space.
func (p *prose) paragraph(lines []source.Span) {
	p.footnote = false
	if p.inline.plain {
		p.running(lines)
		return
	}
	for len(lines) > 0 {
		first := p.slice(lines[0])
		switch {
		case strings.HasPrefix(first, "[^") && footnoteMark(first) > 0:
			lines[0].Start += int32(footnoteMark(first))
			next := 1
			for next < len(lines) && footnoteMark(p.slice(lines[next])) == 0 {
				next++
			}
			p.words(lines[:next])
			p.footnote = true
			lines = lines[next:]
		case strings.HasPrefix(first, "[") && isDefinition(first):
			lines = lines[1:]
		case isTightHeading(first):
			level := runLength(first)
			lines[0].Start += int32(level)
			p.headed(level, lines[:1])
			lines = lines[1:]
		default:
			next := 1
			for next < len(lines) && (p.text[lines[next].Start] != '#' || !isTightHeading(p.slice(lines[next]))) {
				next++
			}
			p.words(lines[:next])
			lines = lines[next:]
		}
	}
}

// words reads a paragraph, or a table in it.
func (p *prose) words(lines []source.Span) {
	if head := p.tableAt(lines); head >= 0 {
		if head > 0 {
			p.running(lines[:head])
		}
		p.table(lines[head:])
		return
	}
	p.running(lines)
}

// running reads lines that hold nothing but words.
func (p *prose) running(lines []source.Span) {
	if len(lines) == 0 {
		return
	}
	if p.list < 0 && len(lines) == 1 && !p.inline.plain && isBoldHeading(p.slice(lines[0])) {
		p.headed(boldLevel, lines)
		return
	}
	kind := model.Paragraph
	if p.list >= 0 {
		kind = model.ListItem
		lines[0].Start += int32(taskMark(p.slice(lines[0])))
	}
	p.label = -1
	if at, ok := p.block(kind, lines); ok {
		b := &p.Blocks[at]
		if last := p.Sentences[b.End-1].Text; kind == model.ListItem || strings.HasSuffix(last, ":") {
			p.label = int32(at)
		}
	}
}

// block reads the sentences in the lines of a block; ok is false where there
// are none.
func (p *prose) block(kind model.BlockKind, lines []source.Span) (at int, ok bool) {
	at = len(p.Blocks)
	p.Blocks = append(p.Blocks, model.Block{
		Kind: kind, Quoted: p.quotes > 0, Heading: p.heading, List: p.list, Item: p.item,
		First: int32(len(p.Sentences)),
		Span:  source.Span{Start: lines[0].Start, End: lines[len(lines)-1].End},
	})
	p.split(at, lines)
	p.Blocks[at].End = int32(len(p.Sentences))
	if p.Blocks[at].End == p.Blocks[at].First {
		p.Blocks = p.Blocks[:at]
		return 0, false
	}
	return at, true
}

// split reads the lines of a block, sentence by sentence.
func (p *prose) split(block int, lines []source.Span) {
	in := &p.inline
	raw, start := p.joined(lines), lines[0].Start
	plain := in.read(raw, lines)
	if !plain && len(in.pieces) == 1 && len(in.notes) == 0 {
		if only := in.pieces[0]; !only.Verbatim && p.slice(only.Span) == string(in.out) {
			plain, raw, start = true, p.slice(only.Span), only.Start // with markup around it
		}
	}
	if plain {
		all := sentences{text: raw, marks: in.marks}
		for from, to, ok := all.next(); ok; from, to, ok = all.next() {
			p.Add(raw[from:to], source.Span{Start: start + int32(from), End: start + int32(to)}, block, nil)
		}
		return
	}
	words := p.kept(in.out)
	piece := 0
	p.ranges = p.ranges[:0]
	all := sentences{text: words, marks: in.marks}
	for from, to, ok := all.next(); ok; from, to, ok = all.next() {
		p.ranges = append(p.ranges, source.Span{Start: int32(from), End: int32(to)})
		for piece+1 < len(in.pieces) && int(in.pieces[piece+1].At) <= from {
			piece++
		}
		p.cut(block, words, from, to, in.pieces[piece:])
	}
	for _, n := range in.notes {
		p.note(n)
	}
}

// cut adds a sentence of a block. The first of the pieces is the one that it
// begins in.
func (p *prose) cut(block int, words string, from, to int, pieces []model.Piece) {
	n, last := 1, len(words)
	for ; n < len(pieces); n++ {
		if at := int(pieces[n].At); at >= to {
			last = at
			break
		}
	}
	own := append(p.own[:0], pieces[:n]...)
	p.own = own
	cutEnd(&own[n-1], last, to)
	next := to
	if n > 1 {
		next = int(own[1].At)
	}
	cutStart(&own[0], from, next)
	span := source.Span{Start: own[0].Start, End: own[n-1].End}
	if n == 1 && !own[0].Verbatim && p.slice(span) == words[from:to] {
		p.Add(p.slice(span), span, block, nil)
		return
	}
	for i := range own {
		own[i].At = max(own[i].At-int32(from), 0)
	}
	p.Add(words[from:to], span, block, own)
}

// cutEnd makes a piece whose text ends at last end at an earlier place.
func cutEnd(piece *model.Piece, last, at int) {
	if piece.Len() == last-int(piece.At) {
		piece.End -= int32(last - at)
	}
}

// cutStart makes a piece whose text ends at last begin at a later place.
func cutStart(piece *model.Piece, at, last int) {
	if piece.Len() == last-int(piece.At) {
		piece.Start += int32(at) - piece.At
		piece.At = int32(at)
	}
}

// joined is the lines of a block one after the other: what stands in the file,
// unless the lines have a prefix.
func (p *prose) joined(lines []source.Span) string {
	for i := 1; i < len(lines); i++ {
		if lines[i].Start != lines[i-1].End {
			p.raw = p.raw[:0]
			for j, l := range lines {
				p.raw = append(p.raw, p.slice(l)...)
				if j+1 < len(lines) && !strings.HasSuffix(p.slice(l), "\n") {
					p.raw = append(p.raw, '\n')
				}
			}
			return p.kept(p.raw)
		}
	}
	return p.text[lines[0].Start:lines[len(lines)-1].End]
}

// kept is a text that outlives the buffer that it was written in. Those of a
// document share memory.
func (p *prose) kept(text []byte) string {
	if p.store.Cap()-p.store.Len() < len(text) {
		p.store = strings.Builder{}
		p.store.Grow(max(len(text), len(p.text)/2+64))
	}
	start := p.store.Len()
	p.store.Write(text)
	return p.store.String()[start:]
}

func (p *prose) slice(s source.Span) string { return p.text[s.Start:s.End] }

// quotation reads what stands in a quotation.
func (r *reader) quotation(n *markdown.Node) {
	if r.prose == nil {
		r.children(n)
		return
	}
	heading := r.prose.heading
	r.prose.label = -1
	r.prose.quotes++
	r.children(n)
	r.prose.quotes--
	r.prose.heading, r.prose.label = heading, -1
}

// list reads a list, item by item.
func (r *reader) list(n *markdown.Node) {
	p := r.prose
	if p == nil {
		for i := n.First; i != 0; i = r.tree.Nodes[i].Next {
			r.children(&r.tree.Nodes[i])
		}
		return
	}
	list, item, heading := p.list, p.item, p.heading
	p.Lists = append(p.Lists, model.List{Label: p.label, Heading: p.heading})
	this := int32(len(p.Lists) - 1)
	for i := n.First; i != 0; i = r.tree.Nodes[i].Next {
		p.list, p.item, p.label = this, p.Lists[this].Items+1, -1
		first := len(p.Blocks)
		r.children(&r.tree.Nodes[i])
		if len(p.Blocks) > first {
			p.Lists[this].Items++
		}
	}
	p.list, p.item, p.heading, p.label = list, item, heading, -1
}

// leaf reads a block that holds no others.
func (p *prose) leaf(n *markdown.Node, lines []source.Span) {
	switch n.Kind {
	case markdown.Fenced:
		p.label, p.footnote = -1, false
	case markdown.HTML:
		p.html(lines)
	case markdown.Heading:
		if len(lines) > 0 {
			p.footnote = false
			p.headed(int(n.Level), lines)
		}
	case markdown.Paragraph:
		p.paragraph(lines)
	case markdown.Indented:
		if p.footnote {
			p.words(lines)
			p.footnote = true
		}
	}
}
