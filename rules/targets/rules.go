// Package targets holds the rules about values and dates: from what, to what,
// by when?
package targets

import "github.com/outcomelint/outcomelint/pkg/lint"

// Rules lists the category's rules.
func Rules() []*lint.Rule {
	return []*lint.Rule{
		missingBaseline,
		deferredBaseline,
		undatedBaseline,
		lateBaseline,
		missingTarget,
		flatTarget,
		contradictoryDirection,
		impossibleValue,
		mismatchedUnit,
		reversedPeriod,
		missingTimeframe,
		targetAfterEnd,
		placeholderValue,
		targetExceedsReach,
		staleActual,
	}
}
