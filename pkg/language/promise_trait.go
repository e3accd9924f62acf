package language

import "math/bits"

// trait is one thing that the balance knows of a sentence.
type trait uint8

// How people fare. These are weighed alone, and once more with each of those
// below that tell whose voice stands behind it.
const (
	tBadGone   trait = iota // something bad ends, lessens, is kept away
	tBadStays               // something bad is named and stays
	tGood                   // something good is named and not denied
	tGoodState              // somebody or something is in a good state
	tGoodFolk               // people, or what they have, whom an adjective makes better
	tBoon                   // they do well of their own accord
	tSpared                 // they do not suffer
	tGain                   // they gain
	tFeel                   // they feel
	tWell                   // it goes well
	tMoves                  // a condition gets better
	tRemade                 // lives are changed, minds won
	tFigure                 // "the key to", "a thing of the past", "for good"
	tBack                   // "brings joy back to work"
	tInto                   // "turns doubt into trust", "out of debt"
	tBestOf                 // "the safest place", "the first choice"
	tFond                   // they love it
	tLasts                  // it stays
	tWished                 // "the rest they deserve"
	tEnabled                // "gets children moving", "enables the theatre to thrive"
	tGreener                // "a cleaner river"
	tLives                  // "changes how you see the sea"
	tRelieved               // "no longer depend on", "never have to worry"
	fates
)

// Whose voice stands behind it, and how strongly.
const (
	tOur = trait(fates) + iota
	tYour
	tYou
	tOffered
	tFuture
	tUniversal
	tUniversalAfter
	tLasting
	tEarly
	tSoon
	tAgain
	tCertain
	tTied
	tMeant
	tDefinite
	tIndefinite
	tThis
	tThanks
	tFrontWith
	tFrontTime
	tFrontWhen
	tFolk // bare, in the plural: "Nurses"
	tClientele
	tNamed
	voices
)

// Who does what to whom, and how the sentence is built.
const (
	tWe = trait(voices) + iota
	tI
	tThey
	tIt
	tHe
	tPeople
	tGroup
	tDoer
	tDelivery
	tProblem
	tGoodThing
	tState
	tInternal
	tEffort
	tTechnical
	tUnknown
	tProper
	tShout
	tRelative
	tCopula
	tPassive
	tModal
	tThird
	tBase
	tNegated
	tAdverbed
	tClosed
	tTreated
	tFactual
	tVerbless
	tCommand
	tUnfinite
	tBargain
	tCleft

	// As verbTraits, setTraits and objectTraits have them.
	tVerb
	tSet    = tVerb + trait(len(verbTraits))
	tObject = tSet + trait(len(setTraits))
)

// The rest of it.
const (
	tVerbUnknown = tObject + trait(len(objectTraits)) + iota
	tPhrasal
	tCounted
	tYourObject
	tOurObject
	tThatObject
	tPrepNext
	tPlaceNext
	tToNext
	tOursAny
	tOursBefore
	tYoursAfter
	tBy

	tHedge
	tDuty
	tOwn
	tInstruction
	tTerm
	tLegal
	tRoutine
	tSaid
	tOtherModal
	tCan
	tUnended
	tClause
	tPurpose
	tNumber
	tYear
	tPercent
	tQuote
	tColon
	tBracket
	tPast
	tParticiples
	tEver
	tChanged
	tBest
	tAnyUniversal
	tDelta
	tNoMore
	tTechnical1
	tTechnical2
	tShort
	tLong
	tVeryLong
	tAssuring
	tAim
	tDated
	tHistory
	tBygone
	tSuffered
	tDenied
	tUnable
	tComma
	tCommas
	traits
)

// What the verb may be, the sets that it may stand in, and what its object may be.
var (
	verbTraits   = [...]verbClass{vMake, vGive, vServe, vWork, vHelp, vUp, vDown, vEnd, vShield, vUse, vDo, vGain, vFail, vFeel, vGet, vReceive, vCause, vAssure, vSay, vWant, vExist, vBehave, vLiving, vPlight}
	setTraits    = [...]setClass{sHandling, sMaking, sHaving, sSway, sRemaking, sErase, sSucceeding, sDeparting, sLinking}
	objectTraits = [...]nounClass{nReceiver, nThing, nEvent, nWorkdone, nGood | nFeeling, nProblem, nState, nTime, nTopic, nDoer}
)

