package language

import (
	"math/bits"
	"strings"
)

// trigger is what a word means for a promise: one pass over the bytes of a text
// finds the sentences that hold words enough to deserve a closer look.
type trigger uint16

const (
	alone   trigger = 1 << iota // "ensures", "foolproof": look
	certain                     // "will", "every", "no": look if a result is near
	outcome                     // "gain", "succeed", "happy"
	making                      // "lifts", "gives": look if people are near
	person
	purposeTo // "to": what follows is a purpose
	needed    // "ensure": look unless it is one
	ours      // "we": look if what we do is near
	phrasal   // a case of phrase begins with it
	opening   // "participants", "trained nurses" at the start: look if a result is near
	closing   // "potential": it may be the last word of an idiom

	// What follows is no matter of promises: a word by which a text may credit
	// its author, tell a best case, announce outcomes.
	credits
	tellsBest
	announces

	leading // "that", "means", "know": a clause of what something means may follow
	byName  // it has names

	// Signs need neither phrasal nor leading; their bits say of signs: where one
	// that bars stands, nothing promises but what does so alone; what yields is no
	// sign before some words, and with them stands what it yields to.
	bars   = phrasal
	yields = leading
)

// meaning is what the spelling s, or with s empty a phrase, means for a promise.
func meaning(s, lemma string, w *word) trigger {
	var m trigger
	switch {
	case w.verb&vAssure != 0 && w.forms&^gerund != 0, w.adj&aPerfect != 0, w.cue&cCertainty != 0 && w.fn&fNegation == 0 && s != "always",
		w.set&sIdiom != 0, w.forms&third != 0 && w.verb&(vEnd|vCause) != 0 && w.fn == 0 && s != "":
		m |= alone
	}
	switch s {
	case "flourish", "thrive", "prosper", "blossom", "goodbye", "farewell", "hello", "deserve", "turns", "makes", "saves", "doubles", "leaves", "works", "gives", "satisfies", "accrue", "heals", "gone", "away", "itself", "means", "impossible", "whoever", "thereby", "resulting",
		"increases", "improves", "enhances", "strengthens", "raises", "boosts", "stimulates":
		m |= alone
	case "stay", "stays", "open", "enough", "changed", "again", "happily", "better", "faster", "longer", "together", "twice", "reach", "ever", "discover", "discovers", "hits", "eyes", "belong":
		m |= outcome
	case "to":
		m |= purposeTo
	case "we":
		m |= ours
	case "ensure", "assure", "ensuring", "guaranteeing":
		m = m&^alone | needed
	case "becomes", "your", "you", "will", "ll", "always", "never", "every", "each", "all", "everyone", "everybody", "nobody", "no", "any", "anyone", "none", "nothing", "100", "zero",
		"cannot", "our", "us", "leads", "results":
		m |= certain
	}
	switch s {
	case "no", "all", "zero", "works", "work", "ever", "nothing", "again", "never", "means", "with", "watch", "see", "you", "sure", "itself",
		"impossible", "enough", "best", "surest", "lasting", "every", "each", "how", "safe", "deserve", "expect":
		m |= phrasal
	}
	switch s {
	case "that", "know", "mean", "means":
		m |= leading
	}
	switch lemma {
	case "make", "save", "smile", "certain", "100%", "100 %", "100 percent":
		m |= phrasal
	}
	if w.adj&aPerfect != 0 || w.set&sHarm != 0 {
		m |= phrasal
	}
	if w.cue&cUniversal != 0 {
		m |= certain
	}
	if w.forms&(base|third) != 0 && (w.set&(sMaking|sErase|sSway|sRemaking) != 0 || lemma == "heal" || w.verb&vShield != 0 && w.forms&third != 0) && s != "" {
		m |= making
	}
	if w.noun&nReceiver != 0 && w.fn == 0 {
		m |= person
	}
	if s == "after" || s == "with" || s == "forget" || s == "sleep" || s == "live" || s == "master" || s == "double" || s == "enjoy" || w.noun&(nPeople|nDoer) != 0 && w.fn == 0 && w.number&plural != 0 || lemma == "success" || lemma == "satisfaction" || lemma == "peace" || lemma == "happiness" {
		m |= opening
	}
	if w.set&(sWell|sHarm|sErase|sSway|sMaking|sFound|sGained|sAdopt) != 0 {
		m |= outcome
	}
	if w.verb&(vUp|vDown|vEnd|vGain|vFail|vFeel|vShield|vCause|vBehave|vPlight|vBoon) != 0 || w.adj&(aFeel|aState|aPerfect|aChanged|aBad) != 0 || w.noun&(nGood|nProblem|nFeeling) != 0 {
		m |= outcome
	}
	return m
}

