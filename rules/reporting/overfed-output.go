package reporting

import (
	_ "embed"
	"fmt"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/pkg/source"
	"github.com/outcomelint/outcomelint/rules/internal/figures"
	"github.com/outcomelint/outcomelint/rules/internal/say"
)

//go:embed overfed-output.md
var overfedOutputDoc string

var overfedOutput = &lint.Rule{
	ID: "overfed-output", Category: "reporting", Question: lint.Honest, Severity: diag.Info, Since: "0.1.0",
	Sources: []string{"S3"}, Doc: overfedOutputDoc,
	Check: lint.ForModel(checkOverfedOutput),
}

func checkOverfedOutput(p *lint.Pass) {
	needs := map[*model.Element]bool{}
	for e := range p.Model.Of(model.Output) {
		if s, _ := standingOf(e, p.AsOf); s == short {
			needs[e] = true
		}
	}
	if len(needs) == 0 {
		return
	}
	starving := p.Model.ReachedFrom(func(e *model.Element) bool { return needs[e] })
	for e := range p.Model.Of(model.Output) {
		fed, ok := overTwice(e)
		if !ok {
			continue
		}
		if result, shown := stuck(e); result != nil && starving.Has(result) {
			if sibling, place := starved(p, e, result); sibling != nil {
				p.Report(lint.Finding{
					On: e, Span: fed.last.Place, Key: model.KeyActuals, Label: "over its target again",
					Message: fmt.Sprintf("%s is over its target for the second time (%s, %s), and %s does not move while %s is short",
						say.Statement(e), bare(fed.before.Words(fed.of), fed.last.Words(fed.of)), fed.last.Words(fed.of), say.Statement(result), say.Statement(sibling)),
					Help: "would the effort that goes beyond the target do more where something is missing?",
					Related: []diag.Related{
						lint.RelatedAt(p.Model, fed.target.Place, "the target"), shown, lint.RelatedAt(p.Model, place, short.String()),
					},
				})
			}
		}
	}
}

// feeding is two readings of a measure, each beyond what was aimed at.
type feeding struct {
	of                   *model.Element
	before, last, target figures.Figure
}

// overTwice finds an indicator of an output whose two latest readings are both
// beyond the target that held for them.
func overTwice(e *model.Element) (feeding, bool) {
	ms := e.Measures()
	for i := range ms {
		m := &ms[i]
		read, to := readings(m), goals(m)
		if len(read) < 2 || len(to) == 0 || figures.Watches(m) {
			continue
		}
		before, last := read[len(read)-2], read[len(read)-1]
		if goalFor(to, before).beyond(m, before) && goalFor(to, last).beyond(m, last) {
			return feeding{m, before, last, goalFor(to, last).Figure}, true
		}
	}
	return feeding{}, false
}

// goalFor is the goal on the way to which a reading was taken: the first that
// was due then or later, else the last.
func goalFor(to []goal, read figures.Figure) *goal {
	date := read.Date()
	for i := range to {
		if date.Set && !to[i].due.IsZero() && !to[i].due.Before(date.Value.First) {
			return &to[i]
		}
	}
	return &to[len(to)-1]
}

func (g *goal) beyond(e *model.Element, read figures.Figure) bool {
	order, ok := g.against(e, read)
	return ok && order > 0
}

// stuck is the nearest result of an output that is red or stands where it
// began, with the place that shows it.
func stuck(e *model.Element) (*model.Element, diag.Related) {
	for to := range within(walkLimit, e.Downstream()) {
		if to.Kind != model.Outcome && to.Kind != model.Objective || to.Unwanted() {
			continue
		}
		if moved, still := flat(to); still {
			return to, lint.RelatedAt(e.In(), moved.stands.Place, "hardly any nearer than at the beginning")
		}
		if status(to) == red {
			return to, lint.RelatedAt(e.In(), statusPlace(to), "red")
		}
	}
	return nil, diag.Related{}
}

// starved is the first other output that leads to a result and is short.
func starved(p *lint.Pass, fed, result *model.Element) (*model.Element, source.Span) {
	for o := range within(walkLimit, result.Upstream()) {
		if o.Kind != model.Output || o == fed {
			continue
		}
		if s, place := standingOf(o, p.AsOf); s == short {
			return o, place
		}
	}
	return nil, source.Span{}
}
