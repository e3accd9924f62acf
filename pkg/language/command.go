package language

// command judges imperatives, infinitives and gerunds: "Train teachers", "To
// reduce churn to 5 %", "Conducting surveys". Nobody but the doer is asked to
// act, so it is an activity unless what is named is itself a change.
func (r *reader) command(c *clause) verdict {
	verb := c.verb
	w := r.toks[verb].word
	obj, counted := r.object(verb, c.to)
	o := nothing
	if obj >= 0 {
		o = r.toks[obj].word
	}
	condition := o.noun&nCondition != 0
	delivery := o.noun&nDelivery != 0 && !condition
	measured := r.measured(verb+1, c.to)
	people := o.noun&nReceiver != 0
	if k := r.countAt(verb+1, c.to); k >= 0 && w.verb&vMove != 0 && w.verb&(vMake|vGive|vServe) == 0 {
		sub := clause{shape: nounPhrase, from: k, to: c.to, head: -1, verb: -1, aux: -1, rel: -1}
		switch v := r.counted(&sub); v.sense {
		case Output:
			if r.toks[k].tag != tagCount && sub.verb >= 0 && r.toks[sub.verb].word.verb&vReceive != 0 {
				return say(Activity, false, verb, obj) // of all who should: reach, and change
			}
			return say(Activity, v.sure || counted && (delivery || r.trained(obj, c.to)), verb, obj)
		case Change:
			return say(Change, v.sure || measured, verb, obj)
		case Unclear:
			if r.toks[k].tag != tagCount {
				return say(Change, false, verb, obj) // "Lower the share of teenagers out of work"
			}
		}
	}
	if c.shape == imperative && w.noun != 0 && obj > verb && w.verb&(vMove|vGet|vCause|vHelp|vShield) == 0 && r.compound(verb+1, obj) && o.abstract() {
		switch w.lemma() {
		case "address", "monitor", "track", "map", "fight", "build", "estimate":
		default:
			if o.lemma() != "progress" && !r.at(obj+1).is(r.text, "to") {
				return say(Activity, false, verb, obj) // "Survey satisfaction" may be a name
			}
		}
	}
	if c.shape == imperative && r.describedBy(verb) {
		return say(Unclear, false, verb) // "Service that customers recommend"
	}
	switch {
	case r.toks[verb].is(r.text, "be"), r.toks[verb].is(r.text, "being"), w.lemma() == "become":
		return say(Change, false, verb)
	case r.toks[verb].tag == tagHave:
		if subject := r.at(obj - 1).word; people && r.theyDo(obj, c.to) || obj >= 0 && r.toks[obj].tag == tagAmb && subject.noun&nPeople != 0 && subject.number&plural != 0 {
			return say(Change, false, verb, obj) // "Have 70% of users report a good experience"
		}
		if delivery {
			return say(Output, false, verb, obj)
		}
		return say(Change, false, verb, obj)
	case w.lemma() == "get" || w.lemma() == "keep" || w.lemma() == "put" || w.lemma() == "make":
		return r.get(c, w, obj, condition, people)
	case (w.lemma() == "stay" || w.lemma() == "remain") && r.level(verb+1):
		return say(Change, false, verb) // "Stay within budget"
	case w.lemma() == "bring" && delivery && r.ready(c):
		return say(Activity, true, verb, obj) // "Bring the catalogue online"
	case w.lemma() == "reach" && !counted && o.set&sAdopters != 0:
		return say(Change, false, verb, obj) // "Reach 100 subscribers"
	case w.lemma() == "reach" && !counted && o.noun&nTime != 0 && r.at(verb+1).tag == tagNum:
		return say(Change, false, verb, obj) // "Reach 40,000 hours of listening"
	case w.lemma() == "see" || w.lemma() == "note" || w.lemma() == "refer" || w.lemma() == "remember":
		return say(Unclear, false, verb)
	case r.toks[verb].is(r.text, "do"):
		return say(Activity, obj >= 0 || measured, verb, obj)
	case c.shape == gerundive && (w.verb&^vOther == 0 || verb+1 >= c.to || r.toks[verb+1].kind == markToken):
		return say(Activity, false, verb)
	case w.verb&vMake != 0 && !delivery && r.fromTo(verb+1, c.to):
		return say(Change, false, verb, obj) // "Move active teams from 1,200 to 2,000"
	case w.lemma() == "employ" && o.set&(sAgent|sInternal|sProfession) != 0:
		return say(Activity, true, verb, obj) // "Employ a site manager"
	case w.verb&vEnd != 0 && w.verb&vWork != 0 && o.set&sIncoming != 0 && !measured:
		return say(Activity, true, verb, obj) // "Resolve issues for customers"
	case w.verb&vMove != 0 && !(w.verb&vAct != 0 && !condition && !measured):
		switch {
		case counted && delivery:
			return say(Activity, true, verb, obj)
		case counted && r.trained(obj, c.to):
			return say(Activity, true, verb, obj)
		case condition && measured, measured && !delivery:
			return say(Change, true, verb, obj)
		case delivery && !measured:
			return say(Activity, w.verb&vUp != 0, verb, obj)
		case delivery:
			return say(Change, false, verb, obj)
		case condition:
			return say(Change, w.verb&(vDown|vEnd) != 0 || o.noun&(nMetric) != 0, verb, obj)
		}
		return say(Activity, false, verb, obj)
	case w.verb&vGet != 0 && w.verb&(vMake|vGive|vServe) == 0:
		switch {
		case delivery && !measured && w.verb&(vUse|vDo) == 0:
			return say(Activity, !people, verb, obj)
		case condition && w.verb&vWork == 0, measured:
			return say(Change, condition && measured, verb, obj)
		case people && w.verb&vServe == 0 && w.verb&vWork != 0 && o.noun&nPeople == 0:
			return say(Activity, true, verb, obj) // "Close the lanes to lorries"
		case people && w.verb&vServe == 0:
			return say(Change, false, verb, obj)
		}
		return say(Activity, false, verb, obj)
	case w.verb&vGet != 0 && w.verb&vMake != 0 && (o.noun&nMetric != 0 || r.money(verb+1, c.to)):
		return say(Change, false, verb, obj) // "Generate $1M in revenue"
	case w.verb&vAct != 0 && (r.at(verb+1).is(r.text, "faster") || r.at(verb+1).is(r.text, "sooner") || r.at(verb+1).is(r.text, "better")) && r.at(verb+2).tag != tagNoun:
		return say(Activity, false, verb, verb+1) // "Ship faster"
	case w.verb&vAct != 0:
		if w.verb&(vGain|vGet|vUse) != 0 && w.verb&vMake == 0 && condition {
			return say(Activity, false, verb, obj)
		}
		if w.lemma() == "maintain" && (condition || measured) {
			return say(Change, measured, verb, obj)
		}
		return say(Activity, true, verb, obj)
	case w.verb&vAssure != 0:
		return say(Activity, delivery, verb, obj)
	case w.verb&(vHelp|vLet) != 0:
		return say(Activity, !condition, verb, obj)
	case w.verb&(vShield|vCause) != 0:
		return say(Activity, false, verb, obj)
	case w.verb&(vGain|vFeel|vFail) != 0 && w.verb&(vUse|vDo) == 0:
		return say(Activity, false, verb, obj)
	case w.verb != 0:
		return say(Activity, true, verb, obj)
	}
	return say(Activity, false, verb)
}

