package language

// ensured says that what is promised after the verb at i is surely a result that
// depends on others, not the doer's own work or a fixed term.
func (p *promiser) ensured(i int, g governor) bool {
	guarantee := p.toks[i].word.lemma() == "guarantee" || p.toks[i].word.lemma() == "promise" || p.toks[i].word.lemma() == "warrant"
	j := i + 1
	if guarantee && (p.at(j).is(p.text, "it") || p.at(j).is(p.text, "that") || p.at(j).is(p.text, "this")) && p.at(j+1).tag <= tagMark && p.firstPerson(i) {
		return true // "We guarantee it."
	}
	if p.at(j).tag == tagPron && !p.at(j).is(p.text, "we") && p.at(j+1).tag != tagDo && p.at(j+1).tag != tagBe && p.at(j+1).tag != tagModal && p.at(j+1).tag != tagVerb && (p.at(j).cue&cUniversal == 0 || p.at(j+1).kind == markToken) || p.at(j).tag == tagSubj && p.at(j).is(p.text, "you") && p.at(j+1).tag == tagSub {
		j++ // "assure you that"
	}
	for k := j; k < j+6 && k < len(p.toks); k++ {
		if p.at(k).tag == tagRel || p.at(k).tag == tagSub && k > j {
			break
		}
		if p.at(k).cue&cOwn != 0 && !p.wellDone(j, k) && !(p.at(k).tag == tagVerb && p.at(k-1).word.forms&participle != 0) { // not "are equipped to respond"
			return false
		}
	}
	if p.dated && g == willDo {
		return false
	}
	if (guarantee || p.toks[i].word.lemma() == "assure") && p.legalSubject(i) && g != willDo {
		return false
	}
	if guarantee && (p.legal(j) || p.legal(j+1) || p.legal(j+2)) {
		return false
	}
	sub := p.at(j).tag == tagSub || p.at(j).tag == tagDet && p.at(j).is(p.text, "that") || p.at(j).tag == tagRel
	if sub {
		j++
	}
	end := p.clauseEnd(j)
	c := p.parse(j, end)
	first := c.verb
	if c.aux >= 0 {
		first = c.aux
	}
	if guarantee && p.firstPerson(i) && p.at(j).is(p.text, "you") && c.future && !c.passive {
		return true // "We guarantee that you will pass"
	}
	if c.shape == finite && (sub || p.at(first-1).tag != tagConj) {
		return p.ensuredClause(&c, i, j, g) || p.andThat(&c, i, g)
	}
	return p.ensuredThing(j, end, g, guarantee)
}

// andThat judges what else is ensured: "that the form is short and that every
// family is heard".
func (p *promiser) andThat(c *clause, i int, g governor) bool {
	for k := c.verb + 1; k+2 < len(p.toks); k++ {
		if p.toks[k].tag == tagConj && p.toks[k+1].is(p.text, "that") {
			more := p.parse(k+2, p.clauseEnd(k+2))
			return more.shape == finite && p.ensuredClause(&more, i, k+2, g)
		}
	}
	return false
}

