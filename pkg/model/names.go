package model

import "strings"

// names finds elements by what references call them. It is read-only once the
// model is built.
type names struct {
	byID map[string]int32
	// again finds, by "table.id", the elements whose id another one had first.
	again map[string]int32
}

// collect fills the names and the list of duplicates.
func (m *Model) collect() {
	count := 0
	for i := range m.elements {
		if m.elements[i].Parent == nil {
			count++
		}
	}
	n := names{byID: make(map[string]int32, count)}
	for i := range m.elements {
		e := &m.elements[i]
		if e.Kind.IsMeasure() {
			continue
		}
		first, taken := n.byID[e.ID]
		if !taken {
			n.byID[e.ID] = int32(i)
			continue
		}
		m.duplicates = append(m.duplicates, Duplicate{&m.elements[first], e})
		if n.again == nil {
			n.again = map[string]int32{}
		}
		if path := e.Path(); n.again[path] == 0 {
			n.again[path] = int32(i)
		}
	}
	m.names = n
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
	i, ok := m.names.byID[id]
	if !ok {
		return nil
	}
	e := &m.elements[i]
	if e.Kind != prefer && prefer != Header && m.names.again != nil {
		if i, ok := m.names.again[prefer.Table()+"."+id]; ok {
			return &m.elements[i]
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
