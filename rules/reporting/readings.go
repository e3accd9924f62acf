package reporting

import (
	"slices"
	"strings"
	"time"

	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/pkg/source"
	"github.com/outcomelint/outcomelint/rules/internal/figures"
)

// The words of `status`.
const (
	green = "green"
	amber = "amber"
	red   = "red"
)

// status is the light that an element shows.
func status(e *model.Element) string { return e.Text(model.KeyStatus).Value }

// statusPlace is where an element says how it stands, or the element itself.
func statusPlace(e *model.Element) source.Span {
	if s := e.Text(model.KeyStatus); s.Set {
		return s.Span
	}
	return e.Span()
}

// isReport reports whether the model says what came about.
func isReport(m *model.Model) bool { return m.Header.Text(model.KeyStage).Value == "report" }

// readings are the values that were read of a measure, the latest one last.
// "TBD" is none.
func readings(e *model.Element) []figures.Figure {
	var out []figures.Figure
	dated := true
	for _, f := range figures.Each(e, model.KeyActuals) {
		if f.Given() && (f.Numeric() || !figures.PutOff(f.Text)) {
			out = append(out, f)
			dated = dated && f.Date().Set
		}
	}
	if dated {
		slices.SortStableFunc(out, func(a, b figures.Figure) int {
			return a.Date().Value.Last.Compare(b.Date().Value.Last)
		})
	}
	return out
}

// hasReading reports whether there is anything that was read of a measure, or
// may be: an actual, a score, a step that is done, or what could not be read.
func hasReading(e *model.Element) bool {
	return len(readings(e)) > 0 || e.Partial || e.Unread(model.KeyActuals) || e.Has(model.KeyScore) || isDone(e)
}

func isDone(e *model.Element) bool {
	done := e.Bool(model.KeyDone)
	return done.Value || e.Has(model.KeyDone) && !done.Set
}

// isRead reports whether anything was read of what measures an element: its
// own indicators or key results, or the key results of an objective that leads
// to it.
func isRead(e *model.Element) bool {
	if e.Partial || e.Unread(model.KeyIndicators) || e.Unread(model.KeyKeyResults) || anyRead(e) {
		return true
	}
	for _, k := range e.Incoming() {
		if k.From.Kind == model.Objective && anyRead(k.From) {
			return true
		}
	}
	return false
}

func anyRead(e *model.Element) bool {
	ms := e.Measures()
	for i := range ms {
		if hasReading(&ms[i]) {
			return true
		}
	}
	return false
}

// inOneUnit reports whether two figures of a measure are numbers of one unit.
func inOneUnit(e *model.Element, a, b figures.Figure) bool {
	factor, ok := figures.Convert(a.UnitOf(e), b.UnitOf(e))
	return ok && factor == 1 && isValue(a) && isValue(b)
}

// isValue reports whether a figure is a number, or a range of them, by itself.
func isValue(f figures.Figure) bool {
	return f.Kind == model.QuantityNumber || f.Kind == model.QuantityRange
}

// goal is a value to be reached, in the unit of the baseline, and by when.
type goal struct {
	figures.Figure
	due     time.Time // zero where nothing says
	heading int
}

// goals are the targets of a measure, milestones first, in the order of their
// dates. Those that cannot be compared with what was read are left out.
func goals(e *model.Element) []goal {
	baseline := figures.Baseline(e)
	var out []goal
	add := func(f figures.Figure) {
		if f.Kind == model.QuantityRelative {
			if !baseline.Single() {
				return
			}
			unit := baseline.UnitOf(e)
			f.Quantity = f.From(baseline.Low)
			f.Unit = unit
		}
		if !f.Numeric() {
			return
		}
		g := goal{Figure: f, heading: figures.Heading(e, baseline, f)}
		if g.heading == 0 && countsDelivery(e) {
			g.heading = 1
		}
		if date := f.Date(); date.Set {
			g.due = date.Value.Last
		} else {
			g.due = endOf(e)
		}
		out = append(out, g)
	}
	for _, f := range figures.Each(e, model.KeyTargets) {
		add(f)
	}
	if target := figures.Target(e); target.Key != model.KeyTargets {
		add(target)
	}
	slices.SortStableFunc(out, func(a, b goal) int { return a.due.Compare(b.due) })
	return out
}

// countsDelivery reports whether a measure of an output surely counts what is
// delivered, of which more is meant to be better though nothing says so.
func countsDelivery(e *model.Element) bool {
	if e.Parent == nil || e.Parent.Kind != model.Output || !e.Lacks(model.KeyDirection) || !e.Lacks(model.KeyBaseline) || !e.Lacks(model.KeyRole) {
		return false
	}
	return strings.HasPrefix(strings.ToLower(e.Statement().Value), "number of ") || figures.ParseUnit(e.Text(model.KeyUnit).Value).Counts()
}

// endOf is when what a measure measures is due: at its `by`, its cycle, else
// the model's end; zero where nothing says.
func endOf(e *model.Element) time.Time {
	header := &e.In().Header.Record
	for _, p := range [...]model.Field[model.Period]{
		e.Main().Period(model.KeyBy), e.Main().Period(model.KeyCycle), header.Period(model.KeyEnd), header.Period(model.KeyCycle),
	} {
		if p.Set {
			return p.Value.Last
		}
	}
	return time.Time{}
}

// against compares a reading with the goal: 1 beyond it, 0 at it, -1 short of
// it; not ok where they cannot be compared.
func (g *goal) against(e *model.Element, read figures.Figure) (order int, ok bool) {
	if g.heading == 0 || !inOneUnit(e, g.Figure, read) {
		return 0, false
	}
	switch {
	case read.Low > g.High:
		return g.heading, true
	case read.High < g.Low:
		return -g.heading, true
	}
	return 0, true
}

// bare is a figure in words without its unit, where another figure that is
// told right after it has the same: "860 instead of 1200 places".
func bare(words, next string) string {
	number, unit, _ := strings.Cut(words, " ")
	if _, same, _ := strings.Cut(next, " "); unit != "" && unit == same {
		return number
	}
	return words
}
