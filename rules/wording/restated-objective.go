package wording

import (
	_ "embed"
	"slices"
	"strings"
	"unicode"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/rules/internal/say"
)

//go:embed restated-objective.md
var restatedObjectiveDoc string

var restatedObjective = &lint.Rule{
	ID: "restated-objective", Category: "wording", Question: lint.Meaningful, Severity: diag.Info, Since: "0.1.0",
	Doc:   restatedObjectiveDoc,
	Check: lint.ForModel(checkRestatedObjective),
}

func checkRestatedObjective(p *lint.Pass) {
	for e := range p.Model.Of(model.KeyResult) {
		if !e.Lacks(model.KeyTarget) || !e.Lacks(model.KeyTargets) || !e.Lacks(model.KeyBaseline) {
			continue // it is measured, whatever it is called
		}
		objective := e.Parent.Statement()
		words := bare(e.Statement().Value)
		if len(words) == 0 || !objective.Set || !slices.Equal(words, bare(objective.Value)) {
			continue
		}
		p.Report(lint.Finding{
			On:      e,
			Span:    e.Statement().Span,
			Label:   "the objective again",
			Message: say.Statement(e) + " is the objective once more",
			Help:    "what would you see, count or hear if the objective was reached? Make that the key result",
			Related: []diag.Related{lint.Related(e.Parent, "the objective")},
			Key:     model.KeyStatement,
		})
	}
}

// bare are the words of a text in any language, without marks, capitals and articles.
func bare(text string) []string {
	words := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '%' })
	return slices.DeleteFunc(words, func(word string) bool { return word == "the" || word == "a" || word == "an" })
}
