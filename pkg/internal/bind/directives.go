package bind

import (
	"cmp"
	"slices"
	"strings"

	"github.com/outcomelint/outcomelint/pkg/internal/syntax"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/pkg/source"
)

// Directives finds the `# outcomelint: …` comments of a document of which
// there is no model. What they cover follows from where they stand:
//
//   - on a line of its own, a directive covers what comes next, over blank
//     lines and other comments, as an attribute in Rust does: the table of a
//     header with all its parts, a key, or within brackets an item;
//   - at the end of a line it covers the header, key or item of that line;
//   - `allow-file` covers the file.
func Directives(doc *syntax.Document) []model.Directive { return directives(doc, nil) }

func directives(doc *syntax.Document, m *model.Model) []model.Directive {
	f := &finder{file: doc.File}
	for _, c := range doc.Comments {
		if text, ok := directive(doc.File.Slice(c.Span)); ok {
			line := int32(strings.LastIndexByte(doc.File.Text[:c.Span.Start], '\n') + 1)
			f.comments = append(f.comments, comment{Directive: model.Directive{Text: text, Span: c.Span}, alone: c.Alone, line: line})
		}
	}
	if f.comments == nil {
		return nil
	}
	f.table(doc.Root(), 1)
	for i := len(f.comments) - 2; i >= 0; i-- { // several in a row stand on the same
		if c, next := &f.comments[i], &f.comments[i+1]; !c.next.found() && next.next.found() {
			c.next = next.next
		}
	}
	elements := f.elements(m)
	list := make([]model.Directive, len(f.comments))
	for i := range f.comments {
		list[i] = f.comments[i].settle(doc.File, elements)
	}
	return list
}

// elements finds the elements that stand at the places around the anchors.
func (f *finder) elements(m *model.Model) map[int32]*model.Element {
	if m == nil {
		return nil
	}
	at := map[int32]*model.Element{m.Header.Span().Start: m.Header}
	for i := range f.comments {
		for _, a := range [...]*anchor{&f.comments[i].next, &f.comments[i].on, &f.comments[i].ends, &f.comments[i].in} {
			for _, place := range a.owners {
				if at[place] == nil {
					at[place] = nil
				}
			}
		}
	}
	for e := range m.All() {
		if _, asked := at[e.Span().Start]; asked {
			at[e.Span().Start] = e
		}
	}
	return at
}

// directive reads a comment of TOML.
func directive(comment string) (text string, ok bool) {
	return model.ReadDirective(strings.TrimLeft(comment, "#"))
}

// comment is a directive with the places that it may be about.
type comment struct {
	model.Directive
	alone bool
	line  int32  // the first byte of its line
	next  anchor // what begins first after it
	on    anchor // what begins first on its line
	ends  anchor // what ends on its line, the outermost
	in    anchor // the innermost brackets around it
}

// anchor is what a directive can be on: a header, a key or an item.
type anchor struct {
	span  source.Span
	value syntax.Value
	whole bool // a header: its table's regions are covered
	// owners are the places of the entries around it, from the outside in;
	// some are those of elements.
	owners []int32
}

func (a *anchor) found() bool { return a.span.End > 0 }

func (a *anchor) covers() []source.Span {
	if a.whole {
		return a.value.Regions()
	}
	return []source.Span{a.span}
}

// settle decides what the directive covers and which element it is on.
func (c *comment) settle(f *source.File, elements map[int32]*model.Element) model.Directive {
	d := c.Directive
	at := &c.next
	switch {
	case d.ForFile():
		d.Covers = []source.Span{{Start: 0, End: int32(len(f.Text))}}
		return d
	case c.alone && c.in.found() && !(c.next.found() && c.next.span.Start < c.in.span.End):
		at = &c.in // the last thing in a list
	case c.alone:
	case c.on.found():
		at = &c.on
	case c.ends.found():
		at = &c.ends
	default:
		at = &c.in
	}
	if !at.found() {
		return d
	}
	d.Covers = at.covers()
	if !c.alone && at == &c.on && c.in.found() && c.in.span.Start < c.line {
		d.Covers = []source.Span{{Start: at.span.Start, End: d.Span.Start}} // all items of the line
	}
	for _, place := range slices.Backward(at.owners) {
		if d.On = elements[place]; d.On != nil {
			break
		}
	}
	return d
}

