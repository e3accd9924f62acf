package language

import "strings"

// thingWill: "This policy will eradicate corruption", "The changes will result
// in happier customers", "We will end loneliness".
func (a *assertion) thingWill(role Role) (Promise, bool) {
	c := a.c
	w := a.toks[c.verb].word
	if a.negation() || a.at(c.verb+1).is(a.text, "together") {
		return Promise{}, false // "will bring together engineers and citizens"
	}
	obj, counted := a.object(c.verb, a.to)
	o := nothing
	if obj >= 0 && !counted {
		o = a.toks[obj].word
	}
	subject := a.toks[c.head]
	first := subject.is(a.text, "we") || subject.is(a.text, "i") || a.departmental(role)
	from := c.verb
	if c.aux >= 0 {
		from = c.aux
	}
	switch {
	case c.copula || a.toks[c.verb].tag == tagBe:
		if role != Doer && subject.word.noun&nDelivery == 0 && a.being(false) == 2 && (a.own(a.start, c.verb) || a.again()) {
			return a.promise(Guarantee, c.head, c.verb), true
		}
		return Promise{}, false
	case c.passive:
		if subject.word.noun&(nCondition|nGood) != 0 && subject.word.noun&nDelivery == 0 && w.verb&(vEnd|vDown|vUp) != 0 || w.lemma() == "save" {
			return a.promise(Guarantee, from, c.verb), true
		}
		return Promise{}, false
	case first:
		yours := a.at(c.verb+1).is(a.text, "your") && o.noun&(nCondition|nGood|nReceiver) != 0 && (o.noun&nThing == 0 || o.noun&nGood != 0)
		if yours && (w.verb&vMove != 0 || w.lemma() == "restore" || w.lemma() == "save" || w.lemma() == "change") {
			return a.promise(Guarantee, from, obj), true
		}
		if w.verb&vEnd != 0 && w.verb&vAct == 0 && o.noun&nProblem != 0 {
			return a.promise(Guarantee, from, obj), true
		}
		if q := a.makes(c.verb); w.lemma() == "make" && q > c.verb && a.toks[q].is(a.text, "place") {
			return a.promise(Guarantee, from, q), true
		}
		return Promise{}, false
	case subject.word.noun&(nFeeling|nGood) != 0 && subject.word.noun&(nThing|nReceiver) == 0 && (w.verb&vUp != 0 || w.lemma() == "return" || w.lemma() == "come back" || w.lemma() == "follow" || w.lemma() == "come") && a.objectless():
		return a.promise(Guarantee, c.head, c.verb), true
	case w.verb&vDown != 0 && a.toNothing():
		return a.promise(Guarantee, from, c.verb), true
	case a.surely(obj, counted):
		return a.promise(Guarantee, from, c.verb), true
	case (w.lemma() == "close" || w.lemma() == "bridge" || w.lemma() == "narrow") && o.noun&nProblem != 0 && a.at(c.verb+1).tag != tagNum:
		return a.promise(Guarantee, from, obj), true
	case w.set&sRemaking != 0 && o.noun&(nFeeling|nGood) != 0 && o.noun&nThing == 0:
		return a.promise(Guarantee, from, obj), true // "will rebuild trust"
	case (w.lemma() == "win" && a.at(c.verb+1).is(a.text, "back") || w.lemma() == "win back" || w.lemma() == "regain" || w.lemma() == "rekindle") && (o.noun&(nFeeling|nGood) != 0 || a.problemIn(obj, obj)):
		return a.promise(Guarantee, from, obj), true
	case w.set&sErase != 0 && a.at(c.verb+1).tag == tagGer:
		return a.promise(Guarantee, from, c.verb+1), true // "will wipe out littering"
	case w.set&sIdiom != 0:
		return a.promise(Guarantee, from, c.verb), true
	case w.verb&(vCause|vMake) != 0 && a.bestForAll():
		return a.promise(Guarantee, from, c.verb), true
	case w.lemma() == "leave" && a.cueBetween(c.verb+1, c.verb+2, cUniversal) && a.peopleAfter(c.verb):
		return a.promise(Absolute, from, c.verb), true
	case w.lemma() == "make" || w.lemma() == "leave" || w.lemma() == "keep":
		if q := a.makes(c.verb); q > c.verb {
			return a.promise(Guarantee, from, q), true
		}
		return Promise{}, false
	case w.lemma() == "result in" || w.lemma() == "lead to" || w.lemma() == "drive" || w.lemma() == "bring" || w.lemma() == "enable" || w.lemma() == "bring about" || w.lemma() == "create" || w.lemma() == "generate" || w.lemma() == "give" || w.lemma() == "unlock" || w.lemma() == "deliver":
		if a.goodAfter(c.verb) || w.lemma() == "give" && a.universalAfter(c.verb) && a.future() {
			return a.promise(Guarantee, from, c.verb), true
		}
		return Promise{}, false
	case w.lemma() == "change" || w.lemma() == "transform" || w.lemma() == "open":
		if o.noun&(nState|nFeeling) != 0 && a.lasting() {
			return a.promise(Guarantee, from, obj), true // "will change the culture for good"
		}
		if a.livesAfter(c.verb) && (w.lemma() != "open" || obj >= 0 && o.noun&(nReceiver|nTime) == 0 && a.at(c.verb+1).tag != tagPrep) {
			return a.promise(Guarantee, from, c.verb), true
		}
		return Promise{}, false
	case (w.lemma() == "save" || w.lemma() == "rescue") && a.possessed("your") && obj >= 0 && !counted && o.noun&(nThing|nEvent|nMetric|nTime) == 0 && o.set&sGained == 0 && a.at(c.verb+1).tag == tagDet:
		return a.promise(Guarantee, from, obj), true // "Your gift will save the rainforest"
	case w.lemma() == "heal" || w.lemma() == "cure":
		return a.promise(Guarantee, from, obj), true
	case w.verb&vEnd != 0 && (o.noun&(nProblem|nReceiver|nFeeling) != 0 || a.universalAfter(c.verb) || a.sureAt >= 0):
		return a.promise(Guarantee, from, obj), true
	case w.verb&(vUp|vDown) != 0 && w.verb&vAct == 0, w.lemma() == "restore" || w.lemma() == "improve" || w.lemma() == "lift" || w.lemma() == "heal":
		sure := o.noun&(nReceiver|nState|nFeeling|nGood|nProblem) != 0 && o.noun&nDelivery == 0 &&
			!(w.verb&vDown != 0 && o.noun&nGood != 0 && o.noun&nProblem == 0) && !(w.verb&vUp != 0 && w.verb&vDown == 0 && o.noun&nProblem != 0 && o.noun&nGood == 0)
		return a.promise(Guarantee, from, max(obj, c.verb)), sure
	case w.verb&(vShield|vFeel) != 0 && w.verb&vAct == 0 && w.lemma() != "include" && (a.universalAfter(c.verb) || o.noun&nPeople != 0 && w.verb&vShield != 0 && w.lemma() != "engage" && w.lemma() != "integrate" && w.lemma() != "hear"):
		return a.promise(Guarantee, from, c.verb), true
	}
	return Promise{}, false
}

