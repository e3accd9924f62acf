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
func Promises(sentence string) []Promise { return nil }
