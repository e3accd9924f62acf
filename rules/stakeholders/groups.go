package stakeholders

import (
	"slices"
	"strings"

	"github.com/outcomelint/outcomelint/pkg/model"
)

// plays reports whether a stakeholder has one of the roles.
func plays(s *model.Element, roles ...string) bool {
	return slices.ContainsFunc(s.Texts(model.KeyRole), func(r model.Field[string]) bool { return slices.Contains(roles, r.Value) })
}

// isTouched reports whether the model is about a stakeholder: something is to
// change for them, or may. One without a role may be anybody.
func isTouched(s *model.Element) bool {
	return plays(s, "beneficiary", "affected") || s.Lacks(model.KeyRole)
}

// has reports whether a text is given and not blank.
func has(r *model.Record, k model.Key) bool { return strings.TrimSpace(r.Text(k).Value) != "" }
