package structure

import (
	_ "embed"
	"strings"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/rules/internal/say"
)

//go:embed uncaused-outcome.md
var uncausedOutcomeDoc string

var uncausedOutcome = &lint.Rule{
	ID: "uncaused-outcome", Category: "structure", Question: lint.Plausible, Severity: diag.Warning, Since: "0.1.0",
	Sources: []string{"S3"}, Doc: uncausedOutcomeDoc,
	Check: lint.ForModel(checkUncausedOutcome),
}

func checkUncausedOutcome(p *lint.Pass) {
	l := levelsOf(p.Model)
	if !l.used[outputs] || !l.used[outcomes] || p.Model.Partial ||
		disconnectionOf(p.Model, l).found() {
		return
	}
	stray := straysOf(p.Model, l)
	causesOf := map[model.Kind]*candidates{
		model.Outcome: candidatesOf(p.Model, model.Output),
		model.Impact:  candidatesOf(p.Model, model.Outcome),
	}
	for e := range p.Model.Of(model.Outcome, model.Impact) {
		if caused(e) || driven(e) || stray.explain(e, l) {
			continue
		}
		help := "what would bring it about?" + causesOf[e.Kind].leadFrom(e)
		p.Report(lint.Finding{
			On:      e,
			Label:   "nothing leads to this " + say.Noun(e),
			Message: "nothing in this model brings about " + say.Statement(e),
			Help:    help + " If it comes about without you, say so with external_driver = \"…\".",
		})
	}
}

// driven reports whether the model says that something outside it brings an
// outcome about. An empty text says nothing.
func driven(e *model.Element) bool {
	driver := e.Text(model.KeyExternalDriver)
	return !e.Lacks(model.KeyExternalDriver) && !(driver.Set && strings.TrimSpace(driver.Value) == "")
}
