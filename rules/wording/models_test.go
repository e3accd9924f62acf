package wording_test

import (
	"path/filepath"
	"testing"

	"github.com/outcomelint/outcomelint/rules/internal/ruletest"
	"github.com/outcomelint/outcomelint/rules/wording"
)

const models = "../../testdata/models"

// What a reviewer says about the wording of the flawed models, see the README
// beside them. The findings are compared whole: each one more is a false
// alarm, each one less is overlooked.
func TestFlawedModels(t *testing.T) {
	for _, tt := range []struct {
		model string
		want  []string
	}{
		{"leadership", []string{
			"warning outcome-is-output outcomes.community",
			"info compound-statement outcomes.community",
		}},
		{"digital-services", []string{
			"warning output-is-outcome outputs.confident-officials",
			"info missing-uptake outputs.help-desks -> outcomes.nobody-left-out",
			"warning outcome-is-activity outcomes.digital-leaders",
			"warning outcome-is-output outcomes.publishing-moved",
		}},
		{"literacy", []string{
			"warning outcome-is-output outcomes.readers-in-hands",
			"info unobservable-change outcomes.teachers-understand",
		}},
		{"growth", []string{
			"warning manufactured-feeling processes.delight",
		}},
		{"quarterly-okrs", []string{
			"info outcome-is-activity objectives.lean-operations",
			"info restated-objective objectives.stable-platform.key_results.stable",
		}},
		{"public-code", []string{
			"info self-serving-outcome outcomes.invited",
		}},
		{"youth-jobs", []string{
			"info vague-change impacts.estate-thrives",
		}},
	} {
		t.Run(tt.model, func(t *testing.T) {
			found := ruletest.Files(t, wording.Rules(), models, filepath.Join("flawed", tt.model+".toml"))
			ruletest.Same(t, found, tt.want...)
		})
	}
}

// Well-made models are left in peace, but for a question or two.
func TestWellMadeModels(t *testing.T) {
	for _, tt := range []struct {
		pattern string
		want    []string
	}{
		{"good/*.toml", []string{"info compound-statement objectives.calm-nights"}},
		{"cascade/*.toml", nil},
		{"format-example.toml", nil},
	} {
		paths, err := filepath.Glob(filepath.Join(models, tt.pattern))
		if err != nil || len(paths) == 0 {
			t.Fatalf("%s: %d files, %v", tt.pattern, len(paths), err)
		}
		var found []ruletest.Finding
		for _, path := range paths {
			found = append(found, ruletest.Files(t, wording.Rules(), filepath.Dir(path), filepath.Base(path))...)
		}
		ruletest.Same(t, found, tt.want...)
	}
}
