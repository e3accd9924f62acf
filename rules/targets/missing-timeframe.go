package targets

import (
	_ "embed"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/rules/internal/figures"
	"github.com/outcomelint/outcomelint/rules/internal/say"
)

//go:embed missing-timeframe.md
var missingTimeframeDoc string

var missingTimeframe = &lint.Rule{
	ID: "missing-timeframe", Category: "targets", Question: lint.Testable, Severity: diag.Warning, Since: "0.1.0",
	Sources: []string{"S0", "UW"}, Doc: missingTimeframeDoc,
	Check: lint.ForModel(checkMissingTimeframe),
}

func checkMissingTimeframe(p *lint.Pass) {
	header := p.Model.Header
	if p.Model.Partial || !header.Lacks(model.KeyEnd) || !header.Lacks(model.KeyCycle) {
		return
	}
	// What is far off can wait until what is near has its date.
	if !askByWhen(p, model.Outcome, model.Objective) {
		askByWhen(p, model.Impact)
	}
}

// askByWhen reports the elements of some kinds that have no date, and whether
// there are any.
func askByWhen(p *lint.Pass, kinds ...model.Kind) (asked bool) {
	for e := range p.Model.Of(kinds...) {
		if hasTimeframe(e) || isCycled(e) || e.Unwanted() {
			continue
		}
		f := lint.Finding{
			On:      e,
			Label:   "by when?",
			Message: "nothing says by when " + say.Statement(e) + " is to come about",
			Help:    "by when would you expect it? by = … here, or end = … in [logic_model] for all of it",
		}
		switch e.Kind {
		case model.Impact:
			f.AtMost = diag.Info
		case model.Objective:
			f.Message = "nothing says by when " + say.Statement(e) + " is to be reached"
			f.Help = "in which cycle? cycle = … here, or in [logic_model] for all objectives"
		}
		asked = true
		p.Report(f)
	}
	return asked
}

// hasTimeframe reports whether the element, one of its measures or the
// sentences of either say by when; what could not be read may say it, too.
func hasTimeframe(e *model.Element) bool {
	for _, k := range [...]model.Key{model.KeyBy, model.KeyCycle, model.KeyDone} {
		if !e.Lacks(k) {
			return true
		}
	}
	if e.Unread(model.KeyIndicators) || e.Unread(model.KeyKeyResults) {
		return true
	}
	ms := e.Measures()
	for i := range ms {
		if isDated(&ms[i]) {
			return true
		}
	}
	return figures.ReadStatement(e.Statement().Value).Dated
}

// isCycled reports whether an objective with a cycle leads to the element: what
// the cycle is to bring about is looked at when it ends.
func isCycled(e *model.Element) bool {
	for _, k := range e.Incoming() {
		if k.From.Kind == model.Objective && !k.From.Lacks(model.KeyCycle) && !k.Feedback() {
			return true
		}
	}
	return false
}

func isDated(e *model.Element) bool {
	if e.Partial || !e.Lacks(model.KeyDone) || e.Unread(model.KeyTarget) || e.Unread(model.KeyTargets) {
		return true
	}
	for _, k := range [...]model.Key{model.KeyTarget, model.KeyTargets} {
		values := e.Values(k)
		for i := range values {
			if !values[i].Lacks(model.KeyDate) {
				return true
			}
		}
	}
	return figures.ReadStatement(e.Statement().Value).Dated
}