// range of traits
type traitRange struct{ from, to trait }

// crossings are the traits that are weighed together, each of one range with
// each of another.
var crossings = [...]struct{ one, other traitRange }{
	{traitRange{0, fates}, traitRange{trait(fates), voices}}, // at most 32 each
	{traitRange{tVerb, tSet}, traitRange{tObject, tVerbUnknown}},
	{traitRange{tPeople, tProper}, traitRange{tVerb, tSet}},
	{traitRange{0, fates}, traitRange{tObject, tVerbUnknown}},
	{traitRange{0, fates}, traitRange{tPeople, tProper}},
}

// knowing is a set of traits.
type knowing [(traits + 63) / 64]uint64

func (n *knowing) add(t trait, holds bool) {
	if holds {
		n[t/64] |= 1 << (t % 64)
	}
}

func (n *knowing) has(t trait) bool { return n[t/64]>>(t%64)&1 != 0 }

// from is the first trait from t on that is known, or to.
func (n *knowing) from(t, to trait) trait {
	for t < to {
		if rest := n[t/64] >> (t % 64); rest != 0 {
			return min(t+trait(bits.TrailingZeros64(rest)), to)
		}
		t = t/64*64 + 64
	}
	return to
}

// ofSubject adds what is known of who or what the clause is about.
func (a *assertion) ofSubject(n *knowing) {
	head, first := &a.toks[a.c.head], &a.toks[a.start]
	w := head.word
	n.add(tWe, head.is(a.text, "we"))
	n.add(tI, head.is(a.text, "i"))
	n.add(tYou, head.is(a.text, "you"))
	n.add(tThey, head.is(a.text, "they"))
	n.add(tIt, head.is(a.text, "it"))
	n.add(tHe, head.is(a.text, "he") || head.is(a.text, "she"))
	n.add(tOur, a.possessed("our"))
	n.add(tYour, a.possessed("your"))
	n.add(tThis, first.is(a.text, "this") || first.is(a.text, "these"))
	n.add(tDefinite, first.is(a.text, "the"))
	n.add(tIndefinite, first.is(a.text, "a") || first.is(a.text, "an"))
	n.add(tFolk, a.start == a.c.head && w.noun&nPeople != 0 && head.tag == tagNoun)
	n.add(tClientele, w.set&sClientele != 0)
	n.add(tNamed, head.upper && a.c.head == a.start && w.noun&^nOther == 0 && head.tag == tagNoun)
	n.add(tProper, head.upper && a.c.head > 0 && head.tag != tagSubj)
	n.add(tShout, head.shout)
	n.add(tPeople, w.noun&nPeople != 0)
	n.add(tGroup, w.noun&nGroup != 0)
	n.add(tDoer, w.noun&nDoer != 0)
	n.add(tDelivery, w.noun&nDelivery != 0)
	n.add(tProblem, w.noun&nProblem != 0)
	n.add(tGoodThing, w.noun&(nGood|nFeeling) != 0)
	n.add(tState, w.noun&nState != 0)
	n.add(tInternal, w.set&(sInternal|sProfession) != 0)
	n.add(tEffort, w.set&(sEffort|sRecipe) != 0)
	n.add(tTechnical, w.noun&nTechnical != 0)
	n.add(tUnknown, w.noun&^nOther == 0 && head.tag == tagNoun)
	n.add(tRelative, a.c.rel >= 0 && a.c.rel < a.c.verb)
	n.add(tUniversal, a.universalSubject())
	n.add(tTied, a.tied())
}

