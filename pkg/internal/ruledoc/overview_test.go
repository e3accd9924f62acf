package ruledoc

import (
	"strings"
	"testing"

	"github.com/outcomelint/outcomelint/pkg/lint"
)

func TestOverview(t *testing.T) {
	r := things()
	o := Overview{
		Categories: map[string]string{"structure": "Does it hold?"},
		Ideas:      []Idea{{Name: "Few | good", Says: "Nobody follows\nten.", Rules: []string{"too-many-things"}}},
	}
	got, err := o.Text([]*lint.Rule{r})
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"# The 1 rules\n",
		"\n## structure\n\nDoes it hold?\n\n| rule |",
		"| [too-many-things](structure/too-many-things.md) | warning | plausible | More things than anyone can follow. | S3, UW 6.7 |\n",
		"| Few \\| good | Nobody follows ten. | [too-many-things](structure/too-many-things.md) |\n",
		"| S3 | Outcomes vs. Outputs: a difference that matters |\n| UW | University of Wisconsin Extension",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in\n%s", want, got)
		}
	}
}

// An idea counts only on rules that exist.
func TestOverviewOfNothing(t *testing.T) {
	o := Overview{Ideas: []Idea{{Name: "Many", Rules: []string{"too-few-things"}}, {Name: "None"}}}
	_, err := o.Text([]*lint.Rule{things()})
	if err == nil {
		t.Fatal("no error")
	}
	for _, want := range []string{
		`the idea "Many" counts on a rule "too-few-things", which does not exist`,
		`the idea "None" is carried by no rule`,
	} {
		if !strings.Contains(err.Error(), want) {
			t.Errorf("the error is %v, want %s", err, want)
		}
	}
}
