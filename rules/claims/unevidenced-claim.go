package claims

import (
	_ "embed"
	"fmt"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/language"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/rules/internal/say"
)

//go:embed unevidenced-claim.md
var unevidencedClaimDoc string

var unevidencedClaim = &lint.Rule{
	ID: "unevidenced-claim", Category: "claims", Question: lint.Honest, Severity: diag.Warning, Since: "0.1.0",
	Sources: []string{"S2", "CAP"}, Doc: unevidencedClaimDoc,
	Check: lint.ForModel(checkUnevidencedClaim),
}

func checkUnevidencedClaim(p *lint.Pass) {
	known := groundsOf(p.Model)
	steps := stepsOf(p.Model)
	for claim := range p.Model.Of(model.Claim) {
		rests := known.of(claim)
		if rests.open || len(rests.evidence) > 0 || !claim.Statement().Set || isDelivery(p, claim) || isDisclaimer(p, claim) {
			continue
		}
		f := lint.Finding{
			On:      claim,
			Label:   "no evidence",
			Message: "nothing in the model stands behind " + say.Statement(claim),
			Help:    fmt.Sprintf("what do you know it from? Name it in `evidence`, or let an [evidence.…] say `supports = %q`", claim.ID),
		}
		for _, e := range subjects(claim) {
			if step := steps[e]; step != nil {
				f.Related = append(f.Related, lint.Related(step, "this speaks for a step that leads there: does it carry the claim?"))
				break
			}
		}
		p.Report(f)
	}
}

// stepsOf finds for elements some evidence that a link leading there holds.
func stepsOf(m *model.Model) map[*model.Element]*model.Element {
	steps := map[*model.Element]*model.Element{}
	for e := range m.Of(model.Evidence) {
		if e.Text(model.KeyKind).Value == "testimonial" {
			continue // which carries no claim
		}
		references := e.References()
		for i := range references {
			if r := &references[i]; r.Key == model.KeySupports && r.Link != nil && r.Link.To != nil && steps[r.Link.To.Main()] == nil {
				steps[r.Link.To.Main()] = e
			}
		}
	}
	return steps
}

// isDisclaimer: "We cannot promise that you will find work".
func isDisclaimer(p *lint.Pass, claim *model.Element) bool {
	reading := p.Reading(claim)
	return reading.Negated && reading.Role == language.Doer
}
