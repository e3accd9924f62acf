package assumptions

import (
	_ "embed"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/rules/internal/say"
)

//go:embed missing-side-effects.md
var missingSideEffectsDoc string

var missingSideEffects = &lint.Rule{
	ID: "missing-side-effects", Category: "assumptions", Question: lint.Plausible, Severity: diag.Info, Since: "0.1.0",
	Sources: []string{"UW", "IMP"}, Doc: missingSideEffectsDoc,
	Check: lint.ForModel(checkMissingSideEffects),
}

func checkMissingSideEffects(p *lint.Pass) {
	if excused(p.Model) {
		return
	}
	var first *model.Element
	for e := range p.Model.All() {
		if considersHarm(e) {
			return
		}
		if first == nil && isChange(e) {
			first = e
		}
	}
	who := "…"
	if s := lookedOver(p.Model); s != nil {
		who = s.ID
	}
	p.Report(lint.Finding{
		On:      p.Model,
		Label:   "all effects are good ones",
		Message: say.Title(p.Model) + " names benefits only",
		Help: "who could be worse off when this works, or carry its cost? Add an outcome with effect = \"negative\", or to " + say.Quote(first.ID) +
			" experiences = [{ who = \"" + who + "\", effect = \"negative\", statement = \"…\" }]",
	})
}

// considersHarm reports whether an element shows that somebody thought of what
// could get worse: an effect that nobody wants, a group that fares worse or of
// whom that is left open, a guardrail.
func considersHarm(e *model.Element) bool {
	if e.Kind.IsMeasure() {
		return e.Text(model.KeyRole).Value == "guardrail"
	}
	if !isChange(e) {
		return false // a drought is no effect of the model
	}
	if e.Unwanted() || e.Unread(model.KeyEffect) || e.Unread(model.KeyExperiences) || e.Unread(model.KeyIntended) {
		return true
	}
	for _, x := range e.Experiences() {
		if x.Text(model.KeyEffect).Value != "positive" {
			return true
		}
	}
	return false
}

// lookedOver is a stakeholder who is named as affected, else nil: a first guess
// at who could be worse off.
func lookedOver(m *model.Model) *model.Element {
	for s := range m.Of(model.Stakeholder) {
		for _, role := range s.Texts(model.KeyRole) {
			if role.Value == "affected" {
				return s
			}
		}
	}
	return nil
}
