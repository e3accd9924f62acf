package figures

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/outcomelint/outcomelint/pkg/model"
)

// Metric finds the first number of a statement that says how much is to be
// reached: "30 %", "two days", "50 new clients". Dates and years, numbers that
// belong to a name ("Horizon 2030", "B2B", "24/7", "phase 2", "top 10") and
// those that only say who or how often is meant ("our 600 managers", "people
// over 65", "every 2 weeks") are none.
func Metric(text string) (start, end int, ok bool) {
	r := statement{text: text, words: splitWords(text)}
	r.dates()
	for i := range r.words {
		if r.words[i].date || r.isName(i) || r.describesWho(i) {
			continue
		}
		switch {
		case numberWord(r.at(i)): // "two days", and not "two teams"
			if unit := ParseUnit(r.at(i + 1)); !unit.Known() || isTiny(r.at(i)) {
				continue
			}
		case !r.isNumber(i):
			continue
		}
		start, end = r.words[i].start, r.words[i].end
		if !r.words[i].closed && (ParseUnit(r.at(i+1)).Known() || partOfNumber(r.at(i+1))) {
			end = r.words[i+1].end
		}
		return start, end, true
	}
	return 0, 0, false
}

// isTiny reports whether a word is a number that hardly ever means one: "one
// day", "zero waste".
func isTiny(w string) bool {
	switch w {
	case "zero", "none", "nil", "nobody", "never", "one", "half", "twice":
		return true
	}
	return false
}

// isName reports whether the number at a word belongs to a name: it has other
// letters in it, is a year, or follows what is numbered.
func (r *statement) isName(i int) bool {
	w := r.at(i)
	if digits, rest, ok := strings.Cut(w, "-"); ok && digits != "" && rest != "" && rest[0] >= 'a' {
		return true // "4-day week", "16-year-olds"
	}
	bare := strings.Trim(w, "0123456789.,%+~<>≥≤−–-£€$¥")
	switch bare {
	case "", "k", "m", "bn", "x", "pp", "h", "s", "ms", "min", "million", "billion":
	default:
		if !numberWord(w) && !ParseUnit(bare).Known() {
			return true // "24/7", "b2b", "5g"
		}
	}
	next := r.at(i + 1)
	if model.IsPercent(next) || strings.HasSuffix(w, "%") {
		return false
	}
	if plausibleYear(w) || strings.Count(w, ".") > 1 {
		return true // "2020 planning", "2.4.1"
	}
	switch before := r.at(i - 1); before {
	case "top", "number", "no", "nr", "phase", "grade", "year", "level", "tier", "stage", "version", "v", "class", "form", "key", "goal", "sdg",
		"pillar", "horizon", "step", "series", "room", "ward", "unit", "zone", "area", "track", "wave", "type", "category", "day", "week", "month",
		"building", "route", "chapter", "article", "section", "part", "module", "release", "sprint", "iso", "web", "fortune":
		return true
	case "":
		return false
	default:
		// "Industry 4.0", "Windows 11": a capital within the sentence.
		first, _ := utf8.DecodeRuneInString(r.text[r.words[i-1].start:])
		return i > 1 && unicode.IsUpper(first) && !r.words[i-1].closed && !reachWord(before)
	}
}

// describesWho reports whether the number at a word says who is meant, or how
// often: "our 600 managers", "people over 65", "the first 30 days".
func (r *statement) describesWho(i int) bool {
	for j := i + 1; j <= i+4; j++ { // "16 to 24 year olds"
		if w := r.at(j); w == "olds" || w == "old" || strings.HasSuffix(w, "-olds") {
			return true
		}
	}
	switch before := r.at(i - 1); before {
	case "the", "our", "their", "its", "your", "all", "both", "these", "those", "every", "each", "per", "first", "last", "next", "past", "previous",
		"aged", "age", "ages":
		return true
	case "to", "and": // "aged 3 to 6"
		return r.isNumber(i-2) && r.describesWho(i-2)
	case "over", "under", "above", "below", "from", "between":
		return describes(r.at(i-2)) || r.at(i-2) == "anyone" || r.at(i-2) == "everyone" || r.at(i-2) == "those"
	}
	return false
}
