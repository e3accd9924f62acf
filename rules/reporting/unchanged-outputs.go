package reporting

import (
	_ "embed"
	"fmt"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/rules/internal/say"
)

//go:embed unchanged-outputs.md
var unchangedOutputsDoc string

var unchangedOutputs = &lint.Rule{
	ID: "unchanged-outputs", Category: "reporting", Question: lint.Honest, Severity: diag.Info, Since: "0.1.0",
	Sources: []string{"S4"}, Doc: unchangedOutputsDoc,
	Check: lint.ForChange(checkUnchangedOutputs),
}

func checkUnchangedOutputs(p *lint.Pass) {
	if p.Old.Partial || p.Model.Partial || !p.Model.Has(model.Output) || !aims(p.Old) {
		return // whoever had no outcome before adds what was missing
	}
	same := pairUp(p.Old, p.Model)
	outputs := 0
	for e := range p.Old.Of(model.Process, model.Output) {
		if to := same.is[e]; to == nil || to.Kind != e.Kind || !unchanged(e, to) {
			return
		}
	}
	for e := range p.Model.Of(model.Process, model.Output) {
		if same.was[e] == nil {
			return
		}
		if e.Kind == model.Output {
			outputs++
		}
	}
	var added []*model.Element
	for e := range p.Model.Of(model.Outcome, model.Objective) {
		if same.isNew(e) && !e.Unwanted() && e.Lacks(model.KeyExternalDriver) && !onTheWay(e, same) {
			added = append(added, e)
		}
	}
	if len(added) == 0 {
		return
	}
	f := lint.Finding{
		On:      p.Model,
		Label:   "new results, nothing else done",
		Message: fmt.Sprintf("%s is new, and %s what there was before", say.Statement(added[0]), theOutputs(outputs)),
		Help:    "which of them would look different if it were made for the new result?",
	}
	if len(added) > 1 {
		f.Message = fmt.Sprintf("%d results are new, and %s what there was before", len(added), theOutputs(outputs))
	}
	for i, e := range added {
		if i < say.Examples {
			f.Related = append(f.Related, lint.Related(e, "new"))
		}
	}
	p.Report(f)
}

func theOutputs(n int) string {
	switch n {
	case 1:
		return "the only output is just"
	case 2:
		return "both outputs are just"
	}
	return fmt.Sprintf("all %d outputs are just", n)
}

// aims reports whether a model had a result to aim at.
func aims(m *model.Model) bool { return m.Has(model.Outcome) || m.Has(model.Objective) }

// unchanged reports whether work or what comes of it is described as before.
func unchanged(old, new *model.Element) bool {
	return say.Folded(old.Statement().Value) == say.Folded(new.Statement().Value) &&
		old.Quantity(model.KeyQuantity).Low == new.Quantity(model.KeyQuantity).Low
}

// onTheWay reports whether a new result is a step towards one that was there
// before: the chain was told in more detail.
func onTheWay(e *model.Element, same *pairs) bool {
	for i := range e.Links {
		if to := e.Links[i].To; to != nil {
			if to = to.Main(); to.Kind != model.Impact && same.was[to] != nil {
				return true
			}
		}
	}
	return false
}
