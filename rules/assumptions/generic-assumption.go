package assumptions

import (
	_ "embed"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/language"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/rules/internal/say"
)

//go:embed generic-assumption.md
var genericAssumptionDoc string

var genericAssumption = &lint.Rule{
	ID: "generic-assumption", Category: "assumptions", Question: lint.Plausible, Severity: diag.Info, Since: "0.1.0",
	Sources: []string{"LFA"}, Doc: genericAssumptionDoc,
	Check: lint.ForModel(checkGenericAssumption),
}

func checkGenericAssumption(p *lint.Pass) {
	for a := range p.Model.Of(model.Assumption) {
		words, ok := stockWords(p, a)
		if !ok {
			continue
		}
		p.Report(lint.Finding{
			On:      a,
			Span:    p.Model.TextSpan(a.Statement(), words.Start, words.End),
			Key:     model.KeyStatement,
			Label:   "who or what exactly, and where?",
			Message: say.Statement(a) + " fits any plan, so that nobody can tell when it stops being true",
			Help:    "who would have to do or allow what, where and by when, for this plan to work? What would you see first if they did not?",
		})
	}
}

// fewWords is how many words besides a stock phrase do not make it specific.
const fewWords = 2

// stockWords finds the words that could stand in any plan, where nothing else
// makes the assumption a specific one: a name, a number, a group, a thing.
func stockWords(p *lint.Pass, a *model.Element) (language.Range, bool) {
	v, ok := p.Look(a)
	if !ok || !unsaid(&a.Record, model.KeyTestedBy) || !unsaid(&a.Record, model.KeyNote) {
		return language.Range{}, false // or it says elsewhere what exactly is meant
	}
	named := v.Named() || v.Numbers()
	if hopeful := v.Speaks(language.Hopeful); len(hopeful) > 0 && !named {
		return hopeful[0], true
	}
	rest := v.Besides(language.Stock)
	if sayings := v.Speaks(language.Saying); len(sayings) > 0 && len(rest) <= fewWords && !named {
		return sayings[0], true
	}
	return language.Range{End: len(a.Statement().Value)}, len(rest) == 0
}

func isGeneric(p *lint.Pass, a *model.Element) bool {
	_, generic := stockWords(p, a)
	return generic
}
