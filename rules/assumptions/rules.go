// Package assumptions holds the rules about what a model takes for granted:
// what must hold for its links to work, what happens around it, and what harm
// it could do.
package assumptions

import "github.com/outcomelint/outcomelint/pkg/lint"

// Rules lists the category's rules.
func Rules() []*lint.Rule {
	return []*lint.Rule{
		missingAssumptions,
		unstatedAssumption,
		genericAssumption,
		internalAssumption,
		killerAssumption,
		untestedAssumption,
		missingExternalFactors,
		unevidencedLink,
		missingSideEffects,
	}
}
