package reporting

import (
	_ "embed"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/rules/internal/figures"
	"github.com/outcomelint/outcomelint/rules/internal/keyresult"
	"github.com/outcomelint/outcomelint/rules/internal/say"
)

//go:embed green-without-data.md
var greenWithoutDataDoc string

var greenWithoutData = &lint.Rule{
	ID: "green-without-data", Category: "reporting", Question: lint.Honest, Severity: diag.Warning, Since: "0.1.0",
	Doc:   greenWithoutDataDoc,
	Check: lint.ForModel(checkGreenWithoutData),
}

func checkGreenWithoutData(p *lint.Pass) {
	var supported map[*model.Element]bool
	for e := range p.Model.Of(model.Output, model.Outcome, model.Impact, model.Objective, model.KeyResult) {
		if status(e) != green || !withoutData(e) || keyresult.Told(p, e) {
			continue
		}
		if supported == nil {
			supported = supportedIn(p.Model)
		}
		if supported[e] {
			continue
		}
		help := "what was read that says so? actuals = [{ value = …, date = … }], or until then status = \"grey\""
		if e.Kind == model.Output {
			help = "how much has been delivered? delivered = …, or until then status = \"grey\""
		}
		p.Report(lint.Finding{
			On:      e,
			Span:    statusPlace(e),
			Key:     model.KeyStatus,
			Label:   "by what reading?",
			Message: say.Statement(e) + " is green, and nothing was read that says so",
			Help:    help,
		})
	}
}

// withoutData reports whether nothing at all stands behind the light of an element.
func withoutData(e *model.Element) bool {
	if !e.Lacks(model.KeyDelivered) || isDone(e) || isRead(e) {
		return false
	}
	if e.Kind == model.KeyResult {
		// A step is done or not; an objective without data is reported itself.
		return !hasReading(e) && !figures.Is(e, "milestone") && !(status(e.Parent) == green && withoutData(e.Parent))
	}
	return true
}

// supportedIn are the elements that evidence in the model speaks for.
func supportedIn(m *model.Model) map[*model.Element]bool {
	out := map[*model.Element]bool{}
	for _, r := range m.References() {
		if r.From.Kind == model.Evidence && r.Key == model.KeySupports && r.To != nil {
			out[r.To] = true
		}
	}
	return out
}
