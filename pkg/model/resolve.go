package model

import "strings"

// manyMeasures is the number from which measures and links are looked up by a
// map: with fewer, looking at each is faster and needs no memory.
const manyMeasures = 16

// resolver finds what references name. It lives for one Build.
type resolver struct {
	m       *Model
	unread  map[string]bool
	types   [keyCount]Type
	byID    map[*Element]map[string]*Element // measures of elements that have many
	byEnd   map[*Element]map[string]*Link    // links of elements that have many, by Target
	byPlace map[*Element]map[*Element]*Link  // and by the element they lead to
}

func newResolver(m *Model, unread map[string]bool) *resolver {
	r := &resolver{m: m, unread: unread}
	for i := range tables {
		r.learn(&tables[i])
	}
	r.learn(&experienceTable)
	return r
}

// learn notes the types of a table's keys: a key has the same one wherever it
// names something.
func (r *resolver) learn(t *Table) {
	for i := range t.Keys {
		r.types[t.Keys[i].Key] = t.Keys[i].Type
	}
}

// links resolves every link and gathers the incoming ones.
func (r *resolver) links() {
	m := r.m
	counts := make([]int32, len(m.elements)+1)
	for i := range m.elements {
		e := &m.elements[i]
		for j := range e.Links {
			l := &e.Links[j]
			l.From = e
			l.To, l.Resolution = r.element(l.Target, Header)
			if l.To != nil {
				counts[l.To.Index+1]++
			}
		}
	}
	for i := 1; i < len(counts); i++ {
		counts[i] += counts[i-1]
	}
	m.incoming = make([]*Link, counts[len(m.elements)])
	for i := range m.elements {
		m.elements[i].incoming = window{counts[i], counts[i]}
	}
	for l := range m.Links() {
		if l.To != nil {
			m.incoming[l.To.incoming.end] = l
			l.To.incoming.end++
		}
	}
}

// element resolves a reference to an element.
func (r *resolver) element(ref string, prefer Kind) (*Element, Resolution) {
	if e := r.m.find(ref, prefer, r.measure); e != nil {
		return e, Resolved
	}
	if strings.Contains(ref, "#") {
		return nil, Foreign
	}
	if r.isUnread(ref) {
		return nil, Unread
	}
	return nil, Unknown
}

// isUnread reports whether a reference names something in a place that could
// not be used.
func (r *resolver) isUnread(ref string) bool {
	if len(r.unread) == 0 {
		return false
	}
	head, tail, _ := strings.Cut(ref, ".")
	return r.unread[ref] || r.unread[head] || r.unread[tail]
}

func (r *resolver) measure(e *Element, id string) *Element {
	if e.measures < manyMeasures {
		return e.measure(id)
	}
	ids, ok := r.byID[e]
	if !ok {
		ids = make(map[string]*Element, e.measures)
		for i := range e.Measures() {
			m := &e.Measures()[i]
			if ids[m.ID] == nil {
				ids[m.ID] = m
			}
		}
		if r.byID == nil {
			r.byID = map[*Element]map[string]*Element{}
		}
		r.byID[e] = ids
	}
	return ids[id]
}

// references collects and resolves what every key but leads_to names.
func (r *resolver) references() {
	m := r.m
	count := 0
	each := func(visit func(*Element, *attr)) {
		for i := -1; i < len(m.elements); i++ {
			e := m.Header
			if i >= 0 {
				e = &m.elements[i]
			}
			for j := e.attrs.start; j < e.attrs.end; j++ {
				if a := m.attrs.at(j); a.form == FormText && r.names(a.key) {
					visit(e, a)
				}
			}
		}
	}
	each(func(*Element, *attr) { count++ })
	m.references = make([]Reference, 0, count)
	each(func(e *Element, a *attr) {
		n := int32(len(m.references))
		if e.references.end == 0 {
			e.references.start = n
		}
		e.references.end = n + 1
		ref := Reference{From: e, Key: a.key, Text: e.text(a), Span: a.span}
		r.reference(&ref)
		m.references = append(m.references, ref)
	})
}

