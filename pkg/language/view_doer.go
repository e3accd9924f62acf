package language

import "strings"

// OwnWork finds the verb by which a statement says what the doer does: "We
// recruit a manager", "Train the nurses". What the doer has, gets, is or may do
// depends on others and is no work. sure is false where the subject may be
// somebody else, or the verb may be more than work.
func (v *View) OwnWork() (verb Range, sure, ok bool) {
	c := v.c
	if c.verb < 0 || c.modal && !c.future {
		return Range{}, false, false
	}
	t := v.toks[c.verb]
	w := t.word
	switch c.shape {
	case imperative:
		if t.tag != tagVerb || w.verb&(vAct|vAssure) == 0 || !v.orders(c.verb) {
			return Range{}, false, false
		}
		return v.span(c.verb), !c.negated, true
	case finite:
		if c.head < 0 || c.rel >= 0 {
			return Range{}, false, false
		}
		if c.passive && w.verb&(vAct|vUse|vDo) != 0 && v.at(c.verb+1).is(v.text, "by") {
			if by := v.headNoun(c.verb+2, c.to); by >= 0 && v.isSelf(c.verb+2, by) && v.isDoer(c.verb+2, by) {
				return v.span(c.verb), !c.negated, true // "Trainers are hired by Acme"
			}
		}
		if c.passive && !c.modal && v.joinsUs() {
			return v.span(c.verb), false, true
		}
		const passing = vReceive | vExist | vSeem | vFeel | vWant | vFail | vGain
		const work = vAct | vHelp | vAssure
		if c.passive || c.copula || t.tag == tagHave || t.tag == tagBe || w.verb&passing != 0 && w.verb&vMake == 0 || v.leans(t) {
			return Range{}, false, false
		}
		self := v.isSelf(c.from, c.head)
		if v.namesake() && w.verb&work != 0 && w.verb&(vShield|vUp|vDown) == 0 {
			if object := v.directObject(); object >= 0 {
				return v.span(c.verb), false, true
			}
		}
		if !v.isDoer(c.from, c.head) || w.verb&(work|vUse|vDo|vMove) == 0 {
			return Range{}, false, false
		}
		if object, _ := v.object(c.verb, c.to); object < 0 && !self {
			return Range{}, false, false // "The company works"
		}
		return v.span(c.verb), self && !c.negated && w.verb&(work|vUse|vDo) != 0, true
	}
	return Range{}, false, false
}

// joinsUs says that own people are taken on or prepared, and nobody is named
// who does it: "Our trainers are hired in time".
func (v *View) joinsUs() bool {
	c := v.c
	if v.toks[c.head].word.noun&nPeople == 0 || v.at(c.verb+1).is(v.text, "by") {
		return false
	}
	switch v.toks[c.verb].word.lemma() {
	case "hire", "recruit", "appoint", "onboard", "train", "brief", "employ":
		return v.possessed(c.from, c.head) && v.toks[c.head].word.set&(sInternal|sAgent|sProfession) != 0 || c.head > c.from && v.toks[c.head-1].word.set&sEffort != 0
	}
	return false
}

// namesake says that the subject is called as the doer's name ends, as "The
// authority" is in a model of the Harbour Authority.
func (v *View) namesake() bool {
	c := v.c
	if c.head != c.from+1 || !v.toks[c.from].is(v.text, "the") {
		return false
	}
	head := v.text[v.toks[c.head].start:v.toks[c.head].end]
	for _, name := range v.doers {
		if i := strings.LastIndexByte(name, ' '); i > 0 && strings.EqualFold(name[i+1:], head) {
			return true
		}
	}
	return false
}

// orders says that the verb which opens a text is an order, and no noun that
// looks like one: "Support of the council", "Supply chains recover".
func (v *View) orders(verb int) bool {
	switch next := v.at(verb + 1).tag; {
	case next == tagPrep || next == tagBe:
		return false
	case v.toks[verb].word.noun != 0 && next != tagDet && next != tagPoss && next != tagNum:
		return false
	}
	for j := verb + 1; j < v.c.to; j++ {
		switch t := v.toks[j]; t.tag {
		case tagTo, tagRel, tagConj, tagSub, tagMark:
			return true
		case tagVerb, tagBe, tagHave, tagModal:
			return false // "Host families speak the language"
		case tagAmb, tagNoun, tagEd:
			if before := v.toks[j-1]; t.word.forms&base != 0 && before.word.number&plural != 0 {
				return false // "Train services run on Sundays"
			}
		}
	}
	return true
}

