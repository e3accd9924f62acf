package targets

import (
	_ "embed"
	"fmt"
	"math"
	"strconv"
	"strings"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/rules/internal/figures"
	"github.com/outcomelint/outcomelint/rules/internal/say"
)

//go:embed target-exceeds-reach.md
var targetExceedsReachDoc string

var targetExceedsReach = &lint.Rule{
	ID: "target-exceeds-reach", Category: "targets", Question: lint.Doable, Severity: diag.Warning, Since: "0.1.0",
	Doc:   targetExceedsReachDoc,
	Check: lint.ForModel(checkTargetExceedsReach),
}

// What a walk may cost: the elements visited for one outcome, and the links
// followed in one model. Beyond that nothing is said.
const (
	maxVisited  = 10_000
	maxFollowed = 20_000_000
)

func checkTargetExceedsReach(p *lint.Pass) {
	if p.Model.Partial {
		return
	}
	var w *walk
	for e := range p.Model.Of(model.Indicator) {
		need, target, ok := needed(e)
		if !ok || e.Parent.Kind != model.Outcome {
			continue
		}
		if w == nil {
			if p.Model.Unread(model.KeyLeadsTo) {
				return // more may lead there than can be seen
			}
			w = newWalk(p.Model)
		}
		unit := unitOf(e, target)
		reach, outputs, ok := w.reach(e.Parent, unit, need)
		if !ok || reach >= need {
			continue
		}
		f := lint.Finding{
			On:    e,
			Span:  target.Place,
			Key:   target.Key,
			Label: "more than the outputs reach",
			Message: fmt.Sprintf("%s is to rise by %s %s, and the outputs that lead there reach %s",
				say.Statement(e), count(need), unit, count(reach)),
			Help: "who reaches the others? Name the output or the cause that does, or lower the target",
		}
		for i, o := range outputs {
			if i == maxShown {
				break
			}
			at := o.Place(model.KeyQuantity)
			f.Related = append(f.Related, related(p.Model, at, say.Statement(o)))
		}
		p.Report(f)
	}
}

// maxShown bounds the second places of one finding.
const maxShown = 20

// needed is how many more of its unit an indicator is to count, where that can
// be said: a plain count that is to go up from a number to a number.
func needed(e *model.Element) (need float64, target figures.Figure, ok bool) {
	if d := e.Text(model.KeyDirection).Value; d != "" && d != "up" || figures.Watches(e) {
		return 0, target, false
	}
	baseline := figures.Baseline(e)
	if !baseline.Single() {
		return 0, target, false
	}
	target = figures.Target(e)
	if !target.Single() || target.Low <= baseline.Low || !figures.ParseUnit(unitOf(e, target)).Counts() ||
		figures.Compare(unitOf(e, baseline), unitOf(e, target)) != figures.Same {
		return 0, target, false
	}
	return target.Low - baseline.Low, target, true
}

// walk goes from outcomes back along the links, again and again over one model.
type walk struct {
	seen     []int32 // the number of the walk that saw the element
	number   int32
	queue    []*model.Element
	followed int
}

func newWalk(m *model.Model) *walk { return &walk{seen: make([]int32, m.Len())} }

// reach adds up the quantities of the outputs from which an outcome can be
// reached. It is not ok where something else may bring the outcome about as
// well: an output that counts something else or nothing, a cause that is no
// output, a driver from outside. It stops when enough is found.
func (w *walk) reach(outcome *model.Element, unit string, need float64) (sum float64, outputs []*model.Element, ok bool) {
	w.number++
	w.queue = append(w.queue[:0], outcome)
	w.seen[outcome.Index] = w.number
	for next := 0; next < len(w.queue); next++ {
		e := w.queue[next]
		if next >= maxVisited || !e.Lacks(model.KeyExternalDriver) {
			return 0, nil, false
		}
		if e.Kind == model.Output {
			quantity := quantityOf(e)
			if !quantity.Single() || figures.Compare(quantity.Unit, unit) != figures.Same || quantity.Unit == "" {
				return 0, nil, false
			}
			sum += quantity.Low
			outputs = append(outputs, e)
			if sum >= need {
				return sum, outputs, true
			}
		}
		if !w.back(e) {
			return 0, nil, false
		}
	}
	return sum, outputs, len(outputs) > 0
}

// back queues what leads to an element. Of an output only other outputs
// matter; what else leads to an outcome has no quantity.
func (w *walk) back(e *model.Element) bool {
	queue := func(links []*model.Link) bool {
		for _, k := range links {
			if w.followed++; w.followed > maxFollowed {
				return false
			}
			from := k.From.Main()
			if k.Bool(model.KeyFeedback).Value || w.seen[from.Index] == w.number {
				continue
			}
			if from.Kind == model.Process || from.Kind == model.Input {
				if e.Kind == model.Output {
					continue
				}
				return false
			}
			w.seen[from.Index] = w.number
			w.queue = append(w.queue, from)
		}
		return true
	}
	if !queue(e.Incoming()) {
		return false
	}
	ms := e.Measures()
	for i := range ms {
		if !queue(ms[i].Incoming()) {
			return false
		}
	}
	return true
}

// quantityOf is how many an output delivers: what was planned, or what was
// delivered if that is more.
func quantityOf(e *model.Element) figures.Figure {
	f := figures.Figure{Quantity: e.Quantity(model.KeyQuantity)}
	if delivered := e.Quantity(model.KeyDelivered); delivered.Numeric() && delivered.Low > f.Low {
		f.Low, f.High = delivered.Low, delivered.High
	}
	if f.Unit == "" {
		f.Unit = e.Text(model.KeyUnit).Value
	}
	return f
}

// count writes a number with its thousands apart: 270,000.
func count(v float64) string {
	if v != math.Trunc(v) || math.Abs(v) >= 1e15 {
		return strconv.FormatFloat(v, 'f', -1, 64)
	}
	digits := strconv.FormatFloat(v, 'f', 0, 64)
	var b strings.Builder
	for i, d := range digits {
		if i > 0 && (len(digits)-i)%3 == 0 {
			b.WriteByte(',')
		}
		b.WriteRune(d)
	}
	return b.String()
}
