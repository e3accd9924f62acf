package language

import "strings"

// general judges a clause by three broad questions: who stands to gain (a
// receiver, a problem, what the author offers), what is said to happen to them,
// and how strongly the author's voice stands behind it.
func (a *assertion) general(role Role) (Promise, bool) {
	if a.factual() {
		return Promise{}, false
	}
	f := a.force()
	head := a.toks[a.c.head]
	if a.comeWhatMay() && (a.possessed("your") || a.possessed("our") && head.word.set&sClientele != 0) && !a.negation() {
		if to := a.remaining(); to >= 0 {
			return a.promise(Guarantee, a.c.head, to), true
		}
	}
	if role == Receiver && (f.universal || a.possessed("your")) && a.thanks() && !a.c.passive && !a.negation() && a.start > a.intro {
		if to := a.succeeding(); to >= 0 {
			return a.promise(Guarantee, a.c.head, to), true // "With our app, your team hits every target"
		}
	}
	switch {
	case f.meant && a.toks[0].tag == tagSub && role == Thing && !a.negation() && a.thingOfThePast():
		return a.promise(Guarantee, a.c.head, a.c.verb), true
	case head.is(a.text, "i"), head.is(a.text, "they"), head.is(a.text, "these"), head.is(a.text, "those"), head.shout:
	case (head.word.noun&nGood != 0 || head.word.set&sProspect != 0) && head.word.noun&nThing == 0 && head.word.set&sTalk == 0 && !a.negation() && (a.toks[a.c.verb].word.lemma() == "come" && !a.at(a.c.verb+1).is(a.text, "from") || a.toks[a.c.verb].word.lemma() == "await" || a.toks[a.c.verb].word.lemma() == "follow") && (a.cueBetween(a.c.verb, a.c.verb+3, cUniversal|cCertainty) || a.peopleAfter(a.c.verb) || a.at(a.c.verb+1).is(a.text, "to") && a.reaches() || a.at(a.c.verb+1).is(a.text, "you") || a.lasting()):
		return a.promise(Guarantee, a.c.head, a.c.verb), true
	case a.toks[a.c.verb].word.lemma() == "await" && !a.negation() && a.at(a.c.verb+1).is(a.text, "you") && a.brighter():
		return a.promise(Guarantee, a.c.head, a.c.verb), true
	case f.future && !a.negation() && !a.c.passive && role == Thing && a.objectless() && (a.toks[a.c.verb].word.verb&(vDown|vEnd) != 0 && a.problemIn(a.start, a.c.head)):
		return a.promise(Guarantee, a.c.head, a.c.verb), true
	case head.word.noun&nProblem != 0 && a.c.copula && a.toks[a.c.verb].word.set&sMeasure != 0:
		return Promise{}, false // "The risk of churn is lower"
	case head.word.noun&nProblem != 0 && (a.unproblem() || f.strong() && !f.universal && !a.c.passive && !a.negation() && a.objectless() && a.toks[a.c.verb].word.verb&(vEnd|vDown) != 0):
		return a.promise(Guarantee, a.c.head, a.c.verb), true
	case role == Receiver || head.word.set&sAnyone != 0:
		if f.future && head.word.noun&nDoer != 0 && !f.offered && !(f.early && a.possessed("your")) {
			return Promise{}, false // departments plan, they do not promise
		}
		e, to := a.effect(f)
		if !e && (!f.future || head.word.noun&nPeople != 0 || a.possessed("your") || a.start == a.c.head && head.tag == tagSubj) {
			e, to = a.better(a.negation())
		}
		if e && (f.strong() || a.clientele()) {
			kind := Guarantee
			if !f.future {
				kind = Absolute
			}
			return a.promise(kind, a.c.head, to), true
		}
		fallthrough
	default:
		if a.possessed("your") && !a.c.passive && !a.negation() && a.objectless() && (f.meant || a.deadlineSoon()) && a.toks[a.c.verb].word.verb&vUp != 0 {
			return a.promise(Guarantee, a.c.head, a.c.verb), true // "Your savings double in five years"
		}
		if e, to := a.better(a.negation()); e && role != Doer && (f.meant || f.offered && a.start > a.intro || a.possessed("our") && head.word.noun&nReceiver == 0 && !a.c.copula || f.future && !a.c.copula && (a.possessed("your") || a.problemIn(a.c.verb+1, to))) {
			return a.promise(Guarantee, a.c.head, to), true
		}
		if e, to := a.effect(f); e && role == Thing && (f.meant && !(a.c.passive && !a.ours(0, a.intro)) || f.early && a.addressed() || a.possessed("our") && a.toks[a.c.verb].word.set&sThrive != 0 || a.thanks() && a.c.copula || f.future && (a.toks[a.c.verb].word.lemma() == "become" || a.toks[a.c.verb].word.set&sThrive != 0)) {
			return a.promise(Guarantee, a.c.head, to), true
		}
		if f.future && f.offered && a.start > a.intro && a.again() && !a.c.passive && !a.negation() && a.toks[a.c.verb].word.verb&(vAct|vReceive) == 0 {
			return a.promise(Guarantee, a.c.head, a.c.verb), true // "Under our management, the estuary will teem with life again"
		}
		if to := a.impact(role, f); to >= 0 {
			return a.promise(Guarantee, a.c.head, to), true
		}
		if to := a.works(role); to >= 0 {
			return a.promise(Guarantee, a.c.head, to), true
		}
		if to := a.fruit(role, f); to >= 0 {
			return a.promise(Guarantee, a.c.head, to), true
		}
		if to := a.fortune(role, f); to >= 0 {
			return a.promise(Guarantee, a.c.head, to), true
		}
		if to := a.yield(role, f); to >= 0 {
			return a.promise(Guarantee, a.c.head, to), true
		}
	}
	return Promise{}, false
}

