package language

import (
	"slices"
	"strings"
)

// Sort is what kind of thing the subject of a statement is.
type Sort uint8

// People: somebody. Happening: something held or done. Product: something made
// or given. Abstract: all else.
const (
	Abstract Sort = iota
	People
	Happening
	Product
)

// Subject is the noun phrase that the statement is about, without articles and
// numbers ("line managers", "the" left out), and what kind of thing that is; of
// a command, its object. Empty if there is none.
func (v *View) Subject() (Range, Sort) {
	start, head := v.subject()
	if head < 0 {
		return Range{}, Abstract
	}
	return Range{int(v.toks[start].start), int(v.toks[head].end)}, v.sort(head)
}

// subject is the first token and the head of the phrase that Subject gives; a
// head of -1 is none.
func (v *View) subject() (start, head int) {
	from, head := v.c.from, v.c.head
	switch v.c.shape {
	case imperative, infinitive, gerundive:
		from = v.c.verb + 1
		head, _ = v.object(v.c.verb, v.c.to)
	}
	if head < 0 || head >= len(v.toks) || v.toks[head].tag == tagSubj || v.toks[head].tag == tagPron {
		return -1, -1
	}
	start = head
	for start > from && v.modifies(start-1) {
		start--
	}
	return start, head
}

// modifies says that the word at i belongs to the noun after it.
func (v *View) modifies(i int) bool {
	switch t := v.toks[i]; t.tag {
	case tagAdj, tagNoun:
		return t.kind == wordToken
	}
	return false
}

func (v *View) sort(i int) Sort {
	switch n := v.toks[i].word.noun; {
	case n&nPeople != 0:
		return People
	case n&nEvent != 0:
		return Happening
	case n&nThing != 0 && n&nCondition == 0:
		return Product
	case n&nWorkdone != 0:
		return Happening
	case n&nGroup != 0:
		return People
	}
	return Abstract
}

// Plural reports whether the subject, as Subject gives it, is more than one.
func (v *View) Plural() bool {
	_, head := v.subject()
	return head >= 0 && v.plural(head, head+1)
}

// Active reports whether the statement is a sentence in which its subject does
// something, rather than one in which something is done or is so.
func (v *View) Active() bool {
	if v.c.shape != finite || v.c.passive || v.c.copula {
		return false
	}
	t := v.toks[v.c.verb].tag
	return t != tagBe && t != tagHave
}

// Runs reports whether the statement says what a thing does that people live
// with: "Trains arrive on time", and not how much of it there is.
func (v *View) Runs() bool {
	if !v.Active() || v.role(v.c.from, v.c.head) != Thing {
		return false
	}
	n, w := v.toks[v.c.head].word.noun, v.toks[v.c.verb].word
	return n&(nCondition|nDelta|nGood) == 0 && w.verb&vDo != 0 && w.verb&(vMove|vGain|vFail|vFeel) == 0
}

// Ambiguous reports whether the deciding verb may as well be a product: the
// "reports" of "Fitness reports on the bridges".
func (v *View) Ambiguous() bool {
	return v.c.verb >= 0 && v.toks[v.c.verb].tag == tagAmb && v.toks[v.c.verb].word.noun&nDelivery != 0
}

// Acts reports whether the statement says that people do something of their
// own: use, learn, decide, understand; not that something befalls or moves them.
// Of a command it says so only where the verb is nothing that a doer delivers:
// "Apply compost", not "Train teachers".
func (v *View) Acts() bool {
	if v.c.verb < 0 {
		return false
	}
	t := v.toks[v.c.verb]
	w := t.word
	switch w.lemma() {
	case "understand", "know", "grasp", "realise", "realize", "recognise", "recognize":
		return true
	}
	if v.c.shape == imperative {
		return w.verb&(vUse|vBehave|vGain|vDo) != 0 && w.verb&vAct == 0
	}
	if v.Active() && v.role(v.c.from, v.c.head) == Receiver {
		return w.verb&(vUse|vBehave|vGain|vDo) != 0 || w.verb&(vFail|vExist|vSeem|vReceive|vFeel) == 0 && (w.verb&vMove == 0 || w.verb&vAct != 0)
	}
	return w.verb&vUse != 0
}

