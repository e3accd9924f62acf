package bind

import (
	"fmt"

	"github.com/outcomelint/outcomelint/pkg/internal/syntax"
	"github.com/outcomelint/outcomelint/pkg/model"
)

// leadsTo binds the links of an element: one or many ids or tables.
func (x *binder) leadsTo(s *model.Spec, v syntax.Value) {
	x.b.Open(s.Key, v.Span())
	unread := v.Damaged()
	switch v.Kind() {
	case syntax.Array:
		for item := range v.Items() {
			unread = !x.leadTo(s, item) || unread
		}
	default:
		if v.Kind() == syntax.Table {
			x.wantsList(s, v)
		}
		unread = !x.leadTo(s, v) || unread
	}
	x.b.Close()
	if unread {
		x.b.Unread(s.Key, v.Span())
	}
}

// leadTo binds one link; false means that it could not be read.
func (x *binder) leadTo(s *model.Spec, v syntax.Value) bool {
	switch v.Kind() {
	case syntax.String:
		ref, ok := x.target(s, v)
		if ok {
			x.addLink(ref, v)
		}
		return ok
	case syntax.Table:
		return x.linkTable(s, v)
	case syntax.Bad:
		return false
	}
	x.report(wrongType, s.Name, v.Span(), fmt.Sprintf("`%s` takes ids, and not %s", s.Name, shown(v)), wanted(s))
	return false
}

func (x *binder) addLink(ref string, v syntax.Value) {
	x.b.Link(ref, v.Span())
	x.links++
}

// target reads the id that a link leads to.
func (x *binder) target(s *model.Spec, v syntax.Value) (string, bool) {
	ref := trimmed(v)
	if ref == "" {
		x.report(invalidValue, s.Name, v.Span(), fmt.Sprintf("`%s` names nothing here", s.Name), "what does it lead to? write its id, or delete it")
	}
	return ref, ref != ""
}

// linkTable binds { to, because, likelihood, feedback }. Several targets are
// as many links, each with the same details.
func (x *binder) linkTable(s *model.Spec, v syntax.Value) bool {
	t := model.MembersOf(model.TypeLinks)
	to, ok := x.member(v, t, model.KeyTo)
	if !ok {
		if !v.Damaged() {
			x.report(missingField, model.KeyTo.String(), v.Span(), "this link does not say what it leads to", "what does it bring about? add to = \"some-id\"")
		}
		return false
	}
	targets := []syntax.Value{to.Value}
	if to.Value.Kind() == syntax.Array {
		targets = nil
		for item := range to.Value.Items() {
			targets = append(targets, item)
		}
	}
	read := !v.Damaged()
	quiet := false // the details of the first link have been judged
	for _, target := range targets {
		if target.Kind() != syntax.String {
			read = false
			if target.Kind() != syntax.Bad {
				x.report(wrongType, model.KeyTo.String(), target.Span(), fmt.Sprintf("`to` takes an id, and not %s", shown(target)), "write to = \"some-id\"")
			}
			continue
		}
		ref, ok := x.target(&model.Spec{Name: model.KeyTo.String()}, target)
		if !ok {
			read = false
			continue
		}
		x.addLink(ref, target)
		x.link = true
		if v.Damaged() {
			x.b.Partial()
		}
		found, onLinks := len(x.found), len(x.onLinks)
		x.members(v, t, model.KeyTo)
		if quiet {
			x.found, x.onLinks = x.found[:found], x.onLinks[:onLinks]
		}
		quiet, x.link = true, false
	}
	return read
}

// member finds a key of a table by its name or by what surely means it.
func (x *binder) member(v syntax.Value, t *model.Table, k model.Key) (syntax.Entry, bool) {
	s, _ := t.Of(k)
	if e, ok := v.Get(s.Name); ok {
		return e, true
	}
	for e := range v.Entries() {
		if _, known := t.Spec(e.Name); known {
			continue
		}
		if g := guessKey(t, e.Name); g.spec == s && g.sure {
			return e, true
		}
	}
	return syntax.Entry{}, false
}

// members binds the keys of a table that is the value of a key, all but the one left out.
func (x *binder) members(v syntax.Value, t *model.Table, leaveOut model.Key) {
	var seen keySet
	over := x.over
	x.over = nil
	for e := range v.Entries() {
		s, ok := t.Spec(e.Name)
		if !ok {
			if s = x.unknown(v, t, e, &seen); s == nil {
				continue
			}
		}
		if s.Key == leaveOut {
			continue
		}
		seen.add(s.Key)
		x.key(s, e)
	}
	x.over = over
}
