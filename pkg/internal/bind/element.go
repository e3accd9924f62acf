package bind

import (
	"fmt"
	"strings"

	"github.com/outcomelint/outcomelint/pkg/internal/syntax"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/pkg/source"
)

// keySet is the set of keys that a table was seen to give.
type keySet [2]uint64

func (s *keySet) add(k model.Key)     { s[k>>6] |= 1 << (k & 63) }
func (s keySet) has(k model.Key) bool { return s[k>>6]&(1<<(k&63)) != 0 }

// header binds [logic_model].
func (x *binder) header(e syntax.Entry, root syntax.Value) {
	v := e.Value
	x.on = subject{kind: model.Header}
	switch v.Kind() {
	case syntax.Table:
	case syntax.Array:
		first := true
		for item := range v.Items() {
			if first {
				v = item
			}
			first = false
		}
		if !e.Value.Damaged() {
			x.report(wrongType, "", e.KeySpan, "`logic_model` is a list here, and a file holds one model", "write it as one table: [logic_model]")
		}
	case syntax.Bad:
	default:
		x.report(wrongType, "", v.Span(), fmt.Sprintf("`logic_model` is a table, and not %s", sort(v)), "write [logic_model] on a line of its own, and the keys below it")
	}
	x.here = x.headerSpan(e)
	x.b.Element(model.Header, "", x.here, e.Name)
	t := model.TableOf(model.Header)
	if v.Kind() != syntax.Table {
		x.b.Partial()
		return
	}
	var seen keySet
	x.keys(v, t, &seen)
	for stray := range root.Entries() { // reported by tables
		if s, ok := t.Spec(stray.Name); ok && !seen.has(s.Key) && stray.Value.Kind() != syntax.Table {
			seen.add(s.Key)
			x.key(s, stray)
		}
	}
	if v.Damaged() {
		x.b.Partial()
	} else {
		x.required(t, seen)
	}
}

// headerSpan is the [header] that made an entry, or its key where none did.
func (x *binder) headerSpan(e syntax.Entry) source.Span {
	if x.isHeader(e.Span) {
		return e.Span
	}
	return e.KeySpan
}

// item binds an element with its measures.
func (x *binder) item(it item) {
	t := it.table
	x.on = subject{kind: t.Kind, table: it.entry.Name, id: it.id}
	x.loose = it.loose
	x.begin(t.Kind, it.id, it.span, it.entry.Name)
	x.checkID(it.id)
	owner := x.at

	var seen keySet
	if s, ok := t.Of(it.tells.key); ok && !x.given(it.value, s) {
		x.b.Set(s.Key, model.FormText, it.tells.word, it.span)
		seen.add(s.Key)
	}
	x.inList = it.entry.Value.Kind() == syntax.Array
	lists := append(x.body(it.value, t, &seen), x.apartFrom(it)...)
	if x.unplaced {
		for _, k := range [...]model.Key{model.KeyIndicators, model.KeyKeyResults} {
			if _, ok := t.Of(k); ok && !seen.has(k) {
				x.b.Unread(k, it.span)
			}
		}
	}
	if lists == nil {
		return
	}
	parent := x.on
	x.over = &outer{subject: &parent, table: t, value: it.value, seen: &seen}
	for _, list := range lists {
		x.measures(list)
	}
	if strays := x.over.strays; strays != nil {
		x.b.Reopen(owner)
		x.on, x.at, x.links = parent, owner, 0 // it has no links, or leads_to would be no stray
		for _, s := range strays {
			x.key(s.spec, s.entry)
		}
	}
	x.over = nil
}

// begin starts an element of the model.
func (x *binder) begin(kind model.Kind, id string, span source.Span, table string) {
	x.b.Element(kind, id, span, table)
	x.at, x.links, x.here = x.elements, 0, span
	x.elements++
}

