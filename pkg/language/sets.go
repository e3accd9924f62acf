package language

// setClass are small sets of lemmas that single decisions ask about.
type setClass uint32

// The sections of sets.txt, in the order of their bits.
var setSections = []string{"legal", "guarantor", "recipe", "internal", "agent", "authority", "effort", "partitive", "content", "gained", "found",
	"prospect", "abandoned", "departing", "succeeding", "failing", "moving", "carried", "over"}

const (
	sLegal setClass = 1 << iota
	sGuarantor
	sRecipe
	sInternal
	sAgent
	sAuthority
	sEffort
	sPartitive
	sContent
	sGained
	sFound
	sProspect
	sAbandoned
	sDeparting
	sSucceeding
	sFailing
	sMoving
	sCarried
	sOver
)

// joinSets gives every entry the sets of its lemma.
func (lx *lexicon) joinSets(sets map[string]setClass) {
	for _, w := range lx.words {
		w.set |= sets[w.lemma]
		if w.phrases != nil {
			w.phrases.joinSets(sets)
		}
	}
}

func (n *node) joinSets(sets map[string]setClass) {
	if n.word != nil {
		n.word.set |= sets[n.word.lemma]
	}
	for _, next := range n.next {
		next.joinSets(sets)
	}
}
