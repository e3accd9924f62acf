package language

import "slices"

// bargain is where the second half of "Join the choir and loneliness
// disappears", "Ten minutes a day and your pain is gone" begins: what is done,
// then what comes of it; 0 if the sentence is built otherwise.
func (p *promiser) bargain() int {
	timed := p.at(0).is(p.text, "a") && (p.at(1).word.noun|p.at(2).word.noun)&nTime != 0
	if p.at(0).tag != tagVerb && p.at(0).tag != tagNum && !p.at(0).is(p.text, "one") && !p.at(0).is(p.text, "just") && !timed {
		return 0
	}
	for k := 1; k+2 < len(p.toks) && k < 12; k++ {
		switch t := p.toks[k]; t.tag {
		case tagSubj:
			if !t.is(p.text, "us") {
				return 0
			}
		case tagModal, tagBe, tagHave, tagSub, tagRel:
			return 0
		case tagConj:
			if !t.is(p.text, "and") {
				return 0
			}
			if p.at(k+1).is(p.text, "you") && p.at(k+2).tag == tagVerb && p.at(k+2).word.verb&(vReceive|vGet|vWant) == 0 && (timed || p.at(0).tag == tagNum) {
				return k + 1
			}
			if c := p.parse(k+1, len(p.toks)); c.shape == finite && c.head >= 0 && c.aux < 0 && (p.toks[c.verb].word.forms&third != 0 || p.at(k+1).is(p.text, "your") && p.toks[c.verb].word.forms&base != 0) || c.shape == finite && (c.future || c.aux >= 0 && (p.at(c.aux).is(p.text, "is") || p.at(c.aux).is(p.text, "are"))) {
				return k + 1
			}
		}
	}
	return 0
}

// clauses judges each clause of the sentence by its subject and verb: what
// receivers will feel, gain or never suffer, what "our training" does to others.
func (p *promiser) clauses(found []Promise) []Promise {
	if (p.dated || p.history) && !slices.ContainsFunc(p.toks, func(t token) bool { return t.tag == tagRel }) {
		return found // no clause is open, and nothing that is only named goes on
	}
	from := p.bargain()
	if from > 0 {
		if p.at(from).is(p.text, "you") && p.at(from+1).tag == tagVerb {
			return append(found, p.promise(Guarantee, from, from+1)) // "A month of this and you climb stairs again"
		}
		p.meansAt = from
		if q, ok := p.clauseAt(from, len(p.toks)); ok {
			return append(found, q)
		}
		return found
	}
	for from < len(p.toks) {
		to := p.nextClause(from)
		p.meansAt = 0
		if from > 0 && p.means(from-1) {
			p.meansAt = from
		}
		if p.meansAt == 0 && p.reported(from) {
			from = to
			continue
		}
		if q, ok := p.clauseAt(from, to); ok {
			return append(found, q)
		}
		from = to
	}
	return found
}

// nextClause is the token at which a new clause begins after from.
func (p *promiser) nextClause(from int) int {
	verb, said := false, false
	for k := from; k < len(p.toks); k++ {
		t := &p.toks[k]
		if (idle&^(1<<tagConj))>>(t.tag&31)&1 != 0 && t.promise&leading == 0 {
			continue
		}
		if t.promise&leading != 0 && k > from && p.means(k) && k+1 < len(p.toks) {
			return k + 1
		}
		switch t.tag {
		case tagModal:
			if said && t.is(p.text, "will") && p.toks[from].tag != tagSub && !p.toks[from].is(p.text, "whoever") {
				if s := p.subjectOf(k); s > from {
					return s
				}
			}
			verb, said = true, true
		case tagVerb, tagBe, tagHave:
			verb, said = true, true
		case tagEd, tagAmb:
			verb = true
		case tagSub:
			if k > from && verb && !(t.is(p.text, "how") && p.toks[k-1].tag == tagAmb) { // "changes how people think"
				return k
			}
		case tagMark:
			switch p.text[t.start] {
			case ';', ':':
				if k+1 < len(p.toks) {
					return k + 1
				}
			case ',':
				if verb && k+2 < len(p.toks) && p.toks[k+1].is(p.text, "which") && p.toks[k+2].tag >= tagModal {
					return k + 1
				}
				if verb && k+1 < len(p.toks) && (p.toks[k+1].tag == tagSubj || p.toks[k+1].tag == tagConj && (p.at(k+2).tag == tagSubj || p.at(k+2).is(p.text, "our"))) {
					return k + 1
				}
			case 0xe2: // a dash
				if s := p.text[t.start:t.end]; (s == "–" || s == "—") && verb && k+1 < len(p.toks) {
					return k + 1
				}
			}
		case tagConj:
			if verb && k > from && k+1 < len(p.toks) && p.toks[k+1].tag == tagSubj {
				return k + 1
			}
		}
	}
	return len(p.toks)
}

