package language_test

import (
	"testing"

	"github.com/outcomelint/outcomelint/pkg/language"
)

// TestSentences reads single sentences, most of them without any word of
// guarantee: claims and what only looks like one.
func TestSentences(t *testing.T) {
	rows := lines(t, "sentences.tsv", 2)
	for _, row := range rows {
		if got := promised(row[1]); got != (row[0] == "claim") {
			t.Errorf("promise read in %q: %v, want %s", row[1], got, row[0])
		}
	}
}

// TestReadings reads single statements of many fields.
func TestReadings(t *testing.T) {
	for _, row := range lines(t, "readings.tsv", 2) {
		if r := language.Read(row[1]); !fits(row[0], r) {
			t.Errorf("%q is read as %v (sure %v), want %s", row[1], r.Sense, r.Sure, row[0])
		}
	}
}
