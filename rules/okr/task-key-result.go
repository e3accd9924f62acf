package okr

import (
	_ "embed"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/language"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/rules/internal/keyresult"
	"github.com/outcomelint/outcomelint/rules/internal/say"
)

//go:embed task-key-result.md
var taskKeyResultDoc string

var taskKeyResult = &lint.Rule{
	ID: "task-key-result", Category: "okr", Question: lint.Testable, Severity: diag.Warning, Since: "0.1.0",
	Sources: []string{"S0", "S4"}, Doc: taskKeyResultDoc,
	Check: lint.ForModel(checkTaskKeyResult),
}

func checkTaskKeyResult(p *lint.Pass) {
	told := barrenIn(p)
	for e := range p.Model.Of(model.KeyResult) {
		v := keyresult.Of(p, e)
		if v.Fault != keyresult.Task || told.has(e.Parent) {
			continue
		}
		what, label := "work to be done", "this is work"
		if p.Reading(e).Sense == language.Output {
			what, label = "a deliverable", "this is a deliverable"
		}
		f := lint.Finding{
			On:      e,
			Span:    say.PlaceOf(e, v.Because...),
			Key:     model.KeyStatement,
			Label:   label,
			Message: say.Statement(e) + " is " + what + ", not what comes of it" + say.Deciding(e.Statement().Value, v.Because...),
			Help:    "when it is done, what do people do, have or feel that they did not before? Measure that, and make this an activity that leads to it",
		}
		if !v.Sure {
			f.Confidence = diag.Low
			f.Message = say.Statement(e) + " may be " + what + " rather than what comes of it" + say.Deciding(e.Statement().Value, v.Because...)
		}
		if isProxy(e) {
			f.AtMost = diag.Info // its author knows that it stands in for something else
		}
		p.Report(f)
	}
}
