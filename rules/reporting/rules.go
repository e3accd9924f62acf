// Package reporting holds the rules about reports: does what is said of the
// results agree with what was read, and are they the results once aimed at?
package reporting

import "github.com/outcomelint/outcomelint/pkg/lint"

// Rules lists the category's rules.
func Rules() []*lint.Rule {
	return []*lint.Rule{
		watermelonStatus,
		greenWithoutData,
		missedWithoutResponse,
		overfedOutput,
		onlyGoodNews,
		outputHeavy,
		unchangedOutputs,
		movedGoalpost,
	}
}
