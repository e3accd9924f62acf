package stakeholders

import (
	_ "embed"
	"iter"
	"slices"
	"strings"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/language"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/rules/internal/say"
)

//go:embed unaffected-stakeholder.md
var unaffectedStakeholderDoc string

var unaffectedStakeholder = &lint.Rule{
	ID: "unaffected-stakeholder", Category: "stakeholders", Question: lint.Meaningful, Severity: diag.Info, Since: "0.1.0",
	Sources: []string{"IMP"}, Doc: unaffectedStakeholderDoc,
	Check: lint.ForModel(checkUnaffectedStakeholder),
}

// checkUnaffectedStakeholder asks for each who is to benefit and is in no
// outcome: neither in its `who` or its experiences, nor in what it says.
func checkUnaffectedStakeholder(p *lint.Pass) {
	if p.Model.Partial || p.Model.Unread(model.KeyWho) || p.Model.Unread(model.KeyExperiences) || goesOutside(p.Model) {
		return
	}
	var said *mentions
	for s := range p.Model.Of(model.Stakeholder) {
		if !plays(s, "beneficiary") {
			continue
		}
		if said == nil {
			said = mentionsIn(p)
		}
		if said.nobody || said.named[s] || said.inWords(p, s) {
			continue
		}
		p.Report(lint.Finding{
			On:      s,
			Label:   "what changes for them?",
			Message: say.Statement(s) + " should benefit, and no outcome is about them",
			Help:    "what is different for them afterwards? Add an outcome with who = \"" + s.ID + "\"; if nothing is, they may have another role, such as \"affected\"",
		})
	}
}

// goesOutside reports whether the chain goes on in another model, where the
// outcomes for them may stand.
func goesOutside(m *model.Model) bool {
	for k := range m.Links() {
		if k.Resolution == model.Foreign {
			return true
		}
	}
	return false
}

// mentions are who and what the outcomes of a model name.
type mentions struct {
	nobody bool // there is no outcome, which missing-level says, or one that cannot be read
	named  map[*model.Element]bool
	lemmas map[string]bool // found when the first asks
}

func mentionsIn(p *lint.Pass) *mentions {
	said := &mentions{nobody: true, named: map[*model.Element]bool{}}
	for e := range outcomes(p.Model) {
		said.nobody = false
		for _, r := range e.References() {
			if r.Key == model.KeyWho && r.To != nil {
				said.named[r.To] = true
			}
		}
	}
	return said
}

// outcomes are the elements that say what is different, and for whom.
func outcomes(m *model.Model) iter.Seq[*model.Element] {
	return func(yield func(*model.Element) bool) {
		for e := range m.Of(model.Outcome, model.Impact, model.Objective, model.Indicator, model.KeyResult) {
			if e.Main().Kind != model.Output && !yield(e) {
				return
			}
		}
	}
}

// words reads what the outcomes say; ok is false where it cannot be read.
func (said *mentions) words(p *lint.Pass) (ok bool) {
	if said.lemmas != nil {
		return !said.nobody
	}
	said.lemmas = map[string]bool{}
	language := p.Model.Header.Text(model.KeyLanguage).Value
	for e := range outcomes(p.Model) {
		for _, text := range e.Texts(model.KeyWho) {
			said.read(text.Value, language)
		}
		for _, x := range e.Experiences() {
			said.read(x.Text(model.KeyWho).Value, language)
			said.read(x.Text(model.KeyStatement).Value, language)
		}
		v, readable := p.Look(e)
		if readable {
			said.note(v)
		}
		if !readable && e.Statement().Set && e.Parent == nil {
			said.nobody = true
		}
	}
	return !said.nobody
}

func (said *mentions) read(text, tag string) {
	if v, ok := language.Look(text, language.Context{Language: tag}); ok {
		said.note(v)
	}
}

func (said *mentions) note(v *language.View) {
	for _, lemma := range v.Lemmas() {
		said.lemmas[lemma] = true
	}
}

// inWords reports whether an outcome names a stakeholder in its own words, or
// may: it says what the group, or its id, is called.
func (said *mentions) inWords(p *lint.Pass, s *model.Element) bool {
	v, ok := p.Look(s)
	if !ok || !said.words(p) {
		return true
	}
	statement := s.Statement().Value
	names := v.People()
	if subject, _ := v.Subject(); !subject.Empty() {
		names = append(names, lastLemma(subject.In(statement)))
	}
	names = append(names, lastLemma(strings.NewReplacer("-", " ", "_", " ").Replace(s.ID)))
	return slices.ContainsFunc(names, func(name string) bool { return said.lemmas[name] })
}

// lastLemma is the head of a short noun phrase as the dictionary has it.
func lastLemma(phrase string) string {
	if v, ok := language.Look(phrase, language.Context{}); ok {
		if lemmas := v.Lemmas(); len(lemmas) > 0 {
			return lemmas[len(lemmas)-1]
		}
	}
	return ""
}
