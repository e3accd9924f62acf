package document

import (
	"strings"

	"github.com/outcomelint/outcomelint/pkg/internal/markdown"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/pkg/source"
)

// comments looks for directives in a block of HTML that consists of comments
// alone, and stands before the block after it; ok is false for any other.
func (r *reader) comments(n *markdown.Node) (ok bool) {
	if n.Level != markdown.Comment {
		return false
	}
	view := source.NewView(r.doc.File, r.segments(r.tree.Lines(n)))
	var found []model.Directive
	for at := 0; ; {
		rest := strings.TrimLeft(view.Text[at:], " \t\r\n")
		if rest == "" {
			break
		}
		at = len(view.Text) - len(rest)
		comment, length, ok := cutComment(rest)
		if !ok {
			return false
		}
		if text, ok := model.ReadDirective(comment); ok {
			d := model.Directive{Text: strings.Join(strings.Fields(text), " ")}
			_, d.Span = view.Host(source.Span{Start: int32(at), End: int32(at + length)})
			found = append(found, d)
		}
		at += length
	}
	for _, d := range found {
		if d.ForFile() {
			d.Covers = []source.Span{{Start: 0, End: int32(len(r.text))}}
			r.doc.Directives = append(r.doc.Directives, d)
		} else {
			if r.pending == nil {
				r.pending = &pending{}
			}
			r.pending.list = append(r.pending.list, d)
		}
	}
	return true
}

// note decides what a comment within a block is about: the sentence that it
// stands in or right before; at the end of a line the one before it. In a
// block without words it is about the next block.
func (p *prose) note(n note) {
	d := n.directive
	first := len(p.Sentences) - len(p.ranges)
	switch {
	case d.ForFile():
		d.Covers = []source.Span{{Start: 0, End: int32(len(p.text))}}
	case len(p.ranges) == 0:
		p.waiting = append(p.waiting, d)
		return
	default:
		i := 0
		for i+1 < len(p.ranges) && int(p.ranges[i+1].Start) < n.at {
			i++
		}
		s := p.Sentences[first+i].Span
		if i+1 < len(p.ranges) && s.End <= d.Span.Start {
			next := p.Sentences[first+i+1].Span
			ownLine := strings.Contains(p.text[s.End:d.Span.Start], "\n")
			if ownLine || !strings.Contains(p.text[d.Span.End:next.Start], "\n") {
				s = next
			}
		}
		d.Covers = []source.Span{s}
	}
	p.doc.Directives = append(p.doc.Directives, d)
}

// cover lets comments cover the blocks from the first on.
func (p *prose) cover(list []model.Directive, first int) {
	for _, d := range list {
		if blocks := p.Blocks[min(first, len(p.Blocks)):]; len(blocks) > 0 {
			d.Covers = []source.Span{{Start: blocks[0].Span.Start, End: blocks[len(blocks)-1].Span.End}}
		}
		p.doc.Directives = append(p.doc.Directives, d)
	}
}

// cutComment reads the comment that a text begins with.
func cutComment(text string) (comment string, length int, ok bool) {
	const open, end = "<!--", "-->"
	if !strings.HasPrefix(text, open) {
		return "", 0, false
	}
	comment, _, ok = strings.Cut(text[len(open):], end)
	return comment, len(open) + len(comment) + len(end), ok
}
