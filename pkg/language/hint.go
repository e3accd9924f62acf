package language

import (
	"slices"
	"strings"
)

// Hint says what a closer look at a text may find.
type Hint uint8

// OfCredit: Credit may find that the author takes the whole of it. OfBest: UpTo
// may find a best case. OfOutcomes: Announced may find that some are announced.
const (
	OfCredit Hint = 1 << iota
	OfBest
	OfOutcomes
)

// Searcher searches one text after the other, all in the same context. It
// belongs to one goroutine.
type Searcher struct {
	context Context
	space   [128]token // where the words of a sentence are kept while it is looked at; few have more
}

// NewSearcher makes a searcher.
func NewSearcher(context Context) *Searcher { return &Searcher{context: context} }

// Search finds what a text of any length promises, as PromisesAs does, and on
// the same way hints at what else is in it. A hint may be wrong; where there is
// none, there is nothing.
func (s *Searcher) Search(text string) (found []Promise, hints Hint) {
	if !speaks(s.context.Language) {
		return nil, 0
	}
	lx := english()
	all := lx.sentences(text, func(from, to int) {
		found = lx.promises(found, s.space[:0], text, from, to, s.context.Planned)
	})
	return s.context.Terms.settle(found, text), hintsOf(text, all)
}

// Hints hints at what is in a text, as Search does.
func (s *Searcher) Hints(text string) Hint {
	if !speaks(s.context.Language) {
		return 0
	}
	return hintsOf(text, english().sentences(text, func(_, _ int) {}))
}

func hintsOf(text string, all trigger) (hints Hint) {
	if all&credits != 0 && mayCredit(text) {
		hints |= OfCredit
	}
	if all&tellsBest != 0 && mayTellBest(text) {
		hints |= OfBest
	}
	if all&announces != 0 {
		hints |= OfOutcomes
	}
	return hints
}

// hinting is what a word may hint at; more says that a phrase for ending
// something begins with it.
func hinting(s string, w *word, more bool) (m trigger) {
	for _, sure := range hintingWords {
		if slices.Contains(sure.words, s) {
			m |= sure.of
		}
	}
	if (strings.HasSuffix(s, "ed") || creditIrregular(s)) && (w.verb&vMove != 0 || more) {
		m |= credits
	}
	return m
}

// hintingWords hint by themselves.
var hintingWords = []struct {
	of    trigger
	words []string
}{
	{tellsBest, []string{"up", "much", "many"}},
	{announces, titleOutcomes},
	{credits, []string{"own", "only", "alone", "entirely", "handed", "handedly", "itself", "ourselves", "solely"}},
}

// mayCredit is false only where Credit finds no whole credit.
func mayCredit(text string) bool {
	for i := 2; i < len(text); i++ {
		// Words end where a letter meets none; the last two tell most apart. One
		// question is asked for both, since ends of words come as a surprise.
		if wordEnds[text[i]]&(creditEnds[text[i-1]&31]>>(text[i-2]&31)) != 0 && creditWord(text, i) {
			return true
		}
	}
	return creditWord(text, len(text))
}

// creditEnds are the last letters of the words that creditWord knows, each with
// the letters that stand before it there, counted from "a", 1.
var creditEnds = [32]uint32{
	'd' & 31: 1<<('e'&31) | 1<<('i'&31),                                           // "ended", "did"
	'e' & 31: 1<<('k'&31) | 1<<('m'&31) | 1<<('n'&31),                             // "broke", "overcome", "alone"
	'f' & 31: 1 << ('l' & 31),                                                     // "itself"
	'k' & 31: 1 << ('o' & 31),                                                     // "took"
	'n' & 31: 1<<('e'&31) | 1<<('w'&31),                                           // "gotten", "own"
	's' & 31: 1 << ('e' & 31),                                                     // "ourselves"
	't' & 31: 1<<('e'&31) | 1<<('h'&31) | 1<<('o'&31) | 1<<('p'&31) | 1<<('u'&31), // "let", "brought", "got", "swept", "cut"
	'y' & 31: 1 << ('l' & 31),                                                     // "only"
}

// wordEnds are the bytes that may follow a word, as 1.
var wordEnds = [256]uint32{
	' ': 1, '.': 1, ',': 1, ';': 1, ':': 1, '!': 1, '?': 1, ')': 1, '"': 1, '\'': 1, '-': 1, '/': 1, '\n': 1, '\t': 1,
	0xe2: 1, 0xc2: 1, // of dashes, quotation marks and spaces
}

// mayTellBest is false only where UpTo finds nothing.
func mayTellBest(text string) bool {
	for i := 0; ; i++ {
		n := strings.IndexByte(text[i:], 'p') // rarer than what stands before it
		if n < 0 {
			break
		}
		if i += n; strings.HasPrefix(text[i:], "p to") {
			return true
		}
	}
	return strings.Contains(text, "much as") || strings.Contains(text, "many as")
}

func isASCIILetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

// creditWord says that the word that ends at a place may end a problem, or name
// its cause as the only one.
func creditWord(text string, end int) bool {
	const shortest, longest = 3, 16
	start := end - 1
	for start > 0 && isASCIILetter(text[start-1]) {
		if start--; end-start > longest {
			return false
		}
	}
	if end-start < shortest {
		return false
	}
	if strings.HasSuffix(text[start:end], "ed") {
		return english().endsProblem(text, start, end)
	}
	var space [longest]byte
	word := space[:end-start]
	for i := range word {
		word[i] = text[start+i] | 0x20
	}
	if creditIrregular(string(word)) {
		return english().endsProblem(text, start, end)
	}
	switch string(word) {
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

// creditIrregular knows the past of the irregular verbs for ending something,
// or of those that begin one.
func creditIrregular(word string) bool {
	switch word {
	case "broke", "brought", "cut", "did", "done", "got", "gotten", "let", "overcame", "overcome", "put", "rid", "swept", "took":
		return true
	}
	return false
}

// byNumber says that " by 40" stands in a text.
func byNumber(text string) bool {
	_, rest, ok := strings.Cut(text, " by ")
	return ok && rest != "" && '0' <= rest[0] && rest[0] <= '9'
}

// endsProblem reports whether a word is a verb for ending something, or begins one:
// "wiped out".
func (lx *lexicon) endsProblem(text string, start, end int) bool {
	w := lx.find(codeInWord(text[start:end]))
	if w == nil || w.verb&vEnd != 0 {
		return w != nil
	}
	if w.verb&(vUp|vDown) != 0 && byNumber(text[end:min(len(text), end+80)]) {
		return true
	}
	for w.goesOn != 0 {
		for start = end; start < len(text) && text[start] == ' '; {
			start++
		}
		for end = start; end < len(text) && isASCIILetter(text[end]); {
			end++
		}
		if w = lx.find(w.code.then(codeOf(strings.ToLower(text[start:end])))); w == nil {
			return false
		}
		if w.whole && w.verb&vEnd != 0 {
			return true
		}
	}
	return false
}