// describedBy says that the word which opens the text is a noun after all, as
// "that" and what others do with it follow: nobody services, designs or supports
// that something is so.
func (r *reader) describedBy(verb int) bool {
	w := r.toks[verb].word
	if w.noun == 0 || w.verb&(vSay|vAssure|vWork|vWant|vFeel|vServe|vUse) != 0 || w.set&sTelling != 0 || !r.at(verb+1).is(r.text, "that") {
		return false
	}
	who := r.headNoun(verb+2, len(r.toks))
	return r.at(verb+2).tag == tagSubj || who >= 0 && r.toks[who].word.noun&nReceiver != 0
}

// level says that what stands at i is a level or a state to be kept: "within
// budget", "below 2 %", "healthy".
func (r *reader) level(i int) bool {
	t := r.at(i)
	for _, bound := range [...]string{"within", "below", "under", "above", "over", "ahead"} {
		if t.is(r.text, bound) {
			return true
		}
	}
	return t.tag == tagAdj && t.word.adj&(aState|aFeel|aAvailable) != 0
}

// fromTo: "from 40 to 60", "from 2 % to 5 %".
func (r *reader) fromTo(from, to int) bool {
	for j := from; j+3 < to; j++ {
		if !r.toks[j].is(r.text, "from") || r.toks[j+1].tag != tagNum || r.year(r.toks[j+1]) {
			continue
		}
		for k := j + 2; k < to && k < j+6; k++ {
			if r.toks[k].is(r.text, "to") {
				return r.at(k+1).tag == tagNum
			}
		}
	}
	return false
}

