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
	return o.noun&(nGood|nFeeling) != 0 || o.noun&(nState|nReceiver) != 0 && (own || w.verb&vCause == 0 || a.toks[a.c.verb].is(a.text, "bring")) || own && w.verb&vGain != 0 && w.verb&vGet == 0 && o.noun&nDelivery == 0
}

// accomplished finds the future perfect of an undertaking: "By 2030 the
// strategy will have ended homelessness".
func (p *promiser) accomplished() (Promise, bool) {
	for i := 0; p.tags>>tagHave&1 != 0 && i < len(p.toks); i++ {
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

// bothers says that something between from and to is what people would rather
// be rid of: "late payments", "your tax bill".
func (p *promiser) bothers(from, to int) bool {
	for k := from; k <= to && k < len(p.toks); k++ {
		if w := p.toks[k].word; w.noun&nProblem != 0 || w.set&sWoe != 0 || w.adj&aBad != 0 && p.toks[k].tag > tagMark || p.toks[k].is(p.text, "late") || p.toks[k].is(p.text, "missed") {
			return true
		}
	}
	return false
}

// bothering says so of the subject.
func (a *assertion) bothering() bool { return a.bothers(a.start, a.c.head) }

// comeWhatMay: "whatever happens", "no matter what", "come what may".
func (a *assertion) comeWhatMay() bool {
	for k := 0; a.names&ofWhatever != 0 && k < len(a.toks); k++ {
		switch t := &a.toks[k]; {
		case t.is(a.text, "no matter what"), t.is(a.text, "whatever") && a.at(k+1).is(a.text, "happens"), t.is(a.text, "come") && a.at(k+1).is(a.text, "what") && a.at(k+2).is(a.text, "may"):
			return true
		}
	}
	return false
}

// remaining is the word of "stays safe", "keeps running", or -1.
func (a *assertion) remaining() int {
	v, n := a.toks[a.c.verb], a.at(a.c.verb+1)
	switch v.word.lemma() {
	case "stay", "remain":
		if n.tag == tagAdj && n.word.adj&(aState|aFeel|aPerfect) != 0 && n.word.adj&aAvailable == 0 {
			return a.c.verb + 1
		}
	case "keep":
		if n.is(a.text, "running") || n.is(a.text, "working") || n.is(a.text, "growing") {
			return a.c.verb + 1
		}
	}
	if a.c.copula && v.word.adj&(aState|aFeel|aPerfect) != 0 && v.word.adj&aAvailable == 0 {
		return a.c.verb
	}
	return -1
}

// offers says that the command that opens the sentence is to take what the
// author has: "Switch to Lumo", "Try our planner", "Sign up today".
func (p *promiser) offers() bool {
	switch p.toks[0].word.lemma() {
	case "switch to", "switch", "try", "choose", "join", "hire", "buy", "get", "use", "come to", "move to", "book", "install", "download":
	case "come":
		return p.at(2).upper
	case "sign up", "subscribe":
		return true
	default:
		return p.ours(0, len(p.toks))
	}
	for k := 1; k < len(p.toks); k++ {
		switch t := p.toks[k]; {
		case t.tag == tagConj:
			return false
		case t.is(p.text, "our"), t.is(p.text, "us"), t.upper && (t.tag == tagNoun || t.tag == tagAdj || t.tag == tagAmb), k == 1 && t.is(p.text, "the") && p.at(k+1).word.noun&nThing != 0 && p.at(k+2).tag == tagConj && p.at(0).word.lemma() == "download":
			return true
		}
	}
	return false
}

// frugal says that the verb at i lessens what one's own thrift may lessen, too:
// "reduce your footprint".
func (p *promiser) frugal(i int) bool { return p.toks[i].word.verb&vMove == vDown }

// succeeding is the last word of "hits every target", "keeps their home", "meets
// its deadlines", or -1.
func (a *assertion) succeeding() int {
	obj, counted := a.object(a.c.verb, a.to)
	if obj < 0 || counted || a.at(a.c.verb+1).tag == tagPrep || a.at(obj+1).tag == tagNoun || a.at(obj+1).tag == tagAmb {
		return -1
	}
	switch o := a.toks[obj]; a.toks[a.c.verb].word.lemma() {
	case "hit", "meet", "reach", "beat", "exceed":
		switch o.word.lemma() {
		case "target", "goal", "deadline", "quota", "potential", "expectation":
			return obj
		}
	case "win":
		if a.at(a.c.verb+1).is(a.text, "more") {
			return obj
		}
	case "keep":
		if a.own2(a.c.verb) && (o.is(a.text, "home") || o.is(a.text, "homes") || o.is(a.text, "job") || o.is(a.text, "jobs") || o.word.noun&(nFeeling|nGood|nState) != 0 && o.word.noun&nThing == 0) {
			return obj
		}
	}
	return -1
}

// yoursMoves is the verb of "your costs fall", "that your savings grow" at i, or
// -1; not that of "your fees rise".
func (p *promiser) yoursMoves(i int) int {
	if p.at(i).is(p.text, "that") {
		i++
	}
	k := p.rises(i + 1)
	if !p.at(i).is(p.text, "your") || k < 0 || p.toks[k].word.verb&vMove == vUp && p.bothers(i, k-1) {
		return -1
	}
	return k
}
