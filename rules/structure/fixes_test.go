package structure_test

import (
	"testing"

	"github.com/outcomelint/outcomelint/rules/internal/ruletest"
	"github.com/outcomelint/outcomelint/rules/structure"
)

// A name is mended without asking only where it is surely the one meant.
func TestSafetyOfRenaming(t *testing.T) {
	for _, tt := range []struct{ name, reference, more, want string }{
		{"one letter lacks", "better-healt", "", "safe: write \"better-health\""},
		{"other case and joints", "Better_Health", "", "safe: write \"better-health\""},
		{"two ids are near", "better-healt", "[outcomes.better-wealth]\nstatement = \"W\"", "unsafe: write \"better-health\""},
		{"an id given twice is near", "better-healt", "[impacts.better-health]\nstatement = \"H\"", "unsafe: write \"better-health\""},
		{"several letters differ", "bitter-haelt", "", "unsafe: write \"better-health\""},
		{"a table that is none", "outcome.better-health", "", "safe: write \"outcomes.better-health\""},
		{"the wrong table", "impacts.better-health", "", "unsafe: write \"outcomes.better-health\""},
		{"nothing is near", "less-noise", "", ""},
		{"only what cannot be led to is near", "citizen", "[stakeholders.citizens]\nstatement = \"C\"", ""},
		{"only itself is near", "clinik", "", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			found := ruletest.Text(t, structure.Rules(), `
				[logic_model]
				title = "T"
				[outputs.clinic]
				statement = "C"
				leads_to = "`+tt.reference+`"
				[outcomes.better-health]
				statement = "H"
				`+tt.more)
			got, reported := "", false
			for _, f := range found {
				if f.Rule != "unknown-reference" {
					continue
				}
				reported = true
				for _, fix := range f.Fixes {
					got += fix.Safety + ": " + fix.Message
				}
			}
			if !reported || got != tt.want {
				t.Errorf("reported %v, offers %q, want %q", reported, got, tt.want)
			}
		})
	}
}
