package stakeholders

import (
	_ "embed"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/rules/internal/say"
)

//go:embed missing-participation.md
var missingParticipationDoc string

var missingParticipation = &lint.Rule{
	ID: "missing-participation", Category: "stakeholders", Question: lint.Meaningful, Severity: diag.Off, Since: "0.1.0",
	Sources: []string{"S4"}, Doc: missingParticipationDoc,
	Check: lint.ForModel(checkMissingParticipation),
}

// checkMissingParticipation asks where nobody is named, and where all who are
// named are stakeholders that only deliver, pay or decide. Whoever is named in
// plain words may be one of those whom the model is about.
func checkMissingParticipation(p *lint.Pass) {
	header := p.Model.Header
	if p.Model.Partial || header.Partial || header.Unread(model.KeyDevelopedWith) {
		return
	}
	var absent *model.Element
	for s := range p.Model.Of(model.Stakeholder) {
		if absent == nil && plays(s, "beneficiary", "affected") {
			absent = s
		}
	}
	f := lint.Finding{
		On:      p.Model,
		Label:   "who took part in making it?",
		Message: say.Title(p.Model) + " does not say who took part in making it",
		Help:    "did anybody whom it is about have a say in it? Name them: developed_with = [\"…\"] in [logic_model]; if nobody did, whom could you ask now?",
		Key:     model.KeyDevelopedWith,
	}
	if absent != nil {
		f.Help = "did " + say.Statement(absent) + " have a say in it? Name who did: developed_with = [\"" + absent.ID + "\"] in [logic_model]; if not, whom could you ask now?"
	}
	named := false
	for _, r := range header.References() {
		if r.Key != model.KeyDevelopedWith {
			continue
		}
		if r.To == nil || isTouched(r.To) {
			return
		}
		f.Related = append(f.Related, lint.Related(r.To, "took part"))
		named = true
	}
	if named {
		if absent == nil {
			return // those whom the model is about are not named at all
		}
		f.Span = header.Place(model.KeyDevelopedWith)
		f.Label = "none of them is one whom the model is about"
		f.Message = "nobody whom " + say.Title(p.Model) + " is about took part in making it"
	}
	p.Report(f)
}
