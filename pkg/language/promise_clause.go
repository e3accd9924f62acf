package language

import "strings"

// clauses judges each clause of the sentence by its subject and verb: what
// receivers will feel, gain or never suffer, what "our training" does to others.
func (p *promiser) clauses(found []Promise) []Promise {
	for from := 0; from < len(p.toks); {
		to := p.nextClause(from)
		if p.reported(from) {
			from = to
			continue
		}
		if q, ok := p.clauseAt(from, to); ok {
			return append(found, q)
		}
		from = to
	}
	return found
}

// nextClause is the token at which a new clause begins after from.
func (p *promiser) nextClause(from int) int {
	verb := false
	for k := from; k < len(p.toks); k++ {
		t := p.toks[k]
		switch t.tag {
		case tagVerb, tagBe, tagModal, tagHave, tagEd, tagAmb:
			verb = true
		case tagSub:
			if k > from && verb {
				return k
			}
		case tagMark:
			switch p.text[t.start] {
			case ';', ':':
				if k+1 < len(p.toks) {
					return k + 1
				}
			case ',':
				if verb && k+1 < len(p.toks) && (p.toks[k+1].tag == tagSubj || p.toks[k+1].tag == tagConj && p.at(k+2).tag == tagSubj) {
					return k + 1
				}
				if p.at(from).tag == tagPrep && !verb && k+1 < len(p.toks) {
					return k + 1
				}
			case 0xe2: // a dash
				if s := p.text[t.start:t.end]; (s == "–" || s == "—") && verb && k+1 < len(p.toks) {
					return k + 1
				}
			}
		case tagConj:
			if verb && k > from && k+1 < len(p.toks) && p.toks[k+1].tag == tagSubj {
				return k + 1
			}
		}
	}
	return len(p.toks)
}

// reported says that the clause at from is what somebody hopes, says, helps or
// fails to promise: it hangs on a verb that is no certainty.
func (p *promiser) reported(from int) bool {
	if from == 0 || p.sureAt >= 0 && p.sureAt < from && p.sureAt > from-6 {
		return false
	}
	j := from - 1
	if p.at(from).tag != tagSub && p.at(from).tag != tagRel {
		if p.at(j).kind == markToken || p.at(j).tag == tagConj {
			return false
		}
	}
	for ; j >= 0 && j > from-6; j-- {
		t := p.toks[j]
		if t.tag == tagVerb || t.tag == tagGer || t.tag == tagEd || t.tag == tagAmb {
			return t.word.verb&(vAssure|vSay|vWant|vFeel|vSeem) != 0 || t.word.cue&cHedge != 0
		}
		if t.word.cue&cHedge != 0 || t.word.lemma == "doubt" || t.word.cue&cGoal != 0 || t.tag == tagNeg {
			return true
		}
	}
	return false
}

func (p *promiser) clauseAt(from, to int) (Promise, bool) {
	if p.at(from).is(p.text, "no") && p.at(from+1).is(p.text, "matter") {
		for from < to && !(p.toks[from].tag == tagMark && p.text[p.toks[from].start] == ',') {
			from++
		}
	}
	for from < to && (p.toks[from].tag == tagConj || p.toks[from].tag == tagMark || p.toks[from].tag == tagSub || p.toks[from].tag == tagAdv && p.toks[from].word.fn&fNegation == 0) {
		if t := p.toks[from]; t.tag == tagSub && t.cueEnd <= t.end && (t.is(p.text, "so that") || t.is(p.text, "when") || t.is(p.text, "where") || t.is(p.text, "why") || t.is(p.text, "how") || t.is(p.text, "what") || t.is(p.text, "once") || t.is(p.text, "until")) {
			return Promise{}, false
		}
		from++
	}
	if from >= to || p.isQuoted(from) || from >= p.goalAt {
		return Promise{}, false
	}
	// "In two weeks you will …", "With our help, …"
	start := from
	if p.toks[from].tag == tagPrep {
		for k := from + 1; k < to; k++ {
			if p.toks[k].tag == tagSubj || p.toks[k].tag == tagMark && p.text[p.toks[k].start] == ',' {
				start = k
				if p.toks[k].tag == tagMark {
					start++
				}
				break
			}
		}
	}
	c := p.parse(start, to)
	if c.shape != finite || c.verb < 0 || c.head < 0 && p.at(start).tag != tagSubj {
		return Promise{}, false
	}
	if c.head < 0 {
		c.head = start
	}
	a := assertion{promiser: p, c: &c, start: start, to: to}
	return a.judge()
}

// assertion is one finite clause under judgement.
type assertion struct {
	*promiser
	c         *clause
	start, to int
}

