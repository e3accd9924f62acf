package wording

import (
	_ "embed"
	"fmt"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/rules/internal/say"
)

//go:embed long-statement.md
var longStatementDoc string

var longStatement = &lint.Rule{
	ID: "long-statement", Category: "wording", Question: lint.Meaningful, Severity: diag.Info, Since: "0.1.0",
	Doc:   longStatementDoc,
	Check: lint.WithOptions(longStatementOptions{Words: 30, ObjectiveWords: 18}, checkLongStatement),
}

// longStatementOptions say how long a statement may be.
type longStatementOptions struct {
	Words          int `toml:"words" min:"1" doc:"how many words a statement may have"`
	ObjectiveWords int `toml:"objective_words" min:"1" doc:"how many words an objective may have"`
}

func checkLongStatement(p *lint.Pass, o longStatementOptions) {
	for e := range p.Model.Of(model.Input, model.Process, model.Output, model.Outcome, model.Impact, model.Objective) {
		limit := o.Words
		if e.Kind == model.Objective {
			limit = o.ObjectiveWords
		}
		words := p.Reading(e).Words
		if words <= limit {
			continue
		}
		p.Report(lint.Finding{
			On:      e,
			Span:    e.Statement().Span,
			Label:   fmt.Sprintf("%d words", words),
			Message: fmt.Sprintf("%s takes %d words to say", say.Statement(e), words),
			Help:    fmt.Sprintf("what is the one thing that this %s says? Keep that, and move the rest to `note`", say.Noun(e)),
			Key:     model.KeyStatement,
		})
	}
}
