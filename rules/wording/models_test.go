package wording_test

import (
	"testing"

	"github.com/outcomelint/outcomelint/rules/internal/ruletest"
	"github.com/outcomelint/outcomelint/rules/wording"
)

// What a reviewer says about the wording of the flawed models, see the README
// beside them. The findings are compared whole: each one more is a false
// alarm, each one less is overlooked.
func TestFlawedModels(t *testing.T) {
	ruletest.Models(t, wording.Rules(), map[string][]string{
		"flawed/leadership.toml": {
			"warning outcome-is-output outcomes.community",
		},
		"flawed/digital-services.toml": {
			"warning output-is-outcome outputs.confident-officials",
			"info missing-uptake outputs.help-desks -> outcomes.nobody-left-out",
			"warning outcome-is-activity outcomes.digital-leaders",
			"warning outcome-is-output outcomes.publishing-moved",
		},
		"flawed/literacy.toml": {
			"warning outcome-is-output outcomes.readers-in-hands",
			"info unobservable-change outcomes.teachers-understand",
		},
		"flawed/growth.toml": {
			"warning manufactured-feeling processes.delight",
		},
		"flawed/quarterly-okrs.toml": {
			"info outcome-is-activity objectives.lean-operations",
			"info restated-objective objectives.stable-platform.key_results.stable",
		},
		"flawed/public-code.toml": {
			"info self-serving-outcome outcomes.invited",
		},
		"flawed/youth-jobs.toml": {
			"info vague-change impacts.estate-thrives",
		},
	})
}

// Well-made models are left in peace, but for a question or two.
func TestWellMadeModels(t *testing.T) {
	ruletest.Models(t, wording.Rules(), map[string][]string{
		"good/*.toml":         {"info compound-statement objectives.calm-nights"},
		"cascade/*.toml":      nil,
		"format-example.toml": nil,
	})
}