// selfRegarding says that the author speaks of no more than themselves: "Our
// success goes back to 1920", "The system reflects our commitment to safety".
func (a *assertion) selfRegarding(role Role) bool {
	if role == Receiver && a.toks[a.c.head].word.noun&nPeople != 0 && !a.c.copula {
		return false
	}
	if h := a.toks[a.c.head].word; a.possessed("our") && (h.noun&(nGood|nFeeling) != 0 || h.lemma() == "commitment") && h.noun&(nThing|nEvent|nWorkdone) == 0 {
		return true
	}
	be := a.c.verb
	for a.c.copula && be > a.start && a.toks[be].tag != tagBe {
		be--
	}
	n := be + 1
	for a.at(n).tag == tagAdv {
		n++
	}
	return a.at(n).is(a.text, "our") && (a.c.copula || a.at(n+1).word.lemma() == "commitment" || a.at(n+2).word.lemma() == "commitment" || a.at(n+2).word.lemma() == "contribution")
}

// effect says that the predicate tells a result that lies with the receiver:
// being or feeling better, having more of what is good, no longer suffering,
// doing something of their own accord. to is its last word.
func (a *assertion) effect(f force) (found bool, to int) {
	c := a.c
	v := a.toks[c.verb]
	w := v.word
	neg := a.negation()
	if neg {
		if (f.meant || f.offered && !c.passive) && (a.again() || f.meant && a.cueNoLonger()) {
			return true, c.verb
		}
		for k := c.verb + 1; k < a.to && k < c.verb+5 && (w.lemma() == "return" || w.lemma() == "go" || w.lemma() == "go back" || w.lemma() == "end up" || w.lemma() == "land"); k++ {
			if a.toks[k].word.set&sWoe != 0 {
				return true, k // "nobody goes back to prison"
			}
		}
		if w.verb&(vFail|vPlight) != 0 && w.verb&vGain == 0 || w.set&sAbandoned != 0 || w.verb&vShield == 0 && a.at(c.verb+1).word.verb&vFail != 0 {
			return true, c.verb
		}
		return a.state(true)
	}
	if a.at(c.verb+1).is(a.text, "our") && w.verb&(vBehave|vFeel) == 0 && strings.IndexByte(w.lemma(), ' ') < 0 && w.lemma() != "benefit" {
		return false, 0 // "advances our mission" is our own gain
	}
	if (v.tag == tagAdj || v.tag == tagEd) && a.treated(c.verb) {
		return false, 0 // "will be supported by the ministry"
	}
	if k := a.readied(); k >= 0 {
		return true, k
	}
	switch {
	case f.future && f.lasting && a.possessed("your") && w.verb&vDo != 0 && w.verb&(vAct|vReceive) == 0 && a.objectless():
		return true, c.verb
	case f.offered && (f.universal || f.lasting || a.universalAfter(c.verb)) && a.plain() && !c.passive && !c.copula:
		return true, c.verb // "Our interpreters break down every barrier"
	case f.future && (a.at(c.verb+1).is(a.text, "more") || a.at(c.verb+1).is(a.text, "less")) && a.at(c.verb+2).tag != tagNoun && a.at(c.verb+2).tag != tagAdj && w.verb&(vUse|vReceive) == 0 && w.lemma() != "learn" && w.lemma() != "pay" && v.tag == tagVerb:
		return true, c.verb + 1
	case w.lemma() == "stay" && f.universal && a.ours(c.head, c.verb):
		return true, c.verb // "Every apprentice we place stays with the firm"
	case f.future && a.afterOne() && a.addressed() && a.at(c.verb+1).tag == tagAdv && !c.passive && !c.copula && w.verb&(vReceive|vGive|vSay) == 0:
		return true, c.verb + 1 // "Your team will talk openly after two sessions"
	case w.set&sIdiom != 0:
		return true, c.verb
	case c.passive:
		return w.verb&vShield != 0 && w.verb&vAct == 0 && w.set&sProvided == 0, c.verb
	case f.future && a.adverb() && a.toks[c.head].word.set&sAgent == 0 && w.verb&(vReceive|vGive|vMake) == 0 && v.tag == tagVerb && a.role(c.from, c.head) == Receiver:
		return true, c.verb
	case w.set&sAdopt != 0 && f.future:
		return true, c.verb
	case w.lemma() == "go" && a.at(c.verb+1).is(a.text, "on") && a.at(c.verb+2).is(a.text, "to"):
		return f.offered, min(c.verb+3, a.to-1) // "go on to change the world"
	case w.set&sMastering != 0 && f.offered && !a.objectless() && !a.withAfter():
		return true, c.verb
	case c.copula || v.tag == tagBe || w.lemma() == "grow" && a.at(c.verb+1).is(a.text, "up to") || w.set&(sLinking|sDeparting) != 0:
		return a.state(false)
	case w.set&sHaving != 0:
		if w.verb&vGain != 0 && w.verb&(vGet|vDo|vWork) == 0 && a.own2(c.verb) && !a.handed() {
			return true, c.verb
		}
		return a.possession()
	case w.verb&vMove != 0 && w.verb&vAct == 0 && a.own2(c.verb):
		return true, c.verb
	case w.verb&vBehave != 0 && w.verb&(vAct|vExist) == 0 && c.future && !(a.possessed("our") && a.toks[c.head].word.set&sProfession != 0) && (a.at(c.verb+1).tag != tagPrep && !strings.HasSuffix(w.lemma(), " on") || a.own(c.verb, c.verb+4)):
		return true, c.verb
	case (w.lemma() == "benefit" || w.lemma() == "benefit from" || w.lemma() == "profit" || w.lemma() == "gain") && a.own(c.verb, c.verb+3):
		return true, c.verb
	case w.lemma() == "learn" && a.at(c.verb+1).tag == tagTo && a.at(c.verb+2).word.verb&(vFeel|vBehave) != 0:
		return true, c.verb + 2
	case w.verb&vBehave != 0 && (a.at(c.verb+1).is(a.text, "us") || strings.IndexByte(w.lemma(), ' ') > 0 && f.offered && a.at(c.verb+1).tag != tagTo && a.at(c.verb+2).word.noun&nTime == 0):
		return true, c.verb
	case f.future && a.mutual():
		return true, c.verb
	case w.set&sThrive != 0:
		return true, c.verb
	case w.verb&vGain != 0 && w.verb&(vAct|vReceive) == 0 && !a.thingObject():
		return true, c.verb
	}
	return false, 0
}

