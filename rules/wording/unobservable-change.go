package wording

import (
	_ "embed"
	"fmt"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/language"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/rules/internal/reads"
	"github.com/outcomelint/outcomelint/rules/internal/say"
)

//go:embed unobservable-change.md
var unobservableChangeDoc string

var unobservableChange = &lint.Rule{
	ID: "unobservable-change", Category: "wording", Question: lint.Meaningful, Severity: diag.Info, Since: "0.1.0",
	Doc:   unobservableChangeDoc,
	Check: lint.ForModel(checkUnobservableChange),
}

func checkUnobservableChange(p *lint.Pass) {
	for e := range p.Model.Of(model.Outcome, model.Impact) {
		if reads.Measured(e) || !e.Lacks(model.KeyNotMeasuredBecause) || p.Reading(e).Sense != language.Change {
			continue
		}
		v, ok := p.Look(e)
		if !ok {
			continue
		}
		unseen, ok := v.Unseen()
		if !ok {
			continue
		}
		statement := e.Statement()
		p.Report(lint.Finding{
			On:      e,
			Span:    p.Model.TextSpan(statement, unseen.Start, unseen.End),
			Label:   "this happens inside people",
			Message: fmt.Sprintf("nobody can see whether %s came about: %s happens inside people", say.Statement(e), say.Quote(unseen.In(statement.Value))),
			Help:    "what would they say, do or get right if it were so? Let an indicator show it: add " + say.IndicatorStub(e),
			Key:     model.KeyStatement,
		})
	}
}