// ensuredClause: "that users trust the service" is a result; "that it is
// tested", "that we apply the rules" is the doer's own work.
func (p *promiser) ensuredClause(c *clause, i, j int, g governor) bool {
	if h := p.headNoun(c.head+1, c.verb); c.head >= 0 && h > 0 && p.at(c.head).is(p.text, "all") {
		c.head = h // "all redesigned services"
	}
	role := p.role(c.from, c.head)
	w := p.toks[c.verb].word
	universal := p.at(j).cue&cUniversal != 0 || p.at(j).is(p.text, "all")
	if p.at(j).is(p.text, "your") && role != Receiver && g == asserts && !c.passive && w.verb&(vGive|vServe) == 0 && p.toks[c.verb].tag != tagHave {
		return true // "that your systems run smoothly"
	}
	switch {
	case p.at(j).is(p.text, "we") || p.at(j).is(p.text, "it"):
		return false
	case role == Thing && p.designed(c, w), role == Thing && p.numbered(c):
		return false
	case p.at(j).is(p.text, "you") && c.negated && w.verb&(vFail|vPlight) == 0 && w.verb&vAct != 0:
		return false // "make sure you do not overwrite the file"
	case p.at(c.verb).tag == tagBe && role == Thing && p.at(c.verb+1).tag == tagPrep:
		return false // "that the minibus is at the gate"
	case c.head < 0 && g == asserts: // "that the guilty are caught"
		return true
	case p.at(c.head).word.noun&nTechnical != 0 && !p.fares(c, w), role == Receiver && p.technicalObject(c) && !(p.negatedSubject(j) && w.verb&(vFail|vPlight) != 0):
		return false // "that requests are served from the cache"
	case c.passive && w.lemma() == "keep" && p.at(c.verb+1).word.adj&aState != 0:
		return true // "that your records are kept safe"
	case role == Doer, g == willDo && p.at(j).is(p.text, "they"):
		return false
	case p.at(j).tag == tagSubj && !p.at(j).is(p.text, "you") && !p.at(j).is(p.text, "everyone") && role == Thing:
		return false
	case role == Receiver && p.toks[c.verb].tag == tagHave && g == asserts && p.firstPersonBefore(j) && p.handedOut(c):
		return false // "we make sure that every child has a bus pass"
	case role == Receiver && !c.future && (w.lemma() == "get" || w.lemma() == "receive") && p.firstPersonBefore(j) && !p.cueBetween(c.from, c.head, cUniversal) && (p.handedOut(c) || p.talked(c)):
		return false // "we make sure you get the letter"
	case role == Receiver && c.passive && !c.negated && !p.negatedSubject(j) && p.procedure(c, w):
		return false
	case role == Receiver:
		if g == relates || c.passive && w.verb&vAct != 0 && !universal && p.at(c.head).tag == tagSubj {
			return false
		}
		if c.passive && w.lemma() == "treat" && p.at(c.verb+1).tag == tagAdv {
			return true // "that tenants are treated fairly"
		}
		if c.passive && w.verb&(vGive|vServe|vMake) != 0 && w.verb&vShield == 0 && p.at(c.head).word.noun&nPeople != 0 && p.toks[c.verb].word.verb&vServe != 0 && !p.cueBetween(c.from, c.head, cUniversal) && g != asserts {
			return false
		}
		return true
	case c.passive && p.enough(j, c.head):
		return g != relates // "that sufficient housing is provided"
	case g == willDo && (p.toks[c.verb].word.lemma() == "in place" || p.toks[c.verb].word.adj&aService != 0):
		return false
	case c.passive && p.at(c.head).upper && p.at(c.head).word.noun&nDelivery == 0 && w.verb&vAct == 0:
		return true
	case c.passive && !p.negatedSubject(j) && !(w.verb&(vMove|vShield|vFeel) != 0 && w.verb&vAct == 0):
		return g != relates && (universal || p.atStake(c)) && !p.doerEnsures(i) && !p.technical(0, len(p.toks))
	case p.toks[c.verb].tag == tagHave && p.at(c.verb+1).is(p.text, "no"):
		return g != relates // "that the quarry has no effect on the river"
	case p.toks[c.verb].tag == tagHave || w.lemma() == "include" || w.lemma() == "meet" || w.lemma() == "comply" || w.lemma() == "comply with":
		return universal && c.future && g == willDo || g == asserts && p.programme(i)
	}
	return g != relates
}

// doerEnsures says that whoever ensures at i does so by what they do themselves:
// "we", a programme, a board; not a rule, a network, a track record.
func (p *promiser) doerEnsures(i int) bool {
	from := i
	for from > 0 && p.toks[from-1].kind != markToken && p.toks[from-1].tag != tagRel {
		from--
	}
	h := p.headNoun(from, i)
	return h < 0 || p.firstPerson(i) || p.role(from, h) == Doer || p.toks[h].word.noun&(nPeople|nDoer) != 0 || p.toks[h].tag == tagSubj
}

// atStake says that the subject of a clause, or how it is dealt with, matters to
// people: "that talent is spotted", "that cases are heard fairly".
func (p *promiser) atStake(c *clause) bool {
	h, n := p.at(c.head).word, p.at(c.verb+1)
	return h.noun&(nCondition|nGood) != 0 && h.noun&nThing == 0 || h.set&sProspect != 0 || n.tag == tagAdv && n.word.fn == 0
}

// programme says that who ensures at i is the programme or the organisation, told
// of in the third person.
func (p *promiser) programme(i int) bool {
	from := i
	for from > 0 && p.toks[from-1].kind != markToken {
		from--
	}
	return p.toks[i].word.forms&third != 0 && p.role(from, p.headNoun(from, i)) == Doer
}

