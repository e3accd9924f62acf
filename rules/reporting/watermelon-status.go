package reporting

import (
	_ "embed"
	"fmt"
	"iter"
	"strings"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/rules/internal/figures"
	"github.com/outcomelint/outcomelint/rules/internal/keyresult"
	"github.com/outcomelint/outcomelint/rules/internal/say"
)

//go:embed watermelon-status.md
var watermelonStatusDoc string

var watermelonStatus = &lint.Rule{
	ID: "watermelon-status", Category: "reporting", Question: lint.Honest, Severity: diag.Warning, Since: "0.1.0",
	Sources: []string{"S4"}, Doc: watermelonStatusDoc,
	Check: lint.ForModel(checkWatermelonStatus),
}

// checkWatermelonStatus walks from the outputs that came out well, nearest
// first, and stops at the first result that did not: what lies behind it is
// its consequence.
func checkWatermelonStatus(p *lint.Pass) {
	var well []*model.Element
	fell := map[*model.Element]bool{}
	for e := range p.Model.Of(model.Output) {
		if s, _ := standingOf(e, p.AsOf); s == isGreen || s == delivered {
			well = append(well, e)
		} else {
			fell[e] = true
		}
	}
	if len(well) == 0 {
		return
	}
	unsure := p.Model.ReachedFrom(func(e *model.Element) bool { return fell[e] })
	seen := map[*model.Element]bool{}
	for next := 0; next < len(well); next++ {
		from := well[next]
		for i := range from.Links {
			k := &from.Links[i]
			if k.To == nil || k.Feedback() || seen[k.To.Main()] {
				continue
			}
			to := k.To.Main()
			seen[to] = true
			if !unsure.Has(to) && rotten(p, to, from.Kind == model.Output) {
				continue
			}
			well = append(well, to)
		}
	}
}

// rotten reports a result whose outputs all came out well, if it did not;
// direct says that one of them leads straight to it.
func rotten(p *lint.Pass, e *model.Element, direct bool) bool {
	if e.Kind != model.Outcome && e.Kind != model.Objective && e.Kind != model.Impact || e.Partial || e.Unwanted() ||
		strings.TrimSpace(e.Text(model.KeyNotMeasuredBecause).Value) != "" || e.Unread(model.KeyNotMeasuredBecause) {
		return false
	}
	f := lint.Finding{On: e, Key: model.KeyActuals, Help: "what do the outputs lack? Review them before you make more of the same"}
	moved, still := flat(e)
	switch {
	case status(e) == red:
		f.Span, f.Key, f.Label = statusPlace(e), model.KeyStatus, "this is red"
		f.Message = say.Statement(e) + " is red"
	case still:
		f.Span, f.Label = moved.stands.Place, "hardly any nearer than at the beginning"
		f.Message = fmt.Sprintf("%s stands at %s, having begun at %s", say.Statement(e), moved.stands.Words(moved.of), moved.began.Words(moved.of))
		f.Related = append(f.Related, lint.RelatedAt(p.Model, moved.began.Place, "where it began"))
	case direct && e.Kind != model.Impact && status(e) != green && !e.Unread(model.KeyStatus) && !isRead(e) && !isPutOff(p, e):
		f.Label = "nothing was read of this"
		f.Message = "nobody has read whether " + say.Statement(e) + " came about"
		f.Help = "who could tell you by the next report? Until then the green lights say nothing about what they are for"
		if len(e.Measures()) == 0 || !isReport(p.Model) && endOf(e).After(p.AsOf) {
			f.AtMost = diag.Info // unmeasured-outcome warns; or there is time
		}
	default:
		return false
	}
	behind, came := outputsBehind(p, e)
	f.Message += ", while " + came
	f.Related = append(f.Related, behind...)
	p.Report(f)
	return true
}

// isPutOff reports whether what would be read of an element is told about
// elsewhere: all its measures wait for their first values, are tasks, or have
// lights of their own.
func isPutOff(p *lint.Pass, e *model.Element) bool {
	ms := e.Measures()
	for i := range ms {
		m := &ms[i]
		if !figures.Baseline(m).Deferred(m) && !figures.Target(m).Deferred(m) && !m.Has(model.KeyStatus) && !keyresult.Told(p, m) {
			return false
		}
	}
	return len(ms) > 0
}

// walkLimit is how many elements are looked at to find the outputs behind a result.
const walkLimit = 500

// outputsBehind are the outputs that lead to an element, with their places,
// and how they came out, in words.
func outputsBehind(p *lint.Pass, e *model.Element) (places []diag.Related, came string) {
	var names []string
	how := map[standing]bool{}
	for o := range within(walkLimit, e.Upstream()) {
		if o.Kind != model.Output {
			continue
		}
		s, place := standingOf(o, p.AsOf)
		how[s] = true
		names = append(names, say.Statement(o))
		if len(places) < say.Examples {
			places = append(places, lint.RelatedAt(p.Model, place, s.String()))
		}
	}
	state := isGreen.String()
	switch {
	case how[isGreen] && how[delivered]:
		state += " or " + delivered.String()
	case how[delivered]:
		state = delivered.String()
	}
	switch len(names) {
	case 0: // too far off
		return nil, "the outputs behind it are green"
	case 1:
		return places, names[0] + " is " + state
	case 2:
		return places, "both outputs behind it are " + state
	}
	return places, fmt.Sprintf("all %d outputs behind it are %s", len(names), state)
}

// within yields no more than the first elements of a walk.
func within(most int, walk iter.Seq[*model.Element]) iter.Seq[*model.Element] {
	return func(yield func(*model.Element) bool) {
		for e := range walk {
			if most--; most < 0 || !yield(e) {
				return
			}
		}
	}
}
