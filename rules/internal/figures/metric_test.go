package figures_test

import (
	"testing"

	"pgregory.net/rapid"

	"github.com/outcomelint/outcomelint/rules/internal/figures"
)

func TestMetric(t *testing.T) {
	for text, want := range map[string]string{
		"Tenants get an answer within 2 days":        "2 days",
		"80 % of tenants would recommend us":         "80 %",
		"80% of tenants would recommend us":          "80%",
		"Win 50 new clients":                         "50",
		"Grow revenue to €2m":                        "€2m",
		"Customers get a quote in two days":          "two days",
		"Cut costs by a third to 1,200,000":          "1,200,000",
		"Over 500 farmers adopt the practice":        "500",
		"Answer every letter in 2026 within 10 days": "10 days",

		"Horizon 2030 is known to all":       "",
		"By 2027 nobody waits":               "",
		"Ready for the 2028 season":          "",
		"Finish in Q3":                       "",
		"Help is there 24/7":                 "",
		"Grow the B2B business":              "",
		"A top 10 employer":                  "",
		"The number 1 choice of nurses":      "",
		"Phase 2 clinics open":               "",
		"Ship release 2.4.1":                 "",
		"Be ready for Industry 4.0":          "",
		"Comply with ISO 27001":              "",
		"Prepare for 5G":                     "",
		"Our 600 managers decide themselves": "",
		"People over 65 stay in their homes": "",
		"Children aged 3 to 6 learn to swim": "",
		"16-year-olds vote":                  "",
		"16 to 24 year olds vote":            "",
		"Introduce a 4-day week":             "",
		"Deliver the 100-day plan":           "",
		"Recover from COVID-19":              "",
		"Feel at home in the first 30 days":  "",
		"Meet every 2 weeks":                 "",
		"Two teams work as one":              "",
		"Zero waste":                         "",
		"One day at a time":                  "",
		"Nobody is left behind":              "",
		"":                                   "",
	} {
		start, end, ok := figures.Metric(text)
		if got := text[start:end]; got != want || ok != (want != "") {
			t.Errorf("%q: got %q, %v, want %q", text, got, ok, want)
		}
	}
}

// What is found lies within the text, whatever stands there.
func TestMetricOfAnything(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringOf(rapid.SampledFrom([]rune("0129 %.,-/€xkmaQé→\"("))).Draw(t, "text")
		if start, end, ok := figures.Metric(text); ok && (start < 0 || end <= start || end > len(text)) {
			t.Fatalf("%q: %d to %d", text, start, end)
		}
	})
}

func TestCounts(t *testing.T) {
	for text, want := range map[string]bool{
		"Nine of ten": true, "Share of 20 %": true, "Double the visits": true, "In at least one paper": true, "more than one": true,
		"The existing one": false, "By 2027": false, "Better service": false, "One-line summary": false, "": false,
	} {
		if got := figures.Counts(text); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}
