package language

// assertion is one finite clause under judgement.
type assertion struct {
	*promiser
	c *clause
	// intro is where the clause begins, start its subject: "In two weeks you will".
	intro, start, to int
}

func (a *assertion) judge() (Promise, bool) {
	if !a.open() || a.bygone() || !a.c.future && a.selfRegarding(a.role(a.c.from, a.c.head)) {
		return Promise{}, false
	}
	if q, ok := a.narrow(); ok || a.c.modal {
		return q, ok
	}
	return a.general(a.role(a.c.from, a.c.head))
}

// open says that the clause tells what is or will be: no hedge or duty, nothing
// past, no date it is planned for.
func (a *assertion) open() bool {
	c := a.c
	if a.caused(c) || c.perfect || c.progress || a.dated || a.history || c.modal && !c.can(&a.reader) {
		return false
	}
	verb := &a.toks[c.verb]
	if c.copula && !c.future && a.at(c.verb-1).is(a.text, "the") && a.at(c.verb+1).tag == tagNoun {
		return false // "is the amazing people" tells who
	}
	if c.aux < 0 && verb.word.forms&(base|third) == 0 || verb.tag == tagEd && !c.passive {
		return false
	}
	if c.aux < 0 && verb.word.forms&base != 0 && (a.at(c.verb-1).tag == tagMark || a.at(c.verb-1).tag == tagConj) && a.listing() {
		return false // "each aligned to save water, cut waste"
	}
	if a.laboured(c.verb) || a.laboured(c.head) || a.oneOfTasks() {
		return false
	}
	if c.aux >= 0 {
		if x := &a.toks[c.aux]; x.is(a.text, "be") || x.is(a.text, "was") || x.is(a.text, "were") || x.is(a.text, "did") || x.is(a.text, "had") {
			return false
		}
	}
	return !a.weakened() // which takes longest
}

// laboured: "works closely with schools", "works to improve trade" tell who
// labours, not that something works.
func (a *assertion) laboured(k int) bool {
	if !a.at(k).is(a.text, "works") && !a.at(k).is(a.text, "work") {
		return false
	}
	k++
	for k < a.to && a.at(k).tag == tagAdv && a.at(k).cue&cCertainty == 0 {
		k++
	}
	n := a.at(k)
	return n.tag == tagTo || n.is(a.text, "with") || n.is(a.text, "alongside") || n.is(a.text, "towards")
}

// oneOfTasks says that the verb is the first of several, of which the next is an
// act: "prevents, detects and investigates fraud".
func (a *assertion) oneOfTasks() bool {
	k := a.c.verb + 1
	form := a.toks[a.c.verb].word.forms & (third | base)
	if a.c.aux >= 0 || a.at(k).tag != tagMark && a.at(k).tag != tagConj {
		return false
	}
	for k < a.to && (a.at(k).tag == tagMark || a.at(k).tag == tagConj) {
		k++
	}
	n := a.at(k)
	return a.laboured(k) || n.tag == tagVerb && n.word.forms&form != 0 && n.word.verb&(vAct|vWork|vSay) != 0
}

