package bind

import (
	"strings"

	"github.com/agnivade/levenshtein"

	"github.com/outcomelint/outcomelint/pkg/internal/syntax"
	"github.com/outcomelint/outcomelint/pkg/model"
)

// plain is a name in small letters without joints, so that leads-to, LeadsTo
// and leads_to are one.
func plain(name string) string {
	return strings.Map(func(r rune) rune {
		switch r {
		case ' ', '_', '-', '.', '–', '—':
			return -1
		}
		return r
	}, strings.ToLower(name))
}

// among reports whether a plain name is one of some, separated by blanks.
func among(names, name string) bool {
	if name == "" {
		return false
	}
	for len(names) >= len(name) {
		first, rest, _ := strings.Cut(names, " ")
		if first == name {
			return true
		}
		names = rest
	}
	return false
}

// distance counts the letters to change; two that changed places are one.
func distance(a, b string) int {
	d := levenshtein.ComputeDistance(a, b)
	if d != 2 || len(a) != len(b) {
		return d
	}
	i := 0
	for a[i] == b[i] {
		i++
	}
	if i+1 < len(a) && a[i] == b[i+1] && a[i+1] == b[i] && a[i+2:] == b[i+2:] {
		return 1
	}
	return d
}

// keyGuess is the key that an author may have meant, or none.
type keyGuess struct {
	spec *model.Spec
	sure bool
	// spelt: the guess rests on a likeness of letters alone.
	spelt bool
}

// guessKey finds what an unknown key means in a table: by its letters alone, by
// what people write for it, or by its nearest spelling.
func guessKey(t *model.Table, name string) keyGuess {
	p := plain(name)
	for i := range t.Keys {
		s := &t.Keys[i]
		if plain(s.Name) == p || len(s.Aliases) > 0 && plain(s.Aliases[0]) == p {
			return keyGuess{spec: s, sure: true}
		}
	}
	near, distance := nearestKey(t, p)
	if near != nil && distance == 1 && len(p) >= 5 {
		return keyGuess{near, true, true}
	}
	if s, ok := t.Of(model.KeyStatement); ok && p == plain(t.Noun) {
		return keyGuess{spec: s, sure: true}
	}
	var vague *model.Spec
	for i := range keySynonyms {
		syn := &keySynonyms[i]
		if !among(syn.names, p) {
			continue
		}
		if s, ok := t.Of(syn.key); ok {
			if syn.sure {
				return keyGuess{spec: s, sure: true}
			}
			if vague == nil {
				vague = s
			}
		}
	}
	if vague != nil {
		return keyGuess{spec: vague}
	}
	return keyGuess{near, near != nil && distance == 2 && len(p) >= 8, true}
}

// nearestKey finds the key whose spelling is nearest, within a third of its length.
func nearestKey(t *model.Table, p string) (*model.Spec, int) {
	var near *model.Spec
	limit := min(len(p)/3, 4)
	for i := range t.Keys {
		s := &t.Keys[i]
		name := plain(s.Name)
		if d := len(name) - len(p); d > limit || -d > limit {
			continue
		}
		if d := distance(p, name); d <= limit {
			near, limit = s, d-1
		}
	}
	return near, limit + 1
}

// tableGuess is the table that an author may have meant, or none.
type tableGuess struct {
	table *model.Table
	name  string // in the words of the format, an alias if that is nearer
	sure  bool   // only the spelling differs
	tells tells
	help  string
}

func guessTable(name string) tableGuess {
	p := plain(name)
	best, limit := tableGuess{}, len(p)/4
	tables := model.Tables()
	for i := range tables {
		t := &tables[i]
		if t.Kind == model.Header || t.Kind.IsMeasure() {
			continue
		}
		for _, known := range append([]string{t.Name}, t.Aliases...) {
			if d := distance(p, plain(known)); d <= limit {
				best, limit = tableGuess{table: t, name: known, sure: d < 2}, d-1
			}
		}
	}
	if best.sure {
		return best
	}
	for _, s := range tableSynonyms {
		if !among(s.names, p) && !nearOne(s.names, p) {
			continue
		}
		t := model.TableOf(s.kind)
		g := tableGuess{table: t, name: t.Name, tells: s.tells, help: s.help, sure: p == plain(t.Noun)}
		if p == "activity" || p == "goal" {
			g.name, g.sure = t.Aliases[0], true
		}
		return g
	}
	return best
}

// nearOne reports whether a long name is one letter from one of some.
func nearOne(names, name string) bool {
	for other := range strings.SplitSeq(names, " ") {
		if len(name) > 6 && distance(other, name) == 1 {
			return true
		}
	}
	return false
}

func isMeasureTable(name string) bool { return among(measureNames, plain(name)) }

// nested reports whether an entry of a table of elements is no element, but a
// group of them: [outcomes.short.x]. Horizon is what the group's name says.
func nested(t *model.Table, e syntax.Entry) (horizon string, ok bool) {
	if e.Value.Kind() != syntax.Table {
		return "", false
	}
	members := 0
	for sub := range e.Value.Entries() {
		members++
		if _, known := t.Spec(sub.Name); known {
			return "", false // as the first key of an element is
		}
		if _, has := t.Of(model.KeyHorizon); has && members == 1 {
			horizon = horizonNamed(e.Name)
		}
		statement, stated := sub.Value.Get(model.KeyStatement.String())
		sentence := sub.Value.Kind() == syntax.String && horizon != ""
		if !sentence && !(stated && statement.Value.Kind() == syntax.String) || guessKey(t, sub.Name).spec != nil {
			return "", false
		}
	}
	return horizon, members > 0
}