// cueNoLonger: "Once the well is dug, girls no longer fetch water".
func (a *assertion) cueNoLonger() bool {
	for k := a.c.head + 1; k < a.c.verb; k++ {
		if a.toks[k].is(a.text, "no longer") {
			return true
		}
	}
	return false
}

// readied is the word of "start school ready to learn", "arrive ready for the
// day", or -1.
func (a *assertion) readied() int {
	switch a.toks[a.c.verb].word.lemma() {
	case "start", "begin", "arrive", "leave", "finish", "enter", "come", "return":
	default:
		return -1
	}
	for k := a.c.verb + 1; k+1 < a.to && k < a.c.verb+5; k++ {
		if n := a.at(k + 1); a.toks[k].is(a.text, "ready") && (n.tag == tagTo || n.is(a.text, "for")) {
			return k
		}
	}
	return -1
}

// unproblem: "drought is no longer a threat", "disputes will become a rarity",
// "bullying stops the day we start".
func (a *assertion) unproblem() bool {
	w := a.toks[a.c.verb].word
	if w.set&sMeasure != 0 {
		return false // "the risk is lower"
	}
	if w.verb&vEnd != 0 && !a.c.passive && !a.negation() && (a.at(a.c.verb+1).is(a.text, "the") && a.at(a.c.verb+2).word.noun&nTime != 0) {
		return true
	}
	for k := a.c.verb; k < a.to && k < a.c.verb+5; k++ {
		if t := a.toks[k]; t.tag == tagNoun && t.word.noun&nProblem != 0 && a.c.negated && (a.offering() || a.lasting()) || t.word.set&sOver != 0 && (a.c.future || a.early() || a.offering() || w.lemma() == "become") {
			return true
		}
	}
	return false
}

