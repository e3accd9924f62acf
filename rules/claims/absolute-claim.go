package claims

import (
	_ "embed"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/lint"
)

//go:embed absolute-claim.md
var absoluteClaimDoc string

var absoluteClaim = &lint.Rule{
	ID: "absolute-claim", Category: "claims", Question: lint.Honest, Severity: diag.Info, Since: "0.1.0",
	Sources: []string{"CAP"}, Doc: absoluteClaimDoc,
	Check: lint.ForModel(tooAbsolute.inClaims),
	Prose: tooAbsolute.inProse,
}

var tooAbsolute = &reproach{
	breach:   absolute,
	label:    "this leaves no room for exceptions",
	sentence: "this sentence leaves no room for exceptions",
	what:     "leaves no room for exceptions",
	help:     "for whom is it so, how often, and when is it not?",
}
