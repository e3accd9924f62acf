// Package reads settles what a statement reads as at the place where it
// stands, for the rules of every category that ask: whether an outcome is one,
// whether an effect is wanted at all, whether anything measures it.
package reads

import (
	"github.com/outcomelint/outcomelint/pkg/language"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
)

// Look takes a closer look at the statement of an element; ok is false where
// there is nothing to read or it is not in a language that can be read.
func Look(p *lint.Pass, e *model.Element) (*language.View, bool) { return p.Look(e) }

// Unwanted reports whether an effect is one that nobody aims at.
func Unwanted(e *model.Element) bool {
	intended := e.Bool(model.KeyIntended)
	return e.Text(model.KeyEffect).Value == "negative" || intended.Set && !intended.Value
}

// Delivery reports whether an outcome, impact or objective says what is done
// (Activity) or delivered (Output) instead of what changes; Unclear where it
// does not, or where signals conflict: use is stated besides, others act on the
// doer, or the people that `who` names do what the statement asks for. Sure is
// false where only one signal speaks.
func Delivery(p *lint.Pass, e *model.Element) (sense language.Sense, sure bool) {
	r := p.Reading(e)
	if r.Foreign || r.Negated || r.Sense != language.Activity && r.Sense != language.Output || Unwanted(e) {
		return language.Unclear, false
	}
	if r.Passive && r.Role == language.Doer || !r.Sure && r.Role == language.Receiver {
		return language.Unclear, false
	}
	v, ok := Look(p, e)
	if !ok {
		return language.Unclear, false
	}
	if _, used := v.StatesUse(); used || r.Command && !e.Lacks(model.KeyWho) && v.Acts() {
		return language.Unclear, false
	}
	if !r.Sure && r.Sense == language.Output && v.Active() {
		return language.Unclear, false // somebody does something, and who is not certain
	}
	return r.Sense, r.Sure
}

// Measured reports whether anything measures an outcome or may do so: its own
// indicators, the key results of an objective that leads to it, or what could
// not be read.
func Measured(e *model.Element) bool {
	if len(e.Measures()) > 0 || !e.Lacks(model.KeyIndicators) || !e.Lacks(model.KeyKeyResults) {
		return true
	}
	for _, k := range e.Incoming() {
		if from := k.From; from.Kind == model.Objective && (len(from.Measures()) > 0 || !from.Lacks(model.KeyKeyResults)) {
			return true
		}
	}
	return false
}
