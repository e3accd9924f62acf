package model

// Dominators says, for walks that begin at chosen elements, what each of them
// must pass.
type Dominators struct {
	m *Model
	// last[i] is the dominator next to element i: -1 for none, -2 where no
	// walk comes to i.
	last []int32
}

// Of is the last element, before e itself, that every walk to e passes; nil
// where there is none: e is a start, cannot be reached, or is reached by walks
// that share no element. Of(Of(e)) is the one before, and so on.
func (d Dominators) Of(e *Element) *Element {
	if i := d.last[e.Main().Index]; i >= 0 {
		return &d.m.elements[i]
	}
	return nil
}

// Dominators computes them for all walks that begin at an element for which
// start holds. Links marked `feedback` are not followed.
//
// The method is the one of T. Lengauer and R. Tarjan (1979), with elements
// numbered from 1 in the order of a depth-first walk, and 0 as the root that
// leads to every start.
func (m *Model) Dominators(start func(*Element) bool) Dominators {
	w := newDominatorWalk(m)
	for e := range m.All() {
		if e.Parent == nil && start(e) {
			w.starts[e.Index] = true
		}
	}
	w.number()
	w.compute()
	d := Dominators{m, make([]int32, len(m.elements))}
	for i := range d.last {
		d.last[i] = -1
		if v := w.numberOf[i]; v != 0 && w.dom[v] != 0 {
			d.last[i] = w.element[w.dom[v]]
		}
	}
	return d
}

type dominatorWalk struct {
	m        *Model
	starts   []bool  // by Index
	numberOf []int32 // by Index; 0: not reached
	// The rest is by number.
	element  []int32
	parent   []int32 // in the depth-first tree
	semi     []int32 // the semidominator
	dom      []int32
	ancestor []int32 // in the forest of those processed
	label    []int32 // the one with the least semidominator on the way up
	path     []int32
}

func newDominatorWalk(m *Model) *dominatorWalk {
	n := len(m.elements)
	return &dominatorWalk{
		m: m, starts: make([]bool, n), numberOf: make([]int32, n),
		element: make([]int32, 1, n+1), parent: make([]int32, 1, n+1),
	}
}

// number walks depth first from every start.
func (w *dominatorWalk) number() {
	var calls []call
	enter := func(index int, parent int32) {
		w.numberOf[index] = int32(len(w.element))
		w.element = append(w.element, int32(index))
		w.parent = append(w.parent, parent)
		calls = append(calls, call{element: int32(index)})
	}
	for i := range w.starts {
		if !w.starts[i] || w.numberOf[i] != 0 {
			continue
		}
		enter(i, 0)
		for len(calls) > 0 {
			c := &calls[len(calls)-1]
			links := w.m.elements[c.element].Links
			if int(c.link) == len(links) {
				calls = calls[:len(calls)-1]
				continue
			}
			l := &links[c.link]
			c.link++
			if l.To == nil || l.Feedback() {
				continue
			}
			if to := l.To.Main().Index; w.numberOf[to] == 0 {
				enter(to, w.numberOf[c.element])
			}
		}
	}
}

func (w *dominatorWalk) compute() {
	n := int32(len(w.element))
	w.semi, w.dom, w.ancestor, w.label = make([]int32, n), make([]int32, n), make([]int32, n), make([]int32, n)
	bucket, next := make([]int32, n), make([]int32, n) // lists of those with a semidominator
	for v := range n {
		w.semi[v], w.label[v], w.ancestor[v] = v, v, -1
	}
	for v := n - 1; v >= 1; v-- {
		e := &w.m.elements[w.element[v]]
		if w.starts[e.Index] {
			w.semi[v] = 0
		}
		for l := range e.causes() {
			if u := w.numberOf[l.From.Main().Index]; u != 0 && !l.Feedback() {
				w.semi[v] = min(w.semi[v], w.semi[w.eval(u)])
			}
		}
		next[v], bucket[w.semi[v]] = bucket[w.semi[v]], v
		p := w.parent[v]
		w.ancestor[v] = p
		for u := bucket[p]; u != 0; u = next[u] {
			if x := w.eval(u); w.semi[x] < w.semi[u] {
				w.dom[u] = x
			} else {
				w.dom[u] = p
			}
		}
		bucket[p] = 0
	}
	for v := int32(1); v < n; v++ {
		if w.dom[v] != w.semi[v] {
			w.dom[v] = w.dom[w.dom[v]]
		}
	}
}

// eval finds the one with the least semidominator between v and the root of
// its tree in the forest, and shortens the way there for the next time.
func (w *dominatorWalk) eval(v int32) int32 {
	if w.ancestor[v] < 0 {
		return v
	}
	w.path = w.path[:0]
	for u := v; w.ancestor[u] >= 0 && w.ancestor[w.ancestor[u]] >= 0; u = w.ancestor[u] {
		w.path = append(w.path, u)
	}
	for i := len(w.path) - 1; i >= 0; i-- {
		u := w.path[i]
		up := w.ancestor[u]
		if w.semi[w.label[up]] < w.semi[w.label[u]] {
			w.label[u] = w.label[up]
		}
		w.ancestor[u] = w.ancestor[up]
	}
	return w.label[v]
}
