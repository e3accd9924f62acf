package okr

import (
	_ "embed"
	"fmt"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/rules/internal/say"
)

//go:embed key-result-count.md
var keyResultCountDoc string

type keyResultCountOptions struct {
	Max int `toml:"max" doc:"how many key results an objective may have; those that only guard or watch do not count" min:"1"`
}

var keyResultCount = &lint.Rule{
	ID: "key-result-count", Category: "okr", Question: lint.Testable, Severity: diag.Info, Since: "0.1.0",
	Sources: []string{"OKR practice"}, Doc: keyResultCountDoc,
	Check: lint.WithOptions(keyResultCountOptions{Max: 5}, checkKeyResultCount),
}

func checkKeyResultCount(p *lint.Pass, options keyResultCountOptions) {
	for o := range p.Model.Of(model.Objective) {
		n := telling(o)
		if n <= options.Max {
			continue
		}
		p.Report(lint.Finding{
			On:      o,
			Key:     model.KeyKeyResults,
			Label:   fmt.Sprintf("%d key results", n),
			Message: fmt.Sprintf("%s has %d key results, more than most teams can steer by", say.Statement(o), n),
			Help:    "which of them would you look at first to know whether it was reached? Keep those; what only guards or accompanies them is role = \"guardrail\" or \"monitoring\"",
		})
	}
}
