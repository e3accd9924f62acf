package language

// receiverWill: "You will lose ten kilos", "Participants will feel confident".
func (a *assertion) receiverWill(certain bool) (Promise, bool) {
	c := a.c
	t := a.toks[c.verb]
	from := c.head
	if c.aux >= 0 && c.aux < from {
		from = c.aux
	}
	feels := t.word.verb&vFeel != 0 && t.tag != tagAdj && t.word.verb&vUse == 0
	for k := c.verb; k < a.to && k < c.verb+4; k++ {
		if x := a.toks[k]; (x.tag == tagAdj || x.tag == tagEd) && x.word.adj&aFeel != 0 && x.word.lemma() != "ready" && !a.treated(k) {
			feels = true
		}
		if a.toks[k].tag == tagPrep {
			break
		}
	}
	r := a.result()
	switch {
	case a.leaves():
		return a.promise(Experience, from, c.verb), true
	case r == 0 && a.neverAgain():
		return a.promise(Guarantee, from, c.verb), true
	case r == 0 && !certain:
		return Promise{}, false
	case r == 2 && feels && !a.negation():
		return a.promise(Experience, from, c.verb), true
	case r == 2:
		return a.promise(Guarantee, from, c.verb), true
	case r == 1 && certain && (t.word.verb&vBehave != 0 || a.adverb()):
		return a.promise(Guarantee, from, c.verb), true
	}
	return Promise{}, false
}

// treated says that the participle at k tells what is done to the subject:
// "will be heard at a meeting", "will be supported by a nurse".
func (a *assertion) treated(k int) bool {
	t, n := a.toks[k], a.at(k+1)
	if t.word.forms&participle == 0 && t.word.lemma() != "see" || t.word.set&sSway != 0 || t.word.verb&^vOther == 0 && t.word.lemma() != "see" || a.toks[a.c.verb].word.verb&vFeel != 0 && k != a.c.verb {
		return false
	}
	return n.tag == tagPrep && (n.is(a.text, "at") || n.is(a.text, "by") || n.is(a.text, "in") || n.is(a.text, "on") || n.is(a.text, "during") || n.is(a.text, "within") || n.is(a.text, "after") || n.is(a.text, "through"))
}

// working: "works", "fails", "delivers".
func (a *assertion) working() bool {
	return a.toks[a.c.verb].word.set&(sSucceeding|sFailing) != 0
}

// alwaysNever: "This always works", "Our graduates always find work", "The
// service never lets you down".
func (a *assertion) alwaysNever(role Role) (Promise, bool) {
	c := a.c
	w := a.toks[c.verb].word
	if c.negated || a.toks[c.head].is(a.text, "i") {
		return Promise{}, false
	}
	neg := a.negation()
	switch {
	case c.copula && !neg && a.own(a.start, a.to) && a.being(false) == 2:
		return a.promise(Absolute, c.head, c.verb), true
	case neg && a.possessed("our") && w.verb&vFail != 0 && w.verb&vAct == 0:
		return a.promise(Absolute, c.head, c.verb), true
	case c.copula && !neg && role == Receiver && a.toks[c.verb].word.adj&aFeel != 0:
		return a.promise(Experience, c.head, c.verb), true
	case role == Receiver && neg && (a.possessed("our") || a.c.rel >= 0 && a.offering()) && w.verb&(vFail|vFeel|vDo|vGain|vOther) != 0 && w.verb&(vReceive|vGive) == 0 && w.lemma() != "pay" && w.lemma() != "meet":
		return a.promise(Absolute, c.head, c.verb), true
	case a.leaves():
		return a.promise(Experience, c.head, c.verb), true
	case a.working():
		bad := w.set&sSucceeding == 0
		if w.lemma() == "let" && a.at(c.verb+2).tag == tagVerb {
			return Promise{}, false // "never let it become"
		}
		if bad == neg && (a.start < c.head || a.toks[c.head].tag != tagNoun || a.plural(a.start, c.verb)) { // not "Site never loses focus"
			return a.promise(Absolute, c.head, c.verb), true
		}
		return Promise{}, false
	case role == Receiver && (a.own(a.start, a.to) || a.universalSubject()) && a.result() > 0:
		return a.promise(Guarantee, c.head, c.verb), true
	case role == Receiver && a.result() == 2 && !c.copula:
		return a.promise(Guarantee, c.head, c.verb), true
	case role == Thing && a.possessed("our") && !neg && !c.passive && a.at(c.verb+1).word.set&sWell != 0:
		return a.promise(Absolute, c.head, c.verb+1), true // "Our ferries always run on time"
	case role == Thing && a.own(a.start, c.verb) && !neg && !c.passive && w.verb&(vGet|vGain) != 0 && w.verb&vAct&^vServe == 0:
		return a.promise(Absolute, c.head, c.verb), true
	case role == Thing && w.verb&vMove != 0 && !c.passive && !neg && (w.verb&vAct == 0 || w.verb&vEnd != 0) && a.at(c.verb+1).tag != tagPrep && a.at(c.verb+1).tag != tagMark && !a.thingObject():
		return a.promise(Guarantee, c.head, c.verb), true
	}
	return a.thingDoes(role)
}

