package language

func (t *tagger) content(i int, w *word) tag {
	p, pj := t.before(i)
	start := p == tagNone || p == tagMark && (t.opens(pj) || t.fronted(pj))
	verb := w.forms&(base|third) != 0
	switch {
	case w.forms&gerund != 0 && w.forms&base == 0:
		return t.gerund(i, w, p, start)
	case w.forms&(past|participle) != 0 && w.forms&base == 0:
		return t.past(i, w, p, pj, start)
	case p == tagTo || p == tagModal || p == tagDo || p == tagSubj || p == tagRel:
		if verb && !(p == tagRel && (w.forms&third == 0 && w.number == plural || w.noun != 0 && t.at(i+1).fn&(fBe|fHave|fModal) != 0)) {
			return tagVerb
		}
	case p == tagBe && w.forms&participle != 0 && w.set&sFit == 0:
		return tagEd
	case p == tagHave && w.forms&participle != 0 && !t.end(i+1):
		return tagEd
	}
	nominal := w.noun != 0 || w.adj != 0
	if w.forms&base != 0 && w.forms&participle != 0 && (p == tagNoun || p == tagAmb) && w.set&sComing == 0 && !(t.nominal(i+1) && i+1 < len(t.toks) && t.toks[i+1].kind != markToken) {
		return tagEd // "Clubs set up", "Spots broadcast in May"
	}
	if w.forms&base != 0 && w.forms&participle != 0 && p == tagNoun && pj == i-1 && t.at(pj).noun&nReceiver == 0 && t.doneBy(i+1) {
		return tagEd // "Gauges read daily by volunteers"
	}
	switch {
	case verb && !nominal && p == tagNum && pj == i-1 && w.forms&base != 0 && i+1 < len(t.toks) && t.at(i+1).fn == 0 && t.at(i+1).noun != 0:
		return tagAdj // "35 master trainers"
	case verb && !nominal && (p == tagPrep || (p == tagShare || p == tagCount) && t.at(i+1).noun != 0 && t.at(i+1).fn == 0 || p == tagAdj && (pj == 0 || t.toks[pj-1].tag != tagNoun)) && pj == i-1 && w.forms&base != 0:
		return tagNoun // "in triage"
	case verb && !nominal && (p == tagPoss || p == tagDet && t.toks[pj].word.fn&fPronoun == 0) && pj == i-1 && w.verb&^vOther != vAct && !t.floats(pj):
		return tagNoun // "the pledge"
	case verb && !nominal && p == tagDet && pj == i-1 && pj > 0 && t.toks[pj-1].tag == tagPrep && w.forms&base != 0 && t.at(i+1).noun != 0 && t.at(i+1).fn == 0:
		return tagAdj // "to all patrol officers"
	case verb && !nominal && start && i == 0 && w.verb == vOther && t.at(1).fn == 0 && t.at(1).noun&nPeople != 0 && t.finiteAfter(1):
		return tagNoun // "Remand prisoners are released"
	case (p == tagModal || p == tagTo) && w == guess.noun:
		return tagVerb
	case w == guess.noun && p == tagNoun && t.at(pj).noun&nPeople != 0 && t.at(pj).number&plural != 0 && !t.toks[i].upper && (t.at(i+1).fn&(fDeterminer|fPossessive|fPreposition|fAdverb) != 0 || t.nominal(i+1) && t.toks[i+1].kind != markToken):
		return tagVerb // "Parents cope with loss"
	case verb && !nominal && w.forms&third == 0 && w.verb&vMove == 0 && p == tagNoun && pj == i-1 && t.at(pj).number == singular && t.end(i+1) && !t.joined(pj) && !t.pluralHead(pj):
		return tagNoun // "in net repair"
	case w.set&sReporting != 0 && w.forms&base != 0 && p == tagNoun && pj == i-1 && t.at(pj).number == singular:
		t.toks[i].word = t.lx.word("report")
		return tagNoun // "Yearly noise report to the agency"
	case verb && !nominal && (p == tagPrep || p == tagShare || p == tagCount) && pj == i-1 && w.forms&base == 0:
		return tagNoun // "issued to patrols"
	case start && w == guess.noun && i == 0 && t.at(1).fn&(fDeterminer|fPossessive) != 0 && t.at(1).fn&(fPronoun|fNegation) == 0 && t.toks[1].end-t.toks[1].start > 1 && t.text[t.toks[1].end-1] != 's' && !t.toks[0].shout:
		t.toks[i].word = guess.command
		return tagVerb // "Dredge the harbour"
	case verb && !nominal && start && w.forms&base == 0, verb && !nominal && start && t.at(i+1).noun&nMetric != 0 && t.at(i+1).fn == 0 && t.finiteAfter(i+2),
		verb && !nominal && start && w.verb&(vMove|vGet) == 0 && t.bareMetric(i+1):
		return tagNoun // "Mentions in documents", "Deploy frequency doubles"
	case verb && !nominal:
		return tagVerb
	case verb:
		return t.ambiguous(i, w, p, pj, start)
	case w.adj != 0 && w.noun != 0:
		if i+1 < len(t.toks) && t.at(i+1).fn == 0 && t.at(i+1).noun != 0 {
			return tagAdj
		}
		if p == tagBe {
			return tagAdj
		}
		return tagNoun
	case w == guess.adjective && t.at(i+1).fn&(fBe|fHave|fModal) != 0:
		return tagNoun // "Peer-base has"
	case w == guess.adjective && (p == tagDet || p == tagPoss || p == tagAdj || p == tagPrep) && (i+1 >= len(t.toks) || !t.nominal(i+1)):
		return tagNoun // "the new timetable will"
	case w.adj != 0:
		return tagAdj
	}
	return tagNoun
}

