package language

// balance weighs a sentence in which no construction was found: its words, who
// is said to do what to whom, how people are said to fare, and whose voice says
// so. The weights are fitted to labelled sentences (see TestWeights). What it
// finds is never sure.
func (p *promiser) balance() (Promise, bool) {
	if len(p.toks) < 3 {
		return Promise{}, false
	}
	sum := weightOfAll + p.wording()
	if sum < hopelessWords {
		return Promise{}, false // as most
	}
	var c clause
	a := p.whole(&c)
	if sum += a.zoning(); sum < hopeless {
		return Promise{}, false // as most of the rest
	}
	n, at := a.known()
	if n.silent() || sum+n.weight() <= enough {
		return Promise{}, false
	}
	kind := Guarantee
	if n.has(tFeel) && n.has(tFuture) {
		kind = Experience
	}
	weighed := p.promise(kind, a.c.head, max(at, a.c.verb))
	weighed.Sure = false
	return weighed, true
}

// In hundredths: enough is the weight from which on a sentence promises, more
// than even odds, since a false alarm costs more than a miss; hopelessWords and
// hopeless are those of its words, and of its zones besides, below which nothing
// else would help it.
const (
	enough        = 120
	hopelessWords = -250
	hopeless      = -200
)

// silent says that something is known with which hardly a sentence promises,
// whatever it weighs: it hedges, tells an aim, a duty, a routine or what was, quotes.
func (n *knowing) silent() bool {
	return n.has(tAim) || n.has(tBygone) || n.has(tHedge) || n.has(tDuty) || n.has(tOtherModal) || n.has(tQuote) || n.has(tRoutine) || n.has(tPast) || n.has(tThey) || n.has(tHe) || n.has(tUnable)
}

// weight is the sum of the weights of all that is known.
func (n *knowing) weight() (sum int) {
	for t := n.from(0, traits); t < traits; t = n.from(t+1, traits) {
		sum += int(weights[t])
	}
	for i := range crossings {
		c := &crossings[i]
		for one := n.from(c.one.from, c.one.to); one < c.one.to; one = n.from(one+1, c.one.to) {
			for other := n.from(c.other.from, c.other.to); other < c.other.to; other = n.from(other+1, c.other.to) {
				sum += int(crossedWeights[i][one-c.one.from][other-c.other.from])
			}
		}
	}
	return sum
}

// whole is the first clause of the sentence, however it is built.
func (p *promiser) whole(c *clause) assertion {
	intro, start := p.opening()
	*c = p.parse(start, p.nextClause(start))
	if c.verb < 0 || c.verb >= len(p.toks) {
		c.verb = start
	}
	if c.head < 0 {
		c.head = min(start, c.verb)
	}
	return assertion{promiser: p, c: c, intro: intro, start: start, to: c.to}
}

// denies says that something good is said not to be, or that somebody is unable:
// "No scheme can make a street safe", "does not make the water safe".
func (n *knowing) denies() bool {
	return n.has(tNegated) && !n.has(tBadGone) && !n.has(tSpared) && !n.has(tRelieved)
}

// known gathers the traits of the sentence. at is the last word that tells how
// people fare.
func (a *assertion) known() (n knowing, at int) {
	n.add(tBygone, a.bygone())
	if a.ofForm(&n); n.silent() {
		return n, 0
	}
	at = a.ofFate(&n)
	n.add(tSuffered, a.suffered())
	a.ofVerb(&n)
	denied := n.denies()
	n.add(tDenied, denied)
	n.add(tUnable, denied && n.has(tCan))
	a.ofSubject(&n)
	a.ofVoice(&n)
	return n, at
}

// suffered says that somebody has, faces or undergoes something bad: "These
// families have a greater risk of eviction".
func (a *assertion) suffered() bool {
	v := &a.toks[a.c.verb]
	obj, _ := a.object(a.c.verb, a.to)
	return (v.tag == tagHave || v.word.verb&vPlight != 0) && obj >= 0 && a.toks[obj].word.noun&nProblem != 0 && !a.negation()
}

