package language

// undertaking says that the subject is what the author carries out or offers:
// a programme, a strategy, a bridge, "our …"; not a storm and not an office.
func (a *assertion) undertaking() bool {
	w := a.toks[a.c.head].word
	if a.possessed("our") || a.toks[a.start].is(a.text, "this") {
		return w.noun&nPeople == 0
	}
	return w.set&(sEffort|sRecipe) != 0 || w.noun&nDelivery != 0 && w.noun&(nCondition|nPeople|nTime) == 0 || a.toks[a.c.head].is(a.text, "investment") || a.toks[a.c.head].is(a.text, "campaign")
}

// surely says that an undertaking is to bring about what is good or to end what
// is bad, where a word of certainty stands with the verb: "will without doubt
// bring prosperity". What it costs, needs or brings up is no promise.
func (a *assertion) surely(obj int, counted bool) bool {
	w := a.toks[a.c.verb].word
	if a.sureAt < 0 || w.verb&(vGain|vMove|vCause) == 0 && w.set&sSway == 0 || w.set&sWoe != 0 {
		return false
	}
	own, head := a.undertaking(), a.toks[a.c.head]
	if !own && a.sureAt > a.start && head.tag != tagSubj && head.word.noun != 0 {
		return false
	}
	if obj < 0 {
		return own && w.verb&vGain != 0
	}
	o := a.toks[obj].word
	if bad := o.noun&nProblem != 0 && o.noun&nGood == 0 || o.set&sWoe != 0; bad || counted {
		return bad && w.verb&(vDown|vEnd) != 0
	}
	return o.noun&(nGood|nFeeling) != 0 || o.noun&(nState|nReceiver) != 0 && (own || w.verb&vCause == 0 || a.toks[a.c.verb].is(a.text, "bring")) || own && w.verb&vGain != 0 && o.noun&nDelivery == 0
}

// accomplished finds the future perfect of an undertaking: "By 2030 the
// strategy will have ended homelessness".
func (p *promiser) accomplished() (Promise, bool) {
	for i := range p.toks {
		if t := &p.toks[i]; t.tag != tagModal || !t.is(p.text, "will") && !t.is(p.text, "'ll") && !t.is(p.text, "’ll") || p.isQuoted(i) || i > p.goalAt {
			continue
		}
		if h := p.skipAdverbs(i+1, len(p.toks)); p.toks[h].tag != tagHave || p.at(h+1).word.forms&participle == 0 {
			continue
		}
		from := p.phraseStart(i)
		if t := p.at(from - 1).tag; t == tagSub || t == tagRel || from == i {
			return Promise{}, false
		}
		c := p.parse(from, len(p.toks))
		if c.shape != finite || !c.future || !c.perfect || c.passive || c.negated || c.head < from || c.head > i {
			return Promise{}, false
		}
		a := assertion{promiser: p, c: &c, intro: from, start: from, to: len(p.toks)}
		if (p.toks[c.head].is(p.text, "we") || a.undertaking()) && !a.weakened() && !a.targeted() {
			return a.thingWill(p.role(from, c.head))
		}
		return Promise{}, false
	}
	return Promise{}, false
}

// targeted says that the change has a figure to reach: "from 12 to 4".
func (a *assertion) targeted() bool {
	for k := a.c.verb + 2; k < a.to; k++ {
		if t := a.toks[k-1]; a.toks[k].tag == tagNum && (t.tag == tagTo || t.is(a.text, "to") || t.is(a.text, "by") || t.is(a.text, "below")) {
			return true
		}
	}
	return false
}

// phraseStart is where the noun phrase that ends before the token at end begins.
func (p *promiser) phraseStart(end int) int {
	for k := end; k > 0; k-- {
		switch p.toks[k-1].tag {
		case tagDet, tagPoss, tagSubj:
			return k - 1
		case tagAdj, tagNoun, tagAmb, tagGer:
		default:
			return k
		}
	}
	return 0
}
