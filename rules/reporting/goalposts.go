package reporting

import (
	"fmt"
	"math"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/rules/internal/figures"
	"github.com/outcomelint/outcomelint/rules/internal/say"
)

// convert is figures.Convert for two units of one measure: where only one of
// them is written it is taken for the other's.
func convert(from, to string) (float64, bool) {
	if from == "" || to == "" {
		return 1, true
	}
	return figures.Convert(from, to)
}

// below compares numbers that may have been converted.
func below(a, b float64) bool { return a < b-1e-9*math.Max(math.Abs(a), math.Abs(b)) }

// measure compares the target and the baseline of a measure.
func (c *change) measure(old, now *model.Element) {
	if old.Partial || now.Partial {
		return
	}
	c.target(old, now)
	c.baseline(old, now)
}

// baseline tells of a baseline that is another number than before. One that
// was put off may be filled in.
func (c *change) baseline(old, now *model.Element) {
	was, is := figures.Baseline(old), figures.Baseline(now)
	if !isValue(was) {
		return
	}
	r := reported{old: old, now: now, key: model.KeyBaseline, place: is.Place, label: "another beginning", was: was.Place}
	switch {
	case isValue(is):
		factor, ok := convert(was.UnitOf(old), is.UnitOf(now))
		if !ok || same(was.Low*factor, is.Low) && same(was.High*factor, is.High) || c.rescaled(old, now, was, is) {
			return
		}
		r.message = fmt.Sprintf("the baseline of %s was %s and is now %s", say.Statement(now), was.Words(old), is.Words(now))
	case now.Unread(model.KeyBaseline) || is.Numeric():
		return
	default:
		if !is.Given() {
			r.place = now.Span()
		}
		r.label = "no beginning any more"
		r.message = fmt.Sprintf("the baseline of %s was %s, and there is none any more", say.Statement(now), was.Words(old))
	}
	c.report(r)
}

func same(a, b float64) bool { return !below(a, b) && !below(b, a) }

// rescaled reports whether the target changed by the same factor as the
// baseline and a unit was added or taken away: 0.4 became 40 %.
func (c *change) rescaled(old, now *model.Element, was, is figures.Figure) bool {
	if (was.UnitOf(old) == "") == (is.UnitOf(now) == "") {
		return false
	}
	aimed, aims := figures.Target(old), figures.Target(now)
	return isValue(aimed) && isValue(aims) && same(was.Low*aims.Low, is.Low*aimed.Low)
}

// target tells of a target that is easier to reach than before, or later. An
// old one that is still among the milestones stands; so does one that was
// reached when the next one is set.
func (c *change) target(old, now *model.Element) {
	aimed, aims := figures.Target(old), figures.Target(now)
	before, after := goals(old), goals(now)
	if len(before) == 0 || !aimed.Numeric() || now.Unread(model.KeyTarget) || now.Unread(model.KeyTargets) {
		return
	}
	was := before[len(before)-1]
	if len(after) == 0 {
		c.noTarget(old, now, was, aims)
		return
	}
	is := after[len(after)-1]
	factor, ok := convert(was.UnitOf(old), is.UnitOf(now))
	if !ok || c.rescaled(old, now, figures.Baseline(old), figures.Baseline(now)) {
		return
	}
	heading := was.heading
	if heading == 0 {
		heading = is.heading
	}
	for i := range after {
		if easier(old, was, after[i], factor, heading) <= 0 && !later(was, after[i]) {
			return // it is still there
		}
	}
	eased := easier(old, was, is, factor, heading)
	pushed := later(was, is) && !reachedBy(now, was, factor)
	if eased <= 0 && !pushed {
		return
	}
	r := reported{
		old: old, now: now, key: is.Key, place: is.Place, label: "easier than before", was: was.Place,
		unsure: eased > 0 && heading == 0 && !figures.Holds(old),
	}
	from, to := was.Words(old), is.Words(now)
	switch {
	case eased > 0 && pushed:
		r.message = fmt.Sprintf("the target of %s was %s by %s and is now %s by %s", say.Statement(now), from, when(was), to, when(is))
	case eased > 0:
		r.message = fmt.Sprintf("the target of %s was %s and is now %s", say.Statement(now), from, to)
	default:
		r.label, r.place, r.was = "later than before", is.Date().Span, was.Date().Span
		r.message = fmt.Sprintf("the target of %s was due by %s and is now due by %s", say.Statement(now), when(was), when(is))
		// More, but later, may be no easier.
		r.unsure = eased < 0 || coarser(was.Date().Value, is.Date().Value)
	}
	if read := readings(now); len(read) > 0 {
		r.related = []diag.Related{lint.RelatedAt(c.Model, read[len(read)-1].Place, "what was read")}
	}
	c.report(r)
}

// noTarget tells of a target that is gone, or put off.
func (c *change) noTarget(old, now *model.Element, was goal, aims figures.Figure) {
	if aims.Numeric() || figures.Watches(now) {
		return
	}
	r := reported{
		old: old, now: now, key: model.KeyTarget, place: aims.Place, label: "no target any more", was: was.Place,
		message: fmt.Sprintf("the target of %s was %s, and there is none any more", say.Statement(now), was.Words(old)),
	}
	if !aims.Given() {
		r.place = now.Span()
	}
	c.report(r)
}

// easier is 1 where a target is easier to reach than an older one was, -1
// where it is harder, 0 where it is the same.
func easier(old *model.Element, was, is goal, factor float64, heading int) int {
	from, to := was.Low*factor, is.Low
	if heading < 0 {
		from, to = was.High*factor, is.High
	}
	if heading == 0 && figures.Holds(old) {
		// What is to stay may go no further from where it was.
		if began := figures.Baseline(old); isValue(began) {
			from, to = -math.Abs(from-began.Low*factor), -math.Abs(to-began.Low*factor)
		}
	}
	if heading == 0 {
		heading = 1
	}
	switch {
	case below(float64(heading)*to, float64(heading)*from):
		return 1
	case below(float64(heading)*from, float64(heading)*to):
		return -1
	}
	return 0
}

// later reports whether a target's own date is after that of an older one.
func later(was, is goal) bool {
	a, b := was.Date(), is.Date()
	return a.Set && b.Set && b.Value.Last.After(a.Value.Last)
}

// reachedBy reports whether an old target has been reached by now.
func reachedBy(now *model.Element, was goal, factor float64) bool {
	for _, read := range readings(now) {
		if isValue(read) && was.heading != 0 && !below(float64(was.heading)*read.Low, float64(was.heading)*was.Low*factor) {
			return true
		}
	}
	return false
}

// when is a target's date in words.
func when(g goal) string { return g.Date().Value.String() }
