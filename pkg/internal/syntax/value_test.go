package syntax

import (
	"strconv"
	"strings"
)

// plainInteger writes an integer in decimal.
func plainInteger(text string) string {
	text = strings.ReplaceAll(text, "_", "")
	base := 10
	if len(text) > 2 && text[0] == '0' {
		base = map[byte]int{'x': 16, 'o': 8, 'b': 2}[text[1]]
		text = text[2:]
	}
	n, err := strconv.ParseInt(text, base, 64)
	if err != nil {
		return err.Error()
	}
	return strconv.FormatInt(n, 10)
}

// plainTime writes a date-time as RFC 3339 has it: T and Z, and always seconds.
func plainTime(text string) string {
	text = strings.ToUpper(strings.Replace(text, " ", "T", 1))
	at := strings.IndexByte(text, ':')
	if rest := text[at+3:]; !strings.HasPrefix(rest, ":") {
		text = text[:at+3] + ":00" + rest
	}
	return text
}
