// Package stakeholders holds the rules about people: who is named, who took
// part, whose experience counts, and who is forgotten.
package stakeholders

import "github.com/outcomelint/outcomelint/pkg/lint"

// Rules lists the category's rules.
func Rules() []*lint.Rule {
	return []*lint.Rule{
		missingParticipation,
		singlePerspective,
		unaffectedStakeholder,
		uniformExperience,
		genericStakeholder,
	}
}
