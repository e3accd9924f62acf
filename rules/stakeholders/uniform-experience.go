package stakeholders

import (
	_ "embed"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/rules/internal/say"
)

//go:embed uniform-experience.md
var uniformExperienceDoc string

var uniformExperience = &lint.Rule{
	ID: "uniform-experience", Category: "stakeholders", Question: lint.Meaningful, Severity: diag.Info, Since: "0.1.0",
	Sources: []string{"S2"}, Doc: uniformExperienceDoc,
	Check: lint.ForModel(checkUniformExperience),
}

func checkUniformExperience(p *lint.Pass) {
	for e := range p.Model.Of(model.Output, model.Outcome, model.Impact, model.Objective) {
		if !e.Lacks(model.KeyExperiences) || e.Unwanted() {
			continue
		}
		v, ok := p.Look(e)
		if !ok {
			continue
		}
		group, feels, ok := v.SharedFeeling()
		if !ok || !feels && e.Text(model.KeyChange).Value != "experience" {
			continue
		}
		p.Report(lint.Finding{
			On:      e,
			Span:    p.Model.TextSpan(e.Statement(), group.Start, group.End),
			Key:     model.KeyStatement,
			Label:   "all of them alike?",
			Message: say.Statement(e) + " expects one and the same experience of " + say.Quote(group.In(e.Statement().Value)),
			Help: "who is likely to feel it differently: newcomers, those who are seldom there, those who lose something by it? " +
				"Say so: experiences = [{ who = \"…\", effect = \"negative\", statement = \"…\" }]",
		})
	}
}
