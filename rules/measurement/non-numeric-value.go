package measurement

import (
	_ "embed"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/pkg/source"
	"github.com/outcomelint/outcomelint/rules/internal/figures"
	"github.com/outcomelint/outcomelint/rules/internal/keyresult"
	"github.com/outcomelint/outcomelint/rules/internal/say"
)

//go:embed non-numeric-value.md
var nonNumericValueDoc string

var nonNumericValue = &lint.Rule{
	ID: "non-numeric-value", Category: "measurement", Question: lint.Testable, Severity: diag.Error, Since: "0.1.0",
	Sources: []string{"IATI 8.8.2"}, Doc: nonNumericValueDoc,
	Check: lint.ForModel(checkNonNumericValue),
}

func checkNonNumericValue(p *lint.Pass) {
	for e := range p.Model.Of(model.Output, model.Indicator, model.KeyResult) {
		if e.Kind == model.Output {
			for _, k := range [...]model.Key{model.KeyQuantity, model.KeyDelivered} {
				if text := e.Text(k); text.Set && isWords(e.Quantity(k), text.Value) {
					reportWords(p, e, k, text.Span, text.Value)
				}
			}
			continue
		}
		if !e.Has(model.KeyActuals) || !figures.IsNumber(e) {
			continue
		}
		for _, f := range figures.Each(e, model.KeyActuals) {
			if isWords(f.Quantity, f.Text) && !keyresult.Told(p, e) {
				reportWords(p, e, f.Key, f.Place, f.Text)
			}
		}
	}
}

// isWords reports whether a value is in words. What was put off is no wrong
// number, and a text with digits may be one that only cannot be read here.
func isWords(q model.Quantity, text string) bool {
	return q.Kind == model.QuantityDeferred && text != "" && !figures.PutOff(text) && !figures.CountWord(text)
}

func reportWords(p *lint.Pass, e *model.Element, k model.Key, at source.Span, text string) {
	f := lint.Finding{
		On:      e,
		Span:    at,
		Key:     k,
		Label:   "not a number",
		Message: "the " + say.Value(k) + " of " + say.Statement(e) + " is a number, and " + say.Quote(text) + " is none",
		Help:    "how many? Give the number, and move the words to `note`",
	}
	if e.Kind != model.Output {
		f.Help += "; if it is told in words throughout, type = \"qualitative\""
	}
	p.Report(f)
}
