package measurement

import (
	_ "embed"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/rules/internal/say"
)

//go:embed missing-disaggregation.md
var missingDisaggregationDoc string

// missingDisaggregation is off unless asked for: for many outcomes totals will do.
var missingDisaggregation = &lint.Rule{
	ID: "missing-disaggregation", Category: "measurement", Question: lint.Testable, Severity: diag.Off, Since: "0.1.0",
	Doc:   missingDisaggregationDoc,
	Check: lint.ForModel(checkMissingDisaggregation),
}

func checkMissingDisaggregation(p *lint.Pass) {
	if p.Model.Partial {
		return
	}
	for e := range p.Model.Of(model.Outcome, model.Impact) {
		first := onlyTotals(e)
		if first == nil || !aboutPeople(e) {
			continue
		}
		p.Report(lint.Finding{
			On:      e,
			Key:     model.KeyByGroup,
			Label:   "read as a total only",
			Message: say.Statement(e) + " is read as a total only, which hides for whom it does not come about",
			Help:    "which groups may fare differently? by_group = [\"women\", \"men\"]",
			Related: []diag.Related{lint.Related(first, "a total")},
		})
	}
}

// aboutPeople reports whether the outcome names those it happens to, or is one
// of their minds and doings.
func aboutPeople(e *model.Element) bool {
	switch e.Text(model.KeyChange).Value {
	case "experience", "learning", "behaviour":
		return true
	}
	return e.Has(model.KeyWho)
}

// onlyTotals is the first indicator of an outcome of which none is read by
// group; nil where one is, or may be.
func onlyTotals(e *model.Element) *model.Element {
	if e.Partial || e.Unread(model.KeyIndicators) {
		return nil
	}
	var first *model.Element
	ms := e.Measures()
	for i := range ms {
		m := &ms[i]
		if !m.Lacks(model.KeyByGroup) {
			return nil
		}
		if first == nil && m.Scale() != model.ScaleQualitative {
			first = m
		}
	}
	return first
}
