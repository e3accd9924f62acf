package language

// fortune asks of a clause that the narrower decisions let pass how people fare
// in it, and whose doing that is said to be. It is the last word that says so,
// or -1.
func (a *assertion) fortune(role Role, f force) int {
	c := a.c
	if c.modal || c.progress {
		return -1
	}
	if head := a.toks[c.head]; head.is(a.text, "we") || head.is(a.text, "i") || head.is(a.text, "they") {
		if obj := c.verb + 1; head.is(a.text, "we") && !f.future && !a.negation() && obj < a.to {
			if o := a.toks[obj].word; (a.toks[c.verb].word.lemma() == "deliver" || a.toks[c.verb].word.lemma() == "bring" || a.toks[c.verb].word.lemma() == "spread") && o.noun&nFeeling != 0 && o.set&sTalk == 0 && a.at(obj+1).tag != tagNoun {
				return obj // "We deliver happiness"
			}
			if a.toks[c.verb].is(a.text, "get") && a.at(obj).is(a.text, "you") && a.at(obj+1).is(a.text, "there") && a.toks[0].is(a.text, "whatever") && a.at(1).is(a.text, "your") {
				return obj + 1 // "Whatever your goal, we get you there"
			}
			return a.outOrBack()
		}
		return -1
	}
	people := role == Receiver && !a.possessed("our") && a.toks[c.head].word.noun&nPeople != 0
	if a.tied() || (role == Receiver || a.negation()) && a.follows() || a.possessed("your") && (f.early || f.lasting && a.soon()) {
		if to := a.faring(role == Receiver || f.early); to >= 0 || role == Receiver {
			return to
		}
	}
	switch w := a.toks[c.verb].word; {
	case people && a.whereOurs() && w.lemma() == "feel" && !a.negation() && a.at(c.verb+1).word.adj&aFeel != 0:
		return c.verb + 1 // "Staff feel valued when our tool is in place"
	case (w.lemma() == "double" || w.lemma() == "triple" || w.lemma() == "halve") && c.aux < 0 && role == Thing && !a.negation() && a.bond():
		return c.verb
	case role != Thing && (w.lemma() == "stop" || w.lemma() == "quit") && a.at(c.verb+1).tag == tagGer && a.at(c.verb+1).word.verb&vPlight != 0:
		return c.verb + 1 // "Teams stop guessing"
	case role == Thing && !a.negation() && w.verb&(vBoon|vGain) != 0 && w.set&sThrive != 0 && a.cueBetween(a.c.head, c.verb, cCertainty):
		return c.verb // "Investing in schools always pays off"
	}
	if people || a.negation() || c.passive || f.future && !a.possessed("our") && !a.definite() {
		return -1
	}
	return a.blessing(role)
}

// tied says that the subject's people are singled out by what is offered:
// "Girls with a bursary", "Homes fitted with the sensor", "Teams that adopt the
// framework", "All who follow the plan".
func (a *assertion) tied() bool {
	next := a.at(a.c.head + 1)
	if next.tag != tagRel && next.tag != tagEd && next.tag != tagGer && !(next.tag == tagPrep && (next.is(a.text, "with") || next.is(a.text, "on") || next.is(a.text, "in") || next.is(a.text, "under") || next.is(a.text, "through"))) {
		return false
	}
	for k := a.c.head + 2; k < a.c.verb; k++ {
		t := a.toks[k]
		if next.tag == tagRel && k == a.c.head+2 {
			switch t.word.lemma() {
			case "take part", "join", "attend", "enrol", "enroll", "sign up", "complete":
				return true // "All who take part"
			}
		}
		if next.tag == tagRel && t.tag == tagNoun && t.word.noun&nGroup != 0 && t.word.number&singular != 0 && a.determined(k) >= 0 && !a.toks[a.c.head+2].is(a.text, "live") && a.at(a.c.head+2).tag == tagVerb {
			return true // "who go through the academy"
		}
		if t.is(a.text, "us") || t.is(a.text, "our") || (t.tag == tagNoun || t.tag == tagAmb) && t.word.noun&(nDelivery|nDoer) != 0 && t.word.noun&(nTechnical|nProblem|nTime) == 0 || t.word.set&sRecipe != 0 {
			return true
		}
	}
	return false
}

