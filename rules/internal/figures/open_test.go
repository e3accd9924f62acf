package figures_test

import (
	"testing"

	"pgregory.net/rapid"

	"github.com/outcomelint/outcomelint/rules/internal/figures"
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
		start, end, ok := figures.OpenEnd(text)
		if got := text[start:end]; got != want || ok != (want != "") {
			t.Errorf("%q: got %q, %v", text, got, ok)
		}
	}
}

// It comes to an end, within the text, whatever stands there.
func TestOpenEndOfAnything(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringOf(rapid.SampledFrom([]rune("tTbBdDxX%?_ ()[]<>{}.,…–é\n"))).Draw(t, "text")
		if start, end, ok := figures.OpenEnd(text); ok && (start < 0 || end <= start || end > len(text)) {
			t.Fatalf("%q: %d to %d", text, start, end)
		}
	})
}
