package targets

import (
	_ "embed"
	"slices"
	"strings"
	"time"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/rules/internal/figures"
	"github.com/outcomelint/outcomelint/rules/internal/keyresult"
	"github.com/outcomelint/outcomelint/rules/internal/say"
)

//go:embed late-baseline.md
var lateBaselineDoc string

var lateBaseline = &lint.Rule{
	ID: "late-baseline", Category: "targets", Question: lint.Testable, Severity: diag.Warning, Since: "0.1.0",
	Sources: []string{"S0"}, Doc: lateBaselineDoc,
	Check: lint.ForModel(checkLateBaseline),
}

func checkLateBaseline(p *lint.Pass) {
	var first []*beginning
	for e := range measures(p.Model) {
		baseline := figures.Baseline(e)
		if !baseline.Given() || baseline.Deferred(e) || figures.Holds(e) || figures.Is(e, "baseline", "milestone") {
			continue
		}
		date, own := baselineDate(e, baseline)
		if !date.Set {
			continue
		}
		if first == nil {
			first = beginnings(p.Model)
		}
		cause := first[e.Parent.Index]
		if cause == nil || !date.Value.First.After(cause.day) || nothingYet(e, baseline) || isExplained(baseline) || keyresult.Told(p, e) {
			continue
		}
		reportLateBaseline(p, e, baseline, date, own, cause)
	}
}

func reportLateBaseline(p *lint.Pass, e *model.Element, baseline figures.Figure, date model.Field[model.Period], own bool, cause *beginning) {
	began := "began (" + say.Written(p.Model, cause.date.Span) + ")"
	if cause.of.Kind == model.Output {
		began = "was there (" + say.Written(p.Model, cause.date.Span) + ")"
	}
	f := lint.Finding{
		On:    e,
		Span:  date.Span,
		Key:   model.KeyBaseline,
		Label: "after the change began",
		Message: "the baseline of " + say.Statement(e) + " is dated " + say.Written(p.Model, date.Span) + ", after " +
			say.Statement(cause.of) + " " + began,
		Help:    "is there an earlier reading? Otherwise say in its note what may have changed by then",
		Related: []diag.Related{lint.RelatedAt(p.Model, cause.date.Span, "what should change it begins here")},
	}
	if !own {
		f.Span = baseline.Place
		f.Notes = []string{"a baseline without a date is that of the model's start, " + say.Written(p.Model, date.Span)}
	}
	p.Report(f)
}

// nothingYet reports whether an output counted nothing yet when its baseline
// was taken, however long the work had gone on.
func nothingYet(e *model.Element, baseline figures.Figure) bool {
	return e.Parent.Kind == model.Output && baseline.Low == 0 && baseline.High == 0
}

// isExplained reports whether a note says something of the baseline, such as
// why it could not be taken earlier.
func isExplained(baseline figures.Figure) bool { return strings.TrimSpace(baseline.Note()) != "" }

// beginning is when something that leads to an element began: a process its
// work, an output its use.
type beginning struct {
	of   *model.Element
	date model.Field[model.Period]
	day  time.Time
}

// beginnings finds the earliest beginning before each element, by its index.
// It walks from the earliest on and never twice over an element.
func beginnings(m *model.Model) []*beginning {
	var starts []beginning
	for e := range m.Of(model.Process, model.Output) {
		if e.Kind == model.Process {
			if start := e.Period(model.KeyStart); start.Set {
				starts = append(starts, beginning{e, start, start.Value.First})
			}
		} else if by := e.Period(model.KeyBy); by.Set {
			starts = append(starts, beginning{e, by, by.Value.Last})
		}
	}
	slices.SortStableFunc(starts, func(a, b beginning) int { return a.day.Compare(b.day) })
	first := make([]*beginning, m.Len())
	var queue []*model.Element
	for i := range starts {
		queue = append(queue[:0], starts[i].of)
		for len(queue) > 0 {
			e := queue[len(queue)-1]
			queue = queue[:len(queue)-1]
			for j := range e.Links {
				k := &e.Links[j]
				if k.To == nil || k.Feedback() {
					continue
				}
				if to := k.To.Main(); first[to.Index] == nil {
					first[to.Index] = &starts[i]
					queue = append(queue, to)
				}
			}
		}
	}
	return first
}
