package wording

import (
	_ "embed"
	"fmt"
	"strings"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/rules/internal/reads"
	"github.com/outcomelint/outcomelint/rules/internal/say"
)

//go:embed vague-change.md
var vagueChangeDoc string

var vagueChange = &lint.Rule{
	ID: "vague-change", Category: "wording", Question: lint.Meaningful, Severity: diag.Info, Since: "0.1.0",
	Sources: []string{"S3"}, Doc: vagueChangeDoc,
	Check: lint.ForModel(checkVagueChange),
}

func checkVagueChange(p *lint.Pass) {
	for e := range p.Model.Of(model.Outcome, model.Impact, model.Objective) {
		if r := p.Reading(e); r.Counted || r.Shared || hasTarget(e) || e.Unwanted() || e.Kind == model.Objective && !reads.Measured(e) {
			continue // an objective without key results: that is said elsewhere
		}
		if reads.DeliveryIn(p, e).Surely() {
			continue // what it is instead of an outcome is said already
		}
		v, ok := p.Look(e)
		if !ok || v.Numbers() {
			continue
		}
		words := v.Vague()
		if len(words) == 0 {
			continue
		}
		statement := e.Statement()
		f := lint.Finding{
			On:      e,
			Span:    p.Model.TextSpan(statement, words[0].Start, words[0].End),
			Label:   "how much is that?",
			Message: fmt.Sprintf("%s does not say how much %s is", say.Statement(e), say.Quote(words[0].In(statement.Value))),
			Help:    "from what to what, and by when? An indicator with a target says it: add " + say.IndicatorStub(e),
			Key:     model.KeyStatement,
		}
		if measures := e.Measures(); len(measures) > 0 {
			f.Help = "from what to what, and by when? Give " + say.Statement(&measures[0]) + " a target"
		}
		p.Report(f)
	}
}

// hasTarget reports whether a measure of the element says how much: a target
// by its key, or a number in its statement. What could not be read may do so.
func hasTarget(e *model.Element) bool {
	if e.Partial || e.Unread(model.KeyIndicators) || e.Unread(model.KeyKeyResults) {
		return true
	}
	measures := e.Measures()
	for i := range measures {
		m := &measures[i]
		if !m.Lacks(model.KeyTarget) || !m.Lacks(model.KeyTargets) || strings.ContainsAny(m.Statement().Value, "0123456789") {
			return true
		}
	}
	for _, k := range e.Incoming() {
		if k.From.Kind == model.Objective && k.From != e && hasTarget(k.From) {
			return true
		}
	}
	return false
}