// toNothing: "will cut infections to zero".
func (a *assertion) toNothing() bool {
	for k := a.c.verb + 2; k+1 < a.to; k++ {
		if n := &a.toks[k+1]; a.toks[k].is(a.text, "to") && (n.is(a.text, "zero") || n.is(a.text, "nothing")) {
			return true
		}
	}
	return false
}

// departmental says that the subject is a doer by name: it plans, it does not
// advertise.
func (a *assertion) departmental(role Role) bool {
	if role != Doer {
		t := a.toks[a.c.head]
		return t.upper && a.start != a.c.head && (t.word.noun&^nOther == 0 || a.toks[a.c.head-1].upper && a.toks[a.c.head-1].tag != tagDet) || t.shout
	}
	return a.toks[a.c.head].word.set&sEffort == 0
}

// makes finds what is made of someone: "make women independent", "make hunger
// history", "makes them happen". It returns the last token, or the verb.
func (a *assertion) makes(verb int) int {
	person, universalSeen, end := false, false, verb
	for k := verb + 1; k < a.to && k < verb+11; k++ {
		t := a.toks[k]
		switch {
		case t.tag == tagPron, t.is(a.text, "you"), t.is(a.text, "your"), t.word.noun&(nReceiver|nDoer) != 0 && t.tag != tagAdj, t.cue&cUniversal != 0 && t.word.fn&fPronoun != 0:
			person = true
		case t.word.noun&nProblem != 0 && t.tag == tagNoun:
			person = true
		}
		if n := a.at(k + 1); k > verb+1 && person && t.word.forms&base != 0 && t.tag != tagNoun && (n.is(a.text, "less") || n.is(a.text, "more") || n.is(a.text, "better")) {
			return k + 1 // "makes everyone drive less"
		}
		if t.is(a.text, "place") && a.at(k+1).is(a.text, "where") && a.at(k+2).cue&cUniversal != 0 {
			return k // "a place where everybody thrives"
		}
		if k > verb+1 && (person || k == verb+3 && t.tag == tagAdj && (a.toks[verb+1].is(a.text, "this") || a.toks[verb+1].is(a.text, "it"))) && strings.HasSuffix(a.text[t.start:t.end], "est") && a.toks[k-1].is(a.text, "the") {
			return k
		}
		if t.is(a.text, "past") && a.toks[k-1].is(a.text, "the") {
			return k
		}
		if a.toks[k-1].word.noun&nProblem != 0 && t.word.verb&vEnd != 0 && t.word.forms&base != 0 && t.tag != tagNoun {
			return k // "makes the week's worries melt away"
		}
		if k > verb+1 && (t.is(a.text, "happen") || t.is(a.text, "history") || t.is(a.text, "disappear") || t.is(a.text, "vanish") || t.is(a.text, "impossible")) {
			return k
		}
		if k > verb+1 && (t.tag == tagAdj || t.tag == tagAmb || t.tag == tagNoun || t.tag == tagEd) && t.word.adj&(aState|aFeel|aChanged|aPerfect) != 0 && t.word.adj&aAvailable == 0 && !t.is(a.text, "easier") && !t.is(a.text, "simpler") && !(t.word.lemma() == "responsible" && a.at(k+1).is(a.text, "for")) {
			end = k
		}
		if k > verb+2 && (universalSeen || a.toks[k-1].is(a.text, "a")) && t.tag == tagNoun && t.word.noun&nGood != 0 {
			return k
		}
		universalSeen = universalSeen || t.cue&cUniversal != 0
		if t.tag == tagNoun && k+2 < len(a.toks) && (a.toks[k+1].tag == tagAdj || a.toks[k+1].word.noun&(nGood|nFeeling) != 0) && a.toks[k+2].is(a.text, "for") && a.cueBetween(k+2, k+4, cUniversal) {
			return k + 1
		}
	}
	if end > verb && person {
		return end
	}
	return verb
}

