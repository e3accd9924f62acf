package language

// impact says that what the author offers is said to work upon others: "our
// course wipes out stage fright", "the workshop gives participants confidence",
// "we get people back to work, every time". It is the last word, or -1.
func (a *assertion) impact(role Role, f force) int {
	c := a.c
	w := a.toks[c.verb].word
	head := a.toks[c.head]
	if a.negation() || c.passive {
		return -1
	}
	we := head.is(a.text, "we") || head.is(a.text, "i")
	if a.at(c.verb+1).is(a.text, "our") && (w.verb&vShield != 0 || w.set&sSway != 0) || w.lemma() == "empower" && a.toolsAfter() {
		return -1 // "empower our community", "empower leaders with the tools"
	}
	if we && !f.future && w.set&sMaking == 0 && w.verb&vEnd == 0 && w.lemma() != "turn" && w.lemma() != "transform" && !f.lasting && !a.universalAfter(c.verb) && w.set&sErase == 0 {
		return -1 // what we do is ours to say
	}
	if role != Receiver && a.departmental(role) && !we && f.future {
		return -1
	}
	offer := we || (w.set&(sMaking|sErase) != 0 || w.verb&vShield != 0 && head.word.set&sGuarantor == 0) && a.definite() || a.possessed("our") || a.offer(a.start, c.verb) || f.universal || role == Doer
	if c.copula || a.toks[c.verb].tag == tagBe || w.lemma() == "become" {
		return -1
	}
	if !offer && !f.future {
		return -1
	}
	obj, counted := a.object(c.verb, a.to)
	if obj < 0 && w.set&sErase != 0 && a.at(c.verb+1).tag == tagGer && !we {
		return c.verb + 1
	}
	if obj < 0 || counted || w.set&sErase != 0 && a.at(c.verb+1).tag == tagPrep {
		return -1 // "ends with a party"
	}
	o := a.toks[obj].word
	thing := (o.noun&(nThing|nEvent|nWorkdone|nTopic) != 0 || o.noun&nTime != 0 && o.noun&nOther == 0) && o.noun&(nProblem|nFeeling|nGood) == 0
	who := a.whom()
	person := who >= 0 || a.at(c.verb+1).is(a.text, "you") || a.at(c.verb+1).is(a.text, "them") || a.at(c.verb+1).is(a.text, "everyone")
	switch {
	case w.set&sErase != 0 && !thing && !person && (!we || o.noun&nProblem != 0):
		return obj
	case we && w.verb&vEnd != 0 && !f.future && a.c.verb+1 < a.to && a.at(c.verb+1).tag == tagPron && a.allBefore():
		return c.verb + 1
	case w.lemma() == "rid" && !we && (f.future || (a.definite() || a.possessed("our")) && a.problemIn(obj, min(obj+2, a.to-1))):
		return obj // "rids children of worms"
	case w.lemma() == "make" && a.joyOf() >= 0:
		return a.joyOf()
	case w.lemma() == "make" && a.at(c.verb+1).is(a.text, "your") && a.madeOf(obj) > obj:
		return a.madeOf(obj)
	case f.future && we && a.universalIn() && w.verb&(vGain|vCause) != 0 && w.verb&(vGive|vServe|vWork) == 0 && o.noun&(nGood|nFeeling) != 0:
		return obj
	case we && f.future:
		return -1
	case w.verb&vEnd != 0 && w.verb&vAct == 0 && (o.noun&nProblem != 0 || a.problemIn(c.verb+1, obj)) && !thing && (f.future || a.possessed("our") || a.universalAfter(c.verb)):
		return obj
	case a.possessed("our") && f.lasting && a.at(c.verb+1).is(a.text, "your") && (w.verb&vMove != 0 || w.set&sMaking != 0):
		return obj // "Our drops restore your sight within a week"
	case w.lemma() == "take" && a.problemIn(obj, obj) && a.at(obj+1).is(a.text, "out of"):
		return obj
	case a.possessed("our") && w.verb&vEnd != 0 && a.universalAfter(c.verb) && !thing && !person:
		return obj
	case a.possessed("our") && w.lemma() == "remove" && a.universalAfter(c.verb) && o.noun&nProblem != 0:
		return obj
	case w.set&sGranting != 0 && !we && a.universalIn() && a.peopleIn() && !thing && o.noun&(nTime|nTopic) == 0 && (a.definite() || a.possessed("our")) && a.at(obj+1).tag == tagPrep && (o.noun&^nOther != 0 || o.set&sProspect != 0 || w.lemma() == "restore"):
		return obj
	case w.set&sMaking != 0 && !we && w.set&sGranting != 0 && a.definite() && o.noun&(nGood|nFeeling) != 0 && !thing && o.set&sTalk == 0 && !f.future:
		return obj
	case (w.lemma() == "turn" || w.lemma() == "transform") && person:
		return a.madeOf(obj)
	case f.lasting && !we && w.verb&(vCause|vGain) != 0 && w.verb&vGive == 0 && o.noun&nGood != 0 && !thing:
		return obj
	case w.set&sMaking != 0 && (!we || f.lasting || a.universalAfter(c.verb) || w.lemma() == "make" || w.lemma() == "give") && (person || a.universalAfter(c.verb)):
		if who >= 0 {
			obj = who
		}
		return a.madeOf(obj)
	case (w.set&sSway != 0 || w.verb&vShield != 0 && w.verb&vAct == 0 && w.set&sProvided == 0 && !we) && (person || a.universalAfter(c.verb)) && (f.future || f.lasting || a.possessed("our") || a.universalAfter(c.verb)):
		return obj
	}
	return -1
}

