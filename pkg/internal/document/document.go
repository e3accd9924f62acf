// Package document reads Markdown: the fenced blocks that hold TOML, as views
// of the document, so that all who read them find places in it.
package document

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

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
	r, _ := newReader(f)
	r.parse(markdown())
	return r.doc
}

// ParseProse reads a document with its running text.
func ParseProse(f *source.File) *Document {
	r, language := newReader(f)
	r.prose = newProse(r.doc, language)
	r.parse(markdown())
	return r.doc
}

// ParsePlain reads a plain text: paragraphs, lists, underlined headings and
// fenced blocks are as in Markdown, all else are words.
func ParsePlain(f *source.File) *Document {
	r, _ := newReader(f)
	r.prose = newProse(r.doc, "")
	r.prose.inline.plain = true
	r.parse(plainText())
	return r.doc
}

func newReader(f *source.File) (r *reader, language string) {
	r = &reader{doc: &Document{File: f}, text: f.Text, named: map[string]*Block{}}
	if strings.HasPrefix(f.Text, bom) {
		r.shift = len(bom) // else the first line would begin with it
	}
	length, language := frontMatter(f.Text[r.shift:])
	r.shift += length
	return r, language
}

func (r *reader) parse(blocks parser.Parser) {
	context := parser.NewContext()
	context.Set(keptKey, &r.kept)
	r.parsed = expand(r.text[r.shift:])
	root := blocks.Parse(text.NewReader(r.parsed.text), parser.WithContext(context))
	r.kept.sort()
	r.children(root)
	for _, b := range r.doc.Blocks {
		b.File = source.NewView(r.doc.File, b.segments)
	}
	if r.prose != nil {
		if r.pending != nil {
			r.prose.cover(r.pending.list, len(r.prose.Blocks)) // nothing follows
		}
		r.doc.Prose = r.prose.Prose
	}
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
	shift   int       // where the text that is parsed begins in the file
	parsed  *expanded // what the parser sees
	named   map[string]*Block
	pending *pending // comments that wait for the block after them

	kept  keptLines
	prose *prose // nil where only blocks are read
}

// pending are comments that stand before a block.
type pending struct {
	list  []model.Directive
	taken bool // by a model
}

// at is the place in the file of an offset of the parser.
func (r *reader) at(offset int) int { return r.parsed.original(offset) + r.shift }

func (r *reader) children(n ast.Node) {
	outer := r.pending // is about all of n, or about a model that n begins with
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if c, ok := c.(*ast.HTMLBlock); ok && r.comments(c) {
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

func (r *reader) child(c ast.Node) {
	switch c := c.(type) {
	case *ast.FencedCodeBlock:
		r.fenced(c)
		r.pending = nil
		r.passed()
	case *ast.Blockquote:
		r.quotation(c)
	case *ast.List:
		r.list(c)
	case *ast.HTMLBlock:
		r.pending = nil
		if r.prose != nil {
			r.prose.html(r.htmlLines(c))
		}
	default:
		r.pending = nil
		if r.prose != nil {
			r.read(c)
		}
	}
}

// fenced takes over a fenced block if it is TOML.
func (r *reader) fenced(n *ast.FencedCodeBlock) {
	if n.Info == nil {
		return
	}
	lineStart, lineEnd := r.line(r.at(n.Info.Segment.Start))
	info := infoOf(r.text, lineStart, lineEnd)
	if !isTOML(r.doc.File.Slice(info)) {
		return
	}
	segments := r.lines(n.Lines())
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

// infoOf is the info string of the fence on a line.
func infoOf(text string, start, end int) source.Span {
	line := text[start:end]
	i := strings.Index(line, "```")
	if j := strings.Index(line, "~~~"); i < 0 || j >= 0 && j < i {
		i = j
	}
	if i < 0 {
		return source.Span{Start: int32(end), End: int32(end)}
	}
	info := strings.TrimLeft(strings.TrimLeft(line[i:], line[i:i+1]), " \t")
	start = end - len(info)
	return source.Span{Start: int32(start), End: int32(start + len(strings.TrimRight(info, " \t\r")))}
}

// line is the line around an offset, without its LF.
func (r *reader) line(offset int) (start, end int) {
	start = max(strings.LastIndexByte(r.text[:offset], '\n')+1, r.shift)
	end = len(r.text)
	if n := strings.IndexByte(r.text[offset:], '\n'); n >= 0 {
		end = offset + n
	}
	return start, end
}
