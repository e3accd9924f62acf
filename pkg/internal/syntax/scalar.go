package syntax

import (
	"errors"
	"strconv"
)

// scalar tells the kind of a number, date, time or boolean, Bad if it is none.
func scalar(s string) Kind {
	if s == "" {
		return Bad
	}
	if s == "true" || s == "false" {
		return Bool
	}
	if isDigit(s[0]) && len(s) > 4 {
		if s[2] == ':' || s[4] == '-' && allDigits(s[:4]) {
			return dateOrTime(s)
		}
	}
	return number(s)
}

// number reads an integer or a float.
func number(s string) Kind {
	if s[0] == '0' && len(s) > 2 {
		switch s[1] {
		case 'x':
			return radix(s, 16)
		case 'o':
			return radix(s, 8)
		case 'b':
			return radix(s, 2)
		}
	}
	i := 0
	if s[0] == '+' || s[0] == '-' {
		i = 1
	}
	if s[i:] == "inf" || s[i:] == "nan" {
		return Float
	}
	whole := i
	if i = digits(s, i); i < 0 || s[whole] == '0' && i > whole+1 {
		return Bad
	}
	if i == len(s) {
		if len(s) > 18 {
			if _, err := strconv.ParseInt(withoutUnderscores(s), 10, 64); err != nil {
				return Bad
			}
		}
		return Integer
	}
	if s[i] == '.' {
		if i = digits(s, i+1); i < 0 {
			return Bad
		}
	}
	exponent := i
	if i < len(s) && s[i]|0x20 == 'e' {
		i++
		if i < len(s) && (s[i] == '+' || s[i] == '-') {
			i++
		}
		if i = digits(s, i); i < 0 {
			return Bad
		}
	}
	if i < len(s) || (len(s) > exponent+3 || len(s) > 300) && tooLarge(s) {
		return Bad
	}
	return Float
}

// tooLarge reports whether a float is beyond the range of 64 bits.
func tooLarge(s string) bool {
	_, err := strconv.ParseFloat(withoutUnderscores(s), 64)
	return errors.Is(err, strconv.ErrRange)
}

// digits reads digits that single underscores may part; -1 if there are none.
func digits(s string, i int) int {
	start := i
	for i < len(s) && (isDigit(s[i]) || s[i] == '_' && i > start && isDigit(s[i-1])) {
		i++
	}
	if i == start || s[i-1] == '_' {
		return -1
	}
	return i
}

func radix(s string, base int) Kind {
	rest := s[2:]
	for i := range len(rest) {
		if rest[i] == '_' && (i == 0 || i == len(rest)-1 || rest[i-1] == '_') {
			return Bad
		}
	}
	rest = withoutUnderscores(rest)
	if rest[0] == '+' || rest[0] == '-' {
		return Bad
	}
	if _, err := strconv.ParseInt(rest, base, 64); err != nil {
		return Bad
	}
	return Integer
}

func withoutUnderscores(s string) string {
	out := make([]byte, 0, len(s))
	for i := range len(s) {
		if s[i] != '_' {
			out = append(out, s[i])
		}
	}
	return string(out)
}

// dateOrTime reads what begins like a date or a time.
func dateOrTime(s string) Kind {
	if s[2] == ':' {
		if clock(s) == len(s) {
			return LocalTime
		}
		return Bad
	}
	if !isDate(s) {
		return Bad
	}
	if len(s) == 10 {
		return LocalDate
	}
	if s[10]|0x20 != 't' && s[10] != ' ' {
		return Bad
	}
	s = s[11:]
	n := clock(s)
	if n < 0 {
		return Bad
	}
	switch s = s[n:]; {
	case s == "":
		return LocalDateTime
	case s == "Z" || s == "z" || isOffset(s):
		return OffsetDateTime
	}
	return Bad
}

// two reads two digits at i that are at most limit; -1 if they are not.
func two(s string, i, limit int) int {
	if i+2 > len(s) || !isDigit(s[i]) || !isDigit(s[i+1]) {
		return -1
	}
	n := int(s[i]-'0')*10 + int(s[i+1]-'0')
	if n > limit {
		return -1
	}
	return n
}

// isDate reports whether s begins with a date of the calendar.
func isDate(s string) bool {
	if len(s) < 10 || s[4] != '-' || s[7] != '-' {
		return false
	}
	century, year, month, day := two(s, 0, 99), two(s, 2, 99), two(s, 5, 12), two(s, 8, 31)
	return century >= 0 && year >= 0 && month >= 1 && day >= 1 && day <= daysIn(century*100+year, month)
}

func daysIn(year, month int) int {
	switch {
	case month == 2 && year%4 == 0 && (year%100 != 0 || year%400 == 0):
		return 29
	case month == 2:
		return 28
	case month == 4 || month == 6 || month == 9 || month == 11:
		return 30
	}
	return 31
}

// clock returns the end of the time of day that s begins with, or -1.
func clock(s string) int {
	if two(s, 0, 23) < 0 || len(s) < 5 || s[2] != ':' || two(s, 3, 59) < 0 {
		return -1
	}
	if len(s) == 5 || s[5] != ':' {
		return 5
	}
	if two(s, 6, 60) < 0 {
		return -1
	}
	if len(s) == 8 || s[8] != '.' {
		return 8
	}
	i := 9
	for i < len(s) && isDigit(s[i]) {
		i++
	}
	if i == 9 {
		return -1
	}
	return i
}

// isOffset reports whether s is +HH:MM or -HH:MM.
func isOffset(s string) bool {
	return len(s) == 6 && (s[0] == '+' || s[0] == '-') && s[3] == ':' && two(s, 1, 23) >= 0 && two(s, 4, 59) >= 0
}
