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

//go:embed target-after-end.md
var targetAfterEndDoc string

var targetAfterEnd = &lint.Rule{
	ID: "target-after-end", Category: "targets", Question: lint.Doable, Severity: diag.Info, Since: "0.1.0",
	Doc:   targetAfterEndDoc,
	Check: lint.ForModel(checkTargetAfterEnd),
}

func checkTargetAfterEnd(p *lint.Pass) {
	end := p.Model.Header.Period(model.KeyEnd)
	if !end.Set {
		return
	}
	for e := range measures(p.Model) {
		if e.Parent.Kind == model.Impact {
			continue
		}
		// A date as coarse as "2027" may well mean a day before the end.
		target := figures.Target(e)
		date := target.Date()
		if !date.Set || !date.Value.First.After(end.Value.Last) || keyresult.Told(p, e) {
			continue
		}
		due := say.Written(p.Model, date.Span)
		p.Report(lint.Finding{
			On:      e,
			Span:    date.Span,
			Key:     target.Key,
			Label:   "after the end",
			Message: "the target of " + say.Statement(e) + " is due " + due + ", after the end (" + say.Written(p.Model, end.Span) + ")",
			Help:    "who will still be there to measure it? Name them as its owner, or set a milestone that falls before the end",
			Related: []diag.Related{lint.RelatedAt(p.Model, end.Span, "the end")},
		})
	}
}
