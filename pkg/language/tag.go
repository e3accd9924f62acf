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

// tagSet has a bit for each tag.
type tagSet uint32

// tagger chooses a tag for each token from left to right: by what the lexicon
// allows, what stands before, and what follows.
type tagger struct {
	lx   *lexicon
	text string
	toks []token
}

// tag chooses the tags of all tokens, and counts those that are no marks. It
// leaves the tokens of a foreign text alone.
func (lx *lexicon) tag(text string, toks []token) (words int, tags tagSet, foreign bool) {
	english, unknown := 0, 0
	for i := range toks {
		tok := &toks[i]
		switch w := tok.word; {
		case w == nil && tok.kind == wordToken:
			unknown++
		case w == nil:
			tok.word = nothing
		case tok.kind != wordToken:
		case !w.spoken():
			unknown++
		default:
			english++
			if tok.upper && w.code == may && i > 0 {
				tok.word = lx.word("april")
			}
		}
	}
	if unknown > 0 {
		if lx.isForeign(text, toks, english, unknown) {
			return 0, 0, true
		}
		lx.guess(text, toks)
	}
	t := tagger{lx, text, toks}
	for i := range toks {
		tok := &toks[i]
		switch {
		case tok.kind == wordToken && tok.word.tag != tagNone:
			tok.tag = tok.word.tag
		case tok.kind == wordToken:
			tok.tag = t.choose(i)
		case tok.kind == numberToken:
			tok.tag = tagNum
		default:
			tok.tag = t.mark(i)
			words--
		}
		tags |= 1 << (tok.tag & 31)
	}
	return words + len(toks), tags, false
}

// may is the code of the month, unless it is a modal.
const may code = 'm' | 'a'<<8 | 'y'<<16

var nothing = &word{}

// spoken says that the entry is a part of speech and not only a signal.
func (w *word) spoken() bool {
	return uint32(w.fn)|uint32(w.verb)|uint32(w.noun)|uint32(w.adj) != 0
}

func (t *tagger) mark(i int) tag {
	switch tok := &t.toks[i]; t.text[tok.start] {
	case '&', '+':
		return tagConj
	case '%':
		if tok.word.fn&fShare != 0 && !(i > 0 && t.toks[i-1].kind == numberToken) && t.nominal(i+1) {
			return tagShare
		}
		return tagNoun
	}
	return tagMark
}

func (t *tagger) choose(i int) tag {
	w := t.toks[i].word
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
	tok := &t.toks[i]
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
	return t.at(j).set&sContent != 0
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
		if p := t.at(pj); (p.lemma() == "access" || p.lemma() == "commitment" || p.lemma() == "response" || p.lemma() == "contribution" || p.lemma() == "lead" ||
			p.lemma() == "approach" || p.lemma() == "change") && !(t.nominal(j+1) && t.at(j+1).fn != 0) {
			return tagPrep
		}
	}
	return tagTo
}
