package wording

import (
	_ "embed"
	"fmt"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/language"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/rules/internal/say"
)

//go:embed jargon.md
var jargonDoc string

var jargon = &lint.Rule{
	ID: "jargon", Category: "wording", Question: lint.Meaningful, Severity: diag.Off, Since: "0.1.0",
	Doc:   jargonDoc,
	Check: lint.ForModel(checkJargon),
}

func checkJargon(p *lint.Pass) {
	for e := range p.Model.Of(model.Input, model.Process, model.Output, model.Outcome, model.Impact, model.Objective, model.Claim) {
		v, ok := p.Look(e)
		if !ok {
			continue
		}
		words := v.Signals(language.Jargon)
		if len(words) == 0 {
			continue
		}
		statement := e.Statement()
		p.Report(lint.Finding{
			On:      e,
			Span:    p.Model.TextSpan(statement, words[0].Start, words[0].End),
			Label:   "jargon",
			Message: fmt.Sprintf("%s in %s tells a reader outside nothing", say.Quote(words[0].In(statement.Value)), say.Statement(e)),
			Help:    "how would the people whom it is about say it?",
			Key:     model.KeyStatement,
		})
	}
}
