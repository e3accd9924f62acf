package wording

import (
	_ "embed"
	"fmt"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/rules/internal/reads"
	"github.com/outcomelint/outcomelint/rules/internal/say"
)

//go:embed missing-beneficiary.md
var missingBeneficiaryDoc string

var missingBeneficiary = &lint.Rule{
	ID: "missing-beneficiary", Category: "wording", Question: lint.Meaningful, Severity: diag.Info, Since: "0.1.0",
	Sources: []string{"GAC", "UW"}, Doc: missingBeneficiaryDoc,
	Check: lint.ForModel(checkMissingBeneficiary),
}

func checkMissingBeneficiary(p *lint.Pass) {
	for e := range p.Model.Of(model.Outcome, model.Impact) {
		if !e.Lacks(model.KeyWho) || !e.Lacks(model.KeyExperiences) {
			continue
		}
		if reads.DeliveryIn(p, e).Surely() {
			continue // what it is instead of an outcome is said already
		}
		v, ok := p.Look(e)
		if !ok || v.Experiencer() {
			continue
		}
		p.Report(lint.Finding{
			On:      e,
			Span:    e.Statement().Span,
			Label:   "whose?",
			Message: say.Statement(e) + " does not say who experiences it",
			Help:    "for whom is something different? Name them in the sentence, or with " + whoStub(p.Model),
			Key:     model.KeyWho,
		})
	}
}

// whoStub is the key to write, with a stakeholder who is to benefit if the
// model has one.
func whoStub(m *model.Model) string {
	for s := range m.Of(model.Stakeholder) {
		for _, role := range s.Texts(model.KeyRole) {
			if role.Value == "beneficiary" {
				return fmt.Sprintf("who = %q", s.ID)
			}
		}
	}
	return `who = "…"`
}
