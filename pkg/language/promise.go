package language

// PromiseKind says what a sentence promises as certain.
type PromiseKind uint8

// Guarantee: a result that depends on others is promised. Absolute: all,
// always, never as a promised result. Experience: receivers "will feel".
const (
	Guarantee PromiseKind = iota
	Absolute
	Experience
)

// Promise is one place in a text where a result is promised as certain.
type Promise struct {
	Kind PromiseKind
	// Words are the ones that promise.
	Words Range
	// Sure says that two signals agree.
	Sure bool
}

// Promises finds what a sentence, in its author's own voice, promises as
// certain although it depends on others. Purpose, duty, negation, hedges,
// conditions, quotations and fixed terms (loan guarantee, net zero) are none.
// A text of several sentences may be given; ranges are of the whole text.
func Promises(text string) []Promise { return promisesIn(text, false) }

func promisesIn(text string, planned bool) []Promise {
	lx := english()
	var found []Promise
	var space [128]token
	lx.sentences(text, func(from, to int) {
		found = lx.promises(found, space[:0], text, from, to, planned)
	})
	return found
}

func (lx *lexicon) promises(found []Promise, space []token, text string, from, to int, planned bool) []Promise {
	p := promiser{reader: reader{lx: lx, text: text}, planned: planned}
	p.all = lx.tokenize(space, text, from, to)
	if !mayPromise(p.all) {
		return found
	}
	if _, _, foreign := lx.tag(text, p.all); foreign {
		return found
	}
	p.toks = p.all
	return p.read(found)
}

// promiser looks for promises in one sentence.
type promiser struct {
	reader
	quoted [4]span // tokens inside quotation marks
	quotes int
	// goalAt is where a goal, aim or vision begins to frame what follows; len if
	// nowhere. conditionAt and sureAt are the first condition and the last word
	// of certainty, or -1.
	goalAt, conditionAt, sureAt int

	assuring bool // a word that assures stands in it, which no construction was found of
	refused  bool // what is assured is surely no promise

	meansAt int  // where what something is said to mean begins; 0 if nowhere
	planned bool // what is only weighed does not count
	dated   bool
	history bool
	names   names // of the words in it
}

type span struct{ from, to int }

func (p *promiser) read(found []Promise) []Promise {
	if len(p.toks) < 2 || p.asks() {
		return found
	}
	p.survey()
	return p.seek(found)
}

// seek looks for promises in a sentence that is surveyed.
func (p *promiser) seek(found []Promise) []Promise {
	p.goalAt, p.conditionAt, p.sureAt = len(p.toks), -1, -1
	for i := range p.toks {
		t := &p.toks[i]
		if t.cue == 0 && t.promise&byName == 0 {
			continue // as most
		}
		switch {
		case t.cue&cCritic != 0:
			return found
		case t.cue&cCondition != 0 && t.word.fn&fSubordinator != 0 && !p.noMatter(i), t.cue&cCondition != 0 && t.word.fn == 0,
			p.temporal(i) && !p.ours(0, len(p.toks)):
			if p.conditionAt < 0 {
				p.conditionAt = i
			}
		case t.cue&cGoal != 0 && i < p.goalAt && !p.isQuoted(i) && p.framing(i):
			p.goalAt = i
		}
		p.history = p.history || t.cue&cPast != 0
		if t.cue&cCertainty != 0 && !t.is(p.text, "never") && !t.is(p.text, "always") && !t.is(p.text, "forever") && !p.isQuoted(i) && !p.doubted(i) {
			p.sureAt = i
		}
		p.dated = p.dated || p.deadline(i)
	}
	n := len(found)
	for i := 0; p.assuring && i < len(p.toks); i++ {
		if t := &p.toks[i]; t.word.verb&vAssure != 0 && !p.isQuoted(i) && !p.conditional(i) {
			if q, ok := p.assures(i); ok {
				found = append(found, q)
			}
		}
	}
	if len(found) > n || p.conditionAt >= 0 || p.refused {
		return found
	}
	if q, ok := p.phrase(); ok {
		return append(found, q)
	}
	if done, sure := p.accomplished(); sure {
		return append(found, done)
	}
	if h, reaped := p.harvest(); reaped {
		return append(found, h)
	}
	if found = p.clauses(found); len(found) > n {
		return found
	}
	if q, ok := p.resulting(); ok {
		return append(found, q)
	}
	if p.planned {
		return found
	}
	if q, ok := p.balance(); ok {
		found = append(found, q)
	}
	return found
}

// conditional says that a condition stands before i, or soon after it.
func (p *promiser) conditional(i int) bool {
	return p.conditionAt >= 0 && p.conditionAt < i+12
}

