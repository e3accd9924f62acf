package assumptions

import (
	_ "embed"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/rules/internal/say"
)

//go:embed missing-assumptions.md
var missingAssumptionsDoc string

var missingAssumptions = &lint.Rule{
	ID: "missing-assumptions", Category: "assumptions", Question: lint.Plausible, Severity: diag.Warning, Since: "0.1.0",
	Sources: []string{"UW", "MT"}, Doc: missingAssumptionsDoc,
	Check: lint.ForModel(checkMissingAssumptions),
}

func checkMissingAssumptions(p *lint.Pass) {
	if excused(p.Model) || p.Model.Has(model.Assumption) || namesRisks(p.Model) {
		return
	}
	f := lint.Finding{
		On:      p.Model,
		Label:   "no assumptions in this model",
		Message: say.Title(p.Model) + " states no assumption",
		Help:    "what must be so, besides your own work, for this to come about? Begin with [assumptions.…]",
	}
	if k := firstStep(p.Model); k != nil {
		f.Help = "what must be so, besides your own work, for " + say.Statement(k.From) + " to lead to " + say.Statement(k.To) +
			"? Begin with [assumptions.…] and about = \"" + say.Link(k) + "\""
		f.Related = []diag.Related{lint.Related(k, "what does this step depend on?")}
	}
	p.Report(f)
}

// namesRisks reports whether the model has a table of risks or the like, which
// are assumptions or external factors: unknown-key asks which of the two.
func namesRisks(m *model.Model) bool {
	for e := range m.Of(model.ExternalFactor) {
		if _, known := model.TableNamed(e.TableAsWritten()); !known {
			return true
		}
	}
	return false
}
