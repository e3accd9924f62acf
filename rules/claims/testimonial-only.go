package claims

import (
	_ "embed"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/rules/internal/say"
)

//go:embed testimonial-only.md
var testimonialOnlyDoc string

var testimonialOnly = &lint.Rule{
	ID: "testimonial-only", Category: "claims", Question: lint.Honest, Severity: diag.Warning, Since: "0.1.0",
	Sources: []string{"FTC"}, Doc: testimonialOnlyDoc,
	Check: lint.ForModel(checkTestimonialOnly),
}

func checkTestimonialOnly(p *lint.Pass) {
	known := groundsOf(p.Model)
	for claim := range p.Model.Of(model.Claim) {
		rests := known.of(claim)
		if rests.open || !allTestimonials(rests.evidence) {
			continue
		}
		f := lint.Finding{
			On:      claim,
			Label:   "only what somebody says of it",
			Message: "nothing but a testimonial stands behind " + say.Statement(claim),
			Help:    "what would all the others say? Ask them, count, or say that it is one person's experience",
		}
		if len(rests.evidence) > 1 {
			f.Message = "nothing but testimonials stands behind " + say.Statement(claim)
			f.Help = "what would all the others say? Ask them, count, or say whose experience it is"
		}
		for i, e := range rests.evidence {
			if i == say.Examples {
				break
			}
			f.Related = append(f.Related, lint.Related(e, "a testimonial"))
		}
		p.Report(f)
	}
}

func allTestimonials(evidence []*model.Element) bool {
	for _, e := range evidence {
		if e.Text(model.KeyKind).Value != "testimonial" {
			return false
		}
	}
	return len(evidence) > 0
}