// pluralHead says that what ends at j only tells whose the plural before it is:
// "members of our club".
func (t *tagger) pluralHead(j int) bool {
	for k := j; k > 0; k-- {
		switch t.toks[k].tag {
		case tagNoun, tagAdj, tagDet, tagPoss:
			continue
		case tagPrep:
			if k > 1 && t.toks[k-1].tag == tagEd {
				k-- // "villages connected to the grid"
			}
			before := t.at(k - 1)
			return (k == 1 || k == 2 && t.toks[0].tag == tagDet) && before.noun&nReceiver != 0 && before.number&plural != 0
		}
		return false
	}
	return false
}

// joined says that "and" stands in the noun phrase that ends at j.
func (t *tagger) joined(j int) bool {
	for k := j; k >= 0 && k > j-4; k-- {
		if t.toks[k].tag == tagConj {
			return true
		}
	}
	return false
}

// opens says that a clause begins after the mark at j.
func (t *tagger) opens(j int) bool {
	switch t.text[t.toks[j].start] {
	case ':', ';', '.', '!', '?', '|', '\n', '>', '*', '#', ']', '-':
		return true
	}
	return false
}

// doneBy says that the one who did it follows, perhaps after an adverb: "daily
// by volunteers".
func (t *tagger) doneBy(i int) bool {
	if t.at(i).fn&fAdverb != 0 {
		i++
	}
	return i+1 < len(t.toks) && t.toks[i].is(t.text, "by") && t.toks[i+1].kind == wordToken && t.at(i+1).noun&nTime == 0
}

// fronted says that the comma at j ends what stands before the clause proper:
// "By hiring two cooks, offer …", "In 2027, train …".
func (t *tagger) fronted(j int) bool {
	if t.text[t.toks[j].start] != ',' || t.toks[0].tag != tagPrep {
		return false
	}
	for k := range j {
		switch t.toks[k].tag {
		case tagVerb, tagAmb, tagModal, tagBe, tagHave, tagSubj:
			return false
		case tagMark:
			if t.toks[k-1].kind != numberToken {
				return false
			}
		}
	}
	return true
}

// floats says that the determiner at j may also stand alone: "all sign".
func (t *tagger) floats(j int) bool {
	return t.toks[j].cue&(cUniversal|cHedge) != 0 && !t.toks[j].is(t.text, "every") || t.toks[j].is(t.text, "these") || t.toks[j].is(t.text, "those") || t.toks[j].is(t.text, "this")
}

func (t *tagger) end(i int) bool {
	return i >= len(t.toks) || t.toks[i].kind == markToken
}

