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
	opening   // "participants" at the start: look if a result is near
)

// meaning is what the spelling s, or with s empty a phrase, means for a promise.
func meaning(s string, w *word) trigger {
	var m trigger
	switch {
	case w.verb&vAssure != 0 && w.forms&^gerund != 0, w.adj&aPerfect != 0, w.cue&cCertainty != 0 && w.fn&fNegation == 0 && s != "always",
		w.set&sIdiom != 0, w.forms&third != 0 && w.verb&(vEnd|vCause) != 0 && w.fn == 0 && s != "":
		m |= alone
	}
	switch s {
	case "turns", "makes", "saves", "doubles", "leaves", "works", "gives", "satisfies", "changes", "accrue", "heals", "away", "itself", "means":
		m |= alone
	case "open", "enough", "changed", "again", "happily", "better", "faster", "longer", "together", "twice", "reach", "ever":
		m |= outcome
	case "to":
		m |= purposeTo
	case "we":
		m |= ours
	case "ensure", "assure":
		m = m&^alone | needed
	case "who", "your", "you", "will", "ll", "always", "never", "every", "each", "all", "everyone", "everybody", "nobody", "no", "any", "anyone", "none", "nothing", "100", "zero",
		"cannot", "our", "us":
		m |= certain
	}
	if w.cue&cUniversal != 0 {
		m |= certain
	}
	if w.forms&(base|third) != 0 && (w.set&(sMaking|sErase) != 0 || w.verb&vShield != 0 && w.forms&third != 0) && s != "" {
		m |= making
	}
	if w.noun&nReceiver != 0 && w.fn == 0 {
		m |= person
	}
	if w.noun&nPeople != 0 && w.fn == 0 && w.number&plural != 0 || w.lemma == "success" || w.lemma == "satisfaction" || w.lemma == "peace" || w.lemma == "happiness" {
		m |= opening
	}
	if w.set&(sWell|sHarm|sErase|sSway|sMaking|sFound|sGained|sAdopt) != 0 {
		m |= outcome
	}
	if w.verb&(vUp|vDown|vEnd|vGain|vFail|vFeel|vShield|vCause|vBehave) != 0 || w.adj&(aFeel|aState|aPerfect|aChanged|aBad) != 0 || w.noun&(nGood|nProblem|nFeeling) != 0 {
		m |= outcome
	}
	return m
}

// sentences calls look for each sentence of text that holds triggers enough.
// The cut is rough: a full stop, a question mark or an exclamation mark before
// a space, unless an abbreviation stands before it.
func (lx *lexicon) sentences(text string, look func(from, to int)) {
	var near nearness
	start, wordAt, h, first := 0, -1, hashStart, true
	var buf [48]byte
	for i := 0; i <= len(text); i++ {
		var c byte
		if i < len(text) {
			c = text[i]
		}
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		if 'a' <= c && c <= 'z' || '0' <= c && c <= '9' || c == '-' {
			h = (h ^ uint32(c)) * hashFactor
			if wordAt < 0 {
				wordAt = i
			}
			if i-wordAt < len(buf) {
				buf[i-wordAt] = c
			}
			continue
		}
		if wordAt >= 0 {
			var m trigger
			if n := i - wordAt; n <= len(buf) {
				if w := lx.among(h, buf[:n]); w != nil {
					m = w.promise
				}
			}
			if m&opening != 0 && first {
				m |= certain
			}
			near.see(m)
			first = false
			h = hashStart
		}
		ends := i == len(text)
		if c == '.' || c == '!' || c == '?' {
			ends = (i+1 == len(text) || text[i+1] == ' ' || text[i+1] == '\n') && !(c == '.' && wordAt >= 0 && lx.abbreviated(text[wordAt:i]))
		}
		if c == '\n' && i+1 < len(text) {
			switch text[i+1] {
			case '\n', '-', '*', '#', '|', '>', '+':
				ends = true // a paragraph, an item, a heading, a row
			}
		}
		wordAt = -1
		if !ends {
			continue
		}
		if near.found {
			look(start, min(i+1, len(text)))
		}
		first = true
		near, start = nearness{}, min(i+1, len(text))
	}
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

// abbreviated says that a full stop after the word does not end a sentence.
func (lx *lexicon) abbreviated(word string) bool {
	return len(word) == 1 || lx.short(word)
}