// subjectOf is where the noun phrase before the "will" at k begins, if a comma or
// "and" sets it off: "…, and the mood on the wards will lift"; or -1.
func (p *promiser) subjectOf(k int) int {
	s := p.phraseStart(k)
	for s > 1 && s < k && p.toks[s-1].tag == tagPrep {
		t := p.phraseStart(s - 1)
		if t == s-1 {
			return -1
		}
		s = t
	}
	for s < k && s > 1 && p.toks[s-1].tag == tagAdv {
		s-- // "and as a result people will"
	}
	if s == k || s < 1 || p.toks[s-1].tag != tagConj && p.toks[s-1].tag != tagMark || p.toks[s].is(p.text, "that") {
		return -1
	}
	return s
}

// reported says that the clause at from is what somebody hopes, says, helps or
// fails to promise: it hangs on a verb that is no certainty.
func (p *promiser) reported(from int) bool {
	if from == 0 || p.sureAt >= 0 && p.sureAt < from && p.sureAt > from-6 {
		return false
	}
	j := from - 1
	if p.at(from).tag != tagSub && p.at(from).tag != tagRel {
		if p.at(j).kind == markToken || p.at(j).tag == tagConj {
			return false
		}
	}
	if t := p.at(from); t.tag == tagSub && t.is(p.text, "that") {
		// What is thought or cared for is not promised; what "they will see" is.
		return !(p.at(j).word.set&sHaving != 0 && p.at(j-1).tag == tagModal)
	}
	for ; j >= 0 && j > from-6; j-- {
		t := p.toks[j]
		if t.tag == tagVerb || t.tag == tagGer || t.tag == tagEd || t.tag == tagAmb {
			return t.word.verb&(vAssure|vSay|vWant|vFeel|vSeem) != 0 || t.word.cue&cHedge != 0
		}
		if t.word.cue&cHedge != 0 || t.word.lemma() == "doubt" || t.word.cue&cGoal != 0 || t.tag == tagNeg || t.tag == tagDet && t.word.fn&fNegation != 0 {
			return true
		}
	}
	return false
}

// means says that what something is said to mean begins after k: "means that
// nobody …", "means you …", "so that every …".
func (p *promiser) means(k int) bool {
	t := &p.toks[k]
	if t.promise&leading == 0 {
		return false // as most words do
	}
	if t.word.lemma() == "that" || t.is(p.text, "that") {
		return k > 0 && p.means0(k-1) || k > 1 && p.toks[k-2].is(p.text, "so") && p.toks[k-1].tag == tagAdv // "so closely that nobody …"
	}
	n := p.at(k + 1)
	return p.means0(k) && !n.is(p.text, "that") && (n.tag == tagSubj || n.is(p.text, "you") || n.cue&cUniversal != 0 || n.is(p.text, "no") || n.is(p.text, "your") || n.is(p.text, "our") || n.tag == tagNoun && n.word.noun&nPeople != 0 && n.word.number&plural != 0)
}

func (p *promiser) means0(k int) bool {
	if p.toks[k].is(p.text, "know") && p.at(k-1).is(p.text, "we") {
		return true
	}
	if s := p.at(k - 1); s.is(p.text, "that") || s.is(p.text, "this") || s.is(p.text, "it") || s.is(p.text, "here") {
		return p.willFollow(k) // else a definition
	}
	return (p.toks[k].is(p.text, "means") || p.toks[k].is(p.text, "mean") && p.at(k-1).word.noun&(nThing|nOther) != 0) && p.at(k-1).tag != tagPrep && p.at(k-1).tag != tagDet && p.at(k-1).tag != tagAdj
}

// afterIntro is where the main clause begins after the participle or the
// preposition at from, or from.
func (p *promiser) afterIntro(from, to int) int {
	for k := from + 2; k+1 < to; k++ {
		if t := &p.toks[k]; t.kind == markToken && p.text[t.start] == ',' {
			switch p.toks[k+1].tag {
			case tagDet, tagPoss, tagSubj:
				return k + 1
			}
		}
	}
	return from
}

// technical says that the words from…to are about machines.
func (p *promiser) technical(from, to int) bool {
	for i := from; i < to; i++ {
		if p.toks[i].word.noun&nTechnical != 0 {
			return true
		}
	}
	return false
}