// thanks says that the clause opens with whose doing it is: "Thanks to us, …".
func (a *assertion) thanks() bool {
	for k := a.intro; k < a.start; k++ {
		if (a.toks[k].is(a.text, "us") || a.toks[k].is(a.text, "our")) && a.byMeans(k) {
			return true
		}
	}
	return false
}

// plain says that the verb tells nothing that somebody does as a service, a
// duty or a routine.
func (a *assertion) plain() bool {
	w := a.toks[a.c.verb].word
	for k := a.c.verb + 1; k+1 < a.to; k++ {
		if a.toks[k].cue&cUniversal != 0 && a.toks[k+1].word.noun&nTime != 0 {
			return false // "every month"
		}
	}
	if obj, _ := a.object(a.c.verb, a.to); obj >= 0 && a.toks[obj].word.noun&(nThing|nEvent|nOther) != 0 && a.toks[obj].word.noun&(nProblem|nGood|nFeeling) == 0 {
		return false // "bring their own pencils"
	}
	return w.verb&(vShield|vMove|vCause|vBehave|vGain|vFail) != 0 && w.verb&(vAct|vReceive|vSay|vWant|vSeem|vExist) == 0 && w.set&(sHandling|sProvided|sHaving|sDeparting|sLinking|sMoving) == 0 && a.toks[a.c.verb].tag != tagBe && a.toks[a.c.verb].tag != tagHave
}

// withAfter: "finish the course with a portfolio" tells what is handed over.
func (a *assertion) withAfter() bool {
	for k := a.c.verb + 1; k < a.to; k++ {
		if a.toks[k].is(a.text, "with") {
			return true
		}
	}
	return false
}

// mutual: "will help each other".
func (a *assertion) mutual() bool {
	n := a.at(a.c.verb + 1)
	w := a.toks[a.c.verb].word
	return (n.is(a.text, "each other") || n.is(a.text, "one another") || n.is(a.text, "each") && a.at(a.c.verb+2).is(a.text, "other")) && w.verb&(vHelp|vShield|vFeel|vBehave) != 0
}

