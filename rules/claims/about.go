package claims

import (
	"iter"
	"strings"

	"github.com/outcomelint/outcomelint/pkg/language"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
)

// subjects yields the elements that a claim is about, as far as they are in
// its model; of a link, what it leads to.
func subjects(claim *model.Element) iter.Seq2[*model.Reference, *model.Element] {
	return func(yield func(*model.Reference, *model.Element) bool) {
		references := claim.References()
		for i := range references {
			r := &references[i]
			if r.Key == model.KeyAbout && r.To != nil && !yield(r, r.To.Main()) {
				return
			}
		}
	}
}

// isDelivery reports whether a claim says no more than what the author
// delivers: nobody has to prove that with a study.
func isDelivery(p *lint.Pass, claim *model.Element) bool {
	reading := p.Reading(claim)
	if reading.Sense != language.Activity && reading.Sense != language.Output {
		return false
	}
	about := false
	for _, e := range subjects(claim) {
		if e.Kind.Level() > model.Output.Level() {
			return false
		}
		about = true
	}
	return about || reading.Sure && claim.Lacks(model.KeyAbout)
}

// lookAt reads the statement of a claim closely, knowing whose claim it is:
// besides the owner's, a name before the colon of the title is the author's
// ("Slotwise: growth plan").
func lookAt(p *lint.Pass, claim *model.Element) (*language.View, bool) {
	name, _, titled := strings.Cut(p.Model.Header.Text(model.KeyTitle).Value, ":")
	if !titled || name == "" {
		return p.Look(claim)
	}
	context := language.Context{Language: p.Model.Header.Text(model.KeyLanguage).Value, Doers: []string{name}}
	for _, owner := range p.Model.Header.Texts(model.KeyOwner) {
		context.Doers = append(context.Doers, owner.Value)
	}
	return language.Look(claim.Statement().Value, context)
}

// isReport reports whether the model says what came about, rather than what
// is meant to.
func isReport(m *model.Model) bool {
	stage := m.Header.Text(model.KeyStage).Value
	return stage == "report" || stage == "publish"
}
