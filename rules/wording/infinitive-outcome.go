package wording

import (
	_ "embed"
	"strings"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/rules/internal/reads"
	"github.com/outcomelint/outcomelint/rules/internal/say"
)

//go:embed infinitive-outcome.md
var infinitiveOutcomeDoc string

var infinitiveOutcome = &lint.Rule{
	ID: "infinitive-outcome", Category: "wording", Question: lint.Meaningful, Severity: diag.Info, Since: "0.1.0",
	Sources: []string{"GAC", "DUI"}, Doc: infinitiveOutcomeDoc,
	Implies: []string{"outcome-is-activity"}, // a question that rests on the same "to"
	Check:   lint.ForModel(checkInfinitiveOutcome),
}

func checkInfinitiveOutcome(p *lint.Pass) {
	for e := range p.Model.Of(model.Outcome, model.Impact) {
		r := p.Reading(e)
		if !r.Infinitive {
			continue
		}
		if reads.DeliveryIn(p, e).Surely() {
			continue // what it is instead of an outcome is said already
		}
		statement := e.Statement()
		end := r.Verb.End
		start := strings.Index(strings.ToLower(statement.Value[:end]), "to ")
		p.Report(lint.Finding{
			On:      e,
			Span:    p.Model.TextSpan(statement, max(start, 0), end),
			Label:   "an intention",
			Message: say.Statement(e) + " says what is intended, not what is so when it is reached",
			Help:    "when it is reached, who does or has what? Say it as if it were so today",
			Key:     model.KeyStatement,
		})
	}
}
