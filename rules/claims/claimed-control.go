package claims

import (
	_ "embed"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/rules/internal/reads"
	"github.com/outcomelint/outcomelint/rules/internal/say"
)

//go:embed claimed-control.md
var claimedControlDoc string

var claimedControl = &lint.Rule{
	ID: "claimed-control", Category: "claims", Question: lint.Honest, Severity: diag.Warning, Since: "0.1.0",
	Sources: []string{"S0", "S2"}, Doc: claimedControlDoc,
	Check: lint.ForModel(checkClaimedControl),
}

// checkClaimedControl keeps quiet where outcome-is-output or outcome-is-activity speaks: what
// is delivered is under control, and in the wrong table. Who owns up to a harm
// claims no credit.
func checkClaimedControl(p *lint.Pass) {
	for e := range p.Model.Of(model.Outcome, model.Impact) {
		sphere := e.Text(model.KeySphere)
		if sphere.Value != "control" || e.Unwanted() {
			continue
		}
		if reads.DeliveryIn(p, e).Surely() {
			continue
		}
		p.Report(lint.Finding{
			On: e, Span: sphere.Span, Key: model.KeySphere,
			Label:   "control ends with what you deliver",
			Message: say.Statement(e) + " is said to be under your control, but others decide whether it comes about",
			Help:    "what do you deliver yourselves, and what do others do with it? The first is an output, the second is yours to influence",
			Fixes: []diag.Fix{{
				Message: "call it `influence`", Safety: diag.Unsafe,
				Edits: []diag.Edit{{Place: diag.Place{File: p.Model.File, Span: sphere.Span}, Text: `"influence"`}},
			}},
		})
	}
}