// bygone says that a verb that looks the same in the past is meant so: "Our advice
// cut the bills".
func (a *assertion) bygone() bool {
	v, head := a.toks[a.c.verb].word, &a.toks[a.c.head]
	return a.c.aux < 0 && v.forms&(base|past) == base|past && head.tag == tagNoun && head.word.number == singular
}

// opening finds where the sentence begins, and its subject: "In two weeks, you …".
func (p *promiser) opening() (intro, start int) {
	last := len(p.toks) - 1
	for t := &p.toks[intro]; intro < last && (t.tag == tagConj || t.tag == tagMark || t.tag == tagAdv && t.word.fn&fNegation == 0); t = &p.toks[intro] {
		intro++
	}
	t := &p.toks[intro]
	if t.tag != tagPrep && t.tag != tagSub && !t.is(p.text, "whatever") {
		return intro, intro
	}
	for k := intro + 1; k < last; k++ {
		switch x := &p.toks[k]; {
		case x.tag == tagMark && p.text[x.start] == ',':
			return intro, k + 1
		case x.tag == tagSubj && t.tag == tagPrep && !p.at(k-1).is(p.text, "what"):
			return intro, k
		}
	}
	return intro, intro
}

// ofFate adds what is known of how people fare, and returns the last word of it.
func (a *assertion) ofFate(n *knowing) (at int) {
	at = a.c.verb
	be := a.c.verb // "is", where what decides comes later
	for a.c.copula && be > a.start && a.toks[be].tag != tagBe {
		be--
	}
	for k := range a.toks {
		t := &a.toks[k]
		if t.tag <= tagMark || a.isQuoted(k) {
			continue
		}
		w := t.word
		if k > be {
			a.ofTurn(n, k)
		}
		if deed := t.tag == tagVerb || t.tag == tagHave || t.tag == tagAmb && (k == a.c.verb || a.at(k-1).tag == tagRel) || t.tag == tagEd && (a.at(k-1).tag == tagBe || a.at(k-1).tag == tagHave || a.at(k-1).is(a.text, "be") || a.at(k-1).is(a.text, "been")); deed && !a.purposed(k) {
			a.ofDeed(n, k)
		}
		if w.noun&(nProblem|nGood|nFeeling) == 0 && w.adj&(aBad|aState|aFeel|aPerfect|aChanged) == 0 && w.set&(sWoe|sFound|sProspect|sWinners) == 0 || a.purposed(k) {
			continue
		}
		noun := t.tag == tagNoun || t.tag == tagAmb
		quality := t.tag == tagAdj || t.tag == tagEd
		alone := a.at(k+1).tag != tagNoun
		switch {
		case noun && alone && (w.noun&nProblem != 0 && w.noun&nGood == 0 || w.set&sWoe != 0), quality && w.adj&aBad != 0:
			if a.lessened(k) {
				n.add(tBadGone, true)
				at = k
			} else {
				n.add(tBadStays, true)
			}
		case noun && alone && w.noun&(nGood|nFeeling) != 0 && w.noun&(nThing|nTopic) == 0 && w.set&sTalk == 0, noun && w.set&(sFound|sProspect|sWinners) != 0:
			if !a.lessened(k) && !(k == a.c.head && a.lessens(&a.toks[a.c.verb])) { // "Readiness … will decline"
				n.add(tGood, true)
				at = k
			}
		case quality && w.adj&(aState|aFeel|aPerfect|aChanged) != 0 && w.adj&aAvailable == 0 && w.set&sMeasure == 0:
			if o := a.at(k + 1).word; !alone {
				n.add(tGoodFolk, o.noun&(nReceiver|nGood|nFeeling|nState) != 0 && o.noun&nThing == 0)
			} else if !a.lessened(k) && !a.treated(k) {
				n.add(tGoodState, true)
				at = k
			}
		}
	}
	return at
}

