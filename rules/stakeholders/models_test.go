package stakeholders_test

import (
	"path/filepath"
	"testing"

	"github.com/outcomelint/outcomelint/rules/internal/ruletest"
	"github.com/outcomelint/outcomelint/rules/stakeholders"
)

// What a reviewer asks about the people in the models, see the README beside
// them. The findings are compared whole: each one more is a false alarm, each
// one less is overlooked.
func TestModels(t *testing.T) {
	const models = "../../testdata/models"
	want := map[string][]string{
		"flawed/ward-wellbeing.toml": {
			"info single-perspective logic_model",
			"info unaffected-stakeholder stakeholders.porters",
			"info generic-stakeholder stakeholders.public",
			"info uniform-experience outcomes.feel-valued",
		},
		"flawed/street-trees.toml": {
			"info single-perspective logic_model",
			"info unaffected-stakeholder stakeholders.schoolchildren",
			"info generic-stakeholder stakeholders.others",
			"info uniform-experience outcomes.enjoy",
		},
		"good/employment.toml": {"info single-perspective logic_model"}, // how is it for employers?
	}
	for _, pattern := range []string{"good/*.toml", "flawed/*.toml", "cascade/*.toml", "format-example.toml"} {
		paths, err := filepath.Glob(filepath.Join(models, pattern))
		if err != nil || len(paths) == 0 {
			t.Fatalf("%s: %d files, %v", pattern, len(paths), err)
		}
		for _, path := range paths {
			name, _ := filepath.Rel(models, path)
			t.Run(name, func(t *testing.T) {
				ruletest.Same(t, ruletest.Files(t, stakeholders.Rules(), models, name), want[filepath.ToSlash(name)]...)
			})
		}
	}
}
