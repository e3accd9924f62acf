package measurement

import (
	_ "embed"
	"strconv"
	"strings"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/language"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/rules/internal/figures"
	"github.com/outcomelint/outcomelint/rules/internal/say"
)

//go:embed target-in-indicator.md
var targetInIndicatorDoc string

var targetInIndicator = &lint.Rule{
	ID: "target-in-indicator", Category: "measurement", Question: lint.Testable, Severity: diag.Info, Since: "0.1.0",
	Sources: []string{"GAC"}, Doc: targetInIndicatorDoc,
	Check: lint.ForModel(checkTargetInIndicator),
}

func checkTargetInIndicator(p *lint.Pass) {
	for m := range p.Model.Of(model.Indicator) {
		statement := m.Statement()
		if !figures.Numbered(statement.Value) {
			continue
		}
		stated := figures.ReadStatement(statement.Value)
		amount := stated.Target
		if amount.Kind == model.NoQuantity || p.Reading(m).Foreign {
			continue
		}
		if stated.Lone && !opensWith(p, m, amount) {
			continue // a number that describes: "within 14 days"
		}
		said := statement.Value[amount.Start:amount.End]
		if target := figures.In(m, model.KeyTarget); target.Numeric() && amount.Kind != model.QuantityRelative && target.Low != amount.Low {
			if !stated.Lone || model.IsPercent(amount.Unit) != model.IsPercent(target.UnitOf(m)) {
				continue // the number is not what is aimed at
			}
			p.Report(lint.Finding{
				On:      m,
				Span:    m.In().TextSpan(statement, amount.Start, amount.End),
				Key:     model.KeyTarget,
				Label:   "another number than its target",
				Message: say.Statement(m) + " says " + say.Quote(said) + ", and its target is " + target.Text,
				Help:    "which of the two is aimed at? Say here only what is measured, and keep the number in `target`",
				Related: []diag.Related{lint.RelatedAt(m.In(), target.Place, "the target")},
			})
			continue
		}
		help := "what is measured, whatever it turns out to be? Say that here, and move the number to `target`"
		if m.Lacks(model.KeyTarget) && m.Lacks(model.KeyTargets) && amount.Kind == model.QuantityNumber {
			help += ": target = { value = " + strconv.FormatFloat(amount.Low, 'f', -1, 64) + ", date = … }"
		}
		p.Report(lint.Finding{
			On:      m,
			Span:    m.In().TextSpan(statement, amount.Start, amount.End),
			Key:     model.KeyTarget,
			Label:   "a target",
			Message: say.Statement(m) + " is a measure and its target in one (" + say.Quote(said) + ")",
			Help:    help,
		})
	}
}

// opensWith reports whether a statement begins with the amount and goes on to
// say what so many do: "80 % of farmers adopt", "At least 500 firms export".
// "95th percentile" and "2 doses of vaccine" only name what is measured.
func opensWith(p *lint.Pass, m *model.Element, amount figures.Amount) bool {
	before := strings.ToLower(strings.TrimSpace(m.Statement().Value[:amount.Start]))
	switch strings.TrimPrefix(before, "a ") {
	case "", "at least", "more than", "over", "minimum of", "up to", "at most", "some", "about", "around", "no more than", "fewer than", "less than":
	default:
		return false
	}
	r := p.Reading(m)
	if model.IsPercent(amount.Unit) {
		return r.Shared
	}
	return r.Counted && (r.Sense == language.Change || r.Sense == language.Output) && !r.Verb.Empty() && r.Verb.Start > amount.Start
}
