package okr

import (
	_ "embed"
	"fmt"
	"slices"

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
		if es := found.below[o]; es != nil {
			reportAllBelow(p, o, es, found)
		} else if m, ok := found.of[o]; ok && found.below[topOf(o)] == nil {
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
	if m.tasks == 0 {
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

// reportAllBelow tells of many objectives that serve one at the one they serve.
func reportAllBelow(p *lint.Pass, top *model.Element, es []*model.Element, found barren) {
	f := lint.Finding{
		On:      top,
		Key:     model.KeyKeyResults,
		Label:   counted(len(es), "objective") + " with nothing but deliverables",
		Message: fmt.Sprintf("%d objectives that lead to %s have only deliverables for key results", len(es), say.Statement(top)),
		Help:    "when all of that is delivered, what would show that this objective was reached? Measure that here",
		Related: shown(es, func(o *model.Element) string {
			return fmt.Sprintf("%d of %s", found.of[o].deliverables(), counted(len(o.Measures()), "key result"))
		}),
	}
	if more := len(es) - maxShown; more > 0 {
		f.Notes = append(f.Notes, "and "+counted(more, "more objective"))
	}
	if !slices.ContainsFunc(es, func(o *model.Element) bool { return found.of[o].tasks > 0 }) {
		f.AtMost = diag.Info
	}
	p.Report(f)
}
