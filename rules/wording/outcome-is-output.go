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

//go:embed outcome-is-output.md
var outcomeIsOutputDoc string

var outcomeIsOutput = &lint.Rule{
	ID: "outcome-is-output", Category: "wording", Question: lint.Meaningful, Severity: diag.Warning, Since: "0.1.0",
	Sources: []string{"S0", "S2", "MT"}, Doc: outcomeIsOutputDoc,
	Implies: ofNoOutcome(),
	Check:   lint.ForModel(checkOutcomeIsOutput),
}

func checkOutcomeIsOutput(p *lint.Pass) {
	for e := range p.Model.Of(model.Outcome, model.Impact, model.Objective) {
		d := reads.DeliveryIn(p, e)
		if d.Sense != language.Output {
			continue
		}
		words, place := deciding(p, e, d.Because)
		f := lint.Finding{
			On:      e,
			Span:    place,
			Label:   "this is delivered, and nothing has changed yet",
			Message: fmt.Sprintf("%s says what is delivered%s, not what changes for anybody", say.Statement(e), words),
			Help:    afterDelivery(p, e) + " Make that the " + say.Noun(e) + ", and move this to outputs: " + moved(e, model.Output),
			Key:     model.KeyStatement,
		}
		if !d.Sure {
			f.Confidence = diag.Low
			f.Message = fmt.Sprintf("%s may say what is delivered%s rather than what changes for anybody", say.Statement(e), words)
		}
		switch {
		case e.Kind == model.Objective:
			f.AtMost = diag.Info
			f.Help = afterDelivery(p, e) + " Make that the objective, and this an output that leads to it"
		case p.Model.Header.Text(model.KeyDialect).Value == "eu":
			f.AtMost = diag.Info // results may stand between outputs and outcomes
		}
		p.Report(f)
	}
}

// afterDelivery asks what a facilitator would ask about the very thing that is
// delivered.
func afterDelivery(p *lint.Pass, e *model.Element) string {
	if v, ok := p.Look(e); ok {
		_, made := v.Core(language.Make)
		switch what, sort := subject(v, e.Statement().Value); {
		case what == "":
		case made && sort != language.Happening:
			return fmt.Sprintf("who uses the %s, and what do they do differently then?", what)
		case sort == language.People:
			do := "does"
			if v.Plural() {
				do = "do"
			}
			return fmt.Sprintf("once that is so, what %s the %s do differently?", do, what)
		case sort == language.Happening:
			return "what do those who took part do differently afterwards?"
		case sort == language.Product:
			return fmt.Sprintf("who uses the %s, and what do they do differently then?", what)
		}
	}
	return "if that is delivered, what changes then, and for whom?"
}
