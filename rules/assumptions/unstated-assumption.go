package assumptions

import (
	_ "embed"
	"fmt"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/rules/internal/say"
)

//go:embed unstated-assumption.md
var unstatedAssumptionDoc string

var unstatedAssumption = &lint.Rule{
	ID: "unstated-assumption", Category: "assumptions", Question: lint.Plausible, Severity: diag.Info, Since: "0.1.0",
	Sources: []string{"LFA"}, Doc: unstatedAssumptionDoc,
	Check: lint.ForModel(checkUnstatedAssumption),
}

// checkUnstatedAssumption asks once a model for what the steps from what is
// delivered to what changes rest on, and shows the bare ones. Those on which
// much depends are unevidenced-link's.
func checkUnstatedAssumption(p *lint.Pass) {
	assumptions, stakes := assumed(p.Model), stakesOf(p.Model)
	uw := p.Model.Header.Text(model.KeyDialect).Value == "uw"
	steps := 0
	var bare []*model.Link
	for k := range p.Model.Links() {
		delivered := k.From.Kind == model.Output || uw && k.From.Kind == model.Process
		if !delivered || k.To == nil || !isChange(k.To) || k.To.Unwanted() || k.Feedback() {
			continue
		}
		steps++
		if k.Unsaid(model.KeyBecause) && !assumptions.cover(k) && !stakes.evidence.cover(k) && !stakes.unevidenced(k) {
			bare = append(bare, k)
		}
	}
	if len(bare) == 0 {
		return
	}
	first := bare[0]
	f := lint.Finding{
		On:      p.Model,
		Label:   "steps that rest on nothing said",
		Message: fmt.Sprintf("nothing says why %s should lead to %s", say.Statement(first.From), say.Statement(first.To)),
		Help: "why would one lead to the other, and what must be so for it? Say it in the link, { to = \"" + first.To.ID + "\", because = \"…\" }, " +
			"or in [assumptions.…] with about = \"" + say.Link(first) + "\"",
	}
	if len(bare) > 1 {
		f.Message = fmt.Sprintf("nothing says why %d of the %d steps from an output to an outcome should work", len(bare), steps)
		if len(bare) == steps {
			f.Message = fmt.Sprintf("nothing says why the %d steps from an output to an outcome should work", steps)
		}
	}
	for _, k := range bare[:min(len(bare), say.Places)] {
		f.Related = append(f.Related, lint.Related(k, "why would it?"))
	}
	p.Report(f)
}
