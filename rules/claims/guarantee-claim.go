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
		if !ok || p.Reading(e).Foreign || e.Kind != model.Claim && isPlanned(p.Reading(e), promise) {
			continue
		}
		f := lint.Finding{
			On:      e,
			Span:    p.Model.TextSpan(statement, promise.Words.Start, promise.Words.End),
			Label:   "this promises what others decide",
			Message: message(e, promise),
			Help:    "what do you yourselves provide, what does it make more likely, and under which conditions?",
			Key:     model.KeyStatement,
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

func message(e *model.Element, promise language.Promise) string {
	text := e.Statement().Value
	words := promise.Words.In(text)
	if 2*len(words) > len(text) {
		return say.Quote(text) + " promises a result that nobody can guarantee"
	}
	return fmt.Sprintf("%s promises a result that nobody can guarantee: %s", say.Quote(words), say.Quote(text))
}

// isPlanned reports whether an element of the plan only says what is meant to
// come about: "Farmers never go hungry" is a promise in a brochure and an aim
// among the outcomes. One signal is none there.
func isPlanned(reading *language.Reading, promise language.Promise) bool {
	return !promise.Sure || reading.Sense == language.Change && reading.Role == language.Receiver
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
			result = say.Statement(r.To)
		}
	}
	if !cited {
		return nil
	}
	return []string{"the evidence that you cite would carry: We provide … that evidence suggests will make " + result +
		" more likely, under these conditions: …"}
}