// ofTurn adds what the word at k, after the verb, tells of a turn for the better.
func (a *assertion) ofTurn(n *knowing, k int) {
	t, v := &a.toks[k], a.toks[a.c.verb].word
	w := t.word
	n.add(tFigure, w.set&(sKey|sOver|sForGood|sChance) != 0)
	n.add(tWell, w.set&sWell != 0)
	n.add(tBack, t.is(a.text, "back") && v.verb&(vSay|vGive) == 0 && k < a.c.verb+6)
	n.add(tInto, v.set&sMaking != 0 && k > a.c.verb+1 && (t.is(a.text, "into") || t.is(a.text, "out of") || t.is(a.text, "free")))
	n.add(tBestOf, t.is(a.text, "most") && a.at(k-1).is(a.text, "the") && a.at(k+1).tag != tagNoun || (t.is(a.text, "best") || t.is(a.text, "first") || t.tag == tagAdj && t.end-t.start > 4 && a.text[t.end-3:t.end] == "est") && (a.at(k-1).is(a.text, "the") || a.at(k-1).tag == tagPoss))
	n.add(tFigure, t.is(a.text, "yours") || t.is(a.text, "theirs"))
	n.add(tEnabled, t.tag == tagTo && a.enables(k) || t.tag == tagGer && k > a.c.verb+1 && v.lemma() == "get" && a.toks[k-1].tag == tagNoun)
	n.add(tGreener, t.tag == tagAdj && w.adj&(aState|aFeel|aChanged) != 0 && t.end-t.start > 4 && a.text[t.end-2:t.end] == "er" && w.set&sMeasure == 0)
	n.add(tWished, k > a.c.verb+1 && (t.is(a.text, "deserve") || t.is(a.text, "deserves") || t.is(a.text, "want") || t.is(a.text, "wanted") || t.is(a.text, "dream of") || t.is(a.text, "need") && a.at(k-1).is(a.text, "ever")))
}

// ofDeed adds what the verb at k does to people, or lets them do.
func (a *assertion) ofDeed(n *knowing, k int) {
	w := a.toks[k].word
	denied := false
	for j := k - 1; j >= 0 && j > k-7 && a.toks[j].tag != tagMark && (j > k-4 || a.toks[j].tag != tagRel && a.toks[j].tag != tagSub); j-- {
		denied = denied || a.toks[j].word.fn&fNegation != 0
	}
	if denied {
		n.add(tRelieved, w.verb&(vWant|vUse) != 0 || w.cue&cDuty != 0 || a.at(k+1).tag == tagTo && a.toks[k].tag == tagHave || w.lemma() == "have to" || w.lemma() == "need")
		n.add(tSpared, w.verb&(vPlight|vFail) != 0 || w.set&(sAbandoned|sHarm|sFailing) != 0)
		return
	}
	done := a.toks[k].tag == tagEd && a.at(k-1).tag != tagHave && !a.at(k-1).is(a.text, "been")
	works := w.set&sSucceeding != 0 && (a.at(k+1).tag <= tagMark || a.at(k+1).is(a.text, "for"))
	n.add(tBoon, (w.verb&vBoon != 0 || w.set&(sIdiom|sThrive|sMastering) != 0 || works) && !done)
	n.add(tFeel, w.verb&vFeel != 0)
	n.add(tFond, w.set&(sFond|sAdopt) != 0)
	n.add(tRemade, w.set&(sRemaking|sSway) != 0)
	n.add(tLives, w.set&sRemaking != 0 && k == a.c.verb && a.lives() >= 0)
	n.add(tLasts, w.verb&vLiving != 0 && w.verb&vFeel == 0 || w.lemma() == "last")
	obj, counted := a.object(k, len(a.toks))
	o := nothing
	if obj >= 0 && !counted {
		o = a.toks[obj].word
	}
	if w.verb&vGain != 0 && w.verb&(vAct|vReceive) == 0 && !done {
		n.add(tGain, obj < 0 || o.noun&(nGood|nFeeling|nState|nPeople) != 0 || o.set&(sGained|sFound|sProspect) != 0 || w.whole)
	}
	if w.verb&vMove == 0 || done {
		return
	}
	if head := a.toks[a.c.head].word.noun; k >= a.c.verb && head&(nState|nFeeling|nGood|nMetric|nProblem) != 0 {
		n.add(tMoves, w.verb&vUp != 0 && head&nProblem == 0 || w.verb&(vDown|vEnd) != 0 && head&(nGood|nFeeling|nMetric) == 0)
	}
	n.add(tMoves, w.verb&vUp != 0 && (o.noun&(nState|nGood|nFeeling|nMetric) != 0 || a.at(k+1).is(a.text, "your")) && o.noun&(nProblem|nThing) == 0 || w.verb&(vDown|vEnd) != 0 && o.noun&nProblem != 0)
}

