package model

import (
	"iter"
	"sort"
	"strings"
	"unicode"

	"github.com/outcomelint/outcomelint/pkg/source"
)

// Prose is the running text of a document: what people read in it, sentence by
// sentence, without markup, code and addresses.
type Prose struct {
	File *source.File
	// Language is the BCP 47 tag that the document gives itself; empty means English.
	Language string
	// Sentences, Blocks and Lists are in the order of the document.
	Sentences []Sentence
	Blocks    []Block
	Lists     []List

	pieces []Piece
}

// Sentence is one sentence, or what stands for one: a heading, an item, a cell.
type Sentence struct {
	// Text is what is read, with line breaks as single spaces.
	Text string
	// Span is where it stands in the file, from its first character to its last.
	Span source.Span
	// Block is the index of the block that it stands in.
	Block int32

	first, end int32 // of the pieces of the prose; none where Text is the file's own
}

// Piece is a stretch of a sentence and where it stands in the file. One that
// is as long in the file stands there byte for byte, but for line breaks; any
// other is written differently there, such as "&amp;", and is one whole.
type Piece struct {
	// At is where the piece begins in the text.
	At int32
	source.Span
	// Verbatim says that it is code or an address, which says nothing by itself.
	Verbatim bool
}

// BlockKind says what a block is.
type BlockKind uint8

// The kinds of blocks.
const (
	Paragraph BlockKind = iota
	Heading
	ListItem
	TableCell
)

// Block is a paragraph, a heading, a paragraph of a list item or a cell.
type Block struct {
	Kind BlockKind
	// Quoted says that it stands in a quotation: others say it.
	Quoted bool
	// Level of a heading counts from 1.
	Level uint8
	// Heading is the index of the heading that it stands under, or -1; of a
	// heading, the one of the level above.
	Heading int32
	// List is the index of the list that it belongs to, or -1, and Item which
	// of its items it is part of, from 1.
	List, Item int32
	// First and End are the range of its sentences.
	First, End int32
	Span       source.Span
}

// List is a list, or a column of a table.
type List struct {
	// Label is the index of the block that says what is listed, or -1: the
	// words before a list that end in a colon, the item above a list within
	// it, the head of a column.
	Label int32
	// Heading is the index of the heading that the list stands under, or -1.
	Heading int32
	// Items is the number of items.
	Items int32
	// Column says that it is a column of a table.
	Column bool
}

// Add appends a sentence to the prose, in the block of its index. A sentence
// that the file holds as it is has no pieces.
func (p *Prose) Add(text string, span source.Span, block int, pieces []Piece) {
	p.Sentences = append(p.Sentences, Sentence{})
	s := &p.Sentences[len(p.Sentences)-1] // written where it stays: a copy would cost more than the rest
	s.Text, s.Span, s.Block = text, span, int32(block)
	if len(pieces) == 0 {
		return
	}
	if p.pieces == nil {
		p.pieces = make([]Piece, 0, cap(p.Sentences))
	}
	s.first = int32(len(p.pieces))
	p.pieces = append(p.pieces, pieces...)
	s.end = int32(len(p.pieces))
}

// In is the block of a sentence.
func (p *Prose) In(s *Sentence) *Block { return &p.Blocks[s.Block] }

// Above yields the headings over a block, the nearest first; of a heading,
// those over it.
func (p *Prose) Above(b *Block) iter.Seq[*Block] {
	return func(yield func(*Block) bool) {
		for i := b.Heading; i >= 0; i = p.Blocks[i].Heading {
			if !yield(&p.Blocks[i]) {
				return
			}
		}
	}
}

// Told reports whether the author tells the reader something in a sentence:
// what stands in a quotation others say, and a heading or cell that is no whole
// sentence names something.
func (p *Prose) Told(s *Sentence) bool {
	b := p.In(s)
	return !b.Quoted && (b.Kind == Paragraph || b.Kind == ListItem || strings.HasSuffix(s.Text, ".") || strings.HasSuffix(s.Text, "!"))
}

// Words is all that a block says.
func (p *Prose) Words(b *Block) string {
	if b.End-b.First == 1 {
		return p.Sentences[b.First].Text
	}
	var all strings.Builder
	for i := b.First; i < b.End; i++ {
		if i > b.First {
			all.WriteByte(' ')
		}
		all.WriteString(p.Sentences[i].Text)
	}
	return all.String()
}

// Place is where the bytes from start to end of a sentence stand in the file,
// whatever markup is between them.
func (p *Prose) Place(s *Sentence, start, end int) source.Span {
	if start < 0 || end < start || end > len(s.Text) {
		return s.Span
	}
	if s.first == s.end {
		return source.Span{Start: s.Span.Start + int32(start), End: s.Span.Start + int32(end)}
	}
	pieces := p.pieces[s.first:s.end]
	at := source.Span{Start: origin(pieces, len(s.Text), start).Start}
	at.End = at.Start
	if end > start {
		at.End = origin(pieces, len(s.Text), end-1).End
	}
	return at
}

// Verbatim reports whether some of the bytes from start to end of a sentence
// are code or an address.
func (p *Prose) Verbatim(s *Sentence, start, end int) bool {
	pieces := p.pieces[s.first:s.end]
	for i, piece := range pieces {
		to := len(s.Text)
		if i+1 < len(pieces) {
			to = int(pieces[i+1].At)
		}
		if piece.Verbatim && start < to && int(piece.At) < end {
			return true
		}
	}
	return false
}

// origin is where one byte of a text of n bytes stands, or what it is written as.
func origin(pieces []Piece, n, at int) source.Span {
	i := sort.Search(len(pieces), func(i int) bool { return int(pieces[i].At) > at }) - 1
	if i+1 < len(pieces) {
		n = int(pieces[i+1].At)
	}
	piece := pieces[i]
	if piece.Len() != n-int(piece.At) {
		return piece.Span
	}
	start := piece.Start + int32(at) - piece.At
	return source.Span{Start: start, End: start + 1}
}

// Plain is the sentence as findings are known by it: its words in lower case,
// with single spaces and without marks around it.
func (s *Sentence) Plain() string {
	words := strings.Join(strings.Fields(strings.ToLower(s.Text)), " ")
	return strings.TrimFunc(words, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}
