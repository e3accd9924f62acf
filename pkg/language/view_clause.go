package language

import "strings"

// Means finds where a result says how it is brought about: "through training",
// "by building wells", "via the portal". Dates, amounts, channels that the
// receivers use and what they do themselves are no means of the doer.
func (v *View) Means() (Range, bool) {
	for j := v.first; j < v.c.to-1; j++ {
		if !v.introduces(j) {
			continue
		}
		if end, ok := v.means(j+1, v.owed(j)); ok {
			return Range{int(v.toks[j].start), int(v.toks[end].end)}, true
		}
	}
	return Range{}, false
}

// introduces says that means may follow the token at j: not "by 2027", "by a
// fifth", "accepted by farmers", "get through a bad season".
func (v *View) introduces(j int) bool {
	switch t := v.toks[j]; {
	case t.is(v.text, "by"):
		next := v.at(j + 1)
		return next.tag == tagGer || next.word.forms&gerund != 0 || next.word.noun&nWorkdone != 0
	case t.is(v.text, "through"):
		return v.c.shape != finite || v.c.verb != j-1 || v.toks[j-1].word.verb&(vGet|vExist) == 0
	}
	if v.toks[j].is(v.text, "using") {
		return j > v.first && v.toks[j-1].word.noun&nReceiver == 0 // "farmers using inputs"
	}
	for _, words := range [...]string{"via", "thanks to", "due to", "by means of", "by way of", "with the help of"} {
		if v.toks[j].is(v.text, words) {
			return true
		}
	}
	return false
}

// owed says that the words at j name what a result is owed to, whoever acts.
func (v *View) owed(j int) bool {
	return v.toks[j].is(v.text, "thanks to") || v.toks[j].is(v.text, "by means of") || v.toks[j].is(v.text, "with the help of")
}

// means is the last token of the means that begin at from. What receivers go
// through by themselves is none, unless the result is owed to it.
func (v *View) means(from int, owed bool) (int, bool) {
	receiver := !owed && v.c.shape == finite && !v.c.passive && v.role(v.c.from, v.c.head) == Receiver
	if v.at(from).tag == tagGer || v.at(from).word.forms&gerund != 0 && v.at(from+1).tag != tagPrep {
		ordered := v.c.shape == imperative || v.c.shape == infinitive // whoever orders acts
		if w := v.toks[from].word; w.verb&vAct != 0 && !(receiver && w.verb&(vDo|vUse|vGain) != 0) || ordered && w.verb&^vOther != 0 {
			if object, _ := v.object(from, v.c.to); object > from {
				return v.phraseEnd(object), true
			}
			return from, true
		}
	}
	head := v.headNoun(from, v.c.to)
	if head < 0 {
		return 0, false
	}
	n := v.toks[head].word.noun
	switch {
	case n&(nTime|nPeople|nGroup) != 0 || n&nCondition != 0 && n&nDelivery == 0:
		return 0, false
	case n&(nWorkdone|nEvent) != 0:
	case n&(nThing|nDoer) != 0 && !receiver:
	default:
		return 0, false
	}
	return v.phraseEnd(head), true
}

// phraseEnd follows "of …" and a coordinated noun after the head of a phrase.
func (v *View) phraseEnd(head int) int {
	for head+2 < v.c.to && (v.toks[head+1].is(v.text, "of") || v.toks[head+1].tag == tagConj && v.toks[head+2].tag == tagNoun) {
		next := v.headNoun(head+2, v.c.to)
		if next <= head {
			break
		}
		head = next
	}
	return head
}

// SecondClause finds a further result with a subject and a verb of its own:
// "Teachers teach daily and pupils read fluently". A list of nouns or of verbs
// with one subject, and what hangs on a relative or a subordinate clause, is none.
func (v *View) SecondClause() (Range, bool) {
	for j := v.first + 1; j < v.c.to-2; j++ {
		t := v.toks[j]
		switch {
		case t.tag == tagRel, t.tag == tagSub, t.tag == tagTo:
			return Range{}, false
		case t.tag == tagConj && !t.is(v.text, "or"), t.kind == markToken && v.text[t.start] == ';':
		default:
			continue
		}
		if !v.beginsPhrase(j+1) || v.toks[j-1].tag == tagAdj && v.toks[j+1].tag == tagAdj {
			continue // "clean and safe water"
		}
		if first := v.parse(v.first, j); v.isResult(&first) && v.toks[first.verb].word.verb&(vSay|vFeel|vAssure|vLet|vHelp|vCause) == 0 {
			if second := v.parse(j+1, v.c.to); v.isResult(&second) && v.alike(&first, &second) {
				return Range{int(v.toks[j+1].start), int(v.toks[v.c.to-1].end)}, true
			}
		}
	}
	return Range{}, false
}

