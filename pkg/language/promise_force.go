package language

import "strings"

// force is how strongly the author's own voice stands behind a clause: what is
// promised of the future, of everyone, of what the author offers, for good.
type force struct {
	meant     bool // "means that …"
	future    bool // "will"
	universal bool // "every", "nobody"
	offered   bool // "our", "with us", "who join the programme"
	early     bool // "In thirty days …", "From the first lesson …"
	lasting   bool // "for good", "within a week", "every time", "no longer"
}

// strong says that one signal carries the clause: a promised future, or what
// the author offers; "every" and "for good" carry it together.
func (f force) strong() bool { return f.future || f.offered || f.universal || f.meant || f.early }

func (a *assertion) force() force {
	lasting := a.lasting()
	return force{
		meant:     a.intro > 0 && a.meansAt == a.intro,
		future:    a.c.future,
		universal: a.universalSubject(),
		offered:   a.offering() || lasting && a.addressed(),
		early:     a.early() || a.afterOne(),
		lasting:   lasting,
	}
}

// offering says that what the author gives stands in the clause before its verb
// or after "with", "thanks to": "our", "with us", "who complete the course".
func (a *assertion) offering() bool {
	for k := a.intro; k < a.to; k++ {
		t := a.toks[k]
		switch {
		case t.word.names&ofOurs != 0 && !t.is(a.text, "we"):
			if k < a.c.verb || a.byMeans(k) || k == a.c.verb+1 && (a.toks[a.c.verb].word.set&sDeparting != 0 || strings.HasSuffix(a.toks[a.c.verb].word.lemma(), " from")) {
				return true
			}
		case k == a.intro && a.start > k && (t.is(a.text, "with") || t.is(a.text, "under") || t.is(a.text, "thanks to")):
			return true // "With solar lamps, …"
		case k < a.c.head && k == a.start && t.word.verb&vServe != 0 && t.word.forms&participle != 0 && a.c.head == k+1 && (a.soon() || a.toks[a.c.verb].word.lemma() == "become"):
			return true // "Mentored founders raise their first round within a year"
		case k == a.c.head && k-2 >= a.start && a.toks[k-1].is(a.text, "'s") && a.toks[k-2].word.noun&(nDoer|nThing|nGroup|nEvent) != 0:
			return true // "The clinic's patients"
		case k < a.c.verb && k > a.intro && t.tag == tagNoun && (t.word.noun&(nDoer|nEvent|nThing|nGroup) != 0 || t.word.set&sRecipe != 0) && t.word.noun&nPeople == 0 && k != a.c.head:
			d := a.determined(k)
			switch {
			case d < 0:
			case a.c.rel >= 0 && a.c.rel < k:
				return true // "who complete the course"
			case k < a.start && a.byMeans(d), d > a.c.head && a.toks[d-1].tag == tagPrep && (!a.toks[d-1].is(a.text, "of") && t.word.noun&nGroup == 0 || a.toks[a.c.head].word.lemma() == "graduate" || a.toks[a.c.head].word.lemma() == "alumnus"):
				return true // "Thanks to the clinic, …", "Investors in the fund"
			}
		}
	}
	return false
}

// addressed says that the reader is the subject: "you", "your team". A manual
// speaks so on every page; an advertisement adds how soon or how surely.
func (a *assertion) addressed() bool {
	for k := a.intro; a.names&ofYours != 0 && k < a.c.verb; k++ {
		if t := a.toks[k]; t.is(a.text, "your") && k <= a.c.head || t.is(a.text, "you") {
			return true
		}
	}
	return false
}

// determined is the article that makes the noun at k a known one, or -1.
func (a *assertion) determined(k int) int {
	for d := k - 1; d >= a.intro; d-- {
		switch t := a.toks[d]; t.tag {
		case tagNoun, tagAdj, tagAmb, tagNum:
			continue
		case tagDet:
			if t.is(a.text, "the") || t.is(a.text, "this") || t.is(a.text, "these") {
				return d
			}
		}
		break
	}
	return -1
}