// leans says that a verb is one of depending: "We rely on volunteers".
func (v *View) leans(t token) bool {
	lemma := t.word.lemmaOr(strings.ToLower(v.text[t.start:t.end]))
	return strings.HasPrefix(lemma, "rely") || strings.HasPrefix(lemma, "depend") || lemma == "continue"
}

// isDoer says that the subject at head is the doer of the whole undertaking, or
// one of its own people: "project staff".
func (v *View) isDoer(from, head int) bool {
	if v.role(from, head) == Doer {
		return v.isOwn(head)
	}
	return head > from && v.toks[head].word.set&(sInternal|sAgent) != 0 && v.toks[head-1].word.set&sEffort != 0
}

// isSelf says that the doer at head can be nobody but the author: "we", "our
// team", "the project", the owner by name.
func (v *View) isSelf(from, head int) bool {
	t := v.toks[head]
	if t.tag == tagSubj || t.tag == tagPron || t.word.set&sEffort != 0 || t.is(v.text, "team") || t.is(v.text, "project team") {
		return true
	}
	for j := from; j < head; j++ {
		if w := v.toks[j].word; v.toks[j].is(v.text, "our") || w.set&sEffort != 0 {
			return true
		}
	}
	for _, d := range v.doers {
		if v.text[t.start:t.end] == d || contains(d, v.text, &t, &v.toks[from]) {
			return true
		}
	}
	return false
}

// SharedFeeling finds those of whom a statement says that all of them have one
// experience: "All staff", "Every newcomer", "Everyone". feels says that the
// statement names a feeling too.
func (v *View) SharedFeeling() (group Range, feels, ok bool) {
	c := v.c
	if c.head < 0 || c.negated || c.shape != finite && c.shape != nounPhrase && c.shape != participleEnd {
		return Range{}, false, false
	}
	for j := v.first; j <= c.head; j++ {
		t := v.toks[j]
		if !v.universal(t) || v.hedged(j) {
			continue
		}
		alone := t.is(v.text, "everyone") || t.is(v.text, "everybody")
		if !alone && (j == c.head || v.role(c.from, c.head) == Thing) || c.head-j > 5 {
			continue
		}
		return Range{int(t.start), int(v.toks[c.head].end)}, v.namesFeeling(), true
	}
	if start, head := v.subject(); head >= 0 && v.afloat() && v.role(c.from, c.head) == Receiver {
		return Range{int(v.toks[start].start), int(v.toks[head].end)}, v.namesFeeling(), true
	}
	return Range{}, false, false
}

// afloat says that "all" or "each" stands between a subject and its verb, and
// means the subject: "Visitors will all feel welcome".
func (v *View) afloat() bool {
	if v.c.shape != finite {
		return false
	}
	for j := v.c.head + 1; j+1 < v.c.to; j++ {
		switch t := v.toks[j]; t.tag {
		case tagModal, tagBe, tagHave, tagAdv:
			continue
		case tagDet:
			switch next := v.toks[j+1].tag; next {
			case tagVerb, tagAmb, tagEd, tagGer, tagAdj, tagAdv, tagBe, tagHave:
				return (t.is(v.text, "all") || t.is(v.text, "each")) && !v.hedged(j)
			}
		}
		return false
	}
	return false
}

// namesFeeling says that the statement names a feeling.
func (v *View) namesFeeling() bool {
	c := v.c
	if len(v.About(Feeling|Drive)) > 0 || c.verb >= 0 && v.toks[c.verb].word.verb&vFeel != 0 {
		return true
	}
	for k := c.verb; k >= 0 && k < c.to; k++ {
		if v.toks[k].word.adj&aFeel != 0 { // "leave happy"
			return true
		}
	}
	return false
}

// universal says that a word means every one of a group.
func (v *View) universal(t token) bool {
	for _, w := range [...]string{"all", "every", "each", "everyone", "everybody", "whole", "entire", "100%", "100 %"} {
		if t.is(v.text, w) {
			return true
		}
	}
	return false
}

// hedged: "almost all", "not every".
func (v *View) hedged(j int) bool {
	if j == 0 {
		return false
	}
	before := v.toks[j-1]
	return before.tag == tagNeg || before.tag == tagAdv || before.is(v.text, "not")
}

// People are the dictionary forms of the nouns of the whole text that name
// people and what groups of them are called.
func (v *View) People() []string {
	var out []string
	for _, t := range v.all {
		if (t.tag == tagNoun || t.tag == tagAmb) && t.word.noun&(nPeople|nGroup) != 0 {
			out = append(out, t.word.lemmaOr(strings.ToLower(v.text[t.start:t.end])))
		}
	}
	return out
}
