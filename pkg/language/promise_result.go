package language

import "strings"

// result weighs what the predicate says of its subject: 0 nothing that depends
// on others, 1 perhaps, 2 surely a result.
func (a *assertion) result() int {
	c := a.c
	t := a.toks[c.verb]
	w := t.word
	neg := a.negation()
	if !neg && (t.tag == tagAdj || t.tag == tagEd) && a.treated(c.verb) {
		return 0
	}
	if !neg && !c.passive && !c.copula && a.comparative() {
		return 2
	}
	if c.copula || t.tag == tagBe || t.tag == tagAdj {
		return a.being(neg)
	}
	switch {
	case c.passive:
		switch {
		case a.treated(c.verb), w.set&sProvided != 0, w.lemma() == "inform":
			return 0
		case w.verb&(vShield|vMove) != 0 && w.verb&vAct == 0, w.adj&(aFeel|aState) != 0:
			return 2
		}
		return 0
	case w.verb&vFail != 0 && w.verb&(vGet|vGain) == 0:
		if neg {
			return 2
		}
		return 0
	case neg && w.lemma() == "quit":
		return 2
	case neg:
		if w.verb&(vGain|vFeel) != 0 && w.lemma() != "leave" {
			return 0
		}
		if w.lemma() == "leave" && (a.emptyHanded() || a.objectless() && a.at(c.verb+1).tag != tagPrep) || w.verb&vFail != 0 {
			return 2
		}
		return 0
	case t.tag == tagHave:
		return a.having()
	case w.lemma() == "see" || w.lemma() == "get" || w.lemma() == "find" || w.lemma() == "keep":
		return a.having()
	case w.lemma() == "learn" && !a.lasting():
		return 0 // what a course is about
	case w.lemma() == "become":
		return 2 * b2i(!a.membership())
	case w.lemma() == "lose" && a.losesGood():
		return 0
	case w.lemma() == "save" || w.lemma() == "lose" || w.lemma() == "make" || w.lemma() == "pass" || w.lemma() == "land" || w.lemma() == "hold" || w.lemma() == "complete" || w.lemma() == "register":
		return a.gains()
	case w.lemma() == "earn" && a.thingObject(), w.verb&vGain != 0 && a.own2(c.verb) && a.handed():
		return 0
	case w.lemma() == "enjoy":
		if obj, _ := a.object(c.verb, a.to); obj >= 0 && a.toks[obj].word.set&sLegal != 0 {
			return 0 // "enjoy the same rights"
		}
		return 2 * b2i(a.having() == 2 || !a.at(c.verb+1).is(a.text, "free") && a.at(c.verb+2).tag != tagNum && a.at(c.verb+1).tag != tagNum)
	case w.verb&(vGain|vEnd) != 0 && w.verb&(vMake|vGive|vServe) == 0:
		obj, _ := a.object(c.verb, a.to)
		if a.at(c.verb+1).tag == tagPrep {
			obj = -1
		}
		if obj >= 0 && a.toks[obj].word.noun&nThing != 0 && a.toks[obj].word.noun&(nGood|nState) == 0 && w.lemma() != "gain" || obj >= 0 && a.toks[obj].word.lemma() == "access" {
			return 0
		}
		return 2
	case w.verb&(vUp|vDown) != 0:
		return 2
	case w.verb&vFeel != 0 && w.lemma() != "need" && w.lemma() != "want" && w.lemma() != "prefer" && w.lemma() != "perceive" && w.lemma() != "regard" && w.lemma() != "experience" && w.lemma() != "accept" && w.lemma() != "know" && w.lemma() != "remember" && w.lemma() != "recognise" && w.lemma() != "recognize":
		return 2
	case w.lemma() == "lead" && a.at(c.verb+1).tag == tagPrep, w.verb&vBehave != 0 && a.thingObject():
		return 0
	case w.verb&vBehave != 0 && a.at(c.verb+1).tag == tagPrep && !strings.Contains(w.lemma(), " "):
		without := false
		for k := c.verb + 1; k+1 < a.to; k++ {
			without = without || (a.toks[k].is(a.text, "without") || a.toks[k].is(a.text, "with")) && a.toks[k+1].word.noun&(nProblem|nFeeling) != 0
		}
		return 2 * b2i(without) // "speak in public without fear"
	case w.verb&vBehave != 0:
		return 1 + b2i(c.future && (a.toks[c.head].word.noun&nGroup == 0 || a.toks[c.head].word.lemma() == "community" || a.toks[c.head].word.lemma() == "household"))
	case w.lemma() == "reach" || w.lemma() == "master" || w.lemma() == "excel":
		return 1 + b2i(a.universalSubject())
	case w.verb&(vDo|vUse) != 0 && w.verb&(vAct&^vServe) == 0:
		return 1
	}
	return 0
}

// emptyHanded: "nobody leaves without a job".
func (a *assertion) emptyHanded() bool {
	for k := a.c.verb + 1; k < a.to; k++ {
		if a.toks[k].is(a.text, "without") && a.at(k+1).tag != tagGer {
			h := a.headNoun(k+1, a.to)
			return h < 0 || a.at(h+1).tag == tagRel || a.toks[h].word.noun&nThing == 0 || a.toks[h].word.noun&nGood != 0 || a.toks[h].word.set&(sFound|sProspect) != 0 // not "without a badge"
		}
	}
	return false
}

