package language

import "math/bits"

// english is the only language so far.
func english() *lexicon { return &lexiconEn }

// topicBits are the bits of a hash that choose a bucket of topics.
const topicBits = 10

// A hash takes a letter at a time: h = next(h, c). It is made for the few
// letters of a word; mix spreads it.
const hashStart uint32 = 0x811c9dc5

func next(h uint32, c byte) uint32 { return bits.RotateLeft32(h, 5) ^ uint32(c) }

func mix(h uint32) uint32 { return h * 0x9e3779b1 }

// bucket is the one that a hash chooses of so many bits.
func bucket(h uint32, of int) uint32 { return mix(h) >> (32 - of) }

// code stands for a spelling as key writes it: up to eight bytes are their own
// code, of more it is a hash.
type code uint64

const spread = 0x9e3779b97f4a7c15

func codeOf[S string | []byte](spelling S) (c code) {
	for n := 0; n < len(spelling); n += 8 {
		eight := uint64(0)
		for i := min(n+8, len(spelling)) - 1; i >= n; i-- {
			eight = eight<<8 | uint64(spelling[i])
		}
		if n == 0 {
			c = code(eight)
		} else {
			c = c.longer(eight)
		}
	}
	return c
}

// longer is the code of a spelling that goes on with up to eight bytes.
func (c code) longer(eight uint64) code {
	return code(bits.RotateLeft64(uint64(c)*spread, 29)^eight) | 1<<63
}

// then is the code of a phrase that goes on with a token.
func (c code) then(token code) code {
	return code(bits.RotateLeft64(uint64(c)*spread, 47)^uint64(token)) | 1<<63
}

// Entries stand in the slot that their code chooses or in the next free one.
// Nothing is kept of free slots but a bit.
const (
	slotBits   = 17
	slotBlocks = 1<<slotBits/32 + 1 // no entry needs to go back to the first
)

// end is the bit that stands for the code where phrases end with it.
func (c code) end() ends { return 1 << (uint64(c) * spread >> 61) }

func (c code) slot() uint { return uint(uint64(c) * spread >> (64 - slotBits)) }

// find is the entry of a code, or nil.
func (lx *lexicon) find(c code) *word {
	slot := c.slot()
	slots := lx.slots[slot/32]
	if slots>>(slot%32)&1 == 0 {
		return nil
	}
	i := int(slots>>32) + bits.OnesCount64(slots&(1<<(slot%32)-1))
	for {
		if w := &lx.words[i]; w.code == c {
			return w
		}
		i++
		slot++
		if lx.slots[slot/32]>>(slot%32)&1 == 0 {
			return nil
		}
	}
}

// word is the entry of a spelling in whatever case, or nil.
func (lx *lexicon) word(s string) *word { return lx.find(spelled(s)) }

// spelled is the code of a spelling in whatever case.
func spelled(s string) code {
	var buf [48]byte
	return codeOf(key(buf[:0], s))
}

// phrases merges those of the longest phrases that are parts of speech into one
// token each, where one may begin. Phrases that are only cues ("is likely to") stay
// as they are, and their first token remembers the cue.
func (lx *lexicon) phrases(toks []token, text string) []token {
	out := 0
	for i := 0; i < len(toks); {
		t, last := &toks[i], i
		if t.tag == tagSpace {
			t.tag = tagNone
			last = lx.phrase(toks, i, text)
		}
		if out < i {
			toks[out] = *t
		}
		out++
		i = last + 1
	}
	return toks[:out]
}

// phrase makes the token at i the longest phrase that begins there, and finds
// the last token of it.
func (lx *lexicon) phrase(toks []token, i int, text string) (last int) {
	t, last := &toks[i], i
	w := t.word
	cueEnd := int32(0)
	for j := i + 1; j < len(toks); j++ {
		next := toks[j].within(text)
		if next == 0 || w.goesOn&next.end() == 0 {
			break
		}
		if w = lx.find(w.code.then(next)); w == nil {
			break
		}
		if !w.whole {
			continue
		}
		t.promise |= w.promise
		toks[j].promise |= w.promise
		if w.cue != 0 {
			t.cue, cueEnd = t.cue|w.cue, toks[j].end
		}
		if w.spoken() {
			t.word, t.end, t.kind, last = w, toks[j].end, wordToken, j
		}
	}
	if cueEnd > t.end {
		t.cue |= cBeyond
	}
	for j := i + 1; j <= last; j++ {
		t.promise |= toks[j].promise
	}
	return last
}

// short says that a word of letters, digits and hyphens is an abbreviation.
func (lx *lexicon) short(s string) bool {
	w := lx.find(codeInWord(s))
	return w != nil && w.short
}
