package wording

import (
	_ "embed"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/language"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/rules/internal/say"
)

//go:embed undefined-output.md
var undefinedOutputDoc string

var undefinedOutput = &lint.Rule{
	ID: "undefined-output", Category: "wording", Question: lint.Doable, Severity: diag.Info, Since: "0.1.0",
	Sources: []string{"S2", "S3"}, Doc: undefinedOutputDoc,
	Check: lint.ForModel(checkUndefinedOutput),
}

func checkUndefinedOutput(p *lint.Pass) {
	for e := range p.Model.Of(model.Output) {
		if isDefined(e) || e.Bool(model.KeyCompliance).Value {
			continue
		}
		if r := p.Reading(e); r.Sure && r.Sense != language.Output {
			continue // what it is instead of an output is said already
		}
		v, ok := p.Look(e)
		if !ok || v.Countable() {
			continue
		}
		p.Report(lint.Finding{
			On:      e,
			Span:    e.Statement().Span,
			Label:   "how many, which, by when?",
			Message: say.Statement(e) + " has no number, no date and no name: nobody could say when it is delivered",
			Help:    "how many of what, by when? Add quantity = …, unit = \"…\" and by = \"…\" below " + say.Header(e),
			Key:     model.KeyQuantity,
		})
	}
}

// isDefined reports whether a key says when an output is delivered, or may say
// so and could not be read.
func isDefined(e *model.Element) bool {
	for _, k := range [...]model.Key{model.KeyQuantity, model.KeyBy, model.KeyDelivered, model.KeyDone, model.KeyIndicators} {
		if !e.Lacks(k) {
			return true
		}
	}
	return len(e.Measures()) > 0
}
