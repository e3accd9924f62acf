package figures

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/outcomelint/outcomelint/pkg/model"
)

// Stated is what an English statement says in numbers: "Renewals rise from
// 60 % to 75 % by June 2027". A number that only describes ("within fourteen
// days", "in 2025 prices") is left alone.
type Stated struct {
	Baseline, Target Amount
	// Lone says that the target is a number that stands for itself ("70 % of
	// users recommend us"): a target in a key result, a description elsewhere.
	Lone bool
	// Dated says that the statement names a date. Due is the date, where it is
	// named in full; "in Q2" is not.
	Dated bool
	Due   Amount
	When  model.Period
	// Numbers says that there is a number at all that is no date.
	Numbers bool
}

// Amount is a quantity with its bytes in the statement; the zero Amount is none.
type Amount struct {
	model.Quantity
	Start, End int
}

// ReadStatement reads the numbers of one statement.
func ReadStatement(text string) Stated {
	r := statement{text: text, words: splitWords(text)}
	r.dates()
	if !Numbered(text) {
		for i := range r.words {
			r.Numbers = r.Numbers || numberWord(r.at(i))
		}
		return r.Stated
	}
	r.fromTo()
	if r.Target.Kind == model.NoQuantity {
		r.toOrBy()
	}
	if r.Target.Kind == model.NoQuantity {
		r.lone()
	}
	for i := range r.words {
		r.Numbers = r.Numbers || r.isNumber(i) || numberWord(r.at(i)) || factorWord(r.at(i)) != 0
	}
	return r.Stated
}

// Numbered reports whether a text holds a digit or a word that multiplies, as
// all do that state a baseline or a target. It is much faster than to read them.
func Numbered(text string) bool {
	for i := range len(text) {
		switch c := text[i]; {
		case c >= utf8.RuneSelf:
			if r, _ := utf8.DecodeRuneInString(text[i:]); unicode.IsDigit(r) {
				return true
			}
		case '0' <= c && c <= '9':
			return true
		case (c|0x20 == 'd' || c|0x20 == 't' || c|0x20 == 'h') && i+3 < len(text):
			if factorWord(strings.ToLower(text[i:min(i+5, len(text))])) != 0 {
				return true
			}
		}
	}
	return false
}

// word is one word of a statement, its punctuation left out.
type word struct {
	text       string // in lower case
	start, end int
	closed     bool // a comma, semicolon or bracket follows
	date       bool // part of a date
}

type statement struct {
	Stated
	text  string
	words []word
}

func splitWords(text string) []word {
	words := make([]word, 0, 16)
	add := func(start, end int) {
		raw := text[start:end]
		trimmed := strings.TrimLeft(raw, `("'“‘[`)
		start += len(raw) - len(trimmed)
		trimmed = strings.TrimRight(trimmed, `.,;:!?)"'”’]`)
		if trimmed != "" {
			words = append(words, word{
				text: strings.ToLower(trimmed), start: start, end: start + len(trimmed),
				closed: strings.ContainsAny(text[start+len(trimmed):end], ",;:)"),
			})
		}
	}
	start := -1
	for i := 0; i < len(text); {
		c, size := utf8.DecodeRuneInString(text[i:])
		arrow := c == '→' || strings.HasPrefix(text[i:], "->")
		if (unicode.IsSpace(c) || arrow) && start >= 0 {
			add(start, i)
			start = -1
		}
		switch {
		case arrow:
			if c != '→' {
				size = len("->")
			}
			words = append(words, word{text: "→", start: i, end: i + size})
		case !unicode.IsSpace(c) && start < 0:
			start = i
		}
		i += size
	}
	if start >= 0 {
		add(start, len(text))
	}
	return words
}

// at is the text of a word, "" beyond the ends.
func (r *statement) at(i int) string {
	if i < 0 || i >= len(r.words) {
		return ""
	}
	return r.words[i].text
}

// isNumber reports whether a word is or begins with a number that is no date.
func (r *statement) isNumber(i int) bool {
	if i < 0 || i >= len(r.words) || r.words[i].date {
		return false
	}
	return model.ParseQuantity(r.at(i)).Numeric()
}

