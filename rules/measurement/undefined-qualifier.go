package measurement

import (
	_ "embed"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/language"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/rules/internal/figures"
	"github.com/outcomelint/outcomelint/rules/internal/keyresult"
	"github.com/outcomelint/outcomelint/rules/internal/say"
)

//go:embed undefined-qualifier.md
var undefinedQualifierDoc string

var undefinedQualifier = &lint.Rule{
	ID: "undefined-qualifier", Category: "measurement", Question: lint.Testable, Severity: diag.Info, Since: "0.1.0",
	Sources: []string{"S3"}, Doc: undefinedQualifierDoc,
	Check: lint.ForModel(checkUndefinedQualifier),
}

func checkUndefinedQualifier(p *lint.Pass) {
	for e := range p.Model.Of(model.Output, model.Indicator, model.KeyResult) {
		if e.Partial || !counted(e) || figures.Is(e, "milestone") || keyresult.Told(p, e) {
			continue
		}
		v, ok := p.Look(e)
		if !ok {
			continue
		}
		words, ok := v.Qualifies(language.Qualifier)
		if !ok || v.Narrows() || defined(p, e) {
			continue
		}
		thing, _ := v.Subject()
		text := e.Statement().Value
		p.Report(lint.Finding{
			On:      e,
			Span:    say.PlaceOf(e, words),
			Key:     model.KeyStatement,
			Label:   "by what test?",
			Message: say.Quote(say.Around(words, thing).In(text)) + " are counted, and nothing says which count as " + say.Quote(words.In(text)),
			Help:    "how would two people counting them come to the same number? " + definitionStub(e),
		})
	}
}

// counted reports whether an element says how many there are, or what part.
func counted(e *model.Element) bool {
	if e.Kind == model.Output {
		return e.Quantity(model.KeyQuantity).Numeric()
	}
	switch e.Scale() {
	case model.ScaleNumber, model.ScalePercent, model.ScaleRatio:
		return true
	}
	return false
}

// defined reports whether something says what the qualifier means.
func defined(p *lint.Pass, e *model.Element) bool {
	if !e.Unsaid(model.KeyNote) {
		return true
	}
	if e.Kind == model.Output {
		ms := e.Measures()
		for i := range ms {
			if !ms[i].Unsaid(model.KeyMethod) {
				return true
			}
		}
		return speaks(p, language.Definer, e.Statement().Value)
	}
	if !e.Unsaid(model.KeyOf) || !e.Unsaid(model.KeyMethod) {
		return true
	}
	texts := []string{e.Statement().Value, unit(e), e.Text(model.KeySource).Value}
	for _, f := range figures.All(e) {
		if f.Note() != "" {
			return true
		}
	}
	return speaks(p, language.Definer, texts...)
}

func definitionStub(e *model.Element) string {
	if e.Kind == model.Output {
		return "note = \"counted if …\""
	}
	return "method = \"counted if …\""
}
