package language

import (
	"strings"
	"testing"
)

// The tag of a word that always has the same is the one that its neighbours
// would lead to.
func TestAlways(t *testing.T) {
	lx := english()
	var words []*word
	for i := range lx.words {
		words = append(words, &lx.words[i])
	}
	words = append(words, guess.agent, guess.agents, guess.nominal, guess.nominals, guess.nouns, guess.adverb, guess.number)
	known := 0
	for _, around := range []string{
		"| farmers", "the | of it", "to | the field", "They | it", "Farmers |", "Farmers will not |", "| and | are so", "having | helped, | used", "3 | by", "a new | who |",
	} {
		parts := strings.Split(around, "|")
		for _, w := range words {
			if w.tag == tagNone {
				continue
			}
			known++
			asked := *w
			asked.tag = tagNone
			text := strings.Join(parts, w.lemma())
			var toks []token
			for i, part := range parts {
				start := len(strings.Join(parts[:i], w.lemma()))
				if i > 0 {
					end := start + len(w.lemma())
					toks = append(toks, token{start: int32(start), end: int32(end), word: &asked})
					start = end
				}
				toks = lx.tokenize(toks, text, start, start+len(part))
			}
			lx.tag(text, toks)
			for _, tok := range toks {
				if tok.word == &asked && tok.tag != w.tag {
					t.Errorf("%q in %q is tagged %d and has %d for always", w.lemma(), around, tok.tag, w.tag)
				}
			}
		}
	}
	if known < 10000 {
		t.Errorf("only %d to compare", known)
	}
}
