package language

// judge decides how a clause reads: first by its shape, then by who its
// subject is and what kind of verb or noun stands at its head.
func (r *reader) judge(c *clause) verdict {
	if c.from >= len(r.toks) {
		return verdict{}
	}
	if v, ok := r.opening(c); ok {
		return v
	}
	first := c.from
	if r.toks[first].tag == tagDet && first+1 < c.to {
		first++
	}
	if r.toks[first].tag == tagAdj && first+2 < c.to && (r.toks[first+1].tag == tagCount || r.toks[first+1].tag == tagShare) {
		first++ // "Cumulative percentage of …"
	}
	if c.shape == nounPhrase && r.toks[first].tag == tagNum && r.at(first+1).tag == tagShare && first+2 < c.to {
		first++ // "40 % of depots with …"
	}
	if t := r.toks[first].tag; t == tagCount || t == tagShare {
		c.from = first
		return r.counted(c)
	}
	if r.holds(tagNum) && r.upBy(c) {
		return say(Change, false, c.from)
	}
	if v, ok := r.compared(c); ok {
		return v
	}
	switch c.shape {
	case imperative, infinitive, gerundive:
		return r.command(c)
	case finite:
		return r.sentence(c)
	case participleEnd:
		if h := r.toks[max(c.head, 0)].word; c.head >= 0 && h.noun&(nDelta|nCondition) != 0 && h.noun&(nThing|nEvent) == 0 && r.anyPrep(c.head, c.verb) && r.toks[c.verb].word.verb&vAct != 0 && r.toks[c.verb].word.verb&vMove == 0 {
			return r.named(c)
		}
		return r.done(c, c.head, c.verb)
	case participleTop:
		return r.improved(c)
	}
	return r.named(c)
}

// opening deals with what stands before the clause proper: "By 2024, …",
// "Through training, …", conditions and questions.
func (r *reader) opening(c *clause) (verdict, bool) {
	first := &r.toks[c.from]
	switch {
	case first.tag == tagSub && !first.is(r.text, "that"):
		if first.word.cue&cCondition != 0 || first.word.fn&fQuestion != 0 && r.asks() {
			return say(Unclear, false, c.from), true
		}
	case first.tag == tagPrep, first.tag == tagEd && first.is(r.text, "based"):
	default:
		return verdict{}, false
	}
	for j := c.from + 1; j < c.to-1; j++ {
		if r.toks[j].tag == tagSubj && r.toks[j-1].tag != tagRel {
			r.told = r.told || first.is(r.text, "as") && (r.at(c.from+1).is(r.text, "a") || r.at(c.from+1).is(r.text, "an")) && r.toks[j].is(r.text, "i")
			*c = r.parse(j, c.to)
			return verdict{}, false
		}
		if r.toks[j].kind == markToken && r.text[r.toks[j].start] == ',' {
			if r.toks[j-1].tag == tagNum && r.toks[j+1].tag == tagNum {
				continue // "By June 30, 2027, …"
			}
			*c = r.parse(j+1, c.to)
			return verdict{}, false
		}
	}
	return verdict{}, false
}

// compared reads "Fewer cyclists are injured", "Patients wait less", "Releases
// are rolled back less often": a comparison names a change.
func (r *reader) compared(c *clause) (verdict, bool) {
	h := r.toks[max(c.head, 0)].word
	if f := &r.toks[c.from]; f.is(r.text, "fewer") && c.head > c.from && (c.verb < 0 || r.toks[c.verb].word.verb&vAct == 0) {
		return say(Change, true, c.from, c.head), true
	}
	if c.shape != finite && c.shape != participleEnd || r.subject(c) == Doer {
		return verdict{}, false
	}
	if f := &r.toks[c.from]; c.head > c.from && (f.is(r.text, "fewer") || f.is(r.text, "more") || f.is(r.text, "less")) {
		if c.passive && h.noun&nDelivery != 0 && r.toks[c.verb].word.verb&vAct != 0 {
			return verdict{}, false
		}
		return say(Change, true, c.from, c.verb), true
	}
	if c.verb < 0 || c.future && r.subject(c) != Receiver {
		return verdict{}, false
	}
	from := max(c.aux, 0)
	if c.aux < 0 || !c.copula {
		from = max(from, c.verb)
	}
	for j := from; j < c.to; j++ {
		switch r.text[r.toks[j].start:r.toks[j].end] {
		case "twice":
			if r.at(j+1).is(r.text, "as") {
				return say(Change, h.noun&nDelivery == 0 && c.shape == finite, c.head, c.verb, j), true
			}
		case "more":
			if c.copula && j+1 < c.to && r.toks[j+1].tag == tagAdj {
				return say(Change, h.noun&nDelivery == 0, c.head, j, j+1), true
			}
		case "earlier", "sooner", "later", "longer", "faster", "slower", "quicker", "better", "worse", "less", "fewer", "shorter", "rarer", "cheaper", "safer":
			if next := r.at(j + 1).tag; c.future && (next == tagVerb || next == tagAdj || next == tagNoun && r.toks[j].tag != tagDet) {
				continue // "will publish better maps"
			}
			return say(Change, h.noun&nDelivery == 0 && c.shape == finite, c.head, c.verb, j), true
		}
	}
	return verdict{}, false
}

