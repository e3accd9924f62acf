package measurement

import (
	_ "embed"
	"strings"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/language"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/rules/internal/say"
)

//go:embed counting-feelings.md
var countingFeelingsDoc string

var countingFeelings = &lint.Rule{
	ID: "counting-feelings", Category: "measurement", Question: lint.Testable, Severity: diag.Info, Since: "0.1.0",
	Sources: []string{"S2", "S4"}, Doc: countingFeelingsDoc,
	Check: lint.ForModel(checkCountingFeelings),
}

func checkCountingFeelings(p *lint.Pass) {
	for e := range measured(p.Model, model.Outcome, model.Impact, model.Objective) {
		feeling, ok := feelingOf(p, e)
		if !ok {
			continue
		}
		ms := telling(p, e)
		counting := 0
		for _, m := range ms {
			if feelingEvents(p, m) {
				counting++
			}
		}
		if counting == 0 || counting < len(ms) {
			continue // somebody is asked, or something else shows it
		}
		for _, m := range ms {
			v, _ := p.Look(m)
			words, _ := v.Subject()
			p.Report(lint.Finding{
				On:      m,
				Span:    say.PlaceOf(m, words),
				Key:     model.KeyStatement,
				Label:   "a count of events",
				Message: say.Statement(m) + " counts what happened, and " + say.Quote(feeling.In(e.Statement().Value)) + " is felt",
				Help:    "who could be asked, and what would they say if it were true? Ask them the same question before and after",
				Related: []diag.Related{lint.RelatedAt(p.Model, say.PlaceOf(e, feeling), "this is felt")},
			})
		}
	}
}

// feelingOf is the word by which an outcome says that it is about a feeling.
func feelingOf(p *lint.Pass, e *model.Element) (language.Range, bool) {
	v, ok := p.Look(e)
	if !ok {
		return language.Range{}, false
	}
	if words, ok := v.Core(language.Feeling); ok {
		return words, true
	}
	words := v.Speaks(language.Felt)
	if verb, ok := feels(p, e); ok && len(words) == 0 {
		words = []language.Range{verb}
	}
	if len(words) == 0 {
		return language.Range{}, false
	}
	switch change := e.Text(model.KeyChange).Value; {
	case change == "experience":
		return words[0], true
	case change != "":
		return language.Range{}, false
	}
	r := p.Reading(e)
	return words[0], r.Sense == language.Change && r.Verb == words[0]
}

// feels finds the verb of a statement by which people feel something: "feel safe".
func feels(p *lint.Pass, e *model.Element) (language.Range, bool) {
	verb := p.Reading(e).Verb
	word, _, _ := strings.Cut(strings.ToLower(verb.In(e.Statement().Value)), " ")
	return verb, word == "feel" || word == "feels" || word == "felt"
}

// feelingEvents reports whether a measure of a felt outcome counts events:
// meetings held, messages posted, suggestions made.
func feelingEvents(p *lint.Pass, m *model.Element) bool {
	if _, ok := feelingOf(p, m.Parent); !ok || isShare(p, m) {
		return false
	}
	v, ok := p.Look(m)
	if !ok || m.Scale() != model.ScaleNumber || asks(p, m) {
		return false
	}
	if len(v.Speaks(language.Opinion|language.Mean|language.Felt|language.Composed)) > 0 {
		return false
	}
	_, sort := v.Subject()
	r := p.Reading(m)
	return sort == language.Happening || sort == language.Product && (r.Counted || r.Sense == language.Output)
}

// asks reports whether a measure says that people are asked, tested or watched.
func asks(p *lint.Pass, m *model.Element) bool {
	return speaks(p, language.Asked, m.Text(model.KeySource).Value, m.Text(model.KeyMethod).Value)
}
