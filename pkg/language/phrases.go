package language

import "strings"

// phrase is spoken, and single questions ask about it. Unlike the phrases that
// nodes lead to it does not become one token: what it says of a sentence
// changes nothing about its grammar.
type phrase struct {
	section string
	words   []string
	meaning string // what stands after "="
}

// says finds the longest phrase of a section that begins at a place in a text.
func (lx *lexicon) says(text string, start int, section string) (found phrase, ok bool) {
	rest := text[start:]
	first := rest
	if end := strings.IndexAny(rest, " \t\r\n,.;:!?"); end >= 0 {
		first = rest[:end]
	}
	w := lx.word(first)
	if w == nil {
		return found, false
	}
	for _, candidate := range lx.sayings[w.sayings.from:w.sayings.to] {
		if candidate.section == section && len(candidate.words) > len(found.words) && spoken(rest, candidate.words) > 0 {
			found, ok = candidate, true
		}
	}
	return found, ok
}

// spoken is the length of the words at the start of a text, however they are
// spaced; 0 where it begins otherwise.
func spoken(text string, words []string) int {
	n := 0
	for i, w := range words {
		if i > 0 {
			trimmed := strings.TrimLeft(text[n:], " \t\r\n")
			if len(trimmed) == len(text)-n {
				return 0
			}
			n = len(text) - len(trimmed)
		}
		if len(text)-n < len(w) || !strings.EqualFold(text[n:n+len(w)], w) {
			return 0
		}
		n += len(w)
	}
	if n < len(text) && (isLetter(rune(text[n])) || text[n] >= '0' && text[n] <= '9') {
		return 0
	}
	return n
}