func (t *tagger) gerund(i int, w *word, p tag, start bool) tag {
	next := t.at(i + 1)
	people := i > 0 && t.at(i-1).noun&nReceiver != 0 && t.at(i-1).number&plural != 0
	switch {
	case p == tagNoun && people && w.lemma() == "feel", p == tagNoun && people && t.toks[i].is(t.text, "feeling"):
		return tagGer // "people feeling supported"
	case p == tagNoun && people && w.adj == 0 && !(w.noun != 0 && next.forms&participle != 0 && next.noun == 0):
		return tagGer // "people sleeping under nets"
	case start && w.noun == 0 && next.forms&participle != 0 && next.noun == 0 && next.adj == 0 && i+1 < len(t.toks):
		return tagNoun // "Signposting provided"
	case p == tagNoun && (t.end(i+1) || next.forms&participle != 0 && next.noun == 0 || next.fn&(fBe|fHave|fModal) != 0):
		return tagNoun // "Crash reporting enabled"
	case p == tagNoun && i > 0 && t.toks[i-1].tag == tagNoun && t.at(i-1).number&plural == 0 && t.at(i-1).noun&nPeople == 0 && w.verb&(vUse|vReceive|vGain) == 0 && next.fn == 0 && next.noun&(nThing|nEvent|nDoer) != 0 && next.noun&nCondition == 0 && i+1 < len(t.toks):
		return tagAdj // "Project steering committees"
	case p == tagPoss && (next.forms&third != 0 && next.noun == 0 && next.adj == 0 || next.fn&(fBe|fModal) != 0):
		return tagNoun // "Our roofing keeps"
	case (p == tagDet || p == tagAdj || p == tagPoss) && next.fn == 0 && next.noun != 0 && (w.noun == 0 || next.forms&third == 0) && i+1 < len(t.toks):
		return tagAdj // "early warning system"
	}
	if start && w.verb&vGet == 0 && w.lemma() != "make" && next.fn == 0 && next.noun&nThing != 0 && next.number&singular != 0 {
		if after := t.at(i + 2); after.adj&aAvailable != 0 && after.noun == 0 || after.fn&fBe != 0 {
			return tagNoun // "Booking page live"
		}
	}
	if start && w.verb&(vAct|vMove|vGet) == 0 && t.bareMetric(i+1) {
		return tagNoun // "Smoking prevalence"
	}
	if start && next.fn&fConjunction != 0 && t.at(i+2).forms&gerund != 0 && t.at(i+2).noun == 0 && t.nominal(i+3) {
		return tagGer // "Writing and illustrating a primer"
	}
	if w.noun == 0 && w.adj == 0 {
		return tagGer
	}
	n := t.at(i + 1)
	object := n.fn&(fDeterminer|fPossessive) != 0 || n.fn == 0 && n.number&plural != 0 || n.fn == 0 && n.noun&nReceiver != 0 || n.fn == 0 && n.noun&(nState) != 0 && n.noun&nThing == 0
	switch {
	case w.adj != 0 && !start:
		if p == tagBe && object {
			return tagGer
		}
		return tagAdj
	case start && w.verb&(vAct|vMove) == 0 && n.number&plural != 0 && n.noun&(nThing|nEvent|nGroup|nOther) != 0 && n.noun&(nCondition|nPeople) == 0:
		return tagNoun // "Reading corners in schools"
	case start && object && n.noun&nEvent == 0:
		return tagGer
	case start && w.verb&vServe != 0 && i+2 < len(t.toks) && t.toks[i+1].kind == numberToken && t.at(i+2).fn == 0:
		return tagGer // "Training 40 guides"
	case p == tagBe && (t.nominal(i+1) || next.fn&fTo != 0):
		return tagGer
	case p == tagPrep && object:
		return tagGer
	}
	return tagNoun
}

// compounds says that the participle at i makes one adjective with the noun
// before it, though no hyphen joins them: "demand driven training".
func (t *tagger) compounds(i int, w *word) bool {
	if n := t.at(i + 1); t.end(i+1) || n.fn != 0 || n.noun == 0 && n.adj == 0 {
		return false
	}
	switch w.lemma() {
	case "base", "drive", "orient", "orientate", "centre", "center", "focus", "relate":
		return true
	case "own", "lead":
		return t.at(i-1).number&plural == 0 && (i < 2 || t.toks[i-2].tag != tagDet && t.toks[i-2].tag != tagPoss)
	}
	return false
}

