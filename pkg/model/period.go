package model

import (
	"strconv"
	"time"
)

// Period is a stretch of days: a date is one day, "2027-Q2" three months.
// First and Last are midnights in UTC, both inclusive. A start means First, a
// due date or an end means Last.
type Period struct {
	First, Last time.Time
}

// ParsePeriod reads a period as authors write it: "2027", "2027-03",
// "2027-03-31", "2027-Q2", "2026-H1". A time of day after a date is accepted
// and left out: the day is the author's own, whatever the zone.
func ParsePeriod(text string) (Period, bool) {
	year, ok := digits(text, 0, 4)
	if !ok || year < 1000 {
		return Period{}, false
	}
	if len(text) == 4 {
		return months(year, 1, 12), true
	}
	if text[4] != '-' {
		return Period{}, false
	}
	rest := text[5:]
	if len(rest) == 2 {
		switch n, _ := digits(rest, 1, 1); {
		case (rest[0] == 'Q' || rest[0] == 'q') && 1 <= n && n <= 4:
			return months(year, 3*n-2, 3), true
		case (rest[0] == 'H' || rest[0] == 'h') && 1 <= n && n <= 2:
			return months(year, 6*n-5, 6), true
		}
	}
	month, ok := digits(rest, 0, 2)
	if !ok || month < 1 || month > 12 {
		return Period{}, false
	}
	if len(rest) == 2 {
		return months(year, month, 1), true
	}
	day, ok := digits(rest, 3, 2)
	if !ok || rest[2] != '-' || !(len(rest) == 5 || isTime(rest[5:])) {
		return Period{}, false
	}
	date := time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
	if date.Day() != day { // 31 June, day 0
		return Period{}, false
	}
	return Period{date, date}, true
}

// isTime accepts what may follow a date: a blank or T, then a time that TOML
// has already checked.
func isTime(s string) bool {
	if s[0] != 'T' && s[0] != 't' && s[0] != ' ' {
		return false
	}
	_, ok := digits(s, 1, 2)
	return ok && len(s) > 3 && s[3] == ':'
}

func months(year, month, count int) Period {
	first := time.Date(year, time.Month(month), 1, 0, 0, 0, 0, time.UTC)
	return Period{first, first.AddDate(0, count, -1)}
}

// digits reads exactly n digits of s from an offset on.
func digits(s string, at, n int) (int, bool) {
	if len(s) < at+n {
		return 0, false
	}
	for i := at; i < at+n; i++ {
		if s[i] < '0' || s[i] > '9' {
			return 0, false
		}
	}
	v, err := strconv.Atoi(s[at : at+n])
	return v, err == nil
}

// String writes the period the way authors do: the shortest form that means
// the same days.
func (p Period) String() string {
	y, m, last := p.First.Year(), int(p.First.Month()), p.Last
	year := p.First.Format("2006")
	for _, form := range [...]struct {
		from, count int
		text        string
	}{
		{m, 1, p.First.Format("2006-01")},
		{m, 3, year + "-Q" + strconv.Itoa((m+2)/3)},
		{m, 6, year + "-H" + strconv.Itoa((m+5)/6)},
		{m, 12, year},
	} {
		if (form.from-1)%form.count == 0 && months(y, form.from, form.count) == (Period{p.First, last}) {
			return form.text
		}
	}
	if p.First.Equal(last) {
		return p.First.Format(time.DateOnly)
	}
	return p.First.Format(time.DateOnly) + " to " + last.Format(time.DateOnly)
}
