package claims

import (
	_ "embed"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
)

//go:embed certain-experience.md
var certainExperienceDoc string

var certainExperience = &lint.Rule{
	ID: "certain-experience", Category: "claims", Question: lint.Honest, Severity: diag.Info, Since: "0.1.0",
	Sources: []string{"S2"}, Doc: certainExperienceDoc,
	Check: lint.ForModel(checkCertainExperience),
	Prose: inProse(felt, experienceInProse),
}

func experienceInProse(words, sentence string) lint.Finding {
	return lint.Finding{
		Label:   "others feel this, or not",
		Message: told(words, sentence, "says for certain what others feel"),
		Help:    "what do you do that makes it more likely, and who may experience it otherwise?",
	}
}

// checkCertainExperience reads claims alone: a plan may say what people are meant to feel.
func checkCertainExperience(p *lint.Pass) {
	for claim := range p.Model.Of(model.Claim) {
		promise, b := promised(p, claim)
		if b != felt {
			continue
		}
		f := promiseFinding(p, claim, promise)
		f.Label = "others feel this, or not"
		f.Message = of(claim, promise, "says for certain what others feel")
		f.Help = "what do you do that makes it more likely, and who may experience it otherwise?"
		p.Report(f)
	}
}
