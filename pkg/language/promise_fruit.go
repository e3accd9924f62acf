package language

// fruit judges what is told of others as the fruit of what the author offers:
// "Nurses stay because of our rota", "Corruption has no chance with our
// ledger", "A day on our farm restores calm". It is the word that says so, or -1.
func (a *assertion) fruit(role Role, f force) int {
	c := a.c
	w := a.toks[c.verb].word
	head := a.toks[c.head].word
	switch {
	case a.toks[c.head].is(a.text, "we"), a.toks[c.head].is(a.text, "i"):
		return -1
	case a.possessed("our") && (w.set&sRaising != 0 || w.lemma() == "make") && !c.passive && !a.negation() && a.winners() >= 0:
		return a.winners()
	case a.internal():
		return -1
	case role == Receiver && head.set&sInternal == 0 && a.becauseOf() && !c.passive && !a.negation() && (c.copula && a.result() == 2 || !c.copula && a.freely()):
		return c.verb
	case head.noun&nProblem != 0 && a.toks[c.verb].tag == tagHave && a.at(c.verb+1).is(a.text, "no") && a.at(c.verb+2).word.set&sChance != 0 && a.near():
		return c.verb + 2
	case role == Receiver && head.noun&nPeople != 0 && (c.rel >= 0 || f.early) && f.offered && c.copula && !a.negation() && a.toks[c.verb].is(a.text, "ready") && a.at(c.verb+1).is(a.text, "for"):
		return c.verb
	case (head.noun&(nFeeling|nGood) != 0 && head.noun&(nThing|nReceiver) == 0 && (w.verb&vUp != 0 || w.lemma() == "happen" || w.lemma() == "follow") || head.noun&nPeople == 0 && w.set&sThrive != 0) && !c.passive && !a.negation() && a.at(c.verb+1).tag != tagPrep && (a.becauseOf() || a.whereOurs()):
		return c.verb // "Trust grows wherever our mediators go"
	case (c.copula || a.toks[c.verb].tag == tagBe) && !a.negation() && (a.oursBefore() || a.definite() && a.own(c.verb, a.to)) && a.answer() >= 0:
		return a.answer()
	case (a.possessed("our") || a.definite() && f.offered) && w.set&sGranting != 0 && !c.passive && !a.negation() && !f.future && a.life() >= 0:
		return a.life()
	case role == Receiver && f.offered && w.lemma() == "feel" && !a.negation() && (a.at(c.verb+1).is(a.text, "part") || a.at(c.verb+1).is(a.text, "at") && a.at(c.verb+2).is(a.text, "home") || a.at(c.verb+1).is(a.text, "at home")):
		return c.verb + 1
	case f.universal && role != Receiver && c.rel >= 0 && a.ours(c.head, c.verb) && !c.passive && !c.copula && !a.negation() && w.verb&(vMove|vCause|vShield|vGain) != 0 && w.verb&vAct == 0 && !a.thingObject():
		return c.verb // "Every tree we plant cools the city"
	case (a.definite() || a.possessed("our")) && !c.passive && !c.copula && !a.negation() && a.universalAfter(c.verb) && a.whom() >= 0 && a.forLife():
		return a.whom() // "equips every pupil for life"
	case role == Thing && a.thanks() && !c.passive && !c.copula && !a.negation() && w.verb&(vEnd|vDown) != 0 && w.verb&vAct == 0 && a.objectless() && head.noun&(nDelivery|nTime|nMetric) == 0 && a.toks[a.start].tag != tagDet:
		return c.verb // "With our filters, hay fever disappears"
	case a.thanks() && a.toks[c.verb].tag == tagBe && !a.negation() && a.at(c.verb+1).is(a.text, "a") && a.at(c.verb+2).word.noun&(nFeeling|nGood) != 0 && a.at(c.verb+2).word.set&sTalk == 0:
		return c.verb + 2 // "With our bikes, commuting is a joy"
	case a.thanks() && c.copula && !a.negation() && a.thingOfThePast() && a.toks[a.start].tag != tagDet:
		return c.verb // "With our tutors, bad marks are history"
	case a.possessed("our") && !c.passive && !a.negation() && a.problemIn(c.verb+1, min(c.verb+3, a.to-1)) && (a.at(c.verb+2).is(a.text, "away") || a.at(c.verb+3).is(a.text, "away")):
		return c.verb + 2 // "Our lamps drive crime away"
	case f.universal && !f.future && head.noun&(nEvent|nThing) != 0 && role != Receiver && !c.passive && !c.copula && !a.negation() && w.verb&vMove != 0 && w.verb&vAct == 0 && a.bond():
		return c.verb // "Every session strengthens the bond between parent and child"
	case a.definite() && f.lasting && !c.passive && !a.negation() && w.verb&(vShield|vGain) != 0 && a.life() >= 0:
		return a.life() // "The plan secures the future of the coast for generations"
	case role == Receiver && f.offered && w.lemma() == "find" && !f.future && !a.negation() && a.clientele() && a.at(c.verb+1).word.noun&nPeople != 0 && a.at(c.verb+1).tag == tagNoun:
		return c.verb + 1
	case role != Receiver && !c.passive && !c.copula && !a.negation() && a.oursBefore() && w.set&sHandling == 0 && (w.verb&(vCause|vGain|vUp|vEnd|vShield) != 0 || w.set&sRaising != 0):
		if obj, counted := a.object(c.verb, a.to); obj >= 0 && !counted && a.at(c.verb+1).tag != tagPrep {
			o := a.toks[obj].word
			if o.noun&(nFeeling|nGood) != 0 && o.noun&(nThing|nEvent|nWorkdone|nTopic) == 0 && o.set&sTalk == 0 {
				return obj
			}
		}
	}
	return -1
}