func (a *assertion) judge() (Promise, bool) {
	c := a.c
	if a.weakened() || c.perfect || c.progress || c.modal && !c.can(&a.reader) {
		return Promise{}, false
	}
	verb := a.toks[c.verb]
	w := verb.word
	if c.aux < 0 && w.forms&(base|third) == 0 || verb.tag == tagEd && !c.passive {
		return Promise{}, false // past
	}
	if c.aux >= 0 && (a.toks[c.aux].is(a.text, "was") || a.toks[c.aux].is(a.text, "were") || a.toks[c.aux].is(a.text, "did") || a.toks[c.aux].is(a.text, "had")) {
		return Promise{}, false
	}
	if a.dated || a.history {
		return Promise{}, false
	}
	role := a.role(c.from, c.head)
	always := a.adverb()
	universal := a.universalSubject()
	if c.modal {
		return a.anyoneCan(universal)
	}
	your := a.possessed("your")
	head := a.toks[c.head].word
	problem := head.noun&nProblem != 0
	switch {
	case c.future && role == Receiver && !your && head.noun&nDoer != 0:
		return Promise{}, false // departments plan, they do not promise
	case c.future && (role == Receiver || your):
		return a.receiverWill(always || universal)
	case c.future && problem && head.noun&nReceiver == 0 && !c.negated:
		if w.verb&(vEnd|vDown) != 0 || a.thingOfThePast() {
			return a.promise(Guarantee, true, c.head, c.verb), true
		}
		return Promise{}, false
	case c.future:
		return a.thingWill(role)
	case always && (role != Doer || a.working()):
		return a.alwaysNever(role)
	case universal && a.leaves():
		return a.promise(Absolute, true, a.start, c.verb), true
	case universal && a.negation() && a.spared():
		return a.promise(Absolute, true, a.start, c.verb), true
	case universal && role == Receiver:
		return a.everyReceiver()
	case role == Receiver && !c.passive && !c.copula && a.result() == 2 && (a.universalAfter(c.verb) || a.deadlineSoon()):
		return a.promise(Guarantee, true, c.head, c.verb), true
	case role == Receiver && (c.rel >= 0 || a.own(c.head, c.verb)) && a.offer(c.from, c.verb) && a.result() > b2i(!a.own(c.from, c.verb)):
		return a.promise(Guarantee, true, c.head, c.verb), true
	case problem && (c.copula || w.lemma == "become") && a.thingOfThePast() && a.near():
		return a.promise(Absolute, true, c.head, c.verb), true
	case problem && !c.passive && !c.negated && w.verb&(vEnd|vDown) != 0 && a.objectless():
		sure := your || a.own(0, len(a.toks)) || a.soon()
		return a.promise(Guarantee, sure, c.head, c.verb), sure
	case role == Receiver && a.possessed("our"):
		if r := a.result(); r > 0 {
			if r > 1 && (a.certain() || a.comparative()) {
				return a.promise(Guarantee, true, c.head, c.verb), true
			}
		}
		return a.thingDoes(Thing)
	case role == Receiver && a.leaves():
		return a.promise(Absolute, true, c.head, c.verb), true
	case role != Receiver || head.noun&nPeople == 0:
		return a.thingDoes(role)
	}
	return Promise{}, false
}

// weakened says that a hedge or a duty governs the clause.
func (a *assertion) weakened() bool {
	for k := a.start; k < a.to && k <= a.c.verb+1; k++ {
		t := a.toks[k]
		if t.cue&cDuty != 0 && t.tag != tagNoun {
			return true
		}
		if k == a.c.aux && a.c.modal {
			continue
		}
		if t.cue&cHedge != 0 && !(t.tag == tagNoun && k > a.c.verb) {
			if t.word.fn&fModal != 0 && a.c.future && k != a.c.aux {
				continue
			}
			return true
		}
	}
	return false
}

// adverb says that "always", "never", "every time" or a word of certainty
// stands in the clause.
func (a *assertion) adverb() bool {
	if a.sureAt >= 0 && (a.sureAt < a.c.verb || a.sureAt < a.to) {
		return true
	}
	for k := a.start; k < a.to; k++ {
		t := a.toks[k]
		if t.cue&cCertainty != 0 {
			return true
		}
	}
	return false
}

func (a *assertion) certain() bool { return a.adverb() || a.universalSubject() }

// universalSubject: every, all, each, any, no, nobody, everyone as subject.
func (a *assertion) universalSubject() bool {
	for k := a.start; k <= a.c.head; k++ {
		t := a.toks[k]
		if t.cue&cUniversal != 0 || t.is(a.text, "all") {
			return true
		}
		if t.tag == tagPrep || t.tag == tagRel {
			return false
		}
	}
	return false
}

