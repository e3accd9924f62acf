package figures

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/outcomelint/outcomelint/pkg/model"
)

// Unit is a unit, read.
type Unit struct {
	// measure is the canonical name of a unit that everybody reads alike:
	// "%", "day", "gbp"; empty for counted things.
	measure string
	// head is the last word of what is counted, in the singular: "pupil".
	head string
	// words are those of the whole unit, in the singular.
	words []string
	// rate says that it is one thing for another: "deaths per 1,000 births".
	rate bool
}

// Known reports whether the unit is a measure like "%", "days" or "EUR".
func (u Unit) Known() bool { return u.measure != "" }

// Name is the canonical name of a known unit: "%", "day", "gbp"; "" for counted things.
func (u Unit) Name() string { return u.measure }

// Counts reports whether the unit is plainly a number of things: "pupils".
func (u Unit) Counts() bool {
	return !u.Known() && !u.rate && u.head != "" && len(u.words) <= 3 && !slices.ContainsFunc(u.words, isGeneric)
}

// ParseUnit reads a unit as people write it: "working days", "million GBP",
// "% of pupils", "deaths per 1,000 live births".
func ParseUnit(text string) Unit {
	text = strings.ToLower(strings.TrimSpace(text))
	if text == "" {
		return Unit{}
	}
	if model.IsPercent(text) {
		return Unit{measure: "%"}
	}
	var u Unit
	for _, w := range strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(" \t\n\u00a0(),;", r) }) {
		name, of, cut := strings.Cut(w, "/")
		if name == "" || inBetween(w) {
			u.rate = true
			break
		}
		name = strings.Trim(name, ".")
		if !isScale(name) {
			u.words = append(u.words, singular(name))
		}
		if cut && of != "" {
			u.rate = true
			break
		}
	}
	if len(u.words) == 0 {
		return u
	}
	u.head = u.words[len(u.words)-1]
	for _, w := range [...]string{strings.Join(u.words, " "), u.head, u.words[0]} {
		if m := measureOf(w); m != "" {
			u.measure = m
			break
		}
	}
	return u
}

// Relation is how two units stand to each other.
type Relation uint8

// Same units, units that differ only in words and may mean the same, and
// units that cannot be compared.
const (
	Same Relation = iota
	Reworded
	Different
)

// Compare compares two units loosely: in any case, number and common spelling.
// An empty unit goes with any.
func Compare(a, b string) Relation {
	if a == "" || b == "" || strings.EqualFold(a, b) {
		return Same
	}
	x, y := ParseUnit(a), ParseUnit(b)
	switch {
	case x.Known() && y.Known():
		if x.measure == y.measure || isShare(x.measure) && isShare(y.measure) {
			return Same
		}
		return Different
	case x.Known() && y.Counts(), y.Known() && x.Counts():
		return Different
	case x.Known() || y.Known():
		return Same // "score" and "%", "time" and "days": a name for what is measured
	case x.Counts() && y.Counts() && !shareWord(x.words, y.words):
		return Reworded
	}
	return Same
}

func isShare(measure string) bool { return measure == "%" || measure == "percentage point" }

func shareWord(a, b []string) bool {
	return slices.ContainsFunc(a, func(w string) bool { return slices.Contains(b, w) })
}

func inBetween(w string) bool {
	switch w {
	case "per", "a", "an", "each", "every", "of", "in", "for", "from", "to", "with", "who", "that", "at", "by", "out", "on", "–", "-":
		return true
	}
	return false
}

func isScale(w string) bool {
	switch w {
	case "million", "millions", "billion", "billions", "thousand", "thousands", "m", "mn", "bn", "k", "mio", "hundred":
		return true
	}
	return false
}

// singular is rough: it only has to be the same for two spellings of one word.
func singular(w string) string {
	if s := irregular(w); s != "" {
		return s
	}
	switch {
	case len(w) < 4 || strings.HasSuffix(w, "ss"):
		return w
	case strings.HasSuffix(w, "ies"):
		return w[:len(w)-3] + "y"
	case strings.HasSuffix(w, "sses"), strings.HasSuffix(w, "ches"), strings.HasSuffix(w, "shes"), strings.HasSuffix(w, "xes"):
		return w[:len(w)-2]
	}
	return strings.TrimSuffix(w, "s")
}

// irregular are the plurals and abbreviations that singular cannot guess.
func irregular(w string) string {
	switch w {
	case "people", "persons":
		return "person"
	case "children":
		return "child"
	case "women":
		return "woman"
	case "men":
		return "man"
	case "mths":
		return "month"
	case "hrs":
		return "hour"
	case "yrs":
		return "year"
	case "wks":
		return "week"
	case "secs":
		return "second"
	case "mins":
		return "minute"
	}
	return ""
}

// isGeneric reports whether a word names a way of counting, not the things counted.
func isGeneric(w string) bool {
	switch w {
	case "share", "rate", "ratio", "proportion", "percentage", "score", "index", "csat", "nps", "point", "level", "rating", "fraction",
		"value", "time", "duration", "age", "cost", "price", "amount", "number", "count", "unit", "star", "mark", "grade", "step",
		"stage", "scale", "median", "mean", "average", "total", "sum", "fte", "budget", "revenue", "saving", "net", "promoter",
		"x", "m", "g", "t":
		return true
	}
	return false
}

// measureOf gives units that everybody reads alike their canonical name; ""
// for any other word. The word is in the singular.
func measureOf(w string) string {
	switch w {
	case "percentage point", "pp", "%-point":
		return "percentage point"
	case "s", "sec", "second":
		return "second"
	case "ms", "millisecond":
		return "millisecond"
	case "min", "minute":
		return "minute"
	case "h", "hr", "hour":
		return "hour"
	case "day", "week", "month", "year", "mile", "acre", "tonne":
		return w
	case "£", "gbp", "pound":
		return "gbp"
	case "€", "eur", "euro":
		return "eur"
	case "$", "usd", "us$", "dollar":
		return "usd"
	case "¥", "jpy", "yen":
		return "jpy"
	case "chf", "cad", "aud", "inr", "sek", "nok", "dkk", "pln":
		return w
	case "km", "kilometre", "kilometer":
		return "kilometre"
	case "metre", "meter":
		return "metre"
	case "cm", "mm", "gb", "mb", "tb", "kwh", "mwh", "gwh", "°c":
		return w
	case "ha", "hectare":
		return "hectare"
	case "kg", "kilogram":
		return "kilogram"
	case "ton":
		return "tonne"
	case "litre", "liter":
		return "litre"
	}
	if sign, size := utf8.DecodeRuneInString(w); size < len(w) && strings.ContainsRune("£€¥$", sign) {
		return measureOf(w[:size]) // "£m"
	}
	if i := strings.LastIndexByte(w, '-'); i > 0 {
		return measureOf(w[i+1:]) // "person-days"
	}
	return ""
}

// Names reports whether a statement speaks of what a unit counts, in whatever
// number: "Homes with a fault" of homes.
func Names(statement, unit string) bool {
	u := ParseUnit(unit)
	for w := range strings.FieldsFuncSeq(strings.ToLower(statement), func(r rune) bool { return !unicode.IsLetter(r) && r != '-' }) {
		if slices.Contains(u.words, singular(w)) {
			return true
		}
	}
	return false
}
