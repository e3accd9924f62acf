package okr

import (
	"strings"

	"github.com/outcomelint/outcomelint/pkg/language"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/rules/internal/figures"
	"github.com/outcomelint/outcomelint/rules/internal/keyresult"
)

// makeup is what the key results of an objective are where none of them shows
// that it was reached.
type makeup struct {
	tasks   int // what is surely done or delivered
	steps   int // the same, but declared as milestones or proxies
	likely  int // what reads as a deliverable on one signal: "New onboarding process"
	names   int // bare names that may be anything: "Data protection concept"
	without int // wishes without a number, levels without one
}

// deliverables is how many of them are work or what comes of it.
func (m makeup) deliverables() int { return m.tasks + m.steps + m.likely + m.names }

// surely reports whether the key results are deliverables by themselves: some
// or half of them say so, or one of many that are no more than names, and the
// others have nothing to set against it.
func (m makeup) surely() bool {
	said, all := m.tasks+m.steps, m.deliverables()+m.without
	switch {
	case all >= 3 && 3*m.without <= all && said+m.likely > 0:
		return true // beside what is delivered, a bare name is one more
	case all < 2 || said == 0: // of a single one, task-key-result tells
		return false
	case m.without > 0 && m.tasks < 2, m.names >= said+m.likely:
		return false
	}
	return 2*said >= all || m.names+m.without == 0
}

// barren are the objectives of a model whose key results are surely
// deliverables, none of them a result. What is wrong with those key results is
// told at the objective.
type barren map[*model.Element]makeup

func barrenIn(p *lint.Pass) barren {
	b := barren{}
	for o := range p.Model.Of(model.Objective) {
		if m, ok := makeupOf(p, o); ok && m.surely() {
			b[o] = m
		}
	}
	return b
}

// has reports whether what is wrong with the key results of an objective is
// told as a whole.
func (b barren) has(o *model.Element) bool {
	_, ok := b[o]
	return ok
}

// makeupOf looks at every key result of an objective; it is not ok where one of
// them may be a result, or more are wishes than deliverables. A bare name
// without a number ("Data protection concept") is a deliverable among others, and so is a
// step that was declared as one and reads like that.
func makeupOf(p *lint.Pass, o *model.Element) (found makeup, ok bool) {
	ms := o.Measures()
	if len(ms) == 0 || !allRead(o) {
		return found, false
	}
	for i := range ms {
		m := &ms[i]
		if figures.Is(m, "milestone") {
			if r := p.Reading(m); r.Sense != language.Activity && r.Sense != language.Output || !r.Sure {
				return found, false
			}
			found.steps++
			continue
		}
		if figures.Placeholder(m.Statement().Value) {
			continue // nothing yet
		}
		switch v := keyresult.Of(p, m); {
		case v.Fault == keyresult.Task && v.Sure && isProxy(m):
			found.steps++
		case v.Fault == keyresult.Task && v.Sure:
			found.tasks++
		case v.Fault == keyresult.Unmeasurable && isName(p, m):
			if p.Reading(m).Sense == language.Unclear {
				found.names++
			} else {
				found.likely++
			}
		case v.Fault == keyresult.Unmeasurable, v.Fault == keyresult.Usual:
			found.without++
		default:
			return found, false
		}
	}
	return found, found.deliverables() >= found.without
}

// isProxy reports whether its author says why a key result stands in for
// something else.
func isProxy(m *model.Element) bool {
	because := m.Text(model.KeyProxyBecause)
	return because.Set && strings.TrimSpace(because.Value) != ""
}

// isName reports whether a key result without a number may be the
// name of something to deliver, and is not that of a measure or a change.
func isName(p *lint.Pass, m *model.Element) bool {
	r := p.Reading(m)
	v, ok := p.Look(m)
	if !ok || len(v.Vague()) > 0 || len(v.Speaks(language.Gauge|language.Opinion|language.Felt|language.Worth|language.Part)) > 0 {
		return false
	}
	return r.Sense == language.Output || r.Sense == language.Activity && !r.Command || r.Sense == language.Unclear && r.Verb.Empty()
}
