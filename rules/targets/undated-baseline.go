package targets

import (
	_ "embed"
	"unicode"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/rules/internal/figures"
	"github.com/outcomelint/outcomelint/rules/internal/keyresult"
	"github.com/outcomelint/outcomelint/rules/internal/say"
)

//go:embed undated-baseline.md
var undatedBaselineDoc string

var undatedBaseline = &lint.Rule{
	ID: "undated-baseline", Category: "targets", Question: lint.Testable, Severity: diag.Info, Since: "0.1.0",
	Sources: []string{"IATI"}, Doc: undatedBaselineDoc,
	Check: lint.ForModel(checkUndatedBaseline),
}

func checkUndatedBaseline(p *lint.Pass) {
	header := p.Model.Header
	if p.Model.Partial || !header.Lacks(model.KeyStart) || !header.Lacks(model.KeyCycle) {
		return // a baseline without a date is that of the start
	}
	for e := range measures(p.Model) {
		v, ok := e.Value(model.KeyBaseline)
		if !ok || broken(e) || !e.Parent.Lacks(model.KeyCycle) || !v.Lacks(model.KeyDate) || figures.Is(e, "baseline", "milestone") {
			continue
		}
		baseline := figures.Of(&v, model.KeyBaseline)
		if !baseline.Given() || baseline.Deferred(e) || namesYear(baseline.Text) || namesYear(baseline.Note()) || keyresult.Told(p, e) {
			continue
		}
		p.Report(lint.Finding{
			On:      e,
			Span:    baseline.Place,
			Key:     model.KeyBaseline,
			Label:   "as of when?",
			Message: "nothing says when the baseline of " + say.Statement(e) + " was " + baseline.Words(e),
			Help: "when was it measured? baseline = { value = " + p.Model.File.Slice(baseline.Place) +
				", date = … }, or once for all of them: start = … in [logic_model]",
		})
	}
}

// namesYear reports whether a text says a year: "survey of spring 2025".
func namesYear(text string) bool {
	digits := 0
	for i, c := range text + " " {
		if unicode.IsDigit(c) {
			digits++
			continue
		}
		if digits == 4 && (text[i-4:i-2] == "19" || text[i-4:i-2] == "20") {
			return true
		}
		digits = 0
	}
	return false
}
