package okr

import (
	_ "embed"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/rules/internal/keyresult"
	"github.com/outcomelint/outcomelint/rules/internal/say"
)

//go:embed business-as-usual-key-result.md
var businessAsUsualKeyResultDoc string

var businessAsUsualKeyResult = &lint.Rule{
	ID: "business-as-usual-key-result", Category: "okr", Question: lint.Testable, Severity: diag.Info, Since: "0.1.0",
	Sources: []string{"OKR practice"}, Doc: businessAsUsualKeyResultDoc,
	Check: lint.ForModel(checkBusinessAsUsualKeyResult),
}

func checkBusinessAsUsualKeyResult(p *lint.Pass) {
	for e := range p.Model.Of(model.KeyResult) {
		v := keyresult.Of(p, e)
		if v.Fault != keyresult.Usual {
			continue
		}
		p.Report(lint.Finding{
			On:      e,
			Span:    say.PlaceOf(e, v.Because...),
			Key:     model.KeyTarget,
			Label:   "at what level?",
			Message: say.Statement(e) + " keeps something as it is, and names no level to keep",
			Help: "what is it today, and below or above what would you act? Say so as kind = \"maintain\" with a target; " +
				"if nothing hangs on it this cycle, it needs no key result",
		})
	}
}
