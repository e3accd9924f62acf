package syntax

import (
	"fmt"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/source"
)

// duplicate reports a key that its table has already.
func (p *parser) duplicate(t, first, second int32, key part) {
	p.harm(t)
	p.doc.nodes.at(first).flag |= damaged
	f := p.report(span(key.start, key.end), "", fmt.Sprintf("`%s` is given twice", key.name), "which of the two is right? delete the other")
	_, at := p.doc.keyAt(first)
	f.Related = []diag.Related{{Place: p.place(at), Message: "first given here"}}
	_ = second
}

// conflict reports a key that leads through something that cannot hold it.
func (p *parser) conflict(t, id int32, parts []part, i int) {
	p.harm(t)
	f := p.report(span(parts[i].start, parts[i].end), "", fmt.Sprintf("`%s` has a value already", parts[i].name), "")
	_, at := p.doc.keyAt(id)
	f.Related = []diag.Related{{Place: p.place(at), Message: "first given here"}}
}

// redefined reports a header of a table that is there already.
func (p *parser) redefined(t, id int32, at source.Span, key part) {
	p.harm(t)
	f := p.report(at, "", fmt.Sprintf("%s stands twice in the file", p.doc.File.Slice(at)), "")
	_, first := p.doc.keyAt(id)
	f.Related = []diag.Related{{Place: p.place(first), Message: "first given here"}}
}