// fromTo reads "from 60 to 75" and "60 → 75".
func (r *statement) fromTo() {
	for i := range r.words {
		switch {
		case r.at(i) == "→" && r.isNumber(i+1):
			at := i - 1
			if !r.isNumber(at) {
				at-- // "60 % → 75 %"
			}
			if r.isNumber(at) {
				r.Baseline, r.Target = r.amount(at, i), r.amount(i+1, len(r.words))
			}
		case r.at(i) == "from" && (r.at(i+1) == "zero" || r.at(i+1) == "none") && r.at(i+2) == "to" && r.bounded(i+3):
			zero := model.Quantity{Kind: model.QuantityNumber}
			r.Baseline = Amount{zero, r.words[i+1].start, r.words[i+1].end}
			r.Target = r.amount(i+3, len(r.words))
		case r.at(i) == "from" && r.isNumber(i+1) && !describes(r.at(i-1)):
			for j := i + 2; j <= i+5 && j < len(r.words); j++ {
				if r.at(j) == "to" && r.bounded(j+1) {
					r.Baseline, r.Target = r.amount(i+1, j), r.amount(j+1, len(r.words))
					break
				}
			}
		}
		if r.Target.Kind != model.NoQuantity {
			if r.Baseline.Unit == "" {
				r.Baseline.Unit = r.Target.Unit
			}
			return
		}
	}
}

// describes reports whether a range after the word says who or when is meant,
// not what changes: "pupils from 6 to 12", "open from 9 to 5".
func describes(before string) bool {
	switch before {
	case "aged", "age", "ages", "open", "opening", "hours", "years", "grades", "classes", "people", "adults",
		"children", "pupils", "students", "girls", "boys", "women", "men", "youth", "levels", "scale":
		return true
	}
	return false
}

// bounded reports whether a number stands at a word, or after "at least" and the like.
func (r *statement) bounded(i int) bool {
	for n := 0; n < 4 && i+n < len(r.words); n++ {
		if r.isNumber(i + n) {
			return true
		}
		switch r.at(i + n) {
		case "at", "least", "most", "under", "below", "over", "above", "no", "more", "less", "than", "about", "only", "around", "nearly":
		default:
			return false
		}
	}
	return false
}

// toOrBy reads what follows a word of change: "raise renewals to 92 %",
// "reach 500 firms", "cut complaints by 25 %", "double the number of visits".
func (r *statement) toOrBy() {
	change := 0 // of the last such word: 1 up, -1 down
	moves := false
	for i := range r.words {
		switch sense, ok := changeWord(r.at(i)); {
		case ok:
			moves = true
			if sense != 0 {
				change = sense
			}
			if factor := factorWord(r.at(i)); factor != 0 && r.Target.Kind == model.NoQuantity {
				q := model.Quantity{Kind: model.QuantityRelative, Low: factor, High: factor, Unit: "x"}
				r.Target = Amount{q, r.words[i].start, r.words[i].end}
			}
		case (moves || i > 0 && metricWord(r.at(i-1))) && r.at(i) == "to" && r.bounded(i+1), reachWord(r.at(i)) && r.bounded(i+1):
			r.Target = r.amount(i+1, len(r.words))
			return
		case moves && r.at(i) == "by" && r.bounded(i+1):
			if a := r.amount(i+1, len(r.words)); isDifference(a.Quantity) {
				if a.Kind == model.QuantityNumber {
					a.Kind = model.QuantityRelative
					if change < 0 {
						a.Low, a.High = -a.High, -a.Low
					}
				}
				r.Target = a
				return
			}
		}
	}
}

// metricWord reports whether a word names a figure, so that "NPS to 75" says
// where it shall go without a verb, and "Access to 3 clinics" does not.
func metricWord(word string) bool {
	switch word {
	case "nps", "enps", "csat", "score", "rate", "index", "share", "percentage", "revenue", "churn", "retention", "turnover", "uptime",
		"satisfaction", "conversion", "coverage", "occupancy", "utilisation", "utilization":
		return true
	}
	return false
}

// isDifference tells "by 25 %" and "by 12 minutes" from "by 20 teachers".
func isDifference(q model.Quantity) bool {
	if q.Kind == model.QuantityRelative {
		return true
	}
	unit := ParseUnit(q.Unit)
	return q.Kind == model.QuantityNumber && (unit.Known() || unit.head == "point" || unit.head == "")
}

