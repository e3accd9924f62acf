package model

import "github.com/outcomelint/outcomelint/pkg/source"

// QuantityKind says what a value turned out to hold.
type QuantityKind uint8

// The kinds of quantities.
const (
	NoQuantity       QuantityKind = iota // no value was given
	QuantityNumber                       // one number: 14, "19 weeks", "€ 2.5 million"
	QuantityRange                        // two: "1.7 to 1.8"
	QuantityRelative                     // a change of the baseline: "+30 %", "10x", "30% increase"
	QuantityDeferred                     // text without a digit: "TBD", "to be established"
	QuantityText                         // text with a digit that is no quantity: "Phase 2 is over"
)

// Quantity is the number in a value.
type Quantity struct {
	Kind QuantityKind
	// Low and High are the ends of a range; both are the number of any other
	// numeric kind. A relative one holds the change as written: 30 for "+30 %"
	// and "30% increase", -30 for "30% fewer", 10 for "10x".
	Low, High float64
	// Unit is the value's own unit as written, or empty: "weeks", "%", "€".
	// Of a relative change it is "%" or "x", or the unit of the difference.
	Unit string
	// Bound is 1 for "at least 80", -1 for "under 80", else 0.
	Bound int8
	// Span is the value in its file; zero where it was parsed from text alone.
	Span source.Span
}

// Numeric reports whether the quantity is a number, a range or a relative change.
func (q Quantity) Numeric() bool {
	return q.Kind == QuantityNumber || q.Kind == QuantityRange || q.Kind == QuantityRelative
}

// From is what a relative change makes of a baseline; any other quantity stays as it is.
func (q Quantity) From(baseline float64) Quantity { return q }

// ParseQuantity reads the number in a text.
func ParseQuantity(text string) Quantity { return Quantity{} }

func parseNumber(text string) (float64, bool) { return 0, false }
