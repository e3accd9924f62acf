package structure

import (
	_ "embed"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/rules/internal/say"
)

//go:embed unproduced-output.md
var unproducedOutputDoc string

var unproducedOutput = &lint.Rule{
	ID: "unproduced-output", Category: "structure", Question: lint.Plausible, Severity: diag.Warning, Since: "0.1.0",
	Sources: []string{"UW", "LFA"}, Doc: unproducedOutputDoc,
	Check: lint.ForModel(checkUnproducedOutput),
}

// checkUnproducedOutput keeps quiet about outputs that grow out of other
// outputs, and about those that an input leads to: skipped-level asks there.
// Where activities count as outputs (dialect uw) an output may be the doing itself.
func checkUnproducedOutput(p *lint.Pass) {
	l := levelsOf(p.Model)
	if !l.used[processes] || l.uw || p.Model.Partial ||
		disconnectionOf(p.Model, l).found() {
		return
	}
	stray := straysOf(p.Model, l)
	makers := candidatesOf(p.Model, model.Process)
	noun := singular(p.Model, processes)
	for e := range p.Model.Of(model.Output) {
		if fed(e, l, outputs) || stray.explain(e, l) {
			continue
		}
		help := "who does what, so that it comes to exist?" + makers.leadFrom(e)
		p.Report(lint.Finding{
			On:      e,
			Label:   "no " + noun + " leads to this " + say.Noun(e),
			Message: "no " + noun + " produces " + say.Statement(e),
			Help:    help,
		})
	}
}
