package structure_test

import (
	"path/filepath"
	"testing"

	"github.com/outcomelint/outcomelint/rules/internal/ruletest"
	"github.com/outcomelint/outcomelint/rules/structure"
)

const models = "../../testdata/models"

// What a reviewer says about the structure of the flawed models, see the
// README beside them. The findings are compared whole: each one more is a
// false alarm, each one less is overlooked.
func TestFlawedModels(t *testing.T) {
	for _, tt := range []struct {
		model string
		want  []string
	}{
		{"leadership", []string{
			"warning orphan-output outputs.handbook",
		}},
		{"digital-services", []string{
			"warning orphan-input inputs.user-research",
			"warning inverted-horizon outputs.exemplars -> outcomes.choose-digital",
			"warning skipped-level outputs.exemplars -> impacts.savings",
			"warning orphan-output outputs.identity-platform",
			"warning unproduced-output outputs.help-desks",
			"warning uncaused-outcome outcomes.digital-leaders",
		}},
		{"literacy", []string{
			"warning orphan-input inputs.donated-tablets",
			"warning orphan-process processes.village-meetings",
			"info unresourced-process processes.village-meetings",
			"info unresourced-process processes.radio",
			"warning orphan-output outputs.radio-spots",
			"warning unproduced-output outputs.inspector-handbook",
			"warning skipped-level outputs.inspector-handbook -> impacts.literate-nation",
			"warning uncaused-outcome outcomes.parents-read",
		}},
		{"growth", []string{
			"warning causal-cycle outcomes.clinics-sign-up",
		}},
		{"quarterly-okrs", nil},
		{"public-code", []string{
			"info single-point-of-failure processes.stewardship",
			"warning orphan-output outputs.podcast",
			"warning uncaused-outcome outcomes.audience",
		}},
		{"youth-jobs", []string{
			"warning causal-cycle outputs.certificates",
			"warning orphan-output outputs.employer-pool",
			"warning backward-link outcomes.apply -> outputs.certificates",
		}},
	} {
		t.Run(tt.model, func(t *testing.T) {
			found := ruletest.Files(t, structure.Rules(), models, filepath.Join("flawed", tt.model+".toml"))
			ruletest.Same(t, found, tt.want...)
		})
	}
}
