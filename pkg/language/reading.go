// Package language reads statements and sentences the way an evaluator does:
// what does this say will happen, to whom, and how surely? All rules about
// wording ask it; none scans text by itself.
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

// Reading is what one statement says, computed once and shared by all rules.
type Reading struct {
	Sense Sense
	// Sure says that two signals agree; without it the reading rests on one.
	Sure bool
	// Because are the words that decided, as ranges of bytes of the statement.
	Because []Range
}

// Range is a half-open range of bytes of the text that was read.
type Range struct{ Start, End int }

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

// Read reads one statement of a model.
func Read(statement string) Reading { return Reading{} }

// Promises finds what a sentence, in its author's own voice, promises as
// certain although it depends on others. Purpose, duty, negation, hedges,
// conditions, quotations and fixed terms (loan guarantee, net zero) are none.
func Promises(sentence string) []Promise { return nil }
