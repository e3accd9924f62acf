package cli

import (
	"slices"
	"strings"

	"github.com/agnivade/levenshtein"
)

// nearest is the candidate that a mistyped word most likely means, or "". A
// word that one candidate alone begins with, or is made of among others, means that one.
func nearest(word string, candidates []string) string {
	best, distance := "", min((len(word)+2)/3, 4)+1
	prefixed, prefixes := "", 0
	made, makes := "", 0
	for _, c := range candidates {
		if len(word) > 2 && strings.HasPrefix(c, word) {
			prefixed, prefixes = c, prefixes+1
		}
		if slices.Contains(strings.Split(c, "-"), word) {
			made, makes = c, makes+1
		}
		if d := levenshtein.ComputeDistance(strings.ToLower(word), c); d < distance {
			best, distance = c, d
		}
	}
	switch {
	case best != "":
		return best
	case prefixes == 1:
		return prefixed
	case makes == 1:
		return made
	}
	return ""
}

// didYouMean is the end of a message about an unknown word.
func didYouMean(word string, candidates []string) string {
	if near := nearest(word, candidates); near != "" {
		return "; did you mean " + near + "?"
	}
	return ""
}
