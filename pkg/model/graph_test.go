package model_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/pkg/source"
)

// edge is a link of a test graph; its ends are numbers of elements. To -1 is a
// link to another model.
type edge struct {
	From, To int
	Feedback bool
}

// build makes a model of n outcomes, o0 to o(n-1).
func build(n int, edges []edge) *model.Model {
	b := model.NewBuilder(source.New("graph.toml", ""))
	b.Grow(n)
	for i := range n {
		b.Element(model.Outcome, fmt.Sprintf("o%d", i), source.Span{}, "outcomes")
		b.Open(model.KeyLeadsTo, source.Span{})
		for _, e := range edges {
			if e.From != i {
				continue
			}
			target := "#elsewhere"
			if e.To >= 0 {
				target = fmt.Sprintf("o%d", e.To)
			}
			b.Link(target, source.Span{})
			if e.Feedback {
				b.Set(model.KeyFeedback, model.FormBool, "true", source.Span{})
			}
		}
		b.Close()
	}
	return b.Build()
}

func anyGraph(t *rapid.T) (int, []edge) {
	n := rapid.IntRange(1, 12).Draw(t, "n")
	return n, rapid.SliceOfN(rapid.Custom(func(t *rapid.T) edge {
		return edge{rapid.IntRange(0, n-1).Draw(t, "from"), rapid.IntRange(-1, n-1).Draw(t, "to"), rapid.IntRange(0, 5).Draw(t, "feedback") == 0}
	}), 0, 30).Draw(t, "edges")
}

// closure is the naive answer: reach[i][j] says that a walk of one edge or more goes from i to j.
func closure(n int, edges []edge, feedback bool) [][]bool {
	reach := make([][]bool, n)
	for i := range reach {
		reach[i] = make([]bool, n)
	}
	for _, e := range edges {
		if e.To >= 0 && (feedback || !e.Feedback) {
			reach[e.From][e.To] = true
		}
	}
	for k := range n {
		for i := range n {
			for j := range n {
				reach[i][j] = reach[i][j] || reach[i][k] && reach[k][j]
			}
		}
	}
	return reach
}

func TestReachAgainstClosure(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n, edges := anyGraph(t)
		m, reach := build(n, edges), closure(n, edges, true)
		goal := rapid.IntRange(0, n-1).Draw(t, "goal")
		isGoal := func(e *model.Element) bool { return e.Index == goal }
		to, from := m.LeadingTo(isGoal), m.ReachedFrom(isGoal)
		open := func(i int) bool {
			return slices.ContainsFunc(edges, func(e edge) bool { return e.From == i && e.To < 0 })
		}
		for i := range n {
			e := m.At(i)
			if to.Has(e) != reach[i][goal] {
				t.Errorf("LeadingTo(o%d).Has(o%d) = %v", goal, i, to.Has(e))
			}
			if from.Has(e) != reach[goal][i] {
				t.Errorf("ReachedFrom(o%d).Has(o%d) = %v", goal, i, from.Has(e))
			}
			wantOpen := open(i)
			for j := range n {
				wantOpen = wantOpen || reach[i][j] && open(j)
			}
			if to.Open(e) != wantOpen {
				t.Errorf("Open(o%d) = %v", i, to.Open(e))
			}
			for j := range n {
				if j == i {
					continue
				}
				if got := slices.Contains(slices.Collect(e.Downstream()), m.At(j)); got != reach[i][j] {
					t.Errorf("o%d downstream of o%d: %v", j, i, got)
				}
				if got := slices.Contains(slices.Collect(e.Upstream()), m.At(j)); got != reach[j][i] {
					t.Errorf("o%d upstream of o%d: %v", j, i, got)
				}
			}
		}
	})
}

func TestCyclesAgainstClosure(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n, edges := anyGraph(t)
		reach := closure(n, edges, false)
		var want [][]int
		for i := range n {
			var group []int
			for j := range n {
				if i == j && reach[i][i] || i != j && reach[i][j] && reach[j][i] {
					group = append(group, j)
				}
			}
			if group != nil && group[0] == i {
				want = append(want, group)
			}
		}
		var got [][]int
		for _, c := range build(n, edges).Cycles() {
			var group []int
			for _, e := range c.Elements {
				group = append(group, e.Index)
			}
			got = append(got, group)
			if d := shortestLoop(n, edges, group[0]); len(c.Loop) != d {
				t.Errorf("loop of %d links through o%d, shortest is %d", len(c.Loop), group[0], d)
			}
			for i, l := range c.Loop {
				if next := c.Loop[(i+1)%len(c.Loop)]; l.To != next.From || l.Bool(model.KeyFeedback).Value {
					t.Errorf("loop breaks between %s and %s", l.Path(), next.Path())
				}
			}
			if c.Loop[0].From.Index != group[0] {
				t.Errorf("loop starts at %s, not at its first element", c.Loop[0].Path())
			}
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("cycles (-want +got):\n%s", diff)
		}
	})
}

