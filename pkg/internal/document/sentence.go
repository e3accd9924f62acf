package document

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// sentences finds the sentences of a text, in order, without the blanks around
// them. A sentence ends at a full stop, a question mark or an exclamation mark
// before a space, unless what stands before the full stop is an abbreviation or
// what follows goes on in lower case.
type sentences struct {
	text  string
	marks []int // where one may end
	start int   // where the next begins
}

// next is the next sentence; ok is false behind the last.
func (s *sentences) next() (from, to int, ok bool) {
	text := s.text
	for start := s.start; start < len(text); {
		end := len(text)
		for at := start; len(s.marks) > 0; {
			mark := s.marks[0]
			s.marks = s.marks[1:]
			if mark < at {
				continue // it belongs to those before it
			}
			if at = afterEnd(text, mark); at < len(text) && !isInk(text[at]) && isSpace(text[at:]) && ends(text, start, mark, at) {
				end = at
				break
			}
		}
		s.start = end
		if from, to := trimmed(text, start, end); from < to {
			return from, to, true
		}
		start = end
	}
	return 0, 0, false
}

// trimmed cuts the blanks around a part of a text off.
func trimmed(text string, from, to int) (int, int) {
	for from < to && isBlank(text[from]) {
		from++
	}
	for from < to && isBlank(text[to-1]) {
		to--
	}
	if from < to && !(isInk(text[from]) && isInk(text[to-1])) { // most need not be decoded
		from += len(text[from:to]) - len(strings.TrimLeftFunc(text[from:to], isSpaceRune))
		to = from + len(strings.TrimRightFunc(text[from:to], isSpaceRune))
	}
	return from, to
}

// isInk reports whether a byte is surely a character that people see.
func isInk(c byte) bool { return ' ' < c && c < utf8.RuneSelf }

func isBlank(c byte) bool { return c == ' ' || c == '\n' || c == '\t' || c == '\r' }

// isSpace reports whether a text, which is not empty, begins with a space of whatever kind.
func isSpace(text string) bool {
	if text[0] == ' ' {
		return true
	}
	r, _ := utf8.DecodeRuneInString(text)
	return isSpaceRune(r)
}

func isSpaceRune(r rune) bool { return unicode.IsSpace(r) || r == '\u200b' || r == '\ufeff' }

// afterEnd is the offset behind the marks at i, with the quotation marks and
// brackets that they close.
func afterEnd(text string, i int) int {
	for i < len(text) && text[i] != ' ' {
		switch r, n := utf8.DecodeRuneInString(text[i:]); r {
		case '.', '!', '?', '…', '"', '\'', ')', ']', '”', '’', '»':
			i += n
		default:
			return i
		}
	}
	return i
}

// ends decides whether the mark at i ends the sentence that begins at start.
func ends(text string, start, i, after int) bool {
	if after+1 < len(text) && text[after] == ' ' && 'A' <= text[after+1] && text[after+1] <= 'Z' && (text[i] != '.' || endsWord(text[start:i])) {
		return true // as most do
	}
	next := following(text[after:])
	if next == "" {
		return true
	}
	first, _ := utf8.DecodeRuneInString(next)
	if unicode.IsLower(first) {
		return false
	}
	if text[i] != '.' || i+1 < len(text) && text[i+1] == '.' {
		return true
	}
	word := text[wordStart(text, start, i):i]
	if isNumber(word) && strings.TrimSpace(text[start:i]) == word {
		return false // "1. Save more": the number of an item
	}
	lower := word
	if len(word) > 1 { // "C." is the end of "vitamin C", "c." is circa
		lower = strings.ToLower(word)
	}
	switch abbreviationOf(lower) {
	case opens:
		return false
	case counts:
		return first < '0' || first > '9'
	case mayEnd:
		return begins(next)
	}
	if letter, n := utf8.DecodeRuneInString(word); n == len(word) && unicode.IsUpper(letter) || strings.Contains(word, ".") && isInitials(word) {
		return begins(next)
	}
	return true
}

// endsWord reports whether a text ends with a word of letters that surely is no
// abbreviation.
func endsWord(text string) bool {
	var lower [longestAbbreviation]byte
	from, at := len(lower), len(text)
	for ; at > 0 && 'a' <= text[at-1]|0x20 && text[at-1]|0x20 <= 'z'; at-- {
		if from == 0 {
			return true // it is too long
		}
		from--
		lower[from] = text[at-1] | 0x20
	}
	return len(text)-at > 1 && (at == 0 || text[at-1] == ' ') && abbreviationOf(string(lower[from:])) == noAbbreviation
}

// isNumber reports whether there are only digits.
func isNumber(word string) bool {
	for i := range len(word) {
		if word[i] < '0' || word[i] > '9' {
			return false
		}
	}
	return true
}

// isInitials: "U.S", "D.C", "Ph.D".
func isInitials(word string) bool {
	for part := range strings.SplitSeq(word, ".") {
		if len(part) == 0 || len(part) > 2 {
			return false
		}
	}
	return true
}

// wordStart is where the word that ends at i begins.
func wordStart(text string, start, i int) int {
	at := i
	for at > start {
		r, n := utf8.DecodeLastRuneInString(text[start:at])
		if unicode.IsSpace(r) || isOpening(r) {
			break
		}
		at -= n
	}
	return at
}

// isOpening knows the marks that stand before a word.
func isOpening(r rune) bool {
	switch r {
	case '(', '[', '"', '\'', '“', '‘', '«':
		return true
	}
	return false
}

// following is the word that a text goes on with, without the marks before it.
func following(text string) string {
	text = strings.TrimLeftFunc(text, func(r rune) bool {
		return unicode.IsSpace(r) || isOpening(r) || r == '*' || r == '_'
	})
	end := strings.IndexFunc(text, func(r rune) bool { return !isWord(r) })
	switch {
	case end > 0:
		return text[:end]
	case end == 0: // a mark: take it as a word
		_, n := utf8.DecodeRuneInString(text)
		return text[:n]
	}
	return text
}
