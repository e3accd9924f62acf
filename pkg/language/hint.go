package language

import "strings"

// MayCredit is a quick look at a text of any length: it is false only where
// Credit finds no whole credit in it, and then there is no need to read it.
func MayCredit(text string) bool {
	start := -1
	for i := 0; i <= len(text); i++ {
		if i < len(text) && isASCIILetter(text[i]) {
			if start < 0 {
				start = i
			}
			continue
		}
		if start >= 0 && creditWord(text, start, i) {
			return true
		}
		start = -1
	}
	return false
}

// MayTellBest is a quick look for UpTo, as MayCredit is for Credit.
func MayTellBest(text string) bool {
	return strings.Contains(text, "p to") || strings.Contains(text, "s much as") || strings.Contains(text, "s many as")
}

func isASCIILetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

// creditWord says that a word may end a problem, or name its cause as the only one.
func creditWord(text string, start, end int) bool {
	const shortest, longest = 3, 16
	if end-start < shortest || end-start > longest {
		return false
	}
	if strings.HasSuffix(text[start:end], "ed") {
		return english().endsProblem(text, start, end)
	}
	switch text[end-1] | 0x20 { // the last letters of the words below
	case 'd', 'e', 'f', 'k', 'n', 's', 't', 'y':
	default:
		return false
	}
	var space [longest]byte
	word := space[:end-start]
	for i := range word {
		word[i] = text[start+i] | 0x20
	}
	switch string(word) {
	case "broke", "brought", "cut", "did", "done", "got", "gotten", "let", "overcame", "overcome", "put", "rid", "swept", "took":
		return english().endsProblem(text, start, end)
	case "alone", "entirely", "handed", "handedly", "itself", "ourselves", "solely":
		return true
	case "own":
		return strings.HasSuffix(strings.ToLower(text[max(0, start-len("on our ")):start]), "on our ") ||
			strings.HasSuffix(strings.ToLower(text[max(0, start-len("on its ")):start]), "on its ")
	case "only":
		rest := text[end:]
		return len(rest) > len(" because of") && strings.EqualFold(rest[:len(" because of")], " because of")
	}
	return false
}

// endsProblem reports whether a word is a verb for ending something, or begins one:
// "wiped out".
func (lx *lexicon) endsProblem(text string, start, end int) bool {
	w := lx.word(text[start:end])
	if w == nil || w.verb&vEnd != 0 {
		return w != nil
	}
	for next := w.phrases; next.from < next.to; {
		for start = end; start < len(text) && text[start] == ' '; {
			start++
		}
		for end = start; end < len(text) && isASCIILetter(text[end]); {
			end++
		}
		n := lx.next(next, strings.ToLower(text[start:end]))
		if n == nil {
			return false
		}
		if n.word != 0 && lx.words[n.word].verb&vEnd != 0 {
			return true
		}
		next = n.next
	}
	return false
}