// NamesUse reports whether a text says anywhere that somebody uses something
// or acts on it: the reasons that people give for links.
func (v *View) NamesUse() bool {
	if v.Acts() {
		return true
	}
	for i, t := range v.all {
		switch t.tag {
		case tagVerb, tagAmb, tagEd, tagGer:
			if t.word.verb&(vUse|vBehave) != 0 || (t.word.verb&vDo != 0 || t.word.forms&base != 0) && i > 0 && v.all[i-1].word.noun&nPeople != 0 {
				return true
			}
		case tagNoun:
			switch t.word.lemma() {
			case "use", "usage", "uptake", "take-up", "takeup", "practice", "adoption":
				return i > 0
			}
		}
	}
	return false
}

// Unseen finds the word by which a statement says that something happens
// inside people, where nobody sees it: "understand", "awareness".
func (v *View) Unseen() (Range, bool) {
	if c := v.c; c.verb >= 0 && (c.shape == finite || c.shape == imperative || c.shape == infinitive) && !c.passive {
		if next := v.at(c.verb + 2); v.at(c.verb+1).tag == tagConj && next.word.verb&(vUse|vDo|vBehave) != 0 && next.tag != tagNoun {
			return Range{}, false // "understand and follow"
		}
		if v.toks[c.verb].word.signal&Unobservable != 0 || v.lx.firstWord(v.text, v.toks[c.verb]).signal&Unobservable != 0 {
			return v.span(c.verb), true
		}
		if c.copula && v.toks[c.verb].is(v.text, "aware") {
			return v.span(c.verb), true
		}
		if object, _ := v.object(c.verb, c.to); c.shape != finite && v.isAbout(object, Unseen) {
			return v.span(object), true
		}
	}
	if v.isAbout(v.c.head, Unseen) {
		return v.span(v.c.head), true
	}
	return Range{}, false
}

// firstWord is the entry of the one word that a token begins with, or nothing.
func (lx *lexicon) firstWord(text string, t token) *word {
	first, _, _ := strings.Cut(text[t.start:t.end], " ")
	if w := lx.word(first); w != nil {
		return w
	}
	return nothing
}

// Experiencer reports whether the text names anybody or anything that the
// change could happen to: people, a place, a pronoun, a name, a thing. Where the
// change is one that only people can have (access, awareness, income), a thing
// without a name is not enough.
func (v *View) Experiencer() bool {
	if v.Named() || len(v.About(Nature)) > 0 {
		return true
	}
	personal := v.isAbout(v.c.head, Personal) || (v.c.shape == nounPhrase || v.c.shape == participleTop) && v.isAbout(v.c.head, Dealing)
	if object := v.objectOfMove(); object >= 0 {
		personal = personal || v.isAbout(object, Personal)
	}
	nouns := false
	for i, t := range v.all {
		switch t.tag {
		case tagSubj, tagPron, tagPoss:
			return true
		case tagAdj:
			if t.word.set&sWhere != 0 {
				return true // "National food security"
			}
		case tagNoun, tagAmb:
			n := t.word.noun
			abstract := n&(nCondition|nDelta|nGood|nTime|nTopic|nWorkdone) != 0 && n&(nThing|nEvent) == 0
			switch {
			case n&(nPeople|nGroup|nDoer) != 0:
				return true
			case t.kind != wordToken:
			case !abstract && (!personal || i > 0 && v.all[i-1].is(v.text, "the")):
				return true
			default:
				nouns = true
			}
		}
	}
	return !nouns
}

