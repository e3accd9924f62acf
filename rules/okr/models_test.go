package okr_test

import (
	"testing"

	"github.com/outcomelint/outcomelint/rules/internal/ruletest"
	"github.com/outcomelint/outcomelint/rules/okr"
)

// What a reviewer says about the objectives and key results of the flawed
// models, see the README beside them.
func TestFlawedModels(t *testing.T) {
	ruletest.Models(t, okr.Rules(), map[string][]string{
		"flawed/quarterly-okrs.toml": {
			"warning output-only-objective objectives.content",
			"error unbalanced-weights objectives.loyal-customers",
			"warning pay-linked-result objectives.loyal-customers.key_results.reviews",
			"warning missing-owner objectives.one-team",
			"warning unmeasurable-key-result objectives.one-team.key_results.collaboration",
			"warning unmeasurable-key-result objectives.one-team.key_results.roadmap",
			"info metric-in-objective objectives.faster-quotes",
			"warning missing-owner objectives.faster-quotes",
			"warning objective-without-key-result objectives.lean-operations",
			"info key-result-count objectives.stable-platform",
			"warning unmeasurable-key-result objectives.stable-platform.key_results.stable",
			"info business-as-usual-key-result objectives.stable-platform.key_results.uptime",
			"warning task-key-result objectives.stable-platform.key_results.migrate",
		},
		"flawed/company-okrs.toml": {
			"info objective-count logic_model",
			"error unbalanced-weights objectives.planners-stay",
			"warning output-only-objective objectives.mobile",
			"info metric-in-objective objectives.sales",
			"warning task-key-result objectives.sales.key_results.demos",
			"warning pay-linked-result objectives.sales.key_results.homes",
			"warning pay-linked-result objectives.sales.key_results.commission",
			"info key-result-count objectives.support",
			"info business-as-usual-key-result objectives.platform.key_results.uptime",
			"warning unmeasurable-key-result objectives.platform.key_results.debt",
			"warning unmeasurable-key-result objectives.company.key_results.feedback",
			"warning objective-without-key-result objectives.finance",
		},
		"flawed/library-okrs.toml": {
			"info objective-count logic_model",
			"warning missing-owner objectives.teenagers",
			"warning task-key-result objectives.teenagers.key_results.games",
			"warning missing-owner objectives.borrow-together",
			"warning output-only-objective objectives.borrow-together",
			"info metric-in-objective objectives.borrow-together",
			"info business-as-usual-key-result objectives.quiet.key_results.noise",
			"warning unmeasurable-key-result objectives.quiet.key_results.light",
			"info task-key-result objectives.e-books.key_results.titles",
			"warning unbalanced-weights objectives.e-books",
			"warning missing-owner objectives.staff",
			"warning pay-linked-result objectives.staff.key_results.desk",
		},
		"flawed/ward-okrs.toml": {
			"error unbalanced-weights objectives.home-and-well",
			"warning task-key-result objectives.home-and-well.key_results.form",
			"warning task-key-result objectives.home-and-well.key_results.calls",
			"info key-result-count objectives.safe-nights",
			"warning missing-owner objectives.safe-nights",
			"warning unmeasurable-key-result objectives.safe-nights.key_results.sleep",
			"info business-as-usual-key-result objectives.safe-nights.key_results.staffing",
			"warning output-only-objective objectives.relatives",
			"info metric-in-objective objectives.relatives",
			"warning objective-without-key-result objectives.one-ward",
			"warning pay-linked-result objectives.nurses-stay.key_results.bonus",
		},
		"flawed/growth.toml": {
			"warning pay-linked-result outcomes.clinics-stay.indicators.churn",
		},
		"flawed/leadership.toml":       nil,
		"flawed/digital-services.toml": nil,
		"flawed/literacy.toml":         nil,
		"flawed/public-code.toml":      nil,
		"flawed/youth-jobs.toml":       nil,
	})
}
