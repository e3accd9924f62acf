package language

import (
	"math/bits"
	"unicode"
	"unicode/utf8"
)

// token is a word, a number, a phrase of the lexicon or a mark of a text.
type token struct {
	start, end int32
	tag        tag // tagSpace, until it has one: a phrase may begin here
	kind       kind
	upper      bool     // begins with a capital
	shout      bool     // has two capitals: MoJ, UNICEF
	promise    trigger  // of the word, and of phrases that begin or end here
	cue        cueClass // of the word, or of a phrase that begins here
	word       *word
}

type kind uint8

const (
	wordToken kind = iota
	numberToken
	markToken
)

// key writes the spelling that the lexicon knows: lower case, a straight
// apostrophe. It is empty for words too long to be in it.
func key(buf []byte, s string) []byte {
	if len(s) > cap(buf) {
		return buf[:0]
	}
	buf = buf[:0]
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c < utf8.RuneSelf {
			if 'A' <= c && c <= 'Z' {
				c += 'a' - 'A'
			}
			buf = append(buf, c)
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		switch r {
		case '’', '‘':
			buf = append(buf, '\'')
		case '‐', '‑':
			buf = append(buf, '-')
		default:
			buf = utf8.AppendRune(buf, unicode.ToLower(r))
		}
		i += n - 1
		if len(buf) > cap(buf)-utf8.UTFMax {
			return buf[:0]
		}
	}
	return buf
}

// within is the code of a token that may stand within a phrase, 0 of others. Of
// most numbers there is no entry to tell.
func (t *token) within(text string) code {
	switch {
	case t.word != nil && t.word.within:
		return t.word.code
	case t.word == nil && t.kind == numberToken:
		return spelled(text[t.start:t.end])
	}
	return 0
}

// tokenize appends the tokens of text[from:to]. Phrases of the lexicon become
// one token each, the longest first.
func (lx *lexicon) tokenize(toks []token, text string, from, to int) []token {
	if toks == nil {
		toks = make([]token, 0, 4+(to-from)/5)
	}
	var goesOn ends // of the word before
	begins := false // a phrase may begin with one of them
	for i := from; i < to; {
		c := text[i]
		if c == ' ' || c == '\n' || c == '\t' || c == '\r' {
			i++
			continue
		}
		if n, shout, code := plainWord(text[:to], i); n > 0 {
			w := lx.find(code)
			toks = append(toks, token{})
			t := &toks[len(toks)-1] // filled in where it stands: a copy would wait for it
			t.start, t.end = int32(i), int32(i+n)
			t.upper, t.shout = c < 'a', shout
			if w != nil {
				t.word, t.promise, t.cue = w, w.promise, w.cue
				if goesOn&code.end() != 0 && w.within {
					toks[len(toks)-2].tag = tagSpace
					begins = true
				}
				goesOn = w.goesOn
			} else {
				goesOn = 0
			}
			i += n
			if i < to && text[i] == ' ' {
				i++
			}
			continue
		}
		if goesOn != 0 {
			toks[len(toks)-1].tag = tagSpace
			begins = true
		}
		goesOn = 0
		if ' ' < c && c < utf8.RuneSelf && c != '\'' && !isLetter(rune(c)) && (c < '0' || '9' < c) {
			toks = append(toks, token{start: int32(i), end: int32(i + 1), kind: markToken})
			if w := lx.find(code(c)); w != nil {
				t := &toks[len(toks)-1]
				t.word, t.promise, t.cue = w, w.promise, w.cue
				goesOn = w.goesOn
			}
			i++
			continue
		}
		t := scan(text, i, to)
		i = int(t.end)
		if t.kind == markToken && t.tag == tagSpace {
			continue
		}
		if t.kind != numberToken {
			t.word = lx.word(text[t.start:t.end])
		} else if text[t.start] == '1' || text[t.start] == '0' {
			t.word = lx.word(text[t.start:t.end])
		}
		if t.word != nil {
			t.promise, t.cue = t.word.promise, t.word.cue
			goesOn = t.word.goesOn
		}
		toks = append(toks, t)
	}
	if begins {
		return lx.phrases(toks, text)
	}
	return toks
}

// plainWord reads the word of English letters alone at i, as most are: its
// length, or 0 for any other, whether two are capitals, and its code.
func plainWord(text string, i int) (n int, shout bool, c code) {
	n, lower, capitals := wordOf(load(text, i))
	c, shout = code(lower), capitals&(capitals-1) != 0
	if n == 8 {
		n, shout, c = longer(text, i, capitals, c)
	}
	if i += n; i < len(text) {
		if c := text[i]; c >= utf8.RuneSelf || inner[c] && (c != '.' || i+1 < len(text) && text[i+1] != ' ') {
			return 0, false, 0
		}
	}
	return n, shout, c
}

// wordOf are the English letters that eight bytes begin with: how many, the
// letters in lower case, and a bit for each capital.
func wordOf(eight uint64) (n int, lower, capitals uint64) {
	other := noLetters(eight)
	mask := other&-other>>7 - 1 // of the letters before the first other byte
	return bits.TrailingZeros64(other) / 8, (eight | 0x20*each) & mask, ^eight & (0x20 * each) & mask
}

// longer is the word at i whose first eight bytes are letters.
func longer(text string, i int, capitals uint64, c code) (n int, shout bool, _ code) {
	count := bits.OnesCount64(capitals)
	for n = 8; ; n += 8 {
		more, lower, capitals := wordOf(load(text, i+n))
		if lower != 0 {
			c = c.longer(lower)
		}
		count += bits.OnesCount64(capitals)
		if more < 8 {
			return n + more, count >= 2, c
		}
	}
}

