package wording

import (
	_ "embed"
	"fmt"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/language"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/rules/internal/say"
)

//go:embed missing-uptake.md
var missingUptakeDoc string

var missingUptake = &lint.Rule{
	ID: "missing-uptake", Category: "wording", Question: lint.Meaningful, Severity: diag.Info, Since: "0.1.0",
	Sources: []string{"S3"}, Doc: missingUptakeDoc,
	Check: lint.ForModel(checkMissingUptake),
}

func checkMissingUptake(p *lint.Pass) {
	for k := range p.Model.Links() {
		if k.To == nil || k.From.Kind != model.Output || k.To.Kind != model.Outcome || k.Feedback() ||
			!isConditionOfPeople(p, k.To) || namesUse(p, k) || behaviourBetween(p, k) {
			continue
		}
		f := lint.Finding{
			On:      k,
			Label:   "who does what with it?",
			Message: fmt.Sprintf("%s leads straight to %s, and nothing says that anybody uses it", say.Statement(k.From), say.Statement(k.To)),
			Help:    "who has to do what with it, and why would they? Put that between as an outcome of its own, or say it in `because`",
		}
		if because := k.Text(model.KeyBecause); because.Set {
			f.Related = []diag.Related{lint.RelatedAt(p.Model, because.Span, "this names nobody who uses it")}
			f.Help = "who has to do what with it, and why would they? Put that between as an outcome of its own, or add it to the reason"
		}
		p.Report(f)
	}
}

// isConditionOfPeople reports whether an outcome is about how people are, and
// not about how a thing is that they live with ("Homes need less energy", "Trains arrive on time").
func isConditionOfPeople(p *lint.Pass, e *model.Element) bool {
	if e.Text(model.KeyChange).Value != "condition" || e.Unwanted() ||
		e.Lacks(model.KeyWho) && p.Reading(e).Role != language.Receiver {
		return false
	}
	v, ok := p.Look(e)
	if !ok {
		return true
	}
	_, sort := v.Subject()
	return sort != language.Product && !v.Runs()
}

// namesUse reports whether the reason for a link says that somebody uses what
// is delivered. A reason in a language that cannot be read may say so.
func namesUse(p *lint.Pass, k *model.Link) bool {
	because := k.Text(model.KeyBecause)
	if !because.Set {
		return !k.Lacks(model.KeyBecause)
	}
	v, ok := p.LookAt(because.Value)
	return !ok || v.NamesUse()
}

// behaviourBetween reports whether another way leads from the output to the
// condition, through something that people do.
func behaviourBetween(p *lint.Pass, k *model.Link) bool {
	for i := range k.From.Links {
		step := k.From.Links[i].To
		if step == nil || step == k.To || !takesUp(p, step.Main()) {
			continue
		}
		for next := range step.Downstream() {
			if next == k.To {
				return true
			}
		}
	}
	return false
}