// objectOfMove is the object of "Increase …", "Improve …", or -1.
func (v *View) objectOfMove() int {
	switch v.c.shape {
	case imperative, infinitive, gerundive:
		object, _ := v.object(v.c.verb, v.c.to)
		return object
	}
	return -1
}

// OwnGain finds what a doer wants for itself: "our revenue", "We are invited",
// "Sales double". Where somebody else is the subject, or is named, it is theirs;
// what the doer does is work and no gain.
func (v *View) OwnGain() (Range, bool) {
	c := v.c
	if c.head >= 0 && c.shape != imperative && c.shape != infinitive && c.shape != gerundive {
		switch v.role(c.from, c.head) {
		case Doer:
			return v.span(c.head), v.isOwn(c.head) && v.gains()
		case Receiver:
			return Range{}, false
		}
	}
	head := c.head
	if object := v.objectOfMove(); object >= 0 {
		head = object
	}
	if !v.isAbout(head, Gain) {
		return Range{}, false
	}
	own := false
	for _, t := range v.all {
		switch {
		case t.is(v.text, "our") || t.is(v.text, "us"):
			own = true
		case t.tag == tagPoss || t.tag == tagPron || t.tag == tagSubj && !t.is(v.text, "we"):
			return Range{}, false
		case (t.tag == tagNoun || t.tag == tagAmb) && t.word.noun&(nPeople|nGroup) != 0 && t.word.noun&nDoer == 0 && !own:
			return Range{}, false
		}
	}
	return v.span(head), true
}

// isOwn says that the doer at i is the one whose model it is, and no council or
// ministry that only acts like one.
func (v *View) isOwn(i int) bool {
	switch v.toks[i].word.lemma() {
	case "committee", "council", "commission", "board", "ministry", "cabinet", "treasury", "bureau", "department", "agency", "authority", "directorate",
		"management", "leadership", "working group", "task force", "taskforce", "steering group":
		return slices.ContainsFunc(v.doers, func(name string) bool { return strings.Contains(v.text, name) })
	}
	return true
}

// gains says that the verb is one of having, getting or becoming.
func (v *View) gains() bool {
	c := v.c
	if c.verb < 0 || c.shape != finite || c.negated {
		return false
	}
	t := v.toks[c.verb]
	return c.passive || c.copula || t.tag == tagHave || t.tag == tagBe || t.word.verb&(vGain|vGet|vUp|vReceive) != 0
}

// Countable reports whether what the statement names could be pointed at and
// counted as it stands: a number, a name, or one product that is told from
// others ("Handbook on delegation"), and not "Training" or "Materials".
func (v *View) Countable() bool {
	if v.Numbers() || v.Named() {
		return true
	}
	start, head := v.subject()
	if v.c.shape != imperative && v.c.shape != infinitive && v.c.shape != gerundive {
		start, head = v.leading()
	}
	if head < 0 || v.sort(head) != Product || v.plural(head, head+1) {
		return false
	}
	if start < head {
		return !v.vagueWithin(Range{int(v.toks[start].start), int(v.toks[head].end)})
	}
	switch v.at(head + 1).tag {
	case tagPrep, tagRel, tagTo:
		return true
	}
	return false
}

// leading is the noun phrase with which the statement begins, whatever follows:
// "Data platform" of "Data platform combining traffic and weather". A head of
// -1 is none.
func (v *View) leading() (start, head int) {
	start, head = v.first, -1
	for i := v.first; i < v.c.to; i++ {
		switch v.toks[i].tag {
		case tagNoun:
			head = i
			continue
		case tagAdj:
			continue
		case tagDet, tagPoss, tagNum:
			if head < 0 {
				start = i + 1
				continue
			}
		case tagEd:
			if head < 0 {
				continue // "Federated framework"
			}
		}
		break
	}
	return start, head
}

func (v *View) vagueWithin(r Range) bool {
	for _, w := range v.Vague() {
		if w.Start >= r.Start && w.End <= r.End {
			return true
		}
	}
	return false
}
