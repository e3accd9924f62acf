package language

// counted judges "Number of …" and "% of …": what is counted decides.
func (r *reader) counted(c *clause) verdict {
	from := c.from + 1
	for from < c.to && (r.toks[from].kind == markToken || r.toks[from].tag == tagCount || r.toks[from].tag == tagShare || r.toks[from].tag == tagPrep || r.toks[from].tag == tagConj) {
		from++
	}
	if from >= c.to {
		return say(Unclear, false)
	}
	head := r.headNoun(from, c.to)
	inner := r.parse(from, c.to)
	first := c.from
	h := nothing
	if head >= 0 {
		h = r.toks[head].word
	}
	c.head = head
	if h.noun&nDelta != 0 && r.toks[head].tag == tagNoun && h.noun&nThing == 0 {
		return say(Change, true, first, head)
	}
	verb := -1
	passive := false
	switch {
	case inner.shape == finite && inner.verb >= 0:
		verb, passive = inner.verb, inner.passive
	case inner.shape == participleEnd:
		verb, passive = inner.verb, true
	case inner.rel >= 0:
		verb = inner.rel
		passive = r.toks[verb].tag == tagEd && !r.relativeActive(verb)
	case inner.shape == participleTop:
		return r.improved(&inner)
	}
	if last := r.toks[c.to-1]; verb < 0 && last.tag == tagAmb && last.word.verb&vMove != 0 && last.word.forms&third != 0 {
		return say(Change, true, first, head, c.to-1) // "The share of girls rises"
	}
	if k := r.movesAfter(head, c.to); k >= 0 {
		return say(Change, true, first, head, k) // "The share of leases that lapse drops from 31 % to 20 %"
	}
	if head >= 0 && head+1 < c.to {
		if k := r.skipAdverbs(head+1, c.to); r.toks[k].is(r.text, "feeling") {
			return say(Change, true, first, head, k) // "Share of patients feeling supported"
		} else if r.toks[k].tag == tagGer {
			verb, passive = k, false
		}
	}
	if k := r.whoVerb(from, c.to); k >= 0 {
		verb = k
		passive = r.toks[k].tag == tagEd && !r.relativeActive(k)
	}
	if verb >= 0 && r.toks[verb].word.set&sBreakdown != 0 {
		verb = -1
	}
	if verb < 0 {
		return r.countedThing(first, head, h, from, c.to)
	}
	c.verb, c.passive = verb, passive
	inner.verb, inner.head = verb, head
	w := r.toks[verb].word
	switch {
	case passive && h.set&sConduct != 0 && r.toks[c.from].tag == tagShare && (w.lemma() == "make" || w.lemma() == "complete" || w.lemma() == "file" || w.lemma() == "submit" || w.lemma() == "do" || w.lemma() == "book") && r.channel(verb+1):
		return say(Change, true, first, head, verb)
	case passive && h.noun&nThing != 0 && w.verb == vOther && !r.at(verb+1).is(r.text, "by"):
		return say(Output, true, first, head, verb)
	case passive && w.lemma() == "attend" && r.toks[c.from].tag == tagShare && r.at(verb+1).is(r.text, "by"):
		return say(Change, false, first, head, verb) // "Share of births attended by a midwife"
	case passive:
		v := r.done(&inner, head, verb)
		if r.toks[c.from].tag == tagShare {
			switch w.lemma() {
			case "pay", "repay":
				switch h.lemma() {
				case "rent", "tax", "fee", "fare", "loan", "premium", "instalment", "subscription", "contribution", "levy":
					return say(Change, false, first, head, verb)
				}
			case "cover", "inform", "treat", "recycle", "collect", "manage", "divert", "restore", "protect", "conserve", "recover", "reuse", "regulate":
				v.sure = false // of all there is: as much a condition as a delivery
			}
		}
		return v
	case r.toks[verb].tag == tagHave:
		return say(Change, false, first, head, verb)
	case r.toks[verb].tag == tagAdj || inner.copula && r.toks[verb].tag != tagGer: // "people sleeping rough is 20" says no more than "people sleeping rough"
		return r.state(&inner, r.role(from, head), h)
	case w.lemma() == "get" && !passive:
		return say(Change, false, first, head, verb) // "Share of adults who get enough sleep"
	case w.lemma() == "attend" && !passive && r.attendsHabit(verb, c.to):
		return say(Change, true, first, head, verb)
	case w.verb&vReceive != 0 && !passive && r.comesBy(verb, c.to):
		return say(Change, false, first, head, verb) // "Share of infants who receive a balanced diet"
	case w.verb&vReceive != 0 && (w.lemma() != "complete" || r.courseAfter(verb, c.to)):
		return say(Output, true, first, head, verb)
	case h.noun&nReceiver != 0:
		return say(Change, true, first, head, verb)
	case h.noun&nDelivery != 0 && w.verb&vAct != 0:
		return say(Output, false, first, head, verb)
	}
	return say(Change, false, first, head, verb)
}

// movesAfter is the verb after a relative clause by which a count moves, or -1.
func (r *reader) movesAfter(head, to int) int {
	relative := false
	for j := max(head, 0) + 1; j < to; j++ {
		t := &r.toks[j]
		if t.tag == tagRel {
			relative = true
			continue
		}
		if !relative || t.word.forms&third == 0 || t.word.verb&vMove == 0 || t.tag != tagVerb && t.tag != tagAmb && t.tag != tagNoun || r.toks[j-1].tag == tagRel {
			continue
		}
		if next := r.at(j + 1); j+1 == to || next.tag == tagNum || next.tag == tagPrep && (next.is(r.text, "from") || next.is(r.text, "to") || next.is(r.text, "by") || next.is(r.text, "below") || next.is(r.text, "under") || next.is(r.text, "above")) {
			return j
		}
	}
	return -1
}

