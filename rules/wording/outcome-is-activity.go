package wording

import (
	_ "embed"
	"fmt"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/language"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/rules/internal/reads"
	"github.com/outcomelint/outcomelint/rules/internal/say"
)

//go:embed outcome-is-activity.md
var outcomeIsActivityDoc string

var outcomeIsActivity = &lint.Rule{
	ID: "outcome-is-activity", Category: "wording", Question: lint.Meaningful, Severity: diag.Warning, Since: "0.1.0",
	Sources: []string{"S0", "S1", "S2", "S3", "S4"}, Doc: outcomeIsActivityDoc,
	Implies: ofNoOutcome(),
	Check:   lint.ForModel(checkOutcomeIsActivity),
}

func checkOutcomeIsActivity(p *lint.Pass) {
	for e := range p.Model.Of(model.Outcome, model.Impact, model.Objective) {
		d := reads.DeliveryIn(p, e)
		if d.Sense != language.Activity {
			continue
		}
		words, place := deciding(p, e, d.Because)
		f := lint.Finding{
			On:      e,
			Span:    place,
			Label:   "this is work, not what comes of it",
			Message: fmt.Sprintf("%s says what somebody does%s, not what changes", say.Statement(e), words),
			Help: fmt.Sprintf("when that is done, what is different then, and for whom? Make that the %s, and move this to %s",
				say.Noun(e), moved(e, model.Process)),
			Key: model.KeyStatement,
		}
		if !d.Sure {
			f.Confidence = diag.Low
			f.Message = fmt.Sprintf("%s may say what somebody does%s rather than what changes", say.Statement(e), words)
		}
		if e.Kind == model.Objective {
			// Teams call their tasks objectives all the time: worth a question.
			f.AtMost = diag.Info
			f.Help = "when that is done, what is different then, and for whom? Make that the objective, and this an activity that leads to it"
		}
		p.Report(f)
	}
}