func (t *tagger) past(i int, w *word, p tag, pj int, start bool) tag {
	attributive := false
	switch p {
	case tagDet, tagPoss, tagAdj, tagPrep, tagNum, tagCount, tagShare:
		attributive = true
	case tagVerb, tagGer:
		attributive = true
	case tagConj:
		attributive = i > 1 && (t.toks[i-2].tag == tagAdj || t.toks[i-2].tag == tagNoun && t.at(i+1).fn == 0)
	case tagMark:
		attributive = i > 1 && t.toks[i-2].tag == tagAdj
	case tagHave:
		attributive = w.adj != 0 && t.at(i+1).fn == 0 && t.at(i+1).noun != 0
	}
	n := t.at(i + 1)
	if p == tagNoun && pj == i-1 && t.compounds(i, w) {
		return tagAdj // "community based planning"
	}
	if attributive && i+1 < len(t.toks) && (n.fn == 0 && (n.noun != 0 || n.adj != 0) || n.fn&fConjunction != 0) {
		return tagAdj
	}
	if w.noun != 0 && (p == tagDet || p == tagPoss || p == tagAdj || p == tagPrep) {
		return tagNoun
	}
	if w.adj != 0 && p == tagBe {
		return tagAdj
	}
	return tagEd
}

// ambiguous words are nouns (or adjectives) and verbs: "plan", "use", "open".
func (t *tagger) ambiguous(i int, w *word, p tag, pj int, start bool) tag {
	if i > 0 && t.toks[i-1].tag == tagNeg && t.toks[i-1].is(t.text, "never") && p != tagBe && p != tagHave {
		return tagVerb
	}
	noun := tagNoun
	if w.noun == 0 || w.adj != 0 && i+1 < len(t.toks) && t.at(i+1).fn == 0 && t.at(i+1).noun != 0 {
		noun = tagAdj
	}
	if w.set&sEffort != 0 && !start && t.at(i+1).fn&(fDeterminer|fPossessive) == 0 {
		return noun // "Outreach programs for widows"
	}
	switch p {
	case tagGer:
		if w.forms&third != 0 && w.verb&vMove != 0 {
			return tagAmb // "Poaching decreases"
		}
		return noun
	case tagDet, tagPoss, tagAdj, tagPrep, tagNum, tagCount, tagShare, tagHave:
		return noun
	case tagVerb, tagEd, tagBe:
		if p == tagVerb && w.forms&third != 0 && pj > 1 && t.toks[pj-1].tag == tagSubj && t.toks[pj-2].tag == tagNoun && t.at(i+1).fn&(fDeterminer|fPossessive) != 0 {
			return tagVerb // "Every pound you give lifts a child"
		}
		return noun
	case tagConj:
		_, before := t.before(pj)
		if before >= 0 && (t.toks[before].tag == tagVerb || t.toks[before].tag == tagTo) && !t.end(i+1) && t.at(i+1).fn&fPreposition == 0 {
			return tagVerb
		}
		if before < 0 {
			return noun
		}
		if t.nominal(i+1) && (w.number&plural == 0 || w.forms&third != 0 && t.at(i+1).fn != 0) {
			return tagAmb
		}
		return noun
	}
	if start {
		if w.forms&base != 0 && t.imperative(i, w) {
			return tagVerb
		}
		return noun
	}
	if noun == tagAdj && w.noun == 0 {
		n := t.at(i + 1)
		if p == tagNoun && (t.nominal(i+1) || n.fn&(fAdverb|fTo) != 0 || n.fn&fPreposition != 0 && (t.at(pj).number&plural != 0 || w.forms&base != 0 && w.verb&vDo != 0 && t.at(0).noun&nPeople != 0 && t.at(0).number&plural != 0 && t.toks[1].tag == tagPrep)) {
			return tagAmb
		}
		return tagAdj
	}
	return tagAmb
}

