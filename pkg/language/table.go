package language

import (
	"math/bits"
	"unicode/utf8"
)

// english is the only language so far.
func english() *lexicon { return &lexiconEn }

// The bits of a hash that choose a bucket of words, and of topics.
const (
	wordBits  = 13
	topicBits = 10
)

// A hash takes a letter at a time: h = next(h, c). It is made for the few
// letters of a word; mix spreads it.
const hashStart uint32 = 0x811c9dc5

func next(h uint32, c byte) uint32 { return bits.RotateLeft32(h, 5) ^ uint32(c) }

func mix(h uint32) uint32 { return h * 0x9e3779b1 }

// bucket is the one that a hash chooses of so many bits.
func bucket(h uint32, of int) uint32 { return mix(h) >> (32 - of) }

// word is the entry of a spelling in whatever case, or nil.
func (lx *lexicon) word(s string) *word {
	var buf [48]byte
	if len(s) > len(buf) {
		return nil
	}
	h := hashStart
	for i := range len(s) {
		c := s[i]
		if c >= utf8.RuneSelf {
			return lx.find(key(buf[:0], s))
		}
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		buf[i] = c
		h = next(h, c)
	}
	return lx.among(h, buf[:len(s)])
}

// find is the entry of a spelling as key writes it, or nil.
func (lx *lexicon) find(spelling []byte) *word {
	h := hashStart
	for _, c := range spelling {
		h = next(h, c)
	}
	return lx.among(h, spelling)
}

func (lx *lexicon) among(h uint32, spelling []byte) *word {
	b := bucket(h, wordBits)
	for i := lx.buckets[b]; i < lx.buckets[b+1]; i++ {
		if w := &lx.words[i]; w.spelling == string(spelling) {
			return w
		}
	}
	return nil
}

// next is the node among a few that has a spelling, or nil. They are in order.
func (lx *lexicon) next(among few, spelling string) *node {
	from, to := int(among.from), int(among.to)
	for from < to {
		mid := (from + to) / 2
		if lx.nodes[mid].spelling < spelling {
			from = mid + 1
		} else {
			to = mid
		}
	}
	if from < int(among.to) && lx.nodes[from].spelling == spelling {
		return &lx.nodes[from]
	}
	return nil
}

// phrases merges the tokens of the longest phrases that are parts of speech
// into one each. Phrases that are only cues ("is likely to") stay as they are,
// and their first token remembers the cue.
func (lx *lexicon) phrases(toks []token, text string) []token {
	out := 0
	for i := 0; i < len(toks); {
		t, last := &toks[i], i
		if w := t.word; w != nil {
			t.cue |= w.cue
			if t.cue != 0 && t.cueEnd < t.end {
				t.cueEnd = t.end
			}
			if w.phrases.from < w.phrases.to {
				last = lx.phrase(toks, i, text)
			}
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
	next := t.word.phrases
	for j := i + 1; j < len(toks) && next.from < next.to && toks[j].inPhrase(); j++ {
		n := lx.next(next, toks[j].spelling(text))
		if n == nil {
			break
		}
		next = n.next
		if n.word == 0 {
			continue
		}
		w := &lx.words[n.word]
		t.promise |= w.promise
		toks[j].promise |= w.promise
		if w.cue != 0 {
			t.cue, t.cueEnd = t.cue|w.cue, toks[j].end
		}
		if w.spoken() {
			t.word, t.end, t.kind, last = w, toks[j].end, wordToken, j
		}
	}
	for j := i + 1; j <= last; j++ {
		t.promise |= toks[j].promise
	}
	return last
}

// short says that a word is an abbreviation.
func (lx *lexicon) short(s string) bool {
	w := lx.word(s)
	return w != nil && w.short
}
