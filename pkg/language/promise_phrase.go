package language

import "strings"

// phrase judges set phrases that promise perfection or certainty: "no risk",
// "foolproof", "100 % satisfaction", "cannot fail", "without a doubt".
func (p *promiser) phrase() (Promise, bool) {
	for i := range p.toks {
		t := &p.toks[i]
		if i > 0 && t.promise&phrasal == 0 && t.cue&cCertainty == 0 && (1<<tagModal|1<<tagConj|1<<tagNum)>>(t.tag&31)&1 == 0 || !p.opensPhrase(i) || i > p.goalAt || p.isQuoted(i) {
			continue
		}
		switch {
		case t.word.adj&aPerfect != 0 && t.tag == tagAdj && !p.negatedBefore(i) && !p.doubted(i) && !(p.at(i+1).is(p.text, "be") && p.at(i+2).tag == tagEd) && t.cue&cTerm == 0 && !p.pastBefore(i):
			if q, ok := p.perfect(i); ok {
				return q, true
			}
		case t.is(p.text, "never") && p.at(i+1).is(p.text, "again") && p.at(i+2).is(p.text, "will"):
			return p.promise(Absolute, i, i+2), true
		case t.is(p.text, "nothing") && p.at(i+1).is(p.text, "our") && (p.at(i+3).is(p.text, "cannot") || p.at(i+3).is(p.text, "can't") || p.at(i+3).is(p.text, "can’t")):
			return p.promise(Absolute, i, min(i+4, len(p.toks)-1)), true
		case t.is(p.text, "no") && p.at(i+1).is(p.text, "way") && p.at(i+2).tag == tagTo && p.at(i+3).word.verb&vFail != 0 && p.at(i+3).word.verb&vGain == 0:
			return p.promise(Absolute, i, i+3), true
		case t.is(p.text, "in") && p.at(i+1).is(p.text, "all") && p.at(i+2).is(p.text, "cases") && p.at(i-1).tag == tagAdj && p.at(i-1).word.adj&(aVague|aState|aPerfect) != 0 && p.at(p.before(i-1)).is(p.text, "is"):
			return p.promise(Absolute, i-1, i+2), true
		case (t.is(p.text, "best") || t.is(p.text, "surest")) && p.at(i-1).is(p.text, "the") && p.at(i+1).word.set&sRecipe != 0 && p.at(i+2).tag == tagTo && p.at(0).is(p.text, "our") && p.at(p.before(i-1)).is(p.text, "is"):
			return p.promise(Absolute, i-1, i+1), true
		case (t.is(p.text, "every") || t.is(p.text, "each")) && (p.at(i+1).word.lemma() == "pound" || p.at(i+1).word.lemma() == "euro" || p.at(i+1).word.lemma() == "dollar" || p.at(i+1).word.lemma() == "penny") && p.repaid(i+2) > 0:
			return p.promise(Guarantee, i, p.repaid(i+2)), true
		case t.is(p.text, "how") && p.at(i-1).is(p.text, "is") && p.at(i-2).is(p.text, "this") && p.at(i+1).word.noun&nProblem != 0 && p.at(i+2).word.verb&vEnd != 0 && p.at(i+3).tag <= tagMark:
			return p.promise(Guarantee, i, i+2), true
		case t.is(p.text, "never") && p.at(i-1).is(p.text, "will") && p.at(i+2).is(p.text, "again") && p.at(i+1).word.verb&(vAct|vSay|vReceive|vUse) == 0 && p.at(i-2).tag == tagNoun:
			return p.promise(Absolute, i-1, i+2), true // "the harbour will never freeze again"
		case t.is(p.text, "safe") && p.at(i+1).is(p.text, "bet") && !p.negatedBefore(i) && !p.pastBefore(i):
			return p.promise(Absolute, i, i+1), true
		case t.is(p.text, "no") && p.at(i+1).is(p.text, "way") && p.failing(i+2) > 0:
			return p.promise(Absolute, i, p.failing(i+2)), true
		case t.is(p.text, "all") && (p.at(i+1).is(p.text, "it") || p.at(i+1).is(p.text, "you")) && (p.at(i+2).is(p.text, "takes") || p.at(i+2).is(p.text, "need")) && p.at(i+3).tag == tagTo && p.at(i+4).word.verb&(vMove|vGain|vShield) != 0 && p.at(i+4).word.lemma() != "become":
			return p.promise(Guarantee, i, i+4), true
		case t.is(p.text, "no") && p.at(i+1).is(p.text, "more") && p.at(i+2).word.adj&aBad != 0 && i == 0:
			return p.promise(Absolute, i, i+3), i+3 < len(p.toks)
		case t.is(p.text, "no") && p.at(i+1).is(p.text, "chance") && p.at(i+2).is(p.text, "of") && (p.at(i+3).word.noun&nProblem != 0 || p.at(i+3).word.verb&vFail != 0):
			return p.promise(Absolute, i, i+3), true
		case (t.is(p.text, "no") || t.is(p.text, "zero")) && t.cue&cTerm == 0 && !p.dated:
			if q, ok := p.noneOf(i); ok {
				return q, true
			}
		case t.kind == numberToken && t.is(p.text, "100"), t.word.lemma() == "100%", t.word.lemma() == "100 %", t.word.lemma() == "100 percent":
			if q, ok := p.hundred(i); ok {
				return q, true
			}
		case t.tag == tagModal && t.word.fn&fNegation != 0 && (t.is(p.text, "cannot") || t.is(p.text, "can't") || t.is(p.text, "can’t")):
			n := p.at(i + 1)
			if n.is(p.text, "help") && p.at(i+2).is(p.text, "but") && p.at(i+3).word.verb&(vBoon|vGain|vFeel) != 0 {
				return p.promise(Absolute, i, i+3), true
			}
			if w := p.at(i + 3).word; n.word.lemma() == "fail" && p.at(i+2).tag == tagTo && (w.verb&(vGain|vMove|vShield|vFeel|vBoon) != 0 || w.set&(sSway|sSucceeding) != 0) {
				return p.promise(Absolute, i, i+3), true // "cannot fail to win"
			}
			if n.word.lemma() == "fail" && p.at(i+2).tag != tagTo || n.word.lemma() == "go wrong" || n.word.lemma() == "lose" {
				return p.promise(Absolute, i, i+1), true
			}
		case t.tag == tagModal && p.at(i-1).is(p.text, "you") && (t.is(p.text, "can") || t.is(p.text, "will") || t.is(p.text, "'ll") || t.is(p.text, "’ll")) && p.at(i+2).is(p.text, "goodbye") && p.parting(i+1) > 0 && p.bothers(i+3, p.parting(i+1)):
			return p.promise(Guarantee, i, p.parting(i+1)), true // "You can say goodbye to long queues"
		case t.word.lemma() == "make" && (p.at(i+1).tag == tagPron || p.at(i+1).tag == tagSubj) && p.at(i+2).is(p.text, "happen") && t.word.forms&third != 0:
			return p.promise(Guarantee, i, i+2), true
		case t.is(p.text, "works") && p.at(i-1).tag == tagRel && p.onlyBefore(i) && !p.negatedBefore(i) && !p.reportedOnly(i):
			return p.promise(Absolute, i-1, i), true // "the only diet that works"
		case (t.is(p.text, "works") || t.is(p.text, "work")) && i > 1 && p.vouched(i):
			return p.promise(Guarantee, i-1, i), true
		case t.tag == tagModal && t.is(p.text, "will") && p.saved(i):
			return p.promise(Guarantee, i, i+1), true
		case t.cue&cCertainty != 0 && p.bound(i):
			return p.promise(Guarantee, i, i+2), true
		case t.is(p.text, "ever") && p.at(i+1).word.forms&base != 0 && (p.at(i-1).is(p.text, "will") || p.at(i-1).is(p.text, "'ll") || p.at(i-1).is(p.text, "’ll")) && p.onlyBefore(i):
			return p.promise(Absolute, i-1, i+1), true
		case t.is(p.text, "nothing") && (p.at(i+1).word.set&sHarm != 0 || p.at(i+1).word.lemma() == "compare") && p.own(i, len(p.toks)):
			return p.promise(Absolute, i, i+1), true
		case t.is(p.text, "again") && p.at(i-1).is(p.text, "never") && p.at(i-2).is(p.text, "will"), t.is(p.text, "never") && p.at(i-1).is(p.text, "will") && p.at(i+1).is(p.text, "have") && p.at(i+3).word.lemma() == "worry":
			return p.promise(Absolute, i-1, i), true
		case t.is(p.text, "means") && i > 0 && p.means0(i) && p.at(i+1).tag == tagAdj && p.at(i+1).word.adj&(aChanged|aState|aFeel) != 0 && p.at(i+1).word.set&sMeasure == 0 && p.comparative(i+1) && p.at(i+2).tag == tagNoun && p.at(i+2).word.noun&nTechnical == 0:
			return p.promise(Guarantee, i, i+2), true // "means safer streets"
		case t.is(p.text, "lasting") && p.at(i-2).tag != tagEd && (p.at(i-2).word.lemma() == "leave" || p.at(i-2).word.lemma() == "make") && p.ours(0, i) && (p.at(i+1).is(p.text, "mark") || p.at(i+1).is(p.text, "impression") || p.at(i+1).is(p.text, "difference") || p.at(i+1).is(p.text, "legacy")):
			return p.promise(Guarantee, i-2, i+1), true
		case t.is(p.text, "means") && i > 0 && p.ours(0, i) && p.means0(i) && p.yoursMoves(i+1) > 0:
			return p.promise(Guarantee, i, p.yoursMoves(i+1)), true // "Choosing us means your costs fall"
		case t.is(p.text, "means") && i > 0 && p.own(0, i) && p.means0(i) && p.goodNoun(i+1) >= 0:
			return p.promise(Guarantee, i, p.goodNoun(i+1)), true
		case t.tag == tagConj && p.at(i+1).word.forms&third != 0 && p.at(i+1).word.set&sErase != 0 && p.at(i+2).word.noun&nProblem != 0 && p.own(0, i):
			return p.promise(Guarantee, i+1, i+2), true
		case t.is(p.text, "with") && p.at(i+1).is(p.text, "us") && (p.at(i-1).is(p.text, "safe") || p.at(i-1).is(p.text, "secure")) && !p.negatedBefore(i):
			return p.promise(Guarantee, i-1, i+1), true
		case t.word.lemma() == "save" && t.word.forms&third != 0 && t.tag != tagNoun && p.saves(i):
			return p.promise(Guarantee, i, i+2), true
		case (t.is(p.text, "watch") || t.is(p.text, "see")) && (t.tag == tagVerb || t.tag == tagAmb) && p.at(i+1).is(p.text, "your") && p.rises(i+2) > 0 && (i == 0 || p.at(i-1).tag == tagConj || p.at(i-1).tag == tagMark):
			return p.promise(Guarantee, i, p.rises(i+2)), true
		case i == 0 && t.tag == tagAdj && t.word.adj&aChanged != 0 && p.at(1).word.noun&(nGood|nFeeling) != 0 && p.at(1).word.set&sTalk == 0 && (p.at(2).is(p.text, "from") && p.at(4).is(p.text, "first") || p.at(2).is(p.text, "in") || p.at(2).is(p.text, "within")) && p.verbless() && (p.at(3).tag == tagNum || p.at(4).is(p.text, "first")):
			return p.promise(Guarantee, 0, 2), true // "Better sleep from the first night"
		case t.is(p.text, "you") && p.at(i+1).is(p.text, "can") && p.counted(i+2) && p.goodNoun(i+4) >= 0:
			return p.promise(Guarantee, i, p.goodNoun(i+4)), true
		case t.is(p.text, "you") && p.at(i+1).tag == tagModal && p.at(i+2).is(p.text, "wonder") && (p.at(i+3).is(p.text, "how") || p.at(i+3).is(p.text, "why")):
			return p.promise(Guarantee, i, i+3), true // "You will wonder how you managed without it"
		case t.is(p.text, "expect") && p.awaited(i) > 0:
			return p.promise(Guarantee, i, p.awaited(i)), true // "Parents can expect happier mealtimes"
		case t.is(p.text, "deserve") && p.at(i-1).is(p.text, "you") && p.told() && (p.at(0).word.verb&vGain != 0 || p.at(0).word.set&sHaving != 0):
			return p.promise(Guarantee, 0, i), true // "Get the rest you deserve"
		case t.is(p.text, "sure") && p.at(i+1).is(p.text, "thing") && p.at(i-2).tag == tagBe && !p.negatedBefore(i):
			return p.promise(Absolute, i, i+1), true
		case t.word.lemma() == "smile" && (t.tag == tagNoun || p.at(i-1).word.lemma() == "put") && p.at(i+1).is(p.text, "on") && (p.own(0, i) || p.cueBetween(0, i, cUniversal)):
			return p.promise(Guarantee, i, i+1), true
		case i == 0 && t.tag == tagNoun && t.word.noun&(nGood|nFeeling) != 0 && t.word.set&sTalk == 0 && (p.at(1).is(p.text, "in") || p.at(1).is(p.text, "within")) && p.at(3).word.noun&nTime != 0 && p.verbless():
			return p.promise(Guarantee, 0, 3), true
		case t.is(p.text, "itself") && p.at(i-1).word.lemma() == "pay for" && p.at(i-1).tag != tagEd, t.is(p.text, "itself") && p.at(i-1).is(p.text, "for") && p.at(i-2).word.lemma() == "pay" && p.at(i-3).tag != tagTo && p.at(i-2).tag != tagEd:
			return p.promise(Guarantee, i-1, i), true
		case t.is(p.text, "impossible") && p.at(i+1).tag == tagTo && p.at(i+2).word.verb&vFail != 0 && p.own(i, len(p.toks)):
			return p.promise(Absolute, i, i+2), true
		case t.is(p.text, "enough") && p.at(i+1).tag == tagTo && p.at(i-1).tag == tagBe && p.changes(i+2):
			return p.promise(Guarantee, i, i+2), true
		case t.tag == tagEd && t.word.set&sHarm != 0 && p.at(i-1).is(p.text, "be") && (p.at(i-2).is(p.text, "cannot") || p.at(i-2).is(p.text, "never") && p.at(i-3).tag == tagModal) && !t.is(p.text, "copied") && !t.is(p.text, "broken"):
			return p.promise(Absolute, i-2, i), true
		case t.is(p.text, "nothing") && p.at(i+1).tag == tagTo && p.at(i-1).tag == tagHave && (p.at(i+2).is(p.text, "fear") || p.at(i+2).is(p.text, "lose")):
			return p.promise(Absolute, i, i+2), true // "Savers have nothing to lose"
		case t.is(p.text, "nothing") && p.at(i+1).tag == tagModal && (p.at(i+2).is(p.text, "stop") || p.at(i+2).is(p.text, "hold")) && (p.own(i+3, i+4)):
			return p.promise(Absolute, i, i+2), true // "Nothing will stop our members"
		case t.is(p.text, "nothing") && p.at(i+1).tag == tagModal && p.at(i+2).word.verb&vFail != 0:
			return p.promise(Absolute, i, i+2), true
		case t.word.lemma() == "certain" && p.at(i-1).tag == tagBe && t.tag == tagAdj && (p.at(i+1).tag == tagMark || p.at(i+1).tag == tagNone):
			if h := p.headNoun(max(0, i-5), i-1); h >= 0 && p.toks[h].word.noun&(nGood|nState|nFeeling) != 0 && p.at(i-1).is(p.text, "is") {
				return p.promise(Guarantee, h, i), true
			}
		}
	}
	return Promise{}, false
}