// noSigns are words of a class, or of phrases, that alone say too little: they
// stand in many sentences, and where one of them promises, another word shows it.
var noSigns = []struct {
	of    trigger
	words []string
}{
	{certain, []string{"one", "what", "single", "cases", "easy", "question"}},
	{outcome, []string{"from", "out", "over", "up", "about", "into", "within", "their", "more", "following", "include", "including", "support", "content",
		"made", "progress", "build", "agile", "level", "grant", "grants", "working", "completed", "guide", "calls", "set", "move", "needed", "want", "with",
		"needs", "looking", "found", "recommend", "identify", "identified", "accept", "responsible", "own", "top", "full"}},
	{making, []string{"engages", "guides", "drives", "please", "set", "sets", "grant", "grants", "get", "includes", "change", "end", "take", "put", "guide", "move", "find", "values"}},
	{alone, []string{"good"}},
	{person, []string{"manager"}},
	{opening, []string{"agencies", "departments", "public", "product", "service", "working"}},
}

// barring are words of doubt, of duty and of conditions.
var barring = []string{"should", "may", "might", "could", "must", "if", "expected", "aim", "aims",
	"objective", "objectives", "please", "i"}

// unbarred are pairs of words that bar nothing: "come what may", "never wonder if".
var unbarred = []string{"what may", "wonder if", "even if"}

// yielding are signs, and the words before which they are none.
var yielding = [][2]string{
	{"works", "with to closely in and on across together directly collaboratively alongside is or"},
	{"work", "with to in on at closely together across and of is"},
	{"means", "of the a to for and"},
	{"full", "range text details set"},
	{"course", "of"},
	{"top", "of"},
	{"free", "of and trade software"},
	{"certain", "types circumstances cases"},
	{"difference", "between"},
	{"causes", "of"},
	{"itself", "is as in and"},
	{"delivers", "a the"},
	{"produces", "a the"},
	{"safe", "and"},
	{"ends", "on"},
	{"day", "of"},
	{"other", "than"},
}

// signBits are the bits of a code that choose a place in the table of signs,
// signTag those of a sign that are not of the code.
const (
	signBits = 14
	signTag  = 16
)

// sign is what a word may mean for a promise. It stands in one of two places.
// Two words may be taken for one another: that costs time and nothing else.
func (lx *lexicon) sign(c code) trigger {
	h := c.hash()
	one, other := lx.signs[h&(1<<signBits-1)], lx.signs[h>>signBits&(1<<signBits-1)]
	if one>>signTag != uint32(h>>(64-signTag)) { // no branch, in the machine: nothing foretells it
		one = 0
	}
	if other>>signTag != uint32(h>>(64-signTag)) {
		other = 0
	}
	return trigger(one | other)
}

// hash has the two places of a code in the table of signs in its low bits, and how
// it is told there in its high ones.
func (c code) hash() uint64 {
	high, low := bits.Mul64(uint64(c), spread)
	return high ^ low
}

// inWord are letters, digits and the hyphen.
var inWord = [256]bool{
	'-': true,
	'0': true, '1': true, '2': true, '3': true, '4': true, '5': true, '6': true, '7': true, '8': true, '9': true,
	'a': true, 'b': true, 'c': true, 'd': true, 'e': true, 'f': true, 'g': true, 'h': true, 'i': true, 'j': true, 'k': true, 'l': true, 'm': true,
	'n': true, 'o': true, 'p': true, 'q': true, 'r': true, 's': true, 't': true, 'u': true, 'v': true, 'w': true, 'x': true, 'y': true, 'z': true,
	'A': true, 'B': true, 'C': true, 'D': true, 'E': true, 'F': true, 'G': true, 'H': true, 'I': true, 'J': true, 'K': true, 'L': true, 'M': true,
	'N': true, 'O': true, 'P': true, 'Q': true, 'R': true, 'S': true, 'T': true, 'U': true, 'V': true, 'W': true, 'X': true, 'Y': true, 'Z': true,
}

