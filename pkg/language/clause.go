package language

// shape is how a clause is built.
type shape uint8

const (
	nounPhrase    shape = iota // "Under-five mortality rate"
	imperative                 // "Train teachers"
	infinitive                 // "To train teachers"
	gerundive                  // "Training teachers"
	participleEnd              // "Teachers trained", "Sales grown"
	participleTop              // "Improved services"
	finite                     // "Teachers teach phonics"
)

// clause is the skeleton of one statement: its subject, its verb, what follows.
type clause struct {
	shape shape
	// from and to bound the tokens; head, verb, aux and rel are tokens or -1.
	from, to int
	head     int // head noun of the subject, or of the noun phrase
	verb     int // what decides: a verb, a participle, or an adjective after "be"
	aux      int // the first auxiliary
	rel      int // the verb of a relative or reduced clause on the subject
	passive  bool
	future   bool // will, shall, going to
	modal    bool // can, may, must…
	perfect  bool
	progress bool
	negated  bool
	copula   bool // "is" and an adjective or noun
	last     bool // the subject is a plural or coordinated
	whose    struct {
		role  Role
		head  int
		known bool
	} // see subject
}

// parse finds the skeleton of toks[from:to].
func (r *reader) parse(from, to int) clause {
	c := clause{from: from, to: to, head: -1, verb: -1, aux: -1, rel: -1}
	if from >= to {
		return c
	}
	start := from
	for start < to && (r.toks[start].tag == tagAdv || r.toks[start].tag == tagMark && start > from) {
		start++
	}
	if start >= to {
		return c
	}
	switch t := &r.toks[start]; {
	case t.tag == tagTo && start+1 < to:
		c.shape, c.verb = infinitive, r.skipAdverbs(start+1, to)
		return c
	case t.tag == tagVerb:
		c.shape, c.verb = imperative, start
		return c
	case t.tag == tagBe && t.word.forms&base != 0 && t.is(r.text, "be"):
		c.shape, c.verb = imperative, start
		return c
	case t.tag == tagHave && t.is(r.text, "have"):
		c.shape, c.verb = imperative, start
		return c
	case t.tag == tagGer, t.tag == tagBe && t.is(r.text, "being"), t.tag == tagHave && t.is(r.text, "having"):
		if k := r.predicate(start+1, to, &c); k >= 0 && r.toks[k].tag != tagEd {
			r.finish(&c, start, k)
			return c
		}
		if c.rel > start+1 && r.toks[start+1].word.lemma() == "time" && r.toks[c.rel].tag == tagEd && r.toks[c.rel].word.verb&vMove != 0 {
			// "Queuing time at water points reduced"
			c.head, c.shape, c.verb, c.rel, c.passive = start+1, participleEnd, c.rel, -1, true
			return c
		}
		if c.rel > start+1 && t.word.verb&(vAct|vMove|vUse|vHelp|vLet|vAssure|vGain|vFeel|vShield|vCause) == 0 && r.toks[c.rel].tag == tagEd && r.toks[c.rel-1].tag == tagNoun && !r.anyPrep(start, c.rel) {
			// "Befriending visits made"
			c.head = r.headNoun(start+1, c.rel)
			c.shape, c.verb, c.rel, c.passive = participleEnd, c.rel, -1, true
			return c
		}
		c.shape, c.verb = gerundive, start
		return c
	case t.tag == tagEd:
		if k := r.predicate(start+1, to, &c); k >= 0 && r.toks[k].tag != tagEd && !(r.toks[k-1].tag == tagConj && r.toks[k].word.forms&participle != 0) {
			r.finish(&c, start, k)
			return c
		}
		if prev := r.at(c.rel - 1).tag; c.rel > start+1 && r.toks[c.rel].tag == tagEd && (prev == tagNoun || prev == tagAmb) && !r.anyPrep(start, c.rel) {
			// "Improved stoves sold to households": what was done comes last
			c.head = r.headNoun(start+1, c.rel)
			c.shape, c.verb, c.rel, c.passive = participleEnd, c.rel, -1, true
			return c
		}
		c.shape, c.verb, c.rel = participleTop, start, -1
		c.head = r.headNoun(start+1, to)
		return c
	}
	if k := r.predicate(start, to, &c); k >= 0 {
		r.finish(&c, start, k)
		return c
	}
	if c.rel >= 0 && r.toks[c.rel].tag == tagEd && !r.attributed(c.rel) {
		c.verb, c.rel = c.rel, -1
		c.head = r.headNoun(start, c.verb)
		c.shape = participleEnd
		if r.active(c.head, c.verb, to) {
			c.shape = finite
		} else {
			c.passive = true
		}
		c.last = r.pluralHead(start, c.verb, c.head)
		return c
	}
	c.head = r.headNoun(start, to)
	if last := to - 1; c.rel > start && c.rel < last-1 && r.toks[c.rel].tag == tagGer && r.toks[c.rel-1].tag == tagNoun && r.toks[last].tag == tagEd && (r.toks[last-1].tag == tagNoun || r.toks[last-1].tag == tagAmb) && r.toks[c.rel-1].word.noun&nThing != 0 {
		// "Atlas containing 40 maps published"
		c.head = r.headNoun(start, c.rel)
		c.shape, c.verb, c.rel, c.passive = participleEnd, last, -1, true
	}
	return c
}

