package claims

import (
	"container/heap"
	"fmt"
	"math"
	"slices"

	"github.com/outcomelint/outcomelint/pkg/model"
)

// interval is a range of probabilities.
type interval model.Interval

// String is the range in per cent: "33–66 %".
func (i interval) String() string {
	low, high := percent(i.Low), percent(i.High)
	if low == high {
		return low + " %"
	}
	return low + "–" + high + " %"
}

// percent rounds to whole per cent, and what is above 0 and below 1 to one digit.
func percent(p float64) string {
	p *= 100
	if 0 < p && p < 0.95 {
		return fmt.Sprintf("%.1g", p)
	}
	return fmt.Sprint(math.Round(p))
}

func middle(i model.Interval) float64 { return (i.Low + i.High) / 2 }

// chain is the likeliest way to an element.
type chain struct {
	interval
	middle float64
	last   *model.Link // by which it arrives; nil at its start
	links  int         // how many
	known  bool

	weakest *model.Link // the least likely of them, the first of equals
}

// chains holds the likeliest way to every element, by Element.Index: from an
// output, the last thing in one's own control, along links that all have a
// likelihood. Likelihoods are multiplied, which takes the links for
// independent; the way with the greatest product of their middles is the best.
type chains []chain

// chainsOf finds the ways as E. W. Dijkstra (1959) finds shortest ones: since
// no likelihood is above 1, a way never becomes likelier by going on, and a
// loop gains nothing.
func chainsOf(m *model.Model) chains {
	all := make(chains, m.Len())
	q := &likeliest{}
	for e := range m.Of(model.Output) {
		heap.Push(q, arrival{e, start()})
	}
	for q.Len() > 0 {
		next := heap.Pop(q).(arrival)
		if all[next.at.Index].known {
			continue
		}
		next.known = true
		all[next.at.Index] = next.chain
		for i := range next.at.Links {
			k := &next.at.Links[i]
			if to := k.To; to != nil && to.Main().Kind.Level() > model.Output.Level() && !all[to.Main().Index].known {
				if c, ok := next.chain.along(k); ok {
					heap.Push(q, arrival{to.Main(), c})
				}
			}
		}
	}
	return all
}

// along is the chain with one more link; ok is false where the link does not
// say how likely it is.
func (c chain) along(k *model.Link) (chain, bool) {
	likelihood := k.Likelihood(model.KeyLikelihood)
	if !likelihood.Set || k.Feedback() {
		return chain{}, false
	}
	i, weakest := likelihood.Value, c.weakest
	if weakest == nil || middle(i) < middle(weakest.Likelihood(model.KeyLikelihood).Value) {
		weakest = k
	}
	return chain{
		interval: interval{Low: c.Low * i.Low, High: c.High * i.High},
		middle:   c.middle * middle(i),
		last:     k, links: c.links + 1, weakest: weakest,
	}, true
}

// start is the chain to what is in one's own control.
func start() chain { return chain{interval: interval{Low: 1, High: 1}, middle: 1} }

// to is the chain to what a claim is about; ok is false where there is none. A
// claim about a link is about that link alone.
func (c chains) to(about *model.Reference) (found chain, ok bool) {
	if about.Link != nil {
		return start().along(about.Link)
	}
	found = c[about.To.Main().Index]
	return found, found.last != nil
}

// path is the last links of a chain, as many as a report has room for.
func (c chains) path(end chain) []*model.Link {
	var path []*model.Link
	for k := end.last; k != nil && len(path) < min(end.links, chainLimit); k = c[k.From.Main().Index].last {
		path = append(path, k)
	}
	slices.Reverse(path)
	return path
}

// arrival is a way to an element that may be its likeliest.
type arrival struct {
	at *model.Element
	chain
}

// likeliest is a heap of arrivals, the likeliest first; of equals the one to
// the element that comes first in the file.
type likeliest []arrival

func (q likeliest) Len() int { return len(q) }

func (q likeliest) Less(i, j int) bool {
	if q[i].middle != q[j].middle {
		return q[i].middle > q[j].middle
	}
	return q[i].at.Index < q[j].at.Index
}

func (q likeliest) Swap(i, j int) { q[i], q[j] = q[j], q[i] }

func (q *likeliest) Push(x any) { *q = append(*q, x.(arrival)) }

func (q *likeliest) Pop() any {
	last := len(*q) - 1
	x := (*q)[last]
	*q = (*q)[:last]
	return x
}