// fares says that a clause about a machine tells what people care for: that it
// is safe, that it never fails.
func (p *promiser) fares(c *clause, w *word) bool {
	return c.negated && w.verb&vFail != 0 || c.passive && (w.verb&vShield != 0 || w.lemma() == "keep") || p.toks[c.verb].word.adj&(aState|aPerfect) != 0 || p.cueBetween(c.verb, min(c.verb+3, c.to-1), cCertainty)
}

// designed: "that the guide includes a glossary", "that every form meets the
// standard", "that the plan reflects what was said" tell how one's own product is
// made; that it is good, and what others do with it, does not.
func (p *promiser) designed(c *clause, w *word) bool {
	if c.negated || c.passive || c.future || p.negatedSubject(c.from) || p.at(c.head).word.noun&(nDelivery|nWorkdone|nTopic) == 0 || p.at(c.head).word.noun&(nCondition|nGood|nReceiver) != 0 {
		return false
	}
	switch w.lemma() {
	case "include", "contain", "meet", "reflect", "remain", "start", "begin", "extend", "follow", "comply", "comply with", "cover", "match", "use", "have":
	default:
		return false
	}
	for k := c.verb; k < c.to; k++ {
		if t := p.toks[k]; t.word.noun&nPeople != 0 || t.tag == tagAdj && t.word.adj&(aVague|aState|aFeel|aPerfect) != 0 {
			return false
		}
	}
	return true
}

// numbered: "that the water reaches sixty degrees".
func (p *promiser) numbered(c *clause) bool {
	return !c.copula && p.at(c.verb+1).tag == tagNum && p.at(c.verb+2).word.noun&nPeople == 0
}

// talked: "that you get your results by post".
func (p *promiser) talked(c *clause) bool {
	obj, _ := p.object(c.verb, c.to)
	return obj >= 0 && p.toks[obj].word.set&sTalk != 0 && p.at(obj+1).is(p.text, "by")
}

// procedure: "that each pupil is drawn once", a step that somebody takes.
func (p *promiser) procedure(c *clause, w *word) bool {
	n := p.at(c.verb + 1)
	return p.toks[c.verb].tag == tagEd && w.adj == 0 && w.verb&(vMake|vWork) != 0 && w.lemma() != "prepare" && w.lemma() != "prepare for" && w.lemma() != "equip" && w.verb&(vShield|vMove|vFeel|vGive|vServe|vGain|vReceive|vFail|vPlight|vHelp|vLet|vGet|vUse) == 0 && n.word.set&sWell == 0 && !(n.tag == tagAdv && n.word.fn == 0) && w.lemma() != "treat" && w.lemma() != "meet" && w.lemma() != "remove"
}

// technicalObject: "that everyone sees the same file".
func (p *promiser) technicalObject(c *clause) bool {
	obj, _ := p.object(c.verb, c.to)
	return obj >= 0 && !c.copula && p.toks[obj].word.noun&nTechnical != 0 && p.toks[obj].word.noun&(nCondition|nGood) == 0
}

// firstPersonBefore says that "we" governs the verb soon before j.
func (p *promiser) firstPersonBefore(j int) bool { return p.firstPerson(j - 1) }

// handedOut says that what the subject has is a thing.
func (p *promiser) handedOut(c *clause) bool {
	obj, _ := p.object(c.verb, c.to)
	return obj >= 0 && p.toks[obj].word.noun&(nDelivery|nOther) != 0 && p.toks[obj].word.noun&(nCondition|nGood|nReceiver) == 0 && p.toks[obj].word.set&(sProspect|sFound) == 0
}

func (p *promiser) negatedSubject(j int) bool {
	return p.at(j).is(p.text, "no") || p.at(j).is(p.text, "nobody") || p.at(j).is(p.text, "nothing")
}

func (p *promiser) cueBetween(from, to int, cue cueClass) bool {
	for k := from; k <= to && k < len(p.toks); k++ {
		if p.toks[k].cue&cue != 0 {
			return true
		}
	}
	return false
}

