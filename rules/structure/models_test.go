package structure_test

import (
	"testing"

	"github.com/outcomelint/outcomelint/rules/internal/ruletest"
	"github.com/outcomelint/outcomelint/rules/structure"
)

// What a reviewer says about the structure of the flawed models, see the
// README beside them.
func TestFlawedModels(t *testing.T) {
	ruletest.Models(t, structure.Rules(), map[string][]string{
		"flawed/leadership.toml": {
			"warning orphan-output outputs.handbook",
		},
		"flawed/digital-services.toml": {
			"warning orphan-input inputs.user-research",
			"warning inverted-horizon outputs.exemplars -> outcomes.choose-digital",
			"warning skipped-level outputs.exemplars -> impacts.savings",
			"warning orphan-output outputs.identity-platform",
			"warning unproduced-output outputs.help-desks",
			"warning uncaused-outcome outcomes.digital-leaders",
		},
		"flawed/literacy.toml": {
			"warning orphan-input inputs.donated-tablets",
			"warning orphan-process processes.village-meetings",
			"info unresourced-process processes.village-meetings",
			"info unresourced-process processes.radio",
			"warning orphan-output outputs.radio-spots",
			"warning unproduced-output outputs.inspector-handbook",
			"warning skipped-level outputs.inspector-handbook -> impacts.literate-nation",
			"warning uncaused-outcome outcomes.parents-read",
		},
		"flawed/growth.toml": {
			"warning causal-cycle outcomes.clinics-sign-up",
		},
		"flawed/quarterly-okrs.toml": nil,
		"flawed/public-code.toml": {
			"info single-point-of-failure processes.stewardship",
			"warning orphan-output outputs.podcast",
			"warning uncaused-outcome outcomes.audience",
		},
		"flawed/youth-jobs.toml": {
			"warning causal-cycle outputs.certificates",
			"warning orphan-output outputs.employer-pool",
			"warning backward-link outcomes.apply -> outputs.certificates",
		},
	})
}
