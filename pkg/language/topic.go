package language

import (
	"bytes"
	"strings"
)

// topic is what a word, or a phrase with single blanks, is about apart from its
// part of speech.
type topic struct {
	phrase string
	theme  Theme
	facet  Facet
}

// Marks of what phrases begin with.
const (
	goesOn      Theme = 1 << 15
	facetGoesOn Facet = 1 << 63
)

// topicPhrase is how many words a phrase has at most.
const topicPhrase = 4

// topic is what a lemma or a spelling in lower case is about.
func (lx *lexicon) topic(phrase []byte) topic {
	h := hashStart
	for _, c := range phrase {
		h = next(h, c)
	}
	b := bucket(h, topicBits)
	for _, t := range lx.topics[lx.places[b]:lx.places[b+1]] {
		if t.phrase == string(phrase) {
			return t
		}
	}
	return topic{}
}

// about is what some tokens of a text are about.
type about struct {
	at, tokens int
	theme      Theme
	facet      Facet
}

// topics are what the words and phrases of the whole text are about, from the
// first to the last and of each place the short ones first. They are found once.
func (v *View) topics() []about {
	if v.abouts == nil {
		v.abouts = []about{}
		for i := range v.all {
			v.topicsAt(i)
		}
	}
	return v.abouts
}

// topicsAt finds the phrases that begin at a token. Their last word may stand
// in any form, the others as the lexicon has them.
func (v *View) topicsAt(i int) {
	var space [96]byte
	phrase := space[:0]
	theme, facet := ^Theme(0), ^Facet(0) // those of which phrases may go on
	for n := 0; n < topicPhrase && i+n < len(v.all) && v.all[i+n].kind == wordToken; n++ {
		t := v.all[i+n]
		start := len(phrase)
		phrase = appendLower(phrase, v.text[t.start:t.end])
		written := v.lx.topic(phrase)
		found := written
		if phrase[len(phrase)-1] == 's' { // of a word that the lexicon does not hold
			found.facet |= v.lx.topic(phrase[:len(phrase)-1]).facet
		}
		if t.word.lemma() != string(phrase[start:]) && !namesKind(phrase[start:]) {
			var other [96]byte
			lemma := v.lx.topic(append(append(other[:0], phrase[:start]...), t.word.lemma()...))
			found.theme |= lemma.theme
			found.facet |= lemma.facet
		}
		found.theme &= theme &^ goesOn
		found.facet &= facet &^ facetGoesOn
		if found.theme != 0 || found.facet != 0 {
			v.abouts = append(v.abouts, about{i, n + 1, found.theme, found.facet})
		}
		if written.theme&goesOn == 0 {
			theme = 0
		}
		if written.facet&facetGoesOn == 0 {
			facet = 0
		}
		if theme == 0 && facet == 0 {
			break
		}
		phrase = append(phrase, ' ')
	}
}

// namesKind says that a word with a hyphen is of another kind than its last
// part: a cross-functional team need not function.
func namesKind(spelling []byte) bool {
	before, _, hyphen := bytes.Cut(spelling, []byte("-"))
	if !hyphen {
		return false
	}
	switch string(before) {
	case "cross", "multi", "inter", "mono", "bi", "dual", "radio", "hyper", "psycho":
		return true
	}
	return false
}

// appendLower appends a text in lower case.
func appendLower(to []byte, text string) []byte {
	start := len(to)
	for i := range len(text) {
		c := text[i]
		if c >= 0x80 {
			return append(to[:start], strings.ToLower(text)...)
		}
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		to = append(to, c)
	}
	return to
}