// comesBy says that what is received is a condition and no delivery.
func (r *reader) comesBy(verb, to int) bool {
	obj, _ := r.object(verb, to)
	return obj >= 0 && r.toks[obj].word.noun&nCondition != 0 && r.toks[obj].word.noun&nDelivery == 0
}

// attendsHabit: whoever attends school or church, or attends regularly, does so
// day by day.
func (r *reader) attendsHabit(verb, to int) bool {
	obj, _ := r.object(verb, to)
	if obj < 0 {
		return false
	}
	w := r.toks[obj].word
	return w.noun&nGroup != 0 && w.noun&(nEvent|nWorkdone) == 0 || obj+1 < to && r.toks[obj+1].is(r.text, "regularly")
}

// channel says how people went about it: "by bicycle", "on foot", "online".
func (r *reader) channel(i int) bool {
	t := r.at(i)
	return t.is(r.text, "online") || t.is(r.text, "by") && r.at(i+1).word.noun&nReceiver == 0 || t.is(r.text, "on") && !r.at(i+1).is(r.text, "time") || t.is(r.text, "through") || t.is(r.text, "via")
}

// courseAfter says that a course or session is what was completed.
func (r *reader) courseAfter(verb, to int) bool {
	for j := verb + 1; j < to && j < verb+6; j++ {
		if r.toks[j].word.noun&(nEvent|nWorkdone) != 0 {
			return true
		}
	}
	return false
}

// whoVerb is the verb of the clause after "who" or "that", or -1.
func (r *reader) whoVerb(from, to int) int {
	for j := from + 1; j+1 < to && r.holds(tagRel); j++ {
		if t := &r.toks[j]; t.tag == tagRel && (t.is(r.text, "who") || t.is(r.text, "that") || t.is(r.text, "which")) && r.toks[j+1].tag != tagDet && r.toks[j+1].tag != tagSubj {
			if r.tellsOfAnother(from, j) {
				continue
			}
			k := r.skipAdverbs(j+1, to)
			switch r.toks[k].tag {
			case tagBe, tagHave, tagModal, tagDo:
				return r.mainVerb(k, to)
			case tagVerb, tagEd, tagAmb:
				return k
			}
		}
	}
	return -1
}

// tellsOfAnother says that the relative pronoun at j belongs to a noun within
// what was done: "bridges built with beams that rust", "sessions held for
// drivers who work nights".
func (r *reader) tellsOfAnother(from, j int) bool {
	done := -1
	for k := from; k < j; k++ {
		switch t := &r.toks[k]; {
		case t.tag == tagEd && done < 0:
			done = k
		case t.tag == tagPrep && done >= 0 && r.toks[j-1].tag == tagNoun:
			people := r.toks[j-1].word.noun&nPeople != 0
			return people == r.toks[j].is(r.text, "who")
		}
	}
	return false
}

// relativeActive says that a past form after "who" has no "was" before it.
func (r *reader) relativeActive(i int) bool {
	for j := i - 1; j >= 0; j-- {
		switch r.toks[j].tag {
		case tagAdv, tagNeg:
			continue
		case tagRel, tagHave:
			return true
		}
		return false
	}
	return false
}

func (r *reader) countedThing(first, head int, h *word, from, to int) verdict {
	switch {
	case head < 0:
		return say(Unclear, false)
	case r.toks[first].tag == tagShare && r.at(head+1).is(r.text, "with"):
		return say(Change, false, first, head, head+1)
	case h.noun&nDelivery != 0 && h.noun&nCondition == 0, (h.set&sAttending != 0 || h.lemma() == "graduate") && r.eventAfter(head+1, to):
		return say(Output, true, first, head)
	case h.noun&(nProblem|nState|nMetric|nFeeling) != 0:
		return say(Change, h.noun&nDelivery == 0, first, head)
	case h.set&sAttending != 0 && r.toks[first].tag == tagCount && (head+1 >= to || r.toks[head+1].is(r.text, "per") || r.toks[head+1].is(r.text, "by") || r.toks[head+1].kind == markToken):
		return say(Output, true, first, head) // "Number of grantees"
	}
	for j := from + 1; j < to; j++ {
		if t := r.toks[j]; t.tag == tagAdj && r.toks[j-1].tag == tagNoun && r.toks[j-1].word.noun&nReceiver != 0 {
			return say(Change, t.word.adj&aState != 0, first, j-1, j)
		}
	}
	if head+1 < to && r.toks[head+1].tag == tagPrep && (h.noun&nReceiver != 0 || r.toks[head+1].is(r.text, "under")) && !r.toks[head+1].is(r.text, "from") && !r.toks[head+1].is(r.text, "for") {
		return say(Change, false, first, head)
	}
	return say(Unclear, false, first, head)
}

// eventAfter: "participants in vocational courses".
func (r *reader) eventAfter(from, to int) bool {
	if r.at(from).tag != tagPrep {
		return false
	}
	k := r.headNoun(from+1, to)
	return k >= 0 && r.toks[k].word.noun&(nEvent|nWorkdone) != 0
}
