// Package near finds the word that somebody meant who mistyped it: the name of
// a rule, a setting, a flag.
package near

import (
	"slices"
	"strings"

	"github.com/agnivade/levenshtein"
)

// Word is the candidate that a mistyped word most likely means, or "": one that
// is a few letters away, whatever the case, or the only one that begins with
// the word or is made of it among others.
func Word(word string, candidates []string) string {
	word = strings.ToLower(word)
	limit := min((len(word)+2)/3, 4)
	best, distance := "", limit+1
	prefixed, prefixes := "", 0
	made, makes := "", 0
	for _, c := range candidates {
		if len(word) > 2 && strings.HasPrefix(c, word) {
			prefixed, prefixes = c, prefixes+1
		}
		if slices.Contains(strings.FieldsFunc(c, joint), word) {
			made, makes = c, makes+1
		}
		// Lengths tell most of them apart before any letter is compared.
		if d := len(c) - len(word); d > limit || -d > limit {
			continue
		}
		if d := levenshtein.ComputeDistance(word, c); d < distance {
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

// DidYouMean is the end of a message about an unknown word: the question
// whether another was meant, or nothing.
func DidYouMean(word string, candidates []string) string {
	if meant := Word(word, candidates); meant != "" {
		return "; did you mean " + meant + "?"
	}
	return ""
}

func joint(r rune) bool { return r == '-' || r == '_' }
