package targets

import (
	"testing"

	"pgregory.net/rapid"
)

func TestOpenEnd(t *testing.T) {
	for text, want := range map[string]string{
		"TBD":                                 "TBD",
		"Launch date TBD":                     "TBD",
		"Partner (TBC) runs the course":       "TBC",
		"Reach TBD% of schools":               "TBD",
		"XX % of pupils read":                 "XX",
		"Train xx teachers":                   "xx",
		"Visits to ??? schools":               "???",
		"Ages ______ to ______":               "______",
		"Open in a town to be confirmed":      "to be confirmed",
		"Hours (to be announced), then daily": "to be announced",
		"…":                                   "…",
		"[insert]":                            "[insert]",

		"Screening for TBC infections":              "",
		"TBD cases after tick bites":                "",
		"Title XX programmes":                       "",
		"Centres to be confirmed by the court stay": "",
		"Who decides, and how?":                     "",
		"Speed x distance":                          "",
		"5x faster":                                 "",
		"no_answer is a code":                       "",
		") ] } >":                                   "",
		"":                                          "",
	} {
		start, end, ok := openEnd(text)
		if got := text[start:end]; got != want || ok != (want != "") {
			t.Errorf("%q: got %q, %v", text, got, ok)
		}
	}
}

// It comes to an end, within the text, whatever stands there.
func TestOpenEndOfAnything(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringOf(rapid.SampledFrom([]rune("tTbBdDxX%?_ ()[]<>{}.,…–é\n"))).Draw(t, "text")
		if start, end, ok := openEnd(text); ok && (start < 0 || end <= start || end > len(text)) {
			t.Fatalf("%q: %d to %d", text, start, end)
		}
	})
}

func TestNamesYear(t *testing.T) {
	for text, want := range map[string]bool{
		"Survey of spring 2025": true, "2025": true, "1998-2003": true, "2025/26": true,
		"": false, "120": false, "20250": false, "Room 1234": false, "12 of 2 5": false,
	} {
		if got := namesYear(text); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}

func TestCount(t *testing.T) {
	for v, want := range map[float64]string{0: "0", 7: "7", 999: "999", 1160: "1,160", 270000: "270,000", 1e6: "1,000,000", 2.5: "2.5"} {
		if got := count(v); got != want {
			t.Errorf("%v: %s", v, got)
		}
	}
}
