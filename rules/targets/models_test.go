package targets_test

import (
	"testing"

	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/rules/internal/ruletest"
)

// What the rules find in models that are honest and imperfect, each of which a
// reviewer has read: testdata/models/README.md says what for.
func TestFlawedModels(t *testing.T) {
	var judged []*lint.Rule
	for _, r := range rules() {
		if r.ID != "unmeasured-outcome" { // it has tests of its own
			judged = append(judged, r)
		}
	}
	ruletest.Models(t, judged, map[string][]string{
		"flawed/digital-services.toml": {
			"info stale-actual logic_model",
			"warning output-indicator-on-outcome outcomes.publishing-moved.indicators.departments",
			"warning missing-denominator outcomes.nobody-left-out.indicators.satisfied",
			"info perception-only outcomes.nobody-left-out.indicators.satisfied",
			"info missing-collection-plan logic_model",
			"warning missing-baseline impacts.savings.indicators.annual-savings",
		},
		"flawed/growth.toml": {
			"warning vanity-metric outcomes.clinics-sign-up.indicators.total-users",
			"warning vanity-metric outcomes.clinics-sign-up.indicators.followers",
			"warning shared-indicator outcomes.clinics-active.indicators.opened",
			"error contradictory-direction outcomes.fewer-no-shows.indicators.no-shows",
			"warning missing-unit inputs.ad-budget",
			"warning missing-baseline outcomes.clinics-sign-up.indicators.followers",
			"warning missing-source outcomes.clinics-sign-up.indicators.followers",
			"warning missing-unit outcomes.clinics-sign-up.indicators.followers",
			"warning leading-only outcomes.clinics-active",
			"error mismatched-unit outcomes.clinics-stay.indicators.churn",
		},
		"flawed/leadership.toml": {
			"info missing-guardrail outcomes.faster-decisions.indicators.days-to-decision",
			"warning output-indicator-on-outcome outcomes.community.indicators.certificates",
			"warning missing-baseline outcomes.faster-decisions.indicators.days-to-decision",
		},
		"flawed/literacy.toml": {
			"warning output-indicator-on-outcome outcomes.readers-in-hands.indicators.readers",
			"warning impossible-value outcomes.teach-daily.indicators.hour-a-day",
			"warning missing-denominator outcomes.parents-read.indicators.evenings",
			"warning late-baseline outcomes.read-fluently.indicators.readers-at-grade",
			"warning flat-target outcomes.read-fluently.indicators.attendance",
			"warning missing-source outcomes.parents-read.indicators.evenings",
			// Not target-exceeds-reach: trained teachers, who are no pupils,
			// reach pupils as well.
		},
		"flawed/public-code.toml": {
			"warning output-indicator-on-outcome outcomes.benefits.indicators.case-studies",
			"warning vanity-metric outcomes.standard-used.indicators.downloads",
			"info missing-collection-plan logic_model",
			"info stale-actual logic_model",
			"info deferred-baseline outcomes.reuse.indicators.replications",
			"warning missing-source outcomes.standard-used.indicators.downloads",
			"info deferred-baseline outcomes.standard-used.indicators.downloads",
			"info placeholder-value outcomes.standard-used.indicators.downloads",
			"info deferred-baseline outcomes.invited.indicators.invitations",
			"info placeholder-value outcomes.invited.indicators.invitations",
		},
		"flawed/quarterly-okrs.toml": {
			"warning impossible-value objectives.loyal-customers.key_results.nps",
			"info missing-guardrail objectives.faster-quotes.key_results.days",
			"error contradictory-direction objectives.faster-quotes.key_results.quotes-sent",
			"warning missing-baseline objectives.loyal-customers.key_results.renewals",
			"info missing-source objectives.stable-platform.key_results.latency",
			"info missing-source objectives.stable-platform.key_results.errors",
			"info missing-source objectives.stable-platform.key_results.incident",
		},
		"flawed/youth-jobs.toml": {
			"info stale-actual logic_model",
			"warning number-on-qualitative outcomes.in-work.indicators.employers-say",
			"error non-numeric-value outcomes.in-work.indicators.wage",
		},
	})
}
