package language

import "strings"

// yield finds what a course of action or an undertaking is said to bring about,
// in the plain words of plans and reports: "Widening the junction will solve the
// congestion", "Fare capping puts money back into tenants' pockets". It is the
// last word, or -1.
func (a *assertion) yield(role Role, f force) int {
	c := a.c
	w := a.toks[c.verb].word
	if c.passive || c.copula || c.modal || a.negation() || !a.acting(role, f) {
		return -1
	}
	if k := a.whom(); w.lemma() == "get" && k > 0 && a.at(k+1).tag == tagGer {
		return k + 1 // "gets children reading"
	}
	if k := a.whom(); w.lemma() == "empower" && k > 0 {
		return a.enabled(k)
	}
	if w.verb&(vSay|vSeem|vWant|vHelp|vLet|vReceive) != 0 || w.set&(sHandling|sTelling) != 0 {
		return -1
	}
	if n := a.at(c.verb + 1); n.tag == tagPrep || n.tag == tagMark || n.tag == tagSub || n.is(a.text, "together") || n.tag == tagAdv && a.at(c.verb+2).tag == tagMark {
		return -1 // "stops at the hospital", "brings together growers"
	}
	return a.outcome()
}

// outcome is the last word of the result that the verb is said to have, or -1.
func (a *assertion) outcome() int {
	w := a.toks[a.c.verb].word
	o := a.outlook()
	switch {
	case o.bad >= 0 && o.good < 0 && (w.verb&(vEnd|vDown) != 0 || w.set&sErase != 0) && w.verb&vMake == 0:
		return o.bad
	case o.bad >= 0 && o.down && (w.set&sMaking != 0 || w.verb&vCause != 0):
		return o.bad // "brings complaints down", "makes bullying a thing of the past"
	case o.good >= 0 && o.bad < 0 && (w.verb&(vUp|vCause) != 0 || w.set&(sRaising|sMaking|sRemaking|sFilling) != 0):
		return o.good
	case o.state >= 0 && o.bad < 0 && w.verb&vUp != 0 && w.verb&vAct == 0 && !a.measured(a.c.verb, a.to):
		return o.state // "increases the resilience of forests"
	case o.better >= 0 && (w.verb&vCause != 0 || w.set&(sRaising|sGranting) != 0):
		return o.better
	case o.back > a.c.verb+1 && (w.set&sMaking != 0 || w.verb&vCause != 0):
		return o.back
	}
	return -1
}

// acting says that the subject is something that is done or set up, and that the
// voice behind it is the author's: a promised future, or what is one's own.
func (a *assertion) acting(role Role, f force) bool {
	head := &a.toks[a.c.head]
	h := head.word
	switch {
	case a.doing(a.start), head.is(a.text, "which"):
		return true
	case a.at(a.c.verb-1).tag == tagTo, a.c.aux < 0 && a.listing():
		return false
	case head.tag == tagSubj, head.tag == tagPron, role == Receiver, h.noun&nTechnical != 0, h.noun&(nPeople|nProblem|nTime) != 0, head.shout:
		return head.is(a.text, "this") && f.future || head.is(a.text, "it") && (f.future || !a.technical(a.c.verb, min(a.c.verb+6, a.to)))
	case a.departmental(role) && role == Doer:
		return false
	case a.start == a.c.head || a.c.head == a.start+1 && (a.toks[a.start].tag == tagAdj || a.toks[a.start].tag == tagNoun):
		w := a.toks[a.c.verb].word // "Electronic prescribing eliminates errors", "Coaching gives teachers energy"
		return f.future || a.possessed("our") || (!head.upper || a.c.head == 0) && (w.verb&vEnd != 0 || w.set&sErase != 0 || a.whom() >= 0)
	}
	return f.future || a.possessed("our") || a.definite() || f.meant || a.toks[a.start].is(a.text, "these")
}

