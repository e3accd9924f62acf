// Package document reads Markdown: the fenced blocks that hold TOML, as views
// of the document, so that all who read them find places in it.
package document

import (
	"strings"

	"github.com/outcomelint/outcomelint/pkg/internal/markdown"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/pkg/source"
)

// Document is what a Markdown file holds.
type Document struct {
	File *source.File
	// Blocks are the texts in TOML, by the place of their first line.
	Blocks []*Block
	// Directives are the comments of the document that cover all of it, and
	// those about its prose.
	Directives []model.Directive
	// Prose is the running text, nil where it was not asked for.
	Prose *model.Prose
}

// Block is one text in TOML: a fenced block, or several that share a name.
type Block struct {
	// File is a view of what stands between the fences.
	File *source.File
	// Info is the place of the info string of the first fence.
	Info source.Span
	// Marked says that the info string calls it a logic model; else it is one
	// if its text is. Name is the name that is given there, or empty.
	Marked bool
	Name   string
	// Directives are the comments that stand before one of the fenced blocks,
	// in the document's own places. Each covers that block.
	Directives []model.Directive

	segments []source.Segment
}

// Parse reads the blocks of a document.
func Parse(f *source.File) *Document {
	r, _ := newReader(f, markdown.Markdown)
	return r.read()
}

// ParseProse reads a document with its running text.
func ParseProse(f *source.File) *Document {
	r, language := newReader(f, markdown.Markdown)
	r.prose = newProse(r.doc, language, r.tree)
	return r.read()
}

// ParsePlain reads a plain text: paragraphs, lists, underlined headings and
// fenced blocks are as in Markdown, all else are words.
func ParsePlain(f *source.File) *Document {
	r, _ := newReader(f, markdown.Plain)
	r.prose = newProse(r.doc, "", r.tree)
	r.prose.inline.plain = true
	return r.read()
}

func newReader(f *source.File, mode markdown.Mode) (r *reader, language string) {
	begin := 0
	if strings.HasPrefix(f.Text, bom) {
		begin = len(bom) // else the first line would begin with it
	}
	length, language := frontMatter(f.Text[begin:])
	begin += length
	return &reader{doc: &Document{File: f}, text: f.Text, begin: begin, tree: markdown.Parse(f.Text, begin, mode)}, language
}

func (r *reader) read() *Document {
	r.children(&r.tree.Nodes[0])
	for _, b := range r.doc.Blocks {
		b.File = source.NewView(r.doc.File, b.segments)
	}
	if r.prose != nil {
		if r.pending != nil {
			r.prose.cover(r.pending.list, len(r.prose.Blocks)) // nothing follows
		}
		r.doc.Prose = r.prose.Prose
	}
	return r.doc
}

const bom = "\ufeff"

// MayHoldModel reports whether a fence that begins a block of TOML seems to
// stand in the text. It is quick, and wrong only where there is none.
func MayHoldModel(text string) bool {
	for {
		i := strings.Index(text, "```")
		if j := strings.Index(text, "~~~"); i < 0 || j >= 0 && j < i {
			i = j
		}
		if i < 0 {
			return false
		}
		info := strings.TrimLeft(text[i:], text[i:i+1])
		if isTOML(strings.TrimLeft(info, " \t")) {
			return true
		}
		text = info
	}
}

// reader collects the blocks of a document from top to bottom.
type reader struct {
	doc     *Document
	text    string
	begin   int // where the first line begins
	tree    *markdown.Tree
	named   map[string]*Block
	pending *pending // comments that wait for the block after them
	prose   *prose   // nil where only blocks are read
}

// pending are comments that stand before a block.
type pending struct {
	list  []model.Directive
	taken bool // by a model
}

func (r *reader) children(n *markdown.Node) {
	outer := r.pending // is about all of n, or about a model that n begins with
	for i := n.First; i != 0; {
		c := &r.tree.Nodes[i]
		i = c.Next
		if c.Kind == markdown.HTML && r.comments(c) {
			continue
		}
		before, first := r.pending, r.blocks()
		r.child(c)
		if r.prose == nil {
			continue
		}
		if before != nil && before != outer && !before.taken {
			r.prose.cover(before.list, first)
		}
		if loose := r.prose.waiting; len(loose) > 0 {
			r.pending, r.prose.waiting = &pending{list: loose}, nil
		}
	}
}

// blocks is the number of blocks of prose so far.
func (r *reader) blocks() int {
	if r.prose == nil {
		return 0
	}
	return len(r.prose.Blocks)
}

func (r *reader) child(n *markdown.Node) {
	switch n.Kind {
	case markdown.Quotation:
		r.quotation(n)
		return
	case markdown.List:
		r.list(n)
		return
	case markdown.Fenced:
		r.fenced(n)
	}
	r.pending = nil
	if r.prose != nil {
		r.prose.leaf(n, r.tree.Lines(n))
	}
}

// fenced takes over a fenced block if it is TOML.
func (r *reader) fenced(n *markdown.Node) {
	info := r.tree.Info(n)
	if !isTOML(r.doc.File.Slice(info)) {
		return
	}
	lineStart, lineEnd := r.line(int(info.Start))
	segments := r.segments(r.tree.Lines(n))
	if len(segments) == 0 { // where its first line would be
		end := min(lineEnd+1, len(r.text))
		segments = []source.Segment{{Span: source.Span{Start: int32(end), End: int32(end)}}}
	}
	b := r.block(info)
	b.segments = append(b.segments, segments...)
	covers := source.Span{Start: int32(lineStart), End: segments[len(segments)-1].End + 1} // a value may be missing at the very end
	if r.pending == nil {
		return
	}
	r.pending.taken = true
	for _, d := range r.pending.list {
		d.Covers = []source.Span{covers}
		b.Directives = append(b.Directives, d)
	}
}

// block is the one that a fenced block with this info string belongs to.
func (r *reader) block(info source.Span) *Block {
	words := strings.Fields(r.doc.File.Slice(info))
	b := &Block{Info: info, Marked: len(words) > 1 && isMark(words[1])}
	if b.Marked && len(words) > 2 && !strings.ContainsAny(words[2], "={") {
		b.Name = words[2]
		if first := r.named[b.Name]; first != nil {
			return first
		}
		if r.named == nil {
			r.named = map[string]*Block{}
		}
		r.named[b.Name] = b
	}
	r.doc.Blocks = append(r.doc.Blocks, b)
	return b
}

// isMark reports whether a word of an info string calls the block a model.
func isMark(word string) bool {
	return strings.EqualFold(strings.ReplaceAll(word, "_", "-"), "logic-model")
}

// isTOML reports whether an info string begins with the word toml.
func isTOML(info string) bool {
	const name = "toml"
	if len(info) < len(name) || !strings.EqualFold(info[:len(name)], name) {
		return false
	}
	rest := info[len(name):]
	return rest == "" || strings.IndexByte(" \t\r\n,;:{", rest[0]) >= 0
}

// line is the line around an offset, without its LF.
func (r *reader) line(offset int) (start, end int) {
	start = max(strings.LastIndexByte(r.text[:offset], '\n')+1, r.begin)
	end = len(r.text)
	if n := strings.IndexByte(r.text[offset:], '\n'); n >= 0 {
		end = offset + n
	}
	return start, end
}
