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
		words, sure, ok := stockWords(p, a)
		if !ok {
			continue
		}
		f := lint.Finding{
			On:      a,
			Span:    p.Model.TextSpan(a.Statement(), words.Start, words.End),
			Key:     model.KeyStatement,
			Label:   "who or what exactly, and where?",
			Message: say.Statement(a) + " fits any plan, so that nobody can tell when it stops being true",
			Help:    "who would have to do or allow what, where and by when, for this plan to work? What would you see first if they did not?",
		}
		if !sure {
			f.Confidence = diag.Low
		}
		p.Report(f)
	}
}

// fewWords is how many words besides a stock phrase do not make it specific.
const fewWords = 2

// stockWords finds the words that could stand in any plan, where nothing makes
// the assumption a specific one: a name, a number, a group, a thing. sure says
// that it consists of nothing else.
func stockWords(p *lint.Pass, a *model.Element) (words language.Range, sure, ok bool) {
	v, ok := p.Look(a)
	if !ok || !a.Unsaid(model.KeyTestedBy) || !a.Unsaid(model.KeyNote) {
		return words, false, false // or it says elsewhere what exactly is meant
	}
	rest := v.Besides(language.Stock)
	if len(rest) == 0 {
		return language.Range{End: len(a.Statement().Value)}, true, true
	}
	if v.Named() || v.Numbers() {
		return words, false, false
	}
	if hopeful := v.Speaks(language.Hopeful); len(hopeful) > 0 {
		return hopeful[0], false, true
	}
	if sayings := v.Speaks(language.Saying); len(sayings) > 0 && len(rest) <= fewWords {
		return sayings[0], false, true
	}
	return words, false, false
}

func isGeneric(p *lint.Pass, a *model.Element) bool {
	_, _, generic := stockWords(p, a)
	return generic
}