// whom is the first person or group after the verb, or -1.
func (a *assertion) whom() int {
	for k := a.c.verb + 1; k < a.to && k < a.c.verb+6; k++ {
		t := a.toks[k]
		if t.tag == tagPrep && !t.is(a.text, "of") {
			return -1
		}
		if t.tag == tagNoun && t.word.noun&nReceiver != 0 && t.word.noun&nThing == 0 {
			return k
		}
	}
	return -1
}

// joyOf: "makes commuting a joy".
func (a *assertion) joyOf() int {
	for k := a.c.verb + 2; k < a.to && k < a.c.verb+6; k++ {
		if a.toks[k].is(a.text, "a") && a.at(k+1).word.noun&nGood != 0 && a.at(k+1).word.set&sTalk == 0 {
			return k + 1
		}
	}
	return -1
}

// allBefore: "Whatever your problem, we solve it".
func (a *assertion) allBefore() bool {
	for k := 0; k < a.start; k++ {
		if a.toks[k].is(a.text, "whatever") || a.toks[k].cue&cUniversal != 0 {
			return true
		}
	}
	return false
}

func (a *assertion) peopleIn() bool {
	for k := a.c.verb + 1; k < a.to; k++ {
		if a.toks[k].word.noun&nPeople != 0 {
			return true
		}
	}
	return false
}

func (a *assertion) universalIn() bool {
	for k := a.c.verb; k < a.to; k++ {
		if a.toks[k].cue&cUniversal != 0 && a.at(k+1).word.noun&nTime == 0 && !(a.at(k+1).tag == tagNum && a.at(k+2).word.noun&nTime != 0) {
			return true // not "every six months"
		}
	}
	return false
}

func (a *assertion) problemIn(from, to int) bool {
	for k := max(from, 0); k <= to; k++ { // there may be no object
		if a.toks[k].word.noun&nProblem != 0 {
			return true
		}
	}
	return false
}

