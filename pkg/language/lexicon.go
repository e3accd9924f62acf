package language

import (
	"embed"
	"slices"
	"strings"
	"sync"
)

//go:embed lexicon
var lexiconFiles embed.FS

// english is loaded at the first use and never changed after.
var english = sync.OnceValue(func() *lexicon { return load("en") })

// lexicon knows the words of one language.
type lexicon struct {
	words    map[string]*word
	foreign  map[string]bool
	abbrev   map[string]bool
	guess    guesses
	triggers triggers
	slab     []word // where the next entries go
}

// word is all that the lexicon knows of one spelling. Several readings may
// apply at once ("reports" is a thing and what somebody does); tagging chooses.
type word struct {
	lemma  string
	fn     fnClass
	verb   verbClass
	noun   nounClass
	adj    adjClass
	cue    cueClass
	forms  verbForm
	number grammaticalNumber
	signal SignalKind
	set    setClass
	// phrases continue from this spelling: "in" → "place".
	phrases *node
}

type node struct {
	next map[string]*node
	word *word // the phrase that ends here
}

type (
	fnClass           uint32
	verbClass         uint32
	nounClass         uint32
	adjClass          uint16
	cueClass          uint32
	verbForm          uint8
	grammaticalNumber uint8
)

const (
	base verbForm = 1 << iota
	third
	past
	participle
	gerund
)

const (
	singular grammaticalNumber = 1 << iota
	plural
)

// The names of sections in the files, in the order of their bits.
var (
	verbSections = []string{"make", "give", "serve", "work", "help", "let", "up", "down", "end", "shield", "use", "do", "gain", "fail",
		"feel", "get", "receive", "cause", "assure", "say", "want", "seem", "exist", "behave", "other"}
	nounSections = []string{"people", "group", "doer", "thing", "event", "workdone", "delta", "state", "metric", "feeling", "problem", "good",
		"time", "topic", "other", "collective"}
	adjSections = []string{"available", "service", "state", "feel", "perfect", "changed", "bad", "vague", "other"}
	fnSections  = []string{"determiner", "possessive", "pronoun", "subject", "relative", "preposition", "conjunction", "subordinator", "to",
		"modal", "be", "have", "do", "negation", "adverb", "number", "count", "share", "particle", "question"}
	cueSections = []string{"hedge", "condition", "goal", "duty", "critic", "term", "certainty", "universal", "past", "own", "instruction", "purpose"}
)

const (
	vMake verbClass = 1 << iota
	vGive
	vServe
	vWork
	vHelp
	vLet
	vUp
	vDown
	vEnd
	vShield
	vUse
	vDo
	vGain
	vFail
	vFeel
	vGet
	vReceive
	vCause
	vAssure
	vSay
	vWant
	vSeem
	vExist
	vBehave
	vOther

	// vAct is what a doer controls.
	vAct = vMake | vGive | vServe | vWork
	// vMove is a change of something.
	vMove = vUp | vDown | vEnd
)

const (
	nPeople nounClass = 1 << iota
	nGroup
	nDoer
	nThing
	nEvent
	nWorkdone
	nDelta
	nState
	nMetric
	nFeeling
	nProblem
	nGood
	nTime
	nTopic
	nOther
	nCollective

	// nReceiver is whoever a result may reach.
	nReceiver = nPeople | nGroup
	// nCondition is what a change is a change of.
	nCondition = nState | nMetric | nFeeling | nProblem
	// nDelivery is what a doer delivers.
	nDelivery = nThing | nEvent | nWorkdone
)

const (
	aAvailable adjClass = 1 << iota
	aService
	aState
	aFeel
	aPerfect
	aChanged
	aBad
	aVague
	aOther
)

const (
	fDeterminer fnClass = 1 << iota
	fPossessive
	fPronoun
	fSubject
	fRelative
	fPreposition
	fConjunction
	fSubordinator
	fTo
	fModal
	fBe
	fHave
	fDo
	fNegation
	fAdverb
	fNumber
	fCount
	fShare
	fParticle
	fQuestion
)

