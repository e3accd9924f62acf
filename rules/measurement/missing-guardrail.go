package measurement

import (
	_ "embed"
	"strings"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/language"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/rules/internal/figures"
	"github.com/outcomelint/outcomelint/rules/internal/say"
)

//go:embed missing-guardrail.md
var missingGuardrailDoc string

var missingGuardrail = &lint.Rule{
	ID: "missing-guardrail", Category: "measurement", Question: lint.Testable, Severity: diag.Info, Since: "0.1.0",
	Sources: []string{"Goodhart"}, Doc: missingGuardrailDoc,
	Check: lint.ForModel(checkMissingGuardrail),
}

func checkMissingGuardrail(p *lint.Pass) {
	var harmMeasured, asked bool
	for e := range measured(p.Model, model.Output, model.Outcome, model.Impact, model.Objective) {
		m, words, what := pressed(p, e)
		if m == nil || guarded(p, e) {
			continue
		}
		if !asked {
			asked, harmMeasured = true, measuresHarm(p.Model)
		}
		if harmMeasured {
			return
		}
		p.Report(lint.Finding{
			On:      m,
			Span:    say.PlaceOf(m, words),
			Key:     model.KeyRole,
			Label:   "what would pay for it?",
			Message: say.Statement(m) + " presses for " + what + ", and nothing beside it guards quality",
			Help: "what could get worse while this gets better: errors, complaints, people left out? " +
				"Add an indicator of it with role = \"guardrail\"",
		})
	}
}

// pressed finds the first measure of an element with a target for speed, cost
// or volume.
func pressed(p *lint.Pass, e *model.Element) (m *model.Element, words language.Range, what string) {
	for _, m := range telling(p, e) {
		if figures.Holds(m) || m.Scale() == model.ScaleQualitative || isShare(p, m) && !perCase(m) {
			continue
		}
		target := figures.Target(m)
		v, ok := p.Look(m)
		if !ok || !target.Numeric() || len(v.Speaks(language.Care)) > 0 {
			continue
		}
		falls := figures.Heading(m, figures.Baseline(m), target) < 0
		if found := v.Speaks(language.Haste); len(found) > 0 && falls && inTime(unit(m)) {
			return m, found[0], "speed"
		}
		if found := v.Speaks(language.Thrift); len(found) > 0 && falls && perCase(m) {
			return m, found[0], "lower cost"
		}
		if words, ok := v.Counts(language.Throughput); ok && figures.Heading(m, figures.Baseline(m), target) > 0 {
			if done := v.Speaks(language.Done); len(done) > 0 {
				return m, say.Around(words, done[0]), "volume"
			}
		}
	}
	return nil, words, ""
}

// perCase reports whether a cost is that of one case, which whoever does the
// work can press down; what a household spends is another matter.
func perCase(m *model.Element) bool {
	text := strings.ToLower(m.Statement().Value + " " + unit(m))
	for _, one := range [...]string{" per ", "unit cost", "cost of a ", "cost of an ", "cost of one ", "cost of each "} {
		if strings.Contains(text, one) {
			return true
		}
	}
	return false
}

// inTime reports whether a unit is one of people's time: machines that answer
// in milliseconds cut no corners.
func inTime(unit string) bool {
	for _, word := range strings.Fields(strings.ToLower(unit)) {
		switch strings.TrimSuffix(word, "s") {
		case "minute", "min", "hour", "h", "day", "week", "month", "year":
			return true
		}
	}
	return false
}

// guarded reports whether something guards what pressure would cost: another
// measure of the element, of what it leads to, or of what leads to it.
func guarded(p *lint.Pass, e *model.Element) bool {
	if guards(p, e) {
		return true
	}
	for i := range e.Links {
		if to := e.Links[i].To; to != nil && guards(p, to.Main()) {
			return true
		}
	}
	for _, k := range e.Incoming() {
		if guards(p, k.From.Main()) {
			return true
		}
	}
	return false
}

func guards(p *lint.Pass, e *model.Element) bool {
	ms := e.Measures()
	for i := range ms {
		m := &ms[i]
		if m.Text(model.KeyRole).Value == "guardrail" || figures.Holds(m) {
			return true
		}
		if v, ok := p.Look(m); !ok || len(v.Speaks(language.Care)) > 0 {
			return true
		}
	}
	return false
}

// measuresHarm reports whether the model measures an effect that nobody wants:
// its authors have thought of what could get worse.
func measuresHarm(m *model.Model) bool {
	for e := range m.Of(model.Outcome, model.Impact) {
		if e.Unwanted() && hasMeasures(e) {
			return true
		}
	}
	return false
}
