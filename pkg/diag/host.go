package diag

import (
	"cmp"
	"slices"
)

// ToHost moves all that d says about places in views to the host files of the
// views, fixes included. A finding in ordinary files stays as it is.
func (d *Diagnostic) ToHost() {
	d.Place = d.Place.onHost()
	if slices.ContainsFunc(d.Related, func(r Related) bool { return r.inView() }) {
		d.Related = slices.Clone(d.Related)
		for i := range d.Related {
			d.Related[i].Place = d.Related[i].onHost()
		}
	}
	edited := func(f Fix) bool {
		return slices.ContainsFunc(f.Edits, func(e Edit) bool { return e.inView() })
	}
	if slices.ContainsFunc(d.Fixes, edited) {
		d.Fixes = slices.Clone(d.Fixes)
		for i := range d.Fixes {
			d.Fixes[i].Edits = editsOnHost(d.Fixes[i].Edits)
		}
	}
}

func (p Place) inView() bool { return p.File != nil && p.File.IsView() }

func (p Place) onHost() Place {
	if p.inView() {
		p.File, p.Span = p.File.Host(p.Span)
	}
	return p
}

// editsOnHost moves the edits of a fix.
func editsOnHost(edits []Edit) []Edit {
	edits = slices.Clone(edits)
	slices.SortStableFunc(edits, func(a, b Edit) int {
		return cmp.Or(cmp.Compare(a.Span.Start, b.Span.Start), cmp.Compare(a.Span.End, b.Span.End))
	})
	var moved []Edit
	for len(edits) > 0 {
		e := edits[0]
		edits = edits[1:]
		if !e.inView() {
			moved = append(moved, e)
			continue
		}
		there := e.splices()
		for {
			i := slices.IndexFunc(edits, func(next Edit) bool { return next.File == e.File })
			if i < 0 || edits[i].Span.Start < e.Span.End || !inTheWay(e, edits[i], there) {
				break
			}
			e.Text += e.File.Text[e.Span.End:edits[i].Span.Start] + edits[i].Text
			e.Span.End = edits[i].Span.End
			there = e.splices()
			edits = slices.Delete(edits, i, i+1)
		}
		moved = append(moved, there...)
	}
	return moved
}

// inTheWay reports whether two edits of one view cannot be made side by side
// in the host, because one takes a line and the other the prefix of that line,
// or because their order would be lost. The first is there in the host.
func inTheWay(first, next Edit, there []Edit) bool {
	if first.Span.End == next.Span.Start {
		return true // the same line may end with one and begin with the other
	}
	for _, b := range next.splices() {
		for _, a := range there {
			if b.Span.Start < a.Span.End {
				return true
			}
		}
	}
	return false
}

// splices is what an edit of a view comes to in its host.
func (e Edit) splices() []Edit {
	var all []Edit
	host, _ := e.File.Host(e.Span)
	for _, s := range e.File.Splice(e.Span, e.Text) {
		all = append(all, Edit{Place{host, s.Span}, s.Text})
	}
	return all
}
