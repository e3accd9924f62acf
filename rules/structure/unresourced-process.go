package structure

import (
	_ "embed"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/rules/internal/say"
)

//go:embed unresourced-process.md
var unresourcedProcessDoc string

var unresourcedProcess = &lint.Rule{
	ID: "unresourced-process", Category: "structure", Question: lint.Doable, Severity: diag.Info, Since: "0.1.0",
	Sources: []string{"UW"}, Doc: unresourcedProcessDoc,
	Check: lint.ForModel(checkUnresourcedProcess),
}

// checkUnresourcedProcess takes a process that another one feeds for
// resourced: the first of them is asked about.
func checkUnresourcedProcess(p *lint.Pass) {
	l := levelsOf(p.Model)
	if !l.used[inputs] || p.Model.Partial || disconnectionOf(p.Model, l).found() || !anyLeads(p.Model, model.Input) {
		return
	}
	stray := straysOf(p.Model, l)
	means := candidatesOf(p.Model, model.Input)
	for e := range p.Model.Of(model.Process) {
		if fed(e, l, l.of(e)) || stray.explain(e, l) {
			continue
		}
		noun := say.Noun(e)
		help := "what does it take, and who gives it?" + means.leadFrom(e)
		p.Report(lint.Finding{
			On:      e,
			Label:   "no input leads to this " + noun,
			Message: "no input is set aside for " + say.Statement(e),
			Help:    help,
		})
	}
}