// narrow judges by the decisions that know their verbs.
func (a *assertion) narrow() (Promise, bool) {
	c := a.c
	w := a.toks[c.verb].word
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
	case c.future && a.possessed("our") && head.set&sProfession != 0 && w.verb&vBehave != 0:
		return Promise{}, false // "our lawyers will listen"
	case c.future && role == Receiver && !your && head.noun&nDoer != 0:
		return Promise{}, false // departments plan, they do not promise
	case c.future && a.toks[c.head].is(a.text, "they") && !a.ours(0, len(a.toks)):
		return Promise{}, false
	case c.future && !c.negated && a.thingOfThePast() && a.bothering() && head.noun&nPeople == 0:
		return a.promise(Guarantee, c.head, c.verb), true // "Late payments will be a thing of the past"
	case c.future && your && role != Receiver && (w.lemma() == "save" || w.lemma() == "rescue" || w.set&sRemaking != 0 || w.verb&vEnd != 0 && w.verb&vAct == 0):
		return a.thingWill(role)
	case c.future && always && !c.negated && a.toks[c.head].tag == tagNoun && role != Receiver && w.set&sSucceeding != 0 && (role == Doer || a.near()) && a.at(c.verb+1).tag <= tagMark:
		return a.promise(Absolute, c.head, c.verb), true // "This programme will always work"
	case c.future && (role == Receiver || your):
		return a.receiverWill(always || universal)
	case c.future && problem && head.noun&nReceiver == 0 && !c.negated:
		if w.verb&(vEnd|vDown) != 0 || a.thingOfThePast() {
			return a.promise(Guarantee, c.head, c.verb), true
		}
		return Promise{}, false
	case c.future:
		return a.thingWill(role)
	case always && (role != Doer || a.working()):
		return a.alwaysNever(role)
	case universal && a.leaves():
		return a.promise(Absolute, a.start, c.verb), true
	case universal && a.negation() && a.spared():
		return a.promise(Absolute, a.start, c.verb), true
	case universal && role == Receiver:
		return a.everyReceiver()
	case role == Receiver && !c.passive && !c.copula && a.result() == 2 && (a.universalAfter(c.verb) || a.deadlineSoon()):
		return a.promise(Guarantee, c.head, c.verb), true
	case role == Receiver && (c.rel >= 0 || a.ours(c.head, c.verb)) && a.offer(c.from, c.verb) && (a.result() == 2 || a.result() == 1 && always):
		return a.promise(Guarantee, c.head, c.verb), true
	case problem && (c.copula || w.lemma() == "become") && a.thingOfThePast() && (a.near() || a.early()):
		return a.promise(Absolute, c.head, c.verb), true
	case problem && !c.passive && !c.negated && w.verb&(vEnd|vDown) != 0 && a.objectless():
		sure := your || a.own(0, len(a.toks)) || a.soon()
		return a.promise(Guarantee, c.head, c.verb), sure
	case role == Receiver && w.verb&vFeel != 0 && !c.negated && w.set&sFond != 0 && a.own(c.verb+1, c.verb+3) && !a.at(c.verb+1).is(a.text, "you"):
		return a.promise(Experience, c.head, c.verb), true
	case role == Receiver && a.possessed("our") && !a.leaves():
		if r := a.result(); r > 0 {
			if r > 1 && (a.certain() || a.comparative()) {
				return a.promise(Guarantee, c.head, c.verb), true
			}
		}
		return a.thingDoes(Thing)
	case role == Receiver && a.leaves():
		return a.promise(Absolute, c.head, c.verb), true
	case role != Receiver || head.noun&nPeople == 0:
		return a.thingDoes(role)
	}
	return Promise{}, false
}