func (a *assertion) possessed(by string) bool {
	for k := a.start; k < a.c.head; k++ {
		if a.toks[k].is(a.text, by) {
			return true
		}
		if a.toks[k].tag == tagPrep {
			return false
		}
	}
	return false
}

func (a *assertion) negation() bool {
	if a.c.negated {
		return true
	}
	for k := a.start; k < a.c.verb; k++ {
		if t := a.toks[k]; t.word.fn&fNegation != 0 && !t.is(a.text, "without") {
			return true
		}
	}
	return false
}

func (a *assertion) objectless() bool {
	n := a.at(a.c.verb + 1)
	return n.tag == tagMark || n.tag == tagRel || n.tag == tagPrep || n.tag == tagAdv || n.tag == tagSub || n.tag == tagConj
}

func (a *assertion) thingOfThePast() bool {
	for k := a.c.verb; k < a.to; k++ {
		switch a.toks[k].word.lemma {
		case "past", "history", "impossible", "unthinkable", "unknown", "over":
			return true
		}
	}
	return false
}

// result weighs what the predicate says of its subject: 0 nothing that depends
// on others, 1 perhaps, 2 surely a result.
func (a *assertion) result() int {
	c := a.c
	t := a.toks[c.verb]
	w := t.word
	neg := a.negation()
	if !neg && !c.passive && !c.copula && a.comparative() {
		return 2
	}
	if c.copula || t.tag == tagBe || t.tag == tagAdj {
		return a.being(neg)
	}
	switch {
	case c.passive:
		switch {
		case w.verb&(vShield|vMove) != 0 && w.verb&vAct == 0, w.adj&(aFeel|aState) != 0:
			return 2
		}
		return 0
	case w.verb&vFail != 0 && w.verb&(vGet|vGain) == 0:
		if neg {
			return 2
		}
		return 0
	case neg:
		if w.verb&(vGain|vFeel) != 0 && w.lemma != "leave" {
			return 0
		}
		if w.lemma == "leave" || w.verb&vFail != 0 {
			return 2
		}
		return 0
	case t.tag == tagHave:
		return a.having()
	case w.lemma == "see" || w.lemma == "get" || w.lemma == "find" || w.lemma == "keep":
		return a.having()
	case w.lemma == "become":
		return 2
	case w.lemma == "stop" && a.at(c.verb+1).tag != tagGer:
		return 0
	case w.lemma == "benefit" && !a.objectless():
		return 1
	case w.lemma == "save" || w.lemma == "lose" || w.lemma == "make" || w.lemma == "pass" || w.lemma == "land" || w.lemma == "hold" || w.lemma == "complete" || w.lemma == "register":
		return a.gains()
	case w.verb&(vGain|vEnd) != 0 && w.verb&(vMake|vGive|vServe) == 0:
		obj, _ := a.object(c.verb, a.to)
		if obj >= 0 && a.toks[obj].word.noun&nThing != 0 && a.toks[obj].word.noun&(nGood|nState) == 0 && w.lemma != "gain" || obj >= 0 && a.toks[obj].word.lemma == "access" {
			return 0
		}
		return 2
	case w.verb&(vUp|vDown) != 0:
		return 2
	case w.verb&vFeel != 0 && w.lemma != "need" && w.lemma != "want" && w.lemma != "prefer" && w.lemma != "perceive" && w.lemma != "regard" && w.lemma != "experience" && w.lemma != "accept" && w.lemma != "know" && w.lemma != "remember":
		return 2
	case w.verb&vBehave != 0 && w.lemma == "lead" && a.at(c.verb+1).tag == tagPrep:
		return 0
	case w.verb&vBehave != 0:
		return 1 + b2i(c.future && (a.toks[c.head].word.noun&nGroup == 0 || a.toks[c.head].word.lemma == "community" || a.toks[c.head].word.lemma == "household"))
	case w.lemma == "reach" || w.lemma == "master" || w.lemma == "excel":
		return 1 + b2i(a.universalSubject())
	case w.verb&(vDo|vUse) != 0 && w.verb&(vAct&^vServe) == 0:
		return 1
	}
	return 0
}

