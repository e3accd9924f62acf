package figures

import "strings"

// OpenEnd finds the placeholder in a sentence: "TBD", "xx %", "???", "(to be
// confirmed)". A short word must stand apart, since TBC and XX have other
// meanings.
func OpenEnd(text string) (start, end int, ok bool) {
	if Placeholder(text) {
		return 0, len(text), true
	}
	for i := 0; i < len(text); {
		n := 0
		for i+n < len(text) && !separates(text[i+n]) {
			n++
		}
		if n == 0 || !mayBePlaceholder(text[i:i+n]) {
			i += max(n, 1)
			continue
		}
		word := strings.TrimRight(text[i:i+n], ".,;:!")
		bare := strings.TrimSuffix(word, "%")
		rest := strings.TrimLeft(text[i+len(word):], " ")
		if isOpen(bare, word != bare || strings.HasPrefix(rest, "%"), rest) {
			return i, i + len(bare), true
		}
		if phrase, ok := openPhrase(text[i:]); ok {
			return i, i + len(phrase), true
		}
		i += n
	}
	return 0, 0, false
}

func separates(c byte) bool {
	switch c {
	case ' ', '(', '[', '<', '{', ')', ']', '>', '}':
		return true
	}
	return false
}

// mayBePlaceholder is a quick look at the first letters: "tbd", "to be", "nn".
func mayBePlaceholder(word string) bool {
	switch word[0] {
	case 't', 'T':
		return len(word) > 1 && (word[1]|0x20 == 'b' || word[1]|0x20 == 'o')
	case 'n', 'N':
		return len(word) > 1 && word[1]|0x20 == 'n'
	case 'x', 'X', '?', '_':
		return true
	}
	return false
}

// isOpen reports whether a word of a sentence keeps a place: share says that a
// per cent sign follows, rest is what comes after it.
func isOpen(word string, share bool, rest string) bool {
	if len(word) <= len("tbd") {
		switch strings.ToLower(word) {
		case "tbd", "tbc", "tba":
			return share || rest == "" || strings.IndexByte(".,;:)]>}!", rest[0]) >= 0
		case "x", "xx", "xxx", "nn":
			return share || word == "xx" || word == "xxx"
		}
	}
	return len(word) > 1 && strings.Trim(word, "?") == "" || len(word) > 2 && strings.Trim(word, "_") == ""
}

// openPhrase takes "to be confirmed" where it ends a sentence or a bracket.
func openPhrase(text string) (string, bool) {
	if len(text) < len("to be x") || !strings.EqualFold(text[:len("to be ")], "to be ") {
		return "", false
	}
	for _, phrase := range [...]string{"to be confirmed", "to be determined", "to be announced", "to be decided", "to be advised"} {
		if len(text) >= len(phrase) && strings.EqualFold(text[:len(phrase)], phrase) {
			rest := text[len(phrase):]
			if rest == "" || strings.IndexByte(".,;:)]>}", rest[0]) >= 0 {
				return text[:len(phrase)], true
			}
		}
	}
	return "", false
}
