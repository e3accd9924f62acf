package okr

import (
	"testing"

	"pgregory.net/rapid"
)

// What is found is a word of the text, whatever stands there.
func TestPaidOfAnything(t *testing.T) {
	words := []string{"bonus", "quota", "sales", "commission", "depends", "on", "rating", "–", "é’", "\xff", " ", "a", ";", "'"}
	rapid.Check(t, func(t *rapid.T) {
		text := ""
		for _, w := range rapid.SliceOfN(rapid.SampledFrom(words), 0, 12).Draw(t, "words") {
			text += w
		}
		if hint, ok := paid(text); ok && (hint.start < 0 || hint.end <= hint.start || hint.end > len(text)) {
			t.Fatalf("%q: %+v", text, hint)
		}
	})
}
