// Package structure holds the rules about the chain itself: what leads to
// what, what leads nowhere, and what the model does not say at all.
package structure

import "github.com/outcomelint/outcomelint/pkg/lint"

// Rules lists the category's rules.
func Rules() []*lint.Rule {
	return []*lint.Rule{
		unknownReference,
		duplicateID,
		causalCycle,
		backwardLink,
		skippedLevel,
		orphanInput,
		orphanProcess,
		orphanOutput,
		unproducedOutput,
		uncausedOutcome,
		unresourcedProcess,
		missingLevel,
		disconnectedModel,
		invertedHorizon,
		singlePointOfFailure,
		missingSituation,
	}
}