// relative is the clause of "which" at i, said of all that stands before it:
// "…, which raises the income of growers".
func (p *promiser) relative(i, to int) clause {
	c := clause{shape: finite, from: i, to: to, head: i, verb: p.skipAdverbs(i+1, to), aux: -1, rel: -1}
	if t := &p.toks[c.verb]; t.tag == tagModal {
		c.aux, c.future, c.modal = c.verb, t.is(p.text, "will"), !t.is(p.text, "will")
		c.verb = p.mainVerb(c.aux, to)
	} else if t.tag != tagVerb && t.tag != tagAmb || t.word.forms&third == 0 {
		c.shape = nounPhrase
	}
	return c
}

// willFollow says that "will" stands in the clause after k.
func (p *promiser) willFollow(k int) bool {
	for j := k + 2; j < len(p.toks) && j < k+9; j++ {
		switch t := &p.toks[j]; t.tag {
		case tagModal:
			return t.is(p.text, "will")
		case tagVerb, tagBe, tagHave, tagMark:
			return false
		}
	}
	return false
}

func (p *promiser) clauseAt(from, to int) (Promise, bool) {
	if p.at(from).is(p.text, "no") && p.at(from+1).is(p.text, "matter") || p.at(from).is(p.text, "come") && p.at(from+1).is(p.text, "what") && p.at(from+2).is(p.text, "may") {
		for from < to && !(p.toks[from].tag == tagMark && p.text[p.toks[from].start] == ',') {
			from++
		}
	}
	for from < to && (p.toks[from].tag == tagConj || p.toks[from].tag == tagMark || p.toks[from].tag == tagSub || p.toks[from].tag == tagAdv && p.toks[from].word.fn&fNegation == 0) {
		if t := p.toks[from]; t.tag == tagSub && t.cue&cBeyond == 0 && (t.is(p.text, "so that") || t.is(p.text, "wherever") || from > 0 && t.is(p.text, "whenever") || t.is(p.text, "when") || t.is(p.text, "where") || t.is(p.text, "why") || t.is(p.text, "how") || t.is(p.text, "what") || t.is(p.text, "once") || t.is(p.text, "until")) {
			if main := p.mainAfter(from, to); main > 0 {
				from, p.meansAt = main, main
				continue
			}
			return Promise{}, false
		}
		from++
	}
	if from >= to || p.isQuoted(from) || from >= p.goalAt || p.toks[from].word.verb&vAssure != 0 && p.toks[from].word.forms&gerund != 0 {
		return Promise{}, false
	}
	// "In two weeks you will …", "With our help, …"
	start := from
	if p.toks[from].tag == tagPrep || p.toks[from].is(p.text, "whatever") {
		for k := from + 1; k < to; k++ {
			named := p.toks[k].cue&cUniversal != 0 && (p.toks[k-1].tag == tagNoun || p.toks[k-1].is(p.text, "us")) || p.toks[k].tag == tagPoss && p.toks[k-1].word.noun&nTime != 0
			if p.toks[k].tag == tagSubj || named || p.toks[k].tag == tagMark && p.text[p.toks[k].start] == ',' {
				start = k
				if p.toks[k].tag == tagMark {
					start++
					if main := p.afterIntro(from, to); main > start {
						start = main // "Through drill, song and dance, the school …"
					}
				}
				break
			}
		}
	}
	if t := &p.toks[from]; (t.tag == tagEd || t.tag == tagAdj) && t.word.forms&participle != 0 {
		start = p.afterIntro(from, to) // "Focused on villages, the programme empowers …"
	}
	c := p.parse(start, to)
	if start > 1 && start < to && p.toks[start].is(p.text, "which") && p.toks[start-2].word.lemma() != "" && p.toks[0].tag != tagVerb && !p.technical(0, len(p.toks)) {
		c = p.relative(start, to)
	}
	if k := p.headline(&c); k >= 0 {
		return p.promise(Absolute, c.head, k), true
	}
	if c.shape != finite || c.verb < 0 || c.head < 0 && p.at(start).tag != tagSubj && p.at(start).tag != tagGer {
		return Promise{}, false
	}
	if p.toks[c.verb].word.verb&vAssure != 0 && p.toks[c.verb].word.verb&vCause == 0 {
		return Promise{}, false // judged by what is assured
	}
	if c.head < 0 || p.doing(start) && c.head > start {
		c.head = start // "Being matched with a mentor turns …"
	}
	a := assertion{promiser: p, c: &c, intro: from, start: start, to: to}
	if q, ok := a.judge(); ok {
		return q, true
	}
	return p.second(&a)
}

// doing says that something done is the subject that begins at i.
func (p *promiser) doing(i int) bool {
	n := p.at(i + 1).tag
	return p.toks[i].tag == tagGer && (n == tagDet || n == tagPoss || n == tagNum || n == tagTo) || p.toks[i].is(p.text, "being") && n == tagEd
}

