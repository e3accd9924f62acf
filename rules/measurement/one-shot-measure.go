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

//go:embed one-shot-measure.md
var oneShotMeasureDoc string

var oneShotMeasure = &lint.Rule{
	ID: "one-shot-measure", Category: "measurement", Question: lint.Testable, Severity: diag.Info, Since: "0.1.0",
	Sources: []string{"S0"}, Doc: oneShotMeasureDoc,
	Check: lint.ForModel(checkOneShotMeasure),
}

func checkOneShotMeasure(p *lint.Pass) {
	for e := range p.Model.Of(model.Outcome, model.Impact) {
		horizon := e.Horizon()
		if horizon.Value != "medium" && horizon.Value != "long" || e.Partial || e.Unread(model.KeyIndicators) {
			continue
		}
		once := onlyOnce(e)
		if !once.Set {
			continue
		}
		p.Report(lint.Finding{
			On:      e,
			Key:     model.KeyEvery,
			Label:   "read only once",
			Message: say.Statement(e) + " takes time (" + horizon.Value + " term) and is read only once",
			Help:    "when would you want to know that it does not come about? every = \"half-year\", or milestones in `targets`",
			Related: []diag.Related{
				lint.RelatedAt(p.Model, once.Span, "this says once"),
				lint.RelatedAt(p.Model, horizon.Span, "a matter of the "+horizon.Value+" term"),
			},
		})
	}
}

// onlyOnce is where it says that an outcome is read once, if that is so of
// every indicator that shows it; with milestones it is read again.
func onlyOnce(e *model.Element) (once model.Field[string]) {
	ms := e.Measures()
	for i := range ms {
		m := &ms[i]
		if figures.Watches(m) {
			continue
		}
		every := m.Every()
		if !isOnce(every.Value) || m.Partial || !m.Lacks(model.KeyTargets) || len(m.Values(model.KeyActuals)) > 1 {
			return model.Field[string]{}
		}
		if !once.Set {
			once = every
		}
	}
	return once
}

// isOnce tells "once" and "once, at the end" from "once a year".
func isOnce(every string) bool {
	every = strings.ToLower(strings.TrimSpace(every))
	if every == "one-off" || every == "one off" {
		return true
	}
	rest, ok := strings.CutPrefix(every, "once")
	if !ok {
		return false
	}
	for _, again := range [...]string{" a ", " an ", " per", " every", " each", "/"} {
		if strings.HasPrefix(rest, again) {
			return false
		}
	}
	return rest == "" || rest[0] == ' ' || rest[0] == ','
}
