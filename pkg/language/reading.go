// Package language reads statements and sentences the way an evaluator does:
// what does this say will happen, to whom, and how surely? All rules about
// wording ask it; none scans text by itself.
//
// A statement is cut into tokens, phrases of the lexicon become one token each,
// every token gets a part of speech by its neighbours, and the skeleton of the
// clause (subject, verb, what follows) decides. The words are data: one folder
// a language under lexicon/.
package language

// Sense is what a statement reads as.
type Sense uint8

// Unclear: a bare topic, a fragment, or an even mixture. Activity: someone does
// or will do something. Output: a deliverable exists, people were reached.
// Change: something is different for people or systems beyond the delivery.
const (
	Unclear Sense = iota
	Activity
	Output
	Change
)

func (s Sense) String() string {
	switch s {
	case Activity:
		return "activity"
	case Output:
		return "output"
	case Change:
		return "change"
	}
	return "unclear"
}

// Role is who the subject of a statement is.
type Role uint8

// NoSubject: an imperative, a noun phrase. Doer: the one whose model this is.
// Receiver: people, organisations and places beyond the doer. Thing: all else.
const (
	NoSubject Role = iota
	Doer
	Receiver
	Thing
)

// Reading is what one statement says, computed once and shared by all rules.
type Reading struct {
	Sense Sense
	// Sure says that two signals agree; without it the reading rests on one.
	Sure bool
	// Role is the part of the subject.
	Role Role
	// Counted says that the statement counts ("Number of…", "600 people…"),
	// Shared that it names a share of a whole ("% of farmers who…").
	Counted, Shared bool
	// Infinitive says that it opens with "to" ("To improve health"), Command
	// that it opens with an imperative, Passive that nobody is said to act.
	Infinitive, Command, Passive bool
	// Negated and Future are about the deciding verb.
	Negated, Future bool
	// Foreign says that the statement does not look English; it was not read.
	Foreign bool
	// Words is the number of words.
	Words int
	// Because are the words that decided, as ranges of bytes of the statement.
	Because []Range
	// Subject is the head word of who or what the statement is about, Verb the
	// word that decides what happens; empty if there is none.
	Subject, Verb Range
}

// Range is a half-open range of bytes of the text that was read.
type Range struct{ Start, End int }

// Empty says that the range holds nothing.
func (r Range) Empty() bool { return r.Start >= r.End }

// In is the text of the range.
func (r Range) In(text string) string { return text[r.Start:r.End] }

// Context is what the model around a statement says about it.
type Context struct {
	// Language is the BCP 47 tag of the model; empty means English. Statements
	// in a language without a lexicon read as Unclear.
	Language string
	// Doers are names of those whose model it is ("Acme", "the Hub").
	Doers []string
	// Terms are additions to the word lists, nil for none.
	Terms *Terms
	// Planned says that the text stands in a plan, where what is only weighed is
	// no promise; it need not be weighed then.
	Planned bool
}

// Read reads one English statement of a model.
func Read(statement string) Reading { return ReadAs(statement, Context{}) }

// ReadAs reads a statement knowing its language and who the doers are.
func ReadAs(statement string, context Context) Reading {
	var space [96]token
	return tagInto(space[:0], statement, context.Language).Read(context)
}

// Tagged is a statement cut into words whose parts of speech are known. Reading
// it, looking at it closely and finding its promises begin with that; it is
// done once for all of them.
type Tagged struct {
	text    string
	toks    []token
	words   int // of them that are no marks
	tags    tagSet
	foreign bool
	memory  *Memory // of what a reading needs; nil for none
}

// Tag finds the words of a statement, and their parts of speech.
func Tag(statement, language string) Tagged { return tagInto(nil, statement, language) }

func tagInto(space []token, statement, language string) Tagged {
	if !speaks(language) {
		return Tagged{text: statement, foreign: true}
	}
	lx := english()
	toks := lx.tokenize(space, statement, 0, len(statement))
	words, tags, foreign := lx.tag(statement, toks)
	if foreign {
		toks = nil
	}
	return Tagged{text: statement, toks: toks, words: words, tags: tags, foreign: foreign}
}

// Read reads the statement, as ReadAs does. The language of the context is not
// looked at again.
func (t Tagged) Read(context Context) Reading {
	if t.foreign {
		return Reading{Foreign: true}
	}
	r := reader{lx: english(), text: t.text, doers: context.Doers, all: t.toks, every: t.tags, memory: t.memory}
	reading := Reading{Words: t.words}
	r.read(&reading)
	return reading
}

// speaks says that there is a lexicon for the language.
func speaks(tag string) bool {
	return tag == "" || tag == "en" || len(tag) > 2 && (tag[:3] == "en-" || tag[:3] == "en_")
}
