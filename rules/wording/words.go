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

// deciding quotes the words by which a statement was read as it was, in
// brackets and with three dots for what stands between them (nothing where they
// are all of it), and says where they stand.
func deciding(p *lint.Pass, e *model.Element, because []language.Range) (quoted string, place source.Span) {
	return say.Deciding(e.Statement().Value, because...), say.PlaceOf(e, because...)
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

// ofNoOutcome are the rules whose findings on an element follow from its being
// no outcome at all: moved to where it belongs it would be asked none of them.
func ofNoOutcome() []string {
	return []string{"unmeasured-outcome", "uncaused-outcome", "missing-timeframe", "output-indicator-on-outcome", "doer-as-witness", "compound-statement"}
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
