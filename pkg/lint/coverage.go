package lint

import (
	"cmp"
	"slices"

	"github.com/outcomelint/outcomelint/pkg/source"
)

// coverage answers, for findings of one rule in the order of their places,
// which allow is over them, in one sweep.
type coverage struct {
	covers []cover // by start
	next   int
	// Open covers, the innermost on top. Those that do not hold wait apart, so
	// that one of them never hides one that does.
	holding, lapsed []cover
	starts          []int32 // of the findings asked about
	used            map[*allow]bool
}

// cover is one range of one allow.
type cover struct {
	source.Span
	allow *allow
	holds bool
}

// cover collects what the allows cover, by rule.
func (c *check) cover(allows []*allow) map[string]*coverage {
	byRule := make(map[string]*coverage)
	for _, a := range allows {
		holds := a.holds(c.in.AsOf)
		for _, n := range a.names {
			if n.rule == nil || isAboutAllows(n.rule.ID) {
				continue
			}
			cov := byRule[n.rule.ID]
			if cov == nil {
				cov = &coverage{}
				byRule[n.rule.ID] = cov
			}
			for _, s := range a.directive.Covers {
				if int(s.End) == len(c.in.File.Text) {
					s.End++ // what stands at the very end: a value that is missing there
				}
				cov.covers = append(cov.covers, cover{s, a, holds})
			}
		}
	}
	for _, cov := range byRule {
		sortCovers(cov.covers)
	}
	return byRule
}

func sortCovers(covers []cover) {
	slices.SortStableFunc(covers, func(a, b cover) int { return cmp.Compare(a.Start, b.Start) })
}

// at returns the innermost allow over a place, one that holds if there is one.
func (cov *coverage) at(start int32) *allow {
	cov.starts = append(cov.starts, start)
	for ; cov.next < len(cov.covers) && cov.covers[cov.next].Start <= start; cov.next++ {
		if cv := cov.covers[cov.next]; cv.holds {
			cov.holding = append(cov.holding, cv)
		} else {
			cov.lapsed = append(cov.lapsed, cv)
		}
	}
	if a := innermost(&cov.holding, start); a != nil {
		return a
	}
	return innermost(&cov.lapsed, start)
}

// innermost drops covers that are over from the top of a stack. One that is
// over but below another stays until that is: nothing later can be in it.
func innermost(stack *[]cover, start int32) *allow {
	for len(*stack) > 0 {
		top := (*stack)[len(*stack)-1]
		if start < top.End {
			return top.allow
		}
		*stack = (*stack)[:len(*stack)-1]
	}
	return nil
}

// finish settles which allows lie over at least one finding that was asked about.
func (cov *coverage) finish() {
	cov.used = make(map[*allow]bool)
	for _, cv := range cov.covers {
		i, _ := slices.BinarySearch(cov.starts, cv.Start)
		if i < len(cov.starts) && cov.starts[i] < cv.End {
			cov.used[cv.allow] = true
		}
	}
}
