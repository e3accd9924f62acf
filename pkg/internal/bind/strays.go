package bind

import (
	"fmt"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/internal/syntax"
	"github.com/outcomelint/outcomelint/pkg/model"
)

// Keys of an element that stand below the header of one of its indicators: in
// TOML they belong to the indicator, which is never what was meant.

// isStray reports whether an entry among the indicators is no indicator, but a
// key of their element.
func (x *binder) isStray(e syntax.Entry) bool {
	switch e.Value.Kind() {
	case syntax.Table, syntax.Bad:
		return false
	case syntax.String:
		return e.Name == model.KeyLeadsTo.String()
	}
	_, ok := x.over.table.Spec(e.Name)
	return ok
}

// strayIn reports a key of the element below [element.indicators].
func (x *binder) strayIn(list, e syntax.Entry) {
	s, ok := x.over.table.Spec(e.Name)
	if !ok {
		return
	}
	f := x.report(unknownKey, e.Name, e.KeySpan,
		fmt.Sprintf("`%s` stands below [%s.%s], so it is read as one of them, and not as a key of the %s", e.Name, x.on.written(), list.Name, x.on.noun()), "")
	x.moveUp(f, s, e)
}

// strayKeyOf reports a key of the element below the header of a measure.
func (x *binder) strayKeyOf(s *model.Spec, e syntax.Entry) {
	parent := x.over.subject
	f := x.report(unknownKey, e.Name, e.KeySpan,
		fmt.Sprintf("`%s` stands below the header of the %s %s, so it belongs to that, and not to the %s %s",
			e.Name, x.on.noun(), quote(x.on.id), parent.noun(), quote(parent.id)), "")
	x.moveUp(f, s, e)
}

// moveUp offers to move a key to the element that it belongs to, and has it
// bound there.
func (x *binder) moveUp(f *diag.Diagnostic, s *model.Spec, e syntax.Entry) {
	over := x.over
	f.Label = "in TOML a key belongs to the header above it"
	if over.seen.has(s.Key) {
		f.Help = fmt.Sprintf("the %s has a `%s` of its own already: which of the two is right?", over.subject.noun(), s.Name)
		return
	}
	over.seen.add(s.Key)
	over.strays = append(over.strays, stray{s, e})
	f.Help = fmt.Sprintf("move it up, below [%s] and above its %s", over.subject.written(), measuresOf(over.table))
	f.Fixes = fix(fmt.Sprintf("move `%s` to the %s", e.Name, over.subject.noun()), diag.Safe, x.moveLine(e, over.value))
}

func measuresOf(t *model.Table) string {
	if _, ok := t.Of(model.KeyKeyResults); ok {
		return "key results"
	}
	return "indicators"
}
