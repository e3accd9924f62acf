package targets

import (
	_ "embed"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/rules/internal/figures"
	"github.com/outcomelint/outcomelint/rules/internal/keyresult"
	"github.com/outcomelint/outcomelint/rules/internal/say"
)

//go:embed reversed-period.md
var reversedPeriodDoc string

var reversedPeriod = &lint.Rule{
	ID: "reversed-period", Category: "targets", Question: lint.Testable, Severity: diag.Error, Since: "0.1.0",
	Sources: []string{"IATI 8.6.1"}, Doc: reversedPeriodDoc,
	Check: lint.ForModel(checkReversedPeriod),
}

func checkReversedPeriod(p *lint.Pass) {
	title := "the model"
	if t := p.Model.Header.Text(model.KeyTitle); t.Set {
		title = say.Quote(t.Value)
	}
	reportReversed(p, p.Model.Header, title)
	for e := range p.Model.Of(model.Process, model.Indicator, model.KeyResult) {
		if e.Kind == model.Process {
			reportReversed(p, e, say.Statement(e))
			continue
		}
		reportEarlyTarget(p, e)
	}
}

// reportReversed compares the start and the end of a process or of the model.
func reportReversed(p *lint.Pass, e *model.Element, name string) {
	start, end := e.Period(model.KeyStart), e.Period(model.KeyEnd)
	if !start.Set || !end.Set || !end.Value.Last.Before(start.Value.First) {
		return
	}
	f := lint.Finding{
		On:      e,
		Span:    end.Span,
		Key:     model.KeyEnd,
		Label:   "before the start",
		Message: name + " ends (" + say.Written(p.Model, end.Span) + ") before it starts (" + say.Written(p.Model, start.Span) + ")",
		Help:    "which of the two dates is right?",
		Related: []diag.Related{lint.RelatedAt(p.Model, start.Span, "the start")},
	}
	p.Report(f)
}

// reportEarlyTarget compares the dates of a measure's targets with that of its baseline.
func reportEarlyTarget(p *lint.Pass, e *model.Element) {
	date := p.Model.Header.Period(model.KeyStart)
	why := "a baseline without a date is that of the start"
	if v, ok := e.Value(model.KeyBaseline); ok {
		if own := v.Date(); own.Set {
			date, why = own, "the baseline's date"
		}
	}
	if !date.Set {
		return
	}
	due, key := earlyTarget(e, date.Value)
	if !due.Set {
		return
	}
	baseline := figures.Baseline(e)
	if !baseline.Given() || baseline.Deferred(e) || keyresult.Told(p, e) {
		return
	}
	p.Report(lint.Finding{
		On:    e,
		Span:  due.Span,
		Key:   key,
		Label: "before the baseline",
		Message: "the target of " + say.Statement(e) + " is due " + say.Written(p.Model, due.Span) +
			", before its baseline (" + say.Written(p.Model, date.Span) + ")",
		Help:    "which of the two dates is right?",
		Related: []diag.Related{lint.RelatedAt(p.Model, date.Span, why)},
	})
}

// earlyTarget finds the first target that is due before a period begins.
func earlyTarget(e *model.Element, begins model.Period) (due model.Field[model.Period], key model.Key) {
	early := func(d model.Field[model.Period]) bool { return d.Set && d.Value.Last.Before(begins.First) }
	for _, k := range [...]model.Key{model.KeyTargets, model.KeyTarget} {
		values := e.Values(k)
		for i := range values {
			if d := values[i].Date(); early(d) {
				return d, k
			}
		}
	}
	if e.Lacks(model.KeyTarget) && e.Lacks(model.KeyTargets) {
		if stated := figures.Target(e); early(stated.Date()) {
			return stated.Date(), stated.Key
		}
	}
	return due, key
}
