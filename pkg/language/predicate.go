package language

// predicate finds the finite verb group of the clause; participles on the way
// are remembered in c.rel.
func (r *reader) predicate(from, to int, c *clause) int {
	if r.tags != 0 && r.tags&^(idle|1<<tagMark) == 0 {
		return -1 // as most names of measures
	}
	pending := 0 // relative clauses whose verb is still to come
	amb := -1
	for j := from; j < to; j++ {
		t := &r.toks[j]
		if idle>>t.tag&1 != 0 {
			continue
		}
		switch t.tag {
		case tagMark:
			switch r.text[t.start] {
			case '(', '[', '"':
				j = r.closing(j, to)
			}
		case tagRel:
			pending++
		case tagSub:
			if j > from {
				pending++
			}
		case tagTo:
			j = r.skipAdverbs(j+1, to)
			for j+2 < to && r.toks[j+1].tag == tagConj && r.toks[j+2].tag == tagVerb {
				j += 2
			}
		case tagSubj:
			if j > from && (r.toks[j-1].tag == tagNoun || r.toks[j-1].tag == tagAmb) {
				pending++
			} else if t.is(r.text, "whoever") || j > from && r.toks[j-1].is(r.text, "what") {
				pending++
			}
		case tagEd:
			if pending > 0 {
				pending--
			}
			if c.rel < 0 {
				c.rel = j
			}
		case tagGer:
			if c.rel < 0 && j > from && r.toks[j-1].tag != tagPrep && r.toks[j-1].tag != tagAdj {
				c.rel = j
			}
		case tagModal, tagBe, tagHave, tagDo, tagVerb:
			if t.is(r.text, "having") || t.is(r.text, "being") {
				continue
			}
			if amb >= 0 && pending == 0 && r.later(amb, j) {
				return amb // "catches faults before they can spread"
			}
			if t.tag == tagVerb && j > from && r.toks[j-1].tag == tagConj && c.rel >= 0 && pending == 0 && amb < 0 && r.attributed(c.rel) {
				continue // "who buy and use"
			}
			if pending > 0 {
				pending--
				v := r.mainVerb(j, to)
				if c.rel < 0 {
					c.rel = v
				}
				j = v
				continue
			}
			if t.tag == tagVerb && amb >= 0 && j > from && r.toks[j-1].tag == tagConj && t.word.forms&base != 0 && r.toks[amb].word.forms&base != 0 {
				return amb // "Learners gain confidence and find"
			}
			return j
		case tagAmb:
			if pending > 0 {
				if c.rel < 0 && r.agrees(from, j) {
					pending--
					c.rel = j
				}
				continue
			}
			if r.namesThings(from, j, to) {
				continue
			}
			if (amb < 0 || t.word.verb&vMove != 0 && r.toks[amb].word.verb&vMove == 0) && r.agrees(from, j) && r.followed(j, to) {
				amb = j
			}
		}
	}
	if amb >= 0 && (c.rel < 0 || r.toks[c.rel].tag != tagEd || c.rel < amb && r.reduced(c.rel) || c.rel > amb && r.toks[c.rel-1].tag != tagNoun) {
		if c.rel > amb {
			c.rel = -1
		}
		return amb
	}
	return -1
}

// namesThings says that a form in "s" after a noun that acts on nobody names
// things rather than what is done: "Air quality monitors outside 30 schools".
func (r *reader) namesThings(from, j, to int) bool {
	w := r.toks[j].word
	if w.noun&nThing == 0 || w.forms&third == 0 || w.number&plural == 0 || w.verb&vMove != 0 || j+1 >= to || r.toks[j+1].tag != tagPrep || r.toks[j+1].is(r.text, "to") {
		return false
	}
	for k := from; k < j; k++ {
		if n := r.toks[k].word.noun; r.toks[k].tag == tagPrep || r.toks[k].tag == tagSubj || n&(nReceiver|nDoer) != 0 {
			return false
		}
	}
	return true
}

// idle are the tags that tell predicate nothing.
const idle = 1<<tagNoun | 1<<tagAdj | 1<<tagPrep | 1<<tagDet | 1<<tagNum | 1<<tagConj | 1<<tagAdv | 1<<tagPoss | 1<<tagPron | 1<<tagNeg | 1<<tagCount | 1<<tagShare

// reduced says that a participle is followed by a preposition, "to" or an
// adverb: "nationals authorised for work enter".
func (r *reader) reduced(i int) bool {
	if i+1 >= len(r.toks) {
		return false
	}
	switch r.toks[i+1].tag {
	case tagPrep, tagTo, tagAdv:
		return true
	}
	return false
}

