package language

// sentence judges a clause with a subject and a finite verb. The grammatical
// subject decides: what the doer does is activity or output, what anyone else
// does or comes to be is change.
func (r *reader) sentence(c *clause) verdict {
	role := r.subject(c)
	w := r.toks[c.verb].word
	head := c.head
	h := nothing
	if head >= 0 {
		h = r.toks[head].word
	}
	switch {
	case r.toks[c.verb].tag == tagBe || c.copula:
		return r.state(c, role, h)
	case c.passive:
		v := r.done(c, head, c.verb)
		if role == Doer && h.noun&(nReceiver|nThing) == 0 && (w.verb&vMake == 0 || w.verb&vFund != 0 || r.at(c.verb+1).is(r.text, "by")) {
			v.sure = false // "The project is funded by the bank"; "The programme is set up" tells of work
		}
		if v.sense == Output && r.lasting(c, w, h) {
			return say(Change, false, head, c.verb)
		}
		return v
	case r.toks[c.verb].tag == tagHave:
		return r.has(c, role, h)
	case c.modal && role != Doer:
		if w.verb&vReceive != 0 {
			return say(Output, false, c.verb)
		}
		return say(Change, role == Receiver && c.can(r), c.aux, c.verb)
	}
	switch role {
	case Doer:
		return r.doerActs(c, w)
	case Receiver:
		return r.receiverActs(c, w, h)
	}
	return r.thingActs(c, w, h)
}

// lasting says that a passive tells how things are rather than what was done:
// "Babies are fully vaccinated", "Flats are heated with wood", "Clerks are paid
// by the districts".
func (r *reader) lasting(c *clause, w, h *word) bool {
	switch w.lemma() {
	case "heat", "cool", "light", "power", "fuel":
		return r.at(c.verb+1).is(r.text, "with") || r.at(c.verb+1).is(r.text, "by")
	}
	if r.at(c.verb-1).is(r.text, "fully") && h.noun&nPeople != 0 {
		return true
	}
	for j := c.verb + 1; j+1 < c.to && h.noun&nPeople != 0; j++ {
		if r.toks[j].is(r.text, "by") {
			k := r.headNoun(j+1, c.to)
			return k >= 0 && r.toks[k].word.noun&nGroup != 0 && r.toks[k].word.noun&nDoer == 0 && r.toks[k].word.number&plural != 0
		}
	}
	return false
}

func (c *clause) can(r *reader) bool {
	return c.aux >= 0 && (r.toks[c.aux].is(r.text, "can"))
}

func (r *reader) doerActs(c *clause, w *word) verdict {
	obj, counted := r.object(c.verb, c.to)
	o := nothing
	if obj >= 0 {
		o = r.toks[obj].word
	}
	condition := o.noun&nCondition != 0
	sense := Activity
	if !c.future && w.forms&past != 0 && (r.toks[c.verb].tag == tagEd) {
		sense = Output
	}
	switch {
	case (w.lemma() == "hit" || w.lemma() == "meet" || w.lemma() == "reach" || w.lemma() == "exceed" || w.lemma() == "beat" || w.lemma() == "miss") && aimedAt(o):
		return say(Change, false, c.verb, obj) // "We hit our number"
	case !c.future && sense == Activity && r.at(c.verb+1).is(r.text, "without"):
		return say(Change, false, c.verb, c.verb+1) // "The team releases without fear"
	case w.verb&vMove != 0 && (w.verb&vAct == 0 || condition):
		if condition || r.measured(c.verb, c.to) {
			return say(Change, false, c.verb, obj)
		}
		return say(sense, c.future && (counted || o.noun&nReceiver == 0), c.verb, obj)
	case w.verb&vAssure != 0, w.verb&(vHelp|vLet) != 0:
		return say(sense, c.future || c.progress || o.noun&nPeople != 0, c.aux, c.verb)
	case w.verb&vReceive != 0 && w.verb&vAct == 0, w.verb&(vGain|vFail|vFeel) != 0 && w.verb&vAct == 0:
		return say(Change, false, c.verb)
	case w.verb&vAct != 0:
		// What a ministry does of itself may be what others do.
		authority := c.head >= 0 && !c.future && !c.progress && sense == Activity && r.authority(c.head) && w.verb&vGive == 0 && !r.at(c.verb+1).is(r.text, "its")
		// "The project started in 2018" names no work.
		idle := sense == Output && r.at(c.verb+1).tag == tagPrep && w.verb&vMake != 0 && c.head >= 0 && r.toks[c.head].tag == tagNoun
		return say(sense, !authority && !idle && !(c.negated && sense == Output), c.head, c.aux, c.verb)
	case w.verb&(vSay|vSeem|vExist) != 0:
		return say(Unclear, false)
	case w.verb&vWant != 0:
		return say(Activity, c.future || c.progress, c.aux, c.verb)
	case c.future && w.verb&vLiving != 0:
		return say(Change, false, c.verb) // "In 2040 we will breathe clean air"
	case w.verb != 0 && (c.future || c.progress):
		return say(Activity, true, c.head, c.aux, c.verb)
	}
	return say(sense, sense == Output && w.verb == vOther && o.noun&(nThing|nEvent) != 0 && !condition, c.verb, obj)
}