// weakened says that a hedge or a duty governs the clause.
func (a *assertion) weakened() bool {
	if w := a.toks[a.c.verb].word; (w.lemma() == "need" || w.lemma() == "want" || w.lemma() == "require") && !a.ours(0, len(a.toks)) && !a.addressed() {
		return true // what people need is no promise
	}
	if a.toks[a.c.verb].word.verb&vMove != 0 {
		if o, _ := a.object(a.c.verb, a.to); o >= 0 {
			switch a.toks[o].word.lemma() {
			case "chance", "odds", "likelihood", "probability":
				return true // "will increase the chances of"
			}
		}
	}
	if v := a.toks[a.c.verb]; v.is(a.text, "informed") || v.word.lemma() == "save" && a.at(a.c.verb+1).is(a.text, "having") {
		return true // "will be informed", "saves having to copy files"
	}
	if n := a.at(a.c.verb + 1); a.toks[a.c.verb].word.lemma() == "learn" && (n.tag == tagSub || n.is(a.text, "what") || n.is(a.text, "how") || n.is(a.text, "about")) {
		return true // what a course is about
	}
	if k := a.c.verb + 1; a.toks[a.c.verb].word.adj&aPerfect != 0 && a.at(k).is(a.text, "be") && a.at(k+1).tag == tagEd && a.at(k+1).word.verb&(vSay|vServe|vGive|vWork|vWant) != 0 {
		return true // "certain to be asked"
	}
	if w := a.toks[a.c.verb].word; w.set&sTelling != 0 && w.verb&vCause == 0 && a.sureAt < 0 {
		return true // "contains", "describes"
	}
	if v := a.toks[a.c.verb]; a.at(a.c.verb+1).tag == tagTo && (v.word.set&sWilling != 0) {
		return true // "are happy to help", "will be able to take part"
	}
	if last := len(a.toks) - 1; last > 0 && (a.toks[last].is(a.text, "please") || a.toks[last-1].is(a.text, "please")) {
		return true
	}
	for k := a.intro; k < a.to && k <= a.c.verb+1; k++ {
		t := a.toks[k]
		if k == a.c.verb && (a.mutual() || a.at(k+1).is(a.text, "us")) {
			continue // "help each other", "recommend us"
		}
		if t.cue&cDuty != 0 && t.tag != tagNoun {
			if a.negation() && t.tag == tagHave && (a.universalSubject() || a.c.future && a.at(k+1).tag == tagTo && a.at(k+2).word.verb&(vPlight|vFail) != 0) {
				continue // "No customer of ours has to wait"
			}
			return true
		}
		if k < a.start && t.tag == tagNoun {
			continue // "With our help, …"
		}
		if k == a.c.aux && a.c.modal {
			continue
		}
		if k == a.c.verb && (a.sureAt >= 0 || t.word.verb&vWant != 0 && a.negation()) {
			continue // "will undoubtedly support"
		}
		if t.cue&cHedge != 0 && !(t.tag == tagNoun && (k > a.c.verb || t.word.verb&vHelp != 0)) { // "those who ask for help"
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
		if a.toks[k].is(a.text, by) || by == "our" && a.toks[k].is(a.text, "my") {
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
	if n.is(a.text, "the") && (a.at(a.c.verb+2).is(a.text, "moment") || a.at(a.c.verb+2).is(a.text, "minute") || a.at(a.c.verb+2).is(a.text, "day")) {
		return true // "drops the moment you …"
	}
	return n.is(a.text, "themselves") || n.is(a.text, "itself") || n.tag == tagMark || n.tag == tagRel || n.tag == tagPrep || n.tag == tagAdv || n.tag == tagSub || n.tag == tagConj
}

func (a *assertion) thingOfThePast() bool {
	for k := a.c.verb; k < a.to; k++ {
		if a.toks[k].word.set&sOver != 0 {
			return true
		}
	}
	return false
}

// deadlineSoon: "in three months", "within weeks".
func (a *assertion) deadlineSoon() bool {
	for k := a.c.verb + 1; a.names&ofIn != 0 && k+1 < a.to; k++ {
		if t := a.toks[k]; (t.is(a.text, "in") || t.is(a.text, "within")) && (a.toks[k+1].tag == tagNum && a.at(k+2).word.noun&nTime != 0 || a.toks[k+1].word.noun&nTime != 0 && !a.toks[k+1].upper) {
			return a.toks[k+1].kind != numberToken || !a.year(a.toks[k+1])
		}
	}
	return false
}

// soon: "within minutes", "after one session", "instantly".
func (a *assertion) soon() bool {
	for k := a.c.verb + 1; a.names&ofSoon != 0 && k < a.to && k < a.c.verb+7; k++ {
		if t := a.toks[k]; t.is(a.text, "within") || t.is(a.text, "instantly") || t.is(a.text, "immediately") || t.is(a.text, "overnight") || t.is(a.text, "here") || t.is(a.text, "from") && (a.at(k+1).is(a.text, "day") || a.at(k+2).is(a.text, "first") || a.at(k+3).is(a.text, "first")) {
			return true
		}
	}
	return false
}

// offer says that what the author offers is named: "our app", "the programme".
func (a *assertion) offer(from, to int) bool {
	if a.ours(from, to) {
		return true
	}
	for j := from + 1; j < to; j++ {
		if t := a.toks[j]; (t.word.noun&(nDoer|nEvent) != 0 || t.word.lemma() == "method") && (a.toks[j-1].is(a.text, "the") || a.toks[j-1].is(a.text, "this")) {
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
	for k := 0; a.names&ofThis != 0 && k < len(a.toks); k++ {
		if t := &a.toks[k]; t.is(a.text, "this") || t.is(a.text, "these") {
			return true
		}
	}
	return false
}

// again: "will be clean again", "free forever".
func (a *assertion) again() bool {
	for k := a.c.verb + 1; a.names&ofAgain != 0 && k < a.to; k++ {
		if a.toks[k].is(a.text, "again") || a.toks[k].is(a.text, "forever") {
			return true
		}
	}
	return false
}
