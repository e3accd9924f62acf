package targets

import (
	_ "embed"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/rules/internal/figures"
	"github.com/outcomelint/outcomelint/rules/internal/keyresult"
	"github.com/outcomelint/outcomelint/rules/internal/say"
)

//go:embed deferred-baseline.md
var deferredBaselineDoc string

var deferredBaseline = &lint.Rule{
	ID: "deferred-baseline", Category: "targets", Question: lint.Testable, Severity: diag.Info, Since: "0.1.0",
	Doc:   deferredBaselineDoc,
	Check: lint.ForModel(checkDeferredBaseline),
}

func checkDeferredBaseline(p *lint.Pass) {
	for e := range measures(p.Model) {
		v, ok := e.Value(model.KeyBaseline)
		if !ok || figures.Is(e, "baseline", "milestone") {
			continue
		}
		baseline := figures.Of(&v, model.KeyBaseline)
		if !baseline.Deferred(e) || keyresult.Told(p, e) {
			continue
		}
		f := lint.Finding{
			On:      e,
			Span:    baseline.Place,
			Key:     model.KeyBaseline,
			Label:   "by when will it be known?",
			Message: "the baseline of " + say.Statement(e) + " is put off, with no date for it: " + say.Quote(baseline.Text),
			Help:    "who finds it out, and by when? baseline = { value = " + p.Model.File.Slice(baseline.Place) + ", date = … }",
		}
		if figures.ReadStatement(baseline.Text).Dated {
			f.Message = "the baseline of " + say.Statement(e) + " is put off: " + say.Quote(baseline.Text)
		}
		if date := baseline.Date(); date.Set {
			if !p.AsOf.After(date.Value.Last) {
				continue // it is planned; that is all one can ask
			}
			f.Label = "is it known by now?"
			f.Message = "the baseline of " + say.Statement(e) + " is still put off (" + say.Quote(baseline.Text) + "), and its date has passed"
			f.Help = "what was found? If it cannot be found out any more, what could the target be compared with?"
			f.Related = []diag.Related{lint.RelatedAt(p.Model, date.Span, "its date")}
		} else if !v.Lacks(model.KeyDate) {
			continue // a date that cannot be read
		}
		p.Report(f)
	}
}
