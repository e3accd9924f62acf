package structure

import (
	_ "embed"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/rules/internal/say"
)

//go:embed orphan-output.md
var orphanOutputDoc string

var orphanOutput = &lint.Rule{
	ID: "orphan-output", Category: "structure", Question: lint.Plausible, Severity: diag.Warning, Since: "0.1.0",
	Sources: []string{"S1", "S2"}, Doc: orphanOutputDoc,
	Check: lint.ForModel(checkOrphanOutput),
}

func checkOrphanOutput(p *lint.Pass) {
	l := levelsOf(p.Model)
	if !l.used[outcomes] || !p.Model.Has(model.Output) || disconnectionOf(p.Model, l).found() {
		return
	}
	reach := p.Model.LeadingTo(func(e *model.Element) bool { return e.Kind.Level() >= outcomes })
	shared := twice(p.Model)
	targets := candidatesOf(p.Model, model.Outcome, model.Objective)
	for e := range p.Model.Of(model.Output) {
		if reach.Has(e) || reach.Open(e) || e.Open() || shared[e] ||
			e.Bool(model.KeyCompliance).Value || e.Unread(model.KeyCompliance) || goesOn(e, l) {
			continue
		}
		help := "if you ship that, what changes, and for whom?" + targets.leadTo(e)
		p.Report(lint.Finding{
			On:      e,
			Label:   "no outcome follows from this " + say.Noun(e),
			Message: say.Statement(e) + " leads to no outcome",
			Help:    help,
		})
	}
}
