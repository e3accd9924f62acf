package structure

import (
	_ "embed"
	"fmt"
	"strings"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/pkg/source"
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
// where one of them has none, the horizons that both say.
func checkInvertedHorizon(p *lint.Pass) {
	times := make([]timing, p.Model.Len())
	for e := range p.Model.All() {
		times[e.Index] = timingOf(e)
	}
	for k := range p.Model.Links() {
		if k.To == nil || isFeedback(k) || k.To.Main() == k.From {
			continue
		}
		cause, effect := &times[k.From.Index], &times[k.To.Index]
		switch {
		case effect.due.Set && cause.delivered.Set:
			if effect.due.Value.Last.Before(cause.delivered.Value.Last) && !cause.doneBy(effect.due.Value) {
				reportDates(p, k, cause.delivered.Span, effect.due.Span)
			}
		case effect.horizon != 0 && effect.horizon < cause.horizon:
			reportHorizons(p, k, effect, cause)
		}
	}
}

func reportDates(p *lint.Pass, k *model.Link, delivered, due source.Span) {
	file := p.Model.File
	written := func(s source.Span) string { return strings.Trim(file.Slice(s), `"'`) }
	p.Report(lint.Finding{
		On:    k,
		Label: fmt.Sprintf("due %s, before its cause at %s", written(due), written(delivered)),
		Message: fmt.Sprintf("%s is due %s, before %s, which is to bring it about, is there (%s)",
			say.Statement(k.To), written(due), say.Statement(k.From), written(delivered)),
		Help: "which of the two dates is right, or does something else bring it about earlier?",
		Related: []diag.Related{
			{Place: diag.Place{File: file, Span: delivered}, Message: "the cause is there by this date"},
			{Place: diag.Place{File: file, Span: due}, Message: "the effect is due by this date"},
		},
	})
}

func reportHorizons(p *lint.Pass, k *model.Link, effect, cause *timing) {
	confidence := diag.High
	if effect.implied || cause.implied {
		confidence = diag.Low // `change` says what usually takes how long, not the author
	}
	p.Report(lint.Finding{
		On:    k,
		Label: fmt.Sprintf("from the %s term back to the %s term", cause.horizon, effect.horizon),
		Message: fmt.Sprintf("%s is expected in the %s term, before %s, which is to bring it about, in the %s term",
			say.Statement(k.To), effect.horizon, say.Statement(k.From), cause.horizon),
		Help:       "which comes first? turn the link round, or set `horizon` on both as you expect it",
		Confidence: confidence,
	})
}

// timing is when an element is expected, as an effect and as a cause.
type timing struct {
	due, delivered model.Field[model.Period]
	done           bool
	doneOn         model.Field[model.Period]
	horizon        horizon
	implied        bool // the horizon follows from `change`
}

// doneBy reports whether the cause is there already, whatever was planned.
func (t *timing) doneBy(due model.Period) bool {
	return t.done || t.doneOn.Set && !t.doneOn.Value.Last.After(due.Last)
}

func timingOf(e *model.Element) timing {
	t := timing{due: e.Period(model.KeyBy)}
	t.delivered = t.due
	if e.Kind == model.Process {
		t.delivered = e.Period(model.KeyEnd)
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

// lastTarget is the latest date among the targets of an element or of its measures.
func lastTarget(e *model.Element) model.Field[model.Period] {
	var last model.Field[model.Period]
	later := func(v *model.Value) {
		if d := v.Date(); d.Set && (!last.Set || d.Value.Last.After(last.Value.Last)) {
			last = d
		}
	}
	read := func(measure *model.Element) {
		if v, ok := measure.Value(model.KeyTarget); ok {
			later(&v)
		}
		values := measure.Values(model.KeyTargets)
		for i := range values {
			later(&values[i])
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