// aimedAt nouns are figures that somebody wants to come to.
func aimedAt(o *word) bool {
	switch o.lemma() {
	case "number", "target", "goal", "budget", "forecast", "plan", "revenue", "profit", "margin", "figure":
		return true
	}
	return o.noun&nMetric != 0
}

func (r *reader) authority(i int) bool {
	return r.toks[i].word.set&sAuthority != 0
}

func (r *reader) receiverActs(c *clause, w *word, h *word) verdict {
	obj, _ := r.object(c.verb, c.to)
	o := nothing
	if obj >= 0 {
		o = r.toks[obj].word
	}
	named := h.noun&nDoer != 0 // ministries, departments: others, or the doer's parts
	switch {
	case w.lemma() == "attend" || w.lemma() == "participate" || w.lemma() == "take part" || w.lemma() == "take part in" || w.lemma() == "participate in" || w.lemma() == "engage in" && o.noun&nDoer != 0 || w.lemma() == "complete":
		event := o.noun&(nEvent|nWorkdone) != 0 || o.set&sEffort != 0 && w.lemma() != "complete" || obj >= 0 && r.evening(obj, c.verb)
		if w.lemma() == "attend" && (event || obj < 0) {
			return say(Output, true, c.head, c.verb, obj)
		}
		if event && w.forms&past != 0 || w.lemma() == "complete" && o.set&sEffort != 0 && w.forms&past != 0 || w.lemma() == "complete" && c.aux < 0 && o.noun&nThing == 0 && o.noun&nWorkdone == 0 && r.courseAfter(c.verb, c.to) || w.lemma() == "complete" && (o.lemma() == "course" || o.lemma() == "training") && c.aux < 0 {
			return say(Output, true, c.head, c.verb, obj)
		}
		return say(Change, !event, c.head, c.verb)
	case w.lemma() == "get":
		return say(Change, false, c.head, c.verb, obj)
	case w.verb&vReceive != 0 && w.verb&vAct == 0:
		if o.noun&(nFeeling) != 0 && o.noun&nDelivery == 0 {
			return say(Change, false, c.head, c.verb, obj)
		}
		return say(Output, true, c.head, c.verb)
	case named && w.verb&vAct != 0 && c.future:
		return say(Activity, true, c.head, c.aux, c.verb)
	case c.future && h.set&sProfession != 0 && r.toks[c.from].is(r.text, "our") && w.verb&(vGain|vFeel|vFail|vMove) == 0:
		return say(Activity, true, c.head, c.aux, c.verb) // "Our lawyers will defend tenants"
	case c.future && h.noun&nOrganisation != 0 && r.toks[c.from].is(r.text, "the") && w.verb&vAct != 0 && (w.verb&(vDo|vUse|vGain) == 0 || o.noun&nDelivery != 0):
		return say(Activity, true, c.head, c.aux, c.verb) // "The college will open a workshop"
	case named && (w.verb&(vHelp|vAssure) != 0 || c.progress):
		return say(Activity, c.progress && w.verb&vAct != 0, c.head, c.verb)
	case w.verb&vAssure != 0:
		return say(Activity, false, c.head, c.verb)
	case named && w.verb&vAct != 0:
		return say(Change, false, c.head, c.verb)
	case w.verb&(vGive|vWork) != 0 && w.verb&(vDo|vUse|vGain|vFeel) == 0 && c.future:
		return say(Activity, false, c.head, c.aux, c.verb)
	case w.verb&(vSay|vWant|vSeem) != 0 && w.verb&(vDo|vFeel) == 0:
		return say(Change, false, c.head, c.verb)
	}
	return say(Change, !c.negated && w.verb&^vOther != 0, c.head, c.verb)
}

