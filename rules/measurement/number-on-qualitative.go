package measurement

import (
	_ "embed"
	"strings"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/rules/internal/figures"
	"github.com/outcomelint/outcomelint/rules/internal/keyresult"
	"github.com/outcomelint/outcomelint/rules/internal/say"
)

//go:embed number-on-qualitative.md
var numberOnQualitativeDoc string

var numberOnQualitative = &lint.Rule{
	ID: "number-on-qualitative", Category: "measurement", Question: lint.Testable, Severity: diag.Warning, Since: "0.1.0",
	Sources: []string{"IATI 8.8.3"}, Doc: numberOnQualitativeDoc,
	Check: lint.ForModel(checkNumberOnQualitative),
}

func checkNumberOnQualitative(p *lint.Pass) {
	for e := range p.Model.Of(model.Indicator, model.KeyResult) {
		kind := e.Text(model.KeyType)
		if !kind.Set || e.Scale() != model.ScaleQualitative {
			continue
		}
		for _, f := range figures.All(e) {
			// "9 of 12 stories" tells a story, too; a number alone does not.
			if !f.Numeric() || !strings.ContainsAny(f.Text[len(f.Text)-1:], "0123456789%") {
				continue
			}
			if !keyresult.Told(p, e) {
				p.Report(lint.Finding{
					On:      e,
					Span:    f.Place,
					Key:     f.Key,
					Label:   "a number",
					Message: say.Statement(e) + " is called qualitative, and its " + say.Value(f.Key) + " is " + f.Text,
					Help: "what would one see or hear? Say it in words; for steps on a scale, type = \"ordinal\" with the steps in `method`; " +
						"for a count, type = \"number\" with a unit",
					Related: []diag.Related{lint.RelatedAt(p.Model, kind.Span, "called qualitative here")},
				})
			}
			break
		}
	}
}
