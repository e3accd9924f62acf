// Package wording holds the rules about single sentences: does a statement say
// what its place in the model promises, and could one act on it?
package wording

import "github.com/outcomelint/outcomelint/pkg/lint"

// Rules lists the category's rules.
func Rules() []*lint.Rule {
	return []*lint.Rule{
		outcomeIsActivity,
		outcomeIsOutput,
		mislabelledOutcome,
		restatedOutput,
		missingBeneficiary,
		selfServingOutcome,
		vagueChange,
		meansInOutcome,
		compoundStatement,
		unobservableChange,
		deliveredNotReceived,
		undefinedOutput,
		missingUptake,
		hygieneAsMotivator,
		restatedObjective,
		outputIsOutcome,
		outputIsActivity,
		manufacturedFeeling,
		infinitiveOutcome,
		longStatement,
		denseModel,
		jargon,
	}
}
