package measurement

import (
	_ "embed"
	"strings"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/rules/internal/figures"
	"github.com/outcomelint/outcomelint/rules/internal/say"
)

//go:embed shared-indicator.md
var sharedIndicatorDoc string

var sharedIndicator = &lint.Rule{
	ID: "shared-indicator", Category: "measurement", Question: lint.Testable, Severity: diag.Warning, Since: "0.1.0",
	Doc:   sharedIndicatorDoc,
	Check: lint.ForModel(checkSharedIndicator),
}

// maxUpstream bounds the search for the output of a shared measure, so that
// large models take time in proportion to their size; the nearest come first.
const maxUpstream = 200

func checkSharedIndicator(p *lint.Pass) {
	outputs := measuresOfOutputs(p)
	if len(outputs) == 0 {
		return
	}
	for m := range p.Model.Of(model.Indicator) {
		of := outputMeasure(p, outputs, m)
		if of == nil {
			continue
		}
		p.Report(lint.Finding{
			On:    m,
			Span:  m.Statement().Span,
			Key:   model.KeyStatement,
			Label: "the same measure as on the output",
			Message: say.Statement(m) + " measures the output and again the " + say.Noun(m.Parent) +
				" it should bring about",
			Help: "if all of it is delivered and " + say.Statement(m.Parent) +
				" does not come about, what would show that? Measure that here, and keep this one on the output",
			Related: []diag.Related{lint.Related(of, "measured here already")},
		})
	}
}

// measuresOfOutputs maps what the indicators of outputs measure to them.
func measuresOfOutputs(p *lint.Pass) map[string][]*model.Element {
	all := map[string][]*model.Element{}
	for m := range p.Model.Of(model.Indicator) {
		if m.Parent.Kind == model.Output && !figures.Watches(m) {
			if name := measureName(p, m); name != "" {
				all[name] = append(all[name], m)
			}
		}
	}
	return all
}

// outputMeasure is the indicator of an output upstream that is the same as an
// outcome's indicator, or nil.
func outputMeasure(p *lint.Pass, outputs map[string][]*model.Element, m *model.Element) *model.Element {
	if m.Parent.Kind != model.Outcome && m.Parent.Kind != model.Impact || figures.Watches(m) {
		return nil
	}
	same := outputs[measureName(p, m)]
	if len(same) == 0 {
		return nil
	}
	seen := 0
	for from := range m.Parent.Upstream() {
		if seen++; seen > maxUpstream {
			return nil
		}
		for _, of := range same {
			if of.Parent == from && figures.Compare(unit(of), unit(m)) == figures.Same && isShare(p, of) == isShare(p, m) {
				return of
			}
		}
	}
	return nil
}

// measureName is what a measure measures, whatever the form of the words; its
// statement as it stands where they cannot be read.
func measureName(p *lint.Pass, m *model.Element) string {
	if v, ok := p.Look(m); ok {
		if lemmas := v.Lemmas(); len(lemmas) > 1 {
			return strings.Join(lemmas, " ")
		}
	}
	return say.Folded(m.Statement().Value)
}