// opensPhrase is a quick look whether one of the cases of phrase may begin with
// the token at i. Frequent words open one beside a certain other only.
func (p *promiser) opensPhrase(i int) bool {
	t := &p.toks[i]
	switch {
	case t.cue&cCertainty != 0:
		return true
	case t.promise&phrasal != 0:
		switch {
		case t.is(p.text, "with"):
			return p.at(i+1).is(p.text, "us")
		case t.is(p.text, "all"):
			return p.at(i+1).is(p.text, "it") || p.at(i+1).is(p.text, "you")
		case t.is(p.text, "how"):
			return p.at(i-1).is(p.text, "is")
		case t.is(p.text, "work"):
			return i > 1 && p.vouched(i)
		}
		return true
	case t.tag == tagModal:
		return t.word.fn&fNegation != 0 || p.at(i+2).is(p.text, "goodbye") || p.saved(i)
	case t.tag == tagConj:
		return p.at(i+1).word.set&sErase != 0
	case t.kind == numberToken:
		return t.is(p.text, "100")
	case t.tag == tagAdj:
		return i == 0 && t.word.adj&aChanged != 0
	case t.tag == tagNoun:
		return i == 0 && t.word.noun&(nGood|nFeeling) != 0
	}
	return false
}

// fruitful says that what is sure to come after i is a result: "to grow", "to be
// a great relief".
func (p *promiser) fruitful(i int) bool {
	v := p.at(i + 1)
	if v.tag == tagBe || v.is(p.text, "be") {
		for k := i + 2; k < len(p.toks) && k < i+6; k++ {
			t := p.toks[k]
			if t.tag == tagPrep {
				return false
			}
			if t.word.adj&(aVague|aState|aFeel|aPerfect|aChanged) != 0 && t.word.adj&aAvailable == 0 || t.tag == tagNoun && t.word.noun&(nGood|nFeeling) != 0 {
				return true
			}
		}
		return false
	}
	return v.word.verb&(vUp|vDown|vEnd|vGain|vCause|vFeel|vBehave|vShield|vBoon|vFail) != 0 && v.word.set&sHandling == 0 || p.own(0, len(p.toks)) || v.word.set&(sMaking|sSway|sSucceeding) != 0
}

