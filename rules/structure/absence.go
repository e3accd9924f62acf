package structure

import (
	"iter"

	"github.com/outcomelint/outcomelint/pkg/model"
)

// disconnection counts the elements of the chain and those that a link leaves
// or reaches.
type disconnection struct{ linked, total int }

// found reports whether the model is a set of lists rather than a chain. The
// rules about single elements that lack links keep quiet then: it is said once.
func (d disconnection) found() bool { return d.total > 1 && 2*d.linked < d.total }

// disconnectionOf is the zero value where nothing can be said: in models that
// are not read whole, that need no chain (objectives alone), or that use one
// level only, where missing-level says what there is to say.
func disconnectionOf(m *model.Model, l levels) disconnection {
	depth := 0
	for _, used := range l.used {
		if used {
			depth++
		}
	}
	if m.Partial || l.okrOnly || depth < 2 {
		return disconnection{}
	}
	var d disconnection
	for e := range m.All() {
		if e.Kind.Level() == 0 {
			continue
		}
		d.total++
		if isLinked(e) {
			d.linked++
		}
	}
	return d
}

func isLinked(e *model.Element) bool {
	if len(e.Links) > 0 || !e.Lacks(model.KeyLeadsTo) {
		return true
	}
	for range causes(e) {
		return true
	}
	return false
}

// causes yields the links that lead to the element or to one of its measures.
func causes(e *model.Element) iter.Seq[*model.Link] {
	return func(yield func(*model.Link) bool) {
		for _, k := range e.Incoming() {
			if !yield(k) {
				return
			}
		}
		measures := e.Measures()
		for i := range measures {
			for _, k := range measures[i].Incoming() {
				if !yield(k) {
					return
				}
			}
		}
	}
}

// caused takes any link from elsewhere for a cause, deliberate loops and links
// from later levels too: those have rules of their own.
func caused(e *model.Element) bool {
	for k := range causes(e) {
		if k.From != e {
			return true
		}
	}
	return false
}

// anyLeads reports whether any element of a kind leads anywhere. Where none
// does, it is said of them, and not of everything that they could lead to.
func anyLeads(m *model.Model, kind model.Kind) bool {
	for e := range m.Of(kind) {
		if len(e.Links) > 0 || !e.Lacks(model.KeyLeadsTo) {
			return true
		}
	}
	return false
}

// goesOn reports whether a link leads from the element to another one of its
// own level or a later one, so that a dead end is the other one's.
func goesOn(e *model.Element, l levels) bool {
	for i := range e.Links {
		k := &e.Links[i]
		if k.To != nil && k.To.Main() != e && !k.Feedback() && l.of(k.To) >= l.of(e) {
			return true
		}
	}
	return false
}

// fed reports whether a link reaches the element from another one of at most
// the given level.
func fed(e *model.Element, l levels, most int) bool {
	for k := range causes(e) {
		if k.From != e && !k.Feedback() && l.of(k.From) <= most {
			return true
		}
	}
	return false
}

// nearestLimit bounds how many unknown references are compared with every id:
// a file with more has one thing wrong with it, not a thousand.
const nearestLimit = 100

// strays are the links that name nothing known or could not be read. An element
// that nothing seems to lead to may be what one of them meant; another finding
// says so already.
type strays struct {
	meant  map[*model.Element]bool
	levels [levelCount]bool // which a link without a near id may have meant
	twice  map[*model.Element]bool
}

func straysOf(m *model.Model, l levels) strays {
	s := strays{meant: map[*model.Element]bool{}, twice: twice(m)}
	asked := 0
	for k := range m.Links() {
		if k.Resolution != model.Unknown {
			continue
		}
		asked++
		if asked <= nearestLimit {
			if near := m.Nearest(k.Target); near != nil {
				s.meant[near.Main()] = true
				continue
			}
		}
		s.from(k.From, l)
	}
	for e := range m.All() {
		if e.Partial || e.Unread(model.KeyLeadsTo) {
			s.from(e, l)
		}
	}
	return s
}

// from notes that a link from an element may lead to its own level or the next.
func (s *strays) from(e *model.Element, l levels) {
	level := l.of(e)
	s.levels[level] = true
	if next := l.next(level); next < levelCount {
		s.levels[next] = true
	}
}

// explain reports whether a stray link, or an id given twice, may be why
// nothing seems to lead to the element.
func (s strays) explain(e *model.Element, l levels) bool {
	return s.levels[l.of(e)] || s.meant[e] || s.twice[e]
}

// twice are the elements that share an id with another one: which of them a
// link means is anybody's guess until duplicate-id is mended.
func twice(m *model.Model) map[*model.Element]bool {
	duplicates := m.Duplicates()
	if len(duplicates) == 0 {
		return nil
	}
	set := make(map[*model.Element]bool, 2*len(duplicates))
	for _, d := range duplicates {
		set[d.First], set[d.Again] = true, true
	}
	return set
}
