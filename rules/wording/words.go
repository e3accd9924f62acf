package wording

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/outcomelint/outcomelint/pkg/language"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/pkg/source"
	"github.com/outcomelint/outcomelint/rules/internal/say"
)

// deciding quotes the words by which a statement was read as it was, with three
// dots for what stands between them, and says where they stand.
func deciding(p *lint.Pass, e *model.Element, because []language.Range) (quoted string, place source.Span) {
	statement := e.Statement()
	return quoteWords(statement.Value, because), placeOf(p, statement, because)
}

// quoteWords joins words of a text in the order in which they stand there.
func quoteWords(text string, words []language.Range) string {
	var b strings.Builder
	end := -1
	for _, w := range inOrder(words) {
		switch {
		case end < 0:
		case strings.TrimSpace(text[end:w.Start]) == "":
			b.WriteByte(' ')
		default:
			b.WriteString(" … ")
		}
		b.WriteString(w.In(text))
		end = w.End
	}
	return say.Quote(b.String())
}

// placeOf is the place of words from the first to the last; the whole text
// where there are none.
func placeOf(p *lint.Pass, text model.Field[string], words []language.Range) source.Span {
	sorted := inOrder(words)
	if len(sorted) == 0 {
		return text.Span
	}
	return p.Model.TextSpan(text, sorted[0].Start, sorted[len(sorted)-1].End)
}

// inOrder sorts words by where they stand, each once.
func inOrder(words []language.Range) []language.Range {
	var sorted []language.Range
	for _, w := range words {
		at := len(sorted)
		for at > 0 && sorted[at-1].Start > w.Start {
			at--
		}
		if w.Empty() || at > 0 && sorted[at-1].End > w.Start {
			continue
		}
		sorted = append(sorted[:at], append([]language.Range{w}, sorted[at:]...)...)
	}
	return sorted
}

// subject is the noun phrase that a statement is about, as it would stand
// within another sentence, and its sort; "" where there is none.
func subject(v *language.View, text string) (string, language.Sort) {
	r, sort := v.Subject()
	phrase := r.In(text)
	if r.Start == len(text)-len(strings.TrimLeft(text, " \t\n")) && phrase != "" {
		phrase = plain(phrase)
	}
	return phrase, sort
}

// plain takes away the capital with which a sentence begins.
func plain(phrase string) string {
	first, n := utf8.DecodeRuneInString(phrase)
	if second, _ := utf8.DecodeRuneInString(phrase[n:]); unicode.IsUpper(second) {
		return phrase // an abbreviation
	}
	return string(unicode.ToLower(first)) + phrase[n:]
}

// moved is the header that an element would have in another table, in the
// author's own word for that table.
func moved(e *model.Element, kind model.Kind) string {
	table := kind.Table()
	for other := range e.In().Of(kind) {
		table = other.TableAsWritten()
		break
	}
	return "[" + table + "." + say.Key(e.ID) + "]"
}

// indicatorStub is the header of a first indicator of an outcome.
func indicatorStub(e *model.Element) string {
	header := say.Header(e)
	return header[:len(header)-1] + ".indicators.…]"
}
