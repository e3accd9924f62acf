package okr

import (
	_ "embed"
	"strings"

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
		f := lint.Finding{
			On:      e,
			Span:    wordsAt(e, v.Because),
			Key:     model.KeyStatement,
			Label:   "this is work",
			Message: say.Statement(e) + " says what is done (" + deciding(e, v.Because) + "), not what comes of it",
			Help:    "when it is done, what do people do, have or feel that they did not before? Measure that, and make this an activity that leads to it",
		}
		if p.Reading(e).Sense == language.Output {
			f.Label = "this is a deliverable"
			f.Message = say.Statement(e) + " is a deliverable (" + deciding(e, v.Because) + "); nothing says what comes of it"
		}
		if !v.Sure {
			f.Confidence = diag.Low
			f.Message = strings.NewReplacer(" says what is done (", " may say what is done (", " is a deliverable (", " may be a deliverable (").Replace(f.Message)
		}
		if because := e.Text(model.KeyProxyBecause); because.Set && strings.TrimSpace(because.Value) != "" {
			f.AtMost = diag.Info // its author knows that it stands in for something else
		}
		p.Report(f)
	}
}
