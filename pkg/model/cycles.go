package model

import (
	"cmp"
	"slices"
)

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
func (m *Model) Cycles() []Cycle {
	t := newTarjan(m)
	for i := range m.elements {
		t.visit(int32(i))
	}
	slices.SortFunc(t.groups, func(a, b []int32) int { return cmp.Compare(a[0], b[0]) })

	var cycles []Cycle
	w := walker{from: make([]*Link, len(m.elements))}
	for _, group := range t.groups {
		c := Cycle{Loop: w.loop(&m.elements[group[0]], t.component)}
		for _, i := range group {
			c.Elements = append(c.Elements, &m.elements[i])
		}
		cycles = append(cycles, c)
	}
	return cycles
}

// tarjan finds strongly connected components (R. Tarjan, 1972) without
// recursion, so that a chain of any length is no risk.
type tarjan struct {
	m         *Model
	order     []int32 // when an element was first visited, from 1; 0: not yet
	low       []int32
	component []int32 // the component's number from 1; 0: still on the stack or not visited
	stack     []int32
	calls     []call
	count     int32 // of visits
	found     int32 // of components
	groups    [][]int32
}

// call is an element whose links are being followed.
type call struct{ element, link int32 }

func newTarjan(m *Model) *tarjan {
	n := len(m.elements)
	return &tarjan{m: m, order: make([]int32, n), low: make([]int32, n), component: make([]int32, n)}
}

func (t *tarjan) visit(root int32) {
	if t.order[root] != 0 {
		return
	}
	t.enter(root)
	for len(t.calls) > 0 {
		c := &t.calls[len(t.calls)-1]
		v := c.element
		links := t.m.elements[v].Links
		if int(c.link) == len(links) {
			t.leave(v)
			continue
		}
		l := &links[c.link]
		c.link++
		if l.To == nil || l.Feedback() {
			continue
		}
		w := int32(l.To.Main().Index)
		switch {
		case t.order[w] == 0:
			t.enter(w)
		case t.component[w] == 0:
			t.low[v] = min(t.low[v], t.order[w])
		}
	}
}

func (t *tarjan) enter(v int32) {
	t.count++
	t.order[v], t.low[v] = t.count, t.count
	t.stack = append(t.stack, v)
	t.calls = append(t.calls, call{element: v})
}

func (t *tarjan) leave(v int32) {
	t.calls = t.calls[:len(t.calls)-1]
	if n := len(t.calls); n > 0 {
		caller := t.calls[n-1].element
		t.low[caller] = min(t.low[caller], t.low[v])
	}
	if t.low[v] != t.order[v] {
		return
	}
	t.found++
	start := len(t.stack)
	for {
		start--
		t.component[t.stack[start]] = t.found
		if t.stack[start] == v {
			break
		}
	}
	if group := t.stack[start:]; len(group) > 1 || t.leadsToItself(v) {
		group = slices.Clone(group)
		slices.Sort(group)
		t.groups = append(t.groups, group)
	}
	t.stack = t.stack[:start]
}

func (t *tarjan) leadsToItself(v int32) bool {
	e := &t.m.elements[v]
	for i := range e.Links {
		if l := &e.Links[i]; l.To != nil && l.To.Main() == e && !l.Feedback() {
			return true
		}
	}
	return false
}

// walker finds shortest loops. One serves all components: their elements differ.
type walker struct {
	from  []*Link // the link by which an element was first reached
	queue []*Element
}

func (w *walker) loop(start *Element, component []int32) []*Link {
	w.queue = append(w.queue[:0], start)
	for next := 0; next < len(w.queue); next++ {
		e := w.queue[next]
		for i := range e.Links {
			l := &e.Links[i]
			if l.To == nil || l.Feedback() {
				continue
			}
			to := l.To.Main()
			if component[to.Index] != component[start.Index] || w.from[to.Index] != nil {
				continue
			}
			w.from[to.Index] = l
			if to == start {
				return w.back(start)
			}
			w.queue = append(w.queue, to)
		}
	}
	return nil
}

// back follows the links from the end of a loop to its start.
func (w *walker) back(start *Element) []*Link {
	var loop []*Link
	for e := start; ; {
		l := w.from[e.Index]
		loop = append(loop, l)
		if e = l.From; e == start {
			break
		}
	}
	slices.Reverse(loop)
	return loop
}
