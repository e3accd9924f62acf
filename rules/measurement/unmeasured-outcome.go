package measurement

import (
	_ "embed"
	"fmt"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/rules/internal/say"
)

//go:embed unmeasured-outcome.md
var unmeasuredOutcomeDoc string

var unmeasuredOutcome = &lint.Rule{
	ID: "unmeasured-outcome", Category: "measurement", Question: lint.Testable, Severity: diag.Warning, Since: "0.1.0",
	Sources: []string{"S0", "S1", "IATI"}, Doc: unmeasuredOutcomeDoc,
	Check: lint.ForModel(checkUnmeasuredOutcome),
}

func checkUnmeasuredOutcome(p *lint.Pass) {
	for e := range p.Model.Of(model.Outcome, model.Impact) {
		if hasMeasures(e) || !e.Unsaid(model.KeyNotMeasuredBecause) {
			continue
		}
		keyResults, subOutcome := measuredThrough(e)
		if keyResults {
			continue
		}
		f := lint.Finding{
			On:      e,
			Label:   "this " + say.Noun(e) + " has no indicator",
			Message: "nothing would tell whether " + say.Statement(e) + " came about",
			Help: fmt.Sprintf("what would you see, count or hear if it were true? add %s",
				say.Header(e)[:len(say.Header(e))-1]+".indicators.…]"),
		}
		if e.Kind == model.Impact {
			f.AtMost = diag.Info
		}
		if subOutcome != nil {
			f.AtMost = diag.Info
			f.Related = append(f.Related, lint.Related(subOutcome, "what leads to it is measured"))
		}
		p.Report(f)
	}
}

// hasMeasures takes indicators that could not be read for indicators.
func hasMeasures(e *model.Element) bool {
	return len(e.Measures()) > 0 || !e.Lacks(model.KeyIndicators)
}

// measuredThrough looks at what leads to an outcome: whether that is an
// objective with key results, which measure the outcome too, and which outcome
// on the way there has a measure of its own.
func measuredThrough(e *model.Element) (keyResults bool, subOutcome *model.Element) {
	for _, k := range e.Incoming() {
		switch from := k.From; {
		case from == e || k.Feedback():
		case from.Kind == model.Objective && (len(from.Measures()) > 0 || !from.Lacks(model.KeyKeyResults)):
			return true, nil
		case from.Kind == model.Outcome && subOutcome == nil && len(from.Measures()) > 0:
			subOutcome = from
		}
	}
	return false, subOutcome
}
