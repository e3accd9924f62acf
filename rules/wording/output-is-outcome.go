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

//go:embed output-is-outcome.md
var outputIsOutcomeDoc string

var outputIsOutcome = &lint.Rule{
	ID: "output-is-outcome", Category: "wording", Question: lint.Meaningful, Severity: diag.Warning, Since: "0.1.0",
	Sources: []string{"S2", "UW"}, Doc: outputIsOutcomeDoc,
	Check: lint.ForModel(checkOutputIsOutcome),
}

func checkOutputIsOutcome(p *lint.Pass) {
	switch p.Model.Header.Text(model.KeyDialect).Value {
	case "oecd", "eu":
		return // there, direct changes may be called outputs and results
	}
	for e := range p.Model.Of(model.Output) {
		r := p.Reading(e)
		if r.Sense != language.Change || r.Negated || !r.Sure && (r.Role != language.Receiver || r.Verb.Empty()) {
			continue
		}
		v, ok := p.Look(e)
		if !ok || v.Ambiguous() {
			continue
		}
		_, reached := v.Core(language.Reach)
		if _, _, made := v.MadeFeeling(); reached || made {
			continue // who came is a delivery; made feelings have a rule of their own
		}
		words, place := deciding(p, e, r.Because)
		f := lint.Finding{
			On:      e,
			Span:    place,
			Label:   "others bring this about, or not",
			Message: fmt.Sprintf("%s says what changes in others%s: nobody can deliver that", say.Statement(e), words),
			Help:    "what do you deliver that makes it more likely? Make that the output, and move this to " + moved(e, model.Outcome),
			Key:     model.KeyStatement,
		}
		if !r.Sure {
			f.Confidence = diag.Low
			f.Message = fmt.Sprintf("%s may say what changes in others%s rather than what is delivered", say.Statement(e), words)
		}
		p.Report(f)
	}
}
