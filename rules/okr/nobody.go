package okr

import (
	"slices"
	"strings"

	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/rules/internal/figures"
)

// somebody reports whether one of the owners is a person, a role or a group
// that can be told from others.
func somebody(owners []model.Field[string]) bool {
	return slices.ContainsFunc(owners, func(f model.Field[string]) bool { return !isNobody(f.Value) })
}

// isNobody reports whether an owner names nobody in particular: "the team",
// "everyone", "TBD". A team that has a name is somebody.
func isNobody(owner string) bool {
	owner = strings.TrimLeft(strings.TrimSpace(owner), "@")
	if figures.Placeholder(owner) {
		return true
	}
	words := strings.Fields(strings.ToLower(strings.TrimRight(owner, ".!")))
	if len(words) > 0 && (words[0] == "everyone" || words[0] == "everybody") || len(words) == 2 && words[0] == "all" && strings.HasSuffix(owner, words[1]) {
		return true // "everyone on the ward", "all branches", and not "All Saints"
	}
	for len(words) > 0 && (words[0] == "the" || words[0] == "our" || words[0] == "whole" || words[0] == "entire" || words[0] == "all" && len(words) > 1) {
		words = words[1:]
	}
	switch strings.Join(words, " ") {
	case "team", "teams", "all", "us", "we", "all of us", "of us", "staff", "colleagues", "employees", "organisation", "organization",
		"company", "group", "nobody", "no one", "no-one", "none", "anyone", "anybody", "someone", "somebody", "unassigned", "not assigned",
		"not yet assigned", "unowned", "various", "several", "multiple", "many", "shared", "open", "vacant", "to be hired", "to be appointed",
		"to be assigned", "to be named", "to be found", "new hire", "every team", "each team", "every member":
		return true
	}
	return false
}
