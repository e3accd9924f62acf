package syntax

import (
	"cmp"
	"slices"
	"sort"
	"unicode/utf8"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/source"
)

// maxDepth limits how deep tables and arrays may nest, keys included, so that
// whoever walks the tree may do so recursively.
const maxDepth = 1000

// parser reads one file. Its methods take and return offsets; strict ones
// return -1 where the text is not TOML, without having said so.
type parser struct {
	doc  *Document
	text string

	current int32  // the table that keys now go to
	depth   int    // how deep current is
	parts   []part // a stack of the parts of the keys being read
	// volatile are the index entries made since the last mark; those of a value
	// go with its nodes if it must be read again.
	volatile []slot

	badUTF8 bool
	// failed is the furthest place where strict reading failed. Statements
	// before it are read tolerantly at once, so that no text is read strictly
	// twice, whatever it holds.
	failed int
	// tolerant turns strict reading off; both must give the same tree.
	tolerant bool
	mendState
}

// part is one part of a dotted key.
type part struct {
	start, end int32
	name       string
	loose      bool // not written as a key should be
}

// Parse reads a file. It never fails: what is wrong stands in Errors.
func Parse(f *source.File) *Document { return parse(f, false) }

func parse(f *source.File, tolerant bool) *Document {
	p := newParser(f, tolerant)
	for i := p.begin(); i < len(p.text); {
		i = p.line(i)
	}
	if p.failed >= 0 && len(p.doc.Errors) == 0 {
		// No text that strict reading refuses may pass in silence.
		p.harm(0)
		p.report(span(p.failed, p.failed), "", "the file cannot be read from here on", "")
	}
	p.sortErrors()
	return p.doc
}

// sortErrors puts the findings in file order. There may be very many, and they are large.
func (p *parser) sortErrors() {
	errors := p.doc.Errors
	start := func(i int) int32 { return errors[i].Span.Start }
	if sort.SliceIsSorted(errors, func(i, j int) bool { return start(i) < start(j) }) {
		return
	}
	order := make([]int, len(errors))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(i, j int) int { return cmp.Or(cmp.Compare(start(i), start(j)), i-j) })
	p.doc.Errors = make([]diag.Diagnostic, len(errors))
	for to, from := range order {
		p.doc.Errors[to] = errors[from]
	}
}

func newParser(f *source.File, tolerant bool) *parser {
	text := f.Text
	p := &parser{
		doc:      &Document{File: f},
		text:     text,
		badUTF8:  !utf8.ValidString(text),
		tolerant: tolerant,
		failed:   -1,
	}
	d := p.doc
	d.nodes.add(node{kind: Table, flag: open})
	d.tables.add(table{end: int32(len(text)), header: -1, parent: detached})
	return p
}

// line reads one statement, comment or blank line at i.
func (p *parser) line(i int) int {
	i = skipBlank(p.text, i)
	if i >= len(p.text) {
		return i
	}
	if n := newline(p.text, i); n > 0 {
		return i + n
	}
	if !p.tolerant && i >= p.failed {
		var next int
		switch p.text[i] {
		case '#':
			next = p.lineEnd(i)
		case '[':
			next = p.headerLine(i)
		default:
			return p.entryLine(i)
		}
		if next >= 0 {
			return next
		}
	}
	return p.mendLine(i)
}

// entryLine reads `key = value` and the rest of its line.
func (p *parser) entryLine(i int) int {
	p.parts = p.parts[:0]
	j := p.key(i)
	if j < 0 || j >= len(p.text) || p.text[j] != '=' || p.depth+len(p.parts) > maxDepth {
		return p.mendLine(i)
	}
	p.deep = false
	parent := p.enter(p.current, p.parts)
	leaf := p.parts[len(p.parts)-1]
	depth := p.depth + len(p.parts)
	p.parts = p.parts[:0]

	before := p.mark()
	next := p.value(skipBlank(p.text, j+1), depth)
	if next >= 0 {
		next = p.lineEnd(next)
	}
	if next < 0 {
		p.rewind(before)
		next = p.mendValueLine(i, j+1, depth)
		if p.doc.nodes.at(before.nodes).flag&damaged != 0 {
			p.harm(parent)
		}
	}
	p.link(parent, before.nodes, int32(i), leaf)
	return next
}