// own2 says that what moves is the subject's own: "double their income".
func (a *assertion) own2(verb int) bool {
	n := a.at(verb + 1)
	return n.tag == tagPoss && !n.is(a.text, "our") || n.is(a.text, "his") || n.is(a.text, "her")
}

// handed says that the object is a thing or a place, which somebody allots.
func (a *assertion) handed() bool {
	obj, _ := a.object(a.c.verb, a.to)
	return obj >= 0 && (a.toks[obj].word.noun&(nThing|nEvent) != 0 || a.toks[obj].word.set&sLegal != 0)
}

// thingObject says that the object is a thing somebody hands over.
func (a *assertion) thingObject() bool {
	if n := a.at(a.c.verb + 1); n.tag == tagPrep || n.tag == tagMark || n.tag == tagSub {
		return false
	}
	obj, counted := a.object(a.c.verb, a.to)
	if obj < 0 || counted {
		return counted
	}
	o := a.toks[obj].word
	if a.toks[a.c.verb].word.lemma() == "earn" {
		return o.noun&(nGood|nFeeling) == 0 && o.set&sGained == 0
	}
	if a.toks[a.c.verb].word.set&sMastering != 0 {
		return false // "master the guitar"
	}
	return o.noun&(nThing|nEvent|nTopic) != 0 && o.noun&(nGood|nFeeling|nState) == 0 || o.lemma() == "access" || o.noun == nOther && a.toks[obj].word.set&sGained == 0
}

// state finds what the receiver is said to be: "debt-free", "out of poverty",
// "a better manager", "with renewed hope"; after a negation something bad.
func (a *assertion) state(neg bool) (bool, int) {
	bare := a.toks[a.c.verb].word.set&sDeparting != 0 // "leave", "walk away"
	from := a.c.verb + 1
	if a.c.copula {
		from = a.c.verb
	}
	for k := from; k < a.to; k++ {
		t := a.toks[k]
		switch {
		case t.tag == tagSub || t.tag == tagRel || t.tag == tagTo && !bare && k > a.c.verb+1:
			return false, 0
		case t.is(a.text, "out of") || t.is(a.text, "free of") || t.is(a.text, "free from"):
			n := a.at(k+1).word.noun | a.at(k+2).word.noun
			return n&nProblem != 0 && !neg, min(k+1, a.to-1)
		case t.is(a.text, "up to") && k == a.c.verb+1 || t.tag == tagBe || t.tag == tagTo && k == a.c.verb+1:
		case t.is(a.text, "with") && !neg:
			return a.giftAfter(k + 1)
		case t.is(a.text, "in") && a.toks[a.c.verb].word.lemma() == "live" && a.at(k+1).word.noun&(nGood|nFeeling) != 0 && !neg:
			return true, k + 1
		case t.tag == tagPrep && !bare:
			return false, 0
		case t.is(a.text, "ready") && a.at(k+1).tag == tagPrep && a.universalSubject() && a.own(a.start, a.to):
			return true, k
		case a.toks[a.c.verb].word.lemma() == "become" && (t.tag == tagNoun || t.tag == tagAmb) && t.word.noun&nPeople != 0 && !a.membership():
			return true, k
		case t.tag == tagAdv && neg && t.word.adj&aBad != 0:
			return true, k
		case t.tag == tagEd || t.tag == tagAdj || t.tag == tagAmb || t.tag == tagNoun:
			if t.word.lemma() == "responsible" && a.at(k+1).is(a.text, "for") {
				return false, 0
			}
			good := t.word.adj&(aState|aFeel|aPerfect|aChanged) != 0 && t.word.adj&aAvailable == 0 && t.word.set&sMeasure == 0
			if a.treated(k) {
				return false, 0
			}
			noun := a.at(k+1).tag == tagNoun
			switch {
			case neg:
				if t.word.adj&aBad != 0 {
					return true, k
				}
			case noun && t.word.adj&(aChanged|aFeel) != 0, good && !noun:
				return true, k
			case good && a.at(k+1).word.noun&nReceiver != 0:
				return true, k + 1
			case bare && noun, t.tag == tagNoun && k == from:
				if t.tag == tagNoun && !bare {
					return false, 0
				}
			}
		}
	}
	return false, 0
}

