package bind

import (
	"github.com/outcomelint/outcomelint/pkg/internal/syntax"
	"github.com/outcomelint/outcomelint/pkg/model"
)

// half names an element that may stand in two places, under two names of its
// table: [outcome.x], or [goals.x], and [impacts.x.indicators.y] below it.
type half struct {
	kind model.Kind
	id   string
}

// halves finds the elements whose measures stand under another name of their
// table than they do: they are one element, and not one id given twice.
func (x *binder) halves(groups []*group) {
	tables := map[model.Kind]int{}
	for _, g := range groups {
		tables[g.table.Kind]++
	}
	for _, g := range groups {
		if tables[g.table.Kind] < 2 {
			continue
		}
		for e := range g.entry.Value.Entries() {
			if !holdsOnlyMeasures(g.table, e.Value) {
				continue
			}
			for _, other := range groups {
				whole, ok := other.entry.Value.Get(e.Name)
				if ok && other != g && other.table.Kind == g.table.Kind && !holdsOnlyMeasures(g.table, whole.Value) && whole.Value.Kind() == syntax.Table {
					if x.apart == nil {
						x.apart = map[half]syntax.Value{}
					}
					x.apart[half{g.table.Kind, e.Name}] = e.Value
					break
				}
			}
		}
	}
}

// holdsOnlyMeasures reports whether an element is but the way to its measures.
func holdsOnlyMeasures(t *model.Table, v syntax.Value) bool {
	any := false
	for e := range v.Entries() {
		if s, ok := t.Spec(e.Name); !ok || s.Type != model.TypeMeasures {
			return false
		}
		any = true
	}
	return any
}

// apartFrom are the lists of measures of an element that stand under another
// name of its table.
func (x *binder) apartFrom(it item) []measureList {
	v, ok := x.apart[half{it.table.Kind, it.id}]
	if !ok {
		return nil
	}
	var lists []measureList
	for e := range v.Entries() {
		if s, ok := it.table.Spec(e.Name); ok && x.holdsMeasures(s, e) {
			lists = append(lists, measureList{s, measureTable(s.Key), e})
		}
	}
	if v.Damaged() {
		x.b.Partial()
	}
	return lists
}

// isApart reports whether an item is read with the element whose measures it holds.
func (x *binder) isApart(it item) bool {
	if x.apart == nil {
		return false
	}
	_, ok := x.apart[half{it.table.Kind, it.id}]
	return ok && holdsOnlyMeasures(it.table, it.value)
}
