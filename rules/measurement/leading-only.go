package measurement

import (
	_ "embed"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/rules/internal/say"
)

//go:embed leading-only.md
var leadingOnlyDoc string

var leadingOnly = &lint.Rule{
	ID: "leading-only", Category: "measurement", Question: lint.Testable, Severity: diag.Warning, Since: "0.1.0",
	Sources: []string{"S1"}, Doc: leadingOnlyDoc,
	Check: lint.ForModel(checkLeadingOnly),
}

func checkLeadingOnly(p *lint.Pass) {
	if p.Model.Partial {
		return
	}
	for e := range p.Model.Of(model.Outcome, model.Impact) {
		leading := onlyLeading(e)
		if len(leading) == 0 || !e.Unsaid(model.KeyNotMeasuredBecause) {
			continue
		}
		if keyResults, _ := measuredThrough(e); keyResults {
			continue
		}
		f := lint.Finding{
			On:      e,
			Key:     model.KeyIndicators,
			Label:   "only early signs of it are read",
			Message: "nothing would tell whether " + say.Statement(e) + " came about, only whether it is on its way",
			Help:    "what would show the result itself? Keep the early sign and add " + say.IndicatorStub(e),
		}
		for i, m := range leading {
			if i == say.Places {
				break
			}
			f.Related = append(f.Related, lint.RelatedAt(p.Model, m.Text(model.KeyRole).Span, say.Statement(m)+" is an early sign"))
		}
		p.Report(f)
	}
}

// onlyLeading are the early signs by which an outcome is measured, if nothing
// but early signs and guards does. What could not be read may be more.
func onlyLeading(e *model.Element) []*model.Element {
	if e.Partial || e.Unread(model.KeyIndicators) {
		return nil
	}
	var leading []*model.Element
	ms := e.Measures()
	for i := range ms {
		switch m := &ms[i]; m.Text(model.KeyRole).Value {
		case "leading":
			leading = append(leading, m)
		case "guardrail":
		default:
			return nil
		}
	}
	return leading
}
