package language

// tag is the part of speech that a token has where it stands.
type tag uint8

const (
	tagNone tag = iota
	tagSpace
	tagMark
	tagDet
	tagPoss
	tagSubj // a pronoun that is a subject
	tagPron // another pronoun
	tagRel
	tagPrep
	tagConj
	tagSub // if, when, because, and "that" after a verb
	tagTo
	tagModal
	tagBe
	tagHave
	tagDo
	tagNeg
	tagAdv
	tagNum
	tagCount // "number of"
	tagShare // "percentage of"
	tagVerb  // finite, imperative or infinitive
	tagAmb   // a noun that could be the finite verb: "Teachers use tablets"
	tagEd    // past tense or participle
	tagGer
	tagNoun
	tagAdj
)

// tagger chooses a tag for each token from left to right: by what the lexicon
// allows, what stands before, and what follows.
type tagger struct {
	lx   *lexicon
	text string
	toks []token
}

func (lx *lexicon) tag(text string, toks []token) {
	t := tagger{lx, text, toks}
	var buf [48]byte
	for i := range toks {
		if i > 0 && toks[i].upper && toks[i].is(text, "may") {
			toks[i].word = lx.words["april"]
		}
		if toks[i].kind == wordToken && (toks[i].word == nil || !toks[i].word.spoken()) {
			toks[i].word = lx.unknown(key(buf[:0], text[toks[i].start:toks[i].end]))
		}
		if toks[i].word == nil {
			toks[i].word = nothing
		}
	}
	for i := range toks {
		toks[i].tag = t.choose(i)
	}
}

var nothing = &word{}

// spoken says that the entry is a part of speech and not only a signal.
func (w *word) spoken() bool { return w.fn != 0 || w.verb != 0 || w.noun != 0 || w.adj != 0 }

func (t *tagger) choose(i int) tag {
	tok := t.toks[i]
	switch {
	case tok.kind == markToken:
		if tok.is(t.text, "&") || tok.is(t.text, "+") {
			return tagConj
		}
		if tok.is(t.text, "%") && tok.word.fn&fShare != 0 && !(i > 0 && t.toks[i-1].kind == numberToken) && t.nominal(i+1) {
			return tagShare
		}
		if tok.is(t.text, "%") {
			return tagNoun
		}
		return tagMark
	case tok.kind == numberToken:
		return tagNum
	}
	w := tok.word
	if w.fn != 0 {
		if g := t.function(i, w); g != tagNone {
			return g
		}
	}
	return t.content(i, w)
}

// before is the tag to the left, over adverbs and negations; tagNone at the
// start of a clause.
func (t *tagger) before(i int) (tag, int) {
	for j := i - 1; j >= 0; j-- {
		switch t.toks[j].tag {
		case tagAdv, tagNeg:
			continue
		case tagMark:
			if c := t.text[t.toks[j].start]; c == '"' || c == '\'' || c == '*' || c == '_' || c == '(' {
				continue
			}
			return tagMark, j
		}
		return t.toks[j].tag, j
	}
	return tagNone, -1
}

func (t *tagger) at(i int) *word {
	if i < 0 || i >= len(t.toks) || t.toks[i].word == nil {
		return nothing
	}
	return t.toks[i].word
}

// nominal says that a noun phrase can begin at i.
func (t *tagger) nominal(i int) bool {
	if i >= len(t.toks) {
		return false
	}
	if t.toks[i].kind == numberToken {
		return true
	}
	if t.toks[i].kind == markToken {
		c := t.text[t.toks[i].start]
		return c == '"' || c == '\'' || c == '['
	}
	w := t.at(i)
	if w.fn != 0 {
		return w.fn&(fDeterminer|fPossessive|fPronoun|fNumber|fCount|fShare) != 0
	}
	return w.noun != 0 || w.adj != 0 || w.forms&(participle|gerund) != 0
}