// giftAfter: "with a clear career path and the confidence to follow it".
func (a *assertion) giftAfter(from int) (bool, int) {
	for k := from; k < a.to; k++ {
		if t := a.toks[k]; (t.tag == tagNoun || t.tag == tagAmb) && (t.word.noun&(nFeeling|nGood) != 0 || t.word.set&sFound != 0 || t.is(a.text, "smile") || t.word.lemma() == "skill") {
			return true, k
		}
	}
	return false, 0
}

// possession: "have more time", "see the difference", "find friends for life",
// "save hundreds of pounds".
func (a *assertion) possession() (bool, int) {
	if a.at(a.c.verb+1).is(a.text, "to") {
		return false, 0 // "get to work"
	}
	for k := a.c.verb + 1; k < a.to && k < a.c.verb+7; k++ {
		t := a.toks[k]
		switch {
		case (t.word.fn&fNegation != 0 || t.is(a.text, "zero")) && a.at(k+1).word.noun&nProblem != 0:
			return true, k + 1
		case a.toks[a.c.verb].word.lemma() == "see" && t.tag == tagPoss && k == a.c.verb+1 && a.at(k+2).word.verb&vMove != 0:
			return true, k + 2
		case t.tag == tagPrep && !t.is(a.text, "of") || t.tag == tagMark || t.tag == tagSub || t.tag == tagRel || t.tag == tagTo:
			return false, 0
		case t.word.lemma() == "access" || t.word.lemma() == "opportunity" || t.word.lemma() == "choice":
			return false, 0
		case t.tag != tagNoun && t.tag != tagAmb && t.tag != tagNum && t.tag != tagDet && t.tag != tagAdj:
		case t.tag == tagNum && a.toks[a.c.verb].word.lemma() == "save" && a.possessed("your"):
			return true, k // "Your firm saves thousands"
		case t.word.noun&nTime != 0 && a.toks[a.c.verb].tag == tagHave && a.toks[k-1].tag == tagNum:
			return false, 0 // "have four hours of maths"
		case t.word.set&(sGained|sFound) != 0 && t.tag != tagAdj && t.tag != tagNum && !(t.tag == tagDet && a.at(k+1).tag == tagNoun):
			return true, k
		case t.word.lemma() == "experience" && a.at(k+1).tag == tagPrep:
			return false, 0 // "have experience of"
		case t.word.noun&(nGood|nFeeling) != 0 && t.word.set&sTalk == 0 && t.tag != tagAdj:
			return true, k
		case t.is(a.text, "better") || t.is(a.text, "stronger") || t.is(a.text, "healthier") || t.is(a.text, "happier"):
			return true, k
		case t.is(a.text, "enough") && k == a.c.verb+1 && (a.at(k+1).tag == tagTo || a.at(k+1).tag == tagMark):
			return true, k
		case t.is(a.text, "more") || t.is(a.text, "less") || t.is(a.text, "fewer"):
			n := a.at(k + 1).word
			if n.noun&(nState|nGood|nFeeling|nProblem) != 0 || n.set&sGained != 0 || n.lemma() == "energy" {
				return true, k + 1
			}
		}
	}
	return false, 0
}

// brighter: "A calmer, happier household".
func (a *assertion) brighter() bool {
	for k := a.start; k < a.c.head; k++ {
		if w := a.toks[k].word; w.adj&(aChanged|aFeel|aState) != 0 && w.adj&(aAvailable|aBad) == 0 {
			return true
		}
	}
	return false
}

// reaches says that people or a place stand after "to": "comes to valleys".
func (a *assertion) reaches() bool {
	return a.at(a.c.verb+2).word.noun&nReceiver != 0 || a.at(a.c.verb+3).word.noun&nReceiver != 0
}
