package okr

import (
	_ "embed"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/rules/internal/keyresult"
	"github.com/outcomelint/outcomelint/rules/internal/say"
)

//go:embed unmeasurable-key-result.md
var unmeasurableKeyResultDoc string

var unmeasurableKeyResult = &lint.Rule{
	ID: "unmeasurable-key-result", Category: "okr", Question: lint.Testable, Severity: diag.Warning, Since: "0.1.0",
	Sources: []string{"S4"}, Doc: unmeasurableKeyResultDoc,
	Check: lint.ForModel(checkUnmeasurableKeyResult),
}

func checkUnmeasurableKeyResult(p *lint.Pass) {
	if p.Model.Partial {
		return
	}
	told := barrenIn(p)
	for e := range p.Model.Of(model.KeyResult) {
		if keyresult.Of(p, e).Fault != keyresult.Unmeasurable || told.has(e.Parent) {
			continue
		}
		p.Report(lint.Finding{
			On:      e,
			Span:    e.Statement().Span,
			Key:     model.KeyTarget,
			Label:   "no number",
			Message: say.Statement(e) + " has no number, so nobody could tell whether it was reached",
			Help:    "what would you count or ask, and from what to what should it go? A step that is either taken or not is kind = \"milestone\"",
		})
	}
}