// framing says that the goal word at i governs what follows: "our goal is
// that…", "Vision: …", "we aim to"; not "you will reach your goal".
func (p *promiser) framing(i int) bool {
	t := p.toks[i]
	if t.tag != tagNoun && t.tag != tagAmb {
		return true
	}
	switch n := p.at(i + 1); n.tag {
	case tagBe, tagTo:
		return true
	case tagPrep:
		v := p.before(i)
		for v >= 0 && (p.at(v).tag == tagDet || p.at(v).tag == tagPoss || p.at(v).tag == tagAdj) {
			v--
		}
		return (n.is(p.text, "of") || n.is(p.text, "for")) && p.at(v).tag != tagVerb && p.at(v).word.forms&third == 0 // not "convey the purpose of your event"
	case tagMark:
		return n.kind == markToken && n.end > n.start && p.text[n.start] == ':'
	case tagNum:
		return true
	}
	return i == 0 && p.at(1).kind == markToken
}

// doubted: "not certain that", "some doubt whether", "be sure to".
func (p *promiser) doubted(i int) bool {
	if p.negatedBefore(i) && !p.toks[i].is(p.text, "no") {
		return true
	}
	return p.at(i-1).is(p.text, "be") && p.at(i-2).tag != tagModal // "be sure to" tells somebody what to do
}

// temporal says that "when you …" or "once they …" bounds the sentence like a
// condition: advice, unless it is about what the author offers.
func (p *promiser) temporal(i int) bool {
	t := &p.toks[i]
	if t.tag != tagSub && t.tag != tagPrep || t.word.names&ofBounds == 0 {
		return false
	}
	n := p.at(i + 1)
	return (n.tag == tagSubj || n.is(p.text, "you")) && p.at(i+2).word.lemma() != "come" // not "when it comes to"
}

// noMatter says that the word at i leaves all cases open: "no matter what",
// "whether at home or abroad".
func (p *promiser) noMatter(i int) bool {
	if p.at(i-1).is(p.text, "matter") || p.at(i-1).word.lemma() == "wonder" || p.at(i-1).word.lemma() == "ask" {
		return true
	}
	if !p.toks[i].is(p.text, "whether") || i > 0 && p.at(i-1).tag != tagMark {
		return false
	}
	for k := i + 1; k < len(p.toks); k++ {
		if p.toks[k].is(p.text, "or") {
			return true
		}
	}
	return false
}

// deadline: "by 2030", "by the end of March": a target has a date, a promise of
// this kind has none.
func (p *promiser) deadline(i int) bool {
	if p.toks[i].word.names&ofDates == 0 {
		return false
	}
	for j := i + 1; j < len(p.toks) && j <= i+5; j++ {
		t := p.toks[j]
		if t.kind == numberToken && p.year(t) || t.word.noun&nTime != 0 && (t.upper || t.word.lemma() == "end") {
			return true
		}
		if t.tag == tagVerb || t.tag == tagMark {
			break
		}
	}
	return false
}

// survey notes what stands between quotation marks, other people's words, and
// which words stand in the sentence.
func (p *promiser) survey() {
	open := -1
	verbs, tags, stand := verbClass(0), tagSet(0), names(0)
	for i, toks := 0, p.toks; i < len(toks); i++ {
		t := &toks[i]
		verbs |= t.word.verb
		tags |= 1 << (t.tag & 31)
		if t.promise&byName != 0 {
			if stand |= t.word.names; t.word.names == 0 {
				stand = allNames // its entry was no part of speech, and another took its place
			}
		}
		if t.kind != markToken || !quoting[p.text[t.start]] {
			continue
		}
		s := p.text[t.start:t.end]
		switch {
		case s == "“" || s == "«" || s == "„" || s == "\"" && open < 0:
			open = i
		case s == "”" || s == "»" || s == "\"":
			if open < 0 {
				open = 0
			}
			if p.quotes < len(p.quoted) {
				p.quoted[p.quotes] = span{open, i}
				p.quotes++
			}
			open = -1
		}
	}
	p.assuring, p.tags, p.names = verbs&vAssure != 0, tags, stand
	if open >= 0 && p.quotes < len(p.quoted) {
		p.quoted[p.quotes] = span{open, len(p.toks)}
		p.quotes++
	}
}

// quoting are the bytes that quotation marks begin with.
var quoting = [256]bool{'"': true, 0xe2: true, 0xc2: true}

func (p *promiser) isQuoted(i int) bool {
	for _, q := range p.quoted[:p.quotes] {
		if q.from <= i && i <= q.to {
			return true
		}
	}
	return false
}

// words is the range of the tokens from…to.
func (p *promiser) words(from, to int) Range {
	return Range{int(p.toks[from].start), int(p.toks[to].end)}
}

// promise is one that a construction was found for, from one token to another.
func (p *promiser) promise(kind PromiseKind, from, to int) Promise {
	first, last := min(from, to), min(max(from, to), len(p.toks)-1) // what follows the last word is none
	if first < 0 {                                                  // there is no object: the verb stands for it
		first = max(last, 0)
	}
	last = min(max(last, first), len(p.toks)-1) // a phrase may want a word after the last one
	return Promise{Kind: kind, Sure: true, Words: p.words(first, last)}
}