// being: "will be happier", "is impossible", "are able".
func (a *assertion) being(neg bool) int {
	for k := a.c.verb; k < a.to && k < a.c.verb+6; k++ {
		t := a.toks[k]
		switch t.tag {
		case tagPrep, tagMark, tagSub, tagRel, tagTo:
			return 0
		case tagAdj, tagEd, tagNoun, tagAmb:
			switch {
			case t.word.lemma == "able" || t.word.lemma == "responsible" || t.word.adj&aAvailable != 0 && t.word.adj&aState == 0:
				return 0
			case neg && t.word.adj&aBad != 0:
				return 2
			case t.tag == tagAdj && t.word.verb&vAct != 0 && t.word.forms&participle != 0:
				return 0
			case neg:
				if t.word.adj&aFeel != 0 {
					return 0
				}
				return 2 * b2i(t.word.verb&vFail != 0 || t.word.adj&aState != 0 && t.is(a.text, "hungry") || t.word.noun&nProblem != 0)
			case t.tag == tagAdj && a.at(k+1).tag == tagNoun && t.word.adj&aOther != 0:
				continue
			case t.word.adj&(aFeel|aPerfect) != 0, t.word.adj&aState != 0 && t.word.adj&aService == 0, t.word.adj&aChanged != 0:
				if t.word.adj&aState != 0 && (t.is(a.text, "higher") || t.is(a.text, "lower") || t.is(a.text, "low") || t.is(a.text, "high") || t.is(a.text, "longer") || t.is(a.text, "included") || t.is(a.text, "content") || t.is(a.text, "more") || t.is(a.text, "less")) {
					if t.is(a.text, "more") || t.is(a.text, "less") {
						continue
					}
					return 0
				}
				return 2
			case t.word.verb&(vShield) != 0 && t.tag == tagEd:
				return 2
			case t.is(a.text, "unforgettable") || t.is(a.text, "productive") || t.is(a.text, "amazed") || t.is(a.text, "impossible") || t.is(a.text, "irresistible") || t.is(a.text, "fluent") || (t.is(a.text, "right") || t.is(a.text, "correct")) && a.adverb():
				return 2
			}
		}
	}
	return 0
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}

// having: "will have peace", "see your revenue grow", "find work".
func (a *assertion) having() int {
	for k := a.c.verb + 1; k < a.to && k < a.c.verb+6; k++ {
		t := a.toks[k]
		if t.tag == tagPrep || t.tag == tagMark {
			break
		}
		if (t.tag == tagNoun || t.tag == tagAmb) && t.word.noun&(nGood|nFeeling) != 0 && t.word.lemma != "access" && t.word.lemma != "outcome" && t.word.lemma != "result" && t.word.lemma != "impact" && t.word.lemma != "change" && t.word.lemma != "control" && t.word.lemma != "value" {
			return 2
		}
		if t.word.lemma == "work" || t.word.lemma == "revenue" || t.word.lemma == "sale" || t.word.lemma == "purpose" || t.word.lemma == "voice" || t.word.lemma == "job" || t.word.lemma == "meaning" || t.word.lemma == "passion" {
			return 2
		}
	}
	return 0
}

// gains: "lose ten kilos", "save money", "make more".
func (a *assertion) gains() int {
	for k := a.c.verb + 1; k < a.to && k < a.c.verb+5; k++ {
		t := a.toks[k]
		if t.tag == tagNum {
			return 2
		}
		switch t.word.lemma {
		case "money", "time", "hour", "kilo", "weight", "pound", "fear", "twice", "double", "profit", "friend", "exam", "stress", "fortune", "percent", "%", "more", "talent", "stone", "inch":
			return 2
		}
		if t.word.noun&(nGood|nFeeling|nState) != 0 {
			return 2
		}
	}
	return 0
}

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
		if x := a.toks[k]; (x.tag == tagAdj || x.tag == tagEd) && x.word.adj&aFeel != 0 && x.word.lemma != "ready" {
			feels = true
		}
		if a.toks[k].tag == tagPrep {
			break
		}
	}
	r := a.result()
	switch {
	case a.leaves():
		return a.promise(Experience, true, from, c.verb), true
	case r == 0 && a.neverAgain():
		return a.promise(Guarantee, true, from, c.verb), true
	case r == 0 && !certain:
		return Promise{}, false
	case r == 2 && feels && !a.negation():
		return a.promise(Experience, true, from, c.verb), true
	case r == 2:
		return a.promise(Guarantee, true, from, c.verb), true
	case r == 1 && certain && (t.word.verb&vBehave != 0 || a.adverb()):
		return a.promise(Guarantee, true, from, c.verb), true
	case r == 1:
		return a.promise(Absolute, false, from, c.verb), true
	}
	return Promise{}, false
}

