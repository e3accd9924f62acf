package structure

import (
	_ "embed"
	"fmt"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/rules/internal/say"
)

//go:embed single-point-of-failure.md
var singlePointOfFailureDoc string

var singlePointOfFailure = &lint.Rule{
	ID: "single-point-of-failure", Category: "structure", Question: lint.Plausible, Severity: diag.Info, Since: "0.1.0",
	Sources: []string{"S3", "LFA"}, Doc: singlePointOfFailureDoc,
	Check: lint.ForModel(checkSinglePointOfFailure),
}

// checkSinglePointOfFailure reports each output or process once that
// everything behind an outcome must pass, where two or more inputs run into
// it and two or more outputs lie on the way. With fewer the chain is simply
// short. An effect that nobody wants may well fail to come about.
func checkSinglePointOfFailure(p *lint.Pass) {
	m := p.Model
	l := levelsOf(m)
	if m.Unread(model.KeyLeadsTo) || hasUnknownLink(m) || len(m.Duplicates()) > 0 {
		return
	}
	dominators := m.Dominators(func(e *model.Element) bool { return e.Kind.Level() > 0 && !caused(e) })
	behind := upstreamOf(m)
	points := passages{l: l, of: dominators, known: make([]*model.Element, m.Len()), done: make([]bool, m.Len())}
	depend := map[*model.Element][]*model.Element{}
	var order []*model.Element
	for e := range m.Of(model.Outcome, model.Impact) {
		point := points.before(e)
		if point == nil || e.Text(model.KeyEffect).Value == "negative" || behind[point.Index].inputs.count() < 2 || behind[e.Index].outputs.count() < 2 {
			continue
		}
		if depend[point] == nil {
			order = append(order, point)
		}
		depend[point] = append(depend[point], e)
	}
	for _, point := range order {
		report(p, point, depend[point])
	}
}

func report(p *lint.Pass, point *model.Element, outcomes []*model.Element) {
	noun := say.Noun(point)
	what := say.Statement(outcomes[0])
	if more := len(outcomes) - 1; more > 0 {
		what += fmt.Sprintf(" and %d more", more)
	}
	f := lint.Finding{
		On:      point,
		Label:   "every path to the outcome passes this " + noun,
		Message: fmt.Sprintf("all that leads to %s runs through %s", what, say.Statement(point)),
		Help:    "if this fails or comes late, what else could carry the outcome, and how would you know in time?",
	}
	for i, e := range outcomes {
		if i == say.Places {
			break
		}
		f.Related = append(f.Related, lint.Related(e, "this "+say.Noun(e)+" depends on it alone"))
	}
	p.Report(f)
}

func hasUnknownLink(m *model.Model) bool {
	for k := range m.Links() {
		if k.Resolution == model.Unknown {
			return true
		}
	}
	return false
}

// passages finds the last output or process that every way to an element
// passes, remembering what it found.
type passages struct {
	l     levels
	of    model.Dominators
	known []*model.Element
	done  []bool
}

func (p *passages) before(e *model.Element) *model.Element {
	var walked []*model.Element
	var found *model.Element
	for at := e; at != nil; {
		if p.done[at.Index] {
			found = p.known[at.Index]
			break
		}
		walked = append(walked, at)
		at = p.of.Of(at)
		if at != nil && (p.l.of(at) == outputs || p.l.of(at) == processes) {
			found = at
			break
		}
	}
	for _, w := range walked {
		p.known[w.Index], p.done[w.Index] = found, true
	}
	return found
}

// few holds up to two different elements: enough to tell one from several.
type few [2]*model.Element

func (f few) count() int {
	n := 0
	for _, e := range f {
		if e != nil {
			n++
		}
	}
	return n
}

// add reports whether the set grew.
func (f *few) add(e *model.Element) bool {
	for i, have := range f {
		if have == e {
			return false
		}
		if have == nil {
			f[i] = e
			return true
		}
	}
	return false
}

// upstream is what lies on the ways to an element, itself included.
type upstream struct{ inputs, outputs few }

// upstreamOf is indexed by Element.Index. Every set grows four times at most,
// so that the walk takes time in proportion to the links.
func upstreamOf(m *model.Model) []upstream {
	all := make([]upstream, m.Len())
	var queue []*model.Element
	for e := range m.Of(model.Input, model.Output) {
		if e.Kind == model.Input {
			all[e.Index].inputs.add(e)
		} else {
			all[e.Index].outputs.add(e)
		}
		queue = append(queue, e)
	}
	for len(queue) > 0 {
		e := queue[0]
		queue = queue[1:]
		for i := range e.Links {
			k := &e.Links[i]
			if k.To == nil || k.Feedback() {
				continue
			}
			to := k.To.Main()
			grew := false
			for _, in := range all[e.Index].inputs {
				grew = in != nil && all[to.Index].inputs.add(in) || grew
			}
			for _, out := range all[e.Index].outputs {
				grew = out != nil && all[to.Index].outputs.add(out) || grew
			}
			if grew {
				queue = append(queue, to)
			}
		}
	}
	return all
}
