package assumptions_test

import (
	"testing"

	"github.com/outcomelint/outcomelint/rules/assumptions"
	"github.com/outcomelint/outcomelint/rules/internal/ruletest"
)

// What a reviewer says about what the flawed models take for granted, see the
// README beside them.
func TestFlawedModels(t *testing.T) {
	ruletest.Models(t, assumptions.Rules(), map[string][]string{
		"flawed/leadership.toml": {
			"info missing-external-factors logic_model",
			"info missing-side-effects logic_model",
		},
		"flawed/digital-services.toml": {
			"info missing-side-effects logic_model",
			"info unstated-assumption logic_model",
			"warning killer-assumption assumptions.legacy-contracts",
			"warning internal-assumption assumptions.we-hire",
		},
		"flawed/literacy.toml": {
			"warning missing-assumptions logic_model",
			"info missing-side-effects logic_model",
			"info unstated-assumption logic_model",
		},
		"flawed/growth.toml": {
			"info missing-external-factors logic_model",
			"info missing-side-effects logic_model",
			"info unstated-assumption logic_model",
			"info generic-assumption assumptions.people-cooperate",
		},
		"flawed/quarterly-okrs.toml": nil,
		"flawed/public-code.toml": {
			"warning missing-assumptions logic_model",
			"info missing-external-factors logic_model",
			"info missing-side-effects logic_model",
			"info unstated-assumption logic_model",
		},
		"flawed/youth-jobs.toml": {
			"info missing-external-factors logic_model",
			"info missing-side-effects logic_model",
			"warning killer-assumption assumptions.vacancies",
		},
		"flawed/ward-wellbeing.toml": {
			"info missing-external-factors logic_model",
			"info missing-side-effects logic_model",
			"info unstated-assumption logic_model",
			"info unevidenced-link outputs.reflective-sessions -> outcomes.talk-openly",
			"warning killer-assumption assumptions.agency-pay",
			"warning internal-assumption assumptions.recruitment",
			"info untested-assumption assumptions.release",
			"info generic-assumption assumptions.support",
		},
		"flawed/street-trees.toml": {
			"info missing-side-effects logic_model",
			"info unstated-assumption logic_model",
			"info unevidenced-link outcomes.adopt -> outcomes.shade",
			"warning killer-assumption assumptions.utilities",
			"info untested-assumption assumptions.neighbours",
			"info generic-assumption assumptions.weather",
			"warning internal-assumption assumptions.three-summers",
		},
	})
}

// Well-made models are left in peace, but for a question or two.
func TestWellMadeModels(t *testing.T) {
	ruletest.Models(t, assumptions.Rules(), map[string][]string{
		"good/*.toml": {
			"info unstated-assumption logic_model", // community-theatre: what do families see?
			"info unstated-assumption logic_model", // data-strategy: why would a plan make anybody find data?
		},
		"cascade/*.toml":      nil,
		"format-example.toml": nil,
	})
}
