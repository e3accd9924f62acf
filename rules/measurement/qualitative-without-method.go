package measurement

import (
	_ "embed"
	"strings"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/language"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/pkg/source"
	"github.com/outcomelint/outcomelint/rules/internal/figures"
	"github.com/outcomelint/outcomelint/rules/internal/keyresult"
	"github.com/outcomelint/outcomelint/rules/internal/say"
)

//go:embed qualitative-without-method.md
var qualitativeWithoutMethodDoc string

var qualitativeWithoutMethod = &lint.Rule{
	ID: "qualitative-without-method", Category: "measurement", Question: lint.Testable, Severity: diag.Info, Since: "0.1.0",
	Sources: []string{"S4", "IATI 8.8.3"}, Doc: qualitativeWithoutMethodDoc,
	Check: lint.ForModel(checkQualitativeWithoutMethod),
}

func checkQualitativeWithoutMethod(p *lint.Pass) {
	if p.Model.Partial {
		return
	}
	for m := range p.Model.Of(model.Indicator, model.KeyResult) {
		if m.Partial || m.Scale() != model.ScaleQualitative || !m.Unsaid(model.KeyMethod) || figures.Is(m, "milestone") || keyresult.Told(p, m) {
			continue
		}
		r := p.Reading(m)
		at, ok := inWords(m)
		if !ok || r.Counted || r.Shared || judged(p, m) {
			continue
		}
		p.Report(lint.Finding{
			On:      m,
			Span:    at,
			Key:     model.KeyMethod,
			Label:   "judged in words",
			Message: "nothing says how " + say.Statement(m) + " is judged",
			Help:    "who looks at what, and would two of them come to the same answer? method = \"…\"",
		})
	}
}

// inWords is where a measure says that it is read in words: its type, or a
// value that is a text.
func inWords(m *model.Element) (source.Span, bool) {
	if kind := m.Text(model.KeyType); kind.Set {
		return kind.Span, true
	}
	for _, f := range figures.All(m) {
		if f.Given() && !strings.ContainsAny(f.Text, "0123456789") && !figures.PutOff(f.Text) && !figures.CountWord(f.Text) {
			return f.Place, true
		}
	}
	return source.Span{}, false
}

// judged reports whether another text says how it is judged, or a value is no
// judgement: yes, no, or a number, of which number-on-qualitative speaks.
func judged(p *lint.Pass, m *model.Element) bool {
	texts := []string{m.Statement().Value, m.Text(model.KeySource).Value, m.Text(model.KeyNote).Value}
	for _, f := range figures.All(m) {
		if f.Numeric() {
			return true
		}
		if yes := strings.ToLower(strings.Trim(f.Text, " .")); yes == "yes" || yes == "no" {
			return true // it is there or not
		}
		texts = append(texts, f.Note())
	}
	return p.Reading(m).Foreign || speaks(p, language.Judging, texts...)
}
