package language

import "strings"

// guesses are entries for words that the lexicon does not hold, by their ends.
type guesses struct {
	past, gerund, agent, agents, nominal, nominals, adverb, adjective, noun, nouns, verb, command, number *word
}

var guess = guesses{
	past:      &word{verb: vOther, forms: past | participle},
	gerund:    &word{verb: vOther, forms: gerund},
	agent:     &word{tag: tagNoun, noun: nPeople, number: singular},
	agents:    &word{tag: tagNoun, noun: nPeople, number: plural},
	nominal:   &word{tag: tagNoun, noun: nOther, number: singular},
	nominals:  &word{tag: tagNoun, noun: nOther, number: plural},
	adverb:    &word{tag: tagAdv, fn: fAdverb},
	adjective: &word{adj: aOther},
	noun:      &word{noun: nOther, number: singular},
	nouns:     &word{tag: tagNoun, noun: nOther, number: plural},
	verb:      &word{verb: vOther, forms: base},
	command:   &word{verb: vWork, forms: base},
	number:    &word{tag: tagNum, fn: fNumber},
}

// guess finds entries for the words that the lexicon does not hold.
func (lx *lexicon) guess(text string, toks []token) {
	var buf [48]byte
	for i := range toks {
		if t := &toks[i]; t.kind == wordToken && (t.word == nil || !t.word.spoken()) {
			spelling := text[t.start:t.end]
			if !lowered(spelling) {
				spelling = string(key(buf[:0], spelling))
			}
			t.word = lx.unknown(spelling)
		}
	}
}

// lowered says that a spelling is its own key.
func lowered(s string) bool {
	for i := range len(s) {
		if c := s[i]; (c < 'a' || 'z' < c) && c != '-' {
			return false
		}
	}
	return len(s) < 40
}

// unknown guesses what a word is that the lexicon does not hold: by the word
// after its prefix or hyphen, else by its ending.
func (lx *lexicon) unknown(s string) *word {
	if i := strings.LastIndexByte(s, '-'); i > 0 && i < len(s)-1 {
		if c := s[i+1]; '0' <= c && c <= '9' && s[len(s)-1] == 's' && (s[:i] == "under" || s[:i] == "over") {
			return guess.agents // "under-25s"
		}
		if strings.HasSuffix(s, "-year-olds") {
			return guess.agents
		}
		switch s[:i] {
		case "re", "co", "pre", "over", "under":
			if w := lx.find(codeOf(s[i+1:])); w != nil && w.verb != 0 {
				return w
			}
		}
		if w := lx.find(codeOf(s[i+1:])); w != nil && (w.noun|nounClass(w.adj)) != 0 || w != nil && w.forms&(participle|gerund) != 0 {
			if w.forms&(participle|gerund) != 0 && w.noun == 0 || w.noun&nTime != 0 && w.number&singular != 0 {
				return guess.adjective // "hand-made", "12-week"
			}
			if w.forms&(base|third) != 0 { // "second-order" commands nothing
				if w.number&plural != 0 {
					return guess.nouns
				}
				return guess.adjective
			}
			return w
		}
		return guess.adjective
	}
	for i := range prefixes {
		prefix := prefixes[i]
		if s != "" && s[0] == prefix[0] && strings.HasPrefix(s, prefix) && (len(s) > len(prefix)+3 || len(s) == len(prefix)+3 && prefix == "over") {
			if w := lx.find(codeOf(s[len(prefix):])); w != nil && w.noun|nounClass(w.verb)|nounClass(w.adj) != 0 {
				if prefix == "de" && (w.verb == 0 || len(s) < 8) {
					continue // "deduplicate", and not "deserve"
				}
				if (prefix == "un" || prefix == "non") && (w.forms&participle != 0 || w.adj != 0) {
					return guess.adjective // "unavailable" says the contrary
				}
				return w
			}
		}
	}
	if len(s) < 4 {
		return guess.noun
	}
	switch s[len(s)-1] {
	case 'd':
		if hasAny(s, "ed") {
			return guess.past
		}
	case 'g':
		if hasAny(s, "ing") {
			return guess.gerund
		}
	case 's':
		switch {
		case hasAny(s, "ists", "ants", "ees", "ians", "eers", "ors", "ers", "holders"):
			return guess.agents
		case hasAny(s, "ness"):
			return guess.nominal
		case hasAny(s, "ous", "less"):
			return guess.adjective
		case !hasAny(s, "ss", "us"):
			return guess.nouns
		}
	case 'y':
		switch {
		case hasAny(s, "ly"):
			return guess.adverb
		case hasAny(s, "ity"):
			return guess.nominal
		case hasAny(s, "ify"):
			return guess.verb
		case hasAny(s, "ary"):
			return guess.adjective
		}
	case 'n':
		switch {
		case hasAny(s, "ician", "ian"):
			return guess.agent
		case hasAny(s, "tion", "sion"):
			return guess.nominal
		}
	case 't':
		switch {
		case hasAny(s, "ist"):
			return guess.agent
		case hasAny(s, "ment"):
			return guess.nominal
		}
	case 'r':
		switch {
		case hasAny(s, "eer"):
			return guess.agent
		case hasAny(s, "ular"):
			return guess.adjective
		}
	case 'e':
		switch {
		case hasAny(s, "ance", "ence"):
			return guess.nominal
		case hasAny(s, "ise", "ize"):
			return guess.verb
		case hasAny(s, "ible", "able", "ive"):
			return guess.adjective
		}
	case 'p', 'm':
		if hasAny(s, "ship", "ism") {
			return guess.nominal
		}
	case 'l', 'c', 'h':
		if hasAny(s, "ful", "ial", "ical", "ional", "ural", "ental", "ic", "ish") {
			return guess.adjective
		}
	}
	return guess.noun
}

var prefixes = [...]string{"re", "un", "co", "pre", "over", "under", "mis", "non", "inter", "micro", "multi", "sub", "de"}

// hasAny says that a word ends in one of the ends.
func hasAny(s string, ends ...string) bool {
	for _, e := range ends {
		if strings.HasSuffix(s, e) {
			return true
		}
	}
	return false
}
