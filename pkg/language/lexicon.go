package language

// The words of a language are edited in the text files of lexicon/ and compiled
// into table_en.go, data of this package, so that nothing is read or built when
// a program starts. (When fields of word change, leave nothing in that file but
// "var lexiconEn lexicon" and an empty const stemsEn, and generate it.)
//
//go:generate go test -update

// lexicon knows the words of one language. It is data and never changes.
type lexicon struct {
	words   []word              // by their slots
	slots   *[slotBlocks]uint64 // of 32 each: a bit for those that an entry stands in, above it how many entries stand before
	sayings []phrase
	topics  []topic // by their hash
	places  []uint16
	signs   *[1 << signBits]uint32 // of promises, by their hash
}

// word is all that the lexicon knows of one spelling. Several readings may
// apply at once ("reports" is a thing and what somebody does); tagging chooses.
// An entry may know nothing of its spelling but that phrases go on from it. It
// fits in a cache line, and what cutting and most tagging ask for stands first.
type word struct {
	code    code // of a phrase, that of its tokens; 0 if it is a guess
	fn      fnClass
	verb    verbClass
	noun    nounClass
	adj     adjClass
	cue     cueClass
	promise trigger
	forms   verbForm
	number  grammaticalNumber
	tag     tag  // the one that it has wherever it stands; none if that depends
	goesOn  ends // phrases go on from it: "in" → "in place"
	within  bool // phrases go on with it: "place"
	whole   bool // it is a phrase and not only how one begins

	foreign bool // a function word of another language
	short   bool // an abbreviation: a full stop after it ends nothing
	signal  SignalKind
	sayings few  // that begin with it
	stem    stem // where its dictionary form stands
	names   names
	set     setClass
}

// ends have a bit for each code that a phrase may go on with; codes share bits.
type ends uint8

// stem is a place in the list of dictionary forms: where one begins and, in the
// last stemBits, its length. An entry holds no pointer, so that neither the
// start of a program nor the collector has to look at thousands of them.
type stem uint32

const stemBits = 6

// lemma is the dictionary form of a word, with single blanks in a phrase; empty
// if it is a guess.
func (w *word) lemma() string {
	from := w.stem >> stemBits
	return stemsEn[from : from+w.stem&(1<<stemBits-1)]
}

// few are neighbours in a list.
type few struct{ from, to uint16 }

type (
	fnClass           uint32
	verbClass         uint32
	nounClass         uint32
	adjClass          uint16
	cueClass          uint16
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
		"feel", "get", "receive", "cause", "assure", "say", "want", "seem", "exist", "behave", "other", "fund", "staff", "living", "plight", "boon"}
	nounSections = []string{"people", "group", "doer", "thing", "event", "workdone", "delta", "state", "metric", "feeling", "problem", "good",
		"time", "topic", "other", "collective", "organisation", "technical"}
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
	vFund
	vStaff
	vLiving
	vPlight
	vBoon

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
	nOrganisation
	nTechnical

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

	// cBeyond is of a token alone: what it says is said by a phrase that goes on
	// beyond it.
	cBeyond
)