const (
	cHedge cueClass = 1 << iota
	cCondition
	cGoal
	cDuty
	cCritic
	cTerm
	cCertainty
	cUniversal
	cPast
	cOwn
	cInstruction
	cPurpose
)

// load reads the folder of one language.
func load(language string) *lexicon {
	lx := &lexicon{words: make(map[string]*word, 12288), foreign: map[string]bool{}, abbrev: map[string]bool{}}
	dir := "lexicon/" + language + "/"
	irregular := map[string][]string{}
	doubles := map[string]bool{}
	irregularNouns := map[string]string{}
	each(dir+"irregular.txt", func(section, line string) {
		f := strings.Fields(line)
		switch {
		case section == "double":
			for _, w := range f {
				doubles[w] = true
			}
		case section == "noun":
			irregularNouns[f[0]] = f[1]
		default:
			irregular[f[0]] = f[1:]
		}
	})
	m := morphology{irregular, doubles, irregularNouns}

	sets := map[string]setClass{}
	entries(dir+"sets.txt", setSections, func(bit int, w string) { sets[w] |= 1 << bit })

	entries(dir+"function.txt", fnSections, func(bit int, w string) { lx.add(w).fn |= 1 << bit })
	for _, v := range gather(dir+"verbs.txt", verbSections) {
		lemma, set := lemmaOf(v.entry), sets[v.entry]
		m.verbForms(v.entry, func(spelling string, form verbForm) {
			e := lx.add(spelling)
			e.verb |= verbClass(v.bits)
			e.forms |= form
			e.lemma, e.set = lemma, e.set|set
		})
	}
	for _, n := range gather(dir+"nouns.txt", nounSections) {
		one, many := m.nounForms(n.entry)
		lemma, set := lemmaOf(n.entry), sets[n.entry]
		e := lx.add(one)
		e.noun |= nounClass(n.bits)
		e.number |= singular
		e.lemma, e.set = lemma, e.set|set
		if nounClass(n.bits)&nCollective != 0 {
			e.number |= plural
		}
		e = lx.add(many)
		e.noun |= nounClass(n.bits)
		e.number |= plural
		e.lemma, e.set = lemma, e.set|set
	}
	entries(dir+"adjectives.txt", adjSections, func(bit int, w string) {
		e := lx.add(w)
		e.adj |= 1 << bit
		e.set |= sets[w]
	})
	entries(dir+"phrases.txt", cueSections, func(bit int, w string) { lx.add(w).cue |= 1 << bit })
	for s, set := range sets { // function words have no section of their own
		if e := lx.words[s]; e != nil {
			e.set |= set
		} else if strings.IndexByte(s, '_') > 0 {
			lx.add(s).set |= set
		}
	}
	entries(dir+"signals.txt", signalSections, func(bit int, w string) { lx.add(w).signal |= 1 << bit })
	each(dir+"abbreviations.txt", func(_, line string) {
		for _, w := range strings.Fields(line) {
			lx.abbrev[w] = true
		}
	})
	each("lexicon/foreign.txt", func(_, line string) {
		for _, w := range strings.Fields(line) {
			if e := lx.words[w]; e == nil || e.fn == 0 {
				lx.foreign[w] = true
			}
		}
	})
	lx.guess = newGuesses()
	for s, w := range lx.words {
		lx.triggers.add(s, w)
	}
	return lx
}

