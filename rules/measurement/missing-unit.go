package measurement

import (
	_ "embed"
	"strings"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/language"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/rules/internal/figures"
	"github.com/outcomelint/outcomelint/rules/internal/keyresult"
	"github.com/outcomelint/outcomelint/rules/internal/say"
)

//go:embed missing-unit.md
var missingUnitDoc string

var missingUnit = &lint.Rule{
	ID: "missing-unit", Category: "measurement", Question: lint.Testable, Severity: diag.Warning, Since: "0.1.0",
	Sources: []string{"CIDS"}, Doc: missingUnitDoc,
	Check: lint.ForModel(checkMissingUnit),
}

func checkMissingUnit(p *lint.Pass) {
	if p.Model.Partial {
		return
	}
	for e := range p.Model.Of(model.Input, model.Output, model.Indicator, model.KeyResult) {
		if e.Partial || !lacksUnit(e) {
			continue
		}
		bare, ok := bareNumber(e)
		if !ok || saysUnit(p, e, bare) || keyresult.Told(p, e) {
			continue
		}
		f := lint.Finding{
			On:      e,
			Span:    bare.Place,
			Key:     model.KeyUnit,
			Label:   bare.Text + " what?",
			Message: "the " + say.Value(bare.Key) + " of " + say.Statement(e) + " is " + bare.Text + ", with no unit",
			Help:    "what is counted? unit = \"…\"",
		}
		if things := countedIn(p, e, bare); things != "" {
			f.Help = "is it a number of " + things + "? unit = \"" + things + "\""
		}
		p.Report(f)
	}
}

// countedIn is what a measure counts by the words of its statement, in the
// plural, where its number can be no percentage: "women" of "Women directly
// supported"; else "".
func countedIn(p *lint.Pass, e *model.Element, bare figures.Figure) string {
	v, ok := p.Look(e)
	if !ok || !e.Kind.IsMeasure() || bare.High <= 100 || !v.Plural() {
		return ""
	}
	thing, sort := v.Subject()
	if sort != language.People && sort != language.Product {
		return ""
	}
	words := strings.Fields(thing.In(e.Statement().Value))
	if len(words) == 0 {
		return ""
	}
	return strings.ToLower(words[len(words)-1])
}

// lacksUnit reports whether no key of the element names a unit; a number of
// people needs none, nor do steps and ratios.
func lacksUnit(e *model.Element) bool {
	if !e.Lacks(model.KeyUnit) && (e.Unread(model.KeyUnit) || strings.TrimSpace(e.Text(model.KeyUnit).Value) != "") {
		return false
	}
	if e.Kind == model.Input {
		return e.Text(model.KeyKind).Value != "people"
	}
	switch e.Text(model.KeyType).Value {
	case "percent", "ratio", "ordinal", "qualitative":
		return false
	}
	return !figures.Is(e, "milestone")
}

// bareNumber is the first number of an element without a unit; it is not ok
// where one of its values has a unit, which the others then share.
func bareNumber(e *model.Element) (figures.Figure, bool) {
	var bare figures.Figure
	for _, f := range numbers(e) {
		if !f.Numeric() {
			continue
		}
		if f.Unit != "" {
			return bare, false
		}
		if !bare.Given() {
			bare = f
		}
	}
	if !bare.Given() {
		return bare, false
	}
	if e.Kind.IsMeasure() {
		s := figures.ReadStatement(e.Statement().Value)
		stated := s.Baseline.Kind != model.NoQuantity || s.Target.Kind != model.NoQuantity && !s.Lone
		if s.Baseline.Unit != "" || s.Target.Unit != "" && !s.Lone || (stated || e.Kind == model.KeyResult && s.Numbers) && bare.Key == model.KeyActuals {
			return bare, false // it is in what the sentence is in: "Days to payment fall from 31 to 24"
		}
	}
	return bare, true
}

// numbers are the values of an element that a unit belongs to.
func numbers(e *model.Element) []figures.Figure {
	if e.Kind.IsMeasure() {
		return figures.All(e)
	}
	var out []figures.Figure
	for _, k := range [...]model.Key{model.KeyAmount, model.KeyQuantity, model.KeyDelivered} {
		if q := e.Quantity(k); q.Numeric() {
			out = append(out, figures.Figure{Quantity: q, Key: k, Text: say.Written(e.In(), q.Span), Place: q.Span})
		}
	}
	return out
}

// saysUnit reports whether the statement says what is counted: "Number of…",
// "600 managers…", or a measure that has its unit in its name. A statement in
// another language may say so, too.
func saysUnit(p *lint.Pass, e *model.Element, bare figures.Figure) bool {
	statement := strings.ToLower(strings.TrimSpace(e.Statement().Value))
	for _, opening := range [...]string{"number of", "no. of", "count of", "total number of", "the number of", "# of", "how many",
		"percentage of", "the percentage of", "percent of", "per cent of", "% "} {
		if strings.HasPrefix(statement, opening) {
			return true
		}
	}
	for _, name := range [...]string{"nps", "csat", "net promoter", "score", "index", "rating", "proportion", "percentage", "percent", "per cent"} {
		if i := strings.Index(statement, name); i >= 0 && wordAt(statement, i, len(name)) {
			return true
		}
	}
	if !e.Kind.IsMeasure() {
		if s := figures.ReadStatement(e.Statement().Value); s.Lone && s.Target.Low == bare.Low && s.Target.Unit != "" {
			return true
		}
	}
	return p.Reading(e).Foreign
}

// wordAt reports whether the n bytes at i are a word of their own, or its plural.
func wordAt(text string, i, n int) bool {
	letter := func(at int) bool { return at >= 0 && at < len(text) && 'a' <= text[at] && text[at] <= 'z' }
	return !letter(i-1) && (!letter(i+n) || text[i+n] == 's' && !letter(i+n+1))
}
