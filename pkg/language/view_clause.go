package language

// Means finds where a result says how it is brought about: "through training",
// "by building wells", "via the portal". Dates, amounts, channels that the
// receivers use and what they do themselves are no means of the doer.
func (v *View) Means() (Range, bool) {
	for j := v.first; j < v.c.to-1; j++ {
		through := v.toks[j].is(v.text, "through") || v.toks[j].is(v.text, "via") || v.toks[j].is(v.text, "using") ||
			v.toks[j].is(v.text, "thanks to") || v.toks[j].is(v.text, "due to")
		by := v.toks[j].is(v.text, "by")
		if !through && !by {
			continue
		}
		from := j + 1
		if by && v.at(j+1).is(v.text, "means") && v.at(j+2).is(v.text, "of") || v.at(j+1).is(v.text, "way") && v.at(j+2).is(v.text, "of") {
			from = j + 3
		} else if by && v.at(j+1).tag != tagGer && v.at(j+1).word.noun&nWorkdone == 0 {
			continue // "by 2027", "by a fifth", "accepted by farmers"
		}
		if v.at(from-1).end == v.at(j).end && v.c.verb == j-1 && v.toks[j].is(v.text, "through") && v.c.shape == finite && v.at(v.c.verb).word.verb&(vGet|vExist) != 0 {
			continue // "get through a bad season"
		}
		if end, ok := v.means(from); ok {
			return Range{int(v.toks[j].start), int(v.toks[end].end)}, true
		}
	}
	return Range{}, false
}

// means is the last token of the means that begin at from.
func (v *View) means(from int) (int, bool) {
	receiver := v.c.shape == finite && !v.c.passive && v.role(v.c.from, v.c.head) == Receiver
	if v.at(from).tag == tagGer {
		w := v.toks[from].word
		if w.verb&vAct == 0 || receiver && w.verb&(vDo|vUse|vGain) != 0 {
			return 0, false
		}
		if object, _ := v.object(from, v.c.to); object > from {
			return v.phraseEnd(object), true
		}
		return from, true
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
	c := v.c
	if c.verb < 0 || c.shape != finite && c.shape != participleEnd {
		return Range{}, false
	}
	if v.toks[c.verb].word.verb&(vSay|vFeel|vAssure|vLet|vHelp|vCause) != 0 && !c.passive && c.shape == finite {
		return Range{}, false // "let farmers and traders agree"
	}
	for j := c.verb + 1; j < c.to-2; j++ {
		t := v.toks[j]
		switch {
		case t.tag == tagRel, t.tag == tagSub, t.tag == tagTo:
			return Range{}, false
		case t.tag == tagConj && !t.is(v.text, "or"), t.kind == markToken && v.text[t.start] == ';':
		default:
			continue
		}
		second := v.parse(j+1, c.to)
		if second.shape != c.shape || second.head < 0 || second.verb <= second.head {
			continue
		}
		if c.shape == participleEnd && (v.anyPrep(j+1, second.verb) || second.verb+1 < c.to && v.toks[second.verb+1].is(v.text, "by")) {
			continue // "Books printed and reports on the pilot shared": perhaps a list
		}
		return Range{int(v.toks[j+1].start), int(v.toks[c.to-1].end)}, true
	}
	return Range{}, false
}

// StatesUse finds where a statement that opens with a delivery goes on to say
// that somebody uses it or acts on it: "available and used every week",
// "teachers trained who now teach phonics".
func (v *View) StatesUse() (Range, bool) {
	from := max(v.c.verb, v.c.head, v.first)
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
			if w.verb&(vUse|vBehave|vGain|vFeel) != 0 && w.verb&vAct == 0 || who && w.verb&(vDo|vUse|vBehave) != 0 && t.is(v.text, "who") {
				return v.span(k), true
			}
		}
		if second := v.parse(j+1, v.c.to); second.shape == finite && second.head >= 0 && v.role(second.from, second.head) == Receiver {
			if verdict := v.judge(&second); verdict.sense == Change {
				return v.span(second.verb), true
			}
		}
	}
	return Range{}, false
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
		if n := v.themeAt(v.index(j), Feeling); n > 0 && v.endsPhrase(j+n-1, head) && !v.ofGroup(j) {
			return v.span(c.verb), Range{int(v.toks[j].start), int(v.toks[j+n-1].end)}, true
		}
	}
	return
}

// index is the place of a token of the sentence among those of the text.
func (v *View) index(j int) int { return j } // the first sentence comes first

// endsPhrase says that the noun at j is the head itself or one of a list:
// "trust and delight", not "trust fund".
func (v *View) endsPhrase(j, head int) bool {
	if j >= head {
		return j == head
	}
	next := v.toks[j+1]
	return next.tag == tagConj || next.kind == markToken && v.text[next.start] == ','
}

// ofGroup: "community engagement", "home ownership" is work or a right.
func (v *View) ofGroup(j int) bool {
	return j > v.first && v.toks[j-1].tag == tagNoun && (v.toks[j].word.lemma == "engagement" || v.toks[j].word.lemma == "ownership")
}

// madeHappy: "Make customers happy", "Make people feel safe".
func (v *View) madeHappy(verb int) (int, bool) {
	if v.toks[verb].word.lemma != "make" {
		return 0, false
	}
	person := false
	for j := verb + 1; j < v.c.to && j < verb+6; j++ {
		t := v.toks[j]
		switch {
		case t.tag == tagPrep || t.tag == tagConj || t.kind == markToken:
			return 0, false
		case person && (t.word.lemma == "feel" || t.tag == tagAdj && t.word.adj&aFeel != 0):
			return j, true
		}
		person = person || t.word.noun&(nPeople|nGroup) != 0
	}
	return 0, false
}
