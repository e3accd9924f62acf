package claims

import (
	_ "embed"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/lint"
)

//go:embed certain-experience.md
var certainExperienceDoc string

var certainExperience = &lint.Rule{
	ID: "certain-experience", Category: "claims", Question: lint.Honest, Severity: diag.Info, Since: "0.1.0",
	Sources: []string{"S2"}, Doc: certainExperienceDoc,
	Check: lint.ForModel(othersFeel.inClaims),
	Prose: othersFeel.inProse,
}

var othersFeel = &reproach{
	breach:   felt,
	label:    "others feel this, or not",
	sentence: "others feel this, or not",
	what:     "says for certain what others feel",
	help:     "what do you do that makes it more likely, and who may experience it otherwise?",
}
