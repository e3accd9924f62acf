package language

// ensuring judges what a statement of one's own is said to ensure besides: "We
// check every invoice twice, ensuring that suppliers are paid on time". What is
// done "by ensuring", or for it, ensures nothing yet.
func (p *promiser) ensuring(i int) (Promise, bool) {
	if !p.besides(p.setOffBy(i)) || p.ownAgain(i+1) || !p.ensured(i, asserts) {
		return Promise{}, false
	}
	return p.promise(Guarantee, i, i), true
}

// setOffBy is the token before the gerund at i and its adverbs: the comma of
// "…, thereby ensuring".
func (p *promiser) setOffBy(i int) int {
	for i--; i > 0 && p.toks[i].tag == tagAdv; {
		i--
	}
	return i
}

// besides says that what follows the token at i is told besides a statement.
func (p *promiser) besides(i int) bool {
	return i >= 2 && p.setsOff(i) && p.stated(i)
}

// vouchedFor says that the verb at i tells what the author has or does: "We follow
// a method that ensures a smooth start".
func (p *promiser) vouchedFor(i int) bool {
	rel := p.before(i)
	for k := range max(rel, 0) {
		if p.toks[k].tag == tagRel || p.toks[k].tag == tagSub {
			return false
		}
	}
	return p.at(rel).tag == tagRel && p.stated(rel) && (p.ours(0, rel) || p.role(0, p.headNoun(0, rel)) == Doer)
}

// setsOff says that a comma, a dash or "while" at i sets off what follows.
func (p *promiser) setsOff(i int) bool {
	switch t := &p.toks[i]; {
	case t.kind == markToken:
		return (p.text[t.start] == ',' || p.text[t.start] == 0xe2) && p.toks[i-1].tag != tagConj
	default:
		return t.is(p.text, "while")
	}
}

// ownAgain says that what is ensured at j is still one's own: "they align with
// our mission", "there is a record", "teams have a handbook".
func (p *promiser) ownAgain(j int) bool {
	if p.at(j).is(p.text, "that") {
		j++
	}
	c := p.parse(j, p.clauseEnd(j))
	return p.at(j).is(p.text, "they") || p.at(j).is(p.text, "there") || c.shape == finite && p.toks[c.verb].tag == tagHave && p.handedOut(&c)
}

// stated says that the words before to state what is done or will be: no task,
// no aim, nothing past, and no list of what is being done.
func (p *promiser) stated(to int) bool {
	_, start := p.opening()
	if start >= to || p.toks[start].tag == tagGer {
		return false
	}
	c := p.parse(start, to)
	if c.shape != finite || c.head < 0 || c.head > c.verb || c.modal || c.perfect || c.negated || c.verb >= to {
		return false
	}
	v := &p.toks[c.verb]
	if !c.copula && c.aux < 0 && v.word.forms&(base|third) == 0 || v.tag == tagEd && !c.passive || v.word.verb&(vHelp|vWant|vSay|vSeem) != 0 || v.word.noun&nTechnical != 0 {
		return false
	}
	if x := &p.toks[max(c.aux, 0)]; c.aux >= 0 && (x.is(p.text, "was") || x.is(p.text, "were") || x.is(p.text, "did") || x.is(p.text, "be")) {
		return false
	}
	if n := p.at(c.verb + 1); n.tag == tagTo {
		return false // "works to strengthen …"
	}
	for k := start; k < to; k++ {
		t := &p.toks[k]
		switch {
		case t.cue&(cDuty|cGoal) != 0 && t.tag != tagNoun, t.cue&cHedge != 0 && k <= c.verb && t.tag != tagNoun:
			return false
		case t.tag == tagGer && k > c.verb && !p.toks[k-1].is(p.text, "by") && !p.toks[k-1].is(p.text, "through") && p.toks[k-1].tag != tagConj:
			return false
		case t.is(p.text, "he"), t.is(p.text, "she"), t.is(p.text, "you") && k <= c.verb:
			return false
		case p.at(k+1).tag == tagTo && (t.is(p.text, "potential") || t.is(p.text, "opportunity") || t.is(p.text, "scope")):
			return false
		}
	}
	return true
}