// thingWill: "This policy will eradicate corruption", "The changes will result
// in happier customers", "We will end loneliness".
func (a *assertion) thingWill(role Role) (Promise, bool) {
	c := a.c
	w := a.toks[c.verb].word
	if a.negation() {
		return Promise{}, false
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
			return a.promise(Guarantee, true, c.head, c.verb), true
		}
		return Promise{}, false
	case c.passive:
		if subject.word.noun&(nCondition|nGood) != 0 && subject.word.noun&nDelivery == 0 && w.verb&(vEnd|vDown|vUp) != 0 || w.lemma == "save" {
			return a.promise(Guarantee, true, from, c.verb), true
		}
		return Promise{}, false
	case first:
		yours := a.at(c.verb+1).is(a.text, "your") && o.noun&(nCondition|nGood|nReceiver) != 0 && (o.noun&nThing == 0 || o.noun&nGood != 0)
		if yours && (w.verb&vMove != 0 || w.lemma == "restore" || w.lemma == "save" || w.lemma == "change") {
			return a.promise(Guarantee, true, from, obj), true
		}
		if w.verb&vEnd != 0 && w.verb&vAct == 0 && o.noun&nProblem != 0 {
			return a.promise(Guarantee, true, from, obj), true
		}
		return Promise{}, false
	case subject.word.noun&(nFeeling|nGood) != 0 && subject.word.noun&(nThing|nReceiver) == 0 && w.verb&vUp != 0 && a.objectless():
		return a.promise(Guarantee, true, c.head, c.verb), true
	case a.sureAt >= 0 && w.verb&(vGain|vUp|vDown|vEnd|vCause) != 0:
		return a.promise(Guarantee, true, from, c.verb), true
	case w.lemma == "close" && o.noun&nProblem != 0:
		return a.promise(Guarantee, true, from, obj), true
	case w.lemma == "bring" && a.peopleAfter(c.verb) && a.together():
		return a.promise(Guarantee, true, from, c.verb), true
	case w.lemma == "leave" && a.cueBetween(c.verb+1, c.verb+2, cUniversal) && a.peopleAfter(c.verb):
		return a.promise(Absolute, true, from, c.verb), true
	case w.lemma == "accrue":
		return a.promise(Guarantee, true, from, c.verb), true
	case w.lemma == "make" || w.lemma == "leave" || w.lemma == "keep":
		if q := a.makes(c.verb); q > c.verb {
			return a.promise(Guarantee, true, from, q), true
		}
		return Promise{}, false
	case w.lemma == "result in" || w.lemma == "lead to" || w.lemma == "drive" || w.lemma == "bring" || w.lemma == "enable" || w.lemma == "bring about" || w.lemma == "create" || w.lemma == "generate" || w.lemma == "give" || w.lemma == "unlock" || w.lemma == "deliver":
		if a.goodAfter(c.verb) || w.lemma == "give" && a.universalAfter(c.verb) && a.future() {
			return a.promise(Guarantee, true, from, c.verb), true
		}
		return Promise{}, false
	case w.lemma == "change" || w.lemma == "transform" || w.lemma == "open":
		if a.livesAfter(c.verb) {
			return a.promise(Guarantee, true, from, c.verb), true
		}
		return Promise{}, false
	case w.lemma == "heal" || w.lemma == "cure":
		return a.promise(Guarantee, true, from, obj), true
	case w.verb&vEnd != 0 && (o.noun&(nProblem|nReceiver|nFeeling) != 0 || a.universalAfter(c.verb) || a.sureAt >= 0):
		return a.promise(Guarantee, true, from, obj), true
	case w.verb&(vUp|vDown) != 0 && w.verb&vAct == 0, w.lemma == "restore" || w.lemma == "improve" || w.lemma == "lift" || w.lemma == "heal":
		sure := o.noun&(nReceiver|nState|nFeeling|nGood|nProblem) != 0 && o.noun&nDelivery == 0
		return a.promise(Guarantee, sure, from, max(obj, c.verb)), sure
	case w.verb&(vShield|vFeel) != 0 && w.verb&vAct == 0 && w.lemma != "include" && (a.universalAfter(c.verb) || o.noun&nPeople != 0 && w.verb&vShield != 0 && w.lemma != "engage" && w.lemma != "integrate" && w.lemma != "hear"):
		return a.promise(Guarantee, true, from, c.verb), true
	}
	return Promise{}, false
}

// departmental says that the subject is a doer by name: it plans, it does not
// advertise.
func (a *assertion) departmental(role Role) bool {
	if role != Doer {
		t := a.toks[a.c.head]
		return t.upper && t.word.noun&^nOther == 0 && a.start != a.c.head || t.shout
	}
	switch a.toks[a.c.head].word.lemma {
	case "programme", "program", "project", "initiative", "intervention", "scheme", "partnership", "sub-program", "subprogram":
		return false
	}
	return true
}