// body binds what stands for an element: its table, or the bare sentence. It
// returns the entries that hold measures, which are elements of their own.
func (x *binder) body(v syntax.Value, t *model.Table, seen *keySet) []measureList {
	switch v.Kind() {
	case syntax.String:
		x.sentence(v, t)
		return nil
	case syntax.Table:
		lists := x.keys(v, t, seen)
		if x.hurt(v, lists) {
			x.b.Partial()
		} else {
			x.required(t, *seen)
		}
		return lists
	case syntax.Bad:
	default:
		x.report(wrongType, "", v.Span(),
			fmt.Sprintf("%s is a sentence or a table of keys, and not %s", x.on.a(), sort(v)),
			"what is it about? write its sentence in quotes")
	}
	x.b.Partial()
	return nil
}

// sentence binds a bare string that stands for an element.
func (x *binder) sentence(v syntax.Value, t *model.Table) {
	text := v.Text()
	if strings.TrimSpace(text) == "" {
		s, _ := t.Of(model.KeyStatement)
		x.missing(s, v.Span())
		x.b.Unread(model.KeyStatement, v.Span())
		return
	}
	x.b.Set(model.KeyStatement, model.FormText, text, v.Span())
}

// hurt reports whether a syntax error touches the element itself, and not just
// one of its measures.
func (x *binder) hurt(v syntax.Value, measures []measureList) bool {
	if !v.Damaged() {
		return false
	}
	elsewhere := false
	for _, m := range measures {
		elsewhere = elsewhere || m.entry.Value.Damaged()
	}
	if !elsewhere {
		return true
	}
	for e := range v.Entries() {
		if e.Value.Damaged() && !isMeasures(measures, e) {
			return true
		}
	}
	return false
}

func isMeasures(measures []measureList, e syntax.Entry) bool {
	for _, m := range measures {
		if m.entry.KeySpan == e.KeySpan {
			return true
		}
	}
	return false
}

// keys binds the entries of a table, all but the measures, which it returns.
func (x *binder) keys(v syntax.Value, t *model.Table, seen *keySet) []measureList {
	var measures []measureList
	for e := range v.Entries() {
		s, ok := t.Spec(e.Name)
		if !ok {
			if s = x.unknown(v, t, e, seen); s == nil {
				continue
			}
		} else if seen.has(s.Key) && x.givenTwice(v, s, e) {
			continue
		}
		seen.add(s.Key)
		x.renamed = !ok
		if s.Type != model.TypeMeasures {
			x.key(s, e)
		} else if x.holdsMeasures(s, e) {
			measures = append(measures, measureList{s, measureTable(s.Key), e})
		}
		x.renamed = false
	}
	return measures
}

// givenTwice reports a key that was given before under its other name.
func (x *binder) givenTwice(v syntax.Value, s *model.Spec, e syntax.Entry) bool {
	for _, name := range append([]string{s.Name}, s.Aliases...) {
		if first, ok := v.Get(name); ok && first.KeySpan != e.KeySpan {
			f := x.report(unknownKey, e.Name, e.KeySpan,
				fmt.Sprintf("`%s` and `%s` are two names of one key, and both are given", first.Name, e.Name),
				"which of the two is right? delete the other")
			f.Related = append(f.Related, x.related(first.KeySpan, "also given here"))
			return true
		}
	}
	return false
}

// required reports the keys that a table must have and has not.
func (x *binder) required(t *model.Table, seen keySet) {
	for i := range t.Keys {
		if s := &t.Keys[i]; s.Required && !seen.has(s.Key) {
			x.missing(s, x.here)
		}
	}
}

// missing reports a required key that is not there, or is blank.
func (x *binder) missing(s *model.Spec, at source.Span) {
	what := fmt.Sprintf("%s %s", x.on.noun(), quote(x.on.id))
	if x.on.kind == model.Header {
		what = "the model"
	}
	f := x.report(missingField, s.Name, at, fmt.Sprintf("%s has no %s", what, s.Name), "")
	switch {
	case x.on.kind == model.Header:
		f.Help = "what is it called? add title = \"…\""
	case x.on.kind.IsMeasure():
		f.Help = "what would you see, count or hear? add statement = \"…\""
	default:
		f.Help = "what is it, in one plain sentence? add statement = \"…\""
	}
}
