// Package measurement holds the rules about indicators: could we tell whether
// it came about?
package measurement

import "github.com/outcomelint/outcomelint/pkg/lint"

// Rules lists the category's rules.
func Rules() []*lint.Rule {
	return []*lint.Rule{
		unmeasuredOutcome,
		outputIndicatorOnOutcome,
		sharedIndicator,
		vanityMetric,
		missingDenominator,
		missingGuardrail,
		perceptionOnly,
		countingFeelings,
		qualitativeWithoutMethod,
		compoundIndicator,
		targetInIndicator,
		doerAsWitness,
		averageHidesPeople,
		undefinedQualifier,
		missingUnit,
		missingSource,
		missingCollectionPlan,
		numberOnQualitative,
		nonNumericValue,
		tooManyIndicators,
		unjustifiedProxy,
		leadingOnly,
		oneShotMeasure,
		missingDisaggregation,
	}
}