// follows says that the clause opens with what was offered and taken: "After
// the retreat, …", "With a mentor by their side, …".
func (a *assertion) follows() bool {
	if a.start <= a.intro+2 || a.at(a.start-1).tag != tagMark {
		return false
	}
	switch t := a.toks[a.intro]; {
	case t.is(a.text, "after"), t.is(a.text, "with"), t.is(a.text, "thanks to"), t.is(a.text, "through"):
	default:
		return false
	}
	h := a.headNoun(a.intro+1, a.start)
	return h >= 0 && (a.toks[h].word.noun&(nEvent|nDelivery|nPeople) != 0 || a.toks[h].word.set&sRecipe != 0) && a.toks[h].word.noun&(nTechnical|nProblem) == 0
}

// faring finds what becomes of the people who are the subject: they are spared,
// leave something bad, do well, do better. Things are only spared.
func (a *assertion) faring(people bool) int {
	c := a.c
	v := a.toks[c.verb]
	w := v.word
	n := a.at(c.verb + 1)
	switch {
	case a.negation():
		if w.verb&(vPlight|vFail) != 0 && w.verb&vGet == 0 {
			return c.verb
		}
		for k := c.verb + 1; k+1 < a.to && k < c.verb+4 && v.tag == tagHave; k++ {
			if t := a.toks[k]; t.word.adj&aBad != 0 || t.word.noun&nProblem != 0 {
				return k // "never have an empty flat"
			}
		}
		return -1
	case a.possessed("your") && (w.lemma() == "look" || w.lemma() == "feel" || w.lemma() == "sound") && n.tag == tagAdj && a.soon():
		return c.verb + 1
	case c.passive || !people && w.verb&vBoon == 0:
		return -1
	case w.verb&vBehave != 0 && w.verb&(vAct|vExist|vSay) == 0 && a.early() && a.universalAfter(c.verb):
		return c.verb // "your dog obeys every command"
	case (w.lemma() == "stop" || w.lemma() == "quit") && n.tag == tagGer && n.word.verb&(vPlight|vFail|vFeel) != 0:
		return c.verb + 1
	case w.lemma() == "grow" && n.is(a.text, "in") && a.at(c.verb+2).word.noun&(nFeeling|nGood) != 0:
		return c.verb + 2 // "grow in confidence"
	case w.verb&vBoon != 0 && a.objectless(), w.set&(sThrive|sIdiom) != 0 && w.verb&vBoon != 0:
		return c.verb
	case w.set&sMastering != 0 && n.word.noun&(nGroup|nGood) != 0:
		return c.verb + 1 // "finish school"
	case w.set&sLinking != 0 || c.copula:
		for k := c.verb + 1; k+1 < a.to && k < c.verb+3; k++ {
			if a.toks[k].is(a.text, "out of") && (a.toks[k+1].word.noun&nProblem != 0 || a.toks[k+1].word.set&sWoe != 0) {
				return k + 1
			}
		}
		return -1
	case w.verb&(vPlight|vFail) != 0 && w.verb&vGet == 0 && (n.is(a.text, "fewer") || n.is(a.text, "less")):
		return c.verb + 1 // "lose fewer crops"
	case w.lemma() == "see" && n.word.noun&nProblem != 0 && a.at(c.verb+2).word.verb&(vEnd|vDown) != 0:
		return c.verb + 2 // "see truancy vanish"
	case (w.verb&vSay == 0 || w.verb&vPlight != 0) && a.keener() >= 0 && v.tag != tagBe:
		return a.keener()
	case w.set&sSway != 0 || w.verb&vShield != 0 && w.verb&(vAct|vReceive) == 0:
		if who := a.whom(); who >= 0 {
			return who // "inspire their people"
		}
	case w.verb&(vDo|vGain|vBehave) != 0 && n.tag == tagAdj && n.word.adj&(aState|aPerfect) != 0 && n.word.adj&(aAvailable|aBad) == 0 && a.at(c.verb+2).tag == tagNoun && n.word.adj&aVague != 0:
		return c.verb + 1 // "run successful businesses"
	}
	return -1
}

