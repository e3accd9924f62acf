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

//go:embed output-is-activity.md
var outputIsActivityDoc string

var outputIsActivity = &lint.Rule{
	ID: "output-is-activity", Category: "wording", Question: lint.Meaningful, Severity: diag.Info, Since: "0.1.0",
	Doc:   outputIsActivityDoc,
	Check: lint.ForModel(checkOutputIsActivity),
}

func checkOutputIsActivity(p *lint.Pass) {
	if p.Model.Header.Text(model.KeyDialect).Value == "uw" {
		return // activities are outputs there
	}
	for e := range p.Model.Of(model.Output) {
		r := p.Reading(e)
		if r.Sense != language.Activity || !r.Sure || !e.Lacks(model.KeyQuantity) || !e.Lacks(model.KeyDelivered) {
			continue
		}
		v, ok := p.Look(e)
		if !ok || v.Countable() {
			continue
		}
		if _, _, made := v.MadeFeeling(); made {
			continue
		}
		words, place := deciding(p, e, r.Because)
		p.Report(lint.Finding{
			On:      e,
			Span:    place,
			Label:   "this is the work itself",
			Message: fmt.Sprintf("%s says what is done%s, not what is there when it is done", say.Statement(e), words),
			Help:    "what is there when the work is done, and how much of it? Make that the output, and move this to " + moved(e, model.Process),
			Key:     model.KeyStatement,
		})
	}
}