// madeOf finds what becomes of the person at obj: "lasting confidence", "out of
// poverty", "back to work", "stronger", "into a leader".
func (a *assertion) madeOf(obj int) int {
	w := a.toks[a.c.verb].word
	into := w.lemma() == "turn" || w.lemma() == "transform" || w.lemma() == "grow"
	whose := false // within "from poor homes"
	for k := obj; k < a.to; k++ {
		t := a.toks[k]
		n := a.at(k + 1).word
		if t.tag == tagPrep && (t.is(a.text, "from") || t.is(a.text, "in") || t.is(a.text, "of")) {
			whose = w.set&sGranting != 0
		} else if t.tag == tagDet || t.tag == tagPoss {
			whose = false
		}
		if whose {
			continue
		}
		switch {
		case k > obj && (t.tag == tagSub || t.tag == tagRel || t.tag == tagMark && a.text[t.start] != ','):
			return -1
		case t.is(a.text, "out of") || t.is(a.text, "from") || t.is(a.text, "free of") || t.is(a.text, "free from"):
			if w.lemma() == "free" || w.lemma() == "rescue" || k > obj && t.is(a.text, "out of") && (w.lemma() == "keep" || w.lemma() == "get" || w.lemma() == "lift" || w.lemma() == "pull") || n.noun&nProblem != 0 || a.at(k+2).word.noun&nProblem != 0 {
				return k + 1
			}
		case k > obj && w.set&sFilling != 0 && t.is(a.text, "with"):
			if found, to := a.giftAfter(k + 1); found {
				return to
			}
		case t.is(a.text, "into") && into, t.is(a.text, "back") && a.at(k+1).is(a.text, "to"), t.is(a.text, "into") && (w.lemma() == "get" || n.set&sFound != 0):
			return min(k+1, a.to-1)
		case w.lemma() == "make" && k > obj && (t.is(a.text, "a") || t.is(a.text, "an")) && n.noun&nPeople != 0, w.lemma() == "make" && k > obj && t.is(a.text, "their") && a.at(k+1).is(a.text, "own"):
			return k + 1
		case k > obj && a.madeTo(k):
			return k
		case w.set&sGranting == 0 && k > obj && (t.tag == tagAdj || t.tag == tagEd || t.tag == tagNoun) && t.word.adj&(aState|aFeel|aChanged) != 0 && t.word.adj&aAvailable == 0 && (a.at(k+1).tag != tagNoun || n.noun&(nReceiver|nGood|nFeeling) != 0) && !(t.word.lemma() == "responsible" && a.at(k+1).is(a.text, "for")):
			return k
		case k > a.c.verb && w.set&sGranting != 0 && (t.tag == tagNoun || t.tag == tagAmb) && t.word.noun&(nFeeling|nGood) != 0 && t.word.noun&nThing == 0 && t.word.set&sTalk == 0:
			return k
		case k > a.c.verb && w.set&sGranting != 0 && t.word.set&sProspect != 0 && (t.tag == tagNoun || t.tag == tagAmb):
			return k
		}
	}
	return -1
}

// madeTo: "smile", "off the streets", "closer", "come true".
func (a *assertion) madeTo(k int) bool {
	t, before := a.toks[k], a.toks[k-1]
	person := before.tag == tagNoun || before.tag == tagPron || before.tag == tagSubj
	switch {
	case person && t.word.lemma() != "available" && (t.tag == tagVerb || t.tag == tagAmb || t.word.verb&vBehave != 0) && t.word.forms&base != 0 && a.toks[a.c.verb].word.lemma() == "make" && t.word.verb&(vAct|vReceive) == 0:
		return true
	case person && t.is(a.text, "off"):
		return true
	case t.word.set&sNearer != 0 && a.at(k+1).tag != tagTo, t.is(a.text, "come true"), t.is(a.text, "true") && before.word.lemma() == "come":
		return true
	}
	return false
}

// definite says that the subject is one known thing, "The bursary", or something
// that is done: "Widening the road", "Outdoor learning".
func (a *assertion) definite() bool {
	h := &a.toks[a.c.head]
	if a.doing(a.start) || h.tag == tagNoun && h.word.noun&nWorkdone != 0 && !h.upper && a.c.head < a.start+2 && a.toks[a.start].tag != tagDet {
		return true
	}
	return a.start < a.c.head && (a.toks[a.start].is(a.text, "the") || a.toks[a.start].is(a.text, "this")) && h.word.noun&nTopic == 0
}