// sentences calls look for each sentence of text that holds signs enough, and
// asks nothing. The cut is rough: a full stop, a question mark or an
// exclamation mark before a space, unless an abbreviation stands before it. It
// returns what signs of whatever kind stand in the text.
func (lx *lexicon) sentences(text string, look func(from, to int)) (all trigger) {
	near := begun
	var before code  // of the word before
	var held trigger // of it, until it is known what follows
	start, word := 0, 0
	for i := 0; i < len(text); {
		n, lower, _ := wordOf(load(text, i))
		if n == 0 && !inWord[text[i]] {
			if mayEnd[text[i]] && lx.ends(text, word, i) {
				if near.see(held); near.opens() && text[i] != '?' {
					look(start, i+1)
				}
				near, held, start = begun, 0, i+1
			}
			i++
			word = i
			continue
		}
		c := code(lower)
		if n == 8 {
			n, _, c = longer(text, i, 0, c)
		}
		end := i + n
		if end < len(text) && inWord[text[end]] { // a digit or a hyphen
			for end < len(text) && inWord[text[end]] {
				end++
			}
			c = codeInWord(text[i:end])
			if hyphen := strings.LastIndexByte(text[i:end], '-'); hyphen >= 0 {
				all |= lx.sign(codeInWord(text[i+hyphen+1 : end])) // "single-handedly"
			}
		}
		if i = end; i < len(text) && text[i] == ' ' { // as most words are followed by
			i++
			word = i
		}
		m := lx.sign(c)
		switch {
		case held == 0: // as of most words
			near.word++
		case held&yields != 0 && lx.sign(before.then(c))&yields != 0:
			near.see(held &^ (alone | outcome | making))
		default:
			near.see(held)
		}
		if m&closing != 0 {
			m |= lx.sign(before.then(c))
		}
		all |= m
		held, before = m, c
	}
	if near.see(held); near.opens() {
		look(start, len(text))
	}
	return all
}

// codeInWord is the code of a spelling of letters, digits and hyphens in
// whatever case.
func codeInWord(s string) (c code) {
	for n := 0; n < len(s); n += 8 {
		eight := load(s, n)
		eight |= 0x20 * each & (1<<(8*min(8, len(s)-n)) - 1)
		if n == 0 {
			c = code(eight)
		} else {
			c = c.longer(eight)
		}
	}
	return c
}

// mayEnd are the marks that a sentence may end with.
var mayEnd = [256]bool{'.': true, '!': true, '?': true, '\n': true}

// ends says that a sentence ends with the byte at i, which a word may stand before.
func (lx *lexicon) ends(text string, word, i int) bool {
	switch text[i] {
	case '.', '!', '?':
		if i+1 < len(text) && text[i+1] != ' ' && text[i+1] != '\n' {
			return false
		}
		return text[i] != '.' || i == word || i > word+1 && !lx.short(text[word:i])
	case '\n':
		if i+1 < len(text) {
			switch text[i+1] {
			case '\n', '-', '*', '#', '|', '>', '+':
				return true // a paragraph, an item, a heading, a row
			}
		}
	}
	return false
}

// mayPromise looks again at a sentence that sentences found, now that its
// phrases are known: so far, single words of theirs were signs.
func mayPromise(toks []token) bool {
	var near nearness
	for i := range toks {
		if toks[i].cue&cCritic != 0 {
			return false
		}
		if toks[i].kind != markToken {
			near.see(toks[i].promise) // of a token, nothing bars
		}
	}
	return near.found
}

// nearness tells whether a result stands near a sign of certainty: soon after
// it, or right before it ("benefits from our harbour").
type nearness struct {
	word                    int // the words seen so far
	certain, outcome, maker int // where the last one stood, counted from one
	to, we                  int
	found                   bool
	alone, barred           bool // a word that promises alone was seen, one that bars
}

// begun is before the first word, where words are held back by one.
var begun = nearness{word: -1}

// opens says that the sentence is worth a closer look.
func (n *nearness) opens() bool { return n.found && (n.alone || !n.barred) }

func (n *nearness) see(m trigger) {
	n.word++
	if m&(alone|needed) != 0 && (m&alone != 0 || n.to != n.word-1) {
		n.alone, n.found = true, true
	}
	n.barred = n.barred || m&bars != 0
	if m == 0 || n.found {
		return
	}
	if m&opening != 0 && n.word <= 2 {
		m |= certain
	}
	switch {
	case m&(outcome|making) != 0 && n.we > 0 && n.word-n.we <= 2,
		m&outcome != 0 && n.certain > 0 && n.word-n.certain <= 8,
		m&certain != 0 && n.outcome > 0 && n.word-n.outcome <= 3,
		m&(person|outcome) != 0 && n.maker > 0 && n.word-n.maker <= 4:
		n.found = true
	}
	if m&certain != 0 {
		n.certain = n.word
	}
	if m&purposeTo != 0 {
		n.to = n.word
	}
	if m&ours != 0 {
		n.we = n.word
	}
	if m&outcome != 0 {
		n.outcome = n.word
	}
	if m&making != 0 {
		n.maker = n.word
	}
}
