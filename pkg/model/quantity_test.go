package model_test

import (
	"fmt"
	"math"
	"strings"
	"testing"
	"unicode"

	"github.com/outcomelint/outcomelint/pkg/model"
)

func TestParseQuantity(t *testing.T) {
	for text, want := range map[string]string{
		"14":                        "number 14",
		"-3":                        "number -3",
		"−3":                        "number -3",
		"0.5":                       "number 0.5",
		".5":                        "number 0.5",
		"2,5":                       "number 2.5",
		"2,000,000":                 "number 2e+06",
		"2.000.000":                 "number 2e+06",
		"2 000 000":                 "number 2e+06",
		"2 000 managers":            "number 2000 managers",
		"2'000'000":                 "number 2e+06",
		"1,234.5":                   "number 1234.5",
		"1.234,5":                   "number 1234.5",
		"19 weeks":                  "number 19 weeks",
		"19 weeks by June 2027":     "number 19 weeks",
		"€ 2.5 million":             "number 2.5e+06 €",
		"£1.7bn":                    "number 1.7e+09 £",
		"£3m":                       "number 3e+06 £",
		"EUR 698,580":               "number 698580 EUR",
		"US$ 40k":                   "number 40000 US$",
		"2.5 million euros":         "number 2.5e+06 euros",
		"3m":                        "number 3 m",
		"80 %":                      "number 80 %",
		"80%":                       "number 80 %",
		"80 per cent":               "number 80 %",
		"80 percent of pupils":      "number 80 %",
		"5 percentage points":       "number 5 percentage points",
		"4.2/5":                     "number 4.2 /5",
		"3 out of 5":                "number 3 out of 5",
		"12 per 100,000 births":     "number 12 per 100,000 births",
		"5 days per case":           "number 5 days per case",
		"30 in 2027":                "text",
		"2/3 of the schools":        "number 0.6666666666666666",
		"over 1/2 of all users":     "number 0.5 ≥",
		"by 2030":                   "text",
		"by 30 %":                   "number 30 %",
		"from 39 % in 2005 to 57 %": "text",
		"A-05913":                   "text",
		"at least 80 %":             "number 80 % ≥",
		"≥ 80 %":                    "number 80 % ≥",
		"80 % or more":              "number 80 % ≥",
		"80+":                       "number 80 ≥",
		"under 5 days":              "number 5 days ≤",
		"< 2 s":                     "number 2 s ≤",
		"no more than 3 complaints": "number 3 complaints ≤",
		"5 days or less":            "number 5 days ≤",
		"about 40":                  "number 40",
		"~40":                       "number 40",
		"2 (of our own)":            "number 2",
		"2 new versions of the standard are released": "number 2",
		"1.7 to 1.8":               "range 1.7 1.8",
		"1.7–1.8 billion":          "range 1.7e+09 1.8e+09",
		"£1.7 to £1.8 billion":     "range 1.7e+09 1.8e+09 £",
		"10-20 %":                  "range 10 20 %",
		"10 % to 20 %":             "range 10 20 %",
		"10 % - 20 %":              "range 10 20 %",
		"between 10 and 20 visits": "range 10 20 visits",
		"from 75 to 60":            "range 60 75",
		"from 60 to 75":            "range 60 75",
		"900,000 to 1.1 million":   "range 900000 1.1e+06",
		"+30 %":                    "relative 30 %",
		"+30%":                     "relative 30 %",
		"-30 %":                    "relative -30 %",
		"+5":                       "relative 5",
		"+5 points":                "relative 5 points",
		"10x":                      "relative 10 x",
		"10×":                      "relative 10 x",
		"x10":                      "relative 10 x",
		"3-fold":                   "relative 3 x",
		"10 times faster":          "relative 10 x",
		"3 times":                  "number 3 times",
		"30% increase":             "relative 30 %",
		"30 % fewer complaints":    "relative -30 %",
		"increase of 30 %":         "relative 30 %",
		"increase by 30%":          "relative 30 %",
		"increase to 30 %":         "number 30 %",
		"a 20% reduction":          "relative -20 %",
		"3 more case studies":      "relative 3 case studies",
		"5 days less":              "relative -5 days",
		"reduce by 12 minutes":     "relative -12 minutes",
		"TBD":                      "deferred",
		"to be established":        "deferred",
		"":                         "deferred",
		"Level 3":                  "text",
		"Phase 2 is over":          "text",
		"Q2":                       "text",
		"2027-Q2":                  "text",
		"2027-03-31":               "text",
		"31.12.2027":               "text",
		"03/2027":                  "text",
		"24/7":                     "text",
		"12:30":                    "text",
		"3rd place":                "text",
		"v1.2.3":                   "text",
		"1.2.3":                    "text",
		"Grade A1":                 "text",
	} {
		if got := describe(model.ParseQuantity(text)); got != want {
			t.Errorf("%q: got %s, want %s", text, got, want)
		}
	}
}

func TestQuantityFrom(t *testing.T) {
	for _, c := range []struct {
		text     string
		baseline float64
		want     string
	}{
		{"+30 %", 200, "number 260"},
		{"20% reduction", 50, "number 40"},
		{"+50 %", -10, "number -5"},
		{"10x", 4, "number 40"},
		{"5 days less", 14, "number 9"},
		{"80 %", 40, "number 80 %"},
		{"TBD", 40, "deferred"},
	} {
		if got := describe(model.ParseQuantity(c.text).From(c.baseline)); got != c.want {
			t.Errorf("%q from %v: got %s, want %s", c.text, c.baseline, got, c.want)
		}
	}
}

// Any text is read without a panic, and what is numeric is a number that the text holds.
func FuzzParseQuantity(f *testing.F) {
	for _, text := range []string{"€ 2.5 million", "10-20 %", "by 2030", "at least 3 of 5", "3-fold", "1.234,5", "2/3 of", "30% fewer x", "−3", "x10"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		q := model.ParseQuantity(text)
		if q.Low > q.High || math.IsNaN(q.Low) || math.IsNaN(q.High) {
			t.Errorf("%q is %v to %v", text, q.Low, q.High)
		}
		if q.Numeric() != (q.Kind == model.QuantityNumber || q.Kind == model.QuantityRange || q.Kind == model.QuantityRelative) || q.Kind == model.NoQuantity {
			t.Errorf("%q is of kind %d", text, q.Kind)
		}
		if hasDigit := strings.ContainsFunc(text, unicode.IsDigit); hasDigit == (q.Kind == model.QuantityDeferred) {
			t.Errorf("%q is of kind %d", text, q.Kind)
		}
		if p, ok := model.ParsePeriod(text); ok && p.First.After(p.Last) {
			t.Errorf("%q ends before it begins", text)
		}
	})
}

func describe(q model.Quantity) string {
	text := [...]string{"none", "number", "range", "relative", "deferred", "text"}[q.Kind]
	if q.Numeric() {
		text += fmt.Sprint(" ", q.Low)
	}
	if q.Kind == model.QuantityRange {
		text += fmt.Sprint(" ", q.High)
	}
	if q.Unit != "" {
		text += " " + q.Unit
	}
	return text + [...]string{" ≤", "", " ≥"}[q.Bound+1]
}