// comparative: "safer", "happier".
func (p *promiser) comparative(i int) bool {
	t := p.toks[i]
	return strings.HasSuffix(p.text[t.start:t.end], "er") && !t.is(p.text, "better") && !t.is(p.text, "faster") && !t.is(p.text, "fewer")
}

// repaid is the verb of "every pound spent on play returns four" soon after i, or -1.
func (p *promiser) repaid(i int) int {
	for k := i; k+1 < len(p.toks) && k < i+7; k++ {
		if l := p.toks[k].word.lemma(); p.toks[k].word.forms&(third|base) != 0 && p.at(k-1).tag == tagTo && (l == "create" || l == "generate") && p.ours(0, len(p.toks)) {
			return k // "goes on to create eight"
		} else if p.toks[k].word.forms&third != 0 && (l == "return" || l == "save" || l == "yield" || l == "earn") {
			if p.at(k+1).tag == tagNum || p.at(k+1).word.noun != 0 {
				return k
			}
			return -1
		}
	}
	return -1
}

// failing is the verb of failing that "can" or "will" governs soon after i, or -1.
func (p *promiser) failing(i int) int {
	for k := i; k < i+6; k++ {
		if p.at(k).tag == tagModal {
			if v := p.mainVerb(k, len(p.toks)); p.at(v).word.verb&vFail != 0 {
				return v
			}
			return -1
		}
	}
	return -1
}