// imperative says that an ambiguous word at the start of a clause commands
// ("Plan the launch") and does not name ("Plan approved", "Research trainees join").
func (t *tagger) imperative(i int, w *word) bool {
	if w.fn != 0 && w.fn&fDo == 0 {
		return false
	}
	if i+1 >= len(t.toks) {
		return w.noun == 0 && w.verb&vAct != 0
	}
	n := t.at(i + 1)
	switch {
	case t.toks[i+1].kind == numberToken:
		return true
	case t.toks[i+1].kind == markToken:
		c := t.text[t.toks[i+1].start]
		if c == ',' && w.verb&vAct != 0 && t.at(i+2).verb&vAct != 0 && t.at(i+2).forms&base != 0 && t.at(i+3).fn&fConjunction != 0 && t.at(i+4).forms&base != 0 && t.nominal(i+5) {
			return true // "Design, print and mail the brochure"
		}
		if c == ',' || c == '/' || c == '&' {
			return t.at(i+2).forms&base != 0 && t.at(i+2).noun == 0
		}
		return c == '"' || c == '\'' || c == '`' || c == '@'
	case n.fn&(fDeterminer|fPossessive|fPronoun|fCount|fShare|fNumber) != 0:
		return true
	case n.fn&fConjunction != 0:
		return t.at(i+2).forms&base != 0 && (t.at(i+2).noun == 0 || t.nominal(i+3) && t.at(i+2).verb&vAct != 0)
	case n.fn&(fBe|fHave|fModal|fDo) != 0:
		return false
	case n.fn&fQuestion != 0 && w.verb&vAct != 0:
		return n.fn&fRelative == 0 // "Document how we decide"
	case n.fn&fParticle != 0 && (w.noun == 0 || n.fn&fPreposition == 0 || t.toks[i+1].is(t.text, "up") || t.toks[i+1].is(t.text, "out") || t.toks[i+1].is(t.text, "off")):
		return true
	case n.fn&(fPreposition|fTo) != 0:
		switch w.lemma() {
		case "work", "partner", "experiment", "focus", "talk":
			return t.toks[i+1].is(t.text, "with") || t.toks[i+1].is(t.text, "on") || t.toks[i+1].is(t.text, "to")
		case "advocate", "campaign", "lobby", "push", "fundraise", "volunteer", "bid":
			return t.toks[i+1].is(t.text, "for") && t.nominal(i+2)
		}
		return w.noun == 0
	case n.fn&fAdverb != 0:
		return w.adj == 0
	case n.fn != 0:
		return false
	}
	switch {
	case w.lemma() == "help" || w.lemma() == "let" || w.lemma() == "make":
		return true
	case w.set&sNounFirst != 0:
		return false
	}
	if w.verb&(vAct|vMove|vHelp|vShield|vAssure) == 0 && w.noun != 0 || w.noun&nMetric != 0 || w.verb&(vMove|vGet|vCause|vShield) == 0 && t.threshold(i+2) {
		return false
	}
	if w.noun != 0 && !looksInto(w) && t.abstract(i+1) || w.verb&(vMove|vGet) == 0 && (!looksInto(w) || w.lemma() == "build") && t.bareMetric(i+1) {
		return false // "Train punctuality", "Review scores"
	}
	return !t.finiteAfter(i + 1)
}

// bareMetric says that a measure stands at the end of the compound at i, in the
// singular and without an article, as no object would: "Deploy frequency".
func (t *tagger) bareMetric(i int) bool {
	head := nothing
	for j := i; j < len(t.toks) && t.toks[j].kind == wordToken && t.at(j).fn == 0; j++ {
		if t.at(j).noun == 0 {
			return false
		}
		head = t.at(j)
	}
	switch head.lemma() {
	case "time":
		return true
	case "rate", "ratio", "frequency", "prevalence", "incidence", "index", "score", "latency", "duration":
		return head.number == singular
	}
	return false
}

// abstract says that a compound of nouns begins at i whose head is a condition
// or a measure: "punctuality", "response times".
func (t *tagger) abstract(i int) bool {
	head := nothing
	for j := i; j < len(t.toks) && t.toks[j].kind == wordToken; j++ {
		w := t.at(j)
		if w.fn != 0 {
			break
		}
		if w.noun == 0 {
			return false
		}
		head = w
	}
	return head.abstract()
}

// abstract says that the noun names a condition, a change or a measure and
// nothing that anybody delivers.
func (w *word) abstract() bool {
	switch w.lemma() {
	case "result", "outcome", "benefit", "knowledge", "skill", "capacity":
		return false
	case "time":
		return w.number&plural != 0
	case "performance", "attendance", "accuracy":
		return w.number&plural == 0
	}
	return w.noun&(nCondition|nDelta) != 0 && w.noun&(nThing|nEvent|nWorkdone|nReceiver) == 0
}