// freely says that the verb tells what people do of their own accord, or what
// comes upon them; not what is done for them.
func (a *assertion) freely() bool {
	w := a.toks[a.c.verb].word
	return w.verb&(vBehave|vGain|vMove|vFeel|vDo) != 0 && w.verb&(vAct|vReceive|vSay|vWant|vSeem) == 0 && w.set&sHandling == 0 && a.toks[a.c.verb].tag != tagHave
}

// becauseOf: "because of our app", "thanks to us".
func (a *assertion) becauseOf() bool {
	for k := a.intro; k+1 < a.to; k++ {
		if t := a.toks[k]; t.is(a.text, "because of") || t.is(a.text, "thanks to") {
			for j := k + 1; j < a.to && j <= k+2; j++ {
				if a.toks[j].is(a.text, "our") || a.toks[j].is(a.text, "us") {
					return true
				}
			}
		}
	}
	return false
}

// internal says that "our own people" are the subject.
func (a *assertion) internal() bool {
	return a.possessed("our") && a.toks[a.c.head].word.set&(sInternal|sProfession) != 0
}

// oursBefore says that what the author offers stands within the subject: "A
// visit to our centre".
func (a *assertion) oursBefore() bool {
	for k := a.start; k < a.c.verb; k++ {
		if a.toks[k].tag == tagRel || a.toks[k].tag == tagMark {
			return false
		}
		if a.toks[k].is(a.text, "our") || k > a.start && a.toks[k].is(a.text, "us") && a.toks[k-1].tag == tagPrep {
			return true
		}
	}
	return false
}

// whereOurs: "wherever our mediators go", "where our rangers patrol".
func (a *assertion) whereOurs() bool {
	for k := 0; k+1 < len(a.toks); k++ {
		if t := a.toks[k]; (t.is(a.text, "where") || t.is(a.text, "wherever") || t.is(a.text, "when") || t.is(a.text, "whenever")) && a.toks[k+1].is(a.text, "our") {
			return true
		}
	}
	return false
}

// answer is the word of "is the key to happiness", "is your ticket out of debt",
// or -1.
func (a *assertion) answer() int {
	for k := a.c.verb; k+1 < a.to && k < a.c.verb+5; k++ {
		t, n := a.toks[k], a.toks[k+1]
		if (t.word.set&sKey != 0 || t.is(a.text, "step") && a.toks[k-1].is(a.text, "first")) && (n.tag == tagTo || n.is(a.text, "to") || n.is(a.text, "for") || n.is(a.text, "out of")) {
			for j := k + 2; j < a.to && j < k+6; j++ {
				if w := a.toks[j].word; w.adj&aChanged != 0 && a.toks[j].tag == tagAdj && a.at(j+1).tag == tagNoun {
					return k // "your passport to a better job"
				}
				if o := a.toks[j].word; o.noun&(nProblem|nGood|nFeeling|nState) != 0 && o.noun&(nThing|nDelta) == 0 || o.set&sProspect != 0 {
					return k
				}
			}
		}
	}
	return -1
}

// life finds what nobody can hand over: "gives the homeless a future", or -1.
func (a *assertion) life() int {
	group := a.at(a.c.verb+1).is(a.text, "the") && a.at(a.c.verb+2).tag == tagAdj && a.at(a.c.verb+3).tag != tagNoun // "the homeless"
	for k := a.c.verb + 2; k < a.to && k < a.c.verb+7; k++ {
		switch t := a.toks[k]; {
		case t.tag == tagPrep && !t.is(a.text, "back") || t.tag == tagSub || t.tag == tagRel || t.tag == tagTo:
			return -1
		case t.tag == tagNoun && t.word.noun&(nThing|nGroup) == 0 && (t.word.set&sProspect != 0 || group && t.word.noun&(nGood|nFeeling) != 0 && t.word.set&sTalk == 0):
			return k
		}
	}
	return -1
}

// forLife: "for life", "for good", "for ever".
func (a *assertion) forLife() bool {
	for k := a.c.verb + 2; k < a.to; k++ {
		if a.toks[k].word.set&sForGood != 0 {
			return true
		}
	}
	return false
}

// winners finds what people are said to be made into: "make leaders", "produce
// tomorrow's champions"; -1 if nothing.
func (a *assertion) winners() int {
	for k := a.c.verb + 1; k < a.to && k < a.c.verb+5; k++ {
		switch t := a.toks[k]; t.tag {
		case tagNoun, tagAmb:
			if t.word.set&sWinners != 0 && t.word.number&plural != 0 && a.at(k+1).tag != tagNoun {
				return k
			}
		case tagAdj, tagPoss, tagDet:
		default:
			return -1
		}
	}
	return -1
}

// bond says that what moves is a good, a feeling or a tie between people.
func (a *assertion) bond() bool {
	obj, counted := a.object(a.c.verb, a.to)
	if obj < 0 || counted || a.at(a.c.verb+1).tag == tagPrep {
		return false
	}
	o := a.toks[obj].word
	return o.noun&(nState|nGood|nFeeling|nProblem) != 0 && o.noun&nThing == 0 && o.set&sTalk == 0 || o.lemma() == "bond" || o.lemma() == "tie"
}
