package wording

import (
	_ "embed"
	"fmt"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/rules/internal/say"
)

//go:embed compound-statement.md
var compoundStatementDoc string

var compoundStatement = &lint.Rule{
	ID: "compound-statement", Category: "wording", Question: lint.Meaningful, Severity: diag.Info, Since: "0.1.0",
	Doc:   compoundStatementDoc,
	Check: lint.ForModel(checkCompoundStatement),
}

func checkCompoundStatement(p *lint.Pass) {
	for e := range p.Model.Of(model.Output, model.Outcome, model.Impact, model.Objective) {
		v, ok := p.Look(e)
		if !ok {
			continue
		}
		second, ok := v.SecondClause()
		if !ok {
			continue
		}
		statement := e.Statement()
		p.Report(lint.Finding{
			On:      e,
			Span:    p.Model.TextSpan(statement, second.Start, second.End),
			Label:   "a second result",
			Message: fmt.Sprintf("%s holds two results; the second is %s", say.Statement(e), say.Quote(second.In(statement.Value))),
			Help:    "can one come about without the other? Then give each its own place, and its own way to tell",
			Key:     model.KeyStatement,
		})
	}
}
