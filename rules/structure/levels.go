package structure

import (
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/rules/internal/say"
)

// The levels of the chain, as model.Kind.Level counts them.
const (
	inputs = 1 + iota
	processes
	outputs
	outcomes // and objectives
	impacts
	levelCount
)

// levels are the levels of the chain as one model uses them.
type levels struct {
	used [levelCount]bool
	// uw: in the dialect of the University of Wisconsin Extension activities
	// and participation are outputs; processes then have no level of their own.
	uw bool
	// okrOnly: objectives, but neither outcomes nor impacts. Such a model need
	// not tell the whole chain.
	okrOnly bool
}

func levelsOf(m *model.Model) levels {
	var has [levelCount]bool
	objectives, changes := false, false
	for e := range m.All() {
		has[e.Kind.Level()] = true
		objectives = objectives || e.Kind == model.Objective
		changes = changes || e.Kind == model.Outcome || e.Kind == model.Impact
	}
	has[0] = false
	l := levels{used: has, okrOnly: objectives && !changes}
	if m.Header.Text(model.KeyDialect).Value == "uw" {
		l.uw = true
		l.used[outputs] = l.used[outputs] || l.used[processes]
		l.used[processes] = false
	}
	return l
}

// of is the level of an element, or of the element that a key result belongs
// to; 0 for what stands outside the chain.
func (l levels) of(e *model.Element) int {
	level := e.Main().Kind.Level()
	if l.uw && level == processes {
		return outputs
	}
	return level
}

// next is the first level above a given one that the model uses; levelCount
// where there is none.
func (l levels) next(level int) int {
	for level++; level < levelCount && !l.used[level]; level++ {
	}
	return level
}

// singular names one element of a level in the author's own word: "activity"
// for [activities.…].
func singular(m *model.Model, level int) string { return say.NounOf(m, levelKinds[level]) }

var levelKinds = [levelCount]model.Kind{
	inputs: model.Input, processes: model.Process, outputs: model.Output,
	outcomes: model.Outcome, impacts: model.Impact,
}