// finder walks over the tree and offers every anchor to the directives near it.
type finder struct {
	file     *source.File
	comments []comment
	owners   []int32
}

// table visits the entries of a table that headers may speak of; depth is the
// number of parts in a header of one of them.
func (f *finder) table(v syntax.Value, depth int) {
	for e := range v.Entries() {
		f.owners = append(f.owners, e.KeySpan.Start)
		if depth == 1 && e.Name == model.Header.Table() {
			f.owners[len(f.owners)-1] = e.Span.Start
		}
		switch {
		case f.opens('[', e.Span) && e.Value.Kind() == syntax.Table:
			if len(keyParts(f.file.Text, e.Span)) == depth {
				f.offer(anchor{span: e.Span, value: e.Value, whole: true})
			}
			f.table(e.Value, depth+1)
		case f.opens('[', e.Span):
			f.tables(e.Value, depth)
		case e.Value.Kind() == syntax.Table && !f.opens('{', e.Value.Span()):
			f.table(e.Value, -1) // made by dotted keys
		default:
			f.offer(anchor{span: e.Span, value: e.Value})
			f.inside(e.Value)
		}
		f.owners = f.owners[:len(f.owners)-1]
	}
}

func (f *finder) opens(bracket byte, at source.Span) bool {
	return int(at.Start) < len(f.file.Text) && f.file.Text[at.Start] == bracket
}

// tables visits [[tables]].
func (f *finder) tables(v syntax.Value, depth int) {
	for item := range v.Items() {
		at := item.Span().Start
		if id, ok := item.Get("id"); ok {
			at = id.Value.Span().Start
		}
		f.owners = append(f.owners, at)
		f.offer(anchor{span: item.Span(), value: item, whole: true})
		f.table(item, depth+1)
		f.owners = f.owners[:len(f.owners)-1]
	}
}

// inside visits what stands within brackets on several lines.
func (f *finder) inside(v syntax.Value) {
	at := v.Span()
	first, _ := slices.BinarySearchFunc(f.comments, at.Start, comment.compare)
	if first == len(f.comments) || f.comments[first].Span.Start >= at.End {
		return
	}
	for item := range v.Items() {
		f.owners = append(f.owners, item.Span().Start)
		f.offer(anchor{span: item.Span(), value: item})
		f.inside(item)
		f.owners = f.owners[:len(f.owners)-1]
	}
	for e := range v.Entries() {
		f.owners = append(f.owners, e.KeySpan.Start)
		f.offer(anchor{span: e.Span, value: e.Value})
		f.inside(e.Value)
		f.owners = f.owners[:len(f.owners)-1]
	}
}

func (c comment) compare(at int32) int { return cmp.Compare(c.Span.Start, at) }

// offer notes an anchor with the directives that may be about it.
func (f *finder) offer(a anchor) {
	after, _ := slices.BinarySearchFunc(f.comments, a.span.Start, comment.compare)
	take := func(to *anchor) {
		*to = a
		to.owners = slices.Clone(f.owners)
	}
	if after > 0 {
		if before := &f.comments[after-1]; !before.next.found() || a.span.Start < before.next.span.Start {
			take(&before.next)
		}
	}
	if after < len(f.comments) {
		if c := &f.comments[after]; a.span.Start >= c.line && (!c.on.found() || a.span.Start < c.on.span.Start) {
			take(&c.on)
		}
	}
	for i := after; i < len(f.comments) && !a.whole && f.comments[i].line < a.span.End; i++ {
		switch c := &f.comments[i]; {
		case c.Span.Start < a.span.End:
			take(&c.in) // the walk goes from the outside in
		case !c.ends.found() || a.span.Start < c.ends.span.Start:
			take(&c.ends)
		}
	}
}
