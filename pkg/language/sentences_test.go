package language_test

import "testing"

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
