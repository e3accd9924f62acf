package language

// named judges a noun phrase: nominalised work ("Provision of seeds"), a
// nominalised change ("Reduction in losses"), a product, a condition, a topic.
func (r *reader) named(c *clause) verdict {
	head := c.head
	if head < 0 {
		return say(Unclear, false)
	}
	h := r.toks[head].word
	next := tagNone
	of := false
	if head+1 < c.to {
		next = r.toks[head+1].tag
		of = r.toks[head+1].is(r.text, "of")
	}
	first := r.toks[c.from]
	if v, ok := r.adjectiveAfter(c, head); ok {
		return v
	}
	if k := r.whoVerb(c.from, c.to); k >= 0 && h.noun&nPeople != 0 {
		if r.toks[k].tag == tagEd && !r.relativeActive(k) {
			return r.done(c, head, k)
		}
		return say(Change, false, head, k)
	}
	if c.rel > head && r.toks[c.rel].tag == tagGer && h.noun&nReceiver != 0 {
		if w := r.toks[c.rel].word; w.verb&vReceive != 0 {
			return say(Output, true, head, c.rel) // "Women receiving care"
		}
		return say(Change, true, head, c.rel)
	}
	if h.noun&nPeople != 0 && r.at(head+1).is(r.text, "with") {
		return say(Change, false, head, head+1)
	}
	if k := r.supportTo(c.from, head); k >= 0 {
		return say(Activity, true, k, head) // "Mediation support to local councils"
	}
	if h.noun&nThing != 0 && h.noun&(nCondition|nTopic|nReceiver|nDoer|nDelta) == 0 && r.at(head+1).is(r.text, "that") && r.at(head+2).tag == tagVerb {
		if w := r.toks[head+2].word; w.forms&third != 0 && (w.verb&(vWork|vGive|vServe|vHelp|vLet) != 0 || w.set&sTelling != 0) && w.verb&(vFail|vFeel|vCause) == 0 {
			return say(Output, true, head, head+2) // "Chatbot that answers questions on tax"
		}
	}
	if f := &first; f.tag == tagNoun && f.word.noun&nWorkdone != 0 && f.word.noun&(nCondition|nThing|nEvent) == 0 && of && head == c.from+2 {
		if join := r.toks[c.from+1]; join.tag == tagConj || join.is(r.text, "/") {
			return say(Activity, true, c.from, head) // "Construction/extension of wards"
		}
	}
	lead := r.leadAdjective(c.from, head)
	if lead == c.from && r.comparative(lead) && h.noun&nDelivery != 0 {
		return say(Change, false, lead, head) // "Lower bills for tenants"
	}
	switch {
	case c.rel > head && r.toks[c.rel].tag == tagGer && h.noun&nThing != 0 && (r.toks[c.rel].word.lemma() == "operate" || r.toks[c.rel].word.lemma() == "function") && r.at(c.rel+1).tag == tagPrep:
		return say(Output, true, head, c.rel) // "Counselling centres operating in five towns"
	case h.set&sRework != 0 && head > c.from && head == c.to-1 && r.toks[head-1].tag == tagNoun && r.toks[head-1].word.noun&nThing != 0 && r.toks[head-1].word.noun&(nTopic|nReceiver) == 0:
		return say(Output, true, head-1, head) // "Homepage redesign"
	case h.lemma() == "availability" && r.measured(0, head):
		return say(Change, false, head)
	case h.noun&nWorkdone != 0 && r.byOthers(head, c.to):
		return say(Output, false, head)
	case r.existence(head):
		return say(Output, true, head)
	case r.toks[head].is(r.text, "report to") && head+1 < c.to:
		if k := r.headNoun(head+1, c.to); k >= 0 && r.toks[k].word.noun&(nReceiver|nDoer) != 0 {
			return say(Output, true, head, k) // "Monthly report to the harbour master"
		}
	case h.set&sEffort != 0 && (next == tagTo && r.at(head+2).word.verb&(vAct|vHelp|vLet|vMove) != 0 || r.isFor(head, c.to, nReceiver)):
		return say(Output, true, head, head+1) // "Programme to support growers", "Scheme for widows"
	case h.noun&nDelta != 0 && h.noun&(nThing) == 0 && next == tagPrep:
		if k := r.headNoun(head+2, c.to); of && k >= 0 && r.toks[k].word.noun&(nDelivery|nDoer) != 0 && r.toks[k].word.noun&(nCondition|nReceiver) == 0 && h.lemma() != "use" && h.lemma() != "adoption" && h.lemma() != "uptake" && h.lemma() != "usage" {
			return say(Unclear, false, head) // "Expansion of the programme"
		}
		return say(Change, h.noun&nWorkdone == 0 && h.lemma() != "use", head)
	case h.noun&nWorkdone != 0 && next == tagPrep && r.toks[head].tag == tagNoun:
		return say(Activity, of || r.toReceivers(head, c.to) || h.noun&nEvent != 0 && r.toks[head+1].is(r.text, "for") || r.worksOn(head, c.to), head)
	case h.noun&nMetric != 0:
		return say(Change, true, head)
	case lead >= 0 && r.toks[lead].word.adj&aChanged != 0 && h.noun&nDelivery == 0:
		return say(Change, true, lead, head)
	case lead >= 0 && r.toks[lead].is(r.text, "timely"):
		return say(Output, true, lead, head)
	case h.noun&(nThing|nEvent) != 0 && h.noun&(nCondition|nTopic|nDoer|nReceiver) == 0 && (next == tagTo || r.forReceivers(head, c.to) || h.noun&nEvent != 0 && r.at(head+1).is(r.text, "by")):
		return say(Output, true, head, head+1) // "Toolkit to help schools", "Bursaries for trainees", "Lectures by economists"
	case h.noun&nThing != 0 && h.noun&(nCondition|nTopic|nReceiver|nDoer|nTime|nDelta) == 0 && r.placed(head+1) && !r.owned(c.from, head):
		return say(Output, true, head, head+1) // "Fridge outside the town hall"
	case h.noun&(nThing|nEvent) != 0 && h.noun&(nCondition|nTopic|nReceiver|nDoer|nTime) == 0 && r.at(head+1).is(r.text, "in") && (r.at(head+2).tag == tagNum && !r.year(*r.at(head + 2)) || r.at(head+2).tag == tagDet && r.at(head+2).word.cue&cUniversal != 0):
		return say(Output, true, head, head+1) // "Phrase book in five languages"
	case (h.noun&nDelivery != 0 && h.noun&(nCondition|nTopic|nReceiver|nDoer) == 0 || h.noun&nOrganisation != 0) && r.scheduled(head+1, c.to):
		return say(Output, true, head, head+1) // "Eye clinic every Thursday"
	case head > c.from && head == c.to-1 && r.version(head) && r.toks[head-1].word.noun&nThing != 0:
		return say(Output, true, head-1, head) // "Phrase book v2"
	case next == tagPrep && r.offers(first, h) && (r.forReceivers(head, c.to) || first.is(r.text, "new") && !of):
		return say(Output, true, c.from, head) // "Weekly choir for widowers", "New playground for Mill Lane"
	case h.noun&nDelivery != 0 && h.noun&nCondition == 0:
		with := head+1 < c.to && (r.toks[head+1].is(r.text, "on") || r.toks[head+1].is(r.text, "with") || r.toks[head+1].is(r.text, "for") && h.noun&nTopic == 0 && (h.noun&nEvent != 0 || r.at(head+2).tag != tagNoun))
		about := h.noun&nTopic == 0 && (r.at(head+1).is(r.text, "about") || r.at(head+1).is(r.text, "against") || r.at(head+1).is(r.text, "between"))
		article := first.is(r.text, "a") || first.is(r.text, "an") || first.tag == tagNum && c.from+1 < c.to && r.toks[c.from+1].kind != markToken
		return say(Output, h.noun&(nThing|nEvent) != 0 && (of && h.set&sCarried != 0 || article || with || h.noun&nTopic == 0 && r.toReceivers(head, c.to)) || about, head)
	case h.noun&(nState|nFeeling|nProblem) != 0:
		if lead >= 0 && r.toks[lead].word.adj&aState != 0 {
			return say(Change, true, lead, head)
		}
		if next == tagPrep {
			return say(Change, false, head)
		}
	}
	return say(Unclear, false, head)
}

