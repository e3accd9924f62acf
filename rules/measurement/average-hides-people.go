package measurement

import (
	_ "embed"
	"slices"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/language"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/rules/internal/figures"
	"github.com/outcomelint/outcomelint/rules/internal/say"
)

//go:embed average-hides-people.md
var averageHidesPeopleDoc string

var averageHidesPeople = &lint.Rule{
	ID: "average-hides-people", Category: "measurement", Question: lint.Testable, Severity: diag.Info, Since: "0.1.0",
	Sources: []string{"S2"}, Doc: averageHidesPeopleDoc,
	Check: lint.ForModel(checkAverageHidesPeople),
}

func checkAverageHidesPeople(p *lint.Pass) {
	for e := range measured(p.Model, model.Outcome, model.Impact, model.Objective) {
		averages := onlyAverages(p, e)
		if len(averages) == 0 {
			continue
		}
		f := lint.Finding{
			On:      averages[0].measure,
			Span:    say.PlaceOf(averages[0].measure, averages[0].words),
			Key:     model.KeyByGroup,
			Label:   "one figure for everybody",
			Message: say.Statement(averages[0].measure) + " can " + betters(averages[0].measure) + " while some people fare worse than before",
			Help: "for whom is it good, and for whom not? Name the groups in by_group, " +
				"or add the share of people above, or below, what is good enough",
		}
		for _, a := range averages[1:min(len(averages), say.Places)] {
			f.Related = append(f.Related, lint.RelatedAt(p.Model, say.PlaceOf(a.measure, a.words), "one figure for everybody, too"))
		}
		p.Report(f)
	}
}

// onlyAverages are the measures of an experience if all of them are means or
// net scores of what people say, and none is read by group or as a share.
func onlyAverages(p *lint.Pass, e *model.Element) []opinion {
	ms := telling(p, e)
	change := e.Text(model.KeyChange).Value
	if len(ms) == 0 || change != "" && change != "experience" {
		return nil
	}
	_, feeling := feelingOf(p, e)
	var out []opinion
	for _, m := range ms {
		v, ok := p.Look(m)
		if !ok || !m.Lacks(model.KeyByGroup) || p.Reading(m).Shared || slices.Contains(v.Lemmas(), "distribution") {
			return nil
		}
		means := v.Speaks(language.Mean)
		if len(means) == 0 {
			return nil
		}
		if len(v.Speaks(language.Part)) > 0 || len(v.Speaks(language.Opinion|language.Felt)) == 0 &&
			(change != "experience" && !feeling || len(v.Speaks(language.Composed)) == 0) {
			return nil
		}
		out = append(out, opinion{m, means[0]})
	}
	return out
}

// betters is what the value of a measure does when things get better.
func betters(m *model.Element) string {
	baseline, target := figures.Baseline(m), figures.Target(m)
	if m.Text(model.KeyDirection).Value == "down" || baseline.Numeric() && target.Single() && target.High < baseline.Low {
		return "fall"
	}
	return "rise"
}
