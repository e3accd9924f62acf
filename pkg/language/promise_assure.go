package language

import "strings"

// governor is what stands over a form of "ensure" or "guarantee".
type governor uint8

const (
	none    governor = iota
	asserts          // "ensures", "we guarantee"
	willDo           // "will ensure"
	relates          // "systems that ensure"
	way              // "a way to guarantee"
)

// assures judges one form of ensure, guarantee, assure, make sure, promise.
func (p *promiser) assures(i int) (Promise, bool) {
	t := p.toks[i]
	w := t.word
	if t.cue&cTerm != 0 || i > p.goalAt || p.negatedBefore(i) {
		return Promise{}, false
	}
	if p.lawful(i) || p.ordered(i) || p.mechanical(i) {
		p.refused = true
		return Promise{}, false
	}
	switch {
	case w.forms&gerund != 0:
		return p.ensuring(i)
	case t.tag == tagNoun, t.tag == tagAmb && (!p.opensObject(i+1) || t.upper && i > 0):
		return Promise{}, false
	case w.forms&participle != 0 && w.forms&base == 0:
		return p.assured(i)
	}
	if p.at(i+1).tag == tagTo || p.asked(i) {
		return Promise{}, false
	}
	g, from := p.governor(i)
	if g == none || p.bidden(i) {
		return Promise{}, false
	}
	if w.lemma() == "promise" || w.lemma() == "warrant" || w.lemma() == "vouch" {
		if !p.firstPerson(i) || p.at(i+1).tag == tagTo || p.at(i+2).tag == tagTo {
			return Promise{}, false
		}
	}
	if g == relates && p.vouchedFor(i) {
		g = asserts
	}
	if g == willDo && p.several(from) {
		return Promise{}, false // "Departments will ensure" is a plan
	}
	if p.appointed(i) || !p.ensured(i, g) {
		return Promise{}, false
	}
	return p.promise(Guarantee, from, i), true
}

// opensObject says that an object begins at i, so that the word before is a verb.
func (p *promiser) opensObject(i int) bool {
	switch t := p.at(i); t.tag {
	case tagDet, tagPoss, tagPron, tagSubj, tagSub, tagNum, tagAdj, tagGer, tagNoun, tagAmb:
		return true
	}
	return false
}

// negatedBefore looks for a negation in the four tokens before i.
func (p *promiser) negatedBefore(i int) bool {
	for j := i - 1; j >= 0 && j >= i-4; j-- {
		t := p.toks[j]
		if t.kind == markToken && p.text[t.start] == ',' {
			return false
		}
		if t.tag == tagSub || t.tag == tagRel {
			return false
		}
		if t.word.fn&fNegation != 0 {
			return !p.toks[j+1].is(p.text, "only") && !p.toks[j+1].is(p.text, "more") && !p.toks[j+1].is(p.text, "fewer") // not "no more than eight"
		}
	}
	return false
}

// firstPerson says that "we" or "I" is the subject right before the verb at i.
func (p *promiser) firstPerson(i int) bool {
	for j := i - 1; j >= 0 && j >= i-4; j-- {
		if p.toks[j].is(p.text, "we") || p.toks[j].is(p.text, "i") {
			return true
		}
	}
	return false
}

