package claims

import (
	"strings"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/language"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/rules/internal/say"
)

// breach is the one rule that takes a promise to task.
type breach uint8

const (
	kept breach = iota
	guaranteed
	absolute
	felt
)

// promised finds what a statement promises as certain, and which rule says so:
// one statement is one finding, of the gravest promise in it, the first of equals.
func promised(p *lint.Pass, e *model.Element) (language.Promise, breach) {
	statement := e.Statement()
	if !statement.Set || p.Reading(e).Foreign {
		return language.Promise{}, kept
	}
	return gravest(statement.Value, p.Promises(e))
}

// gravest finds the promise in a text that weighs most.
func gravest(text string, promises []language.Promise) (language.Promise, breach) {
	var worst language.Promise
	found, most := kept, 0
	for _, promise := range promises {
		if calibrated(text, promise) {
			continue
		}
		if b := breachOf(text, promise); gravity(b, promise.Sure) > most {
			worst, found, most = promise, b, gravity(b, promise.Sure)
		}
	}
	return worst, found
}

// calibrated: "It is virtually certain that pupils read better" says how likely
// something is, in the words of the IPCC.
func calibrated(text string, promise language.Promise) bool {
	return strings.Contains(strings.ToLower(text[:promise.Words.End]), "virtually certain")
}

// breachOf tells the rules apart: a feeling is certain-experience; always,
// never and every are guarantees where a second signal agrees, and else, like
// "100 %" at any time, absolutes.
func breachOf(text string, promise language.Promise) breach {
	switch {
	case promise.Kind == language.Experience:
		return felt
	case promise.Kind == language.Guarantee, promise.Sure && !strings.Contains(promise.Words.In(text), "100"):
		return guaranteed
	}
	return absolute
}

func gravity(b breach, sure bool) int {
	switch {
	case b == guaranteed && sure:
		return 4
	case sure:
		return 3
	case b == guaranteed:
		return 2
	}
	return 1
}

// of says something of the words of a promise, and repeats the statement where
// they are but a part of it.
func of(e *model.Element, promise language.Promise, what string) string {
	text := e.Statement().Value
	words := promise.Words.In(text)
	if 2*len(words) > len(text) {
		return say.Quote(text) + " " + what
	}
	return say.Quote(words) + " " + what + ": " + say.Quote(text)
}

// promiseFinding is what all reports of promises have: the words and how sure they are.
func promiseFinding(p *lint.Pass, e *model.Element, promise language.Promise) lint.Finding {
	f := lint.Finding{
		On:   e,
		Span: p.Model.TextSpan(e.Statement(), promise.Words.Start, promise.Words.End),
		Key:  model.KeyStatement,
	}
	if !promise.Sure {
		f.Confidence = diag.Low
	}
	return f
}
