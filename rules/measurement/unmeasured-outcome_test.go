package measurement_test

import (
	"testing"

	"github.com/outcomelint/outcomelint/rules/internal/ruletest"
	"github.com/outcomelint/outcomelint/rules/measurement"
)

func TestUnmeasuredOutcome(t *testing.T) {
	const x = "[outcomes.x]\nstatement = \"X\"\n"
	const measure = "[outcomes.y.indicators.m]\nstatement = \"M\"\n"
	for _, tt := range []struct {
		name, model string
		want        []string
	}{
		{"no indicator", x, []string{"warning unmeasured-outcome outcomes.x"}},
		{"an impact is a question", "[impacts.x]\nstatement = \"X\"", []string{"info unmeasured-outcome impacts.x"}},
		{"an objective is no outcome here", "[objectives.x]\nstatement = \"X\"", nil},
		{"indicators that cannot be read are there", x + "indicators = 7", nil},
		{"a key that may be unread is not missed", x + "indicators = [", nil},
		{"a reason", x + "not_measured_because = \"too far off\"", nil},
		{"an empty reason is none", x + "not_measured_because = \" \"", []string{"warning unmeasured-outcome outcomes.x"}},
		{"key results lead to it", x + "[objectives.o]\nstatement = \"O\"\nkey_results = [\"K\"]\nleads_to = \"x\"", nil},
		{"an objective without key results leads to it", x + "[objectives.o]\nstatement = \"O\"\nleads_to = \"x\"",
			[]string{"warning unmeasured-outcome outcomes.x"}},
		{"it leads to key results", x + "leads_to = \"o\"\n[objectives.o]\nstatement = \"O\"\nkey_results = [\"K\"]",
			[]string{"warning unmeasured-outcome outcomes.x"}},
		{"a measured outcome leads to it", x + "[outcomes.y]\nstatement = \"Y\"\nleads_to = \"x\"\n" + measure,
			[]string{"info unmeasured-outcome outcomes.x"}},
		{"it leads to a measured outcome", x + "leads_to = \"y\"\n[outcomes.y]\nstatement = \"Y\"\n" + measure,
			[]string{"warning unmeasured-outcome outcomes.x"}},
		{"a measured outcome feeds back", x + "[outcomes.y]\nstatement = \"Y\"\nleads_to = [{ to = \"x\", feedback = true }]\n" + measure,
			[]string{"warning unmeasured-outcome outcomes.x"}},
		{"a measured output leads to it", x + "[outputs.y]\nstatement = \"Y\"\nleads_to = \"x\"\nindicators = [\"M\"]",
			[]string{"warning unmeasured-outcome outcomes.x"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			found := ruletest.Of(t, measurement.Rules(), "unmeasured-outcome", "[logic_model]\ntitle = \"T\"\n"+tt.model)
			ruletest.Same(t, found, tt.want...)
		})
	}
}
