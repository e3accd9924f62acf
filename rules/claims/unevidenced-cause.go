package claims

import (
	_ "embed"
	"fmt"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/rules/internal/say"
)

//go:embed unevidenced-cause.md
var unevidencedCauseDoc string

var unevidencedCause = &lint.Rule{
	ID: "unevidenced-cause", Category: "claims", Question: lint.Honest, Severity: diag.Warning, Since: "0.1.0",
	Sources: []string{"S2"}, Doc: unevidencedCauseDoc,
	Check: lint.ForModel(checkUnevidencedCause),
}

// checkUnevidencedCause reads the claims of models that report. A claim that takes the whole
// credit is sole-credit's, one that promises guarantee-claim's.
func checkUnevidencedCause(p *lint.Pass) {
	if !isReport(p.Model) {
		return
	}
	known := groundsOf(p.Model)
	for claim := range p.Model.Of(model.Claim) {
		credit, ok := credited(p, claim)
		if !ok || credit.Own && credit.Whole {
			continue
		}
		rests := known.of(claim)
		strength := strongest(rests.evidence)
		if rests.open || strength == comparing {
			continue
		}
		if promise, b := promised(p, claim); b == guaranteed && promise.Sure {
			continue
		}
		statement := claim.Statement()
		f := lint.Finding{
			On: claim, Span: p.Model.TextSpan(statement, credit.Words.Start, credit.Words.End), Key: model.KeyStatement,
			Label:   "this says what caused it",
			Message: fmt.Sprintf("%s names a cause that nothing here shows: %s", say.Quote(credit.Words.In(statement.Value)), say.Quote(statement.Value)),
			Help:    "what would have happened without it? Say \"contributed to\" or \"was followed by\", or cite a comparison (`before_after`, `quasi_experiment` or `rct`)",
		}
		if strength == unclear || !credit.Own || credit.Compared {
			f.Confidence = diag.Low
		}
		for i, e := range rests.evidence {
			if i == say.Examples {
				break
			}
			f.Related = append(f.Related, lint.Related(e, "this evidence compares nothing"))
		}
		p.Report(f)
	}
}

// design is how far evidence can show that one thing caused another.
type design uint8

const (
	telling   design = iota // somebody says so, or it was counted
	unclear                 // a review or study of any kind
	comparing               // with and without, or before and after
)

func strongest(evidence []*model.Element) design {
	best := telling
	for _, e := range evidence {
		best = max(best, designOf(e))
	}
	return best
}

func designOf(e *model.Element) design {
	switch e.Text(model.KeyKind).Value {
	case "rct", "quasi_experiment", "before_after":
		return comparing
	case "testimonial", "case_study", "survey", "monitoring_data", "expert":
		return telling
	}
	return unclear
}
