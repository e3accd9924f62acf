package model

import "iter"

// Main is the element itself, or of an indicator or key result the element it
// measures. The graph is one of main elements: a link to a key result serves
// its objective.
func (e *Element) Main() *Element {
	if e.Parent != nil {
		return e.Parent
	}
	return e
}

// Open reports whether the element may lead to more than can be seen here:
// one of its links names another model or nothing known, or could not be read.
func (e *Element) Open() bool { return false }

// Reach is a set of elements found by walking links.
type Reach struct {
	found, open []bool
}

// Has reports whether a walk of one link or more joins the element with one
// of those that were asked for.
func (r Reach) Has(e *Element) bool { return false }

// Open reports whether there may be such a walk that cannot be seen here: the
// element joins an Open one. A rule about absence keeps quiet then.
func (r Reach) Open(e *Element) bool { return false }

// LeadingTo finds the elements from which a wanted one can be reached. It
// takes time in proportion to the model.
func (m *Model) LeadingTo(wanted func(*Element) bool) Reach { return Reach{} }

// ReachedFrom finds the elements that can be reached from a start. Open is
// false for all of them: what leads here from elsewhere is not known.
func (m *Model) ReachedFrom(start func(*Element) bool) Reach { return Reach{} }

// Downstream yields the elements that can be reached from this one, nearest first.
func (e *Element) Downstream() iter.Seq[*Element] { return func(func(*Element) bool) {} }

// Upstream yields the elements from which this one can be reached, nearest first.
func (e *Element) Upstream() iter.Seq[*Element] { return func(func(*Element) bool) {} }

// Cycle is a group of elements that all lead to one another.
type Cycle struct {
	// Loop is a shortest loop through the group's first element in file
	// order, link by link, starting there.
	Loop []*Link
	// Elements are all members in file order.
	Elements []*Element
}

// Cycles finds the groups in file order of their first elements. Links marked
// `feedback` are not followed.
func (m *Model) Cycles() []Cycle { return nil }

// Dominators says, for walks that begin at chosen elements, what each of them
// must pass.
type Dominators struct {
	parent []int32
	model  *Model
}

// Dominators computes them for all walks that begin at an element for which
// start holds. Links marked `feedback` are not followed.
func (m *Model) Dominators(start func(*Element) bool) Dominators { return Dominators{} }

// Of is the last element, before e itself, that every walk to e passes; nil
// where there is none: e is a start, cannot be reached, or is reached by walks
// that share no element.
func (d Dominators) Of(e *Element) *Element { return nil }

// Reached reports whether any of the walks comes to e.
func (d Dominators) Reached(e *Element) bool { return false }
