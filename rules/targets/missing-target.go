package targets

import (
	_ "embed"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/pkg/source"
	"github.com/outcomelint/outcomelint/rules/internal/figures"
	"github.com/outcomelint/outcomelint/rules/internal/keyresult"
	"github.com/outcomelint/outcomelint/rules/internal/say"
)

//go:embed missing-target.md
var missingTargetDoc string

var missingTarget = &lint.Rule{
	ID: "missing-target", Category: "targets", Question: lint.Testable, Severity: diag.Warning, Since: "0.1.0",
	Sources: []string{"S0", "IATI"}, Doc: missingTargetDoc,
	Check: lint.ForModel(checkMissingTarget),
}

func checkMissingTarget(p *lint.Pass) {
	if p.Model.Partial {
		return
	}
	for e := range measures(p.Model) {
		at, empty := emptyAt(e, model.KeyTarget)
		if !empty && !e.Lacks(model.KeyTarget) || !e.Lacks(model.KeyTargets) || broken(e) || needsNoTarget(e) {
			continue
		}
		baseline := figures.Baseline(e)
		switch {
		case baseline.Deferred(e): // the target waits for it
		case figures.Holds(e) && baseline.Given(): // to stay as it is
		case e.Kind == model.KeyResult && !baseline.Given(): // it has no number at all, or is a task
		case figures.Target(e).Given() || figures.Share(e).Given() || keyresult.Told(p, e):
		default:
			reportMissingTarget(p, e, baseline.Given() || !e.Lacks(model.KeyBaseline), at)
		}
	}
}

// needsNoTarget reports whether the measure is only watched, is a step or a
// first reading, or counts what its output says how many of there shall be.
func needsNoTarget(e *model.Element) bool {
	if e.Text(model.KeyRole).Value == "monitoring" || figures.Is(e, "milestone", "baseline") {
		return true
	}
	return e.Parent.Kind == model.Output && e.Parent.Quantity(model.KeyQuantity).Numeric() &&
		figures.Compare(e.Text(model.KeyUnit).Value, e.Parent.Text(model.KeyUnit).Value) == figures.Same
}

func reportMissingTarget(p *lint.Pass, e *model.Element, baseline bool, at source.Span) {
	f := lint.Finding{
		On:      e,
		Span:    at,
		Key:     model.KeyTarget,
		Label:   "no target",
		Message: say.Statement(e) + " has a baseline and no target",
		Help: "what would be good enough, and by when? target = { value = …, date = " + endStub(p.Model) +
			" }; if it is only watched, role = \"monitoring\"",
	}
	if !baseline {
		f.Label = "neither baseline nor target"
		f.Message = say.Statement(e) + " has neither a baseline nor a target"
		f.Help = "where does it stand, and what would be good enough by when? baseline = { value = …, date = " + startStub(p.Model) +
			" }, target = { value = …, date = " + endStub(p.Model) + " }; if it is only watched, role = \"monitoring\""
	}
	if !at.IsZero() {
		f.Label = "no value"
	}
	if e.Scale() == model.ScaleQualitative && e.Has(model.KeyType) || e.Parent.Unwanted() {
		f.AtMost = diag.Info
	}
	p.Report(f)
}
