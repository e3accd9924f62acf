package syntax

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/outcomelint/outcomelint/pkg/diag"
)

// mendScalar reads a number, date, time or boolean, or the words that stand in
// the place of one.
func (p *parser) mendScalar(i int, in within) int {
	text := p.text
	end := scalarEnd(text, i)
	if kind := scalar(text[i:end]); kind != Bad && p.follows(end, in) && p.numberEnd(i, end, in) == end {
		p.add(kind, 0, i, end)
		return end
	}
	end = p.wordEnd(i, in)
	valid := strings.ToValidUTF8(text[i:end], "\uFFFD")
	w := readWords(valid)
	f := p.report(span(i, end), "", w.message, w.help)
	if w.fix != "" && valid == text[i:end] {
		f.Fixes = p.replace(w.do, w.safety, span(i, end), w.fix)
	}
	if !w.isText {
		p.add(Bad, damaged, i, end)
		return end
	}
	// The words are text, less a quote that closes what none has opened.
	content := span(i, end)
	if n, _ := quoteBefore(text, end); n > 0 && end-n > i {
		content.End -= int32(n)
	}
	p.addString(i, end, content, literal, true)
	return end
}

// scalarEnd returns the end of the characters at i that numbers and dates are made of.
func scalarEnd(text string, i int) int {
	end := skipClass(text, i, scalarByte)
	// A space may stand between a date and a time.
	if end == i+10 && end+2 < len(text) && text[end] == ' ' && isDigit(text[end+1]) && isDigit(text[i]) && text[i+4] == '-' {
		end = skipClass(text, end+1, scalarByte)
	}
	return end
}

// numberEnd returns the end of a number with commas, of which i to end is the
// part before the first one, or end if it has none.
func (p *parser) numberEnd(i, end int, in within) int {
	text := p.text
	if in == inLine && end+1 < len(text) && text[end] == ',' && isDigit(text[end+1]) {
		return max(end, p.contentEnd(i))
	}
	digits := i
	if text[i] == '+' || text[i] == '-' {
		digits++
	}
	if end-digits > 3 || !allDigits(text[digits:end]) || in == inTable && startsEntry(text, skipBlank(text, min(end+1, len(text)))) {
		return end
	}
	j, zero := end, false
	for j+3 < len(text) && text[j] == ',' && allDigits(text[j+1:j+4]) {
		zero = zero || text[j+1] == '0'
		j += 4
	}
	if j < len(text) && (isDigit(text[j]) || text[j] == '=') {
		return end
	}
	// In an array [1,500] are two numbers, but 000 is none.
	if in == inArray && !zero {
		return end
	}
	return j
}

func allDigits(s string) bool {
	for i := range len(s) {
		if !isDigit(s[i]) {
			return false
		}
	}
	return s != ""
}

// wordEnd returns the end of the words that stand at i in the place of a
// value. They are at least one character.
func (p *parser) wordEnd(i int, in within) int {
	text := p.text
	if in == inLine {
		end := p.trimEnd(i, p.endOfLine(i))
		if n, _ := quoteBefore(text, end); n == 0 || strings.Count(text[i:end], text[end-n:end])%2 == 0 {
			// No quote closes the whole line, so a # in it begins a comment,
			// unless it numbers something.
			if content := p.contentEnd(i); p.contentTo+1 >= len(text) || !isDigit(text[p.contentTo+1]) {
				end = content
			}
		}
		return max(end, i+p.runeAt(i))
	}
	line := p.endOfLine(i)
	j := i
	if end := scalarEnd(text, i); end > i {
		j = p.numberEnd(i, end, in)
	}
scan:
	for ; j < line; j++ {
		switch text[j] {
		case ',', ';':
			if in == inArray {
				break scan
			}
			if next := skipBlank(text, j+1); next >= line || text[next] == '#' || text[next] == '}' || startsEntry(text, next) {
				break scan
			}
		case '\r', ']', '}':
			break scan
		case '#':
			if j == i || text[j-1] == ' ' || text[j-1] == '\t' {
				break scan
			}
		}
	}
	return max(p.trimEnd(i, j), i+p.runeAt(i))
}