// evening: a part of a day that is attended as a whole is an event, "the school
// evening"; "every evening" is a habit.
func (r *reader) evening(obj, verb int) bool {
	for r.at(obj+1).tag == tagNoun {
		obj++
	}
	switch r.toks[obj].word.lemma() {
	case "evening", "afternoon", "morning", "night", "day", "weekend":
		first := r.toks[verb+1]
		return obj > verb+1 && !first.is(r.text, "every") && !first.is(r.text, "each") && first.tag != tagNum
	}
	return false
}

func (r *reader) thingActs(c *clause, w *word, h *word) verdict {
	delivered := h.noun&nDelivery != 0 && h.noun&nCondition == 0
	proper := c.head >= 0 && r.toks[c.head].upper && h.noun&^nOther == 0
	obj, _ := r.object(c.verb, c.to)
	o := nothing
	if obj >= 0 {
		o = r.toks[obj].word
	}
	switch {
	case h.noun&nCondition != 0 && h.noun&nDelivery == 0:
		return say(Change, true, c.head, c.verb)
	case w.verb&vReceive != 0 && w.verb&vAct == 0:
		return say(Output, c.last && w.lemma() == "receive" && o.noun&nFeeling == 0, c.head, c.verb)
	case delivered && h.noun&nThing != 0 && w.set&sTelling != 0 && o.noun&nReceiver == 0:
		return say(Output, true, c.head, c.verb) // "The handbook describes how we decide"
	case delivered && h.noun&nThing != 0 && c.aux < 0 && r.serves(c, w, o):
		return say(Output, true, c.head, c.verb)
	case w.verb&vExist != 0:
		if delivered {
			return say(Output, w.lemma() == "exist", c.head, c.verb)
		}
		return say(Unclear, false)
	case proper && (c.future || c.progress) && w.verb&vMove == 0:
		return say(Activity, w.verb&(vAct|vHelp|vAssure|vUse) != 0 || r.toks[c.head].shout, c.head, c.aux, c.verb)
	case w.verb&(vMove|vCause) != 0 && w.verb&vAct == 0, w.verb&vMove != 0 && (h.noun&nCondition != 0 || r.measured(c.verb, c.to)):
		return say(Change, h.noun&nCondition != 0 || o.noun&(nCondition|nReceiver) != 0, c.head, c.verb)
	case c.progress && w.verb&vAct != 0 && c.head >= 0 && r.toks[c.head].upper && c.head > c.from:
		return say(Activity, true, c.head, c.verb)
	case w.verb&vAct != 0 && (delivered || proper) && w.verb&(vGain|vUse) == 0:
		if c.future {
			return say(Activity, true, c.head, c.aux, c.verb)
		}
		handed := w.verb&(vGive|vServe) != 0 && w.verb&(vCause|vMove) == 0 && h.noun&nThing != 0 && obj >= 0 && o.noun&(nDelivery|nReceiver) != 0 && o.noun&nCondition == 0
		return say(Output, delivered && c.aux < 0 && (w.forms&past != 0 && w.forms&base == 0 || handed), c.head, c.verb)
	case w.lemma() == "support" && w.forms&third != 0 && obj >= 0 && o.noun&(nReceiver|nCondition|nDelta) == 0 && h.noun&(nDoer|nReceiver) == 0 && c.head >= 0:
		return say(Output, true, c.head, c.verb, obj) // "The parser supports comments"
	case w.verb&(vHelp|vLet) != 0:
		if delivered || proper {
			return say(Unclear, false)
		}
		return say(Change, false, c.head, c.verb)
	case h.noun&nCondition != 0:
		return say(Change, true, c.head, c.verb)
	case w.verb&vAssure != 0 || w.verb&^(vSay|vSeem|vWant) == 0:
		return say(Unclear, false)
	}
	return say(Change, false, c.head, c.verb)
}

// serves says that a thing at work is a service: "The helpline answers calls",
// "Buses run every ten minutes", "The van visits twelve hamlets".
func (r *reader) serves(c *clause, w, o *word) bool {
	switch w.lemma() {
	case "answer", "process", "handle", "respond", "reply":
		return o.noun&nReceiver == 0 && o.noun&(nFeeling|nMetric) == 0 && (o.set&sIncoming != 0 || r.within(c.verb+1, c.to))
	case "visit", "tour":
		return o.noun&nGroup != 0
	case "reach":
		return o.noun&nReceiver != 0
	case "run", "operate", "circulate", "depart", "call", "stop", "open":
		return r.regular(c.verb+1, c.to)
	}
	return false
}

