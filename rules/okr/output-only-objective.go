package okr

import (
	_ "embed"
	"fmt"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/rules/internal/figures"
	"github.com/outcomelint/outcomelint/rules/internal/keyresult"
	"github.com/outcomelint/outcomelint/rules/internal/say"
)

//go:embed output-only-objective.md
var outputOnlyObjectiveDoc string

var outputOnlyObjective = &lint.Rule{
	ID: "output-only-objective", Category: "okr", Question: lint.Testable, Severity: diag.Warning, Since: "0.1.0",
	Sources: []string{"S4"}, Doc: outputOnlyObjectiveDoc,
	Check: lint.ForModel(checkOutputOnlyObjective),
}

func checkOutputOnlyObjective(p *lint.Pass) {
	found := barrenIn(p)
	for o := range p.Model.Of(model.Objective) {
		if m, ok := found[o]; ok {
			reportOutputOnly(p, o, m)
		}
	}
}

func reportOutputOnly(p *lint.Pass, o *model.Element, m makeup) {
	var krs []*model.Element
	ms := o.Measures()
	for i := range ms {
		krs = append(krs, &ms[i])
	}
	f := lint.Finding{
		On:      o,
		Key:     model.KeyKeyResults,
		Label:   "nothing but deliverables",
		Message: allOf(len(ms)) + " of " + say.Statement(o) + " are deliverables",
		Help:    "when they are all done, what is different, and for whom? Make that a key result, and these the activities that lead to it",
		Related: shown(krs, func(e *model.Element) string { return what(p, e) }),
	}
	if m.deliverables() < len(ms) {
		f.Message = fmt.Sprintf("no key result of %s is a result: %d of %d are deliverables, and the rest have no number",
			say.Statement(o), m.deliverables(), len(ms))
	}
	if m.deliverables() == m.steps {
		f.AtMost = diag.Info // steps that were declared as such
	}
	p.Report(f)
}

// allOf names all key results of an objective.
func allOf(n int) string {
	if n == 2 {
		return "both key results"
	}
	return fmt.Sprintf("all %d key results", n)
}

// what says what a key result is that is none.
func what(p *lint.Pass, e *model.Element) string {
	if v := keyresult.Of(p, e); v.Fault == keyresult.Task || figures.Is(e, "milestone") || v.Fault == keyresult.Unmeasurable && isName(p, e) {
		return "done or delivered"
	}
	return "no number"
}