// byMeans says that "with", "through" or "thanks to" stands before k.
func (a *assertion) byMeans(k int) bool {
	for j := k - 1; j >= a.intro && j >= k-2; j-- {
		if t := a.toks[j]; t.word.set&sByMeans != 0 {
			return true
		}
	}
	return false
}

// lasting says that the result is bound to come soon, every time or for good.
func (a *assertion) lasting() bool {
	if a.early() || a.deadlineSoon() || a.soon() || a.again() {
		return true
	}
	for k := a.intro; k < a.to; k++ {
		t := a.toks[k]
		if t.cue&cCertainty != 0 || t.word.set&sForGood != 0 {
			return true
		}
	}
	return false
}

// early says that the clause opens with when the result will be there.
func (a *assertion) early() bool {
	for k := a.intro; k < a.start; k++ {
		t, n, m := a.toks[k], a.at(k+1), a.at(k+2)
		if (t.is(a.text, "in") || t.is(a.text, "within") || t.is(a.text, "after")) && (n.word.noun|m.word.noun)&(nTime|nEvent) != 0 && !a.year(*n) && (n.tag != tagDet || n.is(a.text, "a")) && n.word.noun&nTime|m.word.noun&nTime != 0 {
			return true
		}
		if t.is(a.text, "after") && n.tag == tagNum && m.word.noun&nEvent != 0 {
			return true // "After ten sessions, …"
		}
		if t.is(a.text, "by") && n.is(a.text, "the") && m.is(a.text, "end") {
			return true // "By the end of the course you speak Spanish"
		}
		if (t.is(a.text, "from") || t.is(a.text, "after")) && (n.is(a.text, "day") || m.is(a.text, "first") || n.is(a.text, "one")) {
			return true
		}
	}
	return false
}

// afterOne: "after one workshop", "after just three sessions".
func (a *assertion) afterOne() bool {
	for k := a.c.verb + 1; a.names&ofAfter != 0 && k+2 < a.to; k++ {
		if !a.toks[k].is(a.text, "after") {
			continue
		}
		if n := a.toks[k+1]; n.tag == tagNum && n.kind == wordToken || n.is(a.text, "a") && a.toks[k+2].is(a.text, "single") || n.is(a.text, "just") || n.is(a.text, "the") && a.toks[k+2].is(a.text, "first") {
			return (a.toks[k+2].word.noun|a.at(k+3).word.noun)&nEvent != 0
		}
	}
	return false
}

// factual says that the clause reports or counts: "87 % of our graduates",
// "according to a survey", "since 2019".
func (a *assertion) factual() bool {
	for k := a.intro; k < len(a.toks); k++ {
		t := a.toks[k]
		switch {
		case k <= a.c.head && t.tag == tagNum && !t.is(a.text, "100") && k >= a.start && a.at(k-1).tag != tagPrep:
			if n := a.at(k + 1).word; (n.noun&(nEvent|nTime) != 0 || a.doing(a.start)) && a.toks[a.c.verb].tag != tagBe {
				continue // "Eight sessions leave clients calmer", "Building 400 homes will …"
			}
			return true
		case k <= a.c.head && t.tag == tagShare:
			return true
		case t.word.set&sSourced != 0:
			return true
		case k < a.c.verb && !a.c.future && (t.is(a.text, "now") || t.is(a.text, "today") || t.is(a.text, "currently")) && !a.own(0, len(a.toks)):
			return true // "Pupils now eat better than ever"
		case t.kind == numberToken && a.year(t), t.word.noun&nTime != 0 && t.upper && k > a.c.verb && a.toks[k-1].tag == tagPrep && !a.toks[k-1].is(a.text, "by"):
			return true // "in 2019", "in July"
		}
	}
	return false
}
