package structure

import (
	_ "embed"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/rules/internal/say"
)

//go:embed orphan-input.md
var orphanInputDoc string

var orphanInput = &lint.Rule{
	ID: "orphan-input", Category: "structure", Question: lint.Doable, Severity: diag.Warning, Since: "0.1.0",
	Sources: []string{"INN", "UW"}, Doc: orphanInputDoc,
	Check: lint.ForModel(checkOrphanInput),
}

// checkOrphanInput leaves an input alone that leads past the processes:
// skipped-level asks about that link.
func checkOrphanInput(p *lint.Pass) {
	l := levelsOf(p.Model)
	working := l.used[processes] || l.uw && l.used[outputs]
	if !working || disconnectionOf(p.Model, l).found() {
		return
	}
	shared := twice(p.Model)
	users := processes
	if !p.Model.Has(model.Process) {
		users = outputs
	}
	targets := candidatesOf(p.Model, levelKinds[users])
	noun := singular(p.Model, users)
	for e := range p.Model.Of(model.Input) {
		if e.Open() || shared[e] || goesOn(e, l) {
			continue
		}
		help := "what is it there for?" + targets.leadTo(e)
		p.Report(lint.Finding{
			On:      e,
			Label:   "no " + noun + " uses this " + say.Noun(e),
			Message: "no " + noun + " uses " + say.Statement(e),
			Help:    help,
		})
	}
}
