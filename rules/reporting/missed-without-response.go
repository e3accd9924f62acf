package reporting

import (
	_ "embed"
	"strings"
	"time"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/rules/internal/figures"
	"github.com/outcomelint/outcomelint/rules/internal/keyresult"
	"github.com/outcomelint/outcomelint/rules/internal/say"
)

//go:embed missed-without-response.md
var missedWithoutResponseDoc string

var missedWithoutResponse = &lint.Rule{
	ID: "missed-without-response", Category: "reporting", Question: lint.Honest, Severity: diag.Info, Since: "0.1.0",
	Sources: []string{"S0", "S2"}, Doc: missedWithoutResponseDoc,
	Check: lint.ForModel(checkMissedWithoutResponse),
}

func checkMissedWithoutResponse(p *lint.Pass) {
	if !isReport(p.Model) {
		return
	}
	for e := range p.Model.Of(model.Process, model.Output, model.Outcome, model.Impact, model.Objective, model.KeyResult) {
		if learned(e) {
			continue
		}
		f := lint.Finding{On: e, Help: "what would you do differently now? Say so in learned = \"…\""}
		if s := status(e); s == red || s == amber {
			if s == amber && (keyresult.Told(p, e) || figures.Is(e, "milestone")) {
				continue // a task or step under way
			}
			f.Span, f.Key, f.Label = statusPlace(e), model.KeyStatus, "and then?"
			f.Message = say.Statement(e) + " is " + s + ", and nothing says what was learned from it"
		} else if !missed(e, p.AsOf, &f) {
			continue
		}
		p.Report(f)
	}
}

// learned reports whether anything says what was learned: the element, what
// measures it, or what it measures.
func learned(e *model.Element) bool {
	if !e.Lacks(model.KeyLearned) && (strings.TrimSpace(e.Text(model.KeyLearned).Value) != "" || e.Unread(model.KeyLearned) || e.Partial) {
		return true
	}
	if e.Parent != nil {
		return learned(e.Parent)
	}
	ms := e.Measures()
	for i := range ms {
		if strings.TrimSpace(ms[i].Text(model.KeyLearned).Value) != "" || ms[i].Partial {
			return true
		}
	}
	return false
}

// reachedScore is the score from which a key result counts as reached: whoever
// scores aims high.
const reachedScore = 0.7

// missed reports whether a target of the element has come due and was not
// reached, and words the finding.
func missed(e *model.Element, today time.Time, f *lint.Finding) bool {
	if e.Kind == model.KeyResult {
		if score := e.Number(model.KeyScore); score.Set && score.Value >= reachedScore || isDone(e) {
			return false
		}
		return missedTarget(e, today, f)
	}
	if e.Kind == model.Output && status(e) == "" {
		planned, done := e.Quantity(model.KeyQuantity), e.Quantity(model.KeyDelivered)
		due := endOf(e)
		if planned.Kind == model.QuantityNumber && done.Kind == model.QuantityNumber && done.Low < planned.Low && !due.IsZero() && due.Before(today) {
			f.Span, f.Key, f.Label = done.Span, model.KeyDelivered, "less than planned"
			f.Message = say.Statement(e) + " came to " + bare(worded(e, done), worded(e, planned)) + " instead of " + worded(e, planned) + ", and nothing says what was learned from it"
			f.Related = append(f.Related, lint.RelatedAt(e.In(), planned.Span, "planned"))
			return true
		}
	}
	if e.Kind == model.Objective {
		return false // its key results are asked one by one
	}
	ms := e.Measures()
	for i := range ms {
		if missedTarget(&ms[i], today, f) {
			return true
		}
	}
	return false
}

// worded is a quantity of an output as one would say it.
func worded(e *model.Element, q model.Quantity) string {
	text := e.In().File.Slice(q.Span)
	if unit := e.Text(model.KeyUnit).Value; unit != "" {
		text += " " + unit
	}
	return text
}

// missedTarget reports whether the latest target of a measure that has come
// due was not reached by what was read for it.
func missedTarget(e *model.Element, today time.Time, f *lint.Finding) bool {
	if figures.Watches(e) {
		return false
	}
	var due *goal
	to := goals(e)
	for i := range to {
		if !to[i].due.IsZero() && to[i].due.Before(today) {
			due = &to[i]
		}
	}
	read := readings(e)
	if due == nil || len(read) == 0 {
		return false
	}
	last := read[len(read)-1]
	if date := last.Date(); date.Set && date.Value.Last.Before(due.due.AddDate(0, -3, 0)) {
		return false // it was not read again: stale-actual asks
	}
	if order, ok := due.against(e, last); !ok || order >= 0 {
		return false
	}
	f.Span, f.Key, f.Label = last.Place, model.KeyActuals, "what was read"
	f.Message = say.Statement(e) + " came to " + bare(last.Words(e), due.Words(e)) + " instead of " + due.Words(e) + ", and nothing says what was learned from it"
	f.Related = append(f.Related, lint.RelatedAt(e.In(), due.Place, "the target"))
	return true
}
