package rules_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/rules"
	"github.com/outcomelint/outcomelint/rules/internal/ruletest"
)

// A rule can only imply a rule that there is, and not what implies it in turn:
// then neither would be told.
func TestImpliedRules(t *testing.T) {
	byID := map[string]*lint.Rule{}
	for _, r := range rules.All() {
		byID[r.ID] = r
	}
	for _, r := range byID {
		for _, id := range r.Implies {
			switch other := byID[id]; {
			case other == nil:
				t.Errorf("%s implies %s, which is no rule", r.ID, id)
			case slices.Contains(other.Implies, r.ID):
				t.Errorf("%s and %s imply each other", r.ID, id)
			}
		}
	}
}

const swimming = `[logic_model]
title = "Swimming for all"

[activities.teach]
statement = "Teach children to swim"
leads_to  = ["lessons"]

[outputs.lessons]
statement = "Lessons for 400 children"
quantity  = 400
unit      = "children"
leads_to  = ["swim"]

[outcomes.swim]
statement = "Children swim safely in open water"

DIRECTIVE
[outcomes.head]
statement = "Appoint a head coach"

[outcomes.play]
statement = "Families come to the pool to play"
`

// What is no outcome is told once, and what follows is but asked; what is one,
// and all of it where the author says that it is one, is judged in full.
func TestNoOutcomeIsToldOnce(t *testing.T) {
	all := []string{"missing-timeframe", "uncaused-outcome", "unmeasured-outcome"}
	for directive, want := range map[string][]string{
		"": {"missing-timeframe?", "outcome-is-activity", "uncaused-outcome?", "unmeasured-outcome?"},
		"# outcomelint: allow outcome-is-activity: her coming is the turning point":  all,
		"# outcomelint: allow outcome-is-activity, unmeasured-outcome: she is known": {"missing-timeframe", "uncaused-outcome"},
		"# outcomelint: allow unmeasured-outcome: we shall see her":                  {"missing-timeframe?", "outcome-is-activity", "uncaused-outcome?"},
	} {
		found := map[string][]string{}
		for _, f := range ruletest.Text(t, rules.All(), strings.Replace(swimming, "DIRECTIVE", directive, 1)) {
			if f.Severity == diag.Info.String() {
				f.Rule += "?"
			}
			found[f.Element] = append(found[f.Element], f.Rule)
		}
		slices.Sort(found["outcomes.head"])
		if !slices.Equal(found["outcomes.head"], want) {
			t.Errorf("%q: the appointment gets %v, want %v", directive, found["outcomes.head"], want)
		}
		if slices.Sort(found["outcomes.play"]); !slices.Equal(found["outcomes.play"], all) {
			t.Errorf("%q: the families get %v, want %v", directive, found["outcomes.play"], all)
		}
	}
	if f := ruletest.Of(t, rules.All(), "unused-allow", strings.Replace(swimming, "DIRECTIVE",
		"# outcomelint: allow unmeasured-outcome: we shall see her", 1)); len(f) > 0 {
		t.Errorf("the allow of what is left out counts as unused: %v", f)
	}
}
