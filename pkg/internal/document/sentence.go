package document

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// sentences calls found for each sentence of a text, in order, without the
// blanks around it. A sentence ends at a full stop, a question mark or an
// exclamation mark before a space, unless what stands before the full stop is
// an abbreviation or what follows goes on in lower case.
func sentences(text string, found func(from, to int)) {
	start := 0
	marks := endings{text: text}
	for at := 0; at < len(text); {
		i := marks.next(at)
		if i == len(text) {
			break
		}
		end := afterEnd(text, i)
		at = end
		if end == len(text) || !isSpace(text[end:]) || !ends(text, start, i, end) {
			continue
		}
		emit(text, start, end, found)
		start = end
	}
	emit(text, start, len(text), found)
}

func emit(text string, from, to int, found func(from, to int)) {
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
	if from < to {
		found(from, to)
	}
}

// isInk reports whether a byte is surely a character that people see.
func isInk(c byte) bool { return ' ' < c && c < utf8.RuneSelf }

func isBlank(c byte) bool { return c == ' ' || c == '\n' || c == '\t' || c == '\r' }

// isSpace reports whether a text begins with a space of whatever kind.
func isSpace(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return isSpaceRune(r)
}

func isSpaceRune(r rune) bool { return unicode.IsSpace(r) || r == '\u200b' || r == '\ufeff' }

// endings finds the marks that may end a sentence. It looks for each of them
// by itself, which is faster than at every byte for all: most are rare.
type endings struct {
	text string
	at   [len(endMarks)]int // where each stands next; 0 is not known yet
}

var endMarks = [...]string{".", "?", "!", "…"}

// next is the first mark from an offset on, or the length of the text.
func (e *endings) next(from int) int {
	first := len(e.text)
	for i, mark := range endMarks {
		if e.at[i] < from || e.at[i] == 0 {
			e.at[i] = len(e.text)
			if n := strings.Index(e.text[from:], mark); n >= 0 {
				e.at[i] = from + n
			}
		}
		first = min(first, e.at[i])
	}
	return first
}

// afterEnd is the offset behind the marks at i, with the quotation marks and
// brackets that they close.
func afterEnd(text string, i int) int {
	for i < len(text) {
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
	if endsWord(text[start:i]) && after+1 < len(text) && text[after] == ' ' && 'A' <= text[after+1] && text[after+1] <= 'Z' {
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
	if number := strings.Trim(word, "0123456789") == ""; number && strings.TrimSpace(text[start:i]) == word {
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

// endsWord reports whether a text ends with a word of letters that is too long
// for an abbreviation.
func endsWord(text string) bool {
	if len(text) < longestAbbreviation+1 {
		return false
	}
	for i := len(text) - longestAbbreviation - 1; i < len(text); i++ {
		if c := text[i] | 0x20; c < 'a' || 'z' < c {
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
		if unicode.IsSpace(r) || strings.ContainsRune("([\"'“‘«", r) {
			break
		}
		at -= n
	}
	return at
}

// following is the word that a text goes on with, without the marks before it.
func following(text string) string {
	text = strings.TrimLeftFunc(text, func(r rune) bool {
		return unicode.IsSpace(r) || strings.ContainsRune("([\"'“‘«*_", r)
	})
	end := strings.IndexFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	switch {
	case end > 0:
		return text[:end]
	case end == 0: // a mark: take it as a word
		_, n := utf8.DecodeRuneInString(text)
		return text[:n]
	}
	return text
}