// looksInto says that a verb, which may as well be a noun, takes conditions for
// its object: "Monitor progress", "Research attitudes".
func looksInto(w *word) bool {
	switch w.lemma() {
	case "address", "support", "monitor", "track", "target", "map", "fight", "study", "research", "survey", "plan", "review", "test", "document",
		"report", "model", "audit", "record", "log", "score", "rate", "rank", "value", "cost", "forecast", "share", "champion", "build", "estimate", "gauge", "chart":
		return true
	}
	return w.verb&(vMove|vGet|vCause|vHelp|vShield) != 0
}

// threshold says that a level follows the noun phrase at i: "Test coverage above
// 80 %" commands nothing.
func (t *tagger) threshold(i int) bool {
	for j := i; j+1 < len(t.toks); j++ {
		switch {
		case t.toks[j].is(t.text, "above"), t.toks[j].is(t.text, "below"), t.toks[j].is(t.text, "under"), t.toks[j].is(t.text, "over"):
			return t.toks[j+1].kind == numberToken
		case t.toks[j].kind == markToken, t.at(j).fn != 0:
			return false
		}
	}
	return false
}

// finiteAfter says that a finite verb follows, so that what stands before it
// is its subject.
func (t *tagger) finiteAfter(i int) bool {
	relative := false
	for j := i; j < len(t.toks); j++ {
		if t.toks[j].kind == markToken && t.opens(j) {
			break
		}
		w := t.at(j)
		switch {
		case w.fn&fTo != 0 && t.at(j+1).forms&base == 0:
		case w.fn&(fRelative|fSubordinator|fTo|fQuestion) != 0:
			relative = true
		case w.fn&fSubject != 0 && w.fn&fDeterminer == 0:
			relative = true
		case w.fn&fConjunction != 0 && j+1 < len(t.toks) && t.at(j+1).forms&base != 0 && t.at(j+1).noun == 0:
			relative = true
		case relative:
		case w.fn&(fModal|fBe|fHave) != 0:
			return true
		case w.fn != 0:
		case w.forms&(third) != 0 && w.noun == 0:
			if t.at(j-1).fn&(fDeterminer|fPossessive) != 0 {
				continue // "Survey tenants about the repairs"
			}
			return true
		case w.forms&base != 0 && w.noun == 0 && w.adj == 0 && t.at(j-1).number&plural != 0 && t.at(j-1).noun != 0,
			j > i+1 && w.forms&base != 0 && t.at(j-1).fn&fAdverb != 0 && t.at(j-2).noun&nPeople != 0 && t.at(j-2).number&plural != 0 && t.nominal(j+1):
			return true
		case w.forms&base != 0 && t.at(j-1).noun&nPeople != 0 && t.at(j-1).number&plural != 0 && t.nominal(j+1):
			return true
		case j > i && w.forms&(base|third) != 0 && w.verb&vMove != 0 && t.at(j-1).noun != 0 && t.at(j-1).fn == 0 && (w.forms&third != 0 || t.at(j-1).number&plural != 0 || t.at(i).number&plural != 0 && j > i+2) &&
			(t.end(j+1) || t.at(j+1).fn&fPreposition != 0 && !t.toks[j+1].is(t.text, "of") && !t.toks[j+1].is(t.text, "in") || t.at(j+1).fn&(fTo|fAdverb) != 0):
			return true
		case j > i+1 && w.verb&vMove != 0 && w.verb&vAct == 0 && w.forms&(base|third) != 0 && j+1 < len(t.toks) && t.toks[j+1].kind == numberToken && t.at(j-1).noun != 0:
			return true // "Support tickets per account fall 25%"
		case w.forms&(past|participle) != 0 && w.forms&base == 0 && w.verb&vMove != 0 && w.adj&aChanged != 0 && t.end(j+1):
			return true
		case j > i && w.verb&vMove != 0 && w.adj&aChanged != 0 && w.forms&past != 0 && (t.at(j-1).noun&nCondition != 0 || t.at(j-1).lemma() == "time") && t.at(j+1).fn&(fPreposition|fTo) != 0:
			return true // "Build time reduced by"
		case w.forms&past != 0 && w.forms&participle == 0 && w.noun == 0:
			return true
		case j > i && w.adj&aAvailable != 0 && w.noun == 0 && (t.end(j+1) || t.at(j+1).fn&fPreposition != 0):
			return true
		}
	}
	return false
}