// ensuredThing: "ensures lasting peace", "guarantees a pass".
func (p *promiser) ensuredThing(j, end int, g governor, guarantee bool) bool {
	head := p.headNoun(j, end)
	if head >= 0 && (p.at(j).is(p.text, "you") || p.at(j).is(p.text, "them")) && p.at(head).tag == tagSubj {
		head = p.headNoun(j+1, end)
	}
	if head < 0 {
		return false
	}
	h := p.toks[head].word
	if guarantee && p.toks[j].tag == tagNum && p.granted(j) {
		return false // "guarantees eleven hours of rest"
	}
	if p.at(head+1).is(p.text, "of") && p.measured(head, end) {
		return false // "a temperature of nineteen degrees"
	}
	if p.at(head).tag == tagSubj || p.at(head).tag == tagPron {
		return false
	}
	switch {
	case g == relates:
		return false
	case guarantee && (p.legal(head) || p.legal(j) || p.legal(j+1)):
		return false
	case guarantee && h.noun&nPeople != 0 && p.at(head+1).tag == tagDet && p.handed(head+1, end):
		return false // "guarantees every renter a written contract"
	case guarantee && p.cueBetween(head, head+4, cUniversal):
		return true
	case guarantee && h.noun&nThing != 0 && h.noun&(nGood|nState|nFeeling) == 0:
		return false
	case h.noun&(nGood|nState|nFeeling|nDelta|nReceiver|nProblem|nMetric) != 0:
		return true
	case g == willDo && h.noun&nDelivery != 0:
		return false
	case h.noun&nThing != 0 && h.noun&nWorkdone == 0 && !p.qualified(j, head) && !p.doublyPraised(j, head):
		return false
	}
	return true
}

// handed says that the noun phrase at from names a thing or a term of contracts,
// and praises nothing.
func (p *promiser) handed(from, end int) bool {
	h := p.headNoun(from, end)
	return h >= 0 && (p.legal(h) || p.toks[h].word.noun&nThing != 0) && !p.qualified(from, h)
}

// described says that a word before the head is such as is asked for.
func (p *promiser) described(from, head int, such func(*token) bool) bool {
	for k := from; k < head; k++ {
		if such(&p.toks[k]) {
			return true
		}
	}
	return false
}

// qualified says that an adjective of quality stands before the head.
func (p *promiser) qualified(from, head int) bool {
	return p.described(from, head, func(t *token) bool {
		return t.tag == tagAdj && t.word.adj&(aVague|aService|aState|aChanged|aFeel) != 0 || t.is(p.text, "lasting")
	})
}

// wellDone: "safe and effective delivery".
func (p *promiser) wellDone(from, head int) bool {
	return p.described(from, head, func(t *token) bool {
		return t.tag == tagAdj && t.word.adj&aState != 0 && t.word.adj&aAvailable == 0
	})
}

// enough says that what the noun phrase names is to suffice: "sufficient housing".
func (p *promiser) enough(from, head int) bool {
	return p.described(from, head, func(t *token) bool {
		return t.is(p.text, "sufficient") || t.is(p.text, "enough") || t.is(p.text, "adequate")
	})
}

// doublyPraised says that two adjectives stand before the head: "practical, lasting
// solutions".
func (p *promiser) doublyPraised(from, head int) bool {
	for p.toks[from].tag == tagDet {
		from++
	}
	return head > from+1 && p.toks[from].tag == tagAdj && p.toks[head-1].tag == tagAdj
}

// legal nouns are guaranteed by states and contracts.
func (p *promiser) legal(k int) bool {
	return p.at(k).word.set&sLegal != 0
}

// legalSubject: the law, a contract or a bank guarantees in another sense.
func (p *promiser) legalSubject(i int) bool {
	h := p.headNoun(max(0, i-8), i)
	return h >= 0 && p.toks[h].word.set&sGuarantor != 0
}

// clauseEnd is where the clause that begins at j ends: a semicolon, a dash, a
// comma before a new subject, a subordinator.
func (p *promiser) clauseEnd(j int) int {
	for k := j; k < len(p.toks); k++ {
		t := p.toks[k]
		if t.kind == markToken {
			switch p.text[t.start] {
			case ';', ':', '(':
				return k
			}
		}
		if k > j && t.tag == tagSub {
			return k
		}
	}
	return len(p.toks)
}