func (r *reader) anyPrep(from, to int) bool {
	for j := from; j < to; j++ {
		if r.toks[j].tag == tagPrep || r.toks[j].tag == tagRel {
			return true
		}
	}
	return false
}

// attributed says that a participle belongs to a relative clause ("farmers
// who adopted") rather than to the clause itself.
func (r *reader) attributed(i int) bool {
	for j := i - 1; j >= 0; j-- {
		switch r.toks[j].tag {
		case tagAdv, tagBe, tagHave, tagNeg, tagModal:
			continue
		case tagRel:
			return true
		}
		return false
	}
	return false
}

// plural says that the noun phrase from:to is plural or has several heads.
func (r *reader) plural(from, to int) bool { return r.pluralHead(from, to, r.headNoun(from, to)) }

// pluralHead is plural with h the head of the noun phrase.
func (r *reader) pluralHead(from, to, h int) bool {
	if h < 0 {
		return r.subjectPlural(from, to)
	}
	for j := from; j < h; j++ {
		if r.toks[j].tag == tagConj && !r.toks[j].is(r.text, "or") {
			return true
		}
	}
	w := r.toks[h].word
	if w.number == 0 {
		s := r.text[r.toks[h].start:r.toks[h].end]
		return len(s) > 3 && s[len(s)-1] == 's' && s[len(s)-2] != 's'
	}
	return w.number&plural != 0 || w.noun&nPeople != 0 && r.toks[h].is(r.text, "people")
}

func (r *reader) subjectPlural(from, to int) bool {
	for j := to - 1; j >= from; j-- {
		if r.toks[j].tag == tagSubj {
			s := r.text[r.toks[j].start:r.toks[j].end]
			return !(len(s) == 2 && (s == "it" || s == "It" || s == "he" || s == "He")) && s != "This" && s != "this" && s != "she" && s != "She"
		}
	}
	return false
}

// headNoun is the last noun before the first preposition, participle, "to" or
// relative of the noun phrase from:to.
func (r *reader) headNoun(from, to int) int {
	head := -1
	for j := from; j < to; j++ {
		t := &r.toks[j]
		if t.tag == tagNoun || t.tag == tagAmb {
			if t.tag == tagAmb && t.word.noun == 0 && head >= 0 {
				continue // "Centre open six days a week"
			}
			if head < 0 || t.word.noun&nTime == 0 {
				head = j
			}
			continue
		}
		if head < 0 && (1<<tagSubj|1<<tagPron|1<<tagMark)>>t.tag&1 == 0 {
			continue
		}
		switch t.tag {
		case tagSubj, tagPron:
			if head < 0 {
				head = j
			} else {
				return head
			}
		case tagGer:
			if head >= 0 && r.toks[head].word.noun&nReceiver != 0 && r.toks[head].word.number&plural != 0 {
				return head
			}
		case tagNum, tagDet, tagNeg:
			if head >= 0 && t.tag != tagNum {
				return head
			}
		case tagPrep, tagRel, tagEd, tagTo, tagSub, tagVerb, tagModal, tagBe, tagHave:
			if head >= 0 {
				if t.tag == tagPrep && r.partitive(head) && t.is(r.text, "of") {
					head = -1
					continue
				}
				return head
			}
		case tagMark:
			if c := r.text[t.start]; c == '(' || c == '[' {
				j = r.closing(j, to)
			} else if head >= 0 && (c == ';' || c == ':' || c == '|') {
				return head
			}
		}
	}
	return head
}

// partitive nouns stand for what follows "of": "a range of tools".
func (r *reader) partitive(i int) bool {
	t := &r.toks[i]
	return t.word.set&sPartitive != 0 || t.is(r.text, "%") || r.at(i-1).tag == tagNum && (t.is(r.text, "m") || t.is(r.text, "ha"))
}

// closing is the token that closes the bracket or quotation opened at j.
func (r *reader) closing(j, to int) int {
	open := r.text[r.toks[j].start]
	want := open
	switch open {
	case '(':
		want = ')'
	case '[':
		want = ']'
	}
	for k := j + 1; k < to; k++ {
		if r.toks[k].kind == markToken && r.text[r.toks[k].start] == want {
			return k
		}
	}
	return j
}

func (r *reader) skipAdverbs(j, to int) int {
	for j < to-1 && (r.toks[j].tag == tagAdv || r.toks[j].tag == tagNeg) {
		j++
	}
	return min(j, to-1)
}