// ofVerb adds what is known of what happens, and to whom.
func (a *assertion) ofVerb(n *knowing) {
	c := a.c
	v, next := &a.toks[c.verb], a.at(c.verb+1)
	w := v.word
	n.add(tCopula, c.copula || v.tag == tagBe)
	n.add(tPassive, c.passive)
	n.add(tModal, c.modal)
	n.add(tFuture, c.future)
	n.add(tThird, c.aux < 0 && w.forms&third != 0)
	n.add(tBase, c.aux < 0 && w.forms&base != 0)
	n.add(tNegated, a.negation())
	n.add(tVerbless, c.shape != finite)
	n.add(tCommand, c.shape == imperative)
	n.add(tUnfinite, c.shape == gerundive || c.shape == infinitive)
	if c.shape == finite {
		n.add(tClosed, !a.open())
		n.add(tPast, c.perfect && !c.future || c.aux < 0 && w.forms&(base|third) == 0 && w.forms&past != 0 && v.tag != tagAdj)
		if c.aux >= 0 {
			x := &a.toks[c.aux]
			n.add(tPast, x.is(a.text, "was") || x.is(a.text, "were") || x.is(a.text, "did") || x.is(a.text, "had"))
		}
		n.add(tTreated, a.treated(c.verb))
		n.add(tFactual, a.factual())
	}
	if v.tag != tagAdj && v.tag != tagNoun {
		for i, m := range verbTraits {
			n.add(tVerb+trait(i), w.verb&m != 0)
		}
	}
	for i, m := range setTraits {
		n.add(tSet+trait(i), w.set&m != 0)
	}
	if obj, counted := a.object(c.verb, a.to); obj >= 0 && !c.copula {
		n.add(tCounted, counted || next.tag == tagNum)
		for i, m := range objectTraits {
			n.add(tObject+trait(i), next.tag != tagPrep && a.toks[obj].word.noun&m != 0)
		}
		n.add(tYourObject, next.is(a.text, "your") || next.is(a.text, "you"))
		n.add(tOurObject, next.is(a.text, "our") || next.is(a.text, "us"))
	}
	n.add(tVerbUnknown, w.verb&^vOther == 0 && v.tag != tagAdj && v.tag != tagBe)
	n.add(tPhrasal, w.whole && v.tag != tagAdj)
	n.add(tThatObject, next.tag == tagDet && !next.is(a.text, "a"))
	n.add(tPrepNext, next.tag == tagPrep)
	n.add(tPlaceNext, next.is(a.text, "in") || next.is(a.text, "at") || next.is(a.text, "on"))
	n.add(tToNext, next.tag == tagTo)
	for k := c.verb + 1; k < len(a.toks); k++ {
		n.add(tYoursAfter, a.toks[k].is(a.text, "you") || a.toks[k].is(a.text, "your"))
		n.add(tBy, a.toks[k].is(a.text, "by") && v.tag == tagEd)
	}
}

// ofVoice adds what is known of whose voice speaks, and how surely.
func (a *assertion) ofVoice(n *knowing) {
	f := a.force()
	n.add(tOffered, f.offered)
	n.add(tLasting, f.lasting)
	n.add(tEarly, f.early)
	n.add(tMeant, f.meant)
	n.add(tSoon, a.soon() || a.deadlineSoon())
	n.add(tAgain, a.again())
	n.add(tCertain, a.adverb())
	n.add(tThanks, a.thanks())
	n.add(tUniversalAfter, a.universalIn())
	n.add(tOursAny, a.ours(0, len(a.toks)))
	n.add(tOursBefore, a.ours(0, a.c.verb))
	n.add(tBargain, a.bargain() > 0)
	first := &a.toks[a.intro]
	n.add(tCleft, first.is(a.text, "what") || a.at(a.c.verb+1).is(a.text, "where") || a.at(a.c.verb+1).is(a.text, "what"))
	if a.start > a.intro {
		n.add(tFrontWith, first.is(a.text, "with") || first.is(a.text, "thanks to") || first.is(a.text, "under") || first.is(a.text, "after"))
		n.add(tFrontWhen, first.tag == tagSub)
		n.add(tFrontTime, first.tag == tagPrep && (a.at(a.intro+1).word.noun|a.at(a.intro+2).word.noun|a.at(a.intro+3).word.noun)&nTime != 0)
	}
}

// hedges says that the hedging word at k weakens what is said: not "the most
// admired", "wake up to birdsong", "when we support them".
func (p *promiser) hedges(k int) bool {
	switch t := &p.toks[k]; {
	case t.tag == tagDet, t.tag == tagNoun, t.word.verb&vWant != 0, t.is(p.text, "only"), t.is(p.text, "can"), t.is(p.text, "many times over"):
		return false
	case t.is(p.text, "up to"):
		return p.at(k+1).tag == tagNum
	case t.is(p.text, "most"):
		return !p.at(k-1).is(p.text, "the")
	case t.word.verb&vHelp != 0:
		b := p.at(k - 1)
		return !b.is(p.text, "we") && !b.is(p.text, "who")
	}
	return true
}

