package known

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/outcomelint/outcomelint/pkg/internal/near"
)

// SyntaxError is a line that is not a known finding. Line and Column count
// from 1, columns in characters.
type SyntaxError struct {
	Path         string
	Line, Column int
	Message      string
}

func (e *SyntaxError) Error() string {
	return fmt.Sprintf("%s:%d:%d: %s", e.Path, e.Line, e.Column, e.Message)
}

// Parse reads a file of known findings; path is its name in errors. Every line
// that is wrong is among the joined errors, up to ten of them.
func Parse(path, text string) ([]Entry, error) {
	var entries []Entry
	var errs []error
	number := 0
	for line := range strings.Lines(strings.TrimPrefix(text, "\ufeff")) {
		number++
		line = strings.TrimRight(line, "\r\n")
		if strings.TrimLeft(line, " \t") == "" {
			continue
		}
		e, wrong := parseLine(line)
		if wrong == nil {
			e.line = number
			entries = append(entries, e)
			continue
		}
		column := utf8.RuneCountInString(line[:wrong.at]) + 1
		errs = append(errs, &SyntaxError{path, number, column, wrong.message})
		if len(errs) == 10 {
			break
		}
	}
	return entries, errors.Join(errs...)
}

// mistake is what is wrong at a byte of a line.
type mistake struct {
	at      int
	message string
}

// scanner reads an object of texts, {"name": "text", …}.
type scanner struct {
	line string
	at   int
}

func parseLine(line string) (e Entry, wrong *mistake) {
	if !utf8.ValidString(line) {
		return e, &mistake{invalid(line), "this is not UTF-8 text"}
	}
	for _, mark := range []string{"<<<<<<<", "=======", ">>>>>>>", "|||||||"} {
		if strings.HasPrefix(line, mark) {
			return e, &mistake{0, "this is the mark of a merge conflict; keep the lines of both sides and delete the marks"}
		}
	}
	s := &scanner{line: line}
	if !s.take('{') {
		return e, s.wrong("a known finding is one line of the form {\"path\": …, \"rule\": …, \"fingerprint\": …}")
	}
	fields := e.fields()
	given := map[string]bool{}
	for more := !s.take('}'); more; {
		at := s.at
		name, wrong := s.text("a name in double quotes")
		if wrong != nil {
			return e, wrong
		}
		field, ok := fields[name]
		if !ok {
			return e, &mistake{at, fmt.Sprintf("a known finding has no %q%s", name, nearest(name))}
		}
		if given[name] {
			return e, &mistake{at, fmt.Sprintf("%q is given twice", name)}
		}
		given[name] = true
		if !s.take(':') {
			return e, s.wrong(fmt.Sprintf("there is no : after %q", name))
		}
		at = s.at
		if *field.to, wrong = s.text("a text in double quotes"); wrong != nil {
			return e, wrong
		}
		if message := field.check(*field.to); message != "" {
			return e, &mistake{at, message}
		}
		switch {
		case s.take('}'):
			more = false
		case !s.take(','):
			return e, s.wrong("there is no , or } here")
		}
	}
	if s.at < len(line) {
		return e, s.wrong("there is more after the }; each known finding stands on a line of its own")
	}
	for _, name := range required {
		if !given[name] {
			return e, &mistake{0, fmt.Sprintf("this known finding has no %q", name)}
		}
	}
	return e, nil
}

// field is where a text goes, and what may be wrong with it.
type field struct {
	to    *string
	check func(string) string
}

var names = [...]string{"path", "element", "key", "rule", "salient", "fingerprint", "reason", "until"}

var required = [...]string{"path", "rule", "fingerprint"}

func (e *Entry) fields() map[string]field {
	free := func(string) string { return "" }
	some := func(text string) string {
		if strings.TrimSpace(text) == "" {
			return "this is empty"
		}
		return ""
	}
	return map[string]field{
		"path": {&e.Path, some}, "element": {&e.Element, free}, "key": {&e.Key, free},
		"rule": {&e.Rule, some}, "salient": {&e.Salient, free},
		"fingerprint": {&e.Fingerprint, fingerprint}, "reason": {&e.Reason, free}, "until": {&e.Until, day},
	}
}

func fingerprint(text string) string {
	if len(text) != 32 || strings.Trim(text, "0123456789abcdef") != "" {
		return "a fingerprint is 32 of the digits 0–9 and a–f; `outcomelint known write` writes it"
	}
	return ""
}

func day(text string) string {
	if _, err := time.Parse(time.DateOnly, text); err != nil && text != "" {
		return fmt.Sprintf("%q is not a date like 2027-03-31", text)
	}
	return ""
}

// nearest is the name that was perhaps meant.
func nearest(word string) string {
	if meant := near.Word(word, names[:]); meant != "" {
		return fmt.Sprintf("; did you mean %q?", meant)
	}
	return "; it has " + strings.Join(names[:], ", ")
}

func (s *scanner) blanks() {
	for s.at < len(s.line) && (s.line[s.at] == ' ' || s.line[s.at] == '\t') {
		s.at++
	}
}

// take passes over one sign and the blanks around it.
func (s *scanner) take(sign byte) bool {
	s.blanks()
	if s.at == len(s.line) || s.line[s.at] != sign {
		return false
	}
	s.at++
	s.blanks()
	return true
}

func (s *scanner) wrong(message string) *mistake { return &mistake{s.at, message} }

// text reads a text in quotes.
func (s *scanner) text(what string) (string, *mistake) {
	s.blanks()
	start := s.at
	if s.at == len(s.line) || s.line[s.at] != '"' {
		return "", s.wrong("here should be " + what)
	}
	for end := start + 1; end < len(s.line); end++ {
		switch s.line[end] {
		case '\\':
			end++
		case '"':
			var text string
			if err := json.Unmarshal([]byte(s.line[start:end+1]), &text); err != nil {
				return "", &mistake{start, "this text cannot be read; after a \\ only \", \\, /, b, f, n, r, t or u and four digits may stand"}
			}
			s.at = end + 1
			return text, nil
		}
	}
	return "", &mistake{start, "this text has no closing quote"}
}

func invalid(line string) int {
	for i, r := range line {
		if r == utf8.RuneError {
			if _, size := utf8.DecodeRuneInString(line[i:]); size == 1 {
				return i
			}
		}
	}
	return 0
}
