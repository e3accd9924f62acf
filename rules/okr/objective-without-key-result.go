package okr

import (
	_ "embed"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/rules/internal/say"
)

//go:embed objective-without-key-result.md
var objectiveWithoutKeyResultDoc string

var objectiveWithoutKeyResult = &lint.Rule{
	ID: "objective-without-key-result", Category: "okr", Question: lint.Testable, Severity: diag.Warning, Since: "0.1.0",
	Sources: []string{"OKR practice"}, Doc: objectiveWithoutKeyResultDoc,
	Check: lint.ForModel(checkObjectiveWithoutKeyResult),
}

func checkObjectiveWithoutKeyResult(p *lint.Pass) {
	if p.Model.Partial {
		return
	}
	for o := range p.Model.Of(model.Objective) {
		if len(o.Measures()) > 0 || !allRead(o) || isServed(o) {
			continue
		}
		f := lint.Finding{
			On:      o,
			Key:     model.KeyKeyResults,
			Label:   "this objective has no key result",
			Message: "nothing would tell whether " + say.Statement(o) + " was reached",
			Help:    "what would you see, count or hear if it was? Add two or three as " + keyResultsHeader(o),
		}
		if to := measuredBeyond(o); to != nil {
			f.AtMost = diag.Info
			f.Related = append(f.Related, lint.Related(to, "what it leads to is measured"))
		}
		p.Report(f)
	}
}

// isServed reports whether other objectives lead to the objective, whose key
// results then are its own.
func isServed(o *model.Element) bool {
	for _, k := range o.Incoming() {
		if from := k.From.Main(); from.Kind == model.Objective && from != o && !k.Feedback() {
			return true
		}
	}
	return false
}

// measuredBeyond is what the objective leads to and what has a measure, if
// there is any.
func measuredBeyond(o *model.Element) *model.Element {
	for i := range o.Links {
		to := o.Links[i].To
		if to == nil {
			continue
		}
		if to.Kind.IsMeasure() || len(to.Measures()) > 0 || !to.Lacks(model.KeyIndicators) {
			return to
		}
	}
	return nil
}

// keyResultsHeader is the header to paste below an objective.
func keyResultsHeader(o *model.Element) string {
	header := say.Header(o)
	return header[:len(header)-1] + ".key_results.…]"
}
