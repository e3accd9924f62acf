// Package okr holds the rules about objectives and key results: would a number
// show that the objective was reached, and whose is it?
package okr

import "github.com/outcomelint/outcomelint/pkg/lint"

// Rules lists the category's rules.
func Rules() []*lint.Rule {
	return []*lint.Rule{
		objectiveWithoutKeyResult,
		outputOnlyObjective,
		taskKeyResult,
		unmeasurableKeyResult,
		businessAsUsualKeyResult,
		metricInObjective,
		missingOwner,
		unbalancedWeights,
		payLinkedResult,
		keyResultCount,
		objectiveCount,
	}
}
