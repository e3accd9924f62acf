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

//go:embed claim-beyond-influence.md
var claimBeyondInfluenceDoc string

var claimBeyondInfluence = &lint.Rule{
	ID: "claim-beyond-influence", Category: "claims", Question: lint.Honest, Severity: diag.Warning, Since: "0.1.0",
	Sources: []string{"S2"}, Doc: claimBeyondInfluenceDoc,
	Check: lint.ForModel(checkClaimBeyondInfluence),
}

// checkClaimBeyondInfluence keeps quiet about claims that leave room for other causes.
func checkClaimBeyondInfluence(p *lint.Pass) {
	for claim := range p.Model.Of(model.Claim) {
		for about, e := range subjects(claim) {
			sphere := e.Text(model.KeySphere)
			if sphere.Value != "interest" {
				continue
			}
			likely := ""
			if v, ok := lookAt(p, claim); ok {
				if likely = likelyIn(v); likely == "" && v.Modest() {
					break
				}
			}
			f := lint.Finding{
				On: claim, Span: about.Span, Key: model.KeyAbout,
				Label:   "beyond your influence, says this model",
				Message: fmt.Sprintf("%s claims what the model itself can only hope for: %s", say.Statement(claim), say.Statement(e)),
				Help:    "what do you contribute to it, and who else must?",
				Related: []diag.Related{lint.RelatedAt(p.Model, sphere.Span, "this "+say.Noun(e)+" is of interest, not under influence")},
			}
			if likely == "likely" {
				f.Confidence = diag.Low // it leaves a third to others
			}
			if near := influenced(e); near != nil {
				f.Help += " What you do influence is " + say.Statement(near)
			}
			p.Report(f)
			break
		}
	}
}

// likelyIn is the calibrated term by which a claim says that its result is more
// likely than not; "" where it says no such thing, or shares the credit.
func likelyIn(v *language.View) string {
	if len(v.Signals(language.MildCausal)) > 0 {
		return ""
	}
	switch _, term, _ := v.Calibrated(); term {
	case "likely", "very likely", "virtually certain":
		return term
	}
	return ""
}

// influenced is an outcome that leads straight to another one and is under influence.
func influenced(e *model.Element) *model.Element {
	for _, k := range e.Incoming() {
		if from := k.From; from.Kind == model.Outcome && from.Text(model.KeySphere).Value == "influence" {
			return from
		}
	}
	return nil
}
