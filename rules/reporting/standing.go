package reporting

import (
	"time"

	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/pkg/source"
	"github.com/outcomelint/outcomelint/rules/internal/figures"
)

// stillShare is how much of the way from the baseline to the target counts as
// not having moved: what surveys and seasons do by themselves.
const stillShare = 0.1

// movement is where the latest reading of a measure is on the way from its
// baseline to its target.
type movement struct {
	of            *model.Element
	began, stands figures.Figure
}

// flat reports whether an element stands where it began: all that was read of
// it did not move, or moved back. The movement is that of its first measure.
func flat(e *model.Element) (movement, bool) {
	var first movement
	ms := e.Measures()
	for i := range ms {
		m := &ms[i]
		if figures.Watches(m) || figures.Holds(m) || figures.Is(m, "milestone", "baseline") {
			continue
		}
		read := readings(m)
		if len(read) == 0 {
			if hasReading(m) {
				return movement{}, false
			}
			continue
		}
		moved := movement{m, figures.Baseline(m), read[len(read)-1]}
		if !moved.still() {
			return movement{}, false
		}
		if first.of == nil {
			first = moved
		}
	}
	return first, first.of != nil
}

// still reports whether the reading is surely no nearer to the target than
// the baseline was, or hardly. A reading soon after the baseline may be.
func (v movement) still() bool {
	if !inOneUnit(v.of, v.began, v.stands) || !v.began.Single() || !v.stands.Single() {
		return false
	}
	target := figures.Target(v.of)
	heading := figures.Heading(v.of, v.began, target)
	moved := float64(heading) * (v.stands.Low - v.began.Low)
	if heading == 0 || moved <= 0 {
		return heading != 0 || v.stands.Low == v.began.Low && !figures.Holds(v.of)
	}
	reached := target.From(v.began.Low)
	if !reached.Numeric() || target.Kind != model.QuantityRelative && !inOneUnit(v.of, v.began, target) {
		return false
	}
	way := float64(heading) * (reached.Low - v.began.Low)
	return moved <= stillShare*way && !v.early(target)
}

// early reports whether the reading was taken in the first third of the time
// that the target allows.
func (v movement) early(target figures.Figure) bool {
	began, read, due := v.of.BaselineDate(), v.stands.Date(), target.Date()
	if !began.Set || !read.Set {
		return false
	}
	end := endOf(v.of)
	if due.Set {
		end = due.Value.Last
	}
	return !end.IsZero() && 3*read.Value.Last.Sub(began.Value.Last) < end.Sub(began.Value.Last)
}

// standing says how an output came out.
type standing uint8

const (
	unknown   standing = iota
	isGreen            // it says so
	delivered          // what was to be delivered has been
	short              // less was delivered than was due, or it says so
)

func (s standing) String() string { return [...]string{"unknown", "green", "delivered", "short"}[s] }

// standingOf is how an output came out, and the place that says so.
func standingOf(e *model.Element, today time.Time) (standing, source.Span) {
	switch status(e) {
	case green:
		return isGreen, statusPlace(e)
	case red, amber:
		return short, statusPlace(e)
	case "":
	default:
		return unknown, source.Span{}
	}
	if e.Unread(model.KeyStatus) {
		return unknown, source.Span{}
	}
	planned, done := e.Quantity(model.KeyQuantity), e.Quantity(model.KeyDelivered)
	if planned.Kind == model.QuantityNumber && done.Kind == model.QuantityNumber {
		if done.Low >= planned.Low {
			return delivered, done.Span
		}
		if due := endOf(e); !due.IsZero() && due.Before(today) {
			return short, done.Span
		}
		return unknown, source.Span{}
	}
	if isDone(e) {
		return delivered, e.Place(model.KeyDone)
	}
	return measuredStanding(e, today)
}

// measuredStanding is how an output came out by its indicators alone: at all
// of its targets, or short of one that is due.
func measuredStanding(e *model.Element, today time.Time) (standing, source.Span) {
	all, where := unknown, source.Span{}
	ms := e.Measures()
	for i := range ms {
		m := &ms[i]
		read, to := readings(m), goals(m)
		if len(read) == 0 || len(to) == 0 {
			return unknown, where
		}
		last := read[len(read)-1]
		order, ok := to[len(to)-1].against(m, last)
		switch {
		case ok && order >= 0:
			all, where = delivered, last.Place
		case ok && !to[len(to)-1].due.IsZero() && to[len(to)-1].due.Before(today):
			return short, last.Place
		default:
			return unknown, where
		}
	}
	return all, where
}