// upBy: "Repeat purchases up by 15%".
func (r *reader) upBy(c *clause) bool {
	for j := c.from + 1; j+1 < c.to; j++ {
		if (r.toks[j].is(r.text, "up") || r.toks[j].is(r.text, "down")) && r.toks[j-1].tag == tagNoun && (r.toks[j+1].tag == tagNum || r.toks[j+1].is(r.text, "by") && r.at(j+2).tag == tagNum) {
			return true
		}
	}
	return false
}

func (r *reader) asks() bool {
	last := r.toks[len(r.toks)-1]
	return last.kind == markToken && r.text[last.start] == '?'
}

// object is the head of the noun phrase after a verb: what is made or moved.
// A count on the way ("the number of sessions") is reported too.
func (r *reader) object(verb, to int) (head int, counted bool) {
	from := verb + 1
	for from < to && (r.toks[from].tag == tagAdv || r.toks[from].tag == tagConj || r.toks[from].tag == tagVerb && r.toks[from-1].tag == tagConj) {
		from++
	}
	if from < to && r.toks[from].tag == tagCount {
		h := r.headNoun(from+1, to)
		return h, true
	}
	for j := from; j < to; j++ {
		switch r.toks[j].tag {
		case tagDet, tagAdj, tagNum, tagPoss, tagAdv:
			continue
		case tagCount, tagShare:
			return r.headNoun(j+1, to), true
		}
		break
	}
	// "disrupt (…) networks": an opening bracket ends nothing
	return r.headNoun(from, to), false
}

// measured says that a level or an amount of movement stands in from:to: "by
// 30 %", "from 40 to 60", "to 75", "2x".
func (r *reader) measured(from, to int) bool {
	for j := from; j < to && r.holds(tagNum); j++ {
		t := &r.toks[j]
		if t.tag != tagNum {
			continue
		}
		if j+1 < len(r.toks) && (r.toks[j+1].is(r.text, "%") || r.toks[j+1].word.fn&fShare != 0) {
			return true
		}
		if j > from+1 && r.toks[j-1].kind == markToken && (r.text[r.toks[j-1].start] == '<' || r.text[r.toks[j-1].start] == '>') && r.toks[j-2].tag == tagPrep {
			return true
		}
		if j > from && r.toks[j-1].tag == tagPrep && !r.toks[j-1].is(r.text, "in") && !r.toks[j-1].is(r.text, "on") && !r.year(*t) {
			return true
		}
	}
	return false
}

func (r *reader) year(t token) bool {
	s := r.text[t.start:t.end]
	return len(s) == 4 && (s[:2] == "20" || s[:2] == "19")
}

// binds says that a noun names what others are held to.
func binds(h *word) bool {
	switch h.lemma() {
	case "standard", "requirement", "obligation", "commitment", "regulation", "rule", "expectation":
		return true
	}
	return false
}

