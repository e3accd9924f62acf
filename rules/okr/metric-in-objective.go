package okr

import (
	_ "embed"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/rules/internal/figures"
	"github.com/outcomelint/outcomelint/rules/internal/say"
)

//go:embed metric-in-objective.md
var metricInObjectiveDoc string

var metricInObjective = &lint.Rule{
	ID: "metric-in-objective", Category: "okr", Question: lint.Testable, Severity: diag.Info, Since: "0.1.0",
	Sources: []string{"OKR practice"}, Doc: metricInObjectiveDoc,
	Check: lint.ForModel(checkMetricInObjective),
}

func checkMetricInObjective(p *lint.Pass) {
	for o := range p.Model.Of(model.Objective) {
		statement := o.Statement()
		start, end, ok := figures.Metric(statement.Value)
		if !ok {
			continue
		}
		p.Report(lint.Finding{
			On:      o,
			Span:    p.Model.TextSpan(statement, start, end),
			Key:     model.KeyStatement,
			Label:   "a number to reach",
			Message: say.Statement(o) + " has a number in it (" + say.Quote(statement.Value[start:end]) + "), which is a key result's",
			Help:    "what would be true if the number was reached? Let the objective say that, and a key result the number",
		})
	}
}