// mainVerb walks from an auxiliary at j to the verb it helps.
func (r *reader) mainVerb(j, to int) int {
	v := j
	for k := j; k < to; k++ {
		switch r.toks[k].tag {
		case tagModal, tagBe, tagHave, tagDo:
			v = k
			continue
		case tagAdv, tagNeg:
			continue
		case tagVerb, tagEd:
			return k
		case tagGer:
			if v >= 0 && r.toks[v].tag == tagBe {
				return k
			}
		case tagAdj:
			if v >= 0 && r.toks[v].tag == tagBe {
				return k
			}
		}
		break
	}
	return v
}

// agrees says that an ambiguous word has the number of the subject before it.
func (r *reader) agrees(from, j int) bool {
	w := r.toks[j].word
	if w.forms&third != 0 && r.asOne(from, j) {
		return true
	}
	if r.plural(from, j) && !(j == from+1 && r.toks[from].shout && w.forms&third != 0) {
		return w.forms&(base|past) != 0
	}
	return w.forms&(third|past) != 0
}

// asOne says that a collective noun acts as one: "The team releases without
// fear", "Our staff plans the launch". In "staff visits to clinics" it does not.
func (r *reader) asOne(from, j int) bool {
	const both = singular | plural
	if j-1 <= from || r.toks[j-1].word.number&both != both || r.toks[j-1].word.noun&(nDoer|nReceiver) == 0 {
		return false
	}
	if before := r.toks[j-2].tag; before != tagDet && before != tagPoss {
		return false
	}
	switch n := r.at(j + 1); n.tag {
	case tagDet, tagPoss, tagPron:
		return true
	case tagAdv, tagAdj:
		return j+2 >= len(r.toks) || r.toks[j+2].kind == markToken
	case tagPrep:
		return n.is(r.text, "without")
	}
	return false
}

// followed says that what stands after an ambiguous word lets it be the verb:
// its object, a preposition other than "of", an adverb, or the end.
func (r *reader) followed(j, to int) bool {
	if c := byte(0); j+1 < to && r.toks[j+1].kind == markToken {
		if c = r.text[r.toks[j+1].start]; (c == '.' || c == '!' || c == ',') && (r.toks[j].word.forms&third != 0 || r.toks[j].word.forms&base != 0 && r.toks[j-1].word.noun&nPeople != 0 && r.toks[j-1].word.number&plural != 0) && (r.toks[j].word.verb&(vFail|vGain) != 0 || r.toks[j].word.set&sSucceeding != 0) && r.toks[j].tag == tagAmb {
			return true // "Our method works, full stop"
		}
	}
	if j+1 >= to {
		w := r.toks[j].word
		return w.verb&vMove != 0 || r.toks[j-1].tag == tagSubj || w.forms&base != 0 && w.verb&(vDo|vBehave) != 0 && r.toks[j-1].word.noun&nPeople != 0
	}
	n := &r.toks[j+1]
	switch n.tag {
	case tagDet, tagPoss, tagPron, tagNum, tagAdj, tagNoun, tagAmb, tagGer, tagAdv, tagTo, tagSub, tagCount, tagSubj:
		return true
	case tagPrep:
		return !n.is(r.text, "of") && !(n.is(r.text, "to") && r.toks[j].word.lemma() == "visit") // "Supervision visits to clinics"
	case tagConj:
		return j+2 < to && r.toks[j+2].tag == tagVerb
	case tagEd:
		return r.toks[j].word.number&plural == 0 && n.word.verb&vMove != 0
	}
	return false
}

// finish fills in the verb group that begins at k.
func (r *reader) finish(c *clause, from, k int) {
	c.shape = finite
	c.head = r.headNoun(from, k)
	c.last = r.pluralHead(from, k, c.head)
	c.aux = -1
	if t := r.toks[k].tag; t == tagVerb || t == tagAmb {
		c.verb = k
		return
	}
	c.aux = k
	c.verb = k
	for j := k; j < c.to; j++ {
		t := &r.toks[j]
		switch t.tag {
		case tagModal:
			switch {
			case t.is(r.text, "will"), t.is(r.text, "shall"), t.is(r.text, "'ll"), t.is(r.text, "’ll"), t.is(r.text, "won't"), t.word.lemma() == "need never":
				c.future = true
			default:
				c.modal = true
			}
			c.negated = c.negated || t.word.fn&fNegation != 0
			continue
		case tagBe, tagDo:
			c.negated = c.negated || t.word.fn&fNegation != 0
			c.verb = j
			continue
		case tagHave:
			c.verb = j
			if j+1 < c.to {
				n := r.skipAdverbs(j+1, c.to)
				if x := r.toks[n].tag; x == tagEd || x == tagBe {
					c.perfect = true
					continue
				}
			}
			return
		case tagNeg:
			c.negated = true
			continue
		case tagAdv:
			continue
		case tagVerb:
			c.verb = j
			return
		case tagEd:
			c.verb = j
			c.passive = c.verbIsBe(r, k, j)
			return
		case tagGer:
			if r.toks[c.verb].tag == tagBe {
				c.verb, c.progress = j, true
			}
			return
		case tagAmb:
			if c.future || c.modal {
				c.verb = j
				return
			}
		case tagAdj:
			if r.toks[c.verb].tag == tagBe {
				c.verb, c.copula = r.adjective(j, c.to), true
			}
			return
		}
		if r.toks[c.verb].tag == tagBe {
			c.copula = true
			if a := r.predicative(j, c.to); a >= 0 {
				c.verb = a
			}
		}
		return
	}
}

