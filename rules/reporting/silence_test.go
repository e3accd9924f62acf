package reporting_test

import (
	"strings"
	"testing"

	"github.com/outcomelint/outcomelint/rules/internal/ruletest"
	"github.com/outcomelint/outcomelint/rules/reporting"
)

// Where one thing less is known, or another rule says it, nothing is said. The
// day is 2026-06-30.
func TestSilence(t *testing.T) {
	const report = "[logic_model]\ntitle = \"T\"\nstage = \"report\"\n"
	const made = "[outputs.maps]\nstatement = \"Maps\"\nstatus = \"green\"\ndelivered = 3\nleads_to = [\"walk\"]\n"
	const walk = "[outcomes.walk]\nstatement = \"Children walk to school\"\n"
	const watermelon = "warning watermelon-status outcomes.walk"
	for _, tt := range []struct {
		name, model string
		want        []string
	}{
		// watermelon-status
		{"red", report + made + walk + "status = \"red\"\nlearned = \"x\"", []string{watermelon}},
		{"in a plan as well", "[logic_model]\ntitle = \"T\"\n" + made + walk + "status = \"red\"", []string{watermelon}},
		{"amber is no red", report + made + walk + "status = \"amber\"\nlearned = \"x\"\nindicators = [{ statement = \"Share\", unit = \"%\", baseline = 10, target = 50, actuals = [30] }]", nil},
		{"flat, and called green", report + made + walk + "status = \"green\"\nindicators = [{ statement = \"Share\", unit = \"%\", baseline = 10, target = 50, actuals = [12] }]", []string{watermelon}},
		{"back", report + made + walk + "indicators = [{ statement = \"Share\", unit = \"%\", baseline = 10, target = 50, actuals = [8] }]", []string{watermelon}},
		{"down is good", report + made + walk + "indicators = [{ statement = \"Cars\", unit = \"cars\", direction = \"down\", baseline = 90, actuals = [70] }]", nil},
		{"nobody can tell", report + made + walk + "indicators = [{ statement = \"Cars\", unit = \"cars\", baseline = 90, actuals = [91] }]", nil},
		{"one of two moved", report + made + walk + "indicators = [{ statement = \"Share\", unit = \"%\", baseline = 10, target = 50, actuals = [10] }, { statement = \"Days\", unit = \"days\", baseline = 1, target = 5, actuals = [3] }]", nil},
		{"one of two is told in words", report + made + walk + "indicators = [{ statement = \"Share\", unit = \"%\", baseline = 10, target = 50, actuals = [10] }, { statement = \"What they tell\", type = \"qualitative\", actuals = [\"They race each other\"] }]", nil},
		{"a guardrail did not move", report + made + walk + "indicators = [{ statement = \"Accidents\", unit = \"accidents\", role = \"guardrail\", baseline = 2, target = 2, actuals = [2] }, { statement = \"Days\", unit = \"days\", baseline = 1, target = 5, actuals = [3] }]", nil},
		{"a baseline that waits", report + made + walk + "indicators = [{ statement = \"Share\", unit = \"%\", baseline = \"TBD\", target = 50 }]", nil},
		{"the key results of an objective were read", report + made + walk + "[objectives.o]\nstatement = \"Safe ways\"\nkey_results = [{ statement = \"Share\", unit = \"%\", baseline = 1, target = 5, actuals = [3] }]\nleads_to = [\"walk\"]", nil},
		{"key results with lights, and tasks", report + strings.Replace(made, "walk", "o", 1) + "[objectives.o]\nstatement = \"Safe ways\"\nkey_results = [{ statement = \"Share who walk\", unit = \"%\", baseline = 1, target = 5, status = \"grey\" }, \"Paint the crossing\"]", nil},
		{"key results that nobody read", report + strings.Replace(made, "walk", "o", 1) + "[objectives.o]\nstatement = \"Safe ways\"\nkey_results = [{ statement = \"Share who walk\", unit = \"%\", baseline = 1, target = 5 }]", []string{"warning watermelon-status objectives.o"}},
		{"what follows a red one", report + made + walk + "status = \"red\"\nlearned = \"x\"\nleads_to = [\"fit\"]\n[outcomes.fit]\nstatement = \"They are fit\"\nstatus = \"red\"\nlearned = \"x\"", []string{watermelon}},
		{"some way behind", report + made + walk + "leads_to = [\"fit\"]\nindicators = [{ statement = \"Share\", unit = \"%\", baseline = 10, target = 50, actuals = [40] }]\n[outcomes.fit]\nstatement = \"They are fit\"\nstatus = \"red\"\nlearned = \"x\"",
			[]string{"warning watermelon-status outcomes.fit"}},
		{"an output of which nothing is known", report + made + walk + "status = \"red\"\nlearned = \"x\"\n[outputs.signs]\nstatement = \"Signs\"\nleads_to = [\"walk\"]", nil},
		{"an output is grey", report + made + walk + "status = \"red\"\nlearned = \"x\"\n[outputs.signs]\nstatement = \"Signs\"\nstatus = \"grey\"\nleads_to = [\"walk\"]", nil},
		{"feedback only", report + "[outputs.maps]\nstatement = \"Maps\"\nstatus = \"green\"\ndelivered = 3\nleads_to = [{ to = \"walk\", feedback = true }]\n" + walk + "status = \"red\"\nlearned = \"x\"", nil},
		{"nothing measures it", report + made + walk, []string{"info watermelon-status outcomes.walk"}},
		{"there is time", "[logic_model]\ntitle = \"T\"\nend = 2027\n" + made + walk + "indicators = [{ statement = \"Share\", unit = \"%\", baseline = 10, target = 50 }]", []string{"info watermelon-status outcomes.walk"}},
		{"an impact may take its time", report + made + "[impacts.walk]\nstatement = \"Children walk to school\"", nil},

		// green-without-data
		{"no light, no question", report + walk, nil},
		{"the status cannot be read", report + walk + "status = \"lime\"", nil},
		{"a number in words is some data", report + "[outputs.maps]\nstatement = \"Maps\"\nstatus = \"green\"\ndelivered = \"nearly all\"", nil},
		{"a task", report + "[objectives.o]\nstatement = \"Safe ways\"\nkey_results = [{ statement = \"Paint the crossing\", status = \"green\" }]", nil},

		// missed-without-response
		{"published", "[logic_model]\ntitle = \"T\"\nstage = \"publish\"\n" + walk + "status = \"red\"", nil},
		{"learned by the objective", report + "[objectives.o]\nstatement = \"Safe ways\"\nlearned = \"x\"\nkey_results = [{ statement = \"Share who walk\", unit = \"%\", baseline = 10, target = 50, actuals = [20], status = \"red\" }]", nil},
		{"nothing to read into an empty lesson", report + walk + "status = \"red\"\nlearned = \" \"", []string{"info missed-without-response outcomes.walk"}},
		{"beyond the target", report + "end = 2025\n" + walk + "indicators = [{ statement = \"Share\", unit = \"%\", baseline = 10, target = 50, actuals = [60] }]", nil},
		{"a count of deliveries goes up", report + "end = 2025\n[outputs.o]\nstatement = \"Migrants reached\"\nindicators = [{ statement = \"Number of migrants reached\", target = 900, actuals = [0] }]", []string{"info missed-without-response outputs.o"}},
		{"which way is better is not said", report + "end = 2025\n[outputs.o]\nstatement = \"Courses\"\nindicators = [{ statement = \"Cost of a course\", unit = \"EUR\", target = 900, actuals = [700] }]", nil},
		{"in another unit", report + "end = 2025\n" + walk + "indicators = [{ statement = \"Wait\", unit = \"days\", baseline = 10, target = \"2 weeks\", actuals = [9] }]", nil},
		{"millions", report + "end = 2025\n" + walk + "indicators = [{ statement = \"Saved\", unit = \"million EUR\", baseline = 0, target = 3, actuals = [\"€ 2,800,000\"] }]", nil},

		// only-good-news and output-heavy
		{"three lights", report + "[processes]\na = { statement = \"A\", status = \"green\" }\nb = { statement = \"B\", status = \"green\" }\nc = { statement = \"C\", status = \"green\" }", nil},
		{"four", report + "[processes]\na = { statement = \"A\", status = \"green\" }\nb = { statement = \"B\", status = \"green\" }\nc = { statement = \"C\", status = \"green\" }\nd = { statement = \"D\", status = \"green\" }", []string{"info only-good-news logic_model"}},
		{"four, and something learned", report + "[processes]\na = { statement = \"A\", status = \"green\", learned = \"x\" }\nb = { statement = \"B\", status = \"green\" }\nc = { statement = \"C\", status = \"green\" }\nd = { statement = \"D\", status = \"green\" }", nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var found []ruletest.Finding
			for _, f := range ruletest.Text(t, reporting.Rules(), tt.model) {
				if f.Rule != "invalid-value" && f.Rule != "wrong-type" {
					found = append(found, f)
				}
			}
			ruletest.Same(t, found, tt.want...)
		})
	}
}
