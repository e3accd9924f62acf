package structure

import (
	_ "embed"
	"strings"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/rules/internal/say"
)

//go:embed missing-level.md
var missingLevelDoc string

var missingLevel = &lint.Rule{
	ID: "missing-level", Category: "structure", Question: lint.Plausible, Severity: diag.Warning, Since: "0.1.0",
	Sources: []string{"S0", "S1", "S2", "S3", "S4"}, Doc: missingLevelDoc,
	Check: lint.ForModel(checkMissingLevel),
}

func checkMissingLevel(p *lint.Pass) {
	l := levelsOf(p.Model)
	if p.Model.Partial || l.okrOnly {
		return
	}
	asks := [levelCount]string{
		inputs:    "What does it take: people, money, time?",
		processes: "What do you do with it?",
		outputs:   "What is there when the work is done?",
		outcomes:  "What changes then, and for whom?",
	}
	var names, questions []string
	var last string
	atMost := diag.Info
	for level := inputs; level <= outcomes; level++ {
		if l.used[level] || level == processes && l.uw || level == outcomes && leadsOutside(p.Model) {
			continue
		}
		if level != inputs {
			atMost = diag.Error
		}
		last = levelKinds[level].Table()
		names = append(names, "no "+last)
		questions = append(questions, asks[level])
	}
	if len(names) == 0 {
		return
	}
	help := strings.Join(questions, " ") + " Begin with [" + last + ".…]."
	p.Report(lint.Finding{
		On:      p.Model,
		Label:   say.List(names, "and") + " in this model",
		Message: say.Title(p.Model) + " names " + say.List(names, "and"),
		Help:    strings.ToLower(help[:1]) + help[1:],
		AtMost:  atMost,
	})
}

// leadsOutside reports whether an output leads to another model, where the
// outcomes then stand.
func leadsOutside(m *model.Model) bool {
	for e := range m.Of(model.Output) {
		for i := range e.Links {
			if e.Links[i].Resolution == model.Foreign {
				return true
			}
		}
	}
	return false
}