// add returns the entry of a spelling; of a phrase ("in_place") the entry at
// the end of its path.
func (lx *lexicon) add(spelling string) *word {
	plain := true
	for i := range len(spelling) {
		if c := spelling[i]; c == '_' || c == '%' || c == '/' || c == '#' || c == '.' {
			plain = false
		}
	}
	if plain {
		return lx.single(spelling)
	}
	text := strings.ReplaceAll(spelling, "_", " ")
	var parts []string
	for i := 0; i < len(text); {
		if text[i] == ' ' {
			i++
			continue
		}
		t := scan(text, i, len(text))
		parts = append(parts, text[t.start:t.end])
		i = int(t.end)
	}
	if len(parts) == 1 {
		return lx.single(parts[0])
	}
	first := lx.single(parts[0])
	if first.phrases == nil {
		first.phrases = &node{}
	}
	n := first.phrases
	for _, p := range parts[1:] {
		if n.next == nil {
			n.next = make(map[string]*node, 1)
		}
		if n.next[p] == nil {
			n.next[p] = &node{}
		}
		n = n.next[p]
	}
	if n.word == nil {
		n.word = &word{lemma: text}
	}
	return n.word
}

func (lx *lexicon) single(spelling string) *word {
	e := lx.words[spelling]
	if e == nil {
		if len(lx.slab) == 0 {
			lx.slab = make([]word, 1024)
		}
		e, lx.slab = &lx.slab[0], lx.slab[1:]
		e.lemma = spelling
		lx.words[spelling] = e
	}
	return e
}

// lemmaOf writes an entry of the files as its dictionary form: "set_up", "set up".
func lemmaOf(entry string) string {
	if strings.IndexByte(entry, '_') >= 0 {
		return strings.ReplaceAll(entry, "_", " ")
	}
	return entry
}

// phrases merges the tokens of the longest phrases that are parts of speech
// into one each. Phrases that are only cues ("is likely to") stay as they are,
// and their first token remembers the cue.
func (lx *lexicon) phrases(toks []token, text string) []token {
	var buf [48]byte
	out := 0
	for i := 0; i < len(toks); {
		t := toks[i]
		last := i
		if t.word != nil {
			t.cue |= t.word.cue
			if t.cue != 0 && t.cueEnd < t.end {
				t.cueEnd = t.end
			}
		}
		if t.word != nil && t.word.phrases != nil {
			n := t.word.phrases
			for j := i + 1; j < len(toks); j++ {
				n = n.next[string(key(buf[:0], text[toks[j].start:toks[j].end]))]
				if n == nil {
					break
				}
				if n.word == nil {
					continue
				}
				if n.word.cue != 0 {
					t.cue, t.cueEnd = t.cue|n.word.cue, toks[j].end
				}
				if n.word.spoken() {
					t.word, t.end, t.kind, last = n.word, toks[j].end, wordToken, j
				}
			}
		}
		toks[out] = t
		out++
		i = last + 1
	}
	return toks[:out]
}

// gathered is an entry with the bits of all its sections.
type gathered struct {
	entry string
	bits  uint32
}

// gather reads the entries of a file, each once.
func gather(name string, sections []string) []gathered {
	all := make([]gathered, 0, 3072)
	at := make(map[string]int, 3072)
	entries(name, sections, func(bit int, w string) {
		i, ok := at[w]
		if !ok {
			i = len(all)
			at[w] = i
			all = append(all, gathered{entry: w})
		}
		all[i].bits |= 1 << bit
	})
	return all
}

// entries calls add for every word of a file with the bit of its section.
func entries(name string, sections []string, add func(bit int, word string)) {
	each(name, func(section, line string) {
		bit := slices.Index(sections, section)
		if bit < 0 {
			return
		}
		for w := range strings.FieldsSeq(line) {
			add(bit, w)
		}
	})
}

// each calls line for the lines of a data file that are neither comments nor
// section headings. The files are part of the binary, so they are there.
func each(name string, line func(section, line string)) {
	data, err := lexiconFiles.ReadFile(name)
	if err != nil {
		return
	}
	section := ""
	for l := range strings.Lines(string(data)) {
		l = strings.TrimSpace(l)
		switch {
		case l == "" || strings.HasPrefix(l, "# "):
		case l[0] == '[':
			section = strings.Trim(l, "[]")
		default:
			line(section, l)
		}
	}
}