// works says that what the author offers does somebody good, though it is told
// as what is: "The scheme delivers lasting prosperity to every village", "We
// transform lives", "Clean stoves free women from drudgery". It is the word
// that says so, or -1.
func (a *assertion) works(role Role) int {
	c := a.c
	w := a.toks[c.verb].word
	head := a.toks[c.head]
	if a.negation() || c.passive || c.copula || c.future || a.factual() {
		return -1
	}
	we := head.is(a.text, "we") || head.is(a.text, "i")
	if (we || a.definite() || a.possessed("our") || a.doing(a.start)) && (w.set&sRemaking != 0 || w.lemma() == "turn" && a.at(a.lives()+1).is(a.text, "around")) {
		return a.lives()
	}
	if (we || a.definite() || a.possessed("our")) && w.set&sRaising != 0 {
		if to := a.people(); to >= 0 {
			return to // "We build confident young people"
		}
	}
	if w.set&sRemaking != 0 && !we && (a.definite() || a.possessed("our")) && a.lasting() {
		return c.verb // "changes the trade for the better"
	}
	if w.set&sIdiom != 0 && !we && (a.definite() || a.possessed("our") || role == Doer) {
		return c.verb
	}
	if we || role == Receiver && !a.possessed("our") || w.verb&(vCause|vGain|vShield|vMove) == 0 && w.set&sMaking == 0 || w.set&sHandling != 0 {
		return -1
	}
	who := a.whom()
	found, to := a.better(false)
	switch {
	case w.verb&vCause != 0 && w.verb&vGive == 0 && (a.definite() || a.possessed("our")) && a.bestForAll():
		return c.verb + 1 // "This plan delivers warm homes for all"
	case !found && w.verb&vCause != 0 && w.verb&vGive == 0 && a.universalIn() && a.definite() && a.goodAfter(c.verb):
		return c.verb + 1 // "creates value for every shareholder"
	case w.verb&vCause != 0 && (a.definite() || a.possessed("our")) && a.gives():
		return c.verb + 1 // "The strategy delivers growth and jobs"
	case !found, a.toks[to].tag == tagNoun && a.toks[to].word.set&sTalk != 0:
		return -1
	case (a.definite() || a.possessed("our") || role == Doer) && (who >= 0 || a.universalIn()):
		return to
	case who >= 0 && a.toks[who].word.noun&nPeople != 0 && head.word.noun&(nDelivery|nOther) != 0 && (w.verb&vShield != 0 && w.verb&vAct == 0 || w.set&sErase != 0 || w.set&sMaking != 0 && w.set&sGranting == 0):
		return to
	}
	return -1
}

// gives says that a good that nobody can hand over stands right after the verb.
func (a *assertion) gives() bool {
	obj, counted := a.object(a.c.verb, a.to)
	if obj < 0 || counted {
		return false
	}
	o := a.toks[obj].word
	return o.noun&nGood != 0 && o.noun&(nThing|nEvent|nWorkdone|nTopic) == 0 && o.set&sTalk == 0 && o.lemma() != "training"
}

// lives finds whose life or what mind is changed: "the lives of street
// children", "the way people think"; -1 if none.
func (a *assertion) lives() int {
	for k := a.c.verb + 1; k < len(a.toks) && k < a.c.verb+6; k++ {
		if t := a.toks[k]; t.word.lemma() == "life" || t.word.lemma() == "lives" || t.word.lemma() == "behaviour" || t.word.lemma() == "behavior" || t.word.lemma() == "mind" || (t.is(a.text, "how") || t.word.lemma() == "way") && (a.at(k+1).word.noun&nPeople != 0 || a.at(k+1).tag == tagSubj || a.at(k+1).tag == tagDet) {
			return k
		}
	}
	return -1
}

// people finds those whom an adjective makes better than they were: "confident
// young people"; -1 if none.
func (a *assertion) people() int {
	better := false
	for k := a.c.verb + 1; k < a.to && k < a.c.verb+7; k++ {
		switch t := a.toks[k]; t.tag {
		case tagAdj, tagEd:
			better = better || t.word.adj&(aState|aFeel|aChanged) != 0 && t.word.adj&(aAvailable|aBad) == 0 && t.word.set&sMeasure == 0
		case tagNoun:
			if better && t.word.noun&nReceiver != 0 && t.word.noun&nThing == 0 {
				return k
			}
			better = better && a.at(k+1).tag == tagNoun
		case tagDet, tagPoss, tagNum, tagConj, tagMark, tagAdv:
		default:
			return -1
		}
	}
	return -1
}

// toolsAfter: "with the tools to lead" tells what is handed over.
func (a *assertion) toolsAfter() bool {
	for k := a.c.verb + 1; k < a.to; k++ {
		if a.toks[k].is(a.text, "with") {
			h := a.headNoun(k+1, a.to)
			return h >= 0 && a.toks[h].word.noun&nDelivery != 0 && a.toks[h].word.noun&(nGood|nFeeling) == 0
		}
	}
	return false
}
