package reporting

import (
	_ "embed"
	"fmt"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/rules/internal/say"
)

//go:embed output-heavy.md
var outputHeavyDoc string

var outputHeavy = &lint.Rule{
	ID: "output-heavy", Category: "reporting", Question: lint.Honest, Severity: diag.Info, Since: "0.1.0",
	Sources: []string{"S1", "S2"}, Doc: outputHeavyDoc,
	Check: lint.WithOptions(outputHeavyOptions{Ratio: 3, Least: 4}, checkOutputHeavy),
}

type outputHeavyOptions struct {
	Ratio float64 `toml:"ratio" min:"0" doc:"how many indicators of outputs there may be for each one of outcomes"`
	Least int     `toml:"least" min:"1" doc:"from how many indicators on the model is judged"`
}

func checkOutputHeavy(p *lint.Pass, o outputHeavyOptions) {
	results := false
	var made, changed int
	var shown []diag.Related
	for e := range p.Model.All() {
		if e.Partial || e.Unread(model.KeyIndicators) || e.Unread(model.KeyKeyResults) {
			return
		}
		switch {
		case e.Kind == model.Outcome, e.Kind == model.Impact, e.Kind == model.Objective:
			results = true
		case !e.Kind.IsMeasure():
		case e.Parent.Kind != model.Output:
			changed++
		case !e.Parent.Bool(model.KeyCompliance).Value:
			if made++; len(shown) < say.Examples {
				shown = append(shown, lint.Related(e, "of an "+model.Output.Noun()))
			}
		}
	}
	// With no outcome at all, missing-level says what is missing.
	if !results || p.Model.Partial || made+changed < o.Least || float64(made) <= o.Ratio*float64(changed) {
		return
	}
	many, few := fmt.Sprintf("%d indicators count", made), fmt.Sprintf("%d tell", changed)
	if made == 1 {
		many = "1 indicator counts"
	}
	switch changed {
	case 0:
		few = "none tells"
	case 1:
		few = "one tells"
	}
	p.Report(lint.Finding{
		On:      p.Model,
		Key:     model.KeyIndicators,
		Label:   "mostly what was made",
		Message: many + " what was made, and " + few + " what changed",
		Help:    "which of them would you give up to know what became of " + firstResult(p.Model) + "?",
		Related: shown,
	})
}

// firstResult is the first outcome that nothing measures, else the first at all.
func firstResult(m *model.Model) string {
	var first *model.Element
	for e := range m.Of(model.Outcome, model.Impact, model.Objective) {
		if len(e.Measures()) == 0 {
			return say.Statement(e)
		}
		if first == nil {
			first = e
		}
	}
	return say.Statement(first)
}
