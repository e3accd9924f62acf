package claims

import (
	_ "embed"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
)

//go:embed absolute-claim.md
var absoluteClaimDoc string

var absoluteClaim = &lint.Rule{
	ID: "absolute-claim", Category: "claims", Question: lint.Honest, Severity: diag.Info, Since: "0.1.0",
	Sources: []string{"CAP"}, Doc: absoluteClaimDoc,
	Check: lint.ForModel(checkAbsoluteClaim),
	Prose: inProse(absolute, absoluteInProse),
}

func absoluteInProse(words, sentence string) lint.Finding {
	return lint.Finding{
		Label:   "this sentence leaves no room for exceptions",
		Message: told(words, sentence, "leaves no room for exceptions"),
		Help:    "for whom is it so, how often, and when is it not?",
	}
}

// checkAbsoluteClaim reads claims alone: in a plan "every" and "never" say what is aimed at.
func checkAbsoluteClaim(p *lint.Pass) {
	for claim := range p.Model.Of(model.Claim) {
		promise, b := promised(p, claim)
		if b != absolute {
			continue
		}
		f := promiseFinding(p, claim, promise)
		f.Label = "this leaves no room for exceptions"
		f.Message = of(claim, promise, "leaves no room for exceptions")
		f.Help = "for whom is it so, how often, and when is it not?"
		p.Report(f)
	}
}
