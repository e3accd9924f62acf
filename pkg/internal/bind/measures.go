package bind

import (
	"fmt"
	"strconv"

	"github.com/outcomelint/outcomelint/pkg/internal/syntax"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/pkg/source"
)

// measureList is an entry that holds an element's indicators or key results.
type measureList struct {
	spec  *model.Spec
	table *model.Table
	entry syntax.Entry
}

// outer is the element whose measures are being read.
type outer struct {
	subject *subject
	table   *model.Table
	value   syntax.Value
	seen    *keySet
	// strays are keys of the element that stand below the header of a measure.
	strays []stray
}

type stray struct {
	spec  *model.Spec
	entry syntax.Entry
}

// measures binds the indicators or key results of an element.
func (x *binder) measures(list measureList) {
	v := list.entry.Value
	switch v.Kind() {
	case syntax.Table:
		if x.isOneMeasure(v) {
			x.on = *x.over.subject
			if isInline(x.file, list.entry) {
				x.wantsList(list.spec, v)
			} else {
				x.report(missingField, list.table.Name, list.entry.KeySpan,
					fmt.Sprintf("this %s has no id", list.table.Noun),
					fmt.Sprintf("give it a short name: [%s.%s.some-id]", x.on.written(), list.entry.Name))
			}
			x.measure(list, "1", list.entry.KeySpan, v)
			return
		}
		for e := range v.Entries() {
			if x.isStray(e) {
				x.on = *x.over.subject
				x.strayIn(list.entry, e)
			} else {
				x.measure(list, e.Name, e.KeySpan, e.Value)
				x.checkID(e.Name)
			}
		}
	case syntax.Array:
		n := 0
		for item := range v.Items() {
			n++
			x.measure(list, strconv.Itoa(n), item.Span(), item)
		}
	case syntax.String:
		x.measure(list, "1", v.Span(), v)
	}
}

// isOneMeasure reports whether a table that should hold indicators is one itself.
func (x *binder) isOneMeasure(v syntax.Value) bool {
	statement, ok := v.Get(model.KeyStatement.String())
	if !ok || statement.Value.Kind() != syntax.String {
		return false
	}
	for e := range v.Entries() {
		if e.Value.Kind() == syntax.Table && x.isHeader(e.Span) {
			return false
		}
	}
	return true
}

func (x *binder) measure(list measureList, id string, span source.Span, v syntax.Value) {
	kind := list.table.Kind
	x.on = subject{kind: kind, table: list.entry.Name, id: id, parent: x.over.subject}
	x.begin(kind, id, span, list.entry.Name)
	var seen keySet
	x.body(v, list.table, &seen)
}

func measureTable(k model.Key) *model.Table {
	if k == model.KeyKeyResults {
		return model.TableOf(model.KeyResult)
	}
	return model.TableOf(model.Indicator)
}

// holdsMeasures checks the type of `indicators` or `key_results` and records that they are there.
func (x *binder) holdsMeasures(s *model.Spec, e syntax.Entry) bool {
	switch e.Value.Kind() {
	case syntax.Table, syntax.Array, syntax.String:
		x.b.Set(s.Key, model.FormTable, "", e.KeySpan)
		if e.Value.Kind() == syntax.String {
			x.wantsList(s, e.Value)
		}
		if e.Value.Damaged() {
			x.b.Unread(s.Key, e.KeySpan)
		}
		return true
	}
	x.wrong(s, e.Value, fmt.Sprintf("`%s` takes tables by id or a list of sentences, and not %s", e.Name, sort(e.Value)))
	return false
}
