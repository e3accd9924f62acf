package reporting_test

import (
	"testing"

	"github.com/outcomelint/outcomelint/rules/internal/ruletest"
	"github.com/outcomelint/outcomelint/rules/reporting"
)

// What a reviewer says of the reports among the flawed models, see the README
// beside them.
func TestFlawedModels(t *testing.T) {
	ruletest.Models(t, reporting.Rules(), map[string][]string{
		"flawed/public-code.toml": {
			"warning green-without-data outputs.organisations-in-lead",
			"info missed-without-response outcomes.sustainable-association",
			"warning watermelon-status outcomes.sustainable-association",
		},
		"flawed/youth-jobs.toml": {
			"warning green-without-data outputs.employer-pool",
			"warning green-without-data outcomes.apply",
			"info missed-without-response outcomes.in-work",
			"warning watermelon-status outcomes.in-work",
			// Not overfed-output: no other output is short.
		},
		"flawed/waiting-lists.toml": {
			"info output-heavy logic_model",
			"info missed-without-response processes.saturdays",
			"info overfed-output outputs.calls",
			"info missed-without-response outputs.operations",
			"info watermelon-status outcomes.better-referrals",
			"info missed-without-response outcomes.shorter-wait",
		},
		"flawed/home-energy.toml": {
			"info output-heavy logic_model",
			"info overfed-output outputs.advice",
			"info missed-without-response outputs.insulated",
			"info missed-without-response outcomes.use-less",
		},
		"flawed/school-meals.toml": {
			"info only-good-news logic_model",
			"warning green-without-data outputs.tastings",
			"warning green-without-data outcomes.like-vegetables",
		},
		"flawed/volunteer-drivers.toml": {
			"info only-good-news logic_model",
			"info output-heavy logic_model",
			"warning green-without-data outcomes.less-alone",
		},
		// Plans have nothing to report.
		"flawed/leadership.toml":       nil,
		"flawed/digital-services.toml": nil,
		"flawed/literacy.toml":         nil,
		"flawed/growth.toml":           nil,
		"flawed/quarterly-okrs.toml":   nil,
	})
}

// Reports that hide nothing are not asked anything.
func TestWellMadeReports(t *testing.T) {
	ruletest.Models(t, reporting.Rules(), map[string][]string{"good/employment.toml": nil, "good/bathing-lake.toml": nil})
}