// rises is the verb of "sales soar" soon after i, or -1.
func (p *promiser) rises(i int) int {
	for k := i; k < i+4; k++ {
		if w := p.at(k + 1).word; p.at(k).tag == tagNoun && w.forms&base != 0 && w.verb&(vMove|vGain) != 0 && w.verb&vAct == 0 {
			return k + 1
		}
	}
	return -1
}

// counted: "you can count on", "look forward to".
func (p *promiser) counted(i int) bool {
	switch p.at(i).word.lemma() {
	case "count", "rely", "bank", "depend":
		return p.at(i+1).is(p.text, "on")
	case "count on", "rely on", "bank on", "depend on", "look forward to":
		return true
	}
	return false
}

// saves: "every donation saves a life".
func (p *promiser) saves(i int) bool {
	for k := i + 1; k < i+4; k++ {
		if n := p.at(k); (n.is(p.text, "life") || n.word.lemma() == "life" || n.is(p.text, "lives") || n.word.lemma() == "marriage" || n.word.lemma() == "species") && (p.cueBetween(0, i, cUniversal) || p.own(0, i) || p.at(0).is(p.text, "the") || p.at(0).is(p.text, "this")) {
			return true
		}
	}
	return false
}

// goodNoun is a good thing within the next words, or -1.
func (p *promiser) goodNoun(from int) int {
	for k := max(from-1, 0); k < from+3 && k < len(p.toks); k++ {
		t := p.toks[k]
		if n := p.at(k + 1).word; k >= from && t.tag == tagAdj && t.word.adj&aChanged != 0 && n.noun&(nState|nGood|nFeeling) != 0 {
			return k + 1 // "lower bills"
		}
		if t.tag == tagAdj && t.word.adj&(aState|aFeel) != 0 && t.word.adj&aAvailable == 0 && t.word.set&sMeasure == 0 && p.at(k+1).tag == tagNoun && p.at(k+1).word.noun&(nThing|nEvent) == 0 {
			return k + 1 // "a secure retirement"
		}
		if t.tag == tagNoun && t.word.noun&(nGood|nFeeling) != 0 && t.word.set&sTalk == 0 {
			return k
		}
		if t.tag == tagPrep && k >= from || t.tag == tagGer || t.tag == tagMark {
			return -1
		}
	}
	return -1
}

