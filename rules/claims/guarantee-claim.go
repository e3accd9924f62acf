package claims

import (
	_ "embed"
	"strings"

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
	Prose: nobodyCanGuarantee.inProse,
}

var nobodyCanGuarantee = &reproach{
	breach:   guaranteed,
	label:    "this promises what others decide",
	sentence: "this sentence promises what others decide",
	what:     "promises a result that nobody can guarantee",
	help:     "what do you yourselves provide, what does it make more likely, and under which conditions?",
}

// checkGuaranteeClaim reads what the model says will be done and will follow.
// Indicators name measures, assumptions what has to hold, external factors and
// evidence what others do and found: none of these promises anything.
func checkGuaranteeClaim(p *lint.Pass) {
	known := groundsOf(p.Model)
	for e := range p.Model.Of(model.Claim, model.Input, model.Process, model.Output, model.Outcome, model.Impact,
		model.Objective, model.KeyResult) {
		if e.Bool(model.KeyCompliance).Value {
			continue // law or contract demands it: a duty, not a promise
		}
		promise, b := promised(p, e)
		if b != guaranteed || e.Kind != model.Claim && (promise.Kind != language.Guarantee || isPlanned(p.Reading(e), promise)) {
			continue
		}
		f := nobodyCanGuarantee.on(e, promise)
		if e.Kind == model.Claim {
			f.Notes = honestForm(&known, e)
		}
		p.Report(f)
	}
	checkPurpose(p)
}

// checkPurpose reads what the whole model is for: an aim ("We will end hunger"),
// unless it says in so many words that it is guaranteed.
func checkPurpose(p *lint.Pass) {
	purpose := p.Model.Header.Text(model.KeyPurpose)
	promise, b := gravest(purpose.Value, p.PromisesIn(purpose.Value))
	words := strings.ToLower(promise.Words.In(purpose.Value))
	if b != guaranteed || !promise.Sure || !vouches(words) {
		return
	}
	f := nobodyCanGuarantee.of(purpose.Value, promise)
	f.On, f.Key = p.Model, model.KeyPurpose
	f.Span = p.Model.TextSpan(purpose, promise.Words.Start, promise.Words.End)
	p.Report(f)
}

// isPlanned reports whether an element of the plan only says what is meant to
// come about: "Farmers never go hungry" is a promise in a brochure and an aim
// among the outcomes. One signal is none there.
func isPlanned(reading *language.Reading, promise language.Promise) bool {
	return !promise.Sure || reading.Sense == language.Change && reading.Role == language.Receiver
}

// honestForm suggests what a claim with evidence behind it may say.
func honestForm(known *grounds, claim *model.Element) []string {
	if evidence := known.of(claim).evidence; len(evidence) == 0 || allTestimonials(evidence) {
		return nil // which carries nothing of the kind
	}
	result := "…"
	for _, e := range subjects(claim) {
		if e.Kind.Level() > model.Output.Level() {
			result = say.Statement(e)
			break
		}
	}
	return []string{"the evidence behind it would carry: We provide … that evidence suggests will make " + result +
		" more likely, under these conditions: …"}
}
