package measurement

import (
	_ "embed"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/language"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/rules/internal/figures"
	"github.com/outcomelint/outcomelint/rules/internal/keyresult"
	"github.com/outcomelint/outcomelint/rules/internal/say"
)

//go:embed compound-indicator.md
var compoundIndicatorDoc string

var compoundIndicator = &lint.Rule{
	ID: "compound-indicator", Category: "measurement", Question: lint.Testable, Severity: diag.Info, Since: "0.1.0",
	Sources: []string{"GAC"}, Doc: compoundIndicatorDoc,
	Check: lint.ForModel(checkCompoundIndicator),
}

func checkCompoundIndicator(p *lint.Pass) {
	for m := range p.Model.Of(model.Indicator, model.KeyResult) {
		if figures.Is(m, "milestone") || m.Scale() == model.ScaleQualitative && m.Has(model.KeyType) {
			continue
		}
		first, second, ok := twoMeasures(p, m)
		if !ok || keyresult.Told(p, m) {
			continue
		}
		text := m.Statement().Value
		p.Report(lint.Finding{
			On:      m,
			Span:    wordsAt(m, second),
			Key:     model.KeyStatement,
			Label:   "a second measure",
			Message: say.Statement(m) + " measures two things, " + say.Quote(first.In(text)) + " and " + say.Quote(second.In(text)),
			Help:    "if one went up and the other down, what would it read? Give each an indicator of its own",
		})
	}
}

// twoMeasures finds two measures in one statement: two counts, two qualities of
// the same thing, or two sentences. Two groups of people, or two things that
// happen to the same people, are one measure.
func twoMeasures(p *lint.Pass, m *model.Element) (first, second language.Range, ok bool) {
	v, ok := p.Look(m)
	if !ok {
		return first, second, false
	}
	if first, second, ok := v.Pair(language.Gauge); ok {
		return first, second, true
	}
	if counters := v.Speaks(language.Counter); len(counters) == 2 && v.Joined(counters[1]) {
		return counters[0], counters[1], true
	}
	if clause, ok := v.SecondClause(); ok {
		text := m.Statement().Value
		start := p.Reading(m).Subject
		if !start.Empty() && start.End < clause.Start {
			return language.Range{Start: start.Start, End: beforeAnd(text, clause.Start)}, clause, true
		}
	}
	return first, second, false
}

// beforeAnd is where the text before a second clause ends, without its "and".
func beforeAnd(text string, at int) int {
	end := at
	for end > 0 && text[end-1] == ' ' {
		end--
	}
	for end > 0 && text[end-1] != ' ' {
		end--
	}
	for end > 0 && (text[end-1] == ' ' || text[end-1] == ',') {
		end--
	}
	if end == 0 {
		return at
	}
	return end
}
