package measurement

import (
	"iter"
	"strings"

	"github.com/outcomelint/outcomelint/pkg/language"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/rules/internal/figures"
	"github.com/outcomelint/outcomelint/rules/internal/keyresult"
)

// speaks reports whether one of the texts has words of the facet.
func speaks(p *lint.Pass, wanted language.Facet, texts ...string) bool {
	for _, text := range texts {
		if v, ok := p.LookAt(text); ok && len(v.Speaks(wanted)) > 0 {
			return true
		}
	}
	return false
}

// measured yields the elements that somebody aims at and that have measures,
// all of which are there to be read.
func measured(m *model.Model, kinds ...model.Kind) iter.Seq[*model.Element] {
	return func(yield func(*model.Element) bool) {
		for e := range m.Of(kinds...) {
			read := !e.Partial && !e.Unread(model.KeyIndicators) && !e.Unread(model.KeyKeyResults)
			if read && len(e.Measures()) > 0 && !e.Unwanted() && !yield(e) {
				return
			}
		}
	}
}

// telling are the measures by which one would see whether an element came
// about: not those that only guard or watch, and no tasks.
func telling(p *lint.Pass, e *model.Element) []*model.Element {
	var out []*model.Element
	ms := e.Measures()
	for i := range ms {
		if m := &ms[i]; !figures.Watches(m) && !figures.Is(m, "milestone") && !keyresult.Told(p, m) {
			out = append(out, m)
		}
	}
	return out
}

// unit is the unit of a measure: its own, else that of one of its values.
func unit(e *model.Element) string {
	if u := e.Text(model.KeyUnit); u.Set {
		return u.Value
	}
	for _, f := range figures.All(e) {
		if f.Unit != "" && f.Kind != model.QuantityRelative {
			return f.Unit
		}
	}
	return ""
}

// isShare reports whether a measure is one thing for another: a percentage, a
// ratio, so many per thousand.
func isShare(p *lint.Pass, e *model.Element) bool {
	switch e.Scale() {
	case model.ScalePercent, model.ScaleRatio:
		return true
	}
	u := strings.ToLower(unit(e))
	return p.Reading(e).Shared || strings.Contains(u, " per ") || strings.Contains(u, "/") || strings.HasPrefix(u, "share")
}