// names reports whether a key names elements or links.
func (r *resolver) names(k Key) bool {
	switch r.types[k] {
	case TypeRefs, TypeWho, TypeMention:
		return k != KeyTo
	}
	return false
}

func (r *resolver) reference(ref *Reference) {
	switch {
	case ref.Key == KeyPartOf:
		ref.Resolution = Foreign
		return
	case r.types[ref.Key] == TypeWho:
		ref.To, ref.Resolution = r.stakeholder(ref.Text)
		return
	}
	prefer := Header
	if ref.Key == KeyEvidence {
		prefer = Evidence
	}
	if from, to, ok := arrow(ref.Text); ok {
		ref.Link, ref.Resolution = r.link(from, to)
		if ref.Link != nil {
			ref.To = ref.Link.To
		}
	} else {
		ref.To, ref.Resolution = r.element(ref.Text, prefer)
	}
	if r.types[ref.Key] == TypeMention && ref.Resolution != Resolved && (ref.Resolution != Foreign || hasBlank(ref.Text)) {
		ref.Resolution = PlainText
	}
}

// stakeholder resolves what may be an id or plain text.
func (r *resolver) stakeholder(text string) (*Element, Resolution) {
	if e, _ := r.element(text, Stakeholder); e != nil && e.Kind == Stakeholder {
		return e, Resolved
	}
	if strings.Contains(text, "#") && !hasBlank(text) {
		return nil, Foreign
	}
	if r.unread[text] {
		return nil, Unread
	}
	return nil, PlainText
}

func hasBlank(text string) bool { return strings.ContainsAny(text, " \t\n") }

// arrow splits "a -> b".
func arrow(ref string) (from, to string, ok bool) {
	for _, sign := range [...]string{"->", "→"} {
		if from, to, ok = strings.Cut(ref, sign); ok {
			return strings.TrimSpace(from), strings.TrimSpace(to), true
		}
	}
	return "", "", false
}

// link resolves "a -> b" to a link that is there.
func (r *resolver) link(from, to string) (*Link, Resolution) {
	source, found := r.element(from, Header)
	if source == nil {
		return nil, found
	}
	target, found := r.element(to, Header)
	if target == nil && found != Foreign {
		return nil, found
	}
	if l := r.linkTo(source, target, to); l != nil {
		return l, Resolved
	}
	if source.Unread(KeyLeadsTo) || source.Partial {
		return nil, Unread
	}
	return nil, Unknown
}

// linkTo finds the first link of an element to a target, or to a key result of
// it; one to another model is found by its text.
func (r *resolver) linkTo(from, to *Element, text string) *Link {
	if len(from.Links) < manyMeasures {
		for i := range from.Links {
			l := &from.Links[i]
			if to == nil && l.Target == text || to != nil && (l.To == to || l.To != nil && l.To.Parent == to) {
				return l
			}
		}
		return nil
	}
	if r.byEnd[from] == nil {
		r.indexLinks(from)
	}
	if to == nil {
		return r.byEnd[from][text]
	}
	return r.byPlace[from][to]
}

func (r *resolver) indexLinks(from *Element) {
	if r.byEnd == nil {
		r.byEnd, r.byPlace = map[*Element]map[string]*Link{}, map[*Element]map[*Element]*Link{}
	}
	byEnd, byPlace := map[string]*Link{}, map[*Element]*Link{}
	r.byEnd[from], r.byPlace[from] = byEnd, byPlace
	for i := range from.Links {
		l := &from.Links[i]
		switch {
		case l.To == nil:
			if byEnd[l.Target] == nil {
				byEnd[l.Target] = l
			}
		default:
			for _, end := range [...]*Element{l.To, l.To.Main()} {
				if byPlace[end] == nil {
					byPlace[end] = l
				}
			}
		}
	}
}
