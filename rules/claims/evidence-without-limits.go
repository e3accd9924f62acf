package claims

import (
	_ "embed"
	"fmt"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/rules/internal/say"
)

//go:embed evidence-without-limits.md
var evidenceWithoutLimitsDoc string

var evidenceWithoutLimits = &lint.Rule{
	ID: "evidence-without-limits", Category: "claims", Question: lint.Honest, Severity: diag.Info, Since: "0.1.0",
	Sources: []string{"S2"}, Doc: evidenceWithoutLimitsDoc,
	Check: lint.ForModel(checkEvidenceWithoutLimits),
}

// checkEvidenceWithoutLimits asks of a model that is published what the evidence behind its claims
// does not show.
func checkEvidenceWithoutLimits(p *lint.Pass) {
	if p.Model.Header.Text(model.KeyStage).Value != "publish" {
		return
	}
	known := groundsOf(p.Model)
	cited := make(map[*model.Element]*model.Element)
	for claim := range p.Model.Of(model.Claim) {
		for _, e := range known.of(claim).evidence {
			if cited[e] == nil {
				cited[e] = claim
			}
		}
	}
	for e := range p.Model.Of(model.Evidence) {
		claim := cited[e]
		if claim == nil || !e.Unsaid(model.KeyLimits) {
			continue
		}
		p.Report(lint.Finding{
			On:      e,
			Label:   "no limits",
			Message: fmt.Sprintf("%s is cited without saying what it does not show", say.Statement(e)),
			Help:    fmt.Sprintf("whom, where and for how long does it leave open? Add `limits` to %s", say.Header(e)),
			Related: []diag.Related{lint.Related(claim, "this claim rests on it")},
		})
	}
}
