package reporting_test

import (
	"testing"

	"github.com/outcomelint/outcomelint/rules/internal/ruletest"
	"github.com/outcomelint/outcomelint/rules/reporting"
)

// What a reviewer says of the reports among the flawed models, see the README
// beside them. The findings are compared whole: each one more is a false
// alarm, each one less is overlooked.
func TestFlawedModels(t *testing.T) {
	for model, want := range map[string][]string{
		"public-code.toml": {
			"warning green-without-data outputs.organisations-in-lead",
			"info missed-without-response outcomes.sustainable-association",
			"warning watermelon-status outcomes.sustainable-association",
		},
		"youth-jobs.toml": {
			"warning green-without-data outputs.employer-pool",
			"warning green-without-data outcomes.apply",
			"info missed-without-response outcomes.in-work",
			"warning watermelon-status outcomes.in-work",
			// Not overfed-output: no other output is short.
		},
		"waiting-lists.toml": {
			"info output-heavy logic_model",
			"info missed-without-response processes.saturdays",
			"info overfed-output outputs.calls",
			"info missed-without-response outputs.operations",
			"info watermelon-status outcomes.better-referrals",
			"info missed-without-response outcomes.shorter-wait",
		},
		"home-energy.toml": {
			"info output-heavy logic_model",
			"info overfed-output outputs.advice",
			"info missed-without-response outputs.insulated",
			"info missed-without-response outcomes.use-less",
		},
		"school-meals.toml": {
			"info only-good-news logic_model",
			"warning green-without-data outputs.tastings",
			"warning green-without-data outcomes.like-vegetables",
		},
		"volunteer-drivers.toml": {
			"info only-good-news logic_model",
			"info output-heavy logic_model",
			"warning green-without-data outcomes.less-alone",
		},
		// Plans have nothing to report.
		"leadership.toml":       nil,
		"digital-services.toml": nil,
		"literacy.toml":         nil,
		"growth.toml":           nil,
		"quarterly-okrs.toml":   nil,
	} {
		t.Run(model, func(t *testing.T) {
			ruletest.Same(t, ruletest.Files(t, reporting.Rules(), "../../testdata/models/flawed", model), want...)
		})
	}
}

// Reports that hide nothing are not asked anything.
func TestWellMadeReports(t *testing.T) {
	for _, model := range []string{"employment.toml", "bathing-lake.toml"} {
		ruletest.Same(t, ruletest.Files(t, reporting.Rules(), "../../testdata/models/good", model))
	}
}
