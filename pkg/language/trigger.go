package language

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
	case "flourish", "thrive", "prosper", "blossom", "goodbye", "farewell", "turns", "makes", "saves", "doubles", "leaves", "works", "gives", "satisfies", "changes", "accrue", "heals", "gone", "away", "itself", "means":
		m |= alone
	case "stay", "stays", "open", "enough", "changed", "again", "happily", "better", "faster", "longer", "together", "twice", "reach", "ever", "discover", "discovers":
		m |= outcome
	case "to":
		m |= purposeTo
	case "we":
		m |= ours
	case "ensure", "assure":
		m = m&^alone | needed
	case "becomes", "who", "your", "you", "will", "ll", "always", "never", "every", "each", "all", "everyone", "everybody", "nobody", "no", "any", "anyone", "none", "nothing", "100", "zero",
		"cannot", "our", "us":
		m |= certain
	}
	switch s {
	case "no", "all", "zero", "works", "work", "ever", "nothing", "again", "never", "means", "with", "watch", "see", "you", "sure", "itself",
		"impossible", "enough", "best", "surest", "lasting", "every", "each", "how":
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
	if s == "after" || s == "with" || s == "forget" || w.noun&(nPeople|nDoer) != 0 && w.fn == 0 && w.number&plural != 0 || lemma == "success" || lemma == "satisfaction" || lemma == "peace" || lemma == "happiness" {
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

// signBits are the bits of a hash that choose a place in the table of signs,
// signTag those of a sign that are not of the hash.
const (
	signBits = 14
	signTag  = 16
)

// sign is what a word with the hash h may mean for a promise. Two words may be
// taken for one another: that costs time and nothing else.
func (lx *lexicon) sign(h uint32) trigger {
	h = mix(h)
	for i := h >> (32 - signBits); ; i = (i + 1) % (1 << signBits) {
		switch s := lx.signs[i]; {
		case s == 0:
			return 0
		case (s^h<<signTag)>>signTag == 0:
			return trigger(s & (1<<signTag - 1))
		}
	}
}

// pair is the hash of two words.
func pair(first, last uint32) uint32 { return mix(first) ^ last }

// inWord is a letter or digit in lower case, or a hyphen; 0 is any other byte.
var inWord = [256]byte{
	'-': '-',
	'0': '0', '1': '1', '2': '2', '3': '3', '4': '4', '5': '5', '6': '6', '7': '7', '8': '8', '9': '9',
	'a': 'a', 'b': 'b', 'c': 'c', 'd': 'd', 'e': 'e', 'f': 'f', 'g': 'g', 'h': 'h', 'i': 'i', 'j': 'j', 'k': 'k', 'l': 'l', 'm': 'm',
	'n': 'n', 'o': 'o', 'p': 'p', 'q': 'q', 'r': 'r', 's': 's', 't': 't', 'u': 'u', 'v': 'v', 'w': 'w', 'x': 'x', 'y': 'y', 'z': 'z',
	'A': 'a', 'B': 'b', 'C': 'c', 'D': 'd', 'E': 'e', 'F': 'f', 'G': 'g', 'H': 'h', 'I': 'i', 'J': 'j', 'K': 'k', 'L': 'l', 'M': 'm',
	'N': 'n', 'O': 'o', 'P': 'p', 'Q': 'q', 'R': 'r', 'S': 's', 'T': 't', 'U': 'u', 'V': 'v', 'W': 'w', 'X': 'x', 'Y': 'y', 'Z': 'z',
}

// opensPhrase is a quick look whether one of the cases of phrase may begin with
// the token.
func (t *token) opensPhrase() bool {
	return t.promise&phrasal != 0 || t.cue&cCertainty != 0 || t.tag == tagModal || t.tag == tagConj || t.kind == numberToken
}

// sentences calls look for each sentence of text that holds signs enough, and
// asks nothing. The cut is rough: a full stop, a question mark or an
// exclamation mark before a space, unless an abbreviation stands before it. It
// returns what signs of whatever kind stand in the text.
func (lx *lexicon) sentences(text string, look func(from, to int)) (all trigger) {
	var near nearness
	var before uint32 // the hash of the word before
	start, word := 0, 0
	for i := 0; i < len(text); {
		if inWord[text[i]] == 0 {
			if mayEnd[text[i]] && lx.ends(text, word, i) {
				if near.found && text[i] != '?' {
					look(start, i+1)
				}
				near, start = nearness{}, i+1
			}
			i++
			word = i
			continue
		}
		h, hyphen := hashStart, 0
		for ; i < len(text); i++ {
			c := inWord[text[i]]
			if c == 0 {
				break
			}
			if c == '-' {
				hyphen = i + 1
			}
			h = next(h, c)
		}
		m := lx.sign(h)
		if hyphen > 0 {
			all |= lx.sign(hashOf(text[hyphen:i])) // "single-handedly"
		}
		if m == 0 { // as of most words
			near.word++
			before = h
			continue
		}
		if m&closing != 0 {
			m |= lx.sign(pair(before, h))
		}
		all |= m
		near.see(m)
		before = h
	}
	if near.found {
		look(start, len(text))
	}
	return all
}

// hashOf is the hash of a part of a word as sentences reads it.
func hashOf(part string) uint32 {
	h := hashStart
	for i := range len(part) {
		h = next(h, inWord[part[i]])
	}
	return h
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
			near.see(toks[i].promise)
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
}

func (n *nearness) see(m trigger) {
	n.word++
	if m == 0 || n.found {
		return
	}
	if m&opening != 0 && n.word <= 2 {
		m |= certain
	}
	switch {
	case m&alone != 0, m&needed != 0 && n.to != n.word-1,
		m&(outcome|making) != 0 && n.we > 0 && n.word-n.we <= 3,
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