// shortestLoop counts the edges of a shortest walk from an element back to it.
func shortestLoop(n int, edges []edge, start int) int {
	at := map[int]bool{start: true}
	for length := 1; length <= n; length++ {
		next := map[int]bool{}
		for _, e := range edges {
			if at[e.From] && e.To >= 0 && !e.Feedback {
				next[e.To] = true
			}
		}
		if next[start] {
			return length
		}
		at = next
	}
	return 0
}

func TestDominatorsAgainstRemoval(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n, edges := anyGraph(t)
		starts := rapid.SliceOfN(rapid.IntRange(0, n-1), 1, 3).Draw(t, "starts")

		m := build(n, edges)
		d := m.Dominators(func(e *model.Element) bool { return slices.Contains(starts, e.Index) })
		all := reachable(n, edges, starts, -1)
		for i := range n {
			var want, got []int
			for j := range n {
				if i != j && all[i] && !reachable(n, edges, starts, j)[i] {
					want = append(want, j)
				}
			}
			for e := d.Of(m.At(i)); e != nil; e = d.Of(e) {
				got = append(got, e.Index)
			}
			slices.Sort(got)
			if !slices.Equal(want, got) {
				t.Errorf("dominators of o%d: got %v, want %v", i, got, want)
			}
		}
	})
}

// reachable says what walks from the starts come to when one element is taken away.
func reachable(n int, edges []edge, starts []int, without int) []bool {
	seen := make([]bool, n)
	var queue []int
	visit := func(i int) {
		if i != without && !seen[i] {
			seen[i] = true
			queue = append(queue, i)
		}
	}
	for _, s := range starts {
		visit(s)
	}
	for len(queue) > 0 {
		i := queue[0]
		queue = queue[1:]
		for _, e := range edges {
			if e.From == i && e.To >= 0 && !e.Feedback {
				visit(e.To)
			}
		}
	}
	return seen
}

// A chain as long as a large model must not exhaust the stack, nor take long.
func TestLongChain(t *testing.T) {
	const n = 200_000
	b := model.NewBuilder(source.New("chain.toml", ""))
	for i := range n {
		b.Element(model.Outcome, fmt.Sprint("o", i), source.Span{}, "outcomes")
		b.Open(model.KeyLeadsTo, source.Span{})
		b.Link(fmt.Sprint("o", (i+1)%n), source.Span{})
		b.Close()
	}
	m := b.Build()
	first := func(e *model.Element) bool { return e.Index == 0 }
	if c := m.Cycles(); len(c) != 1 || len(c[0].Loop) != n {
		t.Errorf("want one loop of %d links", n)
	}
	if !m.LeadingTo(first).Has(m.At(1)) || !m.ReachedFrom(first).Has(m.At(n-1)) {
		t.Error("the ends of the chain are not joined")
	}
	d := m.Dominators(first)
	if d.Of(m.At(n-1)) != m.At(n-2) || d.Of(m.At(0)) != nil {
		t.Error("each element but the first is dominated by the one before")
	}
}

func TestMeasuresServeTheirElement(t *testing.T) {
	b := model.NewBuilder(source.New("x.toml", ""))
	b.Element(model.Output, "campaign", source.Span{}, "outputs")
	b.Open(model.KeyLeadsTo, source.Span{})
	b.Link("grow.visits", source.Span{})
	b.Close()
	b.Element(model.Objective, "grow", source.Span{}, "objectives")
	b.Element(model.KeyResult, "visits", source.Span{}, "key_results")
	m := b.Build()
	objective := func(e *model.Element) bool { return e.Kind == model.Objective }
	if !m.LeadingTo(objective).Has(m.At(0)) {
		t.Error("a link to a key result does not serve its objective")
	}
	if d := m.Dominators(func(e *model.Element) bool { return e.Index == 0 }); d.Of(m.At(2)) != m.At(0) {
		t.Error("a key result is not dominated as its objective is")
	}
}
