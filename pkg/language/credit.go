package language

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Credit is a place where a sentence says as a fact that something brought a
// result about.
type Credit struct {
	// Words say so: "ended", "led to", "thanks to".
	Words Range
	// Own says that the cause is the author or what the author delivers.
	Own bool
	// Whole says that nothing is left for anybody else to have done: what was
	// bad is gone, or one cause did it alone.
	Whole bool
	// Moved says that the cause alone is said to have moved, by so much, what
	// lies with others: "Our app reduced accidents by 40 %".
	Moved bool
	// Compared says that the sentence sets the result beside one without the cause.
	Compared bool
	// Counted says that the sentence puts a number on the result.
	Counted bool
}

// Credit finds who the first sentence gives the credit for a result. What is
// hedged, shared with others, promised, wanted or denied gives none; nor does
// a sentence about one's own deliveries.
func (v *View) Credit() (Credit, bool) {
	if named, ok := v.afterName(); ok {
		v = named
	}
	if told, ok := v.brought(); ok {
		v = told
	}
	c := &v.c
	if c.shape != finite || c.verb < 0 || c.negated || c.modal || c.future || c.verb >= len(v.toks) {
		return Credit{}, false
	}
	r, ok := v.creditVerb()
	if !ok {
		r, ok = v.creditTo()
	}
	if !ok || v.shares() || v.Conditional() || len(v.Signals(MildCausal)) > 0 {
		return Credit{}, false
	}
	for i, t := range v.toks {
		r.Compared = r.Compared || v.is(i, "compared")
		r.Moved = r.Moved && t.word.set&sSourced == 0
	}
	r.Moved = r.Moved && !r.Compared
	return r, true
}

// movedBy says that the verb moves, by a number, what the doer does not hold in
// hand: accidents, not one's own costs.
func (v *View) movedBy(object int) bool {
	if object < 0 || v.toks[v.c.verb].word.verb&(vUp|vDown) == 0 {
		return false
	}
	o := v.toks[object].word
	if o.noun&(nProblem|nFeeling|nGood) == 0 || o.noun&(nDelivery|nMetric) != 0 || o.set&(sWoe|sGained) != 0 {
		return false
	}
	for k := v.c.verb + 1; k < len(v.toks); k++ {
		if v.toks[k].is(v.text, "our") {
			return false
		}
	}
	return v.at(object+1).tag == tagPrep && v.measured(object+1, len(v.toks))
}

// afterName reads "Slotwise ended no-shows" with the author's name for what it
// is: a name unknown to the lexicon may look like the verb of a command.
func (v *View) afterName() (*View, bool) {
	if v.c.shape == finite {
		return nil, false
	}
	for _, d := range v.doers {
		if !v.begins(0, d) {
			continue
		}
		verb := 0
		for verb < len(v.toks) && int(v.toks[verb].start) < int(v.toks[0].start)+len(d) {
			verb++
		}
		head := verb - 1
		if v.at(verb).tag == tagHave {
			verb++
		}
		if v.at(verb).word.forms&past == 0 {
			return nil, false
		}
		named := *v
		named.toks, named.tags = slices.Clone(v.toks), 0
		named.toks[verb].tag = tagEd
		named.c = clause{shape: finite, from: 0, to: len(v.toks), head: head, verb: verb, aux: -1, rel: -1}
		return &named, true
	}
	return nil, false
}

// brought reads "The talks led to shorter stays" and "The talks made managers
// decide faster" by the verb of causing.
func (v *View) brought() (*View, bool) {
	c := &v.c
	if !v.caused(c) {
		return nil, false
	}
	told := *v
	told.c = clause{shape: finite, from: c.from, to: c.to, head: c.head, verb: c.rel, aux: -1, rel: -1}
	return &told, true
}

