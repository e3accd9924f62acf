package measurement

import (
	_ "embed"
	"strings"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/language"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/rules/internal/figures"
	"github.com/outcomelint/outcomelint/rules/internal/keyresult"
	"github.com/outcomelint/outcomelint/rules/internal/say"
)

//go:embed missing-denominator.md
var missingDenominatorDoc string

var missingDenominator = &lint.Rule{
	ID: "missing-denominator", Category: "measurement", Question: lint.Testable, Severity: diag.Warning, Since: "0.1.0",
	Sources: []string{"CIDS"}, Doc: missingDenominatorDoc,
	Check: lint.ForModel(checkMissingDenominator),
}

func checkMissingDenominator(p *lint.Pass) {
	for m := range p.Model.Of(model.Indicator, model.KeyResult) {
		if m.Partial || !inPercent(m) || !m.Unsaid(model.KeyOf) || figures.Is(m, "milestone") || keyresult.Told(p, m) {
			continue
		}
		words, sure, ok := ofWhom(p, m)
		if !ok || namesWhole(m) || isGrowth(p, m) {
			continue
		}
		percent := aPercentage(m)
		f := lint.Finding{
			On:      m,
			Span:    say.PlaceOf(m, words),
			Key:     model.KeyOf,
			Label:   "per cent of what?",
			Message: say.Statement(m) + " is " + percent + ", and nothing says of whom or of what",
			Help:    "out of which people, cases or things, and do those who did not answer count? of = \"…\"",
		}
		if !sure {
			f.Confidence = diag.Low
		}
		p.Report(f)
	}
}

// inPercent reports whether a measure is read in per cent, by its unit and
// values or by the words that it opens with.
func inPercent(m *model.Element) bool {
	return m.Scale() == model.ScalePercent || m.Unsaid(model.KeyUnit) && m.Unsaid(model.KeyType) && len(figures.All(m)) == 0 && figures.Share(m).Given()
}

// ofWhom finds the words that are so of a share nobody names: sure where the
// statement names nobody and nothing ("Satisfied with the help"); a feeling in
// per cent ("Customer satisfaction") may as well be a score.
func ofWhom(p *lint.Pass, m *model.Element) (words language.Range, sure, ok bool) {
	v, ok := p.Look(m)
	if !ok || len(v.Speaks(language.Counter|language.Part)) > 0 || strings.Contains(m.Statement().Value, "% of ") {
		return words, false, false
	}
	if v.Headless() && !(m.Kind == model.KeyResult && p.Reading(m).Command) {
		return language.Range{Start: 0, End: len(strings.TrimSpace(m.Statement().Value))}, true, true
	}
	if !m.Unsaid(model.KeyMethod) || !m.Lacks(model.KeyNote) || len(v.Speaks(language.Composed)) > 0 {
		return words, false, false
	}
	words, ok = v.Counts(language.Opinion)
	return words, false, ok
}

// namesWhole reports whether a unit or value says of what: "% of pupils".
func namesWhole(m *model.Element) bool {
	if beyondPercent(m.Text(model.KeyUnit).Value) {
		return true
	}
	for _, f := range figures.All(m) {
		if beyondPercent(f.Unit) || strings.Contains(f.Text, " of ") {
			return true
		}
	}
	return false
}

func beyondPercent(unit string) bool {
	unit = strings.ToLower(unit)
	return strings.Contains(unit, "of ") || strings.Contains(unit, "point")
}

// isGrowth reports whether the percentage is a change and no share.
func isGrowth(p *lint.Pass, m *model.Element) bool {
	for _, f := range figures.All(m) {
		if f.Kind == model.QuantityRelative {
			return true
		}
	}
	return figures.Target(m).Kind == model.QuantityRelative
}

// aPercentage is the measure's target as a message repeats it, or "a percentage".
func aPercentage(m *model.Element) string {
	target := figures.Target(m)
	if !target.Given() {
		target = figures.Share(m)
	}
	if !target.Single() {
		return "a percentage"
	}
	return "to be " + target.Words(m)
}
