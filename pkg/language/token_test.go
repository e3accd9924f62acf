package language

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// Plain words are read in one pass; the scanner would read the same, and the
// lexicon would find the same entry.
func TestPlainWord(t *testing.T) {
	pieces := []string{"farmers", "Their", "UNICEF", "a", "follow", "-", "up", "'", "’", "s", "n't", ".", ",", " ", "e.g", "@", "_", "7", "é", "ſ", "K", ")",
		"\n", "supercalifragilisticexpialidociousandmoreofthatkind"}
	rapid.Check(t, func(t *rapid.T) {
		text := "x" + strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), 0, 6).Draw(t, "pieces"), "")
		if rapid.Bool().Draw(t, "capital") {
			text = "T" + text[1:]
		}
		n, shout, code := plainWord(text, 0)
		if after, _, other := plainWord("A girl "+text, len("A girl ")); after != n || other != code { // wherever it stands
			t.Fatalf("%q: %d bytes with the code %x at the start, %d with %x after others", text, n, code, after, other)
		}
		if n == 0 {
			return
		}
		want := scan(text, 0, len(text))
		if int(want.end) != n || want.kind != wordToken || want.shout != shout {
			t.Fatalf("%q: plain up to %d, shouted %t, scanned %+v", text, n, shout, want)
		}
		if want := codeOf(strings.ToLower(text[:n])); code != want {
			t.Fatalf("%q has the code %x instead of %x", text[:n], code, want)
		}
	})
}
