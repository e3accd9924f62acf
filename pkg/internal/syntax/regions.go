package syntax

import (
	"slices"

	"github.com/outcomelint/outcomelint/pkg/source"
)

// Regions are the ranges of the file that belong to a table: from each of its
// headers (and its sub-tables' headers) to the next other header. Of any other
// value, its span.
func (v Value) Regions() []source.Span {
	if v.doc == nil {
		return nil
	}
	d := v.doc
	if v.id == 0 {
		return []source.Span{{Start: 0, End: int32(len(d.File.Text))}}
	}
	n := d.nodes.at(v.id)
	if n.flag&open == 0 {
		return []source.Span{d.span(v.id)}
	}
	regions := d.regions(v.id, nil)
	slices.SortFunc(regions, func(a, b source.Span) int { return int(a.Start) - int(b.Start) })
	merged := regions[:0]
	for _, r := range regions {
		if last := len(merged) - 1; last >= 0 && r.Start <= merged[last].End {
			merged[last].End = max(merged[last].End, r.End)
		} else {
			merged = append(merged, r)
		}
	}
	return merged
}

// regions collects the ranges of an open node and of what it holds.
func (d *Document) regions(id int32, to []source.Span) []source.Span {
	t := d.tables.at(d.nodes.at(id).end)
	if t.header >= 0 {
		to = append(to, d.section(t.header))
	}
	for _, h := range d.again[id] {
		to = append(to, d.section(h))
	}
	headless := t.header < 0
	for child := t.first; child != 0; child = d.nodes.at(child).next {
		if d.nodes.at(child).flag&open != 0 {
			to = d.regions(child, to)
		} else if headless {
			to = append(to, d.entry(child).Span)
		}
	}
	return to
}

// section is the range from a header to the next one.
func (d *Document) section(h int32) source.Span {
	end := int32(len(d.File.Text))
	if h+1 < d.headers.n {
		end = d.headers.at(h + 1).start
	}
	return source.Span{Start: d.headers.at(h).start, End: end}
}