// enabled is what those at k are made able to do that is good for them, "to
// thrive", "to reach their full potential", or -1.
func (a *assertion) enabled(k int) int {
	for k++; k+1 < a.to && k < a.c.verb+9; k++ {
		switch t, v := &a.toks[k], a.at(k+1).word; {
		case t.tag == tagTo && (v.verb&(vBoon|vGain|vLiving) != 0 && v.verb&(vAct|vReceive|vSay) == 0 || v.set&(sIdiom|sThrive) != 0 || v.lemma() == "become" || v.lemma() == "lead"):
			return k + 1
		case t.tag == tagTo, t.tag == tagRel, t.tag == tagSub, t.is(a.text, "through"):
			return -1
		}
	}
	return -1
}

// listing says that the verb stands among what something is for: "measures to
// prevent, control and end outbreaks".
func (a *assertion) listing() bool {
	for k := a.c.head + 1; k < a.c.verb; k++ {
		if a.toks[k].tag == tagTo {
			return true
		}
	}
	return false
}

// outlook is what stands after the verb: the words for something bad, good,
// better than it was, and for where things are brought; each -1 if none does.
// down says that what is bad goes down or away.
type outlook struct {
	bad, good, state, better, back int
	down                           bool
}

func (a *assertion) outlook() outlook {
	o := outlook{bad: -1, good: -1, state: -1, better: -1, back: -1}
	for k := a.c.verb + 1; k < a.to && k < a.c.verb+11; k++ {
		t := &a.toks[k]
		w := t.word
		if t.tag == tagPrep && !t.is(a.text, "of") && !t.is(a.text, "down") && !t.is(a.text, "into") && !t.is(a.text, "out of") && w.set&sWell == 0 {
			break
		}
		if t.tag == tagSub || t.tag == tagRel || t.tag == tagTo || t.tag == tagGer || t.tag == tagMark && a.text[t.start] != ',' || t.is(a.text, "by") || t.is(a.text, "through") {
			break
		}
		n := a.at(k + 1)
		o.down = o.down || t.is(a.text, "down") || t.is(a.text, "away") || w.set&sOver != 0
		noun := (t.tag == tagNoun || t.tag == tagAmb) && n.tag != tagNoun
		switch {
		case noun && (w.noun&nProblem != 0 && w.noun&nGood == 0 && w.lemma() != "risk" || w.set&sWoe != 0):
			o.bad = first(o.bad, k)
		case noun && w.noun&(nGood|nFeeling) != 0 && w.noun&(nThing|nEvent|nWorkdone|nTopic) == 0 && w.set&sTalk == 0 && w.lemma() != "opportunity":
			o.good = first(o.good, k)
		case noun && w.noun&nState != 0 && w.noun&(nProblem|nThing|nMetric|nTechnical) == 0 && w.set&sTalk == 0 && w.lemma() != "opportunity" && w.lemma() != "capacity" && w.lemma() != "capability" && w.lemma() != "ability":
			o.state = first(o.state, k)
		case (t.tag == tagAdj || t.is(a.text, "fewer")) && a.gaining(k) && (n.tag == tagNoun || n.tag == tagAdj || n.tag == tagAmb):
			o.better = first(o.better, k+1)
		case w.set&sWell != 0, t.is(a.text, "back") && k < a.c.verb+6 && n.tag != tagNoun:
			o.back = first(o.back, k)
		}
	}
	return o
}

// gaining says that the adjective at k tells that things are better than they
// were: "safer", "fewer", "better"; not "larger".
func (a *assertion) gaining(k int) bool {
	t := &a.toks[k]
	if t.is(a.text, "better") || t.is(a.text, "earlier") || t.is(a.text, "quicker") || t.is(a.text, "fewer") && a.bothers(k+1, k+2) || a.at(k-1).is(a.text, "more") && t.word.adj&(aState|aFeel) != 0 && t.word.adj&aBad == 0 {
		return true
	}
	return t.word.adj&(aState|aFeel|aChanged) != 0 && t.word.adj&aBad == 0 && t.word.set&sMeasure == 0 && strings.HasSuffix(a.text[t.start:t.end], "er")
}

func first(found, k int) int {
	if found >= 0 {
		return found
	}
	return k
}