// goodAfter: a result that everyone would like stands after the verb.
func (a *assertion) goodAfter(verb int) bool {
	for k := verb + 1; k < a.to && k < verb+10; k++ {
		t := a.toks[k]
		if (t.tag == tagNoun || t.tag == tagAmb) && t.word.noun&(nGood|nFeeling|nDelta) != 0 && !(t.word.noun&nThing != 0 && t.word.noun&nGood == 0) && t.word.lemma() != "access" {
			return true
		}
		if n := a.at(k + 1); t.word.adj&(aChanged|aFeel|aState) != 0 && t.tag == tagAdj && t.word.adj&(aAvailable|aBad) == 0 && t.word.set&sMeasure == 0 && (n.tag == tagNoun && n.word.noun&nReceiver != 0 || n.kind == markToken && a.text[n.start] == ',' && a.at(k+2).tag == tagAdj) {
			return true
		}
		if t.word.lemma() == "job" || a.greener(k) {
			return true
		}
		if t.tag == tagMark && a.text[t.start] == ',' || t.tag == tagRel || t.tag == tagTo {
			return false
		}
	}
	return false
}

// bestForAll: "world-class schools for all".
func (a *assertion) bestForAll() bool {
	best := false
	for k := a.c.verb + 1; k+1 < a.to; k++ {
		t := a.toks[k]
		best = best || t.tag == tagAdj && t.word.adj&(aVague|aPerfect|aState) != 0
		if best && t.is(a.text, "for") && a.toks[k+1].cue&cUniversal != 0 {
			return true
		}
	}
	return false
}