// beginsPhrase says that a noun phrase may begin at i.
func (v *View) beginsPhrase(i int) bool {
	switch v.toks[i].tag {
	case tagDet, tagPoss, tagSubj, tagNum, tagAdj, tagNoun, tagCount, tagShare:
		return true
	}
	return false
}

// isResult says that a clause has a subject and what became of it.
func (v *View) isResult(c *clause) bool {
	if c.head < 0 || c.verb <= c.head {
		return false
	}
	switch c.shape {
	case finite:
		return c.from == v.first || v.close(c)
	case participleEnd:
		return !v.anyPrep(c.from, c.verb) && !v.at(c.verb+1).is(v.text, "by")
	}
	return false
}

// close says that the verb follows its subject at once, but for "of …": in a
// list of nouns some verb or other may well come later.
func (v *View) close(c *clause) bool {
	if next := v.at(c.verb + 1).tag; v.toks[c.verb].tag == tagAmb && (next == tagPrep || next == tagTo) {
		return false // "health and safety issues in schools"
	}
	for j := c.from; j < c.verb; j++ {
		switch t := v.toks[j]; t.tag {
		case tagPrep:
			if !t.is(v.text, "of") {
				return false
			}
		case tagRel, tagSub, tagTo, tagEd, tagGer:
			return false
		case tagMark:
			return false
		}
	}
	return true
}

// alike says that two clauses are both sentences or both short for one: what
// follows "Farmers have seeds and" in "tools lent to them" is no clause.
func (v *View) alike(first, second *clause) bool {
	if first.shape == second.shape {
		return true
	}
	// "pupils read": the past tense looks like the present.
	return first.shape == finite && v.toks[second.verb].word.forms&base != 0 && v.toks[second.head].word.noun&nPeople != 0
}

// StatesUse finds where a statement that opens with a delivery goes on to say
// that somebody uses it or acts on it: "available and used every week",
// "teachers trained who now teach phonics".
func (v *View) StatesUse() (Range, bool) {
	from := v.c.head
	if from < 0 {
		from = max(v.c.verb, v.first)
	}
	if v.c.future || v.c.shape == finite && v.role(v.c.from, v.c.head) == Doer {
		return Range{}, false // more of the doer's own plans
	}
	for j := from + 1; j < v.c.to-1; j++ {
		t := v.toks[j]
		who := t.tag == tagRel
		if !who && t.tag != tagConj && !(t.kind == markToken && (v.text[t.start] == ',' || v.text[t.start] == ';')) && !v.soThat(j) {
			continue
		}
		k := v.skipAdverbs(j+1, v.c.to)
		for k < v.c.to-1 && (v.toks[k].tag == tagBe || v.toks[k].tag == tagHave || v.toks[k].tag == tagModal || v.toks[k].tag == tagAdv) {
			k++
		}
		switch w := v.toks[k].word; v.toks[k].tag {
		case tagEd, tagGer:
			if w.verb&(vUse|vBehave) != 0 && w.verb&vAct == 0 {
				return v.span(k), true
			}
		case tagVerb, tagAmb:
			if who && t.is(v.text, "who") && w.verb&(vDo|vUse|vBehave|vGain) != 0 {
				return v.span(k), true
			}
		}
		if second := v.parse(j+1, v.c.to); second.shape == finite && second.head >= 0 && v.role(second.from, second.head) == Receiver {
			if verdict := v.judge(&second); verdict.sense == Change && second.verb >= 0 {
				return v.span(second.verb), true
			}
		}
	}
	return Range{}, false
}

// Finished finds the work and its end where a statement says that work is over:
// "Publishing of all pages transferred". It opens like an activity and tells of
// a delivery.
func (v *View) Finished() (work, end Range, ok bool) {
	if v.c.shape != gerundive || !v.at(v.c.verb+1).is(v.text, "of") {
		return
	}
	for j := v.c.verb + 2; j < v.c.to; j++ {
		if v.toks[j].tag == tagEd && (v.toks[j-1].tag == tagNoun || v.toks[j-1].tag == tagAmb) && !v.attributed(j) {
			return v.span(v.c.verb), v.span(j), true
		}
	}
	return
}