// verbless says that the sentence is a headline.
func (p *promiser) verbless() bool {
	for _, t := range p.toks {
		switch t.tag {
		case tagVerb, tagBe, tagModal, tagHave, tagDo, tagEd:
			return false
		}
	}
	return true
}

// changes: "change your life", "turn a business around".
func (p *promiser) changes(i int) bool {
	w := p.at(i).word
	return (w.verb&(vMove|vGain|vShield) != 0 && w.verb&vAct == 0 || w.lemma() == "change" || w.lemma() == "transform") && p.own(i, i+4)
}

// onlyBefore: "the only tool you will ever need".
func (p *promiser) onlyBefore(i int) bool {
	for j := i - 1; j >= 0 && j > i-8; j-- {
		if t := p.toks[j]; t.is(p.text, "only") || t.is(p.text, "last") || t.word.lemma() == "all" {
			return true
		}
	}
	return false
}

// reportedOnly says that more follows: "the only team that works on Sundays".
func (p *promiser) reportedOnly(i int) bool {
	n := p.at(i + 1)
	return n.tag != tagMark && n.tag != tagNone && !n.is(p.text, "for")
}

// vouched: "proves this works", "we know that our system works".
func (p *promiser) vouched(i int) bool {
	if p.toks[i].tag == tagNoun && p.at(i-1).tag != tagSubj || p.negatedBefore(i) {
		return false
	}
	for j := i - 1; j >= 0 && j > i-6; j-- {
		if l := p.toks[j].word.lemma(); l == "prove" || l == "know" {
			for k := 0; k < j; k++ {
				if p.toks[k].tag == tagModal || p.toks[k].tag == tagTo || p.toks[k].tag == tagDo || p.toks[k].tag == tagSub && !p.toks[k].is(p.text, "because") {
					return false
				}
			}
			return true
		}
	}
	return false
}