// noLetters has the high bit of each of eight bytes that is no English letter.
func noLetters(eight uint64) uint64 {
	lower := eight | 0x20*each
	// A byte has its high bit set in over where it is beyond 'z', in from where it
	// is at least 'a'.
	low := lower & (0x7f * each)
	from, over := low+(0x80-'a')*each, low+(0x7f-'z')*each
	return ^(from &^ over &^ lower) & (0x80 * each)
}

const each = 0x0101010101010101

// load is the eight bytes of a text at i, the first one lowest, and zeros beyond
// its end.
func load(text string, i int) (eight uint64) {
	switch beyond := i + 8 - len(text); {
	case beyond <= 0:
		return whole(text[i:])
	case len(text) >= 8: // of all of them, the last come first
		return whole(text[len(text)-8:]) >> (8 * beyond)
	}
	for j := len(text) - 1; j >= i; j-- {
		eight = eight<<8 | uint64(text[j])
	}
	return eight
}

func whole(t string) uint64 {
	_ = t[7]
	return uint64(t[0]) | uint64(t[1])<<8 | uint64(t[2])<<16 | uint64(t[3])<<24 |
		uint64(t[4])<<32 | uint64(t[5])<<40 | uint64(t[6])<<48 | uint64(t[7])<<56
}

// inner are the digits and the marks that may be inside a word.
var inner = [utf8.RuneSelf]bool{'0': true, '1': true, '2': true, '3': true, '4': true, '5': true, '6': true, '7': true, '8': true, '9': true,
	'-': true, '_': true, '@': true, '.': true, '\'': true}

// scan reads one token at i: a run of letters, digits and inner marks, or one
// mark. Clitics stand apart ("we" "'ll", "town" "'s"), negations do not ("don't").
func scan(text string, i, to int) token {
	t := token{start: int32(i)}
	r, n := rune(text[i]), 1
	if r >= utf8.RuneSelf {
		r, n = utf8.DecodeRuneInString(text[i:to])
	}
	switch {
	case '0' <= r && r <= '9':
		return scanNumber(t, text, i, to)
	case isApostrophe(r) && clitic(text[i+n:to]) > 0:
		t.end = int32(i + n + clitic(text[i+n:to]))
		return t
	case !isLetter(r):
		t.kind, t.end = markToken, int32(i+n)
		if unicode.IsSpace(r) || r == '\u200b' || r == '\ufeff' {
			t.tag = tagSpace
		}
		return t
	}
	t.upper = unicode.IsUpper(r)
	capitals := 0
	j := i
	for j < to {
		r, n := rune(text[j]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRuneInString(text[j:to])
		}
		if isLetter(r) || '0' <= r && r <= '9' {
			if 'A' <= r && r <= 'Z' {
				capitals++
			}
			j += n
			continue
		}
		if j+n >= to || !joins(text, j, r, n, to) {
			break
		}
		j += n
	}
	t.shout = capitals >= 2
	t.end = int32(j)
	return t
}

// joins says whether the mark r at j is inside a word: "follow-up", "don't",
// "e.g", "and/or" is not.
func joins(text string, j int, r rune, n, to int) bool {
	next := rune(text[j+n])
	if next >= utf8.RuneSelf {
		next, _ = utf8.DecodeRuneInString(text[j+n : to])
	}
	alnum := isLetter(next) || '0' <= next && next <= '9'
	switch {
	case !alnum:
		return false
	case r == '-' || r == '‐' || r == '‑' || r == '_' || r == '@':
		return true
	case r == '.':
		return true
	case isApostrophe(r):
		c := clitic(text[j+n : to])
		return c == 0 || text[j-1] == 'n' && next == 't'
	}
	return false
}

// clitic is the length of "s", "ll", "re", "ve", "d" or "m" standing alone.
func clitic(s string) int {
	for _, c := range [...]string{"s", "ll", "re", "ve", "d", "m"} {
		if len(s) >= len(c) && s[:len(c)] == c {
			if len(s) == len(c) {
				return len(c)
			}
			if r, _ := utf8.DecodeRuneInString(s[len(c):]); !isLetter(r) && (r < '0' || r > '9') {
				return len(c)
			}
		}
	}
	return 0
}

func scanNumber(t token, text string, i, to int) token {
	j := i
	letters := false
	for j < to {
		c := text[j]
		switch {
		case '0' <= c && c <= '9':
		case (c == '.' || c == ',') && j+1 < to && '0' <= text[j+1] && text[j+1] <= '9':
		case c < utf8.RuneSelf && isLetter(rune(c)):
			letters = true
		case c == '-' && j+1 < to && isLetter(rune(text[j+1])):
			letters = true
		default:
			goto done
		}
		j++
	}
done:
	t.end = int32(j)
	t.kind = numberToken
	if letters && !ordinalOrUnit(text[i:j]) {
		t.kind = wordToken
	}
	return t
}

// ordinalOrUnit accepts "1st", "10k", "5km", "2x", "30s".
func ordinalOrUnit(s string) bool {
	i := 0
	for i < len(s) && (s[i] < 'A') {
		i++
	}
	return len(s)-i <= 2
}

func isApostrophe(r rune) bool { return r == '\'' || r == '’' || r == '‘' }

func isLetter(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z'
	}
	return unicode.IsLetter(r) || unicode.IsMark(r)
}

// is compares a mark or word of the text with s, which is in lower case and not
// empty. Most differ in length or in their first letter.
func (t *token) is(text, s string) bool {
	return int(t.end-t.start) == len(s) && text[t.start]|0x20 == s[0]|0x20 && equalLower(text[t.start:t.end], s)
}

// equalLower says that a text in whatever case is s, as long and in lower case.
func equalLower(text, s string) bool {
	for i := range len(s) {
		c := text[i]
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		if c != s[i] {
			return false
		}
	}
	return true
}