// supportTo is where "support to" stands in a noun phrase that goes on with
// whom it is for, or -1.
func (r *reader) supportTo(from, head int) int {
	for k := from; k <= head; k++ {
		switch t := r.toks[k]; {
		case t.word.lemma() == "support to":
			if h := r.headNoun(k+1, len(r.toks)); h >= 0 && r.toks[h].word.noun&(nReceiver|nDoer) != 0 {
				return k
			}
			return -1
		case t.tag != tagNoun && t.tag != tagAmb && t.tag != tagAdj:
			return -1
		}
	}
	return -1
}

// worksOn says that work is named together with whom or what it is done for:
// "Trainings for judges", "Assistance to the ministry", "Training on taxes".
func (r *reader) worksOn(head, to int) bool {
	h, prep := r.toks[head].word, r.at(head+1)
	if h.noun&(nCondition|nDelta|nGood|nTopic) != 0 {
		return false
	}
	if h.set&sTeaching != 0 && (prep.is(r.text, "on") || prep.is(r.text, "with") || prep.is(r.text, "in") || prep.is(r.text, "about")) {
		return true
	}
	if !prep.is(r.text, "to") && !prep.is(r.text, "for") {
		return false
	}
	k := r.headNoun(head+2, to)
	return k >= 0 && r.toks[k].word.noun&(nReceiver|nDoer) != 0
}

// toReceivers: "Advice to ministers", "Outreach to villages".
func (r *reader) toReceivers(head, to int) bool {
	if !r.at(head+1).is(r.text, "to") {
		return false
	}
	k := r.headNoun(head+2, to)
	return k >= 0 && r.toks[k].word.noun&nReceiver != 0
}