// within: "within one day", "in two hours".
func (r *reader) within(from, to int) bool {
	for j := from; j+1 < to; j++ {
		if (r.toks[j].is(r.text, "within") || r.toks[j].is(r.text, "in")) && r.toks[j+1].tag == tagNum {
			return true
		}
	}
	return false
}

// regular: "every ten minutes", "daily", "at weekends".
func (r *reader) regular(from, to int) bool {
	for j := from; j < to; j++ {
		t := &r.toks[j]
		if t.is(r.text, "every") || t.is(r.text, "daily") || t.is(r.text, "hourly") || t.is(r.text, "nightly") || t.is(r.text, "weekly") ||
			t.tag == tagNum && r.at(j+1).word.noun&nTime != 0 && (r.at(j+2).is(r.text, "a") || r.at(j+2).is(r.text, "per")) ||
			(t.is(r.text, "on") || t.is(r.text, "at") || t.is(r.text, "until") || t.is(r.text, "from")) && r.at(j+1).word.noun&nTime != 0 {
			return true
		}
	}
	return false
}

// state judges "is" and what follows: "Data is available", "Youth are employed".
func (r *reader) state(c *clause, role Role, h *word) verdict {
	t := r.toks[c.verb]
	a := t.word
	delivered := h.noun&nDelivery != 0 && h.noun&nCondition == 0
	if t.tag == tagEd || a.forms&participle != 0 && a.adj&aAvailable == 0 && (a.verb&vMove != 0 || role == Thing && a.verb&vAct != 0) {
		return r.done(c, c.head, c.verb)
	}
	if role == Receiver && a.forms&participle != 0 && a.verb&vServe != 0 && r.at(c.verb+1).tag == tagPrep && r.at(c.verb-1).tag != tagAdv {
		return r.done(c, c.head, c.verb)
	}
	switch {
	case a.adj&aAvailable != 0 && role == Receiver && a.lemma() != "available" && a.forms&participle == 0:
		return say(Change, false, c.head, c.verb)
	case a.adj&aAvailable != 0 && r.usedToo(c):
		return say(Change, false, c.head, c.verb)
	case a.adj&aAvailable != 0:
		if role == Doer {
			return say(Unclear, false)
		}
		return say(Output, !c.negated && h.noun&nCondition == 0, c.head, c.verb)
	case a.adj&aService != 0 && (delivered || role == Thing) && a.adj&aState == 0:
		return say(Output, delivered && a.lemma() == "timely" && !c.negated, c.head, c.verb)
	case role == Receiver && a.adj != 0:
		return say(Change, true, c.head, c.verb)
	case role == Receiver:
		return say(Change, false, c.head, c.verb)
	case role == Doer:
		return say(Unclear, false)
	case a.adj&(aState|aFeel) != 0:
		return say(Change, h.noun&nCondition != 0, c.head, c.verb)
	case h.noun&nCondition != 0:
		return say(Change, false, c.head, c.verb)
	}
	return say(Unclear, false)
}

// usedToo: "is available and being applied" says more than the delivery.
func (r *reader) usedToo(c *clause) bool {
	for j := c.verb + 1; j < c.to; j++ {
		if t := r.toks[j]; t.tag == tagEd && t.word.verb&(vUse|vBehave) != 0 && r.toks[j-1].tag != tagNoun {
			return true
		}
	}
	return false
}

// has judges "have": "We have a runbook", "Canadians have confidence in…".
func (r *reader) has(c *clause, role Role, h *word) verdict {
	obj, _ := r.object(c.verb, c.to)
	o := nothing
	if obj >= 0 {
		o = r.toks[obj].word
	}
	delivery := o.noun&nDelivery != 0 && o.noun&nCondition == 0
	switch {
	case role == Doer:
		return say(Output, delivery, c.verb, obj)
	case role == Thing && delivery && (h.noun&nCondition == 0):
		return say(Output, true, c.head, c.verb, obj)
	case role == Receiver:
		return say(Change, !delivery, c.head, c.verb, obj)
	}
	return say(Unclear, false)
}
