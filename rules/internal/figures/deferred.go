package figures

import "strings"

// PutOff reports whether a value says that it will be known later, or that
// nobody knows it: "TBD", "to be established", "Establish baseline", "n/a".
func PutOff(text string) bool {
	if Placeholder(text) {
		return true
	}
	words := plainWords(text)
	for i, w := range words {
		next := ""
		if i+1 < len(words) {
			next = words[i+1]
		}
		switch {
		case w == "tbd", w == "tbc", w == "tba", w == "pending":
			return true
		case w == "be" && i > 0 && (words[i-1] == "to" || i == 1 && words[0] == "will") && isSettling(next):
			return true
		case isSettling(w) && (next == "baseline" || next == "target" || next == "a" || next == "the" || next == "by") && i == 0:
			return true // "Establish baseline", "Set a target", "Establish by Q3"
		case w == "baseline" && i == 0 && (next == "survey" || next == "study" || next == "assessment"):
			return true // "Baseline survey in Q1"
		case w == "not" && (next == "yet" || next == "known" || next == "available" || next == "measured" || next == "applicable"):
			return true
		}
	}
	return false
}

// isSettling reports whether a word is one for finding a value, in the forms
// that follow "to be" or stand at the beginning.
func isSettling(w string) bool {
	switch w {
	case "determined", "established", "defined", "confirmed", "agreed", "decided", "set", "announced", "measured", "collected",
		"identified", "calculated", "completed", "added", "fixed", "specified", "surveyed", "advised", "filled", "estimated",
		"determine", "establish", "establishing", "define", "measure", "identify", "collect":
		return true
	}
	return false
}

// openings are the letters that words begin with which keep a place.
const openings = "tTnNxXpPuUlLfFiI"

// Placeholder reports whether a whole text only keeps a place: "TBD", "xx", "???", "N/A".
func Placeholder(text string) bool {
	if text != "" && 'a' <= text[0]|0x20 && text[0]|0x20 <= 'z' && strings.IndexByte(openings, text[0]) < 0 {
		return false
	}
	bare := strings.Trim(strings.TrimSpace(text), "[](){}<>*\"' ")
	if bare != "" && strings.Trim(bare, "?.…-–—_:;,/ ") == "" {
		return true
	}
	if bare == "" || strings.IndexByte(openings, bare[0]) < 0 {
		return false
	}
	if strings.ContainsAny(strings.TrimSpace(text)[:1], "[<{") && prompts(bare) {
		return true
	}
	if len(bare) > len("not yet available.") {
		return opensPlaceholder(bare)
	}
	bare = strings.ToLower(bare)
	switch strings.TrimRight(bare, ".:!") {
	case "tbd", "t.b.d", "tbc", "tba", "tbs", "n/a", "na", "n.a", "n/k", "todo", "to do", "fixme", "pending", "unknown", "not known",
		"not yet known", "not available", "not applicable", "not yet available", "not yet set", "placeholder", "lorem ipsum", "none yet",
		"later", "to follow", "to come", "fill in", "insert", "insert here", "null", "nan":
		return true
	}
	if len(bare) > 1 && strings.Trim(bare, "x") == "" {
		return true
	}
	return opensPlaceholder(bare)
}

// prompts reports whether the text of a template tells its author what to
// write: "[insert outcome]".
func prompts(bare string) bool {
	for _, opening := range [...]string{"insert ", "fill in "} {
		if len(bare) > len(opening) && strings.EqualFold(bare[:len(opening)], opening) {
			return true
		}
	}
	return false
}

// opensPlaceholder reports whether a text begins with words that put it off,
// whatever follows them: "TBD (spring)".
func opensPlaceholder(text string) bool {
	if text[0]|0x20 != 't' && text[0]|0x20 != 'l' {
		return false
	}
	for _, opening := range [...]string{"tbd", "tbc", "tba", "to be determined", "to be confirmed", "to be announced", "to be decided",
		"to be defined", "to be established", "to be agreed", "to be advised", "lorem ipsum"} {
		if len(text) >= len(opening) && strings.EqualFold(text[:len(opening)], opening) {
			rest := text[len(opening):]
			return rest == "" || strings.IndexByte(",;:.(-\xe2", rest[0]) >= 0 ||
				rest[0] == ' ' && (len(opening) > len("tbd") || goesOn(rest))
		}
	}
	return false
}

// goesOn reports whether what follows "TBD" says more about that: "TBD by
// June", "TBD (spring)", and not "TBD cases", which are those of a disease.
func goesOn(rest string) bool {
	words := plainWords(rest)
	if len(words) == 0 || strings.ContainsAny(strings.TrimLeft(rest, " ")[:1], "(-") {
		return true
	}
	switch words[0] {
	case "by", "in", "until", "once", "with", "after", "when", "later", "from", "on", "at", "during", "q1", "q2", "q3", "q4":
		return true
	}
	return false
}

// plainWords are the words of a text in lower case, bare of punctuation.
func plainWords(text string) []string {
	return strings.FieldsFunc(strings.ToLower(text), func(r rune) bool {
		return !('a' <= r && r <= 'z' || '0' <= r && r <= '9' || r == '/' || r == '\'' || r > 0x7f && r != '–' && r != '—' && r != '…')
	})
}

// CountWord reports whether a text without a digit is a number all the same:
// "None", "Ten sites", "No stories yet".
func CountWord(text string) bool {
	words := plainWords(text)
	return len(words) > 0 && (numberWord(words[0]) || words[0] == "no" && len(words) > 1)
}