// saved: "£2 million will be saved", "savings will accrue": a forecast said as a fact.
func (p *promiser) saved(i int) bool {
	v := p.mainVerb(i, len(p.toks))
	if l := p.toks[v].word.lemma(); l != "accrue" && !(l == "save" && p.toks[v].tag == tagEd) || p.dated {
		return false
	}
	number := false
	for j := 0; j < v; j++ {
		if p.toks[j].cue&cHedge != 0 && p.toks[j].tag != tagDet && !p.toks[j].is(p.text, "approximately") {
			return false
		}
		number = number || p.toks[j].tag == tagNum || p.toks[j].word.noun&nGood != 0
	}
	return number
}

// bound: "is bound to succeed", "is proven to make companies grow".
func (p *promiser) bound(i int) bool {
	switch p.toks[i].word.lemma() {
	case "bound", "sure", "certain", "proven", "guaranteed":
		if b := p.at(p.before(i)); p.toks[i].word.lemma() == "bound" && (p.at(i-1).tag == tagAdv || p.at(p.before(i)-1).is(p.text, "we")) && b.tag == tagBe {
			return false // "are legally bound to"
		}
	default:
		if !p.toks[i].is(p.text, "bound") && !p.toks[i].is(p.text, "proven") {
			return false
		}
	}
	if p.at(i+1).tag != tagTo && p.at(i+1).tag != tagPrep || p.negatedBefore(i) || p.pastBefore(i) || i == 0 {
		return false
	}
	b := p.before(i)
	if p.at(b).tag != tagBe || b == 0 || p.doubted(i) || p.at(b).is(p.text, "been") {
		return false
	}
	w := p.at(i + 2).word
	return w.forms&base != 0 && w.verb&(vUp|vDown|vEnd|vGain|vCause|vFeel|vMake|vBehave|vDo) != 0
}

func (p *promiser) pastBefore(i int) bool {
	for j := i - 1; j >= 0 && j > i-5; j-- {
		if p.toks[j].is(p.text, "was") || p.toks[j].is(p.text, "were") || p.toks[j].tag == tagModal || p.toks[j].cue&cHedge != 0 {
			return true
		}
	}
	return false
}

// own says that the author speaks of what is theirs or yours: our, we, your, this.
func (p *promiser) own(from, to int) bool {
	if p.names&(ofOurs|ofYours) == 0 {
		return false
	}
	for j := max(from, 0); j < to && j < len(p.toks); j++ {
		switch {
		case p.toks[j].is(p.text, "our"), p.toks[j].is(p.text, "we"), p.toks[j].is(p.text, "your"), p.toks[j].is(p.text, "you"), p.toks[j].is(p.text, "us"):
			return true
		}
	}
	return false
}

// ours says that the author speaks of what is theirs: our, we, us, my.
func (p *promiser) ours(from, to int) bool {
	if p.names&ofOurs == 0 {
		return false
	}
	for j := max(from, 0); j < to && j < len(p.toks); j++ {
		if t := &p.toks[j]; t.word.names&ofOurs != 0 {
			return true
		}
	}
	return false
}
