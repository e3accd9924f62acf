package syntax

import (
	"fmt"
	"strings"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/source"
)

// duplicate reports a key that its table has already. The first value is kept.
func (p *parser) duplicate(t, first, second int32, key part) {
	d := p.doc
	p.hurt++
	p.harm(t)
	p.spoil(first)
	if p.repeats(t, first) {
		return
	}
	in := ""
	if n := d.nodes.at(t); n.flag&open != 0 && d.tables.at(n.end).header >= 0 {
		in = " in " + clip(d.File.Slice(d.span(t)))
	}
	f := p.report(span(key.start, key.end), "given again", fmt.Sprintf("`%s` is given twice%s", clip(key.name), in),
		"which of the two is right? delete the other")
	f.Related = p.firstPlace(first)
	if d.File.Slice(d.span(first)) == d.File.Slice(d.span(second)) {
		f.Help = "both say the same: delete one"
	}
}

// conflict reports part i of a dotted key, which names something that nothing can be added to.
func (p *parser) conflict(t, id int32, parts []part, i int) {
	p.hurt++
	p.harm(t)
	p.spoil(id)
	name := clip(parts[i].name)
	message := fmt.Sprintf("`%s` is %s already, so nothing can be added to it", name, p.doc.describe(id))
	help := fmt.Sprintf("write it as a table of its own first, and the rest below it: [%s]", clip(p.text[parts[0].start:parts[i].end]))
	if n := p.doc.nodes.at(id); n.flag&open != 0 {
		message = fmt.Sprintf("`%s` has a header of its own, so a dotted key cannot add to it", name)
		help = "write the key below that header"
		if n.kind == Array {
			message = fmt.Sprintf("`%s` is a list of tables with headers, so a dotted key cannot add to it", name)
		}
	}
	p.report(span(parts[i].start, parts[i].end), "", message, help).Related = p.firstPlace(id)
}

// redefined reports a header of something that is there already.
func (p *parser) redefined(t, id int32, at source.Span, key part) {
	d := p.doc
	p.hurt++
	p.harm(t)
	p.spoil(id)
	if p.repeats(t, id) {
		return
	}
	n := d.nodes.at(id)
	header, name := clip(d.File.Slice(at)), clip(key.name)
	message := fmt.Sprintf("`%s` is %s already, so it cannot have a header", name, d.describe(id))
	help := "are they two things? then give this one another name"
	switch {
	case n.flag&open == 0:
	case n.kind == Array:
		message = fmt.Sprintf("`%s` is a list of tables, whose headers have two brackets", name)
		help = fmt.Sprintf("write [%s] to add one more", header)
	case d.File.Text[at.Start+1] == '[':
		message = fmt.Sprintf("`%s` is one table already, so it cannot be a list of them", name)
		help = fmt.Sprintf("write two brackets at the first one as well: %s", header)
		if d.tables.at(n.end).header < 0 { // there are only headers within it
			help = fmt.Sprintf("write one bracket and a name of its own: [%s.…]", strings.Trim(header, "[] \t"))
		}
	case n.flag&dotted != 0:
		message = fmt.Sprintf("`%s` has been given by dotted keys, so it cannot have a header as well", name)
		help = "move those keys below this header"
	default:
		message = fmt.Sprintf("the header %s stands twice", header)
		help = "are they two things? then give this one another name; if they are one, move its lines up"
	}
	p.report(at, "again", message, help).Related = p.firstPlace(id)
}

// firstPlace points at what stood first.
func (p *parser) firstPlace(id int32) []diag.Related {
	_, at := p.doc.keyAt(id)
	return []diag.Related{{Place: p.place(at), Message: "first here"}}
}

// spoil marks a value as damaged.
func (p *parser) spoil(id int32) {
	if p.doc.nodes.at(id).flag&open != 0 {
		p.harm(id)
	} else {
		p.doc.nodes.at(id).flag |= damaged
	}
}

// repeats reports whether a second key or header only repeats a table that has
// been reported as a whole: id stood before the second header of t, or of a
// table around it.
func (p *parser) repeats(t, id int32) bool {
	d := p.doc
	_, at := d.keyAt(id)
	for t != detached && d.nodes.at(t).flag&open != 0 {
		if again := d.again[t]; len(again) > 0 && at.Start < d.headers.at(again[len(again)-1]).start {
			return true
		}
		t = d.tables.at(d.nodes.at(t).end).parent
	}
	return false
}

// describe names the kind of a value.
func (d *Document) describe(id int32) string {
	switch d.nodes.at(id).kind {
	case String:
		return "a text"
	case Integer, Float:
		return "a number"
	case Bool:
		return "true or false"
	case OffsetDateTime, LocalDateTime, LocalDate, LocalTime:
		return "a date"
	case Array:
		return "a list"
	case Table:
		return "a table in braces"
	}
	return "a value"
}