// soThat: "so that", or "so" before a subject.
func (v *View) soThat(j int) bool {
	return v.toks[j].is(v.text, "so") || v.toks[j].is(v.text, "so that")
}

// MadeFeeling finds a verb of making whose product is a feeling: "We create
// trust", "Engagement delivered", "Make staff happy".
func (v *View) MadeFeeling() (verb, feeling Range, ok bool) {
	c := v.c
	if c.verb < 0 || c.negated || !v.isAbout(c.verb, Make) {
		return
	}
	var from, head int
	switch {
	case c.shape == imperative, c.shape == infinitive, c.shape == gerundive,
		c.shape == finite && !c.passive && !c.copula && v.role(c.from, c.head) == Doer:
		if f, ok := v.happyOnes(c.verb + 1); ok {
			return v.span(c.verb), v.span(f), true
		}
		if f, ok := v.madeHappy(c.verb); ok {
			return v.span(c.verb), v.span(f), true
		}
		from = c.verb + 1
		head, _ = v.object(c.verb, c.to)
	case c.shape == participleEnd, c.shape == participleTop, c.shape == finite && c.passive:
		from, head = c.from, c.head
		if c.shape == participleTop {
			from = c.verb + 1
		}
	default:
		return
	}
	for j := max(from, 0); j <= head; j++ {
		if n := v.themeAt(v.base+j, Feeling); n > 0 && j+n <= len(v.toks) && v.endsPhrase(j+n-1, head) && !v.ofGroup(j) {
			return v.span(c.verb), Range{int(v.toks[j].start), int(v.toks[j+n-1].end)}, true
		}
	}
	if f := v.prevailing(head); f > 0 {
		return v.span(c.verb), v.span(f), true
	}
	return
}

// prevailing is the feeling that is to be in the air where the noun at head
// says that it is: "a culture of trust". 0 if none is.
func (v *View) prevailing(head int) int {
	if head < 0 || !v.at(head+1).is(v.text, "of") {
		return 0
	}
	switch v.toks[head].word.lemmaOr(strings.ToLower(v.text[v.toks[head].start:v.toks[head].end])) {
	case "culture", "climate", "atmosphere", "spirit", "environment", "sense", "feeling", "mood", "wave":
	default:
		return 0
	}
	last := v.headNoun(head+2, v.c.to)
	for j := head + 2; j <= last; j++ {
		if v.themeAt(v.base+j, Feeling) == 1 && v.endsPhrase(j, last) {
			return j
		}
	}
	return 0
}

// endsPhrase says that the noun at j is the head itself or one of a list:
// "trust and delight", not "trust fund".
func (v *View) endsPhrase(j, head int) bool {
	if j >= head {
		return true // "a sense of belonging" goes beyond its head
	}
	next := v.toks[j+1]
	return next.tag == tagConj || next.kind == markToken && v.text[next.start] == ','
}

// ofGroup: "community engagement", "home ownership" is work or a right.
func (v *View) ofGroup(j int) bool {
	return j > v.first && v.toks[j-1].tag == tagNoun && (v.toks[j].word.lemma() == "engagement" || v.toks[j].word.lemma() == "ownership")
}

// happyOnes: "happy customers", "motivated staff" as what is made.
func (v *View) happyOnes(from int) (int, bool) {
	for j := from; j+1 < v.c.to && j < from+3; j++ {
		t, next := v.toks[j], v.toks[j+1]
		if (t.tag == tagAdj || t.tag == tagEd) && t.word.adj&aFeel != 0 && next.word.noun&nPeople != 0 {
			return j, true
		}
		if t.tag != tagAdj && t.tag != tagDet && t.tag != tagNum {
			break
		}
	}
	return 0, false
}

// madeHappy: "Make customers happy", "Make people feel safe".
func (v *View) madeHappy(verb int) (int, bool) {
	if v.toks[verb].word.lemma() != "make" {
		return 0, false
	}
	person := false
	for j := verb + 1; j < v.c.to && j < verb+6; j++ {
		t := v.toks[j]
		switch {
		case t.tag == tagPrep || t.tag == tagConj || t.kind == markToken:
			return 0, false
		case person && (t.word.lemma() == "feel" || t.tag == tagAdj && t.word.adj&aFeel != 0):
			return j, true
		}
		person = person || t.word.noun&(nPeople|nGroup) != 0
	}
	return 0, false
}