// makes finds what is made of someone: "make women independent", "make hunger
// history", "makes them happen". It returns the last token, or the verb.
func (a *assertion) makes(verb int) int {
	person, universalSeen, end := false, false, verb
	for k := verb + 1; k < a.to && k < verb+9; k++ {
		t := a.toks[k]
		switch {
		case t.tag == tagPron, t.is(a.text, "you"), t.word.noun&nReceiver != 0 && t.tag != tagAdj, t.cue&cUniversal != 0 && t.word.fn&fPronoun != 0:
			person = true
		case t.word.noun&nProblem != 0 && t.tag == tagNoun:
			person = true
		}
		if k > verb+1 && person && strings.HasSuffix(a.text[t.start:t.end], "est") && a.toks[k-1].is(a.text, "the") {
			return k
		}
		if t.is(a.text, "past") && a.toks[k-1].is(a.text, "the") {
			return k
		}
		if k > verb+1 && (t.is(a.text, "happen") || t.is(a.text, "history") || t.is(a.text, "disappear") || t.is(a.text, "vanish") || t.is(a.text, "impossible")) {
			return k
		}
		if k > verb+1 && (t.tag == tagAdj || t.tag == tagAmb || t.tag == tagNoun || t.tag == tagEd) && t.word.adj&(aState|aFeel|aChanged|aPerfect) != 0 && t.word.adj&aAvailable == 0 {
			end = k
		}
		if k > verb+2 && (universalSeen || a.toks[k-1].is(a.text, "a")) && t.tag == tagNoun && t.word.noun&nGood != 0 {
			return k
		}
		universalSeen = universalSeen || t.cue&cUniversal != 0
		if t.tag == tagNoun && k+2 < len(a.toks) && a.toks[k+1].tag == tagAdj && a.toks[k+2].is(a.text, "for") && a.cueBetween(k+2, k+4, cUniversal) {
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
		if (t.tag == tagNoun || t.tag == tagAmb) && t.word.noun&(nGood|nFeeling|nDelta) != 0 && !(t.word.noun&nThing != 0 && t.word.noun&nGood == 0) && t.word.lemma != "access" {
			return true
		}
		if t.word.adj&(aChanged|aFeel) != 0 && t.tag == tagAdj && a.at(k+1).word.noun&nReceiver != 0 {
			return true
		}
		if t.word.lemma == "job" {
			return true
		}
		if t.tag == tagMark && a.text[t.start] == ',' || t.tag == tagRel || t.tag == tagTo {
			return false
		}
	}
	return false
}

func (a *assertion) livesAfter(verb int) bool {
	for k := verb + 1; k < len(a.toks) && k < verb+6; k++ {
		switch t := a.toks[k]; {
		case t.word.lemma == "life" || t.word.lemma == "lives" || t.is(a.text, "lives") || t.is(a.text, "your") || t.word.noun&nPeople != 0 || t.word.lemma == "way" && a.at(k+1).tag == tagSubj || t.word.lemma == "mind" || t.word.lemma == "eye":
			return true
		case t.word.noun&nGroup != 0 && t.tag == tagNoun || t.cue&cUniversal != 0:
			return true
		}
	}
	return false
}

func (a *assertion) universalAfter(verb int) bool {
	return a.cueBetween(verb+1, verb+4, cUniversal) || a.at(verb+1).is(a.text, "all")
}

// working: "works", "fails", "delivers".
func (a *assertion) working() bool {
	switch a.toks[a.c.verb].word.lemma {
	case "work", "fail", "deliver", "succeed", "win", "break", "let down", "miss", "lose", "let":
		return true
	}
	return false
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
		return a.promise(Absolute, true, c.head, c.verb), true
	case role == Receiver && neg && a.possessed("our") && w.verb&(vFail|vFeel|vDo|vGain|vOther) != 0 && w.verb&(vReceive|vGive) == 0 && w.lemma != "pay" && w.lemma != "meet":
		return a.promise(Absolute, true, c.head, c.verb), true
	case a.leaves():
		return a.promise(Experience, true, c.head, c.verb), true
	case a.working():
		bad := w.lemma != "work" && w.lemma != "deliver" && w.lemma != "succeed" && w.lemma != "win"
		if bad == neg {
			return a.promise(Absolute, true, c.head, c.verb), true
		}
		return Promise{}, false
	case role == Receiver && (a.own(a.start, a.to) || a.universalSubject()) && a.result() > 0:
		return a.promise(Guarantee, true, c.head, c.verb), true
	case role == Receiver && a.result() == 2 && !c.copula:
		return a.promise(Guarantee, true, c.head, c.verb), true
	case role == Thing && a.own(a.start, c.verb) && !neg && !c.passive && w.verb&(vGet|vGain) != 0 && w.verb&vAct&^vServe == 0:
		return a.promise(Absolute, true, c.head, c.verb), true
	case role == Thing && w.verb&vEnd != 0 && !c.passive:
		return a.promise(Guarantee, true, c.head, c.verb), true
	}
	return a.thingDoes(role)
}