// mark is a state of the tree to return to.
type mark struct {
	nodes, tables    int32
	comments, errors int
}

func (p *parser) mark() mark {
	p.volatile = p.volatile[:0]
	d := p.doc
	return mark{d.nodes.n, d.tables.n, len(d.Comments), len(d.Errors)}
}

// rewind forgets what was read of a value since the mark.
func (p *parser) rewind(m mark) {
	d := p.doc
	d.nodes.n, d.tables.n, d.Comments, d.Errors = m.nodes, m.tables, d.Comments[:m.comments], d.Errors[:m.errors]
	for _, s := range p.volatile {
		d.index.takeBack(s)
	}
	p.volatile = p.volatile[:0]
}

// key reads a dotted key onto the stack of parts, and the blanks after it.
func (p *parser) key(i int) int {
	text := p.text
	for {
		if i >= len(text) {
			return p.fail(i)
		}
		start, end := i, 0
		var name string
		switch text[i] {
		case '"', '\'':
			var mark flags
			if end, mark = p.quoted(i); end < 0 {
				return -1
			}
			name = text[start+1 : end-1]
			if mark&escaped != 0 {
				name = decode(name, basic)
			}
		default:
			if end = skipClass(text, i, bareByte); end == start {
				return p.fail(i)
			}
			name = text[start:end]
		}
		p.parts = append(p.parts, part{int32(start), int32(end), name, false})
		i = skipBlank(text, end)
		if i >= len(text) || text[i] != '.' {
			return i
		}
		i = skipBlank(text, i+1)
	}
}

// headerLine reads [table] or [[table]] and the rest of the line.
func (p *parser) headerLine(i int) int {
	text := p.text
	brackets := 1
	if i+1 < len(text) && text[i+1] == '[' {
		brackets = 2
	}
	p.parts = p.parts[:0]
	j := p.key(skipBlank(text, i+brackets))
	if j < 0 || j+brackets > len(text) || text[j] != ']' || text[j+brackets-1] != ']' || len(p.parts) > maxDepth {
		return p.fail(max(i, j))
	}
	end := j + brackets
	next := p.lineEnd(end)
	if next >= 0 {
		p.openTable(source.Span{Start: int32(i), End: int32(end)}, brackets == 2)
	}
	return next
}

// lineEnd reads blanks, a comment and the line break.
func (p *parser) lineEnd(i int) int {
	i = skipBlank(p.text, i)
	if i < len(p.text) && p.text[i] == '#' {
		if i = p.comment(i); i < 0 {
			return -1
		}
	}
	if i >= len(p.text) {
		return i
	}
	if n := newline(p.text, i); n > 0 {
		return i + n
	}
	return p.fail(i)
}

// comment reads a comment up to the end of the line.
func (p *parser) comment(i int) int {
	end := untilClass(p.text, i, commentStop)
	if end < len(p.text) && newline(p.text, end) == 0 || p.badUTF8 && !utf8.ValidString(p.text[i:end]) {
		return p.fail(end)
	}
	p.addComment(i, end)
	return end
}

func (p *parser) addComment(start, end int) {
	before := start
	for before > 0 && (p.text[before-1] == ' ' || p.text[before-1] == '\t') {
		before--
	}
	alone := before == 0 || p.text[before-1] == '\n' || before == len(bom) && p.text[:before] == bom
	p.doc.Comments = append(p.doc.Comments, Comment{source.Span{Start: int32(start), End: int32(end)}, alone})
}

// fail notes where strict reading failed.
func (p *parser) fail(i int) int {
	p.failed = max(p.failed, i)
	return -1
}

// add appends a value.
func (p *parser) add(kind Kind, flag flags, start, end int) {
	p.doc.nodes.add(node{start: int32(start), end: int32(end), kind: kind, flag: flag})
}
