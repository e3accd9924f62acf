// Package say puts an author's own words into messages, the same way in every
// rule: statements quoted and shortened, tables called what the author calls
// them, lists read aloud.
package say

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/pkg/source"
)

// quoteLimit is how many characters of a statement a message repeats: enough
// to recognise it, short enough for one line.
const quoteLimit = 60

// How many other places a finding shows: Places where the author goes to each of
// them, Examples where a few make the point.
const (
	Places   = 10
	Examples = 3
)

// Quote puts text in quotation marks, on one line, and shortens it at a word
// where it is long.
func Quote(text string) string {
	text = strings.ReplaceAll(opening(text), `"`, "'")
	if utf8.RuneCountInString(text) > quoteLimit {
		cut := len(text)
		for i, n := 0, 0; i < len(text); n++ {
			if n == quoteLimit {
				cut = i
				break
			}
			_, size := utf8.DecodeRuneInString(text[i:])
			i += size
		}
		if space := strings.LastIndexByte(text[:cut+1], ' '); space > cut/2 {
			cut = space
		}
		text = strings.TrimRight(text[:cut], " ,;:.–-") + "…"
	}
	return `"` + text + `"`
}

// opening is the words of a text with single blanks, up to the first that goes
// beyond what is quoted.
func opening(text string) string {
	var words strings.Builder
	words.Grow(min(len(text), 2*quoteLimit))
	length := 0
	for word := range strings.FieldsSeq(text) {
		if length > 0 {
			words.WriteByte(' ')
			length++
		}
		words.WriteString(word)
		if length += utf8.RuneCountInString(word); length > quoteLimit {
			break
		}
	}
	return words.String()
}

// Written is a part of the model's file, bare of quotes.
func Written(m *model.Model, at source.Span) string {
	return strings.Trim(m.File.Slice(at), `"'`)
}

// Link names a link as a key that names it would: "a -> b".
func Link(k *model.Link) string { return k.From.Main().ID + " -> " + k.To.Main().ID }

// Folded is a text as it is compared with another: case, blanks and a last full
// stop count nothing.
func Folded(text string) string {
	return strings.TrimRight(strings.Join(strings.Fields(strings.ToLower(text)), " "), " .;:")
}

// Statement quotes what an element says; one that says nothing is called by
// its id.
func Statement(e *model.Element) string {
	if s := e.Statement(); s.Set && strings.TrimSpace(s.Value) != "" {
		return Quote(s.Value)
	}
	return Quote(e.ID)
}

// Title is the model's title in quotation marks, for findings on all of it.
func Title(m *model.Model) string {
	if t := m.Header.Text(model.KeyTitle); t.Set && strings.TrimSpace(t.Value) != "" {
		return Quote(t.Value)
	}
	return "this model"
}

// Noun is the singular of the author's own word for the element's table:
// "activity" for `activities`, "goal" for `goals`.
func Noun(e *model.Element) string {
	written := e.TableAsWritten()
	if written == "" || written == e.Kind.Table() || e.Parent != nil {
		return e.Kind.Noun()
	}
	return singular(written)
}

// NounOf is Noun for the table of a kind as a model calls it.
func NounOf(m *model.Model, kind model.Kind) string {
	for e := range m.Of(kind) {
		return Noun(e)
	}
	return kind.Noun()
}

func singular(word string) string {
	word = strings.ReplaceAll(word, "_", " ")
	if stem, ok := strings.CutSuffix(word, "ies"); ok {
		return stem + "y"
	}
	return strings.TrimSuffix(word, "s")
}

// Value is what a message calls a value of a key.
func Value(k model.Key) string {
	switch k {
	case model.KeyTargets:
		return "milestone"
	case model.KeyActuals:
		return "actual"
	case model.KeyDelivered:
		return "number delivered"
	}
	return k.String()
}

// A puts the indefinite article before a noun.
func A(noun string) string {
	if noun != "" && strings.ContainsRune("aeiou", rune(noun[0])) {
		return "an " + noun
	}
	return "a " + noun
}

// Header is the header of an element's table in the author's words:
// "[activities.workshops]".
func Header(e *model.Element) string {
	if e.Parent != nil {
		return "[" + strings.TrimSuffix(Header(e.Parent), "]")[1:] + "." + e.Kind.Table() + "." + Key(e.ID) + "]"
	}
	table := e.TableAsWritten()
	if table == "" {
		table = e.Kind.Table()
	}
	return "[" + table + "." + Key(e.ID) + "]"
}

// IndicatorStub is the header of a first indicator of an element.
func IndicatorStub(e *model.Element) string {
	return strings.TrimSuffix(Header(e), "]") + ".indicators.…]"
}

// Key writes an id as a key of TOML: bare where that will do, else quoted.
func Key(id string) string {
	for _, r := range id {
		if !('a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9' || r == '-' || r == '_') {
			return strconv.Quote(id)
		}
	}
	if id == "" {
		return `""`
	}
	return id
}

// List reads words aloud: "a, b and c", with another word for "and".
func List(words []string, and string) string {
	switch len(words) {
	case 0:
		return ""
	case 1:
		return words[0]
	}
	last := len(words) - 1
	return strings.Join(words[:last], ", ") + " " + and + " " + words[last]
}
