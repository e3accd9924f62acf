package bind

import (
	"strings"
	"unicode/utf8"

	"github.com/outcomelint/outcomelint/pkg/internal/syntax"
	"github.com/outcomelint/outcomelint/pkg/model"
)

// subject is the element that is being read, as findings name it.
type subject struct {
	kind   model.Kind
	table  string // as the author spelled it
	id     string
	parent *subject
}

// path is the element's name for machines.
func (s *subject) path() string {
	switch {
	case s.kind == model.Header:
		return model.Header.Table()
	case s.parent != nil:
		return s.parent.path() + "." + s.kind.Table() + "." + s.id
	}
	return s.kind.Table() + "." + s.id
}

// noun names the kind of element in the author's own word: activities hold an activity.
func (s *subject) noun() string {
	switch s.table {
	case "activities":
		return "activity"
	case "goals":
		return "goal"
	}
	return s.kind.Noun()
}

// a is the noun with its article.
func (s *subject) a() string { return article(s.noun()) }

// written is the header that the author would write for it.
func (s *subject) written() string {
	if s.kind == model.Header {
		return s.kind.Table()
	}
	if s.parent != nil {
		return s.parent.written() + "." + s.table + "." + s.id
	}
	return s.table + "." + s.id
}

func article(noun string) string {
	switch {
	case noun == "evidence":
		return "a piece of evidence"
	case strings.ContainsRune("aeiou", rune(noun[0])):
		return "an " + noun
	}
	return "a " + noun
}

// quote shows what the author wrote, shortened where it is long.
func quote(text string) string {
	const limit = 60
	if i := strings.IndexAny(text, "\r\n"); i >= 0 {
		text = text[:i] + "…"
	}
	if utf8.RuneCountInString(text) > limit {
		cut := string([]rune(text)[:limit])
		text = strings.TrimRight(cut, " ") + "…"
	}
	return `"` + text + `"`
}

// shown is a value as the author wrote it, in quotes if it is text.
func shown(v syntax.Value) string {
	switch v.Kind() {
	case syntax.String:
		return quote(v.Text())
	case syntax.Array:
		return "a list"
	case syntax.Table:
		return "a table"
	}
	return v.Text()
}

// sort names the TOML type of a value for people.
func sort(v syntax.Value) string {
	switch v.Kind() {
	case syntax.String:
		return "text"
	case syntax.Integer, syntax.Float:
		return "a number"
	case syntax.Bool:
		return "true or false"
	case syntax.OffsetDateTime, syntax.LocalDateTime, syntax.LocalDate:
		return "a date"
	case syntax.LocalTime:
		return "a time of day"
	case syntax.Array:
		return "a list"
	case syntax.Table:
		return "a table"
	}
	return "unreadable"
}

// alternatives lists words for a sentence: "a, b or c".
func alternatives(words []string) string { return join(words, " or ") }

// listed lists words for a sentence: "a, b and c".
func listed(words []string) string { return join(words, " and ") }

func join(words []string, last string) string {
	n := len(words) - 1
	if n < 1 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:n], ", ") + last + words[n]
}
