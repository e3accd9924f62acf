package model

// Interval is a range of probabilities from 0 to 1.
type Interval struct{ Low, High float64 }

// Likelihood reads a likelihood: low, medium or high, one of the IPCC's
// calibrated terms, or a number, whose interval is a single point.
func (r *Record) Likelihood(k Key) Field[Interval] { return Field[Interval]{} }

// ParseLikelihood reads a term as FORMAT lists them: "very likely" is 0.9 to 1.
func ParseLikelihood(term string) (Interval, bool) { return Interval{}, false }
