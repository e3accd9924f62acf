package okr

import (
	"fmt"
	"strings"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/language"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/pkg/source"
	"github.com/outcomelint/outcomelint/rules/internal/figures"
	"github.com/outcomelint/outcomelint/rules/internal/say"
)

// allRead reports whether every key result of an objective is there to be read.
func allRead(o *model.Element) bool { return !o.Partial && !o.Unread(model.KeyKeyResults) }

// wordsAt is the place of some words of a statement; the whole where there are none.
func wordsAt(e *model.Element, words []language.Range) source.Span {
	statement := e.Statement()
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
	if all.Empty() {
		return statement.Span
	}
	return e.In().TextSpan(statement, all.Start, all.End)
}

// deciding are the words that decided as a message quotes them.
func deciding(e *model.Element, words []language.Range) string {
	statement := e.Statement().Value
	var quoted []string
	for _, w := range words {
		if !w.Empty() {
			quoted = append(quoted, w.In(statement))
		}
	}
	return say.Quote(strings.Join(quoted, " … "))
}

// telling are the key results by which one would see whether an objective was
// reached: not those that only guard or watch.
func telling(o *model.Element) int {
	n := 0
	ms := o.Measures()
	for i := range ms {
		if !figures.Watches(&ms[i]) {
			n++
		}
	}
	return n
}

// shown are second places for the first of some elements.
func shown(es []*model.Element, message func(*model.Element) string) []diag.Related {
	var out []diag.Related
	for _, e := range es[:min(len(es), say.Places)] {
		out = append(out, lint.Related(e, message(e)))
	}
	return out
}

// counted is a number with its noun: "3 deliverables".
func counted(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