func (a *assertion) livesAfter(verb int) bool {
	for k := verb + 1; k < len(a.toks) && k < verb+6; k++ {
		switch t := a.toks[k]; {
		case t.word.lemma() == "life" || t.word.lemma() == "lives" || t.is(a.text, "lives") || t.is(a.text, "your") && a.at(k+1).word.noun&(nCondition|nGood|nGroup) != 0 || t.word.noun&nPeople != 0 || t.word.lemma() == "way" && a.at(k+1).tag == tagSubj || t.word.lemma() == "mind" || t.word.lemma() == "eye":
			return true
		case t.word.noun&nGroup != 0 && t.tag == tagNoun || t.cue&cUniversal != 0:
			return true
		}
	}
	return false
}

func (a *assertion) universalAfter(verb int) bool {
	for k := verb + 1; k <= verb+4 && k < len(a.toks); k++ {
		if t := a.toks[k]; t.cue&cUniversal != 0 && a.at(k+1).word.noun&nTime == 0 && !(a.at(k+1).tag == tagNum && a.at(k+2).word.noun&nTime != 0) || k == verb+1 && t.is(a.text, "all") {
			return true // "every error", not "every night"
		}
	}
	return false
}

// thingDoes: "Our training eliminates errors", "The mentoring turns shy pupils
// into confident speakers".
func (a *assertion) thingDoes(role Role) (Promise, bool) {
	c := a.c
	w := a.toks[c.verb].word
	if a.negation() && w.lemma() != "leave" || c.passive || c.copula {
		return Promise{}, false
	}
	if role == Doer && (a.toks[c.head].is(a.text, "we") || a.toks[c.head].is(a.text, "i")) {
		return Promise{}, false
	}
	obj, _ := a.object(c.verb, a.to)
	if a.at(c.verb+1).tag == tagPrep && !a.at(c.verb+1).is(a.text, "of") {
		obj = -1
	}
	o := nothing
	if obj >= 0 {
		o = a.toks[obj].word
	}
	h := a.toks[c.head].word
	own := a.possessed("our") || a.toks[a.start].is(a.text, "this") || a.toks[a.start].is(a.text, "these")
	offered := own || h.noun&(nDelivery|nDoer) != 0 && h.noun&nCondition == 0 || a.at(a.start).is(a.text, "the") || a.offering()
	receiver := o.noun&nReceiver != 0 || o.noun&nDoer != 0 && o.number&plural != 0 || a.at(c.verb+1).is(a.text, "you") || a.at(c.verb+1).is(a.text, "your")
	universal := a.universalAfter(c.verb)
	ok := func(sure bool, to int) (Promise, bool) {
		return a.promise(Guarantee, c.head, max(to, c.verb)), sure
	}
	switch {
	case w.lemma() == "change" && a.universalSubject() && a.livesAfter(c.verb):
		return ok(true, obj)
	case own && receiver && w.verb&vShield != 0 && w.verb&vAct == 0 && a.fromProblem():
		return ok(true, obj)
	case w.lemma() == "close" && own && o.noun&nProblem != 0:
		return ok(true, obj)
	case w.set&sSucceeding != 0 && w.verb&vGive == 0 && own && (h.noun&nReceiver == 0 || w.verb&vGain != 0) && (a.at(c.verb+1).tag == tagMark || a.at(c.verb+1).tag == tagNone):
		return ok(true, c.verb)
	case w.lemma() == "work" && h.noun&nReceiver == 0 && !a.toks[c.head].is(a.text, "you") && (a.cueBetween(c.verb, c.verb+3, cUniversal|cCertainty) || a.proven()):
		return ok(true, c.verb+1)
	case (w.lemma() == "make" || w.lemma() == "keep") && offered:
		if q := a.makes(c.verb); q > c.verb {
			return ok(own || receiver || universal || a.toks[q].is(a.text, "happen") || a.toks[q].is(a.text, "disappear") || a.toks[q].word.set&sOver != 0 || a.cueBetween(q, q+4, cUniversal), q)
		}
	case w.verb&vEnd != 0 && offered && a.toks[c.head].tag != tagSubj && (o.noun&nProblem != 0 && (own || w.verb&vMake == 0) || universal && (o.noun&nProblem != 0 || receiver)):
		return ok(true, obj)
	case (w.lemma() == "turn" || w.lemma() == "transform" || w.lemma() == "turn into") && offered && (receiver || universal || a.livesAfter(c.verb)):
		return ok(true, obj)
	case w.verb&(vUp|vDown) != 0 && w.verb&vAct == 0 && own && (universal && !a.workOf(o) || receiver || a.possessed("our") && o.noun&(nState|nGood|nFeeling|nProblem) != 0 && o.noun&(nThing|nMetric) == 0 && !a.measured(c.verb, a.to) && o.set&sTalk == 0):
		return ok(true, obj)
	case (w.lemma() == "save" || w.lemma() == "give" || w.lemma() == "bring" || w.lemma() == "leave" || w.lemma() == "satisfy" || w.lemma() == "delight" || w.lemma() == "change") && offered && (universal || own && receiver || a.universalIn() && own):
		if w.lemma() == "bring" && universal && a.peopleAfter(c.verb) {
			return ok(true, obj)
		}
		if a.goodAfter(c.verb) || w.lemma() == "give" && a.future() || w.lemma() == "save" || w.lemma() == "leave" && (a.cueBetween(c.verb, c.verb+2, cUniversal) && receiver || a.feelingAfter(c.verb)) || w.verb&vShield != 0 {
			if a.at(c.verb+1).word.lemma() == "a" || w.lemma() == "leave" && a.at(c.verb+2).word.noun&nThing != 0 {
				return Promise{}, false
			}
			return ok(true, obj)
		}
	case w.lemma() == "heal" || w.lemma() == "cure":
		return ok(offered, obj)
	}
	return Promise{}, false
}

