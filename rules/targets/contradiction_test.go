package targets_test

import (
	"strings"
	"testing"
)

// What cannot be, and what only looks as if it could not.
func TestContradictions(t *testing.T) {
	const contradictory = "error contradictory-direction"
	const impossible = "warning impossible-value"
	for _, c := range []struct{ name, keys, want string }{
		{"down, and up", `unit = "cases"; direction = "down"; baseline = 4; target = 9`, contradictory},
		{"up, and down", `unit = "cases"; direction = "up"; baseline = 9; target = 4`, contradictory},
		{"up, and a cut", `unit = "cases"; direction = "up"; baseline = 9; target = "-10 %"`, contradictory},
		{"reduce, and a share goes up", `statement = "Reduce the share of late trains"; unit = "%"; baseline = 14; target = 19`, contradictory},
		{"increase, and a number goes down", `statement = "Increase the number of trains"; unit = "trains"; baseline = 19; target = 14`, contradictory},
		{"only the verb says so", `statement = "Reduce noise at night"; unit = "dB"; baseline = 50; target = 60`, "warning contradictory-direction"},
		{"as it should be", `statement = "Reduce the share of late trains"; unit = "%"; baseline = 19; target = 14`, ""},
		{"no number to start from", `direction = "down"; unit = "cases"; baseline = "TBD"; target = 9`, ""},
		{"a range around the baseline", `direction = "down"; unit = "hours"; baseline = 3; target = "3 to 4"`, ""},
		{"to hold", `direction = "hold"; unit = "cases"; baseline = 4; target = 9`, ""},
		{"the key goes before the verb", `statement = "Cut flowers"; direction = "up"; unit = "flowers"; baseline = 4; target = 9`, ""},
		{"how much worse a guardrail may get", `direction = "down"; role = "guardrail"; unit = "cases"; baseline = 4; target = 9`, ""},
		{"the size of a cut", `statement = "Reduce energy use"; unit = "%"; baseline = 0; target = 30`, ""},
		{"the minutes of a speed", `statement = "Increase the speed of repairs"; unit = "minutes"; baseline = 90; target = 30`, ""},
		{"those served in time", `statement = "Reduce waiting time"; unit = "%"; baseline = 60; target = 90`, ""},
		{"improve goes either way", `statement = "Improve response"; unit = "hours"; baseline = 9; target = 2`, ""},
		{"a change named by a noun", `statement = "Reduction in waste"; unit = "tonnes"; baseline = 10; target = 40`, ""},
		{"30 % may be a cut", `statement = "Reduce waste"; unit = "tonnes"; direction = "down"; baseline = 10; target = "30 %"`, "error mismatched-unit"},

		{"more than all", `statement = "Share of buses on time"; unit = "%"; baseline = 80; target = 130`, impossible},
		{"more than all, of", `statement = "Trains on time"; unit = "%"; of = "all trains"; baseline = 80; target = 130`, impossible},
		{"more than all, in the unit", `statement = "On time"; unit = "% of trains"; baseline = 80; target = 130`, impossible},
		{"an actual", `statement = "Share of buses on time"; unit = "%"; baseline = 80; target = 90; actuals = [{ value = 830, date = 2026-06-01 }]`, impossible},
		{"fewer than none", `unit = "trains"; baseline = 4; target = -2`, impossible},
		{"a net score", `statement = "Net promoter score"; unit = "points"; baseline = 4; target = 140`, impossible},
		{"all", `statement = "Share of buses on time"; unit = "%"; baseline = 80; target = 100`, ""},
		{"growth", `statement = "Growth in the share of night trains"; unit = "%"; baseline = 10; target = 130`, ""},
		{"a change", `statement = "Share of buses on time"; unit = "%"; baseline = 30; target = "+130 %"`, ""},
		{"of a plan", `statement = "Trains run"; unit = "% of plan"; baseline = 80; target = 130`, ""},
		{"of an output", `statement = "Debt as a share of GDP"; unit = "%"; direction = "hold"; baseline = 120; target = 130`, ""},
		{"a rate that may pass it", `statement = "Occupancy rate"; unit = "%"; baseline = 80; target = 130`, ""},
		{"degrees", `statement = "Temperature in the cold store"; unit = "°C"; direction = "down"; baseline = -12; target = -18`, ""},
		{"a balance", `statement = "Net migration"; unit = "people"; baseline = -12; target = 18`, ""},
		{"an answer rate to the net score", `statement = "Net promoter score: answers"; unit = "answers"; baseline = 12; target = 180`, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			keys := c.keys
			if !strings.Contains(keys, "statement = ") {
				keys = `statement = "Late buses"; ` + keys
			}
			model := `
[logic_model]
title = "Night trains"
owner = "Railway office"
every = "year"
start = 2026-01-01
end   = 2029-12-31

[outcomes.travel]
statement = "Families travel by night train"

[outcomes.travel.indicators.m]
source    = "Yearly count"
` + strings.ReplaceAll(keys, "; ", "\n")
			var found []string
			for _, f := range check(t, model) {
				if s := f.String(); strings.Contains(s, "contradictory") || strings.Contains(s, "impossible") || strings.Contains(s, "mismatched") {
					found = append(found, strings.TrimSuffix(s, " outcomes.travel.indicators.m"))
				}
			}
			if got := strings.Join(found, ", "); got != c.want {
				t.Errorf("found %q, want %q", got, c.want)
			}
		})
	}
}
