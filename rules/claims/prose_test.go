package claims_test

import (
	"slices"
	"testing"

	"github.com/outcomelint/outcomelint/rules/claims"
	"github.com/outcomelint/outcomelint/rules/internal/ruletest"
)

const (
	certain = "Our programme guarantees that founders find customers."
	feeling = "After the course you will feel confident."
	best    = "With us, households save up to 80 % of their bill."
	credit  = "Our programme ended hunger in eleven villages."
)

// The same words are a promise where the author says them to the reader, and
// none where they name, quote, demand or want something.
func TestPromisesInProse(t *testing.T) {
	for _, tt := range []struct {
		name, text string
		want       []string
	}{
		{"in a paragraph", certain, []string{"guarantee-claim"}},
		{"in a list", "- " + certain + "\n- " + feeling, []string{"guarantee-claim", "certain-experience"}},
		{"in a footnote", "Text.[^1]\n\n[^1]: " + certain, []string{"guarantee-claim"}},
		{"in a cell that is a sentence", "A | B\n--|--\nc | " + certain, []string{"guarantee-claim"}},
		{"in a heading that is a sentence", "# " + certain, []string{"guarantee-claim"}},
		{"in bold, over lines", "**Our programme\n  guarantees** that founders\n  find customers.", []string{"guarantee-claim"}},
		{"after the words before a list", "What you get:\n\n- " + certain, []string{"guarantee-claim"}},
		{"after half a sentence before a list", "The council will:\n\n- ensure that every pupil finds a school\n- publish its accounts", []string{"guarantee-claim"}},
		{"under a heading", "# What we do\n\nNo founder will ever fail again.", []string{"guarantee-claim"}},
		{"under another heading", "# What we do\n\n" + certain, []string{"guarantee-claim"}},
		{"each kind", certain + " " + feeling + "\n\n" + best + "\n\n" + credit, []string{"guarantee-claim", "certain-experience", "up-to-claim", "sole-credit"}},

		{"in a quotation", "> " + certain + "\n> " + best + "\n> " + credit, nil},
		{"in quotation marks", "They wrote: “" + certain + "”", nil},
		{"in a heading that names", "# Guaranteed places", nil},
		{"in a cell that names", "Guaranteed places | B\n--|--\nguaranteed | 7", nil},
		{"in code", "```\n" + certain + "\n```\n\n    " + certain + "\n\nSet `guarantees` here, or `" + certain + "`.", nil},
		{"in an address", "See https://example.org/guarantees-that/founders-find/customers.", nil},
		{"in a block of HTML", "<div>\n<p>Our programme\n<b>guarantees</b> that founders find customers.</p>\n</div>", []string{"guarantee-claim"}},
		{"in comments and attributes", "<!-- " + certain + " -->\n\n<div title=\"" + certain + "\">\n</div>", nil},
		{"in front matter", "---\ntitle: " + certain + "\n---\n", nil},
		{"in a picture", "![" + certain + "](a.png)", nil},
		{"under the vision", "# Our vision\n\nNo founder will ever fail again.", nil},
		{"in a list of what is wanted", "We want to\n\n- ensure that founders find customers\n- guarantee that nobody fails", nil},
		{"in a list of duties", "The council must:\n\n- ensure that every pupil finds a school", nil},
		{"under rights", "# Your rights\n\n## At school\n\n" + certain, nil},
		{"in another language", "---\nlang: de\n---\n" + certain, nil},
		{"with a middle in the next sentence", best + " The median household saved 9 %.", nil},
		{"shared", "Together with the farmers, our programme ended hunger in eleven villages.", nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, f := range ruletest.Document(t, claims.Rules(), tt.text) {
				got = append(got, f.Rule)
				if f.Element != "" || f.Key != "" {
					t.Errorf("%s is on %q, %q", f.Rule, f.Element, f.Key)
				}
			}
			if !slices.Equal(got, tt.want) {
				t.Errorf("found %q, want %q", got, tt.want)
			}
		})
	}
}
