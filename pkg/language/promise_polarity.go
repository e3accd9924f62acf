package language

// better says that what stands from the verb on makes things better for
// somebody: something good is there, or something bad is gone. to is the word
// that says so. Where somebody only talks about it, measures it or hands it
// over, nothing is said.
func (a *assertion) better(neg bool) (found bool, to int) {
	c := a.c
	v := a.toks[c.verb].word
	if a.possessed("our") && v.verb&vAct != 0 && v.verb&(vGain|vShield|vEnd|vCause|vUp) == 0 || v.set&sHandling != 0 || v.verb&(vSay|vSeem) != 0 && v.verb&vGain == 0 || c.passive && v.verb&vAct != 0 {
		return false, 0
	}
	if !neg && a.toks[c.verb].tag == tagAdj && a.treated(c.verb) {
		return false, 0 // "will be seen within two weeks"
	}
	if neg && v.verb&(vEnd|vDown) != 0 {
		return false, 0 // "will not solve the crisis"
	}
	gone := neg || v.lemma() == "forget" || v.verb&vEnd != 0 && (v.verb&vAct == 0 || a.universalAfter(c.verb)) || v.set&sErase != 0
	for k := c.verb; k < a.to && k < c.verb+9; k++ {
		t := a.toks[k]
		w := t.word
		switch {
		case t.tag == tagSub || t.tag == tagTo || t.tag == tagMark && a.text[t.start] != ',' || t.tag == tagRel && k > c.verb:
			return false, 0
		case t.is(a.text, "without") || t.is(a.text, "out of") || t.is(a.text, "free of") || t.is(a.text, "free from") || t.is(a.text, "away") || t.is(a.text, "away from") || t.is(a.text, "over") || t.is(a.text, "from"):
			gone = !neg
		case t.tag == tagPrep && k > c.verb && !t.is(a.text, "of") && !t.is(a.text, "with") && !t.is(a.text, "into") && !t.is(a.text, "to"):
			return false, 0
		case w.set&sWell != 0 && k > c.verb && !(t.is(a.text, "together") && (v.verb&vWork != 0 || a.at(k+1).tag == tagTo || k == c.verb+1 && a.at(k+1).tag != tagMark)):
			return !neg, k
		case t.tag == tagAdv || t.tag == tagDet || t.tag == tagPoss || t.tag == tagConj:
		case (t.tag == tagNoun || t.tag == tagAmb) && w.noun&nProblem != 0:
			if gone {
				return true, k
			}
			return false, 0
		case w.adj&aBad != 0 && (t.tag == tagAdj || t.tag == tagEd):
			if gone && !(a.toks[k-1].is(a.text, "from") && a.at(k+1).tag == tagNoun) { // not "girls from poor homes"
				return true, k
			}
			return false, 0
		case neg:
		case a.toks[c.verb].tag == tagBe && t.tag == tagNoun && !gone:
			return false, 0 // "is a place of hope" tells what, not how
		case k > c.verb && (t.tag == tagNoun || t.tag == tagAmb) && w.noun&(nGood|nFeeling) != 0 && w.noun&(nThing|nWorkdone|nTopic) == 0 && w.set&sTalk == 0 && a.at(k+1).tag != tagNoun:
			return true, k
		case (t.tag == tagAdj || t.tag == tagEd && k > c.verb) && w.adj&(aState|aFeel|aPerfect|aChanged) != 0 && w.adj&aAvailable == 0 && w.set&sMeasure == 0:
			n := a.at(k + 1)
			if w.lemma() == "responsible" && n.is(a.text, "for") {
				return false, 0
			}
			if n.tag == tagPrep && w.forms&participle != 0 && w.verb&^vOther != 0 && !n.is(a.text, "from") && !n.is(a.text, "with") {
				return false, 0 // "are heard at a meeting"
			}
			if n.tag == tagNoun && n.word.noun&(nThing|nEvent|nWorkdone|nTopic) != 0 && n.word.noun&nReceiver == 0 {
				return false, 0
			}
			return true, k
		}
	}
	return false, 0
}

// clientele says that the subject is those whom such an offer is for, named
// with no other determiner: "Participants", "Our members".
func (a *assertion) clientele() bool {
	t := a.toks[a.c.head]
	return t.word.set&sClientele != 0 && t.word.number&plural != 0 && a.c.head == a.start && !a.c.copula
}
