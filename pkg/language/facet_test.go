package language_test

import (
	"testing"

	"github.com/outcomelint/outcomelint/pkg/language"
)

func TestFacets(t *testing.T) {
	in := func(text string, found language.Range, ok bool) string {
		if !ok {
			return ""
		}
		return found.In(text)
	}
	for _, tt := range []struct {
		text                   string
		facet                  language.Facet
		spoken, counts, before string
	}{
		{"Number of followers of the ministry", language.Attention, "followers", "followers", ""},
		{"Reach 20,000 downloads", language.Attention, "downloads", "downloads", ""},
		{"Total downloads since May", language.Attention, "downloads", "downloads", ""},
		{"Village downloads the forecast", language.Attention, "downloads", "", ""},
		{"Number of cross-functional teams", language.Qualifier, "", "", ""},
		{"Number of fully-functional wells", language.Qualifier, "fully-functional", "", "fully-functional"},
		{"Number of sign-ups", language.Attention, "sign-ups", "sign-ups", ""},
		{"Invitations after page views", language.Attention, "page views", "", ""},
		{"Number of active users", language.Qualifier, "active", "", "active"},
		{"Qualified leads a week", language.Qualifier, "Qualified", "", "Qualified"},
		{"Users who are active", language.Qualifier, "active", "", ""},
		{"Minutes of the third party's interviews", language.Asked, "interviews", "", ""},
		{"Wells", language.Asked, "", "", ""},
	} {
		v, ok := language.Look(tt.text, language.Context{})
		if !ok {
			t.Fatalf("%s: cannot be read", tt.text)
		}
		spoken := ""
		if found := v.Speaks(tt.facet); len(found) > 0 {
			spoken = found[0].In(tt.text)
		}
		counts, counted := v.Counts(tt.facet)
		before, qualified := v.Qualifies(tt.facet)
		if c, b := in(tt.text, counts, counted), in(tt.text, before, qualified); spoken != tt.spoken || c != tt.counts || b != tt.before {
			t.Errorf("%s: speaks %q, counts %q, qualifies %q; want %q, %q, %q", tt.text, spoken, c, b, tt.spoken, tt.counts, tt.before)
		}
	}
}

func TestHeadless(t *testing.T) {
	for text, want := range map[string]bool{
		"Satisfied with the help they got":    true,
		"Passed the reading check":            true,
		"80 % happy with it":                  true,
		"Visitors satisfied with the help":    false,
		"Improved access to wells":            false,
		"Churn rate":                          false,
		"Provinces, districts reporting":      false,
		"Trained teachers":                    false,
		"Share of pupils present on each day": false,
	} {
		v, ok := language.Look(text, language.Context{})
		if !ok || v.Headless() != want {
			t.Errorf("%s: headless %v, want %v", text, !want, want)
		}
	}
}

func TestPair(t *testing.T) {
	for text, want := range map[string]string{
		"Speed and quality of service": "Speed+quality",
		"Speed and quality score":      "",
		"Speed or quality":             "",
		"Girls and boys who read":      "",
	} {
		v, ok := language.Look(text, language.Context{})
		first, second, pair := v.Pair(language.Gauge)
		got := ""
		if pair {
			got = first.In(text) + "+" + second.In(text)
		}
		if !ok || got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}