// everyReceiver: "Every student who enrols succeeds", "Nobody drops out".
func (a *assertion) everyReceiver() (Promise, bool) {
	c := a.c
	r := a.result()
	if r == 2 && a.toks[c.head].word.set&sEffort == 0 && !(c.passive || c.copula && !a.own(a.start, a.to)) {
		return a.promise(Guarantee, a.start, c.verb), true
	}
	if a.leaves() {
		return a.promise(Absolute, a.start, c.verb), true
	}
	return Promise{}, false
}

// spared: "No family is left behind", "Nobody ever complains".
func (a *assertion) spared() bool {
	if a.toks[a.c.verb].word.set&sAbandoned != 0 {
		return true
	}
	for k := a.c.head; k < a.to; k++ {
		if a.toks[k].is(a.text, "ever") {
			if a.toks[k-1].tag == tagHave && !a.own(0, len(a.toks)) {
				return false // "Nobody has ever done this"
			}
			return !a.c.passive || a.toks[a.c.verb].word.verb&vAct == 0
		}
	}
	return false
}

// anyoneCan: "Anyone can master the piano with our method".
func (a *assertion) anyoneCan(universal bool) (Promise, bool) {
	if c := a.c; c.negated && c.passive && (a.possessed("your") || a.own(0, len(a.toks))) && a.toks[c.verb].word.set&sHarm != 0 {
		return a.promise(Absolute, c.aux, c.verb), true
	}
	if !a.negation() && a.c.aux >= 0 && a.role(a.c.from, a.c.head) == Receiver && a.toks[a.c.verb].word.set&sFond != 0 && a.universalAfter(a.c.verb) {
		return a.promise(Absolute, a.c.aux, a.c.verb), true
	}
	if !universal || a.negation() || a.toks[a.c.verb].word.verb&vGet != 0 && a.handed() || !a.own(a.c.verb, a.to) || a.toks[a.c.verb].word.verb&vGain == 0 {
		return Promise{}, false
	}
	return a.promise(Absolute, a.start, a.c.verb), true
}

// neverAgain: "You will never need another tool".
func (a *assertion) neverAgain() bool {
	if a.c.passive || a.c.copula {
		return false
	}
	w := a.toks[a.c.verb].word
	if n := a.at(a.c.verb + 1); a.toks[a.c.verb].tag == tagHave && !n.is(a.text, "to") && !a.problemIn(a.c.verb+1, min(a.c.verb+5, a.to-1)) && !a.badAfter() {
		return false // "will never have a prime number"
	}
	if w.verb&vWant != 0 && a.possessed("your") {
		return a.c.aux >= 0 && a.c.negated || a.cueBetween(max(a.c.aux, 0), a.c.verb, cCertainty)
	}
	if w.verb&(vReceive|vAct) != 0 && w.verb&(vFail|vFeel|vDo|vGain) == 0 {
		return false
	}
	for k := a.c.aux; k >= 0 && k < a.c.verb; k++ {
		if a.toks[k].is(a.text, "never") {
			return true
		}
	}
	return false
}

// leaves: "leaves with a smile", "leave the course as changed people".
func (a *assertion) leaves() bool {
	if a.toks[a.c.verb].word.set&sDeparting == 0 {
		return false
	}
	if a.negation() {
		return a.universalSubject() && a.badAfter()
	}
	for k := a.c.verb + 1; k+1 <= a.to && k < len(a.toks); k++ {
		t := a.toks[k]
		if k <= a.c.verb+4 && (t.tag == tagAdj || t.tag == tagEd) && t.word.adj&(aFeel|aState) != 0 && t.word.adj&aAvailable == 0 && a.at(k+1).tag != tagNoun {
			return true
		}
		if t.is(a.text, "with") && a.withThatWorks(k) {
			return true
		}
		if t.is(a.text, "feeling") || t.is(a.text, "knowing") || t.is(a.text, "ready") && a.at(k+1).is(a.text, "for") && k > a.c.verb+1 || t.is(a.text, "with") && a.gift(k+1) || t.is(a.text, "as") && (a.at(k+1).word.adj|a.at(k+2).word.adj)&(aFeel|aState|aChanged) != 0 || t.is(a.text, "as") && a.at(k+1).is(a.text, "changed") {
			return true
		}
	}
	return false
}

// gift: "with renewed confidence", "with a smile", "with the skills to lead".
func (a *assertion) gift(from int) bool {
	for k := from; k < a.to && k < from+4; k++ {
		t := a.toks[k]
		if t.tag == tagNoun && (t.word.noun&(nFeeling|nGood) != 0 || t.word.set&(sFound|sProspect) != 0 || t.is(a.text, "smile") || t.word.lemma() == "skill" || t.word.lemma() == "understanding" || t.word.lemma() == "ability") {
			return true
		}
	}
	return false
}

// badAfter: "leaves our kitchen hungry".
func (a *assertion) badAfter() bool {
	for k := a.c.verb + 1; k < a.to && k < a.c.verb+6; k++ {
		if t := a.toks[k]; (t.word.adj&aBad != 0 || t.is(a.text, "unable")) && a.at(k+1).tag != tagNoun {
			return true
		}
	}
	return false
}

// withThatWorks: "with a plan that works".
func (a *assertion) withThatWorks(from int) bool {
	for k := from; k+1 < len(a.toks); k++ {
		if a.toks[k].tag == tagRel && a.toks[k+1].word.set&sSucceeding != 0 {
			return true
		}
	}
	return false
}