// runeAt is the length of the character at i.
func (p *parser) runeAt(i int) int {
	_, size := utf8.DecodeRuneInString(p.text[i:])
	return size
}

// words says what is wrong with words in the place of a value.
type words struct {
	message, help string
	do, fix       string // what a fix does, and the text it writes
	safety        diag.Safety
	isText        bool // they are text that lacks its quotes
}

// readWords tells what an author may have meant by words in the place of a value.
func readWords(s string) words {
	short := clip(s)
	quoted := quoteText(s)
	quote := words{do: "put it in quotes", fix: quoted, safety: diag.Unsafe}
	switch lower := strings.ToLower(s); lower {
	case "true", "false":
		return words{fmt.Sprintf("`%s` is written in small letters", short), "write " + lower, "write " + lower, lower, diag.Safe, false}
	case "yes", "on", "y", "no", "off", "n":
		value := "true"
		if lower[0] == 'n' || lower == "off" {
			value = "false"
		}
		return words{fmt.Sprintf("`%s` is neither true or false nor text in quotes", short),
			fmt.Sprintf("write %s; or %s, if it is text", value, quoted), "write " + value, value, diag.Unsafe, false}
	case "null", "nil", "none", "~":
		return words{message: fmt.Sprintf("there is no `%s`: a key without a value is left out", short), help: "delete the line"}
	}
	if n, _ := quoteBefore(s, len(s)); n > 0 && n < len(s) {
		text := strings.TrimLeft(s[:len(s)-n], " ")
		return words{fmt.Sprintf("the text `%s` has no opening quote", clip(text)), "write \" before it", "put it in quotes", quoteText(text), diag.Safe, true}
	}
	for _, read := range []func(string) (words, bool){readSpokenDate, readNumber, readDate} {
		if w, ok := read(s); ok {
			return w
		}
	}
	digit := strings.IndexAny(s, "0123456789")
	first, _ := utf8.DecodeRuneInString(s)
	if digit == 0 || digit > 0 && strings.ContainsRune("+-−.,~<>≤≥=±€$£¥", first) {
		if isPeriod(s) {
			return words{fmt.Sprintf("`%s` stands without quotes", short), "write " + quoted, quote.do, quoted, diag.Safe, true}
		}
		quote.message = fmt.Sprintf("`%s` is not a plain number", short)
		quote.help = fmt.Sprintf("write the number alone, and what it counts as the unit; or all of it in quotes: %s", clip(quoted))
		return quote
	}
	w := words{fmt.Sprintf("the text `%s` stands without quotes", short), "write " + clip(quoted), quote.do, quoted, diag.Safe, true}
	if several := readIDs(s); several != "" {
		w.help += fmt.Sprintf("; or %s, if these are several", several)
		w.safety = diag.Unsafe
	}
	return w
}

// readIDs writes words that look like ids with commas between as a list, or
// returns "" if they are none.
func readIDs(s string) string {
	ids := strings.Split(s, ",")
	for i, id := range ids {
		if id = strings.TrimSpace(id); skipClass(id, 0, bareByte) < len(id) || id == "" {
			return ""
		}
		ids[i] = quoteText(id)
	}
	if len(ids) < 2 {
		return ""
	}
	return clip("[" + strings.Join(ids, ", ") + "]")
}

// isPeriod reports whether s is a period such as 2027-Q2, 2026-H1 or 2027-03.
func isPeriod(s string) bool {
	return len(s) == 7 && allDigits(s[:4]) && s[4] == '-' &&
		(strings.IndexByte("QqHh", s[5]) >= 0 && isDigit(s[6]) || allDigits(s[5:]))
}