// governor walks left from a verb to what it depends on: a modal, "to", a
// relative, a coordinated verb, its own subject. from is where the assertion begins.
func (p *promiser) governor(i int) (governor, int) {
	w := p.toks[i].word
	if w.forms&third != 0 {
		switch j := p.before(i); p.at(j).tag {
		case tagRel:
			if p.at(j).is(p.text, "which") {
				return asserts, i
			}
			return relates, i
		case tagNone:
			return none, i
		}
		if p.listed(i) {
			return relates, i
		}
		return asserts, i
	}
	for j := i - 1; j >= 0; j-- {
		t := p.toks[j]
		switch t.tag {
		case tagAdv:
			continue
		case tagModal:
			if t.word.fn&fNegation == 0 && (t.is(p.text, "will") || t.is(p.text, "'ll") || t.is(p.text, "’ll")) && !p.expected(j) {
				return willDo, j
			}
			return none, i
		case tagTo:
			if k := j - 1; k >= 0 && j == i-1 && p.recipe(k) {
				return way, k
			}
			return none, i
		case tagRel:
			if p.at(j).is(p.text, "which") || p.at(i-1).tag == tagMark && p.at(j-1).tag == tagMark && p.at(j-2).word.number&plural != 0 {
				return asserts, i // "Our wardens, who know the estate, make sure that …"
			}
			return relates, i
		case tagSubj:
			if t.is(p.text, "he") || t.is(p.text, "she") {
				return none, i // somebody's habit
			}
			if j == i-1 || p.at(j+1).tag == tagAdv {
				return asserts, j
			}
			if t.is(p.text, "who") {
				return relates, i
			}
			if t.is(p.text, "we") && p.at(p.before(i)).tag == tagConj {
				return asserts, i // "We embrace diversity and ensure that …"
			}
			return none, i
		case tagHave, tagBe, tagDo:
			return none, i
		case tagGer:
			if t.word.verb&vHelp != 0 && j == i-1 {
				return none, i // "include helping ensure"
			}
		case tagVerb:
			if t.word.verb&(vHelp|vLet|vWant|vSeem|vSay) != 0 && j == i-1 || t.word.verb&vHelp != 0 && p.at(j+1).tag == tagVerb && p.at(j+1).word.forms&base != 0 {
				return none, i // "will help reduce harm and ensure"
			}
			if j == i-1 && t.word.forms&third != 0 && w.forms&base != 0 && strings.IndexByte(t.word.lemma(), ' ') < 0 {
				return asserts, i // "Our background checks ensure …"
			}
			if t.word.forms&base == 0 || !p.coordinated(j, i) {
				if t.word.forms&third != 0 && p.coordinated(j, i) {
					return none, i
				}
				continue
			}
			switch p.at(p.before(j)).tag {
			case tagNone, tagMark:
				return none, i // an imperative
			}
			continue
		case tagSub:
			return none, i
		case tagNoun, tagAmb:
			if t.word.verb&(vHelp|vLet|vWant|vSeem) != 0 && j == i-1 && (t.word.forms&third != 0 || t.tag == tagAmb) {
				return none, i // "helps ensure"
			}
			if p.helped(j) {
				return none, i // "help agencies ensure"
			}
			if j == i-1 || p.at(j+1).tag == tagAdv && j == i-2 {
				if t.word.number&plural != 0 || w.forms&base != 0 && t.word.number == 0 {
					return asserts, i
				}
			}
		case tagMark:
			switch p.text[t.start] {
			case ';', ':':
				return none, i
			}
		}
	}
	if p.subjectBefore(i) {
		return asserts, i
	}
	return none, i
}

// ordered says that an introduction leads to an order: "Before the guests arrive,
// ensure that …".
func (p *promiser) ordered(i int) bool {
	before := p.at(i - 1)
	return p.toks[i].word.forms&base != 0 && before.kind == markToken && before.end > before.start && p.text[before.start] == ',' && (p.toks[0].tag == tagSub || p.toks[0].tag == tagPrep)
}

// mechanical says that a machine ensures what is no matter of people: "The plugin
// ensures that no two jobs run at once".
func (p *promiser) mechanical(i int) bool {
	h := p.headNoun(0, i)
	if h < 0 || p.toks[i].word.lemma() == "guarantee" {
		return false
	}
	if t := &p.toks[h]; t.word.noun&nTechnical == 0 && !t.is(p.text, "software") && !t.is(p.text, "app") && !t.is(p.text, "scheduler") && !t.is(p.text, "firewall") {
		return false
	}
	for k := i + 1; k < len(p.toks); k++ {
		if t := &p.toks[k]; t.word.noun&(nReceiver|nFeeling) != 0 || t.word.names&(ofOurs|ofYours) != 0 || t.cue&cUniversal != 0 && t.tag == tagSubj {
			return false
		}
	}
	return true
}

// appointed says that the one who is to ensure something holds a post: "The
// inspector ensures compliance" tells a duty.
func (p *promiser) appointed(i int) bool {
	h := p.headNoun(0, i)
	return h > 0 && h < 4 && p.toks[0].tag == tagDet && p.toks[h].word.noun&nPeople != 0 && p.toks[h].word.number&singular != 0 && p.toks[h].word.noun&(nGroup|nDoer) == 0 && p.toks[h].word.number&plural == 0
}

// several says that a plural doer stands before the "will" at i.
func (p *promiser) several(i int) bool {
	j := p.before(i)
	return j >= 0 && p.toks[j].tag == tagNoun && p.toks[j].word.noun&nDoer != 0 && p.toks[j].word.number == plural
}