func (t *tagger) function(i int, w *word) tag {
	p, pj := t.before(i)
	tok := t.toks[i]
	switch {
	case w.fn&fModal != 0:
		return tagModal
	case w.fn&fCount != 0:
		return tagCount
	case w.fn&fShare != 0:
		if t.toks[i].is(t.text, "percentage") || t.toks[i].is(t.text, "percent") || t.toks[i].is(t.text, "proportion") {
			return tagNoun
		}
		return tagShare
	case w.fn&fBe != 0:
		return tagBe
	case w.fn&fHave != 0:
		return tagHave
	case w.fn&fDo != 0:
		if t.nominal(i + 1) {
			return tagVerb
		}
		return tagDo
	case w.fn&fTo != 0:
		return t.to(i, pj)
	case tok.is(t.text, "that"):
		switch {
		case p == tagAmb && t.at(pj).verb&vAssure != 0 || p == tagNoun && t.contentNoun(pj):
			return tagSub
		case p == tagNoun || p == tagAmb || p == tagNum || p == tagPron:
			return tagRel
		case p == tagNone || p == tagPrep || p == tagMark || p == tagConj:
			if t.verbal(i + 1) {
				return tagSubj
			}
			return tagDet
		}
		return tagSub
	case w.fn&fRelative != 0:
		return tagRel
	case w.fn&fSubordinator != 0:
		return tagSub
	case w.fn&fConjunction != 0:
		return tagConj
	case w.fn&fPossessive != 0:
		if w.fn&fPronoun != 0 && !t.nominal(i+1) {
			return tagPron
		}
		return tagPoss
	case w.fn&fSubject != 0:
		if w.fn&fPronoun != 0 && (p == tagVerb || p == tagPrep || p == tagGer || p == tagTo) {
			return tagPron
		}
		return tagSubj
	case w.fn&fDeterminer != 0:
		if (tok.is(t.text, "this") || tok.is(t.text, "that")) && t.thirdAfter(i+1) {
			return tagSubj // "this works"
		}
		if t.verbal(i+1) && w.fn&fNegation == 0 && !tok.is(t.text, "a") && !tok.is(t.text, "the") {
			return tagSubj
		}
		return tagDet
	case w.fn&fPronoun != 0:
		if t.verbal(i + 1) {
			return tagSubj
		}
		return tagPron
	case w.fn&fNegation != 0 && w.noun != 0:
		if p == tagVerb || p == tagPrep || p == tagEd {
			return tagPron
		}
		return tagSubj
	case w.fn&fNegation != 0 && w.verb == 0 && w.fn&fPreposition == 0:
		return tagNeg
	case w.fn&fParticle != 0 && w.fn&fPreposition != 0:
		if (p == tagVerb || p == tagEd || p == tagGer) && pj == i-1 && (t.end(i+1) || t.at(i+1).fn&(fPreposition|fConjunction|fTo) != 0) {
			return tagAdv
		}
		return tagPrep
	case w.fn&fPreposition != 0:
		return tagPrep
	case w.fn&fNumber != 0:
		return tagNum
	case w.fn&fAdverb != 0:
		if w.noun != 0 && (p == tagDet || p == tagPoss || p == tagAdj) {
			return tagNone
		}
		return tagAdv
	case w.fn&fParticle != 0:
		return tagAdv
	case w.fn&fQuestion != 0:
		return tagSub
	}
	return tagNone
}

// contentNoun says that "that" after the noun at j tells its content: "no doubt that".
func (t *tagger) contentNoun(j int) bool {
	switch t.at(j).lemma {
	case "doubt", "guarantee", "promise", "fact", "belief", "evidence", "goal", "aim", "hope", "assurance", "view", "idea", "proof", "claim", "certain", "sure":
		return true
	}
	return false
}

// verbal says that a finite verb group begins at i without doubt.
func (t *tagger) verbal(i int) bool {
	for i < len(t.toks) && t.at(i).fn&fAdverb != 0 {
		i++
	}
	w := t.at(i)
	if w.fn&(fModal|fBe|fHave|fDo) != 0 {
		return true
	}
	return w.forms&(third|past) != 0 && w.noun == 0 && w.adj == 0 || w.forms&third != 0 && w.noun != 0 && t.nominal(i+1) && t.at(i+1).fn != 0
}

