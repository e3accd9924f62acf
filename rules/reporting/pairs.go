package reporting

import (
	"strings"

	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/rules/internal/say"
)

// pairs are the elements of two versions of a model that are the same one: by
// id, else by their statement, renamed or moved to another table.
type pairs struct {
	is  map[*model.Element]*model.Element // of an old element
	was map[*model.Element]*model.Element // of a new one
}

// sameWords is the share of words that two wordings of one statement have in
// common at least.
const sameWords = 0.6

// mostCompared limits the pairs of statements that are compared word by word.
const mostCompared = 250_000

func pairUp(old, new *model.Model) *pairs {
	p := &pairs{is: map[*model.Element]*model.Element{}, was: map[*model.Element]*model.Element{}}
	before, after := chain(old), chain(new)
	p.match(before, after, func(e *model.Element) string { return e.Path() })
	p.match(before, after, func(e *model.Element) string { return say.Folded(e.Statement().Value) })
	p.match(before, after, func(e *model.Element) string { return e.ID })
	p.reworded(before, after)
	for _, e := range before {
		if to := p.is[e]; to != nil {
			p.measures(measuresOf(e), measuresOf(to))
		}
	}
	// An indicator may have moved to another element.
	p.match(allMeasures(old), allMeasures(new), func(e *model.Element) string { return say.Folded(e.Statement().Value) })
	return p
}

// measures pairs the measures of one element. In a list their ids are only
// positions.
func (p *pairs) measures(before, after []*model.Element) {
	p.match(before, after, func(e *model.Element) string {
		if strings.Trim(e.ID, "0123456789") == "" {
			return ""
		}
		return e.ID
	})
	p.match(before, after, func(e *model.Element) string { return say.Folded(e.Statement().Value) })
	p.reworded(before, after)
}

// match pairs what is left on both sides and has the same name; "" names nothing.
func (p *pairs) match(before, after []*model.Element, name func(*model.Element) string) {
	left := map[string]*model.Element{}
	for _, e := range after {
		if p.was[e] == nil && name(e) != "" && left[name(e)] == nil {
			left[name(e)] = e
		}
	}
	for _, e := range before {
		if p.is[e] != nil {
			continue
		}
		if to := left[name(e)]; to != nil && p.was[to] == nil {
			p.is[e], p.was[to] = to, e
		}
	}
}

// reworded pairs what is left on both sides and says nearly the same.
func (p *pairs) reworded(before, after []*model.Element) {
	before, after = p.left(before, p.is), p.left(after, p.was)
	if len(before)*len(after) > mostCompared {
		return
	}
	words := make([]map[string]bool, len(after))
	for i, e := range after {
		words[i] = wordsOf(e.Statement().Value)
	}
	for _, e := range before {
		best, likeness := -1, sameWords
		mine := wordsOf(e.Statement().Value)
		for i, to := range after {
			if p.was[to] == nil && to.Kind == e.Kind {
				if l := alike(mine, words[i]); l >= likeness {
					best, likeness = i, l
				}
			}
		}
		if best >= 0 {
			p.is[e], p.was[after[best]] = after[best], e
		}
	}
}

func (p *pairs) left(all []*model.Element, paired map[*model.Element]*model.Element) []*model.Element {
	var out []*model.Element
	for _, e := range all {
		if paired[e] == nil {
			out = append(out, e)
		}
	}
	return out
}

// wordsOf are the words of a statement, numbers and short ones left out.
func wordsOf(statement string) map[string]bool {
	out := map[string]bool{}
	for w := range strings.FieldsSeq(say.Folded(statement)) {
		if w = strings.Trim(w, `.,;:()"'%`); len(w) > 2 && !strings.ContainsAny(w, "0123456789") {
			out[w] = true
		}
	}
	return out
}

// otherWords is the share of words below which two statements under one id say
// different things.
const otherWords = 0.3

// sayOther reports whether two elements that are taken for one say different things.
func sayOther(old, now *model.Element) bool {
	return alike(wordsOf(old.Statement().Value), wordsOf(now.Statement().Value)) < otherWords
}

// isNew reports whether an element was not there before, or only its id was.
func (p *pairs) isNew(e *model.Element) bool {
	was := p.was[e]
	return was == nil || sayOther(was, e)
}

// alike is the share of words that two sets have in common.
func alike(a, b map[string]bool) float64 {
	common := 0
	for w := range a {
		if b[w] {
			common++
		}
	}
	if len(a)+len(b) == 0 {
		return 1
	}
	return 2 * float64(common) / float64(len(a)+len(b))
}

// chain are the elements of a model that stand in its chain, measures left out.
func chain(m *model.Model) []*model.Element {
	var out []*model.Element
	for e := range m.All() {
		if e.Kind.Level() > 0 {
			out = append(out, e)
		}
	}
	return out
}

func measuresOf(e *model.Element) []*model.Element {
	ms := e.Measures()
	out := make([]*model.Element, len(ms))
	for i := range ms {
		out[i] = &ms[i]
	}
	return out
}

func allMeasures(m *model.Model) []*model.Element {
	var out []*model.Element
	for e := range m.Of(model.Indicator, model.KeyResult) {
		out = append(out, e)
	}
	return out
}