// workOf says that a word names what its authors make themselves, such as "all
// policies", and nothing that they could only hope for.
func (a *assertion) workOf(o *word) bool {
	return o.noun&(nDelivery|nWorkdone|nTopic) != 0 && o.noun&(nGood|nProblem|nState|nFeeling|nReceiver) == 0
}

// fromProblem: "frees women from debt".
func (a *assertion) fromProblem() bool {
	for k := a.c.verb + 1; k+1 < a.to; k++ {
		if a.toks[k].is(a.text, "from") {
			return a.cueBetween(k, k+2, cUniversal) || a.toks[k+1].word.noun&(nProblem|nState) != 0 || a.at(k+2).word.noun&(nProblem|nState) != 0
		}
	}
	return false
}

func (a *assertion) peopleAfter(verb int) bool {
	for k := verb + 1; k < a.to && k < verb+5; k++ {
		if a.toks[k].word.noun&nPeople != 0 {
			return true
		}
	}
	return false
}

// future: "gives every apprentice a bright future".
func (a *assertion) future() bool {
	for k := a.c.verb + 1; k < a.to; k++ {
		if a.toks[k].word.set&sProspect != 0 && a.toks[k].tag != tagVerb {
			return true
		}
	}
	return false
}

func (a *assertion) feelingAfter(verb int) bool {
	for k := verb + 1; k < a.to && k < verb+6; k++ {
		if a.toks[k].word.adj&aFeel != 0 || a.toks[k].is(a.text, "feeling") {
			return true
		}
	}
	return false
}

// proven: "proves this works", "we know that our system works".
func (a *assertion) proven() bool {
	for k := max(0, a.c.from-5); k < a.c.verb; k++ {
		switch a.toks[k].word.lemma() {
		case "prove", "know":
			return true
		}
		if a.toks[k].cue&cCertainty != 0 {
			return true
		}
	}
	return false
}

// greener: "a cleaner, greener city".
func (a *assertion) greener(k int) bool {
	comma, next := a.at(k+1), a.at(k+2)
	return strings.HasSuffix(a.text[a.toks[k].start:a.toks[k].end], "er") && comma.kind == markToken && a.text[comma.start] == ',' && k+2 < a.to && strings.HasSuffix(a.text[next.start:next.end], "er") && next.tag == tagAdj
}
