package measurement

import (
	_ "embed"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/language"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/rules/internal/say"
)

//go:embed doer-as-witness.md
var doerAsWitnessDoc string

var doerAsWitness = &lint.Rule{
	ID: "doer-as-witness", Category: "measurement", Question: lint.Testable, Severity: diag.Info, Since: "0.1.0",
	Sources: []string{"S2"}, Doc: doerAsWitnessDoc,
	Check: lint.ForModel(checkDoerAsWitness),
}

func checkDoerAsWitness(p *lint.Pass) {
	for e := range measured(p.Model, model.Outcome, model.Impact) {
		what := happensInside(p, e)
		if what == "" {
			continue
		}
		if keyResults, _ := measuredThrough(e); keyResults {
			continue
		}
		own := onlyOwnRecords(p, e)
		if len(own) == 0 {
			continue
		}
		source := own[0].Text(model.KeySource)
		f := lint.Finding{
			On:      own[0],
			Span:    source.Span,
			Key:     model.KeySource,
			Label:   "written down by those who did the work",
			Message: say.Statement(e) + " is " + what + ", and only " + say.Quote(source.Value) + " is read: nobody asks or watches those concerned",
			Help:    "what would " + concerned(e) + " say? Ask them, test them or watch them, and name that in `source`",
		}
		if len(own) > 1 {
			f.Message = say.Statement(e) + " is " + what + ", and only records are read: nobody asks or watches those concerned"
		}
		for _, m := range own[1:min(len(own), say.Places)] {
			f.Related = append(f.Related, lint.RelatedAt(p.Model, m.Text(model.KeySource).Span, "a record, too"))
		}
		p.Report(f)
	}
}

// happensInside is what an outcome is of those that nobody sees from outside:
// learning, or how people experience something.
func happensInside(p *lint.Pass, e *model.Element) string {
	switch e.Text(model.KeyChange).Value {
	case "learning":
		return "learning"
	case "experience":
		return "how people experience something"
	case "":
		if _, ok := feelingOf(p, e); ok {
			return "a feeling"
		}
		if v, ok := p.Look(e); ok {
			if _, unseen := v.Unseen(); unseen {
				return "learning"
			}
		}
	}
	return ""
}

// onlyOwnRecords are the measures of an outcome if every source is a record of
// the work; nil where one of them asks, tests or watches people, is somebody
// else's, or is not said.
func onlyOwnRecords(p *lint.Pass, e *model.Element) []*model.Element {
	ms := telling(p, e)
	for _, m := range ms {
		source := m.Text(model.KeySource).Value
		if !speaks(p, language.Record, source) || speaks(p, language.Outside, source) ||
			speaks(p, language.Asked|language.Opinion, source, m.Text(model.KeyMethod).Value, m.Text(model.KeyNote).Value) ||
			speaks(p, language.Asked|language.Mean, m.Statement().Value) { // a score was asked for; that people feel something was not, by itself
			return nil
		}
	}
	return ms
}

// concerned names those whom an outcome is about, as far as the model does.
func concerned(e *model.Element) string {
	for _, r := range e.References() {
		if r.Key == model.KeyWho && r.To != nil {
			return say.Statement(r.To)
		}
	}
	return "those concerned"
}