// mainAfter is where the main clause begins after "Once the dam is built, …",
// "When the tram opens, people will …", or 0.
func (p *promiser) mainAfter(from, to int) int {
	open := p.toks[0].is(p.text, "whether") || p.toks[0].is(p.text, "wherever")
	if from != 0 || !open && !p.toks[0].is(p.text, "once") && !p.toks[0].is(p.text, "when") && !p.toks[0].is(p.text, "as soon as") {
		return 0
	}
	for k := 2; k+1 < to; k++ {
		if t := &p.toks[k]; t.kind == markToken && p.text[t.start] == ',' {
			if open && p.toks[0].is(p.text, "whether") && p.toks[k+1].tag != tagPoss && p.toks[k+1].tag != tagSubj {
				continue // "Whether you are a founder, a freelancer or a manager, …"
			}
			if c := p.parse(k+1, to); p.toks[0].is(p.text, "once") || c.shape == finite && (c.future || p.ours(1, k) && !p.toks[1].is(p.text, "we")) {
				return k + 1
			}
			return 0
		}
	}
	return 0
}

// second judges what else is said of the subject: "The co-op pays growers on
// time and lifts whole villages out of poverty", "The plan will open the park and
// cut crime".
func (p *promiser) second(a *assertion) (Promise, bool) {
	told := a.c.aux < 0 && p.toks[a.c.verb].word.forms&third != 0
	if !told && !a.goesOn() || a.oneOfTasks() {
		return Promise{}, false
	}
	for k := a.c.verb + 2; k+1 < a.to; k++ {
		t, before := &p.toks[k], &p.toks[k-1]
		if !told && hanging>>(t.tag&31)&1 != 0 {
			return Promise{}, false
		}
		c := *a.c
		c.verb, c.copula, c.passive, c.negated = k, false, false, false
		switch {
		case told && before.tag == tagConj && t.word.forms&third != 0 && (t.tag == tagVerb || (t.tag == tagAmb || t.tag == tagNoun && t.word.verb&vMove != 0) && p.opensObject(k+1)):
		case !told && (before.tag == tagConj || before.tag == tagMark && p.text[before.start] == ',') && t.tag == tagVerb && t.word.forms&base != 0:
		case before.tag == tagConj && t.tag == tagModal && t.is(p.text, "will"):
			c.aux, c.verb, c.future = k, p.mainVerb(k, a.to), true
		default:
			continue
		}
		b := assertion{promiser: p, c: &c, intro: a.intro, start: a.start, to: a.to}
		if q, ok := b.judge(); ok {
			return q, true
		}
	}
	return Promise{}, false
}

// hanging are the words on which a verb in its base form hangs, and no subject.
const hanging = tagSet(1<<tagTo | 1<<tagSub | 1<<tagRel | 1<<tagGer | 1<<tagSubj)

// goesOn says that further verbs in their base form may have the same subject:
// "will …" or "Gardens …", and nobody is let or helped to do something.
func (a *assertion) goesOn() bool {
	w := a.toks[a.c.verb].word
	if w.verb&(vLet|vHelp|vSay|vWant) != 0 || a.at(a.c.verb+1).tag == tagConj || a.c.copula || a.c.passive || a.c.negated {
		return false
	}
	return a.c.future && a.c.aux >= 0 && !a.toks[a.c.head].is(a.text, "that") && !a.toks[a.c.head].is(a.text, "you") || a.c.aux < 0 && a.c.last && w.forms&base != 0 && a.toks[a.c.head].tag == tagNoun && a.at(a.c.head+1).tag != tagMark
}

// headline finds what is said of a thing that is only named: "A charger that
// never lets drivers down". It is the verb, or -1.
func (p *promiser) headline(c *clause) int {
	if c.shape != nounPhrase || c.head < 0 || p.at(c.head+1).tag != tagRel || p.toks[c.head].word.noun&nDelta != 0 {
		return -1 // "Growth that works for all" is an aim
	}
	if v := p.at(c.head + 2).word; v.forms&third != 0 && v.set&sSucceeding != 0 && (p.at(c.head+3).is(p.text, "for") && p.cueBetween(c.head+3, c.head+5, cUniversal|cCertainty) || p.at(c.head+3).word.set&sForGood != 0) {
		return c.head + 2 // "A diet that works for life"
	}
	always, never := p.at(c.head+2).is(p.text, "always"), p.at(c.head+2).is(p.text, "never")
	v := p.at(c.head + 3).word
	if v.forms&third == 0 || !(never && v.set&sFailing != 0 || never && v.verb&vFail != 0 || always && v.set&sSucceeding != 0) {
		return -1
	}
	return c.head + 3
}