// assured judges "is guaranteed", "guaranteed results", "are assured of".
func (p *promiser) assured(i int) (Promise, bool) {
	w := p.toks[i].word
	if i == 1 && p.toks[0].is(p.text, "rest") && p.ensured(i, asserts) {
		return p.promise(Guarantee, 0, i), true
	}
	if p.byLaw(i) || p.cueBetween(i+1, i+5, cOwn) {
		return Promise{}, false
	}
	if n := p.at(i + 1); i == 0 && w.lemma() == "guarantee" && n.tag == tagMark && p.text[n.start] == ':' && p.at(2).tag != tagNone {
		return p.promise(Guarantee, 0, 0), true // "Guaranteed: a calmer classroom"
	}
	switch b := p.before(i); p.at(b).tag {
	case tagBe:
		if w.lemma() != "guarantee" && w.lemma() != "assure" && w.lemma() != "ensure" {
			return Promise{}, false
		}
		if p.at(b).is(p.text, "was") || p.at(b).is(p.text, "were") || p.at(b).is(p.text, "be") && p.at(p.before(b)).tag == tagModal && !p.at(p.before(b)).is(p.text, "will") {
			return Promise{}, false
		}
		h := p.headNoun(max(0, b-6), b)
		if h >= 0 && (p.toks[h].word.cue&cUniversal != 0 && p.toks[h].word.fn&fNegation != 0 || p.legal(h)) {
			return Promise{}, false
		}
		if h >= 0 && p.toks[h].word.noun&(nGood|nFeeling) == 0 && !(w.lemma() != "ensure" && (p.own(0, len(p.toks)) || p.toks[h].word.noun&nPeople != 0)) && p.toks[h].word.lemma() != "governance" && !(h > 0 && p.toks[h-1].word.adj&(aChanged|aState) != 0) {
			return Promise{}, false
		}
		if p.opensObject(i+1) && p.granted(i+1) {
			return Promise{}, false // "Staff are guaranteed a minimum of eleven hours' rest"
		}
		return p.promise(Guarantee, max(h, 0), i), true
	case tagNoun:
		if w.lemma() == "guarantee" && p.toks[b].word.noun&(nGood|nFeeling) != 0 && p.at(i+1).kind == markToken && b <= 2 {
			return p.promise(Guarantee, b, i), true // "Results guaranteed."
		}
	case tagNone, tagDet, tagPoss, tagAdj, tagMark, tagConj, tagPrep:
		if w.lemma() != "guarantee" {
			return Promise{}, false
		}
		for k := range i {
			if p.toks[k].tag == tagModal && p.toks[k].cue&cHedge != 0 {
				return Promise{}, false // "may be faster through guaranteed quality"
			}
		}
		if p.at(b).tag == tagMark && b > 0 && p.at(i+1).tag == tagMark && p.text[p.toks[b].start] == ',' {
			return p.promise(Guarantee, b-1, i), true // "It works, guaranteed."
		}
		h := i + 1
		for h < len(p.toks) && (p.toks[h].tag == tagAdj || p.toks[h].tag == tagConj) {
			h++
		}
		n := p.at(h)
		if n.tag != tagNoun && n.tag != tagAmb {
			if p.at(b).tag == tagPrep || n.tag == tagMark && p.at(b).tag == tagMark {
				return Promise{}, false
			}
			return Promise{}, false
		}
		if p.legal(h) || n.upper && i > 0 {
			return Promise{}, false
		}
		last := p.headNoun(h, len(p.toks))
		if last < 0 {
			last = h
		}
		own := p.at(b).is(p.text, "our") || p.at(b).is(p.text, "your")
		way := p.toks[last].word.set&sRecipe != 0 || p.toks[last].word.lemma() == "weight"
		if own || way || p.toks[last].word.noun&nGood != 0 || n.word.noun&nGood != 0 {
			if p.toks[last].word.lemma() == "access" || p.toks[last].word.lemma() == "income" {
				return Promise{}, false
			}
			return p.promise(Guarantee, i, last), true
		}
	}
	return Promise{}, false
}

// byLaw: "guaranteed by the constitution", "under the Act".
func (p *promiser) byLaw(i int) bool {
	for k := i + 1; k < len(p.toks) && k < i+5; k++ {
		if p.toks[k].is(p.text, "by") || p.toks[k].is(p.text, "under") || p.toks[k].is(p.text, "against") {
			return true
		}
	}
	return false
}

// lawful says that a law or a contract stands behind what follows i: "a right
// guaranteed to all, under section 14 of the act".
func (p *promiser) lawful(i int) bool {
	under := len(p.toks)
	for k := i + 1; k < len(p.toks) && k < under+7; k++ {
		if p.toks[k].is(p.text, "under") {
			under = k
		}
		if k > under && p.toks[k].word.set&sGuarantor != 0 {
			return true
		}
	}
	return false
}

// granted says that what stands at i is a term of contracts: "a minimum of …",
// "eleven hours of rest", "a place".
func (p *promiser) granted(i int) bool {
	for k := i; k < i+3; k++ {
		if t := p.at(k); p.legal(k) || t.tag == tagNum || t.word.noun&nTime != 0 {
			return true
		}
	}
	return false
}
