package document

import (
	"strings"

	"github.com/yuin/goldmark/ast"

	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/pkg/source"
)

// html looks for directives in a block of HTML. One that consists of comments
// alone stands before the block after it; any other is a block itself.
func (r *reader) html(n *ast.HTMLBlock) {
	segments := r.lines(n.Lines())
	if end := n.ClosureLine; n.HasClosure() && end.Stop > end.Start {
		segments = append(segments, source.Segment{Span: source.Span{Start: int32(r.at(end.Start)), End: int32(r.at(end.Stop))}})
	}
	view := source.NewView(r.doc.File, segments)
	var found []model.Directive
	for at := 0; ; {
		rest := strings.TrimLeft(view.Text[at:], " \t\r\n")
		if rest == "" {
			break
		}
		at = len(view.Text) - len(rest)
		comment, length, ok := cutComment(rest)
		if !ok {
			r.pending = nil
			return
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
			r.pending = append(r.pending, d)
		}
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
