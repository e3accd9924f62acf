package structure

import (
	_ "embed"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/rules/internal/say"
)

//go:embed orphan-process.md
var orphanProcessDoc string

var orphanProcess = &lint.Rule{
	ID: "orphan-process", Category: "structure", Question: lint.Plausible, Severity: diag.Warning, Since: "0.1.0",
	Sources: []string{"S3"}, Doc: orphanProcessDoc,
	Check: lint.ForModel(checkOrphanProcess),
}

// checkOrphanProcess leaves a process alone whose output goes nowhere:
// orphan-output asks about that output.
func checkOrphanProcess(p *lint.Pass) {
	l := levelsOf(p.Model)
	// Objectives alone have no outputs to lead to; elsewhere missing-level
	// has already said that they are missing.
	if !l.used[outcomes] || !l.used[outputs] && !l.okrOnly || disconnectionOf(p.Model, l).found() {
		return
	}
	reach := p.Model.LeadingTo(func(e *model.Element) bool { return e.Kind.Level() >= outcomes })
	shared := twice(p.Model)
	targets := candidatesOf(p.Model, model.Output)
	if !p.Model.Has(model.Output) {
		targets = candidatesOf(p.Model, model.Outcome, model.Objective)
	}
	for e := range p.Model.Of(model.Process) {
		if reach.Has(e) || reach.Open(e) || e.Open() || shared[e] || goesOn(e, l) {
			continue
		}
		noun := say.Noun(e)
		help := "what is there when this " + noun + " is done, and what changes then?" + targets.leadTo(e)
		p.Report(lint.Finding{
			On:      e,
			Label:   "nothing comes of this " + noun,
			Message: say.Statement(e) + " leads to no output and no outcome",
			Help:    help,
		})
	}
}
