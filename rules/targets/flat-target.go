package targets

import (
	_ "embed"
	"strings"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/rules/internal/figures"
	"github.com/outcomelint/outcomelint/rules/internal/keyresult"
	"github.com/outcomelint/outcomelint/rules/internal/say"
)

//go:embed flat-target.md
var flatTargetDoc string

var flatTarget = &lint.Rule{
	ID: "flat-target", Category: "targets", Question: lint.Testable, Severity: diag.Warning, Since: "0.1.0",
	Doc:   flatTargetDoc,
	Check: lint.ForModel(checkFlatTarget),
}

func checkFlatTarget(p *lint.Pass) {
	for e := range measures(p.Model) {
		if figures.Holds(e) || figures.Watches(e) || figures.Is(e, "milestone", "baseline") {
			continue
		}
		baseline := figures.Baseline(e)
		if !baseline.Given() || baseline.Deferred(e) {
			continue
		}
		target := figures.Target(e)
		if !sameValue(e, baseline, target) || leaves(e, baseline) || keyresult.Told(p, e) {
			continue
		}
		p.Report(lint.Finding{
			On:      e,
			Span:    target.Place,
			Key:     target.Key,
			Label:   "the same as the baseline",
			Message: say.Statement(e) + " is to be " + target.Words(e) + ", which it was to begin with",
			Help:    "what should be different? If it shall stay as it is, direction = \"hold\"; if it guards against harm, role = \"guardrail\"",
			Related: []diag.Related{lint.RelatedAt(p.Model, baseline.Place, "the baseline")},
		})
	}
}

// sameValue reports whether a target leaves things as they were.
func sameValue(e *model.Element, baseline, target figures.Figure) bool {
	if !target.Given() || target.Deferred(e) {
		return false
	}
	if !baseline.Numeric() || !target.Numeric() {
		// Told in words: the same words.
		return baseline.Kind == target.Kind && !baseline.Numeric() && strings.EqualFold(strings.TrimSpace(baseline.Text), strings.TrimSpace(target.Text))
	}
	if baseline.Kind == model.QuantityRelative || target.Kind != model.QuantityRelative && figures.Compare(baseline.UnitOf(e), target.UnitOf(e)) != figures.Same {
		return false
	}
	reached := target.From(baseline.Low)
	if target.Kind == model.QuantityRelative && baseline.Kind == model.QuantityRange {
		return target.Low == 0
	}
	return reached.Low == baseline.Low && reached.High == baseline.High
}

// leaves reports whether a milestone is another value than the baseline, so
// that something is to happen in between.
func leaves(e *model.Element, baseline figures.Figure) bool {
	for _, f := range figures.Each(e, model.KeyTargets) {
		if f.Given() && !sameValue(e, baseline, f) {
			return true
		}
	}
	return false
}
