package bind

import (
	"fmt"
	"strings"
	"unicode"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/internal/syntax"
	"github.com/outcomelint/outcomelint/pkg/model"
)

// unknown reports a key that its table does not have. It returns the key that
// the author surely meant, to be bound as that one, or nil.
func (x *binder) unknown(v syntax.Value, t *model.Table, e syntax.Entry, seen *keySet) *model.Spec {
	if e.Value.Kind() == syntax.Bad {
		return nil // it has its finding already
	}
	if x.over != nil {
		if s, ok := x.over.table.Spec(e.Name); ok {
			x.strayKeyOf(s, e)
			return nil
		}
	}
	if e.Name == "id" && x.withoutID(t, e) {
		return nil
	}
	g := x.guess(v, t, e)
	if g.spec != nil {
		given := x.given(v, g.spec) || seen.has(g.spec.Key)
		if !given {
			seen.add(g.spec.Key)
		}
		return x.meant(v, t, e, g, given)
	}
	if x.loose {
		return nil
	}
	f := x.report(unknownKey, e.Name, e.KeySpan, fmt.Sprintf("%s has no key `%s`", x.a(t), e.Name), "")
	if message, help := x.elsewhere(t, e); message != "" {
		f.Message, f.Help = message, help
		return nil
	}
	if _, ok := t.Of(model.KeyExtra); ok {
		f.Help = "if it is meant for custom rules, put it into `extra`; else delete it"
	} else {
		f.Help = "its keys are " + keyNames(t)
	}
	return nil
}

// a names a table's kind of element with its article, in the author's word.
func (x *binder) a(t *model.Table) string {
	if t.Kind == x.on.kind && t.Name == t.Kind.Table() {
		if t.Kind == model.Header {
			return "[logic_model]"
		}
		return x.on.a()
	}
	return article(t.Noun)
}

func keyNames(t *model.Table) string {
	var names []string
	for i := range t.Keys {
		names = append(names, t.Keys[i].Name)
	}
	return strings.Join(names, ", ")
}

// meant reports an unknown key that is like one of the table's.
func (x *binder) meant(v syntax.Value, t *model.Table, e syntax.Entry, g keyGuess, given bool) *model.Spec {
	s := g.spec
	sure := g.sure && !given
	if !sure && !given && s.Key != model.KeyNote {
		x.b.Unread(s.Key, e.Value.Span())
	}
	if !x.loose {
		f := x.report(unknownKey, e.Name, e.KeySpan, fmt.Sprintf("%s has no key `%s`", x.a(t), e.Name), "")
		x.suggestKey(f, v, t, e, g, given)
	}
	if sure {
		return s
	}
	return nil
}

// suggestKey offers to rename a key.
func (x *binder) suggestKey(f *diag.Diagnostic, v syntax.Value, t *model.Table, e syntax.Entry, g keyGuess, given bool) {
	s := g.spec
	switch {
	case given:
		f.Help = fmt.Sprintf("`%s` is given already: which of the two is right?", s.Name)
		note, ok := t.Of(model.KeyNote)
		if s.Key != model.KeyStatement || !ok || x.given(v, note) || e.Value.Kind() != syntax.String {
			return
		}
		f.Help = "`statement` is given already; if this adds to it, the key is `note`"
		s = note
	case !fits(s, e.Value):
		f.Help = fmt.Sprintf("did you mean `%s`? %s", s.Name, wanted(s))
		return
	default:
		f.Help = fmt.Sprintf("did you mean `%s`?", s.Name)
	}
	edits := x.renameKey(e, s.Name)
	if edits != nil && (s.Type == model.TypeValues || s.Type == model.TypeExperiences) && e.Value.Kind() != syntax.Array {
		edits = append(edits, x.brackets(e.Value)...) // actual = 3
	}
	f.Fixes = fix("rename to `"+s.Name+"`", safety(g.sure && !given), edits)
}

// withoutID reports an `id` among an element's keys.
func (x *binder) withoutID(t *model.Table, e syntax.Entry) bool {
	if t.Name != t.Kind.Table() || t.Kind == model.Header {
		return false // a link's
	}
	if x.inList && x.on.parent == nil {
		return true // the list has its finding
	}
	f := x.report(unknownKey, e.Name, e.KeySpan, fmt.Sprintf("%s has no key `id`: its id stands in its header", x.a(t)), "")
	if x.on.parent != nil {
		f.Help = fmt.Sprintf("to name it, give it a header: [%s.%s.some-id]", x.on.parent.written(), x.on.kind.Table())
	} else {
		f.Help = fmt.Sprintf("the id is %s already: [%s]", quote(x.on.id), x.on.written())
	}
	return true
}

