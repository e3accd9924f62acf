package assumptions

import (
	_ "embed"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/rules/internal/say"
)

//go:embed untested-assumption.md
var untestedAssumptionDoc string

var untestedAssumption = &lint.Rule{
	ID: "untested-assumption", Category: "assumptions", Question: lint.Plausible, Severity: diag.Info, Since: "0.1.0",
	Sources: []string{"LFA"}, Doc: untestedAssumptionDoc,
	Check: lint.ForModel(checkUntestedAssumption),
}

// checkUntestedAssumption leaves to internal-assumption what is no assumption,
// to generic-assumption what nobody could test, and to killer-assumption what
// needs action more than a test: the unlikely ones.
func checkUntestedAssumption(p *lint.Pass) {
	var known *grounds
	for a := range p.Model.Of(model.Assumption) {
		importance := a.Text(model.KeyImportance)
		if importance.Value != "high" || !a.Unsaid(model.KeyOwner) || !a.Unsaid(model.KeyTestedBy) {
			continue
		}
		if status := a.Text(model.KeyStatus).Value; status == "holding" || status == "failed" || a.Unread(model.KeyStatus) {
			continue
		}
		if isUnlikely(a) {
			continue
		}
		if _, _, own := ownWork(p, a); own || isGeneric(p, a) {
			continue
		}
		if known == nil {
			evidence := evident(p.Model)
			known = &evidence
		}
		if known.elements[a] {
			continue // somebody has looked
		}
		p.Report(lint.Finding{
			On:      a,
			Span:    importance.Span,
			Key:     model.KeyTestedBy,
			Label:   "important, and nobody's to find out",
			Message: "much depends on " + say.Statement(a) + ", and nobody finds out whether it is so",
			Help:    "who would notice first if it were not, and how? Add owner = \"…\" and tested_by = \"…\"",
		})
	}
}
