package targets

import (
	_ "embed"
	"slices"
	"strings"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/language"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/rules/internal/figures"
	"github.com/outcomelint/outcomelint/rules/internal/keyresult"
	"github.com/outcomelint/outcomelint/rules/internal/say"
)

//go:embed impossible-value.md
var impossibleValueDoc string

var impossibleValue = &lint.Rule{
	ID: "impossible-value", Category: "targets", Question: lint.Testable, Severity: diag.Warning, Since: "0.1.0",
	Doc:   impossibleValueDoc,
	Check: lint.ForModel(checkImpossibleValue),
}

func checkImpossibleValue(p *lint.Pass) {
	for e := range p.Model.Of(model.Output, model.Indicator, model.KeyResult) {
		values := figures.All(e)
		if e.Kind == model.Output {
			values = quantities(e)
		} else if target := figures.Target(e); target.Key == model.KeyStatement {
			values = append(values, target)
		}
		for _, f := range values {
			if f.Kind != model.QuantityNumber && f.Kind != model.QuantityRange {
				continue // a change may be of any size
			}
			if f.Low >= 0 && f.High <= 100 {
				continue // within all limits that there are
			}
			low, high, why := limits(p, e, f)
			if f.Low >= low && f.High <= high || why.message == "" || keyresult.Told(p, e) {
				continue
			}
			p.Report(lint.Finding{
				On:      e,
				Span:    f.Place,
				Key:     f.Key,
				Label:   "cannot be",
				Message: say.Statement(e) + " cannot be " + f.Words(e) + ": " + why.message,
				Help:    why.help,
			})
			break
		}
	}
}

// quantities are the numbers of an output.
func quantities(e *model.Element) []figures.Figure {
	var out []figures.Figure
	for _, k := range [...]model.Key{model.KeyQuantity, model.KeyDelivered} {
		if q := e.Quantity(k); q.Numeric() {
			out = append(out, figures.Figure{Quantity: q, Key: k, Text: say.Written(e.In(), q.Span), Place: q.Span})
		}
	}
	return out
}

// reason is why a value cannot be, and what to ask.
type reason struct{ message, help string }

const (
	anyLow  = -1e308
	anyHigh = 1e308
)

// limits are what a value of a measure lies between, where its words and its
// unit agree on that; the reason is empty where there are none.
func limits(p *lint.Pass, e *model.Element, f figures.Figure) (low, high float64, why reason) {
	unit := f.UnitOf(e)
	statement := e.Statement().Value
	v, readable := p.Look(e)
	switch {
	case isNPS(unit, statement):
		return -100, 100, reason{"a net promoter score lies between -100 and 100", "which figure is meant, the score or the number of answers?"}
	case model.IsPercent(unit):
		if readable && wholeOf(p, e, v, unit) {
			return 0, 100, reason{"a share of a whole lies between 0 and 100 %", "is it a share, a growth, or a number of its own? A growth says so in its statement, a number in its unit"}
		}
	case f.Low < 0 && figures.ParseUnit(unit).Counts() && readable && !balance(statement, unit):
		return 0, anyHigh, reason{"nothing is counted below zero", "is it a change? Then value = \"" + f.Text + " " + unit + "\" with the number it starts from as baseline"}
	}
	return anyLow, anyHigh, reason{}
}

// isNPS reports whether a figure is a net promoter score.
func isNPS(unit, statement string) bool {
	u, s := strings.ToLower(strings.TrimSpace(unit)), strings.ToLower(statement)
	named := strings.Contains(s, "net promoter score") || strings.HasPrefix(s, "nps") || strings.HasSuffix(s, " nps")
	switch u {
	case "nps", "enps", "nps points":
		return true
	case "", "points", "point", "score":
		return named || slices.ContainsFunc(strings.Fields(s), func(word string) bool { return word == "nps" || word == "enps" })
	}
	return false
}

// wholeOf reports whether a percentage is one of people or things that can all
// be counted: "% of pupils", "Share of schools in which…", and not "% of plan".
func wholeOf(p *lint.Pass, e *model.Element, v *language.View, unit string) bool {
	if len(v.Speaks(language.Remainder)) > 0 || growing(e.Statement().Value) || strings.Contains(strings.ToLower(e.Statement().Value), "turnover") {
		return false
	}
	if e.Has(model.KeyOf) {
		return !namesRemainder(p, e.Text(model.KeyOf).Value)
	}
	if _, of, ok := strings.Cut(strings.ToLower(unit), "of "); ok {
		return !namesRemainder(p, of)
	}
	return p.Reading(e).Shared && v.Plural() || isRateOfCases(e.Statement().Value)
}

// isRateOfCases reports whether a statement opens with a rate that counts cases
// out of all there are: "Graduation rate", "Response rate of patients". Rates
// of turnover, retention of revenue, occupancy or growth may well be over 100 %.
func isRateOfCases(statement string) bool {
	before, _, ok := strings.Cut(strings.ToLower(statement)+" ", " rate ")
	words := strings.Fields(before)
	return ok && len(words) > 0 && len(words) <= 3 && slices.Contains([]string{"graduation", "completion", "literacy", "survival", "response", "dropout",
		"drop-out", "unemployment", "employment", "pass", "reconviction", "reoffending", "churn", "attendance", "recycling"}, words[len(words)-1])
}

func namesRemainder(p *lint.Pass, text string) bool {
	v, ok := p.LookAt(text)
	return !ok || len(v.Speaks(language.Remainder)) > 0
}

// growing reports whether the statement is about a change and not a share.
func growing(statement string) bool {
	s := strings.ToLower(statement)
	for _, word := range [...]string{"growth", "increase in", "increase of", "change in", "decrease in", "reduction in", "compared", "relative to",
		"year on year", "year-on-year", "by how much", "gross", "net "} {
		if strings.Contains(s, word) {
			return true
		}
	}
	return false
}

// balance reports whether a count may go below zero: a difference, a net figure.
func balance(statement, unit string) bool {
	s := strings.ToLower(statement + " " + unit)
	for _, word := range [...]string{"net", "change", "difference", "balance", "gap", "growth", "gain", "loss", "surplus", "deficit", "score", "point",
		"level", "step", "compared", "versus", "against", "more", "fewer", "less", "increase", "decrease", "reduction", "saved", "avoided"} {
		if strings.Contains(s, word) {
			return true
		}
	}
	return growing(statement)
}
