package wording

import (
	_ "embed"
	"fmt"
	"slices"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/language"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/rules/internal/say"
)

//go:embed hygiene-as-motivator.md
var hygieneAsMotivatorDoc string

var hygieneAsMotivator = &lint.Rule{
	ID: "hygiene-as-motivator", Category: "wording", Question: lint.Meaningful, Severity: diag.Info, Since: "0.1.0",
	Sources: []string{"S2", "Herzberg"}, Doc: hygieneAsMotivatorDoc,
	Check: lint.ForModel(checkHygieneAsMotivator),
}

func checkHygieneAsMotivator(p *lint.Pass) {
	var evident map[*model.Element]bool
	for e := range p.Model.Of(model.Outcome, model.Impact, model.Objective) {
		v, ok := p.Look(e)
		if !ok {
			continue
		}
		drive, ok := v.Core(language.Drive)
		if !ok || len(v.About(language.Clients)) > 0 {
			continue
		}
		if evident == nil {
			evident = withEvidence(p.Model)
		}
		if evident[e] {
			continue
		}
		causes, words := hygieneOnly(p, e)
		if len(causes) == 0 {
			continue
		}
		statement := e.Statement()
		f := lint.Finding{
			On:      e,
			Span:    p.Model.TextSpan(statement, drive.Start, drive.End),
			Label:   "this comes from the work itself",
			Message: fmt.Sprintf("only pay, perks and conditions lead to %s (%s)", say.Statement(e), say.List(words, "and")),
			Help:    "these take away what annoys. What in the work itself would make people want to do it: recognition, responsibility, room to grow?",
			Key:     model.KeyStatement,
		}
		for _, cause := range causes {
			f.Related = append(f.Related, lint.Related(cause, "a condition of the work"))
		}
		p.Report(f)
	}
}

// hygieneOnly are the elements upstream of an outcome with the words by which
// each is about conditions, nil if one of them is about anything else. Means
// and money lead to everything and say nothing, and neither does the work by
// which a condition comes about ("Talk with the union"), unless it is room to
// grow itself.
func hygieneOnly(p *lint.Pass, e *model.Element) (causes []*model.Element, words []string) {
	for cause := range e.Upstream() {
		if cause.Kind == model.Input {
			continue
		}
		v, ok := p.Look(cause)
		if !ok {
			return nil, nil
		}
		if len(v.About(language.Growth)) > 0 {
			return nil, nil
		}
		found := v.About(language.Hygiene)
		if len(found) == 0 {
			if makesOutputs(cause) {
				continue
			}
			return nil, nil
		}
		causes = append(causes, cause)
		if word := say.Quote(found[0].In(cause.Statement().Value)); !slices.Contains(words, word) {
			words = append(words, word)
		}
	}
	return causes, words
}

// makesOutputs reports whether an element is a process that leads to outputs
// only, so that they are what people meet.
func makesOutputs(e *model.Element) bool {
	if e.Kind != model.Process || len(e.Links) == 0 {
		return false
	}
	for i := range e.Links {
		if to := e.Links[i].To; to == nil || to.Kind != model.Output {
			return false
		}
	}
	return true
}

// withEvidence are the elements for which, or for a link to which, evidence speaks.
func withEvidence(m *model.Model) map[*model.Element]bool {
	evident := map[*model.Element]bool{}
	for _, r := range m.References() {
		if r.Key == model.KeySupports && r.To != nil {
			evident[r.To.Main()] = true
		}
	}
	return evident
}
