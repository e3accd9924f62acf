package language

// harvest finds what readers are told will come of doing as they are told:
// "Book a session and walk away confident", "Join us and stop worrying about
// audits", "Say goodbye to paperwork".
func (p *promiser) harvest() (Promise, bool) {
	if len(p.toks) < 3 || !p.told() {
		return Promise{}, false
	}
	if to := p.parting(0); to >= 0 {
		return p.promise(Guarantee, 0, to), true
	}
	if to := p.reaped(0); to >= 0 && (p.promptly(to+1) || p.toks[to].is(p.text, "into")) {
		return p.promise(Guarantee, 0, to), true
	}
	for k := 1; k+2 < len(p.toks); k++ {
		t := p.toks[k]
		if t.tag == tagSub || t.tag == tagRel || t.tag == tagModal || t.tag == tagSubj && !t.is(p.text, "it") || t.tag == tagBe {
			return Promise{}, false
		}
		if t.tag != tagConj || !t.is(p.text, "and") {
			continue
		}
		if to := p.parting(k + 1); to >= 0 {
			return p.promise(Guarantee, k+1, to), true
		}
		if k == 1 && p.at(k+2).tag != tagPoss {
			continue // "Protect and recover species": both do the same
		}
		if to := p.reaped(k + 1); to >= 0 {
			return p.promise(Guarantee, k+1, to), true
		}
	}
	return Promise{}, false
}

// promptly says that what stands before i is to come soon, for good, or by what
// the author offers: "in three months", "with our blanket".
func (p *promiser) promptly(i int) bool {
	for k := i; k+1 < len(p.toks); k++ {
		t, n := &p.toks[k], p.at(k+1)
		switch {
		case t.kind == markToken && p.text[t.start] == ',' && p.reaped(k+1) >= 0:
			return true // "Sleep better, live longer"
		case t.word.set&sForGood != 0, t.is(p.text, "all") && n.is(p.text, "year"), t.is(p.text, "with") && n.is(p.text, "our"):
			return true
		case (t.is(p.text, "in") || t.is(p.text, "within")) && (n.word.noun|p.at(k+2).word.noun|p.at(k+3).word.noun)&nTime != 0 && (n.tag == tagNum || n.is(p.text, "just") || n.is(p.text, "under")):
			return true
		}
	}
	return false
}

// told says that the sentence begins with a command. "Book a seat" is one,
// though a book is a thing.
func (p *promiser) told() bool {
	i := 0
	for i+1 < len(p.toks) && (p.toks[i].tag == tagAdv || p.toks[i].is(p.text, "never")) && i < 2 {
		i++
	}
	t, n := p.toks[i], p.at(i+1)
	if t.is(p.text, "book") && i == 0 {
		return n.tag == tagDet || n.tag == tagPoss
	}
	return t.tag == tagVerb && t.word.forms&base != 0 || (t.tag == tagNoun || t.tag == tagAmb) && t.word.forms&base != 0 && (n.tag == tagDet || n.tag == tagPoss)
}

// parting is the end of "say goodbye to paperwork", "forget sleepless nights"
// at i, or -1.
func (p *promiser) parting(i int) int {
	switch t := p.at(i); {
	case t.is(p.text, "say") && (p.at(i+1).is(p.text, "goodbye") || p.at(i+1).is(p.text, "farewell")) && p.at(i+2).is(p.text, "to"):
		for k := i + 3; k < len(p.toks) && k < i+9; k++ {
			if n := p.toks[k]; n.tag == tagNoun && n.word.noun&nReceiver != 0 && n.word.noun&nProblem == 0 {
				return -1
			}
			if n := p.toks[k]; n.tag == tagNoun || n.tag == tagGer {
				if named := p.at(i + 3).tag; (named == tagDet || named == tagPoss) && n.word.noun&nThing != 0 && !p.bothers(i+3, k) {
					return -1 // "the old logo"
				}
				return k
			}
		}
	case t.is(p.text, "say") && p.at(i+1).is(p.text, "hello") && p.at(i+2).is(p.text, "to"):
		if k := p.goodNoun(i + 3); k >= 0 {
			return k
		}
		if n := p.at(i + 3); p.at(i+4).tag == tagNoun && (n.tag == tagAdj && n.word.adj&(aState|aFeel|aPerfect|aChanged) != 0 || n.is(p.text, "clear")) {
			return i + 4
		}
	case t.is(p.text, "forget"):
		for k := i + 1; k < len(p.toks) && k < i+5; k++ {
			n := p.toks[k]
			if n.tag == tagSub || n.tag == tagTo || n.tag == tagMark {
				return -1
			}
			if n.word.noun&nProblem != 0 && n.tag == tagNoun || n.word.adj&aBad != 0 && p.at(k+1).tag > tagMark {
				return k
			}
		}
	case t.is(p.text, "never") && (p.at(i+1).is(p.text, "be") || p.at(i+1).word.verb&(vPlight|vFail|vFeel|vWant) != 0) && p.at(i+1).word.forms&base != 0:
		for k := i + 2; k < len(p.toks) && k < i+8; k++ {
			if p.toks[k].is(p.text, "again") || p.toks[k].is(p.text, "another") {
				return k
			}
		}
	}
	return -1
}

