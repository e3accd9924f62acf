package okr

import (
	_ "embed"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/rules/internal/say"
)

//go:embed pay-linked-result.md
var payLinkedResultDoc string

var payLinkedResult = &lint.Rule{
	ID: "pay-linked-result", Category: "okr", Question: lint.Testable, Severity: diag.Warning, Since: "0.1.0",
	Sources: []string{"S0"}, Doc: payLinkedResultDoc,
	Check: lint.ForModel(checkPayLinkedResult),
}

func checkPayLinkedResult(p *lint.Pass) {
	const help = "people who are paid by a number will move the number; what would you read, apart from pay, to learn whether it came about?"
	for e := range p.Model.Of(model.Indicator, model.KeyResult) {
		if linked := e.Bool(model.KeyPayLinked); linked.Set {
			if linked.Value {
				p.Report(lint.Finding{
					On:      e,
					Span:    linked.Span,
					Key:     model.KeyPayLinked,
					Label:   "pay depends on it",
					Message: "pay depends on " + say.Statement(e),
					Help:    help,
				})
			}
			continue // whoever says that no pay hangs on it knows best
		}
		if e.Kind != model.KeyResult || p.Reading(e).Foreign {
			continue
		}
		statement := e.Statement()
		hint, ok := paid(statement.Value)
		if !ok {
			continue
		}
		f := lint.Finding{
			On:      e,
			Span:    p.Model.TextSpan(statement, hint.start, hint.end),
			Key:     model.KeyStatement,
			Label:   "pay hangs on it",
			Message: say.Statement(e) + " ties a result to what people earn (" + say.Quote(statement.Value[hint.start:hint.end]) + ")",
			Help:    help,
		}
		if !hint.sure {
			f.Confidence = diag.Low
			f.Label = "does pay hang on it?"
			f.Message = say.Statement(e) + " may tie a result to what people earn (" + say.Quote(statement.Value[hint.start:hint.end]) + ")"
		}
		p.Report(f)
	}
}
