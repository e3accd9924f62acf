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
func (e *Element) Open() bool {
	if e.Partial || e.Unread(KeyLeadsTo) {
		return true
	}
	for i := range e.Links {
		if e.Links[i].To == nil {
			return true
		}
	}
	return false
}

// causes yields the links that lead to the element or to what measures it.
func (e *Element) causes() iter.Seq[*Link] {
	return func(yield func(*Link) bool) {
		for _, l := range e.Incoming() {
			if !yield(l) {
				return
			}
		}
		for i := range e.Measures() {
			for _, l := range e.Measures()[i].Incoming() {
				if !yield(l) {
					return
				}
			}
		}
	}
}

// Feedback reports whether the link closes a loop on purpose.
func (l *Link) Feedback() bool { return l.Bool(KeyFeedback).Value }

// Reach is a set of elements found by walking links.
type Reach struct {
	found, open []bool
}

// Has reports whether a walk of one link or more joins the element with one
// of those that were asked for.
func (r Reach) Has(e *Element) bool { return at(r.found, e) }

// Open reports whether there may be such a walk that cannot be seen here,
// because the walks from the element come to one that is Open. A rule about
// absence keeps quiet then.
func (r Reach) Open(e *Element) bool { return at(r.open, e) }

func at(set []bool, e *Element) bool {
	i := e.Main().Index
	return i >= 0 && i < len(set) && set[i]
}

// LeadingTo finds the elements from which a wanted one can be reached. It
// takes time in proportion to the model.
func (m *Model) LeadingTo(wanted func(*Element) bool) Reach {
	r := Reach{found: make([]bool, len(m.elements)), open: make([]bool, len(m.elements))}
	var goals, gaps []*Element
	for e := range m.All() {
		if e.Parent == nil && wanted(e) {
			goals = append(goals, e)
		}
		if e.Open() {
			r.open[e.Index] = true
			gaps = append(gaps, e)
		}
	}
	spreadBack(goals, r.found)
	spreadBack(gaps, r.open)
	return r
}

// spreadBack marks every element from which one of those in the queue can be reached.
func spreadBack(queue []*Element, marked []bool) {
	for len(queue) > 0 {
		e := queue[len(queue)-1]
		queue = queue[:len(queue)-1]
		for l := range e.causes() {
			if from := l.From.Main(); !marked[from.Index] {
				marked[from.Index] = true
				queue = append(queue, from)
			}
		}
	}
}

// ReachedFrom finds the elements that can be reached from a start. What leads
// to an element from elsewhere is not known, so Open is false for all of them.
func (m *Model) ReachedFrom(start func(*Element) bool) Reach {
	r := Reach{found: make([]bool, len(m.elements))}
	var queue []*Element
	for e := range m.All() {
		if e.Parent == nil && start(e) {
			queue = append(queue, e)
		}
	}
	for len(queue) > 0 {
		e := queue[len(queue)-1]
		queue = queue[:len(queue)-1]
		for i := range e.Links {
			if to := e.Links[i].To; to != nil && !r.found[to.Main().Index] {
				r.found[to.Main().Index] = true
				queue = append(queue, to.Main())
			}
		}
	}
	return r
}

// Downstream yields the elements that can be reached from this one, nearest
// first; the element itself is not among them.
func (e *Element) Downstream() iter.Seq[*Element] {
	return e.nearestFirst(func(from *Element, visit func(*Element)) {
		for i := range from.Links {
			if to := from.Links[i].To; to != nil {
				visit(to.Main())
			}
		}
	})
}

// Upstream yields the elements from which this one can be reached, nearest
// first; the element itself is not among them.
func (e *Element) Upstream() iter.Seq[*Element] {
	return e.nearestFirst(func(to *Element, visit func(*Element)) {
		for l := range to.causes() {
			visit(l.From.Main())
		}
	})
}

func (e *Element) nearestFirst(neighbours func(*Element, func(*Element))) iter.Seq[*Element] {
	return func(yield func(*Element) bool) {
		e := e.Main()
		if e.Index < 0 {
			return
		}
		seen := make([]bool, len(e.model.elements))
		seen[e.Index] = true
		queue := []*Element{e}
		for next := 0; next < len(queue); next++ {
			if next > 0 && !yield(queue[next]) {
				return
			}
			neighbours(queue[next], func(n *Element) {
				if !seen[n.Index] {
					seen[n.Index] = true
					queue = append(queue, n)
				}
			})
		}
	}
}