// verbIsBe says that a form of "be" stands in the verb group from:to.
func (c *clause) verbIsBe(r *reader, from, to int) bool {
	for j := from; j < to; j++ {
		if r.toks[j].tag == tagBe {
			return true
		}
	}
	return false
}

// adjective chooses among coordinated predicates the one that says most.
func (r *reader) adjective(j, to int) int {
	best := j
	for k := j; k < to && k < j+8; k++ {
		t := r.toks[k]
		switch t.tag {
		case tagAdj, tagEd:
			if t.word.adj&(aState|aAvailable) != 0 && r.toks[best].word.adj&(aState|aAvailable) == 0 ||
				t.word.adj&aState != 0 && t.word.adj&aAvailable == 0 && r.toks[best].word.adj&aAvailable != 0 && t.tag == tagAdj {
				best = k
			}
		case tagConj, tagAdv, tagMark, tagDet, tagNeg:
		case tagPrep:
			return best
		default:
			return best
		}
	}
	return best
}

// predicative finds the adjective of "is a sound solution", "is one of the nodes".
func (r *reader) predicative(j, to int) int {
	for k := j; k < to && k < j+6; k++ {
		switch t := r.toks[k]; t.tag {
		case tagAdj:
			return k
		case tagDet, tagAdv, tagNum, tagPoss:
		default:
			return -1
		}
	}
	return -1
}

// active tells the past tense from the participle: "The town enacted a policy"
// has an object, "Teachers trained in phonics" has none.
func (r *reader) active(head, verb, to int) bool {
	w := r.toks[verb].word
	if w.forms&past != 0 && w.forms&participle == 0 {
		return true
	}
	if w.forms&past == 0 {
		return false
	}
	if head >= 0 && verb+1 < to && r.toks[verb+1].is(r.text, "by") {
		return false
	}
	if w.verb&vReceive != 0 && w.verb&^(vReceive|vGet|vGain|vMake|vDo|vWork|vOther) == 0 && r.toks[verb].word.verb&vMake == 0 {
		return true
	}
	if w.set&sMoving != 0 {
		return true
	}
	if w.lemma() == "translate into" && head >= 0 && r.toks[head].word.noun&nThing != 0 && r.toks[head].word.noun&nEvent == 0 {
		return false // "Handbook translated into six languages"
	}
	n := verb + 1
	for n < to && (r.toks[n].tag == tagAdv || r.toks[n].is(r.text, "+")) {
		n++ // "led to +20 %"
	}
	if n >= to {
		return false
	}
	switch t := r.toks[n]; t.tag {
	case tagDet, tagPoss, tagPron, tagNum, tagNoun, tagAmb, tagAdj, tagSub, tagCount:
		if t.tag == tagAdj && (n+1 >= to || r.toks[n+1].tag != tagNoun && r.toks[n+1].tag != tagAmb && r.toks[n+1].tag != tagAdj) {
			return false // "delivered on time"
		}
		if t.word.noun&nTime != 0 || n+1 < to && r.toks[n+1].word.noun&nTime != 0 {
			return false
		}
		// "Families given cash", "IDUs provided therapy" are passives of two objects.
		if w.verb&vGive != 0 && w.verb&^(vGive|vServe|vMake|vCause|vOther|vDo) == 0 && head >= 0 && r.toks[head].word.noun&nReceiver != 0 {
			return false
		}
		return true
	}
	return false
}

// later says that a clause of time begins between two tokens: "before it", "until they".
func (r *reader) later(from, to int) bool {
	for k := from + 1; k+1 < to; k++ {
		if t := r.toks[k]; (t.is(r.text, "before") || t.is(r.text, "until")) && (r.toks[k+1].tag == tagPron || r.toks[k+1].tag == tagSubj) {
			return true
		}
	}
	return false
}
