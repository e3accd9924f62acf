package cli

import (
	"strings"

	"github.com/agnivade/levenshtein"
)

// nearest is the candidate that a mistyped word most likely means, or "". A
// word that begins exactly one candidate means that one.
func nearest(word string, candidates []string) string {
	best, distance := "", min((len(word)+2)/3, 4)+1
	prefixed, prefixes := "", 0
	for _, c := range candidates {
		if len(word) > 2 && strings.HasPrefix(c, word) {
			prefixed, prefixes = c, prefixes+1
		}
		if d := levenshtein.ComputeDistance(strings.ToLower(word), c); d < distance {
			best, distance = c, d
		}
	}
	if best == "" && prefixes == 1 {
		return prefixed
	}
	return best
}

// didYouMean is the end of a message about an unknown word.
func didYouMean(word string, candidates []string) string {
	if near := nearest(word, candidates); near != "" {
		return "; did you mean " + near + "?"
	}
	return ""
}
