package figures_test

import (
	"testing"

	"github.com/outcomelint/outcomelint/rules/internal/figures"
)

func TestCompare(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want figures.Relation
	}{
		{"%", "percent", figures.Same},
		{"%", "per cent", figures.Same},
		{"%", "% of pupils", figures.Same},
		{"%", "percentage points", figures.Same},
		{"Pupils", "pupil", figures.Same},
		{"people", "person", figures.Same},
		{"£", "GBP", figures.Same},
		{"million GBP", "£", figures.Same},
		{"EUR", "euros", figures.Same},
		{"€ per hectare", "EUR", figures.Same},
		{"working days", "days", figures.Same},
		{"person-days", "days", figures.Same},
		{"hrs", "hours", figures.Same},
		{"", "days", figures.Same},
		{"score", "%", figures.Same},
		{"CSAT", "%", figures.Same},
		{"NPS", "points", figures.Same},
		{"tickets per 100 accounts", "%", figures.Same},
		{"tickets per 100 accounts", "tickets", figures.Same},
		{"pages a week", "pages", figures.Same},
		{"households", "poor households", figures.Same},
		{"time", "days", figures.Same},

		{"managers", "people", figures.Reworded},
		{"schools", "pupils", figures.Reworded},

		{"%", "days", figures.Different},
		{"days", "weeks", figures.Different},
		{"£", "€", figures.Different},
		{"s", "ms", figures.Different},
		{"users", "%", figures.Different},
		{"clinics", "30 days", figures.Different},
	} {
		for _, pair := range [][2]string{{c.a, c.b}, {c.b, c.a}} {
			if got := figures.Compare(pair[0], pair[1]); got != c.want {
				t.Errorf("Compare(%q, %q) = %d, want %d", pair[0], pair[1], got, c.want)
			}
		}
	}
}

func TestPutOff(t *testing.T) {
	for text, want := range map[string]bool{
		"TBD": true, "tbc": true, "T.B.D.": true, "[TBD]": true, "N/A": true, "n.a.": true, "???": true, "…": true, "-": true, "xx": true,
		"to be determined": true, "To be determined once baselines are known": true, "Establish baseline": true,
		"establish a baseline in 2027": true, "Users of each codebase, to be established": true, "X% (tbd)": true,
		"not yet measured": true, "Not applicable": true, "pending": true, ":": true, "null": true, "€": false, "%": false, "_ _": true, "TBD by Q2 2027": true, "unknown": true,
		"no analytics": false, "set up analytics": false, "Most name the calendar": false, "low": false, "": false,
		"Stories to be proud of": false, "Establish trust among neighbours": false, "Later than neighbours": false,
		"[insert baseline]": true, "<fill in the value>": true, "Insert the card": false,
		"Baseline survey in Q1": true, "establish by Q3": true, "Will be set in May": true, "A fee will be agreed with the ministry": false,
		"Baseline of 2024": false, "XXL": false, "Nothing was unknown": false,
	} {
		if got := figures.PutOff(text); got != want {
			t.Errorf("PutOff(%q) = %v", text, got)
		}
	}
}

func TestCountWord(t *testing.T) {
	for text, want := range map[string]bool{
		"None": true, "zero": true, "Ten sites": true, "No stories yet": true,
		"": false, "many": false, "TBD": false, "no": false, "Track": false,
	} {
		if got := figures.CountWord(text); got != want {
			t.Errorf("CountWord(%q) = %v", text, got)
		}
	}
}

func TestConvert(t *testing.T) {
	for _, tt := range []struct {
		from, to string
		factor   float64 // 0: nobody can tell
	}{
		{"days", "days", 1},
		{"", "", 1},
		{"Pupils", "pupils ", 1},
		{"pupil", "pupils", 1},
		{"weeks", "days", 7},
		{"minutes", "hour", 1.0 / 60},
		{"million EUR", "EUR", 1e6},
		{"EUR", "thousand euros", 1e-3},
		{"working days", "weeks", 0},
		{"months", "weeks", 0},
		{"days", "", 0},
		{"%", "pupils", 0},
		{"homes", "tenants", 0},
		{"EUR", "USD", 0},
		{"%", "share", 0},
	} {
		if got, ok := figures.Convert(tt.from, tt.to); got != tt.factor || ok != (tt.factor != 0) {
			t.Errorf("Convert(%q, %q) = %v, %v, want %v", tt.from, tt.to, got, ok, tt.factor)
		}
	}
}
