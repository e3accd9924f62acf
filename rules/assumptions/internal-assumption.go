package assumptions

import (
	_ "embed"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/language"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/rules/internal/say"
)

//go:embed internal-assumption.md
var internalAssumptionDoc string

var internalAssumption = &lint.Rule{
	ID: "internal-assumption", Category: "assumptions", Question: lint.Doable, Severity: diag.Warning, Since: "0.1.0",
	Sources: []string{"LFA"}, Doc: internalAssumptionDoc,
	Check: lint.ForModel(checkInternalAssumption),
}

func checkInternalAssumption(p *lint.Pass) {
	for a := range p.Model.Of(model.Assumption) {
		verb, confidence, ok := ownWork(p, a)
		if !ok {
			continue
		}
		p.Report(lint.Finding{
			On:         a,
			Span:       p.Model.TextSpan(a.Statement(), verb.Start, verb.End),
			Key:        model.KeyStatement,
			Label:      "this is in your own hands",
			Message:    say.Statement(a) + " is your own work, and the model takes it for granted",
			Help:       "plan it instead: [" + processTable(p.Model) + "." + say.Key(a.ID) + "]" + leadingTo(a) + ". What must others do, or what must be so, for it to work?",
			Confidence: confidence,
		})
	}
}

// ownWork finds the verb by which an assumption says what the doer does. Two
// signals make it sure: the subject can be nobody else, and it reads as work.
func ownWork(p *lint.Pass, a *model.Element) (verb language.Range, confidence diag.Confidence, ok bool) {
	v, ok := p.Look(a)
	if !ok {
		return verb, confidence, false
	}
	verb, sure, ok := v.OwnWork()
	if r := p.Reading(a); !sure || r.Sense != language.Activity && r.Sense != language.Output {
		confidence = diag.Low
	}
	return verb, confidence, ok
}

// processTable is the author's own word for the table of processes.
func processTable(m *model.Model) string {
	for e := range m.Of(model.Process) {
		if written := e.TableAsWritten(); written != "" {
			return written
		}
	}
	return model.Process.Table()
}

// leadingTo is the rest of a stub that plans what an assumption is about: a
// process leads to an output.
func leadingTo(a *model.Element) string {
	for _, r := range a.References() {
		to := r.To
		if r.Link != nil {
			to = r.Link.From
		}
		if r.Key == model.KeyAbout && to != nil && to.Kind == model.Output {
			return ` with leads_to = "` + to.ID + `"`
		}
	}
	return ""
}
