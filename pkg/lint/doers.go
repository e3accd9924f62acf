package lint

import (
	"slices"
	"strings"

	"github.com/outcomelint/outcomelint/pkg/model"
)

// doers are the names of those who carry a model out: its owner, and the
// stakeholders that deliver it.
type doers struct {
	names        []string
	stakeholders []*model.Element // of each name; nil for the owner
}

func doersOf(m *model.Model) doers {
	var d doers
	for _, owner := range m.Header.Texts(model.KeyOwner) {
		d.add(owner.Value, nil)
	}
	for s := range m.Of(model.Stakeholder) {
		for _, role := range s.Texts(model.KeyRole) {
			if role.Value == "deliverer" {
				d.add(leadingName(s.Statement().Value), s)
			}
		}
	}
	return d
}

func (d *doers) add(name string, stakeholder *model.Element) {
	if name = strings.TrimSpace(name); len(name) > 2 {
		d.names = append(d.names, name)
		d.stakeholders = append(d.stakeholders, stakeholder)
	}
}

// leadingName is how a stakeholder's statement begins: "Nurses" of "Nurses of
// eight community teams", "24 large agencies" without its number.
func leadingName(statement string) string {
	end := len(statement)
	for _, stop := range [...]string{",", ";", " (", " of ", " who ", " that ", " which ", " in ", " from ", " with ", " and ", " at "} {
		if i := strings.Index(statement, stop); i >= 0 && i < end {
			end = i
		}
	}
	words := strings.Fields(statement[:end])
	for len(words) > 0 && (words[0] == "The" || words[0] == "Our" || strings.IndexByte("0123456789", words[0][0]) >= 0) {
		words = words[1:]
	}
	return strings.Join(words, " ")
}

// of are the doers as seen from one element: those whom it names as the ones
// that the change happens to are no doers there.
func (d *doers) of(e *model.Element) []string {
	names, all := d.names, true
	for i, name := range d.names {
		switch named := d.named(i, e); {
		case named && all:
			names, all = slices.Clone(names[:i]), false
		case !named && !all:
			names = append(names, name)
		}
	}
	return names
}

// named says that an element names a doer as the one its change happens to.
func (d *doers) named(i int, e *model.Element) bool {
	for _, r := range e.References() {
		if s := d.stakeholders[i]; r.Key == model.KeyWho && (s != nil && s == r.To || r.To == nil && d.names[i] == r.Text) {
			return true
		}
	}
	return false
}
