package targets

import (
	_ "embed"
	"strings"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/pkg/source"
	"github.com/outcomelint/outcomelint/rules/internal/figures"
	"github.com/outcomelint/outcomelint/rules/internal/keyresult"
	"github.com/outcomelint/outcomelint/rules/internal/say"
)

//go:embed missing-baseline.md
var missingBaselineDoc string

var missingBaseline = &lint.Rule{
	ID: "missing-baseline", Category: "targets", Question: lint.Testable, Severity: diag.Warning, Since: "0.1.0",
	Sources: []string{"S0", "IATI"}, Doc: missingBaselineDoc,
	Check: lint.ForModel(checkMissingBaseline),
}

func checkMissingBaseline(p *lint.Pass) {
	if p.Model.Partial {
		return
	}
	for e := range measures(p.Model) {
		at, empty := emptyAt(e, model.KeyBaseline)
		if !empty && !e.Lacks(model.KeyBaseline) || broken(e) || needsNoBaseline(e) {
			continue
		}
		// Without a target either, missing-target says both.
		target := figures.Target(e)
		if !target.Given() {
			target = figures.Share(e) // which target-in-indicator wants to be moved
		}
		if !target.Numeric() || figures.Baseline(e).Given() || countsFromNothing(e, target) || keyresult.Told(p, e) || keyresult.Keeps(p, e) {
			continue
		}
		reportMissingBaseline(p, e, target, at)
	}
}

func reportMissingBaseline(p *lint.Pass, e *model.Element, target figures.Figure, at source.Span) {
	f := lint.Finding{
		On:      e,
		Span:    at,
		Key:     model.KeyBaseline,
		Label:   "no baseline",
		Message: say.Statement(e) + " has a target (" + target.Words(e) + ") and no baseline to compare it with",
		Help:    "what was it before the work began? baseline = { value = …, date = " + startStub(p.Model) + " }",
		Related: []diag.Related{lint.RelatedAt(p.Model, target.Place, "from what?")},
	}
	if !at.IsZero() {
		f.Label = "no value"
	}
	if saysAlone(e, target) {
		f.AtMost = diag.Info // "70 % of users recommend us" may be new
	}
	p.Report(f)
}

// needsNoBaseline reports whether there is nothing to compare with before: a
// step to be taken, a first reading, a level to be kept, something only
// watched, and what is told in words.
func needsNoBaseline(e *model.Element) bool {
	return figures.Is(e, "milestone", "baseline", "maintain") || figures.Holds(e) ||
		e.Text(model.KeyRole).Value == "monitoring" || e.Scale() == model.ScaleQualitative && e.Has(model.KeyType)
}

// saysAlone reports whether a key result is no more than its number: "3
// citations of our data", and not "from 1 to 3" or "reach 3".
func saysAlone(e *model.Element, target figures.Figure) bool {
	if target.Lone || e.Kind != model.KeyResult {
		return target.Lone
	}
	s := figures.ReadStatement(e.Statement().Value)
	return s.Lone && s.Target.Low == target.Low
}

// countsFromNothing reports whether the measure counts what is not there
// before: one's own deliveries, or things said to be new.
func countsFromNothing(e *model.Element, target figures.Figure) bool {
	switch {
	case e.Text(model.KeyDirection).Value == "down", e.Scale() == model.ScalePercent, model.IsPercent(target.Unit):
		return false
	case saysAlone(e, target):
		return true
	case target.Kind == model.QuantityRelative:
		return false
	case e.Parent.Kind == model.Output:
		return true
	}
	words := strings.Fields(strings.ToLower(e.Statement().Value))
	for i, w := range words {
		switch w {
		case "new", "newly", "additional", "extra", "further":
			return true
		case "more": // not "more than ten"
			return i+1 < len(words) && words[i+1] != "than"
		}
	}
	return false
}
