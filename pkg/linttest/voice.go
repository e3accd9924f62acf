package linttest

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/outcomelint/outcomelint/pkg/diag"
)

// voice reports what does not sound like the findings of other rules. All that
// a finding says follows a colon or an arrow, so that it begins in lower case;
// and what is told in one line has no full stop.
func (c *checker) voice(line int, d *diag.Diagnostic) {
	told := []string{d.Message, d.Label}
	for _, r := range d.Related {
		told = append(told, r.Message)
	}
	for _, f := range d.Fixes {
		told = append(told, f.Message)
	}
	for _, text := range told {
		if strings.HasSuffix(text, ".") {
			c.problem(line, "%q ends in a full stop", text)
		}
	}
	for _, text := range append(append(told, d.Help), d.Notes...) {
		if capital(text) {
			c.problem(line, "%q begins with a capital", text)
		}
	}
}

// capital reports whether a text begins like a sentence: an abbreviation does not.
func capital(text string) bool {
	first, n := utf8.DecodeRuneInString(text)
	second, _ := utf8.DecodeRuneInString(text[n:])
	return unicode.IsUpper(first) && !unicode.IsUpper(second)
}
