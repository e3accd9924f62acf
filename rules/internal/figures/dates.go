package figures

import (
	"strings"

	"github.com/outcomelint/outcomelint/pkg/model"
)

// dates marks the words of a statement that name a date, so that none of them
// is taken for a number, and keeps the last date that something is due at.
func (r *statement) dates() {
	for i := 0; i < len(r.words); i++ {
		n, period, full := r.dateAt(i)
		if n == 0 {
			continue
		}
		for k := i; k < i+n; k++ {
			r.words[k].date = true
		}
		if comesDue(r.at(i-1)) && !pricesOf(r.at(i+n)) || full && i+n == len(r.words) && !begins(r.at(i-1)) {
			r.Dated = true
			if full {
				r.When = period
				r.Due = Amount{Start: r.words[i].start, End: r.words[i+n-1].end}
			}
		}
		i += n - 1
	}
}

// comesDue reports whether what a word stands before is a date to be kept.
func comesDue(w string) bool {
	switch w {
	case "by", "in", "until", "till", "before", "within", "during", "of", "for", "this", "the", "→":
		return true
	}
	return false
}

// begins reports whether a date after the word is one in the past.
func begins(w string) bool { return w == "since" || w == "from" || w == "after" }

// pricesOf reports whether a year before the word only names a price level.
func pricesOf(w string) bool { return w == "prices" || w == "terms" || w == "money" }

// dateAt reads the date that begins at a word: how many words it takes, and
// the period if it is named in full.
func (r *statement) dateAt(i int) (n int, period model.Period, full bool) {
	w := r.at(i)
	if p, ok := model.ParsePeriod(w); ok {
		if len(w) > len("2027") {
			return 1, p, true
		}
		if !plausibleYear(w) || !r.standsForYear(i) {
			return 0, p, false
		}
		if part := partOfYear(r.at(i + 1)); part != "" { // "2027 Q2"
			p, _ = model.ParsePeriod(w + "-" + part)
			return 2, p, true
		}
		return 1, p, true
	}
	if part := partOfYear(w); part != "" {
		if plausibleYear(r.at(i + 1)) {
			p, ok := model.ParsePeriod(r.at(i+1) + "-" + part)
			return 2, p, ok
		}
		return 1, period, false
	}
	if head, year, ok := strings.Cut(w, "/"); ok && plausibleYear(year) && partOfYear(head) != "" { // "q2/2027"
		p, ok := model.ParsePeriod(year + "-" + partOfYear(head))
		return 1, p, ok
	}
	if n, p, full := r.dayOrMonth(i); n > 0 {
		return n, p, full
	}
	return r.dueInWords(i), period, false
}

// partOfYear reads "q2" and "h1".
func partOfYear(w string) string {
	if len(w) == 2 && (w[0] == 'q' && '1' <= w[1] && w[1] <= '4' || w[0] == 'h' && '1' <= w[1] && w[1] <= '2') {
		return strings.ToUpper(w)
	}
	return ""
}

func plausibleYear(w string) bool { return len(w) == 4 && "1990" <= w && w <= "2099" }

// standsForYear tells "by 2027" from "2027 farmers".
func (r *statement) standsForYear(i int) bool {
	switch before := r.at(i - 1); before {
	case "by", "in", "until", "till", "before", "during", "since", "after", "of", "end", "mid", "early", "late", "fy", "year":
		return true
	case "from": // "from 2024 to 2027"
		return r.at(i+1) == "to" && plausibleYear(r.at(i+2))
	case "to":
		return plausibleYear(r.at(i-2)) && r.words[i-2].date
	default:
		return partOfYear(before) != "" || month(before) != ""
	}
}

// dayOrMonth reads "June 2027", "30 June 2027", "June 30, 2027", "by June".
func (r *statement) dayOrMonth(i int) (n int, period model.Period, full bool) {
	day, at := "", i
	if d := dayOfMonth(r.at(at)); d != "" && month(r.at(at+1)) != "" {
		day, at = d, at+1
	}
	name := month(r.at(at))
	if name == "" {
		return 0, period, false
	}
	at++
	if d := dayOfMonth(r.at(at)); day == "" && d != "" {
		day, at = d, at+1
	}
	date := name
	if day != "" {
		date += "-" + day
	}
	if plausibleYear(r.at(at)) {
		p, ok := model.ParsePeriod(r.at(at) + "-" + date)
		return at + 1 - i, p, ok
	}
	if day == "" && !comesDue(r.at(i-1)) {
		return 0, period, false // "may" and "march" are verbs, too
	}
	return at - i, period, false
}

// dayOfMonth reads "30", "1st" as two digits.
func dayOfMonth(w string) string {
	for _, suffix := range [...]string{"st", "nd", "rd", "th"} {
		w = strings.TrimSuffix(w, suffix)
	}
	if len(w) == 1 {
		w = "0" + w
	}
	if len(w) == 2 && "01" <= w && w <= "31" && w[1] >= '0' && w[1] <= '9' {
		return w
	}
	return ""
}

// month reads a month's name as two digits.
func month(w string) string {
	for i, name := range [...]string{"january", "february", "march", "april", "may", "june", "july", "august", "september",
		"october", "november", "december"} {
		if w == name || len(w) >= 3 && len(w) <= 4 && strings.HasPrefix(name, w) {
			return string([]byte{'0' + byte(i+1)/10, '0' + byte(i+1)%10})
		}
	}
	return ""
}

// dueInWords reads a date that names no number: "by the end of the quarter",
// "by Friday", "this year".
func (r *statement) dueInWords(i int) int {
	if !comesDue(r.at(i - 1)) {
		return 0
	}
	switch r.at(i) {
	case "end", "close":
		if r.at(i+1) == "of" {
			return 2
		}
	case "year-end", "spring", "summer", "autumn", "winter", "christmas", "easter", "friday", "monday":
		return 1
	case "quarter", "year", "month", "half-year", "term":
		if r.at(i-1) == "this" {
			return 1
		}
	case "next":
		switch r.at(i + 1) {
		case "quarter", "year", "month", "week", "spring", "summer", "autumn", "winter":
			return 2
		}
	}
	return 0
}
