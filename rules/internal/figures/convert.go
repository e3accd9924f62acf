package figures

import "strings"

// Convert is the factor that turns a value in one unit into the same value in
// another: 1 where they are the same, 7 from weeks to days, 1,000 from
// "thousand EUR" to "EUR". It is not ok where nobody can tell.
func Convert(from, to string) (factor float64, ok bool) {
	if strings.EqualFold(strings.TrimSpace(from), strings.TrimSpace(to)) {
		return 1, true
	}
	a, b := ParseUnit(from), ParseUnit(to)
	scale := scaleOf(from) / scaleOf(to)
	if x, y := minutes(a), minutes(b); x > 0 && y > 0 {
		return scale * x / y, true
	}
	if from == "" || to == "" || Compare(from, to) != Same || a.Known() != b.Known() {
		return 0, false
	}
	return scale, true
}

// scaleOf is what the words of a unit multiply its values by.
func scaleOf(unit string) float64 {
	scale := 1.0
	for _, w := range strings.Fields(strings.ToLower(unit)) {
		switch w {
		case "hundred":
			scale *= 1e2
		case "thousand", "thousands", "k":
			scale *= 1e3
		case "million", "millions", "m", "mn", "mio":
			scale *= 1e6
		case "billion", "billions", "bn":
			scale *= 1e9
		}
	}
	return scale
}

// minutes is the length of a unit of time that is nothing else besides; 0 for
// any other: "working days" are no days, and months differ.
func minutes(u Unit) float64 {
	if len(u.words) != 1 || u.rate {
		return 0
	}
	switch u.measure {
	case "second":
		return 1.0 / 60
	case "minute":
		return 1
	case "hour":
		return 60
	case "day":
		return 24 * 60
	case "week":
		return 7 * 24 * 60
	}
	return 0
}