// caused says that a past verb of causing stands where a participle of the
// subject would ("talks held"), as another verb, or what looks like one, follows:
// "The talks made managers decide".
func (r *reader) caused(c *clause) bool {
	if c.shape != finite || c.head < 0 || c.rel <= c.head || c.rel >= c.verb || r.toks[c.rel].tag != tagEd {
		return false
	}
	for j := c.head + 1; j < c.rel; j++ {
		if tag := r.toks[j].tag; tag != tagAdv && tag != tagAdj {
			return false // "The talks that led to …"
		}
	}
	if r.at(c.rel+1).tag == tagPrep {
		return false
	}
	switch r.toks[c.rel].word.lemma() {
	case "make":
		object := r.headNoun(c.rel+1, c.verb)
		return object >= 0 && object == c.verb-1 && r.toks[object].word.noun&nReceiver != 0 && r.toks[c.verb].word.forms&base != 0
	case "lead to", "result in", "bring about", "give rise to":
		return true
	}
	return false
}

// creditVerb: "Our programme ended hunger", "The courses led to jobs".
func (v *View) creditVerb() (Credit, bool) {
	c := &v.c
	t := v.toks[c.verb]
	cause := t.word.verb&vCause != 0
	past := t.tag == tagEd || t.word.forms&past != 0 && t.word.forms&(base|third) == 0
	rescued := t.word.verb&vShield != 0 && v.single() && !v.sparing() // "alone saved the brand"
	if c.passive || c.copula || !rescued && t.word.verb&(vEnd|vMove|vCause) == 0 || !past && !(cause && t.word.forms&third != 0) {
		return Credit{}, false
	}
	own, foreign := v.cause(c.from, c.head)
	if foreign {
		return Credit{}, false // others did it, and are given the credit
	}
	if !own && !cause {
		return Credit{}, false // whoever ended or raised it, it was not said to be the author
	}
	object := v.directObject()
	if leading := v.lemmaIn(t, "leading"); !leading && (object < 0 || !rescued && v.delivered(object)) || c.verb+1 == len(v.toks) {
		return Credit{}, false // "We produced 12 reports"
	}
	whole := t.word.verb&vEnd != 0 && (v.lemmaIn(t, "erased") || object >= 0 && v.toks[object].word.noun&(nProblem|nState|nMetric|nFeeling|nGood) != 0)
	return Credit{
		Words:   Range{int(t.start), int(t.end)},
		Own:     own,
		Whole:   whole || v.single(),
		Counted: v.Numbers(),
		Moved:   own && v.movedBy(object),
	}, true
}

// sparing says that the verb acts on what one has oneself: "saved money".
func (v *View) sparing() bool {
	object := v.directObject()
	return object < 0 || v.toks[object].word.noun&(nMetric|nGood|nTime) != 0 || v.toks[object].word.lemma() == "money"
}

// directObject is the head of what the verb acts on, or -1: "fell by a third"
// has none.
func (v *View) directObject() int {
	next := v.c.verb + 1
	for v.at(next).tag == tagAdv {
		next++
	}
	if v.at(next).tag == tagPrep {
		return -1
	}
	object, _ := v.object(v.c.verb, len(v.toks))
	return object
}

// creditTo: "Thanks to our app, no-shows fell".
func (v *View) creditTo() (Credit, bool) {
	for i, t := range v.toks {
		if !t.is(v.text, "thanks to") && !t.is(v.text, "because of") && !t.is(v.text, "due to") && !t.is(v.text, "as a result of") {
			continue
		}
		if w := v.toks[v.c.verb]; w.tag != tagEd && w.word.forms&past == 0 && !v.c.perfect && !v.doThey() {
			return Credit{}, false
		}
		head := v.headNoun(i+1, len(v.toks))
		own, foreign := v.cause(i+1, head)
		counted := v.Numbers() && (t.is(v.text, "as a result of") || t.is(v.text, "thanks to")) // "fell by 12 % as a result of the flexible hours"
		if head < 0 || foreign || !own && !counted {
			return Credit{}, false
		}
		return Credit{Words: Range{int(t.start), int(t.end)}, Own: own, Whole: v.single(), Counted: v.Numbers()}, true
	}
	return Credit{}, false
}

// doThey says that the sentence tells what others do now: "managers decide
// faster". What we do is ours to say.
func (v *View) doThey() bool {
	w, from := v.toks[v.c.verb], v.c.from
	for j := from; j < v.c.head; j++ {
		if v.toks[j].tag == tagMark {
			from = j + 1
		}
	}
	if v.at(v.c.verb-1).is(v.text, "we") {
		return false
	}
	return (w.tag == tagVerb || w.tag == tagAmb) && w.word.forms&(base|third) != 0 && v.c.aux < 0 && !v.c.copula && v.role(from, v.c.head) != Doer
}

