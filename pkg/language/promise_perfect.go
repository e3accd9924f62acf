package language

// perfect judges a word of perfection at i: "flawless", "risk-free".
func (p *promiser) perfect(i int) (Promise, bool) {
	n := p.at(i + 1)
	if n.tag == tagNoun && p.toks[i].word.lemma() == "perfect" && p.sureAt > i && p.own(0, i) {
		return p.promise(Absolute, i, p.sureAt), true
	}
	if n.tag == tagNoun && n.word.noun&(nThing) != 0 && p.toks[i].word.lemma() == "perfect" {
		return Promise{}, false
	}
	if l := p.toks[i].word.lemma(); (l == "guaranteed to" || l == "sure to" || l == "certain to" || l == "bound to") && !p.fruitful(i) {
		return Promise{}, false // "is guaranteed to fit within 32 bits"
	}
	if n.is(p.text, "since") || n.is(p.text, "in") && p.toks[i].word.lemma() != "perfect" {
		return Promise{}, false // "on a scale unparalleled since the war"
	}
	if p.toks[i].is(p.text, "bound to") && (p.at(i-1).tag == tagAdv || p.at(i-2).is(p.text, "we")) {
		return Promise{}, false // "are legally bound to"
	}
	if n.word.lemma() == "rate" || n.word.lemma() == "trial" || n.word.lemma() == "period" || n.word.lemma() == "checkout" || p.at(i-1).is(p.text, "as") || p.within(i) {
		return Promise{}, false // "a risk-free trial", "as seamless as possible"
	}
	if h := p.headNoun(0, i); p.toks[i].is(p.text, "inevitable") && h >= 0 && p.toks[h].word.noun&nGood != 0 && p.at(i-1).is(p.text, "is") {
		return p.promise(Absolute, h, i), true
	}
	if p.toks[i].word.lemma() == "perfect" || p.toks[i].word.lemma() == "inevitable" || p.toks[i].word.lemma() == "painless" {
		return Promise{}, false
	}
	if p.toks[i].word.verb&vAssure != 0 {
		return Promise{}, false
	}
	if p.at(i-1).is(p.text, "more") || p.at(i-1).is(p.text, "most") {
		return Promise{}, false
	}
	switch p.toks[i].word.lemma() {
	case "seamless", "hassle-free", "stress-free", "effortless": // stock words of advertisements
		return p.promise(Absolute, i, i), p.praised(i)
	case "unmatched", "unparalleled", "unrivalled", "unsurpassed":
		if n.tag == tagNoun && n.word.noun&(nGood|nState|nFeeling) == 0 && n.word.lemma() != "service" && n.word.lemma() != "support" && n.word.lemma() != "care" && n.word.lemma() != "expertise" {
			return Promise{}, false // "any unmatched notes"
		}
	}
	sure := p.own(0, len(p.toks)) || i == 0 || p.at(i-1).tag == tagDet || p.at(p.before(i)).tag == tagBe
	return p.promise(Absolute, i, i), sure
}

// praised says that a stock word at i is said of what the author offers, with
// nothing that weakens it and nobody told to see to it.
func (p *promiser) praised(i int) bool {
	if !p.ours(0, len(p.toks)) || p.told() {
		return false
	}
	for k, t := range p.toks {
		if t.cue&cHedge != 0 && t.tag != tagDet && t.tag != tagNoun || t.tag == tagModal && k < i && !t.is(p.text, "will") || t.tag == tagTo && k < i {
			return false
		}
	}
	return true
}

// within says that the word at i belongs to what is wanted or done: "to provide
// a seamless service", "in ensuring the seamless running".
func (p *promiser) within(i int) bool {
	for j := i - 1; j >= 0; j-- {
		switch t := p.toks[j]; t.tag {
		case tagDet, tagPoss, tagAdj, tagAdv, tagNum, tagConj, tagNoun:
		case tagGer:
			return !p.ours(0, j) || t.word.verb&vAssure != 0
		case tagVerb:
			return p.at(j-1).tag == tagTo
		default:
			return false
		}
	}
	return false
}

// noneOf: "no risk", "zero defects", "no surprises".
func (p *promiser) noneOf(i int) (Promise, bool) {
	n := p.at(i + 1)
	if n.is(p.text, "more") {
		i++
		if n = p.at(i + 1); n.word.noun&nProblem != 0 && p.at(i-2).is(p.text, "be") {
			return p.promise(Absolute, i-1, i+1), true
		}
	}
	if n.word.noun&nProblem == 0 || p.at(i+2).tag == tagNoun || p.at(i+2).tag == tagAmb || p.history {
		return Promise{}, false
	}
	for j := 0; j < len(p.toks); j++ {
		t := p.toks[j]
		if t.is(p.text, "was") || t.is(p.text, "were") || t.is(p.text, "had") || t.tag == tagModal && !t.is(p.text, "will") || t.cue&(cDuty|cGoal) != 0 {
			return Promise{}, false
		}
	}
	if p.toks[i].is(p.text, "no") && i == 0 && n.is(p.text, "worries") {
		return Promise{}, false
	}
	if n.word.forms&gerund != 0 && p.verbless() {
		return Promise{}, false // "Absolutely no smoking"
	}
	every := false
	every = p.at(i-1).cue&cCertainty != 0
	for j := i + 2; j < len(p.toks); j++ {
		every = every || p.toks[j].cue&cCertainty != 0
	}
	there := i >= 2 && p.toks[i-2].is(p.text, "there") && p.toks[i-1].tag == tagBe && (n.word.lemma() == "risk" || n.word.lemma() == "loser" || n.word.lemma() == "limit" || n.word.lemma() == "danger" || n.word.lemma() == "doubt")
	if p.at(i+2).tag == tagConj && p.at(i+3).is(p.text, "no") && p.at(i+4).word.noun&nProblem != 0 && (p.at(0).is(p.text, "the") || p.at(0).is(p.text, "this")) {
		return p.promise(Absolute, i, i+4), true // "has no downside and no losers"
	}
	again := p.at(i+3).is(p.text, "no") || p.at(i+3).is(p.text, "zero") // "Zero downtime, zero stress."
	sure := every || there || p.own(0, len(p.toks)) || again && p.at(i+4).word.noun&nProblem != 0 && p.verbless()
	return p.promise(Absolute, i, i+1), sure
}

// hundred: "100 % safe", "100 % satisfaction"; not "100 % complete", "100 %
// coverage by 2030".
func (p *promiser) hundred(i int) (Promise, bool) {
	if p.dated || p.history {
		return Promise{}, false
	}
	j := i + 1
	if p.at(j).is(p.text, "%") || p.at(j).is(p.text, "percent") {
		j++
	}
	n := p.at(j)
	if p.negatedBefore(i) || p.pastBefore(i) {
		return Promise{}, false
	}
	switch {
	case n.tag == tagAdj && n.word.adj&(aPerfect|aFeel) != 0 && n.word.lemma() != "supported" && n.word.adj&aAvailable == 0,
		n.word.lemma() == "safe", n.word.lemma() == "secure", n.word.lemma() == "reliable", n.word.lemma() == "effective", n.word.lemma() == "accurate",
		n.word.lemma() == "satisfaction", n.word.lemma() == "success":
		for k := 0; k < i; k++ {
			if p.toks[k].cue&(cDuty|cGoal|cHedge) != 0 || p.toks[k].tag == tagTo {
				return Promise{}, false
			}
		}
		return p.promise(Absolute, i, j), true
	}
	return Promise{}, false
}