// everyReceiver: "Every student who enrols succeeds", "Nobody drops out".
func (a *assertion) everyReceiver() (Promise, bool) {
	c := a.c
	r := a.result()
	if r == 2 && !(c.passive || c.copula && !a.own(a.start, a.to)) {
		return a.promise(Guarantee, true, a.start, c.verb), true
	}
	if a.leaves() {
		return a.promise(Absolute, true, a.start, c.verb), true
	}
	return Promise{}, false
}

// thingDoes: "Our training eliminates errors", "The mentoring turns shy pupils
// into confident speakers".
func (a *assertion) thingDoes(role Role) (Promise, bool) {
	c := a.c
	w := a.toks[c.verb].word
	if a.negation() && w.lemma != "leave" || c.passive || c.copula {
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
	offered := own || h.noun&(nDelivery|nDoer) != 0 && h.noun&nCondition == 0 || a.at(a.start).is(a.text, "the")
	receiver := o.noun&nReceiver != 0 || o.noun&nDoer != 0 && o.number&plural != 0 || a.at(c.verb+1).is(a.text, "you") || a.at(c.verb+1).is(a.text, "your")
	universal := a.universalAfter(c.verb)
	ok := func(sure bool, to int) (Promise, bool) {
		return a.promise(Guarantee, sure, c.head, max(to, c.verb)), sure
	}
	switch {
	case w.lemma == "change" && a.universalSubject() && a.livesAfter(c.verb):
		return ok(true, obj)
	case w.lemma == "save" && own && o.noun&(nState|nReceiver) != 0:
		return ok(true, obj)
	case w.lemma == "work" && (a.cueBetween(c.verb, c.verb+3, cUniversal|cCertainty) || a.proven()):
		return ok(true, c.verb+1)
	case (w.lemma == "make" || w.lemma == "keep") && offered:
		if q := a.makes(c.verb); q > c.verb {
			return ok(own || receiver || universal || a.toks[q].is(a.text, "happen") || a.toks[q].is(a.text, "disappear") || a.cueBetween(q, q+4, cUniversal), q)
		}
	case w.lemma == "make" && role == Thing:
		if q := a.makes(c.verb); q > c.verb && a.toks[q].is(a.text, "happen") {
			return ok(true, q)
		}
	case w.verb&vEnd != 0 && offered && (o.noun&nProblem != 0 && (own || w.verb&vMake == 0) || universal && (o.noun&nProblem != 0 || receiver)):
		return ok(true, obj)
	case (w.lemma == "turn" || w.lemma == "transform" || w.lemma == "turn into") && offered && (receiver || universal || a.livesAfter(c.verb)):
		return ok(true, obj)
	case w.verb&(vUp|vDown) != 0 && w.verb&vAct == 0 && own && (universal || receiver):
		return ok(true, obj)
	case (w.lemma == "save" || w.lemma == "give" || w.lemma == "bring" || w.lemma == "leave" || w.lemma == "satisfy" || w.lemma == "delight" || w.lemma == "change") && offered && (universal || own && receiver || a.cueBetween(c.verb, a.to-1, cUniversal) && own):
		if w.lemma == "bring" && universal && a.peopleAfter(c.verb) {
			return ok(true, obj)
		}
		if a.goodAfter(c.verb) || w.lemma == "give" && a.future() || w.lemma == "save" || w.lemma == "leave" && (a.cueBetween(c.verb, c.verb+2, cUniversal) || a.feelingAfter(c.verb)) || w.verb&vShield != 0 {
			if a.at(c.verb+1).word.lemma == "a" || w.lemma == "leave" && a.at(c.verb+2).word.noun&nThing != 0 {
				return Promise{}, false
			}
			return ok(true, obj)
		}
	case w.lemma == "leave" && offered && a.feelingAfter(c.verb):
		return ok(true, obj)
	case w.lemma == "heal" || w.lemma == "cure":
		return ok(offered, obj)
	}
	return Promise{}, false
}

// comparative: "will perform better", "recover faster".
func (a *assertion) comparative() bool {
	if a.toks[a.c.verb].word.verb&vAct != 0 && a.toks[a.c.verb].word.verb&(vDo|vGain|vBehave) == 0 {
		return false
	}
	for k := a.c.verb + 1; k < a.to && k < a.c.verb+4; k++ {
		t := a.toks[k]
		if t.is(a.text, "together") {
			return true
		}
		if t.is(a.text, "better") || t.is(a.text, "faster") || t.is(a.text, "longer") || t.is(a.text, "twice") || t.is(a.text, "happily") || t.is(a.text, "fluently") {
			return a.at(k+1).tag != tagNoun || t.is(a.text, "twice")
		}
	}
	return false
}

// deadlineSoon: "in three months", "within weeks".
func (a *assertion) deadlineSoon() bool {
	for k := a.c.verb + 1; k+1 < a.to; k++ {
		if t := a.toks[k]; (t.is(a.text, "in") || t.is(a.text, "within")) && (a.toks[k+1].tag == tagNum && a.at(k+2).word.noun&nTime != 0 || a.toks[k+1].word.noun&nTime != 0) {
			return a.toks[k+1].kind != numberToken || !a.year(a.toks[k+1])
		}
	}
	return false
}

// soon: "within minutes", "after one session", "instantly".
func (a *assertion) soon() bool {
	for k := a.c.verb + 1; k < a.to && k < a.c.verb+4; k++ {
		if t := a.toks[k]; t.is(a.text, "within") || t.is(a.text, "instantly") || t.is(a.text, "immediately") || t.is(a.text, "overnight") {
			return true
		}
	}
	return false
}

// offer says that what the author offers is named: "our app", "the programme".
func (a *assertion) offer(from, to int) bool {
	if a.own(from, to) {
		return true
	}
	for j := from + 1; j < to; j++ {
		if t := a.toks[j]; (t.word.noun&(nDoer|nEvent) != 0 || t.word.lemma == "method") && (a.toks[j-1].is(a.text, "the") || a.toks[j-1].is(a.text, "this")) {
			return true
		}
	}
	return false
}

// near says that the clause is about what the author offers: our, your, this.
func (a *assertion) near() bool {
	if a.own(0, len(a.toks)) {
		return true
	}
	for _, t := range a.toks {
		if t.is(a.text, "this") || t.is(a.text, "these") {
			return true
		}
	}
	return false
}

// spared: "No family is left behind", "Nobody ever complains".
func (a *assertion) spared() bool {
	switch w := a.toks[a.c.verb].word; w.lemma {
	case "leave behind", "exclude", "forget", "overlook", "harm", "exploit", "neglect", "abandon", "turn away":
		return true
	}
	for k := a.c.head; k < a.to; k++ {
		if a.toks[k].is(a.text, "ever") {
			return !a.c.passive || a.toks[a.c.verb].word.verb&vAct == 0
		}
	}
	return false
}

// again: "will be clean again", "free forever".
func (a *assertion) again() bool {
	for k := a.c.verb + 1; k < a.to; k++ {
		if a.toks[k].is(a.text, "again") || a.toks[k].is(a.text, "forever") {
			return true
		}
	}
	return false
}

// anyoneCan: "Anyone can master the piano with our method".
func (a *assertion) anyoneCan(universal bool) (Promise, bool) {
	if !universal || a.negation() || !a.own(a.c.verb, a.to) || a.toks[a.c.verb].word.verb&vGain == 0 {
		return Promise{}, false
	}
	return a.promise(Absolute, true, a.start, a.c.verb), true
}

// neverAgain: "You will never need another tool".
func (a *assertion) neverAgain() bool {
	if a.c.passive || a.c.copula {
		return false
	}
	w := a.toks[a.c.verb].word
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
	switch a.toks[a.c.verb].word.lemma {
	case "leave", "walk", "go", "come", "return", "leaf", "walk away", "come away", "emerge", "finish":
	default:
		return false
	}
	if a.negation() {
		return a.universalSubject() && a.at(a.c.verb+1).word.adj&aBad != 0
	}
	for k := a.c.verb + 1; k+1 <= a.to && k < len(a.toks); k++ {
		t := a.toks[k]
		if k <= a.c.verb+4 && (t.tag == tagAdj || t.tag == tagEd) && t.word.adj&aFeel != 0 && a.at(k+1).tag != tagNoun {
			return true
		}
		if t.is(a.text, "feeling") || t.is(a.text, "with") && a.gift(k+1) || t.is(a.text, "as") && (a.at(k+1).word.adj|a.at(k+2).word.adj)&(aFeel|aState|aChanged) != 0 || t.is(a.text, "as") && a.at(k+1).is(a.text, "changed") {
			return true
		}
	}
	return false
}

func (a *assertion) together() bool {
	for k := a.c.verb + 1; k < a.to; k++ {
		if a.toks[k].is(a.text, "together") {
			return true
		}
	}
	return false
}

// gift: "with renewed confidence", "with a smile", "with the skills to lead".
func (a *assertion) gift(from int) bool {
	for k := from; k < a.to && k < from+4; k++ {
		t := a.toks[k]
		if t.tag == tagNoun && (t.word.noun&(nFeeling|nGood) != 0 || t.is(a.text, "smile") || t.word.lemma == "skill") {
			return true
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
		switch a.toks[k].word.lemma {
		case "future", "chance", "start", "voice", "childhood", "life":
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
		switch a.toks[k].word.lemma {
		case "prove", "know":
			return true
		}
		if a.toks[k].cue&cCertainty != 0 {
			return true
		}
	}
	return false
}
