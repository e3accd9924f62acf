package language

import "math/bits"

// The words of a sentence, each pair of neighbours, and the classes of words in
// each of its zones have a weight. Words and pairs share places in their tables.
const (
	wordBits = 12
	pairBits = 13
)

// wording is the weight of all words and pairs of neighbours.
func (p *promiser) wording() (sum int) {
	before := symbol(0)
	for k := range p.toks {
		t := &p.toks[k]
		sum += int(wordWeights[t.word.code.place(wordBits)])
		s := t.symbol()
		sum += int(pairWeights[before.then(s)])
		before = s
	}
	return sum + int(pairWeights[before.then(0)])
}

// symbol is what a word is where its neighbours are told: function words, nouns
// that are no verbs nearby and words that assure stand for themselves, others for
// their part of speech.
type symbol uint64

func (t *token) symbol() symbol {
	if w := t.word; w.code != 0 && (t.tag < tagVerb || t.tag == tagAmb || w.verb&vAssure != 0) {
		return symbol(w.code)
	}
	return symbol(t.tag)
}

// then is the place of a pair.
func (s symbol) then(next symbol) uint64 {
	return code(bits.RotateLeft64(uint64(s)*spread, 21) ^ uint64(next)).place(pairBits)
}

func (c code) place(of int) uint64 { return uint64(c) * spread >> (64 - of) }

// zone is a part of a sentence.
type zone uint8

const (
	beforeVerb zone = iota
	ofVerb
	afterVerb
	beyondClause
	beforeAssuring // up to ten words before a verb that assures
	afterAssuring  // up to twelve after it
	zones
)

// holding are the classes of the words that stand in a zone.
type holding struct {
	noun nounClass
	verb verbClass
	adj  adjClass
	cue  cueClass
	tags tagSet
	set  setClass
}

func (h *holding) add(t *token) {
	w := t.word
	h.tags |= 1 << (t.tag & 31)
	h.cue |= t.cue
	h.set |= w.set
	switch t.tag {
	case tagNoun:
		h.noun |= w.noun
	case tagAmb:
		h.noun |= w.noun
		h.verb |= w.verb
	case tagAdj:
		h.adj |= w.adj
	case tagEd:
		h.adj |= w.adj
		h.verb |= w.verb
	case tagVerb, tagGer, tagHave, tagBe, tagDo:
		h.verb |= w.verb
	}
}

// bits are all classes in a row: heldBits of them.
func (h *holding) bits() [3]uint64 {
	return [3]uint64{uint64(h.noun) | uint64(h.verb)<<32, uint64(h.adj) | uint64(h.cue)<<16 | uint64(h.tags)<<32, uint64(h.set)}
}

const heldBits = 3 * 64

// zoned are the classes of words in each zone of a sentence.
func (a *assertion) zoned() (held [zones]holding) {
	assuring := len(a.toks)
	for k := range a.toks {
		t := &a.toks[k]
		z := beforeVerb
		switch {
		case k >= a.to:
			z = beyondClause
		case k > a.c.verb:
			z = afterVerb
		case k == a.c.verb:
			z = ofVerb
		}
		held[z].add(t)
		if a.assuring {
			if k > assuring && k < assuring+12 {
				held[afterAssuring].add(t)
			}
			if t.word.verb&vAssure != 0 && t.tag >= tagVerb && t.tag <= tagGer {
				assuring = k
				for j := max(0, k-10); j < k; j++ {
					held[beforeAssuring].add(&a.toks[j])
				}
			}
		}
	}
	return held
}

// zoning is the weight of what the zones hold.
func (a *assertion) zoning() (sum int) {
	held := a.zoned()
	for z := range held {
		for i, rest := range held[z].bits() {
			for ; rest != 0; rest &= rest - 1 {
				sum += int(zoneWeights[z][64*i+bits.TrailingZeros64(rest)])
			}
		}
	}
	return sum
}
