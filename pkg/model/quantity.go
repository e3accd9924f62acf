package model

import (
	"math"
	"strconv"
	"strings"

	"github.com/outcomelint/outcomelint/pkg/source"
)

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

// From is what a relative change makes of a baseline, in the baseline's unit;
// any other quantity stays as it is.
func (q Quantity) From(baseline float64) Quantity {
	if q.Kind != QuantityRelative {
		return q
	}
	value := baseline + q.Low
	switch q.Unit {
	case "%":
		value = baseline + math.Abs(baseline)*q.Low/100
	case "x":
		value = baseline * q.Low
	}
	return Quantity{Kind: QuantityNumber, Low: value, High: value, Bound: q.Bound, Span: q.Span}
}

func number(v float64, unit string) Quantity {
	return Quantity{Kind: QuantityNumber, Low: v, High: v, Unit: unit}
}

// Quantity reads a key that holds a number or text: quantity, amount, delivered.
func (r *Record) Quantity(k Key) Quantity {
	a := r.first(k, FormNumber, FormText)
	if a == nil {
		return Quantity{}
	}
	q, ok := Quantity{}, false
	if a.form == FormNumber {
		var v float64
		if v, ok = parseNumber(r.text(a)); ok {
			q = number(v, "")
		}
	}
	if !ok {
		q = ParseQuantity(r.text(a))
	}
	q.Span = a.span
	return q
}

// parseNumber reads a number as TOML writes it: 1_000, 0xff, 1e6.
func parseNumber(text string) (float64, bool) {
	if strings.HasPrefix(text, "0x") || strings.HasPrefix(text, "0o") || strings.HasPrefix(text, "0b") {
		v, err := strconv.ParseInt(text, 0, 64)
		return float64(v), err == nil
	}
	if strings.Contains(text, "_") {
		text = strings.ReplaceAll(text, "_", "")
	}
	v, err := strconv.ParseFloat(text, 64)
	return v, err == nil
}