// lessened says that what stands at k is denied, ended or made less: "no more
// queues", "debt disappears", "out of poverty".
func (p *promiser) lessened(k int) bool {
	for j := k - 1; j >= 0 && j >= k-8; j-- {
		t := &p.toks[j]
		if t.tag == tagMark || t.tag == tagSub || t.tag == tagRel {
			break
		}
		if t.word.fn&fNegation != 0 || p.lessens(t) {
			return true
		}
		switch t.tag {
		case tagPrep, tagAdj, tagAdv, tagDet, tagNoun, tagAmb, tagVerb, tagNum:
			for _, less := range [...]string{"out of", "free of", "from", "free", "against", "beyond", "over", "behind", "goodbye", "farewell", "forget", "less", "fewer", "zero", "end"} {
				if t.is(p.text, less) {
					return true
				}
			}
		}
	}
	for j := k + 1; j < len(p.toks) && j <= k+5; j++ {
		t := &p.toks[j]
		if t.tag == tagMark || t.tag == tagSub || t.tag == tagRel {
			break
		}
		if p.lessens(t) || t.word.set&sOver != 0 || t.is(p.text, "away") || t.is(p.text, "behind") || t.is(p.text, "out") {
			return true
		}
	}
	return false
}

func (p *promiser) lessens(t *token) bool {
	w := t.word
	return w.verb&(vEnd|vDown) != 0 && w.verb&vUp == 0 && t.tag != tagNoun || w.set&sErase != 0
}

// enables says that "to" at i tells what people are enabled to do: "empowers
// women to lead".
func (p *promiser) enables(i int) bool {
	for j := i - 1; j > 0 && j >= i-5; j-- {
		switch t := &p.toks[j]; t.tag {
		case tagNoun, tagAmb, tagAdj, tagDet, tagPoss, tagPron, tagNum, tagSubj, tagConj:
			if t.tag == tagAmb && t.word.verb&vLet != 0 {
				return true
			}
		case tagVerb:
			return t.word.verb&vLet != 0 || t.word.lemma() == "empower" || t.word.lemma() == "equip" || t.word.lemma() == "get" || t.word.lemma() == "force" || t.word.set&sSway != 0
		default:
			return false
		}
	}
	return false
}

// purposed says that what stands at k hangs on "to" or "so that".
func (p *promiser) purposed(k int) bool {
	for j := k - 1; j >= 0 && j >= k-7; j-- {
		switch t := &p.toks[j]; {
		case t.tag == tagTo && p.enables(j):
			return false
		case t.tag == tagTo, t.cue&cPurpose != 0, t.tag == tagSub && t.is(p.text, "so that"):
			return true
		case t.tag == tagMark, t.tag == tagBe, t.tag == tagModal:
			return false
		}
	}
	return false
}
