package wording

import (
	_ "embed"
	"fmt"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/language"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/rules/internal/say"
)

//go:embed delivered-not-received.md
var deliveredNotReceivedDoc string

var deliveredNotReceived = &lint.Rule{
	ID: "delivered-not-received", Category: "wording", Question: lint.Meaningful, Severity: diag.Info, Since: "0.1.0",
	Sources: []string{"S2"}, Doc: deliveredNotReceivedDoc,
	Check: lint.ForModel(checkDeliveredNotReceived),
}

func checkDeliveredNotReceived(p *lint.Pass) {
	received := p.Model.LeadingTo(func(e *model.Element) bool { return takesUp(p, e) })
	for e := range p.Model.Of(model.Output) {
		if received.Has(e) || received.Open(e) || e.Bool(model.KeyCompliance).Value {
			continue
		}
		next := nextChange(e)
		if next == nil {
			continue // a dead end is said elsewhere
		}
		v, ok := p.Look(e)
		if !ok {
			continue
		}
		words, ok := v.Core(language.Handover | language.Training)
		if !ok {
			continue
		}
		statement := e.Statement()
		help := fmt.Sprintf("between %s and %s: who understands it, decides with it or uses it? Make that an outcome of its own",
			say.Statement(e), say.Statement(next))
		if _, training := v.Core(language.Training); training {
			help = fmt.Sprintf("between %s and %s: who practises it at work, and who gives them the opportunity, the support and the safety to? Make that an outcome of its own",
				say.Statement(e), say.Statement(next))
		}
		p.Report(lint.Finding{
			On:      e,
			Span:    p.Model.TextSpan(statement, words.Start, words.End),
			Label:   "handed over",
			Message: say.Statement(e) + " is handed over, and nothing that follows says that anybody takes it up",
			Help:    help,
			Related: []diag.Related{lint.Related(next, "this is expected next")},
			Key:     model.KeyStatement,
		})
	}
}

// takesUp reports whether an outcome says that people understand, decide, use
// or practise something, or may say so and cannot be read.
func takesUp(p *lint.Pass, e *model.Element) bool {
	if e.Kind.Level() < model.Outcome.Level() {
		return false
	}
	if change := e.Text(model.KeyChange).Value; change == "behaviour" || change == "learning" {
		return true
	}
	r := p.Reading(e)
	if r.Sense == language.Unclear {
		return true
	}
	v, ok := p.Look(e)
	return ok && v.Acts()
}

// nextChange is the outcome nearest after an element, nil where there is none.
func nextChange(e *model.Element) *model.Element {
	for next := range e.Downstream() {
		if next.Kind.Level() >= model.Outcome.Level() {
			return next
		}
	}
	return nil
}
