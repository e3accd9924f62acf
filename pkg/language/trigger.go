package language

// triggers is a hash table of the words without which no sentence promises
// anything. One pass over the bytes of a text tells whether to look closer.
type triggers [4096]uint8

const (
	alone   uint8 = 1 << iota // "ensures", "foolproof": look
	certain                   // "will", "every", "no": look if a result is near
	outcome                   // "gain", "succeed", "happy"
)

func newTriggers(words map[string]*word) *triggers {
	t := new(triggers)
	for s, w := range words {
		var m uint8
		switch {
		case w.verb&vAssure != 0, w.adj&aPerfect != 0, w.cue&cCertainty != 0 && w.fn&fNegation == 0 && s != "always":
			m |= alone
		}
		if w.forms&third != 0 && w.verb&(vEnd|vCause) != 0 && w.fn == 0 {
			m |= alone
		}
		switch s {
		case "turns", "makes", "saves", "doubles", "leaves", "works", "gives", "satisfies", "changes", "accrue", "heals":
			m |= alone
		}
		switch s {
		case "will", "ll", "always", "never", "every", "each", "all", "everyone", "everybody", "nobody", "no", "any", "anyone", "none", "nothing", "100", "zero",
			"cannot", "our", "rest", "once", "without":
			m |= certain
		}
		if w.verb&(vUp|vDown|vEnd|vGain|vFail|vFeel|vShield|vCause|vDo|vUse) != 0 || w.adj&(aFeel|aState|aPerfect|aChanged) != 0 || w.noun&(nGood|nProblem|nFeeling) != 0 {
			m |= outcome
		}
		if w.phrases != nil && w.phrases.holds(cCertainty) {
			m |= alone
		}
		if m != 0 {
			t[hash(s)%uint32(len(t))] |= m
		}
	}
	return t
}

// holds says that a phrase that goes on from n has the cue.
func (n *node) holds(cue cueClass) bool {
	for _, next := range n.next {
		if next.word != nil && (next.word.cue&cue != 0 || next.word.verb&vAssure != 0 || next.word.adj&aPerfect != 0) || next.holds(cue) {
			return true
		}
	}
	return false
}

func hash(s string) uint32 {
	h := uint32(2166136261)
	for i := range len(s) {
		h = (h ^ uint32(s[i])) * 16777619
	}
	return h
}

// mayPromise says whether the text is worth a closer look.
func (t *triggers) mayPromise(text string) bool {
	var seen uint8
	h := uint32(2166136261)
	inWord := false
	for i := 0; i < len(text); i++ {
		c := text[i]
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		if 'a' <= c && c <= 'z' || '0' <= c && c <= '9' || c == '-' {
			h = (h ^ uint32(c)) * 16777619
			inWord = true
			continue
		}
		if inWord {
			seen |= t[h%uint32(len(t))]
			h = 2166136261
			inWord = false
		}
	}
	if inWord {
		seen |= t[h%uint32(len(t))]
	}
	return seen&alone != 0 || seen&(certain|outcome) == certain|outcome
}
