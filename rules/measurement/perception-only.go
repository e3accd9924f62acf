package measurement

import (
	_ "embed"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/language"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/rules/internal/say"
)

//go:embed perception-only.md
var perceptionOnlyDoc string

var perceptionOnly = &lint.Rule{
	ID: "perception-only", Category: "measurement", Question: lint.Testable, Severity: diag.Info, Since: "0.1.0",
	Sources: []string{"S0"}, Doc: perceptionOnlyDoc,
	Check: lint.ForModel(checkPerceptionOnly),
}

func checkPerceptionOnly(p *lint.Pass) {
	for e := range measured(p.Model, model.Outcome, model.Impact, model.Objective) {
		what := seenOutside(p, e)
		if what == "" {
			continue
		}
		if keyResults, _ := measuredThrough(e); keyResults {
			continue
		}
		opinions := onlyOpinions(p, e)
		if len(opinions) == 0 {
			continue
		}
		f := lint.Finding{
			On:      opinions[0].measure,
			Span:    say.PlaceOf(opinions[0].measure, opinions[0].words),
			Key:     model.KeyStatement,
			Label:   "what people say of it",
			Message: say.Statement(e) + " is " + what + ", and all that is read is what people think (" + quoted(opinions[0]) + ")",
			Help:    "what would one see or count if it were true, whatever people answer? Keep the opinion beside it",
		}
		for _, o := range opinions[1:min(len(opinions), say.Places)] {
			f.Related = append(f.Related, lint.RelatedAt(p.Model, say.PlaceOf(o.measure, o.words), "an opinion, too"))
		}
		p.Report(f)
	}
}

// seenOutside is what an outcome is of those that can be seen from outside:
// something people do, or a condition they live in.
func seenOutside(p *lint.Pass, e *model.Element) string {
	switch e.Text(model.KeyChange).Value {
	case "behaviour":
		return "something people do"
	case "condition":
		return "a condition"
	case "":
	default:
		return ""
	}
	v, ok := p.Look(e)
	if !ok || len(v.Speaks(language.Felt|language.Learned|language.Opinion)) > 0 {
		return ""
	}
	if _, unseen := v.Unseen(); !unseen && !p.Reading(e).Command && v.Acts() {
		return "something people do"
	}
	return ""
}

// opinion is a measure of what people think, with the words that say so.
type opinion struct {
	measure *model.Element
	words   language.Range
}

// onlyOpinions are the measures that would tell whether an element came about,
// if all of them are opinions.
func onlyOpinions(p *lint.Pass, e *model.Element) []opinion {
	var out []opinion
	for _, m := range telling(p, e) {
		words, ok := asOpinion(p, m)
		if !ok {
			return nil
		}
		out = append(out, opinion{m, words})
	}
	return out
}

// asOpinion finds the words by which a measure says that it is an opinion.
func asOpinion(p *lint.Pass, m *model.Element) (language.Range, bool) {
	v, ok := p.Look(m)
	if !ok {
		return language.Range{}, false
	}
	found := v.Speaks(language.Opinion)
	if len(found) == 0 {
		return language.Range{}, false
	}
	return found[0], true
}

func quoted(o opinion) string { return say.Quote(o.words.In(o.measure.Statement().Value)) }