// being: "will be happier", "is impossible", "are able".
func (a *assertion) being(neg bool) int {
	for k := a.c.verb; k < a.to && k < a.c.verb+6; k++ {
		t := a.toks[k]
		switch t.tag {
		case tagPrep, tagMark, tagSub, tagRel, tagTo:
			return 0
		case tagAdj, tagEd, tagNoun, tagAmb:
			switch {
			case t.word.lemma() == "able" || t.word.lemma() == "responsible" || t.word.adj&aAvailable != 0 && t.word.adj&aState == 0:
				return 0
			case neg && t.word.adj&aBad != 0:
				return 2
			case t.tag == tagAdj && t.word.verb&vAct != 0 && t.word.forms&participle != 0:
				return 0
			case neg:
				if t.word.adj&aFeel != 0 {
					return 0
				}
				return 2 * b2i(t.word.verb&vFail != 0 || t.word.adj&aState != 0 && t.is(a.text, "hungry") || t.word.noun&nProblem != 0)
			case t.tag == tagAdj && a.at(k+1).tag == tagNoun && t.word.adj&aOther != 0:
				continue
			case t.word.adj&(aFeel|aPerfect) != 0, t.word.adj&aState != 0 && t.word.adj&aService == 0, t.word.adj&aChanged != 0:
				if t.word.set&sMeasure != 0 {
					if t.is(a.text, "more") || t.is(a.text, "less") {
						continue
					}
					return 0
				}
				return 2
			case t.word.verb&(vShield) != 0 && t.tag == tagEd:
				return 2
			case t.is(a.text, "impossible") || (t.is(a.text, "right") || t.is(a.text, "correct")) && a.adverb():
				return 2
			}
		}
	}
	return 0
}

// membership: "become part of the region" tells where something belongs.
func (a *assertion) membership() bool {
	for k := a.c.verb + 1; k+1 < a.to && k < a.c.verb+4; k++ {
		if a.toks[k+1].is(a.text, "of") && a.toks[k].tag == tagNoun && a.toks[k].word.noun&(nPeople|nGood|nFeeling) == 0 || a.toks[k].is(a.text, "member") {
			return true
		}
	}
	return false
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}

// having: "will have peace", "see your revenue grow", "find work".
func (a *assertion) having() int {
	if a.at(a.c.verb+1).is(a.text, "to") {
		return 0 // "get to work"
	}
	for k := a.c.verb + 1; k < a.to && k < a.c.verb+6; k++ {
		t := a.toks[k]
		if t.tag == tagPrep || t.tag == tagMark {
			break
		}
		if t.word.lemma() == "experience" && a.at(k+1).tag == tagPrep {
			return 0 // "have experience of"
		}
		if (t.tag == tagNoun || t.tag == tagAmb) && t.word.noun&(nGood|nFeeling) != 0 && t.word.lemma() != "access" && t.word.lemma() != "outcome" && t.word.lemma() != "result" && t.word.lemma() != "impact" && t.word.lemma() != "change" && t.word.lemma() != "control" && t.word.lemma() != "value" {
			return 2
		}
		if t.word.set&sFound != 0 {
			return 2
		}
	}
	return 0
}

// gains: "lose ten kilos", "save money", "make more".
func (a *assertion) gains() int {
	for k := a.c.verb + 1; k < a.to && k < a.c.verb+5; k++ {
		t := a.toks[k]
		if t.tag == tagNum {
			return 2
		}
		if t.word.set&sGained != 0 || t.is(a.text, "%") {
			return 2
		}
		if t.word.noun&(nGood|nFeeling|nState) != 0 {
			return 2
		}
	}
	return 0
}

// comparative: "will perform better", "recover faster".
func (a *assertion) comparative() bool {
	if a.toks[a.c.verb].word.verb&vAct != 0 && a.toks[a.c.verb].word.verb&(vDo|vGain|vBehave) == 0 && !(a.c.rel >= 0 && a.offering()) {
		return false
	}
	for k := a.c.verb + 1; k < a.to && k < a.c.verb+4; k++ {
		t := a.toks[k]
		if t.is(a.text, "together") {
			return a.toks[a.c.verb].word.verb&vWork == 0
		}
		if t.is(a.text, "better") || t.is(a.text, "faster") || t.is(a.text, "longer") || t.is(a.text, "twice") && (a.at(k+1).is(a.text, "as") || a.at(k+1).is(a.text, "what")) || t.is(a.text, "happily") || t.is(a.text, "fluently") || t.is(a.text, "ahead of") || t.is(a.text, "less") && a.at(k+1).is(a.text, "often") {
			return a.at(k+1).tag != tagNoun || t.is(a.text, "twice")
		}
	}
	return false
}

// losesGood says that what is lost is nothing bad: "You will lose access".
func (a *assertion) losesGood() bool {
	obj, _ := a.object(a.c.verb, a.to)
	if obj < 0 {
		return false
	}
	w := a.toks[obj].word
	return w.noun&nProblem == 0 && (w.noun&(nGood|nThing) != 0 || w.set&sLegal != 0 || w.lemma() == "access")
}