// done judges what was done to the head: "Teachers trained", "Is issued".
func (r *reader) done(c *clause, head, verb int) verdict {
	w := r.toks[verb].word
	h := nothing
	if head >= 0 {
		h = r.toks[head].word
	}
	delivered := h.noun&nDelivery != 0 && h.noun&nCondition == 0
	switch {
	case c.negated, r.noSuch(c.from, head), r.at(verb+1).is(r.text, "without") && r.at(verb+2).word.fn == 0:
		return say(Change, false, verb)
	case w.verb&vReceive != 0 && w.verb&vMake == 0 && w.lemma() != "complete":
		return say(Output, true, head, verb)
	case w.lemma() == "adopt" && delivered && h.lemma() != "recommendation" && r.at(verb+1).is(r.text, "by") && r.ownBody(verb+2, c.to):
		return say(Output, true, head, verb) // "Budget adopted by the trustees"
	case w.lemma() == "agree" && h.noun&(nPeople|nCondition) == 0:
		return say(Output, true, head, verb) // "Work plan agreed with partners"
	case w.lemma() == "obtain" && h.noun&nThing != 0 && !c.negated:
		return say(Output, true, head, verb) // "Licence obtained"
	case w.lemma() == "detect", w.lemma() == "move" && h.noun&(nDelivery|nPeople) == 0 && r.at(verb+1).is(r.text, "to") && r.toks[c.to-1].word.lemma() == "level":
		return say(Change, false, head, verb) // "Outbreaks detected", "Stocks moved to safe levels"
	case w.lemma() == "meet" && binds(h):
		return say(Change, false, head, verb) // "Safety standards are met", by whomever they bind
	case r.at(verb-1).is(r.text, "well"):
		return say(Change, false, head, verb) // "The lines are well connected"
	case r.toks[verb].is(r.text, "found"):
		return say(Change, false, head, verb) // of finding more often than of founding
	case w.lemma() == "translate into" && delivered:
		return say(Output, true, head, verb) // "Handbook translated into Welsh"
	case h.set&sIncoming != 0 && w.verb&vWork != 0 && w.verb&vGain == 0:
		return say(Output, true, head, verb) // "Complaints are acknowledged"
	case w.verb&(vMake|vMove) != 0 && r.alsoGiven(verb, c.to):
		return say(Output, true, head, verb)
	case (w.lemma() == "observe" || w.lemma() == "read") && r.byAgents(verb+1, c.to):
		return say(Output, true, head, verb)
	case w.verb&vUse != 0 && w.verb&vAct == 0:
		return say(Change, true, head, verb)
	case w.lemma() == "adopt" || w.lemma() == "use" || w.lemma() == "apply" || w.lemma() == "practise" || w.lemma() == "reuse" || w.lemma() == "follow" || w.lemma() == "observe":
		return say(Change, true, head, verb)
	case w.verb&vMove != 0:
		if delivered {
			return say(Output, r.throughWork(verb+1, c.to) || r.alsoMade(verb, c.to), head, verb)
		}
		if w.verb&vAct != 0 && h.noun&nCondition == 0 {
			return say(Output, w.verb&vMake != 0, head, verb)
		}
		return say(Change, h.noun&nCondition != 0 || r.measured(verb, c.to) || w.verb&vAct == 0, head, verb)
	case w.lemma() == "enact" || w.lemma() == "ratify" || w.lemma() == "pass":
		return say(Change, false, head, verb)
	case r.byReceivers(c, verb, w):
		return say(Change, false, head, verb, verb+1)
	case w.lemma() == "attach" || w.lemma() == "enclose":
		return say(Output, false, head, verb)
	case w.verb&vAct != 0:
		if w.set&sCarried != 0 && (h.noun&nPeople == 0 || h.noun&nGroup != 0) {
			return say(Output, true, head, verb)
		}
		if h.noun&(nState|nFeeling) != 0 && h.noun&(nDelivery|nReceiver|nDoer) == 0 {
			if w.verb&(vMake|vGain) != 0 && w.verb&(vGain|vUp|vGet|vCause) != 0 {
				return say(Change, false, head, verb)
			}
			return say(Output, w.verb&vGive != 0 && w.verb&(vCause|vGain|vMake) == 0 && c.shape == finite, head, verb)
		}
		if h.noun&nPeople != 0 && (w.lemma() == "employ" || w.lemma() == "place" && h.set&(sInternal|sAgent|sProfession) == 0 || w.lemma() == "hire" && h.set&(sInternal|sAgent|sProfession) == 0) {
			return say(Change, false, head, verb)
		}
		if h.noun&nPeople != 0 && h.lemma() != "" && w.verb&(vServe|vGive) == 0 && w.lemma() != "appoint" && w.lemma() != "recruit" && w.lemma() != "elect" {
			return say(Output, false, head, verb)
		}
		return say(Output, true, head, verb)
	case w.verb&(vHelp|vLet) != 0:
		return say(Output, h.noun&(nCondition|nReceiver) == 0, head, verb)
	case w.verb&(vShield|vGain|vFeel) != 0:
		return say(Change, h.noun&(nReceiver|nCondition) != 0 && !delivered, head, verb)
	case w.verb&vDo != 0:
		return say(Change, false, head, verb)
	}
	if delivered {
		return say(Output, w.verb == vOther && h.noun&(nThing|nEvent) != 0, head, verb)
	}
	if h.noun&(nCondition|nReceiver) != 0 {
		return say(Change, false, head, verb)
	}
	return say(Unclear, false)
}

// alsoMade: "roads improved or constructed".
func (r *reader) alsoMade(verb, to int) bool {
	t := r.at(verb + 2)
	return verb+2 < to && r.toks[verb+1].tag == tagConj && t.tag == tagEd && t.word.verb&vMake != 0 && t.word.verb&(vMove|vUse|vGain) == 0
}

// throughWork: "improved through resurfacing" tells of the doer's work.
func (r *reader) throughWork(from, to int) bool {
	if !r.at(from).is(r.text, "through") && !r.at(from).is(r.text, "by") {
		return false
	}
	if r.at(from+1).tag == tagGer && r.at(from+1).word.verb&vAct != 0 {
		return true
	}
	k := r.headNoun(from+1, to)
	return k >= 0 && r.toks[k].word.noun&nWorkdone != 0
}

