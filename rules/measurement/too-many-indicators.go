package measurement

import (
	_ "embed"
	"fmt"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/rules/internal/figures"
	"github.com/outcomelint/outcomelint/rules/internal/say"
)

//go:embed too-many-indicators.md
var tooManyIndicatorsDoc string

type tooManyIndicatorsOptions struct {
	Max int `toml:"max" doc:"how many indicators an outcome may have; those that only guard or watch do not count" min:"1"`
}

var tooManyIndicators = &lint.Rule{
	ID: "too-many-indicators", Category: "measurement", Question: lint.Testable, Severity: diag.Info, Since: "0.1.0",
	Doc:   tooManyIndicatorsDoc,
	Check: lint.WithOptions(tooManyIndicatorsOptions{Max: 3}, checkTooManyIndicators),
}

func checkTooManyIndicators(p *lint.Pass, o tooManyIndicatorsOptions) {
	for e := range p.Model.Of(model.Outcome, model.Impact) {
		n := 0
		ms := e.Measures()
		for i := range ms {
			if !figures.Watches(&ms[i]) {
				n++
			}
		}
		if n <= o.Max {
			continue
		}
		p.Report(lint.Finding{
			On:      e,
			Key:     model.KeyIndicators,
			Label:   fmt.Sprintf("%d indicators", n),
			Message: fmt.Sprintf("%s is measured by %d indicators, more than most people act on", say.Statement(e), n),
			Help:    "which of them would change a decision? Keep those; role = \"guardrail\" or \"monitoring\" marks what only guards or watches",
		})
	}
}