// lone finds the number that a sentence is about: the first one that does not
// describe.
func (r *statement) lone() {
	for i := range r.words {
		if !r.isNumber(i) {
			continue
		}
		switch r.at(i - 1) {
		case "within", "per", "every", "each", "last", "first", "next", "aged", "age", "previous", "past", "top", "between",
			"from", "to", "and", "after", "before", "in":
			continue
		}
		r.Target, r.Lone = r.amount(i, len(r.words)), true
		return
	}
}

// amount reads the quantity that begins at a word and ends before another one.
func (r *statement) amount(i, limit int) Amount {
	end := i
	seen := false
	for end < limit && end < i+8 && !r.words[end].date {
		if seen && endsAmount(r.at(end)) {
			break
		}
		seen = seen || r.isNumber(end)
		end++
		if r.words[end-1].closed {
			break
		}
	}
	for ; end > i; end-- {
		if q := model.ParseQuantity(r.text[r.words[i].start:r.words[end-1].end]); q.Numeric() {
			q.Unit = shortUnit(q.Unit)
			start, last := i, i
			for last < end && !r.isNumber(last) {
				last++
			}
			if last+1 < end && partOfNumber(r.at(last+1)) {
				last++
			}
			return Amount{q, r.words[start].start, r.words[min(last, end-1)].end}
		}
	}
	return Amount{}
}

// shortUnit leaves of what follows a number in a sentence only what is surely
// its unit.
func shortUnit(unit string) string {
	words := strings.Fields(unit)
	if len(words) < 2 || model.IsPercent(unit) {
		return unit
	}
	for i, w := range words[:2] {
		switch w {
		case "a", "an", "per", "each", "points":
			return strings.Join(words[:min(i+2, len(words))], " ")
		case "out", "of":
			return unit
		}
	}
	return words[0]
}

func endsAmount(w string) bool {
	switch w {
	case "by", "until", "till", "in", "within", "at", "from", "to", "→", "before", "after", "during", "and", "or", "while", "on":
		return true
	}
	return false
}

func partOfNumber(w string) bool {
	switch w {
	case "%", "percent", "per", "million", "billion", "thousand":
		return w != "per"
	}
	return false
}

// changeWord reads a word that says something moves, in any of its forms, and
// which way.
func changeWord(w string) (sense int, ok bool) {
	for _, c := range changeStems {
		if rest, found := strings.CutPrefix(w, c.stem); found && len(rest) <= 4 {
			switch rest {
			case "", "s", "e", "es", "d", "ed", "ing", "en", "er", "ted", "ting", "ped", "ping", "n", "th", "ies", "ied":
				return c.sense, true
			}
		}
	}
	return 0, false
}

var changeStems = [...]struct {
	stem  string
	sense int
}{
	{"increas", 1}, {"rais", 1}, {"ris", 1}, {"rose", 1}, {"grow", 1}, {"grew", 1}, {"lift", 1}, {"boost", 1}, {"improv", 1},
	{"expand", 1}, {"climb", 1}, {"up", 1}, {"gain", 1}, {"doubl", 1}, {"tripl", 1}, {"push", 1}, {"mov", 0}, {"bring", 0}, {"brought", 0},
	{"chang", 0}, {"get", 0}, {"go", 0}, {"tak", 0}, {"extend", 1}, {"accelerat", 1},
	{"reduc", -1}, {"cut", -1}, {"decreas", -1}, {"lower", -1}, {"drop", -1}, {"fall", -1}, {"fell", -1}, {"declin", -1}, {"shorten", -1},
	{"shrink", -1}, {"lessen", -1}, {"halv", -1}, {"down", -1}, {"slash", -1},
}

// factorWord is what a word multiplies by; 0 for any other word.
func factorWord(w string) float64 {
	switch {
	case strings.HasPrefix(w, "doubl"):
		return 2
	case strings.HasPrefix(w, "tripl"):
		return 3
	case strings.HasPrefix(w, "halv"):
		return 0.5
	}
	return 0
}

func reachWord(w string) bool {
	switch w {
	case "reach", "reaches", "reached", "reaching", "achieve", "achieves", "attain", "attains", "hit", "hits", "exceed", "exceeds":
		return true
	}
	return false
}

// numberWord reports whether a word, in lower case, is a number: "ten", "none".
func numberWord(w string) bool {
	switch w {
	case "zero", "none", "nil", "nobody", "never", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
		"eleven", "twelve", "fifteen", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
		"hundred", "thousand", "dozen", "half", "twice":
		return true
	}
	return false
}