// reaped is the end of what stands at i as the fruit of a command, or -1.
func (p *promiser) reaped(i int) int {
	for p.at(i).tag == tagAdv {
		i++
	}
	v, n := p.at(i).word, p.at(i+1)
	if v.forms&base == 0 {
		return -1
	}
	switch {
	case v.lemma() == "turn" && n.is(p.text, "your") && p.into(i+2) > 0:
		return p.into(i + 2) // "Turn your hobby into a business"
	case v.set&sMastering != 0 && n.tag >= tagVerb:
		return i + 1 // "Master Spanish"
	case v.lemma() == "give" && (n.is(p.text, "them") || n.is(p.text, "your")):
		for k := i + 2; k < len(p.toks) && k < i+7; k++ {
			if p.toks[k].tag == tagNoun && p.toks[k].word.set&sProspect != 0 {
				return k // "give them a brighter future"
			}
		}
	case v.lemma() == "enjoy" && n.tag == tagAdj && n.word.adj&(aPerfect|aChanged) != 0:
		return i + 1
	case (v.lemma() == "stop" || v.lemma() == "quit") && n.tag == tagGer && n.word.verb&(vPlight|vFail|vFeel) != 0:
		return i + 1
	case v.set&sDeparting != 0 && v.lemma() != "return", v.lemma() == "feel" || v.lemma() == "sleep" || v.lemma() == "live":
		for k := i + 1; k < len(p.toks) && k < i+5; k++ {
			t := p.toks[k]
			if t.word.adj&(aFeel|aState) != 0 && t.word.adj&aAvailable == 0 && p.at(k+1).tag != tagNoun || t.word.set&sWell != 0 {
				return k
			}
			if t.is(p.text, "with") && p.goodNoun(k+1) >= 0 {
				return p.goodNoun(k + 1)
			}
			if t.tag == tagPrep || t.tag == tagTo || t.tag == tagMark {
				return -1
			}
		}
	case v.verb&(vMove|vFail) != 0 && v.set&sMeasure == 0 && n.is(p.text, "your") && p.offers():
		if o, counted := p.object(i, len(p.toks)); o > 0 && !counted && (p.bothers(i+1, o) && v.verb&(vDown|vEnd) != 0 || p.toks[o].word.set&sGained != 0 && v.verb&vUp != 0) {
			return o // "Switch to Lumo and cut your energy bills in half"
		}
		fallthrough
	case (v.verb&vMove != 0 && v.verb&vAct == 0 && (p.offers() || !p.frugal(i)) || v.lemma() == "discover" || v.lemma() == "unlock" || v.lemma() == "unleash" || v.lemma() == "fulfil") && n.is(p.text, "your"), v.verb&vGain != 0 && v.verb&(vAct|vGet|vReceive) == 0 && v.set&sHandling == 0:
		for k := i + 1; k < len(p.toks) && k < i+5; k++ {
			t := p.toks[k]
			switch {
			case t.tag == tagDet || t.tag == tagPoss || t.tag == tagAdj || t.is(p.text, "more"):
			case t.tag == tagNoun && (t.word.noun&(nGood|nFeeling|nState|nPeople) != 0 || t.word.set&sGained != 0) && t.word.noun&(nThing|nTechnical) == 0 && t.word.set&sTalk == 0 && p.at(k+1).tag != tagNoun:
				return k
			default:
				return -1
			}
		}
	}
	return -1
}

// into is the word "into" soon after i, where what follows is good; or -1.
func (p *promiser) into(i int) int {
	for k := i; k < len(p.toks) && k < i+4; k++ {
		if p.toks[k].is(p.text, "into") && p.bright(k+1) > 0 {
			return k
		}
	}
	return -1
}

// bright is the word in the noun phrase at i that says that it is good to have:
// "a thriving business", "happier mealtimes"; or -1.
func (p *promiser) bright(i int) int {
	for k := i; k+1 < len(p.toks) && k < i+5; k++ {
		switch t := &p.toks[k]; {
		case t.tag == tagAdj && t.word.adj&(aState|aFeel|aChanged|aPerfect) != 0 && t.word.adj&(aAvailable|aBad) == 0 && t.word.set&sMeasure == 0 && p.toks[k+1].tag >= tagGer,
			t.tag == tagNoun && t.word.noun&(nGood|nFeeling) != 0 && t.word.noun&nThing == 0 && t.word.set&sTalk == 0 && p.toks[k+1].tag != tagNoun,
			t.tag == tagNoun && t.word.set&sWinners != 0:
			return k
		case t.tag == tagDet, t.tag == tagPoss, t.tag == tagAdj, t.tag == tagAdv, t.tag == tagNoun:
		default:
			return -1
		}
	}
	return -1
}

// awaited is the end of what the reader, or somebody, "can expect" at i, or -1:
// "safer streets", "your bills to halve".
func (p *promiser) awaited(i int) int {
	if b := p.at(i - 1); i > 0 && !b.is(p.text, "can") && !b.is(p.text, "will") || p.at(i+1).tag == tagTo {
		return -1
	}
	if k := p.bright(i + 1); k > 0 {
		return k
	}
	for k := i + 1; k+1 < len(p.toks) && k < i+7; k++ {
		if p.toks[k].tag == tagTo && p.at(i+1).is(p.text, "your") && p.toks[k+1].word.verb&vMove != 0 && p.toks[k+1].word.verb&vAct == 0 {
			if p.bothers(i+1, k-1) == (p.toks[k+1].word.verb&vUp != 0) {
				return -1
			}
			return k + 1
		}
	}
	return -1
}
