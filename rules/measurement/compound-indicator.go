package measurement

import (
	_ "embed"
	"slices"
	"strings"

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
			Span:    say.PlaceOf(m, second),
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
	counters := v.Speaks(language.Counter)
	if first, second, ok := pair(v, m); ok && len(counters) == 0 && !attached(m.Statement().Value[:first.Start]) {
		return first, second, true
	}
	if len(counters) == 2 && v.Joined(counters[1]) {
		return counters[0], counters[1], true
	}
	if first, second, ok := countAndGauge(p, m, v, counters); ok {
		return first, second, true
	}
	if first, second, ok := twoRates(m.Statement().Value); ok {
		return first, second, true
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

// pair finds two qualities side by side. Between them may stand whose opinion the
// second is: "Revenue and customer satisfaction", but not "Sales and marketing cost".
func pair(v *language.View, m *model.Element) (first, second language.Range, ok bool) {
	if first, second, ok := v.Pair(language.Gauge); ok {
		return first, second, true
	}
	text, gauges := m.Statement().Value, v.Speaks(language.Gauge)
	if len(gauges) != 2 || len(v.Speaks(language.Composed)) > 0 || !heads(text[gauges[1].End:]) {
		return first, second, false
	}
	between := strings.Fields(text[gauges[0].End:gauges[1].Start])
	ok = len(between) == 2 && between[0] == "and" && slices.Contains(v.Speaks(language.Opinion), gauges[1])
	return gauges[0], gauges[1], ok
}

// twoRates finds two measures by their last words: "Net promoter score and
// renewal rate", but not "Birth and death rate".
func twoRates(text string) (first, second language.Range, ok bool) {
	before, after, ok := strings.Cut(text, " and ")
	if !ok || strings.Contains(after, " and ") {
		return first, second, false
	}
	start := len(before) + len(" and ")
	for end := range len(after) + 1 {
		if (end == len(after) || after[end] == ' ') && isRate(after[:end]) && heads(after[end:]) {
			return language.Range{Start: 0, End: len(before)}, language.Range{Start: start, End: start + end},
				isRate(before) && !attached(text[:start+end])
		}
	}
	return first, second, false
}

// isRate reports whether words end with the name of a figure that sums up many answers or cases.
func isRate(words string) bool {
	words = strings.ToLower(words)
	switch words[strings.LastIndexByte(words, ' ')+1:] {
	case "rate", "score", "ratio", "index", "nps", "csat":
		return true
	}
	return false
}

// countAndGauge finds a count that stands beside another measure: "Number of
// decisions taken and satisfaction of managers". What a preposition leads to
// says more about what is counted ("Number of complaints about price and quality").
func countAndGauge(p *lint.Pass, m *model.Element, v *language.View, counters []language.Range) (first, second language.Range, ok bool) {
	text := m.Statement().Value
	if len(counters) != 1 || strings.TrimSpace(text[:counters[0].Start]) != "" || len(v.Speaks(language.Composed)) > 0 {
		return first, second, false
	}
	gauges := v.Speaks(language.Gauge)
	for _, gauge := range gauges {
		if gauge.Start < counters[0].End || !v.Joined(gauge) || !heads(text[gauge.End:]) {
			continue
		}
		first = language.Range{Start: counters[0].Start, End: strings.LastIndex(text[:gauge.Start], " and ")}
		if first.End < counters[0].End || slices.ContainsFunc(gauges, func(r language.Range) bool { return r.Start < first.End }) {
			continue // "Number of reviews of price and quality"
		}
		if !attached(text[counters[0].End:first.End]) {
			return first, gauge, true
		}
	}
	return first, second, false
}

// heads reports whether nothing but "of …" follows a word, so that it is no
// part of a name: "satisfaction of managers", and not "price information".
func heads(after string) bool {
	after = strings.TrimLeft(after, " ")
	return after == "" || strings.HasPrefix(after, "of ") || strings.ContainsAny(after[:1], ".,;(")
}

// attached reports whether words hold a preposition or a relative pronoun.
func attached(words string) bool {
	for word := range strings.FieldsSeq(strings.ToLower(words)) {
		switch word {
		case "about", "on", "in", "with", "for", "to", "from", "by", "at", "who", "that", "which", "whose", "where", "between", "regarding", "using", "under":
			return true
		}
	}
	return false
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
