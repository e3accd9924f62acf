package language

// SignalKind is what a word says apart from the grammar of its statement.
type SignalKind uint16

// The kinds, in the order of the sections of signals.txt.
const (
	// Causal: "led to", "thanks to". MildCausal: "contributed to".
	Causal SignalKind = 1 << iota
	MildCausal
	// Vanity: views, followers, downloads.
	Vanity
	// Unobservable: understand, value, feel.
	Unobservable
	// Vague: better, many, effective.
	Vague
	// Jargon: synergy, leverage.
	Jargon
	// Means: through, via.
	Means
	// Pay: bonus, commission.
	Pay
	// UpTo: "up to", "as many as".
	UpTo
)

var signalSections = []string{"causal", "mildcausal", "vanity", "unobservable", "vague", "jargon", "means", "pay", "upto"}
