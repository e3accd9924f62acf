package stakeholders

import (
	_ "embed"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/pkg/source"
	"github.com/outcomelint/outcomelint/rules/internal/say"
)

//go:embed single-perspective.md
var singlePerspectiveDoc string

var singlePerspective = &lint.Rule{
	ID: "single-perspective", Category: "stakeholders", Question: lint.Meaningful, Severity: diag.Info, Since: "0.1.0",
	Sources: []string{"S2", "IMP"}, Doc: singlePerspectiveDoc,
	Check: lint.ForModel(checkSinglePerspective),
}

// checkSinglePerspective asks once a model that says how one group experiences
// something, and names others to whom something happens as well: those who are
// affected, and those of whom no outcome says anything.
func checkSinglePerspective(p *lint.Pass) {
	told := toldBy(p.Model)
	if p.Model.Partial || told.open || len(told.groups) != 1 {
		return
	}
	only := told.groups[0]
	f := lint.Finding{
		On:      p.Model,
		Label:   "told from one side",
		Message: "only one group's experience is described: " + only.name,
		Related: []diag.Related{lint.RelatedAt(p.Model, only.span, "this is theirs")},
	}
	for s := range p.Model.Of(model.Stakeholder) {
		if s == only.stakeholder || !isTouched(s) || told.served[s] && !plays(s, "affected") {
			continue
		}
		if len(f.Related) == 1 {
			f.Help = "how is it for " + say.Statement(s) + "? Say so where they are: experiences = [{ who = \"" + s.ID +
				"\", effect = \"…\", statement = \"…\" }] on an outcome, or perspective = \"…\" in " + say.Header(s)
		}
		if len(f.Related) < say.Places {
			f.Related = append(f.Related, lint.Related(s, "and how is it for them?"))
		}
	}
	if len(f.Related) > 1 {
		p.Report(f)
	}
}

// group is one whose experience a model describes.
type group struct {
	stakeholder *model.Element // nil where it is named in plain words
	name        string         // in quotation marks
	span        source.Span    // where it is described first
}

// told are the groups whose experience is described. open says that there may
// be more: somebody is meant who is not named, or could not be read. served are
// those for whom another outcome says what changes.
type told struct {
	groups []group
	open   bool
	served map[*model.Element]bool
}

func toldBy(m *model.Model) told {
	t := told{served: map[*model.Element]bool{}}
	for e := range m.All() {
		switch e.Kind {
		case model.Outcome, model.Impact, model.Objective:
			t.outcome(e)
		case model.Stakeholder:
			if has(&e.Record, model.KeyPerspective) {
				t.add(group{e, say.Statement(e), e.Text(model.KeyPerspective).Span})
			}
		}
	}
	return t
}

// outcome adds the groups of an outcome's experiences, and of one that is an
// experience as a whole.
func (t *told) outcome(e *model.Element) {
	whole := e.Text(model.KeyChange).Value == "experience"
	experiences := e.Experiences()
	t.open = t.open || e.Partial || e.Unread(model.KeyExperiences) || e.Unread(model.KeyWho) || whole && e.Lacks(model.KeyWho)
	for _, r := range e.References() {
		if r.Key != model.KeyWho {
			continue
		}
		if !whole && !within(experiences, r.Span) {
			t.served[r.To] = true
			continue
		}
		g := group{r.To, say.Quote(r.Text), r.Span}
		if r.To != nil {
			g.name = say.Statement(r.To)
		}
		t.open = t.open || r.Resolution == model.Unread || r.Resolution == model.Foreign
		t.add(g)
	}
}

func within(experiences []model.Experience, span source.Span) bool {
	for _, x := range experiences {
		if x.Span().Contains(span) {
			return true
		}
	}
	return false
}

// add notes a group; two are enough to know.
func (t *told) add(g group) {
	if len(t.groups) > 1 {
		return
	}
	for _, have := range t.groups {
		if have.stakeholder == g.stakeholder && (g.stakeholder != nil || have.name == g.name) {
			return
		}
	}
	t.groups = append(t.groups, g)
}