// thirdAfter says that a form in "s" follows that cannot be a noun after "this".
func (t *tagger) thirdAfter(i int) bool {
	for i < len(t.toks) && t.at(i).fn&fAdverb != 0 {
		i++
	}
	w := t.at(i)
	return w.forms&third != 0 && w.number == plural && w.fn == 0
}

// to tells the infinitive from the preposition: "to support farmers", "access to support".
func (t *tagger) to(i, pj int) tag {
	j := i + 1
	for j < len(t.toks) && t.at(j).fn&fAdverb != 0 {
		j++
	}
	w := t.at(j)
	if w.fn&(fBe|fHave|fDo) != 0 {
		return tagTo
	}
	if w.forms&base == 0 || w.fn != 0 {
		return tagPrep
	}
	if w.noun != 0 && pj >= 0 {
		if p := t.at(pj); (p.lemma == "access" || p.lemma == "commitment" || p.lemma == "response" || p.lemma == "contribution" || p.lemma == "lead" ||
			p.lemma == "approach" || p.lemma == "change") && !(t.nominal(j+1) && t.at(j+1).fn != 0) {
			return tagPrep
		}
	}
	return tagTo
}

func (t *tagger) content(i int, w *word) tag {
	p, pj := t.before(i)
	start := p == tagNone || p == tagMark && t.opens(pj)
	verb := w.forms&(base|third) != 0
	switch {
	case w.forms&gerund != 0 && w.forms&base == 0:
		return t.gerund(i, w, p, start)
	case w.forms&(past|participle) != 0 && w.forms&base == 0:
		return t.past(i, w, p, start)
	case p == tagTo || p == tagModal || p == tagDo || p == tagSubj || p == tagRel:
		if verb && !(p == tagRel && (w.forms&third == 0 && w.number == plural || w.noun != 0 && t.at(i+1).fn&(fBe|fHave|fModal) != 0)) {
			return tagVerb
		}
	case p == tagBe && w.forms&participle != 0:
		return tagEd
	case p == tagHave && w.forms&participle != 0 && !t.end(i+1):
		return tagEd
	}
	nominal := w.noun != 0 || w.adj != 0
	if w.forms&base != 0 && w.forms&participle != 0 && (p == tagNoun || p == tagAmb) && !(t.nominal(i+1) && i+1 < len(t.toks) && t.toks[i+1].kind != markToken) {
		return tagEd // "Clubs set up", "Spots broadcast in May"
	}
	switch {
	case verb && !nominal && (p == tagPrep || p == tagAdj && (pj == 0 || t.toks[pj-1].tag != tagNoun)) && pj == i-1 && w.forms&base != 0:
		return tagNoun // "in triage"
	case verb && !nominal && (p == tagPoss || p == tagDet && t.toks[pj].word.fn&fPronoun == 0) && pj == i-1 && w.verb&^vOther != vAct && !t.floats(pj):
		return tagNoun // "the pledge"
	case (p == tagModal || p == tagTo) && w == t.lx.guess.noun:
		return tagVerb
	case w == t.lx.guess.noun && p == tagNoun && t.at(pj).noun&nPeople != 0 && t.at(pj).number&plural != 0 && !t.toks[i].upper && t.at(i+1).fn&(fDeterminer|fPossessive|fPreposition|fAdverb) != 0:
		return tagVerb // "Parents cope with loss"
	case verb && !nominal && w.forms&third == 0 && p == tagNoun && pj == i-1 && t.at(pj).number == singular && t.end(i+1) && !t.joined(pj):
		return tagNoun // "in net repair"
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
	case w == t.lx.guess.adjective && t.at(i+1).fn&(fBe|fHave|fModal) != 0:
		return tagNoun // "Peer-base has"
	case w == t.lx.guess.adjective && (p == tagDet || p == tagPoss || p == tagAdj || p == tagPrep) && (i+1 >= len(t.toks) || !t.nominal(i+1)):
		return tagNoun // "the new timetable will"
	case w.adj != 0:
		return tagAdj
	}
	return tagNoun
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

// floats says that the determiner at j may also stand alone: "all sign".
func (t *tagger) floats(j int) bool {
	return t.toks[j].cue&(cUniversal|cHedge) != 0 || t.toks[j].is(t.text, "these") || t.toks[j].is(t.text, "those") || t.toks[j].is(t.text, "this")
}

func (t *tagger) end(i int) bool {
	return i >= len(t.toks) || t.toks[i].kind == markToken
}

func (t *tagger) gerund(i int, w *word, p tag, start bool) tag {
	next := t.at(i + 1)
	people := i > 0 && t.at(i-1).noun&nReceiver != 0 && t.at(i-1).number&plural != 0
	switch {
	case p == tagNoun && people && w.adj == 0:
		return tagGer // "people sleeping under nets"
	case start && w.noun == 0 && next.forms&participle != 0 && next.noun == 0 && next.adj == 0 && i+1 < len(t.toks):
		return tagNoun // "Signposting provided"
	case p == tagNoun && (t.end(i+1) || next.forms&participle != 0 && next.noun == 0 || next.fn&(fBe|fHave|fModal) != 0):
		return tagNoun // "Crash reporting enabled"
	case (p == tagDet || p == tagAdj || p == tagPoss) && next.fn == 0 && next.noun != 0 && (w.noun == 0 || next.forms&third == 0) && i+1 < len(t.toks):
		return tagAdj // "early warning system"
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
	case start && object && n.noun&nEvent == 0:
		return tagGer
	case p == tagBe && t.nominal(i+1):
		return tagGer
	case p == tagPrep && object:
		return tagGer
	}
	return tagNoun
}

func (t *tagger) past(i int, w *word, p tag, start bool) tag {
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
	noun := tagNoun
	if w.noun == 0 || w.adj != 0 && i+1 < len(t.toks) && t.at(i+1).fn == 0 && t.at(i+1).noun != 0 {
		noun = tagAdj
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
		if p == tagNoun && (t.nominal(i+1) || n.fn&(fAdverb|fTo) != 0 || n.fn&fPreposition != 0 && t.at(pj).number&plural != 0) {
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
	case n.fn&fParticle != 0:
		return true
	case n.fn&(fPreposition|fTo) != 0:
		switch w.lemma {
		case "work", "partner", "experiment", "focus", "talk":
			return t.toks[i+1].is(t.text, "with") || t.toks[i+1].is(t.text, "on") || t.toks[i+1].is(t.text, "to")
		}
		return w.noun == 0
	case n.fn&fAdverb != 0:
		return w.adj == 0
	case n.fn != 0:
		return false
	}
	switch w.lemma {
	case "help", "let", "make":
		return true
	}
	if w.verb&(vAct|vMove|vHelp|vShield|vAssure) == 0 && w.noun != 0 || w.noun&nMetric != 0 {
		return false
	}
	return !t.finiteAfter(i + 1)
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
			return true
		case w.forms&base != 0 && w.noun == 0 && w.adj == 0 && t.at(j-1).number&plural != 0 && t.at(j-1).noun != 0:
			return true
		case w.forms&base != 0 && t.at(j-1).noun&nPeople != 0 && t.at(j-1).number&plural != 0 && t.nominal(j+1):
			return true
		case j > i && w.forms&(base|third) != 0 && w.verb&vMove != 0 && t.at(j-1).noun != 0 && t.at(j-1).fn == 0 && (w.forms&third != 0 || t.at(j-1).number&plural != 0) &&
			(t.end(j+1) || t.at(j+1).fn&fPreposition != 0 && !t.toks[j+1].is(t.text, "of") && !t.toks[j+1].is(t.text, "in") || t.at(j+1).fn&(fTo|fAdverb) != 0):
			return true
		case w.forms&(past|participle) != 0 && w.forms&base == 0 && w.verb&vMove != 0 && w.adj&aChanged != 0 && t.end(j+1):
			return true
		case w.forms&past != 0 && w.forms&participle == 0 && w.noun == 0:
			return true
		case j > i && w.adj&aAvailable != 0 && w.noun == 0 && (t.end(j+1) || t.at(j+1).fn&fPreposition != 0):
			return true
		}
	}
	return false
}
