package model

// Interval is a range of probabilities from 0 to 1.
type Interval struct{ Low, High float64 }

// Likelihood reads a likelihood: low, medium or high, one of the IPCC's
// calibrated terms, or a number, whose interval is a single point.
func (r *Record) Likelihood(k Key) Field[Interval] {
	if n := r.Number(k); n.Set && 0 <= n.Value && n.Value <= 1 {
		return Field[Interval]{Interval{n.Value, n.Value}, n.Span, true}
	}
	if text := r.Text(k); text.Set {
		if i, ok := ParseLikelihood(text.Value); ok {
			return Field[Interval]{i, text.Span, true}
		}
	}
	return Field[Interval]{}
}

// ParseLikelihood reads low, medium, high and the IPCC's calibrated terms
// (Guidance Note on the Consistent Treatment of Uncertainties, 2010):
// "very likely" is 0.9 to 1.
func ParseLikelihood(term string) (Interval, bool) {
	switch term {
	case "low":
		return Interval{0, 0.33}, true
	case "medium", "about as likely as not":
		return Interval{0.33, 0.66}, true
	case "high", "likely":
		return Interval{0.66, 1}, true
	case "virtually certain":
		return Interval{0.99, 1}, true
	case "very likely":
		return Interval{0.9, 1}, true
	case "unlikely":
		return Interval{0, 0.33}, true
	case "very unlikely":
		return Interval{0, 0.1}, true
	case "exceptionally unlikely":
		return Interval{0, 0.01}, true
	}
	return Interval{}, false
}
