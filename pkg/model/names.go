package model

import (
	"hash/maphash"
	"strings"
)

// names finds elements by what references call them. It is read-only once the
// model is built.
type names struct {
	// slots is a hash table of elements by id: an index from 1, 0 for none.
	// The length is a power of two.
	slots []int32
	seed  maphash.Seed
	// again finds, by "table.id", the elements whose id another one had first.
	again map[string]int32
	// aliases are names that no element has as its id.
	aliases map[string]int32
}

// collect fills the names and the list of duplicates.
func (m *Model) collect(aliases []alias) {
	size := 8
	for size < len(m.elements)*3/2 {
		size *= 2
	}
	m.names = names{seed: maphash.MakeSeed(), slots: make([]int32, size)}
	for i := range m.elements {
		e := &m.elements[i]
		if e.Kind.IsMeasure() {
			continue
		}
		slot := m.slot(e.ID)
		if *slot == 0 {
			*slot = int32(i) + 1
			continue
		}
		m.duplicates = append(m.duplicates, Duplicate{&m.elements[*slot-1], e})
		if m.names.again == nil {
			m.names.again = map[string]int32{}
		}
		if _, known := m.names.again[e.Path()]; !known {
			m.names.again[e.Path()] = int32(i)
		}
	}
	for _, a := range aliases {
		if m.names.aliases == nil {
			m.names.aliases = map[string]int32{}
		}
		if _, known := m.names.aliases[a.name]; !known {
			m.names.aliases[a.name] = a.index
		}
	}
}

// slot is the place of an id in the hash table, or the one where it would be.
func (m *Model) slot(id string) *int32 {
	mask := uint64(len(m.names.slots) - 1)
	for at := maphash.String(m.names.seed, id); ; at++ {
		s := &m.names.slots[at&mask]
		if *s == 0 || m.elements[*s-1].ID == id {
			return s
		}
	}
}

// find looks an element up as a reference names it. measure finds an
// indicator or key result by its id. Of two elements with the id asked for,
// the one of the preferred kind is meant; Header prefers none.
func (m *Model) find(ref string, prefer Kind, measure func(*Element, string) *Element) *Element {
	if e := m.byID(ref, prefer); e != nil {
		return e
	}
	head, tail, dotted := strings.Cut(ref, ".")
	if !dotted {
		return nil
	}
	if t, ok := TableNamed(head); ok {
		if e := m.byID(tail, t.Kind); e != nil && e.Kind == t.Kind {
			return e
		}
		id, rest, deeper := strings.Cut(tail, ".")
		if e := m.byID(id, t.Kind); deeper && e != nil && e.Kind == t.Kind {
			return measure(e, measureID(rest))
		}
	}
	if e := m.byID(head, prefer); e != nil {
		return measure(e, measureID(tail))
	}
	return nil
}

func (m *Model) byID(id string, prefer Kind) *Element {
	if len(m.names.slots) == 0 {
		return nil
	}
	i := *m.slot(id) - 1
	if i < 0 {
		if other, ok := m.names.aliases[id]; ok {
			return &m.elements[other]
		}
		return nil
	}
	e := &m.elements[i]
	if e.Kind != prefer && prefer != Header && m.names.again != nil {
		if other, ok := m.names.again[prefer.Table()+"."+id]; ok {
			return &m.elements[other]
		}
	}
	return e
}

// measureID leaves out the table's name: "indicators.x" is "x".
func measureID(id string) string {
	for _, k := range [...]Kind{Indicator, KeyResult} {
		if rest, ok := strings.CutPrefix(id, k.Table()+"."); ok {
			return rest
		}
	}
	return id
}

// measure finds an indicator or key result of the element.
func (e *Element) measure(id string) *Element {
	for i := range e.Measures() {
		if m := &e.Measures()[i]; m.ID == id {
			return m
		}
	}
	return nil
}
