package wording

import (
	_ "embed"
	"fmt"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/rules/internal/reads"
	"github.com/outcomelint/outcomelint/rules/internal/say"
)

//go:embed means-in-outcome.md
var meansInOutcomeDoc string

var meansInOutcome = &lint.Rule{
	ID: "means-in-outcome", Category: "wording", Question: lint.Meaningful, Severity: diag.Info, Since: "0.1.0",
	Doc:   meansInOutcomeDoc,
	Check: lint.ForModel(checkMeansInOutcome),
}

func checkMeansInOutcome(p *lint.Pass) {
	for e := range p.Model.Of(model.Outcome, model.Impact, model.Objective) {
		v, ok := p.Look(e)
		if !ok || e.Unwanted() {
			continue
		}
		means, ok := v.Means()
		if !ok || reads.DeliveryIn(p, e).Surely() {
			continue // what it is instead of an outcome is said already
		}
		statement := e.Statement()
		p.Report(lint.Finding{
			On:      e,
			Span:    p.Model.TextSpan(statement, means.Start, means.End),
			Label:   "this is how, not what",
			Message: fmt.Sprintf("%s holds two things: what changes, and how (%s)", say.Statement(e), say.Quote(means.In(statement.Value))),
			Help:    "would it be a success if it came about in another way? Keep what changes, and let the means be an activity or output that leads to it",
			Key:     model.KeyStatement,
		})
	}
}
