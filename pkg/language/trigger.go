package language

// triggers is a hash table of the words without which no sentence promises
// anything: the upper bits of a slot are those of the hash, the lower ones what
// the word means. One pass over the bytes of a text finds the sentences that
// deserve a closer look; a collision costs time and nothing else.
type triggers [1 << 14]uint32

const (
	alone   uint8 = 1 << iota // "ensures", "foolproof": look
	certain                   // "will", "every", "no": look if a result is near
	outcome                   // "gain", "succeed", "happy"
	opening                   // "participants" at the start: look if a result is near
)

// add notes what the spelling s and the phrases that begin with it may mean
// for a promise. Of a phrase, the longest word is the sign.
func (t *triggers) add(s string, w *word) {
	t.mark(s, meaning(s, w))
	if w.phrases != nil {
		t.phrases(s, w.phrases)
	}
}

func (t *triggers) phrases(longest string, n *node) {
	for s, next := range n.next {
		if len(s) < len(longest) {
			s = longest
		}
		if next.word != nil {
			t.mark(s, meaning("", next.word))
		}
		t.phrases(s, next)
	}
}

func (t *triggers) mark(s string, m uint8) {
	if m == 0 {
		return
	}
	h := hash(s)
	i := h % uint32(len(t))
	for t[i] != 0 && t[i]>>8 != h>>8 {
		i = (i + 1) % uint32(len(t))
	}
	t[i] |= h&^0xff | uint32(m)
}

// of is what the word with the hash h may mean.
func (t *triggers) of(h uint32) uint8 {
	for i := h % uint32(len(t)); t[i] != 0; i = (i + 1) % uint32(len(t)) {
		if t[i]>>8 == h>>8 {
			return uint8(t[i])
		}
	}
	return 0
}

func meaning(s string, w *word) uint8 {
	var m uint8
	switch {
	case w.verb&vAssure != 0 && w.forms&^gerund != 0, w.adj&aPerfect != 0, w.cue&cCertainty != 0 && w.fn&fNegation == 0 && s != "always",
		w.forms&third != 0 && w.verb&(vEnd|vCause) != 0 && w.fn == 0 && s != "":
		m |= alone
	}
	switch s {
	case "turns", "makes", "saves", "doubles", "leaves", "works", "gives", "satisfies", "changes", "accrue", "heals", "away", "itself", "means":
		m |= alone
	case "happily", "better", "faster", "longer", "together", "twice", "reach", "ever":
		m |= outcome
	case "we", "who", "your", "you", "will", "ll", "always", "never", "every", "each", "all", "everyone", "everybody", "nobody", "no", "any", "anyone", "none", "nothing", "100", "zero",
		"cannot", "our", "us":
		m |= certain
	}
	if w.forms&base != 0 && w.set&(sErase|sMaking) != 0 && s != "" || w.cue&cUniversal != 0 || w.forms&third != 0 && (w.set&(sMaking|sErase) != 0 || w.verb&vShield != 0) && s != "" {
		m |= certain
	}
	if w.noun&nReceiver != 0 && w.fn == 0 {
		m |= outcome
	}
	if w.set&sClientele != 0 && w.number&plural != 0 || w.lemma == "success" || w.lemma == "satisfaction" || w.lemma == "peace" || w.lemma == "happiness" {
		m |= opening
	}
	if w.set&(sHarm|sErase|sSway|sMaking|sFound|sGained) != 0 {
		m |= outcome
	}
	if w.verb&(vUp|vDown|vEnd|vGain|vFail|vFeel|vShield|vCause|vBehave) != 0 || w.adj&(aFeel|aState|aPerfect|aChanged|aBad) != 0 || w.noun&(nGood|nProblem|nFeeling) != 0 {
		m |= outcome
	}
	return m
}

const (
	hashStart  uint32 = 2166136261
	hashFactor uint32 = 16777619
)

func hash(s string) uint32 {
	h := hashStart
	for i := range len(s) {
		h = (h ^ uint32(s[i])) * hashFactor
	}
	return h
}

// sentences calls look for each sentence of text that holds triggers enough.
// The cut is rough: a full stop, a question mark or an exclamation mark before
// a space, unless an abbreviation stands before it.
func (lx *lexicon) sentences(text string, look func(from, to int)) {
	var seen uint8
	start, wordAt, h, first := 0, -1, hashStart, true
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
			continue
		}
		if wordAt >= 0 {
			m := lx.triggers.of(h)
			if m&opening != 0 && first {
				m |= certain
			}
			seen, first = seen|m, false
			h = hashStart
		}
		ends := i == len(text)
		if c == '.' || c == '!' || c == '?' {
			ends = (i+1 == len(text) || text[i+1] == ' ' || text[i+1] == '\n') && !(c == '.' && wordAt >= 0 && lx.abbreviated(text[wordAt:i]))
		}
		wordAt = -1
		if !ends {
			continue
		}
		if seen&alone != 0 || seen&(certain|outcome) == certain|outcome {
			look(start, min(i+1, len(text)))
		}
		first = true
		seen, start = 0, min(i+1, len(text))
	}
}

// abbreviated says that a full stop after the word does not end a sentence.
func (lx *lexicon) abbreviated(word string) bool {
	var buf [16]byte
	return len(word) == 1 || lx.abbrev[string(key(buf[:0], word))]
}
