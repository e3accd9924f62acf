// Package claims holds the rules about honesty: does a text promise more than
// its author can know or control?
package claims

import "github.com/outcomelint/outcomelint/pkg/lint"

// Rules lists the category's rules.
func Rules() []*lint.Rule {
	return []*lint.Rule{
		guaranteeClaim,
		absoluteClaim,
		certainExperience,
		claimedControl,
		soleCredit,
		unevidencedCause,
		unevidencedClaim,
		unconditionalClaim,
		claimBeyondInfluence,
		evidenceWithoutLimits,
		testimonialOnly,
		upToClaim,
		overconfidentChain,
	}
}