// ofForm adds what is known of the words of the whole sentence.
func (p *promiser) ofForm(n *knowing) {
	n.add(tVeryLong, len(p.toks) > 38)
	n.add(tAssuring, p.assuring)
	n.add(tAim, p.goalAt < len(p.toks))
	n.add(tDated, p.dated)
	n.add(tHistory, p.history)
	technical, participles, commas := 0, 0, 0
	for k := range p.toks {
		t := &p.toks[k]
		w := t.word
		if p.isQuoted(k) {
			n.add(tQuote, true)
			continue
		}
		switch t.tag {
		case tagModal:
			n.add(tCan, t.is(p.text, "cannot") || t.is(p.text, "can't") || t.is(p.text, "can’t"))
			n.add(tOtherModal, t.word.fn&fNegation == 0 && !t.is(p.text, "will") && !t.is(p.text, "can") && !t.is(p.text, "'ll") && !t.is(p.text, "’ll"))
		case tagSub:
			n.add(tClause, true)
		case tagTo:
			n.add(tPurpose, true)
		case tagPrep:
			n.add(tHedge, p.at(k+1).tag == tagNum && k > 0 && p.toks[k-1].is(p.text, "save up")) // "save up to 80 %"
		case tagNum:
			n.add(tNumber, true)
			n.add(tYear, t.kind == numberToken && p.year(*t))
		case tagEd:
			participles++
			n.add(tPast, w.forms&past != 0 && w.forms&participle == 0)
		case tagNoun:
			n.add(tDelta, w.noun&nDelta != 0)
		case tagAdj:
			n.add(tChanged, w.adj&aChanged != 0)
			n.add(tBest, t.end-t.start > 4 && p.text[t.end-3:t.end] == "est")
		case tagMark:
			switch p.text[t.start] {
			case ':', ';':
				n.add(tColon, true)
			case '(', '[', '`', '/', '|', '{', '<', '=', '_':
				n.add(tBracket, true)
			case ',':
				commas++
			}
		}
		if t.tag <= tagMark || t.cue == 0 && t.promise&byName == 0 && w.set&(sLegal|sGuarantor) == 0 && w.verb&vSay == 0 && w.noun&nTechnical == 0 {
			continue // as most
		}
		n.add(tPercent, t.is(p.text, "%") || t.is(p.text, "percent"))
		n.add(tHedge, t.cue&cHedge != 0 && p.hedges(k))
		n.add(tDuty, t.cue&cDuty != 0 && t.tag != tagNoun && !p.negatedBefore(k))
		n.add(tOwn, t.cue&cOwn != 0)
		n.add(tCan, t.is(p.text, "can"))
		n.add(tInstruction, k == 0 && t.cue&cInstruction != 0)
		n.add(tTerm, t.cue&cTerm != 0)
		n.add(tLegal, w.set&(sLegal|sGuarantor) != 0)
		n.add(tRoutine, t.cue&cUniversal != 0 && p.at(k+1).word.noun&nTime != 0)
		n.add(tAnyUniversal, t.cue&cUniversal != 0)
		n.add(tSaid, w.verb&vSay != 0 && t.tag != tagNoun)
		n.add(tEver, t.is(p.text, "ever") || t.is(p.text, "at last") || t.is(p.text, "finally"))
		n.add(tNoMore, t.is(p.text, "no") && (p.at(k+1).is(p.text, "more") || p.at(k+1).is(p.text, "longer")))
		n.add(tAdverbed, t.is(p.text, "at last") || t.is(p.text, "finally") || t.is(p.text, "soon"))
		if w.noun&nTechnical != 0 {
			technical++
		}
	}
	last := &p.toks[len(p.toks)-1]
	n.add(tUnended, last.kind != markToken || p.text[last.start] != '.' && p.text[last.start] != '!')
	n.add(tTechnical1, technical == 1)
	n.add(tTechnical2, technical > 1)
	n.add(tParticiples, participles > 1)
	n.add(tComma, commas > 0)
	n.add(tCommas, commas > 2)
	n.add(tShort, len(p.toks) < 10)
	n.add(tLong, len(p.toks) > 24)
}