// asked says that the verb at i stands in a question that others report: "how
// the council will ensure", "what ensures".
func (p *promiser) asked(i int) bool {
	for j := i - 1; j >= 0 && j > i-7; j-- {
		switch t := p.toks[j]; {
		case t.is(p.text, "how"), t.is(p.text, "why"), t.is(p.text, "what"):
			return true
		case t.tag == tagMark, t.tag == tagVerb:
			return false
		}
	}
	return false
}

// bidden says that the reader is to make sure of it: "You will ensure that the
// team …", "When orders come in from customers make sure you …".
func (p *promiser) bidden(i int) bool {
	j := i - 1
	for j >= 0 && (p.toks[j].tag == tagModal || p.toks[j].tag == tagAdv) {
		j--
	}
	if p.at(j).is(p.text, "you") {
		return true
	}
	return p.toks[i].word.lemma() == "make sure" && p.toks[i].word.forms&base != 0 && p.at(i+1).is(p.text, "you") && !p.ours(0, i)
}

// helped says that the noun phrase that ends at j is helped to do something.
func (p *promiser) helped(j int) bool {
	for k := j; k >= 0; k-- {
		switch t := p.toks[k]; t.tag {
		case tagNoun, tagAmb, tagAdj, tagDet, tagPoss, tagConj:
			if t.tag == tagAmb && t.word.verb&vHelp != 0 && k < j {
				return true
			}
		case tagVerb, tagGer:
			return t.word.verb&(vHelp|vLet) != 0
		default:
			return false
		}
	}
	return false
}

// listed says that the third-person form at i is only an item of a description
// after "and" whose first verb hangs on a relative: "X that tracks and ensures".
func (p *promiser) listed(i int) bool {
	for j := i - 1; j >= 0; j-- {
		switch t := p.toks[j]; t.tag {
		case tagRel:
			return p.at(i-1).tag == tagConj && j > 0 && p.at(j+1).tag == tagVerb
		case tagVerb:
			if t.word.forms&third != 0 {
				continue
			}
		}
	}
	return false
}

// subjectBefore says that a plural subject stands before a base form, or before
// the first of several: "Services meet needs and ensure value".
func (p *promiser) subjectBefore(i int) bool {
	c := p.parse(0, len(p.toks))
	return c.shape == finite && c.last && (c.verb < i || c.verb == i && p.toks[0].tag != tagPrep) && c.aux < 0 && p.toks[c.verb].word.forms&base != 0 && p.role(c.from, c.head) != NoSubject
}

// coordinated says that "and" or a comma stands between j and i.
func (p *promiser) coordinated(j, i int) bool {
	for k := i - 1; k > j; k-- {
		if p.toks[k].tag == tagConj {
			return true
		}
		if p.toks[k].tag != tagAdv && !(p.toks[k].tag == tagMark && p.text[p.toks[k].start] == ',') {
			return false
		}
	}
	return false
}

// expected says that what stands before the modal at i only expects what follows:
// "It is hoped that the grant will".
func (p *promiser) expected(i int) bool {
	for k := 1; k+1 < i; k++ {
		if p.toks[k+1].is(p.text, "that") && p.toks[k].word.forms&participle != 0 && (p.toks[k].cue&cHedge != 0 || p.toks[k].word.verb&vWant != 0) && p.at(p.before(k)).tag == tagBe {
			return true
		}
	}
	return false
}

// recipe: "there is a simple way to guarantee success", not "takes an approach
// to ensure fairness", which tells what it is for.
func (p *promiser) recipe(k int) bool {
	if p.toks[k].word.set&sRecipe == 0 || p.toks[k].word.number&singular == 0 {
		return false
	}
	named := true // as far as the noun phrase goes
	for j := k; j >= 0; j-- {
		t := &p.toks[j]
		if t.word.fn&fNegation != 0 || t.is(p.text, "what") || t.tag == tagModal {
			return false
		}
		if named && t.tag == tagVerb {
			if t.word.verb&(vGive|vGain|vFeel|vSay) == 0 && t.word.set&sHaving == 0 {
				return false
			}
			named = false
		}
		named = named && (t.tag == tagNoun || t.tag == tagAmb || t.tag == tagAdj || t.tag == tagAdv || t.tag == tagEd || t.tag == tagDet || t.tag == tagVerb)
	}
	return true
}

// before is the last token before i that is no adverb or negation, or -1.
func (p *promiser) before(i int) int {
	j := i - 1
	for j >= 0 && (p.toks[j].tag == tagAdv || p.toks[j].tag == tagNeg) {
		j--
	}
	return j
}
