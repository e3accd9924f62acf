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

//go:embed guarantee-claim.md
var guaranteeClaimDoc string

var guaranteeClaim = &lint.Rule{
	ID: "guarantee-claim", Category: "claims", Question: lint.Honest, Severity: diag.Warning, Since: "0.1.0",
	Sources: []string{"S2", "S3", "CAP"}, Doc: guaranteeClaimDoc,
	Check: lint.ForModel(checkGuaranteeClaim),
}

// checkGuaranteeClaim reads what the model says will be done and will follow.
// Indicators name measures, assumptions what has to hold, external factors and
// evidence what others do and found: none of these promises anything.
func checkGuaranteeClaim(p *lint.Pass) {
	for e := range p.Model.Of(model.Claim, model.Input, model.Process, model.Output, model.Outcome, model.Impact,
		model.Objective, model.KeyResult) {
		statement := e.Statement()
		if !statement.Set || e.Bool(model.KeyCompliance).Value {
			continue // law or contract demands it: a duty, not a promise
		}
		promise, ok := strongest(language.Promises(statement.Value))
		// A plan says what is meant to come about, so that one signal is none there.
		if !ok || !promise.Sure && e.Kind != model.Claim {
			continue
		}
		f := lint.Finding{
			On:    e,
			Span:  p.Model.TextSpan(statement, promise.Words.Start, promise.Words.End),
			Label: "this promises what others decide",
			Message: fmt.Sprintf("%s promises a result that nobody can guarantee: %s",
				say.Quote(statement.Value[promise.Words.Start:promise.Words.End]), say.Statement(e)),
			Help: "what do you yourselves provide, what does it make more likely, and under which conditions?",
			Key:  model.KeyStatement,
		}
		if !promise.Sure {
			f.Confidence = diag.Low
		}
		if e.Kind == model.Claim {
			f.Notes = honestForm(e)
		}
		p.Report(f)
	}
}

// strongest is the surest guarantee among the promises of a statement, the
// first of equals.
func strongest(promises []language.Promise) (language.Promise, bool) {
	var best language.Promise
	found := false
	for _, promise := range promises {
		if promise.Kind == language.Guarantee && (!found || promise.Sure && !best.Sure) {
			best, found = promise, true
		}
	}
	return best, found
}

// honestForm suggests what a claim with evidence behind it may say.
func honestForm(claim *model.Element) []string {
	result := "…"
	cited := false
	references := claim.References()
	for i := range references {
		switch r := &references[i]; {
		case r.Resolution != model.Resolved:
		case r.Key == model.KeyEvidence:
			cited = true
		case r.Key == model.KeyAbout && r.To != nil:
			result = "this more likely: " + say.Statement(r.To)
		}
	}
	if !cited {
		return nil
	}
	if result == "…" {
		result = "… more likely"
	}
	return []string{"the evidence that you cite would carry: We provide … that evidence suggests will make " + result + ", under these conditions: …"}
}
