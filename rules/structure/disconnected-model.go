package structure

import (
	_ "embed"
	"fmt"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/rules/internal/say"
)

//go:embed disconnected-model.md
var disconnectedModelDoc string

var disconnectedModel = &lint.Rule{
	ID: "disconnected-model", Category: "structure", Question: lint.Plausible, Severity: diag.Warning, Since: "0.1.0",
	Sources: []string{"UW 6.7"}, Doc: disconnectedModelDoc,
	Check: lint.ForModel(checkDisconnectedModel),
}

func checkDisconnectedModel(p *lint.Pass) {
	d := disconnectionOf(p.Model, levelsOf(p.Model))
	if !d.found() {
		return
	}
	f := lint.Finding{
		On:      p.Model,
		Label:   fmt.Sprintf("%s of %d elements linked", count(d.linked), d.total),
		Message: fmt.Sprintf("%s is a set of lists: %s of its %d elements %s linked to another", say.Title(p.Model), count(d.linked), d.total, are(d.linked)),
		Help:    "what leads to what, and why?",
	}
	var from, to *model.Element
	for e := range p.Model.All() {
		if e.Kind.Level() == 0 || isLinked(e) {
			continue
		}
		if len(f.Related) < say.Places {
			f.Related = append(f.Related, lint.Related(e, "this "+say.Noun(e)+" leads nowhere and comes from nowhere"))
		}
		if from == nil && e.Kind == model.Output {
			from = e
		}
		if to == nil && e.Kind == model.Outcome {
			to = e
		}
	}
	if more := d.total - d.linked - len(f.Related); more > 0 {
		f.Notes = append(f.Notes, fmt.Sprintf("%d more elements stand alone", more))
	}
	if from != nil && to != nil {
		f.Help += " Begin at the end: " + stub(from, to) + " if the one brings about the other."
	}
	p.Report(f)
}

func count(n int) string {
	if n == 0 {
		return "none"
	}
	return fmt.Sprint(n)
}

func are(n int) string {
	if n < 2 {
		return "is"
	}
	return "are"
}
