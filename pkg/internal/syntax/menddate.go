package syntax

import (
	"fmt"
	"strings"

	"github.com/outcomelint/outcomelint/pkg/diag"
)

const dateHelp = "a date is year, month, day: 2026-03-31"

// readDate recognises dates and times that are written in digits, but not as TOML has them.
func readDate(s string) (words, bool) {
	if strings.Contains(s, ":") && strings.Trim(s, "0123456789:.") == "" {
		return words{message: fmt.Sprintf("`%s` is not a time of day", clip(s)), help: "a time is hours and minutes: 09:30"}, true
	}
	if isDate(s) {
		return words{message: fmt.Sprintf("`%s` is more than a date, or not all of one", clip(s)), help: dateHelp}, true
	}
	if !isDigit(s[0]) || strings.Trim(s, "0123456789-/.") != "" {
		return words{}, false
	}
	parts := strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune("-/.", r) })
	if len(parts) != 3 {
		return words{}, false
	}
	year, month, day := parts[0], parts[1], parts[2]
	if len(year) != 4 {
		year, day = day, year
	}
	if len(year) != 4 || len(month) > 2 || len(day) > 2 {
		return words{message: fmt.Sprintf("`%s` is not a date that can be read", clip(s)), help: dateHelp}, true
	}
	plain := year + "-" + twoDigits(month) + "-" + twoDigits(day)
	if !isDate(plain) {
		return words{message: fmt.Sprintf("`%s` is not a day of the calendar", clip(s)), help: dateHelp}, true
	}
	w := words{message: fmt.Sprintf("`%s` is not how dates are written", clip(s)), help: dateHelp, do: "write " + plain, fix: plain}
	if year != parts[0] {
		// The day may come before the month or after it.
		w.safety = diag.Unsafe
	}
	return w, true
}

func twoDigits(s string) string {
	if len(s) == 1 {
		return "0" + s
	}
	return s
}

// readSpokenDate recognises 1 January 2026, January 1, 2026, Jan 2026, Q3 2026
// and H1 2026.
func readSpokenDate(s string) (words, bool) {
	parts := strings.Fields(strings.NewReplacer(",", " ", ".", " ").Replace(s))
	if len(parts) < 2 || len(parts) > 3 {
		return words{}, false
	}
	year := parts[len(parts)-1]
	if len(year) != 4 || !allDigits(year) {
		return words{}, false
	}
	plain := ""
	if len(parts) == 2 {
		if period := year + "-" + strings.ToUpper(parts[0]); isPeriod(period) {
			plain = quoteText(period)
		} else if month := monthNumber(parts[0]); month != "" {
			plain = quoteText(year + "-" + month)
		}
	} else {
		day, month := parts[0], monthNumber(parts[1])
		if month == "" {
			day, month = parts[1], monthNumber(parts[0])
		}
		day = twoDigits(strings.TrimRight(day, "stndrh"))
		if date := year + "-" + month + "-" + day; isDate(date) && len(date) == 10 {
			plain = date
		}
	}
	if plain == "" {
		return words{}, false
	}
	return words{message: fmt.Sprintf("`%s` is not how dates are written", clip(s)), help: "write " + plain, do: "write " + plain, fix: plain}, true
}

// monthNumber is the number of a month by its English name or three letters of it.
func monthNumber(name string) string {
	const months = "january february march april may june july august september october november december"
	name = strings.ToLower(name)
	for i, month := range strings.Fields(months) {
		if name == month || name == month[:3] || name == "sept" && i == 8 {
			return fmt.Sprintf("%02d", i+1)
		}
	}
	return ""
}
