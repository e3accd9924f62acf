package language

import (
	"strings"
	"sync"
)

// phraseTable holds spoken phrases that single questions ask about, by their
// first word. Unlike the phrases of the lexicon they do not become one token:
// what they say of a sentence changes nothing about its grammar.
type phraseTable map[string][]phrase

type phrase struct {
	section string
	words   []string
	meaning string // what stands after "="
}

// creditWords is loaded at the first use and never changed after.
var creditWords = sync.OnceValue(func() phraseTable {
	table := phraseTable{}
	each("lexicon/en/credit.txt", func(section, line string) {
		spoken, meaning, _ := strings.Cut(line, " = ")
		words := strings.Fields(spoken)
		table[words[0]] = append(table[words[0]], phrase{section, words, meaning})
	})
	return table
})

// at finds the longest phrase of a section that begins at a place in a text.
func (p phraseTable) at(text string, start int, section string) (found phrase, ok bool) {
	rest := text[start:]
	first := rest
	if end := strings.IndexAny(rest, " \t\r\n,.;:!?"); end >= 0 {
		first = rest[:end]
	}
	var buf [48]byte
	for _, candidate := range p[string(key(buf[:0], first))] {
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
