package structure

import (
	_ "embed"
	"fmt"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/rules/internal/say"
)

//go:embed inverted-horizon.md
var invertedHorizonDoc string

var invertedHorizon = &lint.Rule{
	ID: "inverted-horizon", Category: "structure", Question: lint.Doable, Severity: diag.Warning, Since: "0.1.0",
	Sources: []string{"S0"}, Doc: invertedHorizonDoc,
	Check: lint.ForModel(checkInvertedHorizon),
}

// checkInvertedHorizon compares the dates of the two ends of each link; only
// where one of them has none, the horizons that both say. A backward link is
// asked about as such.
func checkInvertedHorizon(p *lint.Pass) {
	l := levelsOf(p.Model)
	times := make(timings, p.Model.Len())
	for k := range p.Model.Links() {
		if k.To == nil || k.Feedback() || k.To.Main() == k.From || l.of(k.To) < l.of(k.From) {
			continue
		}
		cause, effect := times.of(k.From), times.of(k.To)
		switch {
		case effect.due.Set && cause.delivered.Set:
			if effect.due.Value.Last.Before(cause.delivered.Value.Last) && !cause.doneBy(effect.due.Value) {
				reportDates(p, k, cause, effect, times.runsOn(k))
			}
		case effect.horizon != 0 && effect.horizon+effect.slack(cause) < cause.horizon:
			reportHorizons(p, k, cause, effect)
		}
	}
}

// runsOn reports whether a process may have brought the effect about long
// before its end: it had begun by then, and goes on for the sake of something
// else.
func (t timings) runsOn(k *model.Link) bool {
	cause, effect := t.of(k.From), t.of(k.To)
	if k.From.Kind != model.Process || cause.begins.Set && effect.due.Value.Last.Before(cause.begins.Value.First) {
		return false
	}
	if cause.goesOn == unasked {
		cause.goesOn = no
		for i := range k.From.Links {
			other := k.From.Links[i].To
			if other == nil || !t.of(other).due.Set ||
				!t.of(other).due.Value.Last.Before(cause.delivered.Value.Last) {
				cause.goesOn = yes
				break
			}
		}
	}
	return cause.goesOn == yes
}

func reportDates(p *lint.Pass, k *model.Link, cause, effect *timing, runsOn bool) {
	due, delivered := say.Written(p.Model, effect.due.Span), say.Written(p.Model, cause.delivered.Span)
	confidence := diag.High
	if runsOn {
		confidence = diag.Low
	}
	p.Report(lint.Finding{
		On:    k,
		Label: fmt.Sprintf("due %s, before its cause at %s", due, delivered),
		Message: fmt.Sprintf("%s is due %s, before its cause, %s, is there (%s)",
			say.Statement(k.To), due, say.Statement(k.From), delivered),
		Help: "which of the two dates is right, or does something else bring it about earlier?",
		Related: []diag.Related{
			lint.RelatedAt(p.Model, cause.delivered.Span, "the cause is there by this date"),
			lint.RelatedAt(p.Model, effect.due.Span, "the effect is due by this date"),
		},
		Confidence: confidence,
	})
}

func reportHorizons(p *lint.Pass, k *model.Link, cause, effect *timing) {
	confidence := diag.High
	if effect.implied || cause.implied {
		confidence = diag.Low // `change` says what usually takes how long, not the author
	}
	p.Report(lint.Finding{
		On:    k,
		Label: fmt.Sprintf("from the %s term back to the %s term", cause.horizon, effect.horizon),
		Message: fmt.Sprintf("%s is expected in the %s term, its cause, %s, only in the %s term",
			say.Statement(k.To), effect.horizon, say.Statement(k.From), cause.horizon),
		Help:       "which comes first? Turn the link round, or set `horizon` on both as you expect it",
		Confidence: confidence,
	})
}

// timing is when an element is expected, as an effect and as a cause.
type timing struct {
	due, delivered model.Field[model.Period]
	begins         model.Field[model.Period]
	done           bool
	doneOn         model.Field[model.Period]
	horizon        horizon
	implied        bool // the horizon follows from `change`
	goesOn         answer
}

// timings are indexed by Element.Index, each made when it is first asked for:
// most elements of a large model are measures, which few links lead to.
type timings []*timing

func (t timings) of(e *model.Element) *timing {
	if t[e.Index] == nil {
		t[e.Index] = timingOf(e)
	}
	return t[e.Index]
}

// answer is that to a question which is costly to ask and often need not be.
type answer uint8

const (
	unasked answer = iota
	no
	yes
)

// doneBy reports whether the cause is there already, whatever was planned.
func (t *timing) doneBy(due model.Period) bool {
	return t.done || t.doneOn.Set && !t.doneOn.Value.Last.After(due.Last)
}

// slack is by how much the horizons may be the wrong way round: what kind of
// change takes how long is a rule of thumb, and where neither end says more,
// the behaviour of some brings about what others learn in no time.
func (t *timing) slack(cause *timing) horizon {
	if t.implied && cause.implied {
		return 1
	}
	return 0
}

func timingOf(e *model.Element) *timing {
	t := &timing{due: e.Period(model.KeyBy)}
	t.delivered = t.due
	if e.Kind == model.Process {
		t.begins, t.delivered = e.Period(model.KeyStart), e.Period(model.KeyEnd)
	}
	if !t.due.Set {
		t.due = lastTarget(e)
	}
	t.done = e.Bool(model.KeyDone).Value
	t.doneOn = e.Period(model.KeyDone)
	written := e.Horizon()
	t.horizon = horizonOf(written.Value)
	t.implied = !e.Has(model.KeyHorizon)
	return t
}

// lastTarget is the latest date among the targets of an element or of its
// measures. A target before its own baseline is wrong for another reason.
func lastTarget(e *model.Element) model.Field[model.Period] {
	var last model.Field[model.Period]
	later := func(v *model.Value, baseline model.Field[model.Period]) {
		d := v.Date()
		if baseline.Set && d.Set && d.Value.Last.Before(baseline.Value.First) {
			return
		}
		if d.Set && (!last.Set || d.Value.Last.After(last.Value.Last)) {
			last = d
		}
	}
	read := func(measure *model.Element) {
		baseline := measure.BaselineDate()
		if v, ok := measure.Value(model.KeyTarget); ok {
			later(&v, baseline)
		}
		values := measure.Values(model.KeyTargets)
		for i := range values {
			later(&values[i], baseline)
		}
	}
	if e.Kind.IsMeasure() {
		read(e)
	}
	measures := e.Measures()
	for i := range measures {
		read(&measures[i])
	}
	return last
}

// horizon orders the words of `horizon`; 0 is none.
type horizon uint8

func horizonOf(word string) horizon {
	switch word {
	case "short":
		return 1
	case "medium":
		return 2
	case "long":
		return 3
	}
	return 0
}

func (h horizon) String() string { return [...]string{"", "short", "medium", "long"}[h] }
