package wording

import (
	_ "embed"
	"fmt"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/rules/internal/say"
)

//go:embed manufactured-feeling.md
var manufacturedFeelingDoc string

var manufacturedFeeling = &lint.Rule{
	ID: "manufactured-feeling", Category: "wording", Question: lint.Meaningful, Severity: diag.Warning, Since: "0.1.0",
	Sources: []string{"S2"}, Doc: manufacturedFeelingDoc,
	Check: lint.ForModel(checkManufacturedFeeling),
}

func checkManufacturedFeeling(p *lint.Pass) {
	for e := range p.Model.Of(model.Input, model.Process, model.Output) {
		v, ok := p.Look(e)
		if !ok {
			continue
		}
		verb, feeling, ok := v.MadeFeeling()
		if !ok {
			continue
		}
		p.Report(lint.Finding{
			On:      e,
			Span:    say.PlaceOf(e, verb, feeling),
			Label:   "people feel it, or not",
			Message: fmt.Sprintf("%s treats a feeling as something to be made%s", say.Statement(e), say.Deciding(e.Statement().Value, verb, feeling)),
			Help: fmt.Sprintf("what do you do or change, after which people may well feel it? Say that here, and let %s be an outcome of theirs",
				say.Quote(plain(feeling.In(e.Statement().Value)))),
			Key: model.KeyStatement,
		})
	}
}
