package figures_test

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/rules/internal/figures"
)

func TestReadStatement(t *testing.T) {
	for text, want := range map[string]string{
		"NPS to 75":            "-> 75",
		"Renewal rate to 92 %": "-> 92 %",
		// from … to …
		"Share of trips by bicycle rises from 14 % to 26 % by 2030-06-30": "14 % -> 26 % due 2030-06-30",
		"Billing tickets for every hundred accounts fall from 21 to 12":   "21 -> 12",
		"NPS from 20 to 40":    "20 -> 40",
		"Retention 60 → 75 %":  "60 % -> 75 %",
		"Retention 60% -> 75%": "60 % -> 75 %",
		"Retention 60→75":      "60 -> 75",
		"Cut waiting from 14 days to under 7 days by June 2027":    "14 days -> 7 days due 2027-06",
		"Income grows from £1.7bn to £2.5 billion in 2028":         "1.7e+09 £ -> 2.5e+09 £ due 2028",
		"Sales from zero to 40":                                    "0 -> 40",
		"Raise attendance from 2026 to 2028 by 10 %":               "-> ±10 %",
		"Share of pupils from 6 to 12 who read every day":          "number",
		"The desk is open from 9 to 5":                             "number",
		"Move the median from 3.6 points to 2.9 points by Q2 2027": "3.6 points -> 2.9 points due 2027-Q2",
		// to …, reach …
		"Raise the renewal rate of yearly contracts to 92 %":    "-> 92 %",
		"Reduce complaints to no more than 30 a month":          "-> 30 a month",
		"Reach 500 firms by the end of the quarter":             "-> 500 firms dated",
		"Increase the number of visits to 2,000 in 2027":        "-> 2000 due 2027",
		"Time from request to answer falls to 5 days":           "-> 5 days",
		"Access to 3 clinics":                                   "number",
		"Increase the share of people with access to a midwife": "",
		// by …
		"Increase weekly bookings by 25 % in Q2":     "-> ±25 % dated",
		"Cut the time to a decision by 12 minutes":   "-> ±-12 minutes",
		"Reduce missed appointments by 30% by 2027":  "-> ±-30 % due 2027",
		"Increase use of the tool by 20 teachers":    "lone 20 teachers",
		"Grow revenue 10x":                           "lone ±10 x",
		"Double the number of volunteers by 2027-06": "-> ±2 x due 2027-06",
		"Halve the waiting time":                     "-> ±0.5 x",
		// numbers that only describe
		"Tickets answered within 14 days":                                        "number",
		"95th percentile response time":                                          "",
		"Pages between 22:00 and 06:00 for each engineer":                        "",
		"Net margin in 2025 prices":                                              "",
		"Services open by default since 2021":                                    "",
		"Share of new accounts in which a second person opens it in two weeks":   "number",
		"Cyclists hurt for every 100 km":                                         "number",
		"Median days from an issue being raised to its decision":                 "",
		"70 % of key users recommend us":                                         "lone 70 %",
		"At least 6 more firms publish their data by 31 March 2027":              "lone ±6 firms due 2027-03-31",
		"2000 farmers plant cover crops":                                         "lone 2000 farmers",
		"Three teams plan together by May":                                       "number dated",
		"Customers may leave at any time":                                        "",
		"Pilot runs this quarter":                                                "dated",
		"Publish the roadmap by year-end":                                        "dated",
		"Read 2027 letters":                                                      "lone 2027 letters",
		"Share of schools with a library, by 2027":                               "due 2027",
		"Retention after 12 months rises to 84 % by December 31, 2027":           "-> 84 % due 2027-12-31",
		"Availability stays between 99.9 % and 99.95 %":                          "number",
		"Hours of outage a month":                                                "",
		"Sign-ups rise from 5k to 1.2 million":                                   "5000 -> 1.2e+06",
		"Waiting time cut from 19 weeks to 8 weeks":                              "19 weeks -> 8 weeks",
		"Teams that take from 2 to 3 decisions a day themselves, up from 1 to 2": "2 decisions a day -> 3 decisions a day",
		"": "",
	} {
		if got := describe(figures.ReadStatement(text)); got != want {
			t.Errorf("%q\n got %q\nwant %q", text, got, want)
		}
	}
}

// What was read stands where it says it stands.
func TestReadStatementPlaces(t *testing.T) {
	for text, want := range map[string]string{
		"Renewals – alle Verträge – rise from 60 % to 75 % by June 2027.": "60 %|75 %|June 2027",
		"Raise it to at least 2.5 million pounds":                         "|at least 2.5 million|",
		"(60 → 75 %), by 2027-Q2":                                         "60|75 %|2027-Q2",
	} {
		s := figures.ReadStatement(text)
		cut := func(a figures.Amount) string { return text[a.Start:a.End] }
		if got := cut(s.Baseline) + "|" + cut(s.Target) + "|" + cut(s.Due); got != want {
			t.Errorf("%q: got %s, want %s", text, got, want)
		}
	}
}

// describe leaves the number alone where a target says that there is one.
func describe(s figures.Stated) string {
	var parts []string
	number := func(q model.Quantity) string {
		text := fmt.Sprint(q.Low)
		if q.Kind == model.QuantityRelative {
			text = "±" + text
		}
		return strings.TrimSpace(text + " " + q.Unit)
	}
	switch {
	case s.Lone:
		parts = append(parts, "lone "+number(s.Target.Quantity))
	case s.Baseline.Kind != model.NoQuantity:
		parts = append(parts, number(s.Baseline.Quantity)+" -> "+number(s.Target.Quantity))
	case s.Target.Kind != model.NoQuantity:
		parts = append(parts, "-> "+number(s.Target.Quantity))
	case s.Numbers:
		parts = append(parts, "number")
	}
	switch {
	case s.Due.End > 0:
		parts = append(parts, "due "+s.When.String())
	case s.Dated:
		parts = append(parts, "dated")
	}
	return strings.Join(parts, " ")
}

// Whatever a statement is, what is read of it stands within it.
func TestReadStatementOfAnything(t *testing.T) {
	pieces := []string{"from", "to", "by", "60", "75", "%", "→", "->", "2027", "Q2", "June", "reduce", "at least", "–", "é", "“", "\u00a0",
		"million", "£", "(", ")", ",", "x", "10x", "per", "a", "+", "-", "1e999", "0x", "99999999999999999999", "’"}
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.SliceOfN(rapid.OneOf(rapid.SampledFrom(pieces), rapid.String()), 0, 12).Draw(t, "words")
		text := strings.Join(words, rapid.SampledFrom([]string{" ", "", "  "}).Draw(t, "between"))
		s := figures.ReadStatement(text)
		for _, a := range []figures.Amount{s.Baseline, s.Target, s.Due} {
			if a.Start < 0 || a.End < a.Start || a.End > len(text) {
				t.Fatalf("%q: %d to %d", text, a.Start, a.End)
			}
			if a.Kind != model.NoQuantity && a.Start == a.End {
				t.Fatalf("%q: a quantity without a place", text)
			}
		}
		if s.Lone && s.Target.Kind == model.NoQuantity {
			t.Fatalf("%q: alone, and no target", text)
		}
		figures.Placeholder(text)
		figures.PutOff(text)
		figures.Compare(text, strings.ToUpper(text))
	})
}
