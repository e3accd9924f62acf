// Package reads settles what a statement reads as at the place where it
// stands, for the rules of every category that ask: whether an outcome is one,
// whether anything measures it.
package reads

import (
	"github.com/outcomelint/outcomelint/pkg/language"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
)

// Delivery is what an outcome, impact or objective reads as where it says what
// is done (Activity) or delivered (Output) instead of what changes; else its
// Sense is Unclear.
type Delivery struct {
	Sense language.Sense
	// Sure says that two signals agree.
	Sure bool
	// Because are the words that decided.
	Because []language.Range
}

// Surely reports whether the element surely is no outcome, so that rules about
// what else is wrong with it keep quiet: it is said already.
func (d Delivery) Surely() bool { return d.Sense != language.Unclear && d.Sure }

// DeliveryIn reads an outcome, impact or objective. The result is Unclear where
// signals conflict: use is stated besides, others act on the doer, people are
// so and nobody made them, or those whom `who` names do what is said.
func DeliveryIn(p *lint.Pass, e *model.Element) Delivery {
	r := p.Reading(e)
	if r.Foreign || r.Negated || r.Sense != language.Activity && r.Sense != language.Output || e.Unwanted() {
		return Delivery{}
	}
	if r.Passive && r.Role == language.Doer || !r.Sure && r.Role == language.Receiver {
		return Delivery{}
	}
	v, ok := p.Look(e)
	if !ok || r.Command && !e.Lacks(model.KeyWho) && v.Acts() {
		return Delivery{}
	}
	return deliveryIn(r, v)
}

// DeliveryInProse reads a text of a document, such as an item of a list.
func DeliveryInProse(p *lint.ProsePass, text string) Delivery {
	r := p.Reading(text)
	if r.Foreign || r.Negated || r.Sense != language.Activity && r.Sense != language.Output ||
		r.Passive && r.Role == language.Doer || !r.Sure && r.Role == language.Receiver {
		return Delivery{}
	}
	v, ok := p.Look(text)
	if !ok {
		return Delivery{}
	}
	return deliveryIn(&r, v)
}

func deliveryIn(r *language.Reading, v *language.View) Delivery {
	if _, used := v.StatesUse(); used {
		return Delivery{}
	}
	if r.Sense == language.Activity {
		if work, end, finished := v.Finished(); finished {
			return Delivery{language.Output, r.Sure, []language.Range{work, end}}
		}
		return Delivery{r.Sense, r.Sure, r.Because}
	}
	_, sort := v.Subject()
	if _, own := v.OwnGain(); r.Verb.Empty() && (own || sort == language.People) {
		return Delivery{} // "More funding for us", "Pupils ready for work"
	}
	if !r.Sure && (v.Active() || len(v.Vague()) > 0) {
		return Delivery{} // "Lobbyists register", "Better service"
	}
	return Delivery{r.Sense, r.Sure, r.Because}
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