// byAgents: "daily by wardens", "by trained inspectors".
func (r *reader) byAgents(i, to int) bool {
	i = r.skipAdverbs(i, to)
	if !r.at(i).is(r.text, "by") {
		return false
	}
	k := r.headNoun(i+1, to)
	return k >= 0 && r.toks[k].word.set&(sAgent|sProfession) != 0
}

// ownBody says that those who decide for the doer stand at from: "the board".
func (r *reader) ownBody(from, to int) bool {
	switch k := r.headNoun(from, to); {
	case k < 0:
		return false
	case r.role(from, k) == Doer && !r.authority(k):
		return true
	case r.toks[k].word.lemma() == "board", r.toks[k].word.lemma() == "trustee", r.toks[k].word.lemma() == "secretariat", r.toks[k].word.lemma() == "management":
		return k == from || k == from+1
	}
	return false
}

// alsoGiven: "potatoes multiplied at two stations and handed to growers".
func (r *reader) alsoGiven(verb, to int) bool {
	for j := verb + 1; j+1 < to; j++ {
		switch r.toks[j].tag {
		case tagRel, tagSub, tagTo:
			return false
		case tagConj:
			if t := r.toks[j+1]; t.tag == tagEd && t.word.verb&(vGive|vServe) != 0 && t.word.verb&(vMove|vUse|vGain) == 0 {
				return true
			}
		}
	}
	return false
}

// noSuch says that the subject is none: "No operation is put off".
func (r *reader) noSuch(from, head int) bool {
	return head >= 0 && r.toks[from].tag == tagDet && r.toks[from].word.fn&fNegation != 0
}

// byReceivers: "businesses started by graduates" is what the graduates did.
func (r *reader) byReceivers(c *clause, verb int, w *word) bool {
	if !r.at(verb+1).is(r.text, "by") || w.verb&(vServe|vGive|vReceive) != 0 {
		return false
	}
	k := r.headNoun(verb+2, c.to)
	if k >= 0 && r.toks[k].word.noun&nGroup != 0 && r.toks[k].word.noun&nDoer == 0 && r.toks[k].word.number&plural != 0 {
		return true // "patents filed by small firms"
	}
	if k < 0 || r.toks[k].word.noun&nPeople == 0 {
		return false
	}
	for j := verb + 2; j < k; j++ {
		if r.toks[j].word.set&sAgent != 0 {
			return false // "led by volunteer rangers"
		}
	}
	agent := r.toks[k].word
	if agent.set&sProfession != 0 && (w.verb&vWork != 0 || w.verb&vStaff != 0) {
		return false // "facilitated by nurses", "staffed by nurses"
	}
	return agent.set&sAgent == 0 && agent.lemma() != ""
}

// at is the token at i; beyond the ends, a mark of no length that is nothing.
func (r *reader) at(i int) *token {
	if i < 0 || i >= len(r.toks) {
		return &beyond
	}
	return &r.toks[i]
}

var beyond = token{word: nothing, kind: markToken, tag: tagMark}

// improved judges "Improved services", "Implemented strategy", "Reduced losses".
func (r *reader) improved(c *clause) verdict {
	w := r.toks[c.verb].word
	h := nothing
	if c.head >= 0 {
		h = r.toks[c.head].word
	}
	delivered := h.noun&nDelivery != 0 && h.noun&nCondition == 0
	if delivered {
		for j := c.head + 1; j < c.to; j++ {
			if t := r.toks[j]; t.tag == tagAdj && t.word.adj&aAvailable != 0 && r.at(j+1).tag != tagNoun {
				return say(Output, true, c.head, j) // "Strengthened filing system in place"
			}
		}
	}
	switch {
	case w.verb&vMove != 0 && w.adj&aChanged == 0 && w.verb&vAct != 0:
		return say(Output, false, c.verb, c.head)
	case w.verb&vMove != 0:
		return say(Change, !delivered, c.verb, c.head)
	case w.verb&vMake != 0 && h.noun&nDelta != 0 && h.noun&(nDelivery|nReceiver|nDoer) == 0, w.lemma() == "demonstrate" && h.noun&(nDelta|nCondition) != 0:
		return say(Change, false, c.verb, c.head) // "Demonstrated reduction in …"
	case w.verb&vMake != 0:
		return say(Output, true, c.verb, c.head)
	case w.verb&(vGive|vServe|vWork) != 0:
		return say(Output, h.noun&nPeople == 0 || w.verb&vServe != 0, c.verb, c.head)
	case w.verb&(vShield|vGain|vUse|vFeel) != 0:
		return say(Change, h.noun&(nReceiver|nCondition) != 0, c.verb, c.head)
	}
	return say(Unclear, false)
}