// compound says that nothing but nouns stands in from…to.
func (r *reader) compound(from, to int) bool {
	for j := from; j <= to; j++ {
		if t := r.toks[j].tag; t != tagNoun && t != tagAmb {
			return false
		}
	}
	return true
}

// countAt is where a phrase of counting begins, perhaps after an article: "the
// number of", "the percentage of". -1 if none does.
func (r *reader) countAt(from, to int) int {
	if from < to && r.toks[from].tag == tagDet {
		from++
	}
	switch t := r.at(from); {
	case from+1 >= to:
		return -1
	case t.tag == tagCount, t.tag == tagShare:
		return from
	case t.tag == tagNoun && (t.word.fn&fShare != 0 || t.word.lemma() == "number" || t.word.lemma() == "amount") && r.toks[from+1].is(r.text, "of"):
		return from
	}
	return -1
}

// money: "at least $1M in sales".
func (r *reader) money(from, to int) bool {
	for j := from; j < to && j < from+6; j++ {
		switch t := r.toks[j]; t.tag {
		case tagPrep:
			if t.is(r.text, "for") || t.is(r.text, "on") {
				return false
			}
		case tagMark:
			if c := r.text[t.start]; c == '$' || c == 0xc2 || c == 0xe2 {
				return true
			}
		}
	}
	return false
}

// ready: "Get the portal ready", "Make the data available".
func (r *reader) ready(c *clause) bool {
	for j := c.verb + 1; j < c.to; j++ {
		if t := r.toks[j]; (t.tag == tagAdj || t.tag == tagAdv) && t.word.adj&aAvailable != 0 && (j+1 == c.to || r.toks[j+1].tag != tagNoun) {
			return true
		}
	}
	return false
}

// trained says that the counted noun is one of people or things delivered to:
// "the number of nurses trained".
func (r *reader) trained(obj, to int) bool {
	if obj < 0 {
		return false
	}
	if obj > 0 && r.toks[obj-1].tag == tagAdj && r.toks[obj-1].word.verb&vAct != 0 {
		return true // "trained teachers"
	}
	return obj+1 < to && r.toks[obj+1].tag == tagEd && r.toks[obj+1].word.verb&vAct != 0
}

// theyDo says that the object is to do something itself: "users report",
// "academia to use our tools".
func (r *reader) theyDo(obj, to int) bool {
	for j := obj + 1; obj >= 0 && j < to; j++ {
		switch t := r.toks[j]; t.tag {
		case tagTo:
			v := r.at(r.skipAdverbs(j+1, to)).word.verb
			return v&(vUse|vDo|vGain|vFeel|vBehave) != 0
		case tagVerb, tagAmb:
			return t.word.forms&base != 0 && r.toks[obj].word.noun&nPeople != 0
		case tagPrep, tagMark, tagConj, tagEd:
			return false
		}
	}
	return false
}

// get judges "Get feedback", "Get the portal ready", "Get 100 users", "Make X
// the standard": light verbs say nothing, what follows does.
func (r *reader) get(c *clause, w *word, obj int, condition, people bool) verdict {
	measured := r.measured(c.verb+1, c.to)
	switch {
	case w.lemma() == "put", r.ready(c):
		return say(Activity, true, c.verb, obj)
	case w.lemma() == "get" && r.theyDo(obj, c.to):
		return say(Change, false, c.verb, obj) // "Get schools to use the kit"
	case obj >= 0 && condition && (measured || w.lemma() == "keep"):
		return say(Change, measured, c.verb, obj)
	case measured:
		return say(Change, true, c.verb, obj)
	case people:
		return say(Change, false, c.verb, obj)
	case w.lemma() == "keep":
		return say(Activity, false, c.verb, obj)
	case condition:
		return say(Activity, false, c.verb, obj)
	}
	return say(Activity, true, c.verb, obj)
}