// keener finds "less", "better", "twice as fast" as the manner of the verb, or
// -1; "less paper" is an amount.
func (a *assertion) keener() int {
	for k := a.c.verb + 1; k < a.to && k < a.c.verb+4; k++ {
		t, n := a.toks[k], a.at(k+1)
		switch {
		case t.is(a.text, "twice") && n.is(a.text, "as"):
			return k + 1
		case t.is(a.text, "less") || t.is(a.text, "more") || t.is(a.text, "better") || t.is(a.text, "faster") || t.is(a.text, "longer"):
			if n.tag == tagConj || n.tag == tagMark || n.tag == tagNone {
				return k
			}
			return -1
		case t.tag == tagPrep || t.tag == tagTo || t.tag == tagSub || t.tag == tagRel:
			return -1
		}
	}
	return -1
}

// blessing finds what the subject, a thing or an undertaking, does to people's
// lives that nobody can do for them: "unites the whole town", "keeps pupils
// alert", "cuts your bill", "takes the fear out of investing".
func (a *assertion) blessing(role Role) int {
	c := a.c
	w := a.toks[c.verb].word
	n := a.at(c.verb + 1)
	named := a.possessed("our") || a.definite() && a.toks[c.head].word.noun&(nTechnical|nPeople) == 0
	who := a.whom()
	if w.set&sIdiom != 0 && w.forms&third != 0 {
		return c.verb // "Microcredit breaks the cycle of poverty"
	}
	obj, counted := a.object(c.verb, a.to)
	if n.is(a.text, "you") {
		obj, counted = a.object(c.verb+1, a.to)
	}
	if obj < 0 || counted || n.tag == tagPrep {
		return -1
	}
	o := a.toks[obj].word
	yours := n.is(a.text, "you") || n.is(a.text, "your")
	switch {
	case w.lemma() == "set" && who >= 0 && a.at(who+1).is(a.text, "up") && a.forLife():
		return who + 1 // "sets people up for life"
	case w.set&sHandling != 0 || o.noun&nTechnical != 0:
		return -1
	case (w.lemma() == "transform" || w.lemma() == "heal" || w.lemma() == "unite" || w.lemma() == "revive") && who >= 0 && c.aux < 0 && a.toks[c.head].word.noun&nTechnical == 0:
		return who // "Restorative circles heal communities"
	case w.set&(sSway|sRemaking) != 0 && w.verb&vAct == 0 && named && who >= 0 && a.toks[who].word.noun&nThing == 0:
		return who
	case a.outOrBack() >= 0:
		return obj
	case w.set&sErase != 0 && o.noun&nProblem != 0 && w.verb&vAct == 0 && w.forms&(base|third) != 0 && (a.plural(a.start, c.verb) && a.start == c.head || a.toks[a.start].is(a.text, "a")):
		return obj // "Choirs cure loneliness"
	case o.noun&nProblem != 0 && w.verb&vAct == 0 && (a.at(obj+1).is(a.text, "out of") || a.at(obj+1).is(a.text, "away") || a.at(obj+1).is(a.text, "off")):
		return obj + 1 // "chase crime out of the park"
	case w.lemma() == "bring" && who >= 0 && a.at(who+1).is(a.text, "back") && a.at(who+2).is(a.text, "to"):
		return who + 2
	case w.set&sRaising != 0 && a.definite() && a.winners() >= 0:
		return a.winners()
	case w.lemma() == "give" && who >= 0 && named && a.at(who+1).is(a.text, "everything"):
		return who + 1
	case (w.lemma() == "lift" || w.lemma() == "pull" || w.lemma() == "free" || w.lemma() == "keep" || w.lemma() == "get") && who >= 0:
		for k := who + 1; k+1 < a.to && k < who+3; k++ {
			if t, m := a.toks[k], a.toks[k+1]; (t.is(a.text, "out of") || t.is(a.text, "from")) && (m.word.noun&nProblem != 0 || m.word.set&sWoe != 0) {
				return k + 1
			}
			if t, m := a.toks[k], a.at(k+1); w.lemma() == "keep" && (t.word.adj&aFeel != 0 || named && t.tag == tagAdj && t.word.adj&(aAvailable|aBad) == 0 && !t.is(a.text, "updated") && !t.is(a.text, "busy") && !t.is(a.text, "current")) && !t.is(a.text, "informed") && (m.tag != tagNoun && m.tag != tagTo && !m.is(a.text, "about") && !m.is(a.text, "with")) || t.tag == tagAdj && t.word.lemma() == "out of poverty" {
				return k
			}
		}
	case w.lemma() == "spare" && (yours || who >= 0) && a.problemIn(c.verb+1, a.to-1):
		return obj
	case spotting(w.lemma()) && (named || role == Doer) && (a.universalAfter(c.verb) || a.possessed("our") && w.lemma() != "find" && w.lemma() != "detect") && o.noun&nProblem != 0:
		return obj // "catches every bug"
	case w.lemma() == "change" && (o.lemma() == "history" || o.lemma() == "world" || o.lemma() == "everything"):
		return obj
	case w.set&sFilling != 0 && yours && a.at(c.verb+2).is(a.text, "full") && a.at(c.verb+3).is(a.text, "of"), w.lemma() == "leave" && yours && a.at(c.verb+2).tag == tagAdj && a.at(c.verb+2).word.adj&(aState|aFeel) != 0 && a.at(c.verb+3).tag != tagNoun:
		return c.verb + 2
	case w.verb&vDown != 0 && n.is(a.text, "your") && (o.noun&(nState|nProblem) != 0 && o.noun&nDelivery == 0 || o.set&sWoe != 0):
		return obj
	case w.lemma() == "get" && n.is(a.text, "you") && (o.noun&nGood != 0 || o.set&sFound != 0) && o.noun&nThing == 0 && o.set&sTalk == 0:
		return obj
	case w.verb&vEnd != 0 && w.verb&vAct == 0 && named && (o.set&sWoe != 0 || o.noun&nProblem != 0 && a.universalAfter(c.verb)), w.verb&vEnd != 0 && named && o.noun&nTime != 0 && a.at(obj+1).is(a.text, "of") && a.problemIn(obj+2, min(obj+3, a.to-1)):
		return obj
	}
	return -1
}

// spotting: what a tool does to faults.
func spotting(lemma string) bool {
	switch lemma {
	case "catch", "spot", "detect", "find", "stop", "block", "beat":
		return true
	}
	return false
}

// outOrBack: "takes the fear out of investing", "bring the joy back to work".
func (a *assertion) outOrBack() int {
	obj, _ := a.object(a.c.verb, a.to)
	if obj < 0 {
		return -1
	}
	o, n := a.toks[obj].word, a.at(obj+1)
	switch a.toks[a.c.verb].word.lemma() {
	case "take":
		if o.noun&(nProblem|nFeeling) != 0 && (n.is(a.text, "out of") || n.is(a.text, "away")) {
			return obj
		}
	case "bring", "put":
		if o.noun&(nFeeling|nGood) != 0 && n.is(a.text, "back") {
			return obj
		}
	}
	return -1
}
