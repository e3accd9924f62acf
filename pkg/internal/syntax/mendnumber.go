package syntax

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/outcomelint/outcomelint/pkg/diag"
)

// readNumber recognises numbers as people write them.
func readNumber(s string) (words, bool) {
	short := clip(s)
	text := quoteText(s)
	switch {
	case strings.HasPrefix(s, "−") || strings.HasPrefix(s, "–"):
		if plain := "-" + strings.TrimLeft(strings.TrimLeft(s, "−–"), " "); scalar(plain) != Bad {
			return words{fmt.Sprintf("the minus of `%s` is not the one of the keyboard", short), "write " + plain, "write " + plain, plain, diag.Safe, false}, true
		}
	case (s[0] == '+' || s[0] == '-') && len(s) > 1 && s[1] == ' ':
		if plain := s[:1] + strings.TrimLeft(s[1:], " "); scalar(plain) != Bad {
			return words{fmt.Sprintf("a space stands between the sign and the number of `%s`", short), "write " + plain, "write " + plain, plain, diag.Safe, false}, true
		}
	}
	if number, ok := strings.CutSuffix(s, "%"); ok {
		number = strings.TrimRight(number, " \u00A0\u202F")
		if plain := plainNumber(number); plain != "" {
			return words{fmt.Sprintf("`%s` is not a plain number", short),
				fmt.Sprintf("write %s, and unit = \"%%\" beside it; or %s in quotes", plain, text), "put it in quotes", text, diag.Unsafe, false}, true
		}
	}
	if number, currency := cutCurrency(s); currency != "" {
		if plain := plainNumber(number); plain != "" {
			return words{fmt.Sprintf("`%s` is not a plain number", short),
				fmt.Sprintf("write %s, and unit = %q beside it; or %s in quotes", plain, currency, text), "put it in quotes", text, diag.Unsafe, false}, true
		}
	}
	plain := plainNumber(s)
	if plain == "" {
		if !tooLarge(s) {
			return readUnit(s)
		}
		plain = s
	}
	message, safety := fmt.Sprintf("`%s` is not written as a number", short), diag.Safe
	switch {
	case plain == s:
		// A number that is none only because it is too large.
		return words{message: fmt.Sprintf("the number `%s` is too large", short), help: "write it in a larger unit, or in quotes"}, true
	case grouped(s):
		message = fmt.Sprintf("the digits of `%s` are grouped by marks", short)
		if strings.Count(s, ",")+strings.Count(s, ".") == 1 {
			safety = diag.Unsafe // it may be a decimal mark
		}
	case strings.Contains(s, ","):
		message, safety = fmt.Sprintf("`%s` has a comma where a number has a point", short), diag.Unsafe
	case strings.TrimLeft(s, "+-")[0] == '0':
		message, safety = fmt.Sprintf("`%s` begins with a zero", short), diag.Unsafe
	}
	return words{message, fmt.Sprintf("write %s; or %s, if it is text", plain, text), "write " + plain, plain, safety, false}, true
}

// readUnit recognises a number followed by what it counts.
func readUnit(s string) (words, bool) {
	at := strings.IndexAny(s, " \u00A0")
	if at < 0 {
		return words{}, false
	}
	plain, unit := plainNumber(s[:at]), strings.TrimLeft(s[at:], " \u00A0")
	if plain == "" || unit == "" || strings.ContainsAny(unit, "0123456789\"'") {
		return words{}, false
	}
	return words{fmt.Sprintf("`%s` is not a plain number", clip(s)),
		fmt.Sprintf("write all of it in quotes, %s; or %s alone, with unit = %s beside it", clip(quoteText(s)), plain, quoteText(unit)),
		"put it in quotes", quoteText(s), diag.Unsafe, false}, true
}

// cutCurrency takes the sign of a currency off a number.
func cutCurrency(s string) (number, currency string) {
	for _, sign := range []string{"€", "$", "£", "¥", "CHF", "EUR", "USD", "GBP"} {
		if rest, ok := strings.CutPrefix(s, sign); ok {
			return strings.TrimSpace(rest), sign
		}
		if rest, ok := strings.CutSuffix(s, sign); ok {
			return strings.TrimSpace(rest), sign
		}
	}
	return s, ""
}

// plainNumber writes a number as TOML does, or returns "" if it is none.
func plainNumber(s string) string {
	sign := ""
	if s != "" && (s[0] == '+' || s[0] == '-') {
		if s[0] == '-' {
			sign = "-"
		}
		s = s[1:]
	}
	if s == "" || strings.Trim(s, "0123456789.,_'’ \u00A0\u2009\u202F") != "" || !isDigit(s[len(s)-1]) && s[len(s)-1] != '.' {
		return ""
	}
	if grouped(s) {
		s = strings.NewReplacer(",", "_", ".", "_", "'", "_", "’", "_", " ", "_", "\u00A0", "_", "\u2009", "_", "\u202F", "_").Replace(s)
	} else if strings.Count(s, ",") == 1 && !strings.Contains(s, ".") {
		s = strings.Replace(s, ",", ".", 1)
	}
	if s[0] == '.' {
		s = "0" + s
	}
	if s[len(s)-1] == '.' {
		s += "0"
	}
	for len(s) > 1 && s[0] == '0' && isDigit(s[1]) {
		s = s[1:]
	}
	if k := scalar(s); k != Integer && k != Float && !allDigits(s) {
		return ""
	}
	return sign + s
}

// grouped reports whether the digits of a number stand in groups of three with one kind of mark.
func grouped(s string) bool {
	s = strings.TrimLeft(s, "+-")
	i := skipDigits(s, 0)
	if i == 0 || i > 3 || i == len(s) {
		return false
	}
	mark, size := utf8.DecodeRuneInString(s[i:])
	if !strings.ContainsRune(",.'’ \u00A0\u2009\u202F", mark) {
		return false
	}
	if s[0] == '0' {
		return false
	}
	for i < len(s) {
		r, n := utf8.DecodeRuneInString(s[i:])
		if r != mark || n != size || skipDigits(s, i+n) != i+n+3 {
			return false
		}
		i += n + 3
	}
	// 2.500 is a number already.
	return mark != '.' || strings.Count(s, ".") > 1
}

func skipDigits(s string, i int) int {
	for i < len(s) && isDigit(s[i]) {
		i++
	}
	return i
}
