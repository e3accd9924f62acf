package say

import (
	"strings"

	"github.com/outcomelint/outcomelint/pkg/language"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/pkg/source"
)

// Words quotes words of a text in the order in which they stand there, with
// three dots for what stands between them.
func Words(text string, words ...language.Range) string {
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
	return Quote(b.String())
}

// Deciding is Words in brackets after a blank, for a message that quotes the
// whole text before; empty where the words are the whole text.
func Deciding(text string, words ...language.Range) string {
	said := Words(text, words...)
	if Folded(strings.Trim(said, `"`)) == Folded(strings.Trim(Quote(text), `"`)) {
		return ""
	}
	return " (" + said + ")"
}

// Around is from the first of some words to the last; empty where there are none.
func Around(words ...language.Range) language.Range {
	var all language.Range
	for _, w := range words {
		switch {
		case w.Empty():
		case all.Empty():
			all = w
		default:
			all = language.Range{Start: min(all.Start, w.Start), End: max(all.End, w.End)}
		}
	}
	return all
}

// PlaceOf is the place of words of a statement from the first to the last; the
// whole statement where there are none.
func PlaceOf(e *model.Element, words ...language.Range) source.Span {
	around := Around(words...)
	if around.Empty() {
		return e.Statement().Span
	}
	return e.In().TextSpan(e.Statement(), around.Start, around.End)
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
