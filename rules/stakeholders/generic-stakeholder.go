package stakeholders

import (
	_ "embed"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/language"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/rules/internal/say"
)

//go:embed generic-stakeholder.md
var genericStakeholderDoc string

var genericStakeholder = &lint.Rule{
	ID: "generic-stakeholder", Category: "stakeholders", Question: lint.Meaningful, Severity: diag.Info, Since: "0.1.0",
	Sources: []string{"IMP"}, Doc: genericStakeholderDoc,
	Check: lint.ForModel(checkGenericStakeholder),
}

func checkGenericStakeholder(p *lint.Pass) {
	for s := range p.Model.Of(model.Stakeholder) {
		if has(&s.Record, model.KeyPerspective) || has(&s.Record, model.KeyNote) {
			continue // says more elsewhere
		}
		v, ok := p.Look(s)
		if !ok || len(v.Speaks(language.Anyone)) == 0 || len(v.Besides(language.Anyone)) > 0 || v.Named() {
			continue
		}
		p.Report(lint.Finding{
			On:      s,
			Span:    s.Statement().Span,
			Key:     model.KeyStatement,
			Label:   "which of them?",
			Message: say.Statement(s) + " could be anybody",
			Help:    "what do they do, where, and in which situation? Say what tells them from the others, and name apart those whose situation differs",
		})
	}
}