// cause says whether the noun phrase from…head is the author or something of
// theirs, and whether it is somebody else.
func (v *View) cause(from, head int) (own, foreign bool) {
	if head < 0 || head >= len(v.toks) {
		return false, false
	}
	if head > from && v.is(head, "sole") {
		head-- // "The academy alone"
	}
	for _, d := range v.doers { // "Grain for All"
		if v.begins(from, d) {
			return true, false
		}
	}
	role, people := v.role(from, head), v.toks[head].word.noun&nPeople != 0
	switch {
	case role == Doer, v.possessed(from, head) && !people:
		return true, false
	case role == Receiver:
		return false, true
	}
	definite := false
	for j := from; j < head; j++ {
		t := v.toks[j]
		definite = definite || t.is(v.text, "our") || t.is(v.text, "the") || t.is(v.text, "this") || t.is(v.text, "these")
	}
	if next := v.at(head + 1); next.is(v.text, "of") {
		return false, false // "The closure of the mine"
	}
	return definite && v.toks[head].word.noun&(nDoer|nThing|nEvent) != 0, false
}

// begins says that a name stands at a token.
func (v *View) begins(i int, name string) bool {
	rest, ok := strings.CutPrefix(v.text[v.toks[i].start:], name)
	if !ok || name == "" {
		return false
	}
	next, _ := utf8.DecodeRuneInString(rest)
	return !unicode.IsLetter(next)
}

// possessed says that "our" stands before the head.
func (v *View) possessed(from, head int) bool {
	for j := from; j < head; j++ {
		if v.toks[j].is(v.text, "our") {
			return true
		}
	}
	return false
}

// delivered says that the thing named is something that a doer hands out: what
// ends or grows there is one's own work.
func (v *View) delivered(i int) bool {
	n := v.toks[i].word.noun
	return n&nDelivery != 0 && n&(nProblem|nState|nMetric|nFeeling|nGood) == 0
}

// shares says that the sentence leaves room for others, or asks.
func (v *View) shares() bool {
	for i, t := range v.toks {
		switch {
		case t.cue&cCritic != 0, t.is(v.text, "?"):
			return true
		case t.cue&cHedge != 0 && i > v.c.head && t.tag != tagDet && t.tag != tagAdj && t.tag != tagNum && t.tag != tagNoun:
			return true
		}
		if v.is(i, "shared") {
			return true
		}
	}
	return false
}

// lemmaIn says that the dictionary form of a token is a phrase of the section.
func (v *View) lemmaIn(t token, section string) bool {
	p, ok := v.lx.says(t.word.lemma(), 0, section)
	return ok && spoken(t.word.lemma(), p.words) == len(t.word.lemma()) // not "end up"
}

// single says that the sentence names its cause as the only one.
func (v *View) single() bool {
	for i := range v.toks {
		if v.is(i, "sole") {
			return true
		}
	}
	return false
}

// is says that a phrase of the section begins at token i.
func (v *View) is(i int, section string) bool {
	_, ok := v.lx.says(v.text, int(v.toks[i].start), section)
	return ok
}

// Conditional reports whether the first sentence says under which conditions
// it holds: an if, when or where clause, "provided that", "depending on".
func (v *View) Conditional() bool {
	for i, t := range v.toks {
		if t.cue&cCondition != 0 && !t.is(v.text, "whether") && !v.at(i-1).is(v.text, "matter") {
			return true
		}
		if v.is(i, "condition") && v.at(i+1).tag != tagMark && v.at(i+1).tag != tagNone {
			return true
		}
	}
	return false
}

// Modest reports whether the first sentence says less than that a result is
// certain and one's own: it is hedged, denied, or shared with other causes.
func (v *View) Modest() bool {
	if v.c.negated || v.shares() || len(v.Signals(MildCausal)) > 0 {
		return true
	}
	_, _, ok := v.Calibrated()
	return ok
}
