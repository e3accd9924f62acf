package bind

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/internal/syntax"
	"github.com/outcomelint/outcomelint/pkg/model"
)

// period binds a date or a period; of type Done also true or false, of type
// Cycle also a name.
func (x *binder) period(s *model.Spec, e syntax.Entry) {
	v := e.Value
	switch v.Kind() {
	case syntax.OffsetDateTime, syntax.LocalDateTime, syntax.LocalDate:
		x.date(s, e, model.FormDate)
	case syntax.Integer:
		x.date(s, e, model.FormNumber)
	case syntax.String:
		x.date(s, e, model.FormText)
	case syntax.Bool:
		if s.Type == model.TypeDone {
			x.b.Set(s.Key, model.FormBool, v.Text(), v.Span())
			return
		}
		fallthrough
	default:
		x.wrong(s, v, fmt.Sprintf("`%s` takes a date or a period, and not %s", s.Name, shown(v)))
	}
}

func (x *binder) date(s *model.Spec, e syntax.Entry, form model.Form) {
	v := e.Value
	text := strings.TrimSpace(v.Text())
	if _, ok := model.ParsePeriod(text); ok {
		x.b.Set(s.Key, form, text, v.Span())
		return
	}
	meant, sure := meantPeriod(text)
	if s.Type == model.TypeCycle && meant == "" && !looksISO(text) && text != "" {
		x.b.Set(s.Key, model.FormText, text, v.Span()) // a name: "Spring cycle"
		return
	}
	if s.Type == model.TypeDone {
		if yes, ok := yesOrNo(text); ok || saysDone(text) {
			if !ok {
				yes = "true"
			}
			x.b.Set(s.Key, model.FormBool, yes, v.Span())
			f := x.report(wrongType, s.Name, v.Span(), fmt.Sprintf("`%s` takes true, false or a date without quotes, and not %s", s.Name, shown(v)),
				fmt.Sprintf("write %s = %s, or the day it was done", s.Name, yes))
			f.Fixes = fix("write "+yes, diag.Safe, []diag.Edit{x.edit(v.Span(), yes)})
			return
		}
	}
	if sure {
		x.b.Set(s.Key, model.FormText, meant, v.Span())
	} else {
		x.b.Unread(s.Key, v.Span())
	}
	f := x.report(invalidValue, s.Name, v.Span(), fmt.Sprintf("%s is no date that can be read", shown(v)), "")
	switch {
	case meant != "":
		f.Help = fmt.Sprintf("write %q", meant)
		f.Fixes = fix("write "+strconv.Quote(meant), safety(sure), []diag.Edit{x.edit(v.Span(), strconv.Quote(meant))})
		if s.Type == model.TypeCycle {
			f.Severity = diag.Info // a name of its own would do too
		}
	case looksISO(text):
		f.Help = faultyISO(text)
	case isSomebody(text) && (s.Key == model.KeyBy || s.Key == model.KeyEnd):
		f.Help = fmt.Sprintf("`%s` is when it is due; if %s answers for it, the key is `owner`", s.Name, quote(text))
		x.b.Unread(model.KeyOwner, v.Span())
		f.Fixes = fix("rename to `owner`", diag.Unsafe, []diag.Edit{x.edit(e.KeySpan, "owner")})
	default:
		f.Help = "write a day, month, quarter, half-year or year: 2027-03-31, \"2027-03\", \"2027-Q2\", \"2027-H1\", 2027"
	}
}

// looksISO reports whether a text begins like a date: "2027-".
func looksISO(text string) bool {
	return len(text) > 4 && text[4] == '-' && isNumber(text[:4])
}

func faultyISO(text string) string {
	switch rest := text[5:]; {
	case strings.HasPrefix(strings.ToUpper(rest), "Q"):
		return "quarters run from Q1 to Q4"
	case strings.HasPrefix(strings.ToUpper(rest), "H"):
		return "half-years are H1 and H2"
	case len(rest) >= 2 && isNumber(rest[:2]) && (rest[:2] > "12" || rest[:2] == "00"):
		return fmt.Sprintf("there is no month %s", rest[:2])
	case len(rest) == 5 && rest[2] == '-' && isNumber(rest[3:]):
		return fmt.Sprintf("there is no day %s in that month", rest[3:])
	}
	return "write a day, month, quarter, half-year or year: 2027-03-31, \"2027-03\", \"2027-Q2\", \"2027-H1\", 2027"
}

func isNumber(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}

// isSomebody reports whether a text may be a name: words, no digit, no placeholder.
func isSomebody(text string) bool {
	first := []rune(text + "?")[0]
	return unicode.IsUpper(first) && !strings.ContainsFunc(text, unicode.IsDigit) &&
		strings.ToUpper(text) != text && len(strings.Fields(text)) <= 5
}

// meantPeriod reads what people write for a period: "Q2 2027", "March 2027",
// "31.03.2027". It is sure unless day and month could be told apart only by custom.
func meantPeriod(text string) (meant string, sure bool) {
	var year, month, day int
	var part string // Q2, H1
	var numbers []int
	for _, word := range strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		word = strings.ToLower(word)
		switch n, err := strconv.Atoi(strings.TrimRight(word, "stndrh")); {
		case err == nil && len(word) == 8 && n > 19000000:
			year, month, day = n/10000, n/100%100, n%100
		case err == nil && n >= 1900 && n < 2200:
			year = n
		case err == nil:
			numbers = append(numbers, n)
		case len(word) == 2 && (word[0] == 'q' || word[0] == 'h') && isNumber(word[1:]):
			part = strings.ToUpper(word)
		case len(word) == 6 && isNumber(word[:4]) && (word[4] == 'q' || word[4] == 'h'): // 2027q2
			year, _ = strconv.Atoi(word[:4])
			part = strings.ToUpper(word[4:])
		case monthNamed(word) > 0:
			month = monthNamed(word)
		case word == "quarter" && len(numbers) == 1:
			part, numbers = "Q"+strconv.Itoa(numbers[0]), nil
		case word == "half" && len(numbers) == 1:
			part, numbers = "H"+strconv.Itoa(numbers[0]), nil
		case word == "end" || word == "of" || word == "by" || word == "the" || word == "in" || word == "until":
		default:
			return "", false
		}
	}
	sure = true
	switch {
	case year == 0:
		return "", false
	case part != "" && len(numbers) == 0:
		meant = fmt.Sprintf("%d-%s", year, part)
	case month > 0 && len(numbers) == 1:
		day = numbers[0]
	case month == 0 && len(numbers) == 1:
		month = numbers[0]
	case month == 0 && len(numbers) == 2:
		day, month = numbers[0], numbers[1]
		if isYearFirst(text) || month > 12 {
			day, month = month, day
		}
		sure = isYearFirst(text) || day > 12 || day == month || strings.Contains(text, ".")
	case len(numbers) > 0:
		return "", false
	}
	switch {
	case meant != "":
	case day > 0:
		meant = fmt.Sprintf("%d-%02d-%02d", year, month, day)
	case month > 0:
		meant = fmt.Sprintf("%d-%02d", year, month)
	default:
		meant = strconv.Itoa(year)
	}
	if _, ok := model.ParsePeriod(meant); !ok {
		return "", false
	}
	return meant, sure
}

func isYearFirst(text string) bool { return len(text) > 4 && isNumber(text[:4]) }

// monthNamed is the number of a month from its English name or its beginning.
func monthNamed(word string) int {
	if len(word) < 3 {
		return 0
	}
	for i, name := range [...]string{"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"} {
		if strings.HasPrefix(name, word) || word == "sept" && i == 8 {
			return i + 1
		}
	}
	return 0
}