// given reports whether a table has a key under its name or an alias.
func (x *binder) given(v syntax.Value, s *model.Spec) bool {
	if _, ok := v.Get(s.Name); ok {
		return true
	}
	for _, alias := range s.Aliases {
		if _, ok := v.Get(alias); ok {
			return true
		}
	}
	return false
}

// asked is an unknown key in a table: the same one often comes again.
type asked struct {
	table *model.Table
	name  string
}

// guess finds what an unknown key means, its value considered.
func (x *binder) guess(v syntax.Value, t *model.Table, e syntax.Entry) keyGuess {
	g, known := x.guesses[asked{t, e.Name}]
	if !known {
		g = guessKey(t, e.Name)
		if x.guesses == nil {
			x.guesses = map[asked]keyGuess{}
		}
		x.guesses[asked{t, e.Name}] = g
	}
	if g.spec == nil {
		return g
	}
	if g.spec.Type == model.TypePeriod && e.Value.Kind() == syntax.String && isSomebody(e.Value.Text()) {
		if owner, ok := t.Of(model.KeyOwner); ok {
			return keyGuess{spec: owner} // by = "Anna"
		}
	}
	if g.spec.Key == model.KeyStatement && !x.given(v, g.spec) && e.Name != "description" {
		// Of a name and a description, the description says more.
		d, ok := v.Get("description")
		if note, has := t.Of(model.KeyNote); has && ok && d.Value.Kind() == syntax.String && !x.given(v, note) {
			return keyGuess{spec: note}
		}
	}
	if !g.sure && x.belongsWithin(t, e.Name) {
		return keyGuess{}
	}
	g.sure = g.sure && fits(g.spec, e.Value)
	return g
}

// belongsWithin reports whether a key is one of the table's indicators or links.
func (x *binder) belongsWithin(t *model.Table, name string) bool {
	for _, k := range [...]model.Key{model.KeyIndicators, model.KeyKeyResults, model.KeyLeadsTo} {
		s, has := t.Of(k)
		if !has {
			continue
		}
		within := model.MembersOf(s.Type)
		if within == nil {
			within = measureTable(k)
		}
		if _, ok := within.Spec(name); ok {
			return true
		}
	}
	return false
}

// fits reports whether a value may be one of the key's.
func fits(s *model.Spec, v syntax.Value) bool {
	text, table, list := v.Kind() == syntax.String, v.Kind() == syntax.Table, v.Kind() == syntax.Array
	switch s.Type {
	case model.TypeText, model.TypeEnum:
		return text
	case model.TypeTexts, model.TypeEnums, model.TypeRefs, model.TypeWho, model.TypeMention:
		return text || list
	case model.TypeBool:
		return v.Kind() == syntax.Bool
	case model.TypeNumber, model.TypeFraction:
		return v.Kind() == syntax.Integer || v.Kind() == syntax.Float
	case model.TypePeriod:
		return !table && !list && v.Kind() != syntax.Bool && !(text && !strings.ContainsFunc(v.Text(), unicode.IsDigit))
	case model.TypeLinks, model.TypeMeasures, model.TypeValues, model.TypeExperiences:
		return text || table || list || s.Type == model.TypeValues
	case model.TypeFree:
		return table
	}
	return !list
}

// elsewhere says where a key belongs that another table has.
func (x *binder) elsewhere(t *model.Table, e syntax.Entry) (message, help string) {
	measures, hasMeasures := t.Of(model.KeyIndicators)
	if !hasMeasures {
		measures, hasMeasures = t.Of(model.KeyKeyResults)
	}
	if hasMeasures {
		of := measureTable(measures.Key)
		if s, ok := of.Spec(e.Name); ok {
			if !x.loose {
				x.b.Unread(measures.Key, e.Value.Span())
			}
			return fmt.Sprintf("`%s` belongs to %s, and not to %s itself", s.Name, article(of.Noun), x.a(t)),
				fmt.Sprintf("write it below [%s.%s.some-id]", x.on.written(), of.Name)
		}
	}
	if links, ok := t.Of(model.KeyLeadsTo); ok {
		if _, ok := model.MembersOf(links.Type).Spec(e.Name); ok {
			return fmt.Sprintf("`%s` belongs to a link, and not to %s", e.Name, x.a(t)),
				fmt.Sprintf("write it within the link: leads_to = [{ to = \"some-id\", %s = … }]", e.Name)
		}
	}
	var names []string
	for _, other := range model.Tables() {
		if _, ok := other.Spec(e.Name); ok && other.Kind != t.Kind {
			names = append(names, other.Name)
		}
	}
	if len(names) == 0 {
		return "", ""
	}
	return fmt.Sprintf("`%s` is a key of %s, and not of %s", e.Name, listed(names), x.a(t)), "does it belong to another element? move it there, or delete it"
}
