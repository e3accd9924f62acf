package assumptions

import (
	_ "embed"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/rules/internal/say"
)

//go:embed missing-external-factors.md
var missingExternalFactorsDoc string

var missingExternalFactors = &lint.Rule{
	ID: "missing-external-factors", Category: "assumptions", Question: lint.Plausible, Severity: diag.Info, Since: "0.1.0",
	Sources: []string{"S0", "UW"}, Doc: missingExternalFactorsDoc,
	Check: lint.ForModel(checkMissingExternalFactors),
}

// checkMissingExternalFactors asks once a model. An outcome with an external
// driver shows that its authors have looked around.
func checkMissingExternalFactors(p *lint.Pass) {
	if excused(p.Model) || p.Model.Has(model.ExternalFactor) {
		return
	}
	var last *model.Element
	for e := range p.Model.Of(model.Outcome, model.Impact) {
		if !e.Unsaid(model.KeyExternalDriver) {
			return
		}
		if last == nil || e.Kind.Level() > last.Kind.Level() || e.Kind == last.Kind && len(last.Links) > 0 {
			last = e
		}
	}
	p.Report(lint.Finding{
		On:      p.Model,
		Label:   "no external factors in this model",
		Message: say.Title(p.Model) + " names nothing around it that could help or hinder",
		Help: "whatever you do, what else helps or hinders " + say.Statement(last) +
			": laws, prices, elections, the weather, other programmes? Begin with [external_factors.…] and about = \"" + last.ID + "\"",
	})
}
