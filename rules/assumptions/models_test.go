package assumptions_test

import (
	"path/filepath"
	"testing"

	"github.com/outcomelint/outcomelint/rules/assumptions"
	"github.com/outcomelint/outcomelint/rules/internal/ruletest"
)

const models = "../../testdata/models"

// What a reviewer says about what the flawed models take for granted, see the
// README beside them. The findings are compared whole: each one more is a
// false alarm, each one less is overlooked.
func TestFlawedModels(t *testing.T) {
	for _, tt := range []struct {
		model string
		want  []string
	}{
		{"leadership", []string{
			"info missing-external-factors logic_model",
			"info missing-side-effects logic_model",
		}},
		{"digital-services", []string{
			"info missing-side-effects logic_model",
			"info unstated-assumption logic_model",
			"warning killer-assumption assumptions.legacy-contracts",
			"warning internal-assumption assumptions.we-hire",
		}},
		{"literacy", []string{
			"warning missing-assumptions logic_model",
			"info missing-side-effects logic_model",
			"info unstated-assumption logic_model",
		}},
		{"growth", []string{
			"info missing-external-factors logic_model",
			"info missing-side-effects logic_model",
			"info unstated-assumption logic_model",
			"info generic-assumption assumptions.people-cooperate",
		}},
		{"quarterly-okrs", nil},
		{"public-code", []string{
			"warning missing-assumptions logic_model",
			"info missing-external-factors logic_model",
			"info missing-side-effects logic_model",
			"info unstated-assumption logic_model",
		}},
		{"youth-jobs", []string{
			"info missing-external-factors logic_model",
			"info missing-side-effects logic_model",
			"warning killer-assumption assumptions.vacancies",
		}},
		{"ward-wellbeing", []string{
			"info missing-external-factors logic_model",
			"info missing-side-effects logic_model",
			"info unstated-assumption logic_model",
			"info unevidenced-link outputs.reflective-sessions -> outcomes.talk-openly",
			"warning killer-assumption assumptions.agency-pay",
			"warning internal-assumption assumptions.recruitment",
			"info untested-assumption assumptions.release",
			"info generic-assumption assumptions.support",
		}},
		{"street-trees", []string{
			"info missing-side-effects logic_model",
			"info unstated-assumption logic_model",
			"info unevidenced-link outcomes.adopt -> outcomes.shade",
			"warning killer-assumption assumptions.utilities",
			"info untested-assumption assumptions.neighbours",
			"info generic-assumption assumptions.weather",
			"warning internal-assumption assumptions.three-summers",
		}},
	} {
		t.Run(tt.model, func(t *testing.T) {
			found := ruletest.Files(t, assumptions.Rules(), models, filepath.Join("flawed", tt.model+".toml"))
			ruletest.Same(t, found, tt.want...)
		})
	}
}

// Well-made models are left in peace, but for a question or two.
func TestWellMadeModels(t *testing.T) {
	for pattern, want := range map[string][]string{
		"good/*.toml": {
			"info unstated-assumption logic_model", // community-theatre: what do families see?
			"info unstated-assumption logic_model", // data-strategy: why would a plan make anybody find data?
		},
		"cascade/*.toml":      nil,
		"format-example.toml": nil,
	} {
		paths, err := filepath.Glob(filepath.Join(models, pattern))
		if err != nil || len(paths) == 0 {
			t.Fatalf("%s: %d files, %v", pattern, len(paths), err)
		}
		var found []ruletest.Finding
		for _, path := range paths {
			found = append(found, ruletest.Files(t, assumptions.Rules(), filepath.Dir(path), filepath.Base(path))...)
		}
		ruletest.Same(t, found, want...)
	}
}