// forReceivers: "Bursaries for trainees".
func (r *reader) forReceivers(head, to int) bool { return r.isFor(head, to, nPeople) }

func (r *reader) isFor(head, to int, whom nounClass) bool {
	if !r.at(head+1).is(r.text, "for") {
		return false
	}
	k := r.headNoun(head+2, to)
	return k >= 0 && r.toks[k].word.noun&whom != 0
}

// placed: "outside the school", "along the canal".
func (r *reader) placed(i int) bool {
	switch t := r.at(i); r.text[t.start:t.end] {
	case "at", "outside", "near", "behind", "beside", "along", "opposite", "next to", "in front of":
		return true
	}
	return false
}

// owned says that a possessive stands in from…to: "Donors pool their funds".
func (r *reader) owned(from, to int) bool {
	for j := from; j < to; j++ {
		if r.toks[j].tag == tagPoss {
			return true
		}
	}
	return false
}

// comparative: "lower", "safer", "fewer".
func (r *reader) comparative(i int) bool {
	t := &r.toks[i]
	s := r.text[t.start:t.end]
	return t.word.adj&(aChanged|aState) != 0 && len(s) > 4 && s[len(s)-2:] == "er" || t.is(r.text, "less") || t.is(r.text, "more")
}

// scheduled: "every Thursday", "twice a week", "on Mondays", right after a noun.
func (r *reader) scheduled(i, to int) bool {
	t := r.at(i)
	switch {
	case i >= to:
		return false
	case t.is(r.text, "every"), t.is(r.text, "on"), t.is(r.text, "each"):
		return r.at(i+1).word.noun&nTime != 0 && !r.at(i+1).is(r.text, "time")
	case t.is(r.text, "once"), t.is(r.text, "twice"):
		return (r.at(i+1).is(r.text, "a") || r.at(i+1).is(r.text, "per")) && r.at(i+2).word.noun&nTime != 0
	}
	return false
}

// version: "v2", "v1.4".
func (r *reader) version(i int) bool {
	s := r.text[r.toks[i].start:r.toks[i].end]
	return len(s) > 1 && (s[0] == 'v' || s[0] == 'V') && '0' <= s[1] && s[1] <= '9'
}

// offers says that the word first makes an offer of what follows: "weekly …",
// "a new …". What is good or bad for people, or may be anybody's, is none.
func (r *reader) offers(first token, h *word) bool {
	if h.noun&(nCondition|nDelta|nTime|nTopic|nGood|nPeople) != 0 {
		return false
	}
	switch r.text[first.start:first.end] {
	case "Weekly", "Monthly", "Daily", "Fortnightly", "Quarterly", "Nightly", "weekly", "monthly", "daily", "fortnightly", "quarterly", "nightly":
		return h.noun&nDelivery != 0 || h.noun&nGroup != 0
	case "New", "new":
		return h.noun&(nThing|nEvent) != 0 && h.noun&(nReceiver|nDoer) == 0
	}
	return false
}

// byOthers: "Publication of accounts by municipalities".
func (r *reader) byOthers(head, to int) bool {
	for j := head + 1; j < to; j++ {
		if r.toks[j].is(r.text, "by") {
			k := r.headNoun(j+1, to)
			return k >= 0 && r.toks[k].word.noun&nReceiver != 0 && r.toks[k].word.set&sAgent == 0
		}
	}
	return false
}

func (r *reader) existence(head int) bool {
	l := r.toks[head].word.lemma()
	return (l == "existence" || l == "availability") && !r.measured(0, head) && head+1 < len(r.toks) && r.toks[head+1].is(r.text, "of")
}

// adjectiveAfter judges verbless predicates: "Dashboard available", "Committees
// in place", "Groups functional".
func (r *reader) adjectiveAfter(c *clause, head int) (verdict, bool) {
	h := r.toks[head].word
	for j := head + 1; j < c.to; j++ {
		t := &r.toks[j]
		if t.tag != tagAdj && (t.tag != tagAmb || t.word.noun != 0 || t.word.adj&aAvailable == 0 || j != head+1) || j+1 < c.to && (r.toks[j+1].tag == tagNoun || r.toks[j+1].tag == tagAmb) {
			continue
		}
		switch {
		case t.word.adj&aAvailable != 0 && h.noun&nCondition == 0:
			if t.word.lemma() == "in force" || t.word.lemma() == "in effect" {
				return say(Change, false, head, j), true // a law is in force where others passed it
			}
			return say(Output, true, head, j), true
		case t.word.adj&aState != 0 && h.noun&nReceiver != 0:
			return say(Change, true, head, j), true
		}
	}
	return verdict{}, false
}

// leadAdjective is the first adjective of the noun phrase, or -1.
func (r *reader) leadAdjective(from, head int) int {
	for j := from; j < head; j++ {
		switch r.toks[j].tag {
		case tagAdj, tagEd:
			return j
		case tagDet, tagAdv, tagNum:
			continue
		}
		break
	}
	return -1
}
