package targets

import (
	_ "embed"
	"fmt"
	"strings"
	"time"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/pkg/source"
	"github.com/outcomelint/outcomelint/rules/internal/figures"
	"github.com/outcomelint/outcomelint/rules/internal/keyresult"
	"github.com/outcomelint/outcomelint/rules/internal/say"
)

//go:embed stale-actual.md
var staleActualDoc string

var staleActual = &lint.Rule{
	ID: "stale-actual", Category: "targets", Question: lint.Testable, Severity: diag.Info, Since: "0.1.0",
	Doc:   staleActualDoc,
	Check: lint.ForModel(checkStaleActual),
}

func checkStaleActual(p *lint.Pass) {
	stage := p.Model.Header.Text(model.KeyStage).Value
	if p.Model.Partial || stage == "plan" {
		return
	}
	reports := stage != "" || anyRead(p.Model)
	var stale []*model.Element
	var dues []due
	for e := range measures(p.Model) {
		d := lastDue(e, p.AsOf)
		if reports && d.last.IsZero() {
			d = lastRound(e, p.AsOf)
		}
		if d.last.IsZero() || broken(e) || !isStale(e, d) || saidElsewhere(p, e) {
			continue
		}
		stale = append(stale, e)
		dues = append(dues, d)
	}
	if len(stale) == 0 {
		return
	}
	f := lint.Finding{
		On:      p.Model,
		Key:     model.KeyActuals,
		Label:   "readings are due",
		Message: fmt.Sprintf("%d %s have no reading for a period that has ended", len(stale), nouns(stale)),
		Help:    "what came of them? actuals = [{ value = …, date = " + dues[0].last.Format(time.DateOnly) + " }]",
	}
	if len(stale) == 1 {
		f.Message = say.Statement(stale[0]) + " has no reading for a period that has ended"
	}
	for i, e := range stale {
		if i == say.Places {
			break
		}
		at := dues[i].at
		if at.IsZero() {
			at = e.Span()
		}
		f.Related = append(f.Related, lint.RelatedAt(p.Model, at, "no reading of "+say.Statement(e)))
	}
	p.Report(f)
}

// nouns is what several measures are called together.
func nouns(es []*model.Element) string {
	for _, e := range es {
		if e.Kind == model.Indicator {
			return "indicators"
		}
	}
	return "key results"
}

// due is the last day of a period that has ended, the place that says so, and
// the due day before it.
type due struct {
	last, before time.Time
	at           source.Span
}

// lastDue is the latest date by which a measure should have been read, as of a
// day: of its targets, else of what it measures, else of the model. It is zero
// where none has come.
func lastDue(e *model.Element, asOf time.Time) due {
	var d due
	dated := false
	for _, f := range append(figures.Each(e, model.KeyTargets), figures.Target(e)) {
		date := f.Date()
		if !date.Set {
			continue
		}
		dated = true
		if date.Value.Last.Before(e.In().Header.Period(model.KeyStart).Value.First) {
			continue // reversed-period asks which of the two dates is right
		}
		switch last := date.Value.Last; {
		case !last.Before(asOf):
		case last.After(d.last):
			d.before, d.last, d.at = d.last, last, date.Span
		case last.After(d.before) && last.Before(d.last):
			d.before = last
		}
	}
	if dated {
		return d
	}
	for _, p := range [...]model.Field[model.Period]{
		e.Parent.Period(model.KeyBy), e.Parent.Period(model.KeyCycle),
		e.In().Header.Period(model.KeyEnd), e.In().Header.Period(model.KeyCycle),
	} {
		if p.Set {
			if p.Value.Last.Before(asOf) {
				d.last = p.Value.Last
			}
			return d
		}
	}
	return d
}

// anyRead reports whether any reading stands in the model: it is no mere plan then.
func anyRead(m *model.Model) bool {
	for e := range measures(m) {
		if e.Has(model.KeyActuals) {
			return true
		}
	}
	return false
}

// lastRound is the latest regular reading that a measure should have had as of
// a day, counted from the one before it, from its baseline or from the start of
// the model. Half a round is time enough to read and to write it down. It is
// zero where none is due, or where nothing says how often it is read.
func lastRound(e *model.Element, asOf time.Time) due {
	months := monthsOf(e.Every().Value)
	if months == 0 {
		return due{}
	}
	last := e.In().Header.Period(model.KeyStart).Value.First
	for _, f := range append(figures.Each(e, model.KeyActuals), figures.In(e, model.KeyBaseline)) {
		if read := f.Date(); read.Set && read.Value.Last.After(last) {
			last = read.Value.Last
		}
	}
	if last.IsZero() {
		return due{}
	}
	end := e.In().Header.Period(model.KeyEnd).Value.Last
	for _, f := range append(figures.Each(e, model.KeyTargets), figures.Target(e)) {
		if date := f.Date(); date.Set && date.Value.Last.After(end) {
			end = date.Value.Last
		}
	}
	if !end.IsZero() && !last.Before(end) {
		return due{} // it has been read to the end
	}
	// The first of a month is never too long a day for the month after.
	month := time.Date(last.Year(), last.Month()+1, 1, 0, 0, 0, 0, time.UTC)
	if month.AddDate(0, months, months*15).After(asOf) {
		return due{}
	}
	return due{last: month.AddDate(0, months, -1), before: last}
}

// monthsOf are the months between two regular readings, 0 if nobody can say.
func monthsOf(every string) int {
	switch every {
	case "month":
		return 1
	case "quarter":
		return 3
	case "half-year":
		return 6
	case "year":
		return 12
	}
	return 0
}

// isStale reports whether no actual was read since the due day before: one
// taken somewhat early for the period will do.
func isStale(e *model.Element, d due) bool {
	since := d.before
	if taken := figures.In(e, model.KeyBaseline).Date(); taken.Set && taken.Value.Last.After(since) {
		since = taken.Value.Last
	}
	if !e.Lacks(model.KeyActuals) && !e.Has(model.KeyActuals) || e.Unread(model.KeyActuals) {
		return false
	}
	for _, f := range figures.Each(e, model.KeyActuals) {
		if read := f.Date(); !read.Set || read.Value.Last.After(since) {
			return false
		}
	}
	return true
}

// saidElsewhere reports whether another rule asks about the missing reading,
// or none is to be expected: what is done or scored has been judged, what is
// green without data is green-without-data's, a target put off is placeholder-value's.
func saidElsewhere(p *lint.Pass, e *model.Element) bool {
	for _, k := range [...]model.Key{model.KeyDone, model.KeyScore} {
		if !e.Lacks(k) {
			return true
		}
	}
	return figures.Is(e, "milestone", "baseline") || e.Parent.Has(model.KeyDone) ||
		strings.EqualFold(e.Parent.Text(model.KeyStatus).Value, "green") || e.Text(model.KeyStatus).Value == "green" ||
		figures.Target(e).Deferred(e) || keyresult.Told(p, e)
}
