package measurement

import (
	_ "embed"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/rules/internal/figures"
	"github.com/outcomelint/outcomelint/rules/internal/keyresult"
	"github.com/outcomelint/outcomelint/rules/internal/say"
)

//go:embed missing-source.md
var missingSourceDoc string

var missingSource = &lint.Rule{
	ID: "missing-source", Category: "measurement", Question: lint.Testable, Severity: diag.Warning, Since: "0.1.0",
	Sources: []string{"LFA"}, Doc: missingSourceDoc,
	Check: lint.ForModel(checkMissingSource),
}

func checkMissingSource(p *lint.Pass) {
	if p.Model.Partial {
		return
	}
	for e := range p.Model.Of(model.Indicator, model.KeyResult) {
		if !e.Unsaid(model.KeySource) || e.Partial || e.Parent.Partial || figures.Is(e, "milestone") || isFirstReading(e) || keyresult.Told(p, e) {
			continue
		}
		f := lint.Finding{
			On:      e,
			Span:    e.Text(model.KeySource).Span,
			Key:     model.KeySource,
			Label:   "no source",
			Message: "nothing says where " + say.Statement(e) + " can be read",
			Help:    "who records it, and where would a doubter look it up? source = \"…\"",
		}
		// Whoever says how it is read has thought of it.
		if e.Kind == model.KeyResult || !e.Unsaid(model.KeyMethod) {
			f.AtMost = diag.Info
		}
		p.Report(f)
	}
}

// isFirstReading reports whether a key result is to find out where something
// stands: before that there is no number to be looked up.
func isFirstReading(e *model.Element) bool {
	return figures.Is(e, "baseline") && len(figures.All(e)) == 0
}
