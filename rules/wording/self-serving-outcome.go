package wording

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/language"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/rules/internal/reads"
	"github.com/outcomelint/outcomelint/rules/internal/say"
)

//go:embed self-serving-outcome.md
var selfServingOutcomeDoc string

var selfServingOutcome = &lint.Rule{
	ID: "self-serving-outcome", Category: "wording", Question: lint.Meaningful, Severity: diag.Info, Since: "0.1.0",
	Sources: []string{"S2"}, Doc: selfServingOutcomeDoc,
	Check: lint.ForModel(checkSelfServingOutcome),
}

func checkSelfServingOutcome(p *lint.Pass) {
	if isInternal(p) {
		return
	}
	for e := range p.Model.Of(model.Outcome, model.Impact) {
		if !e.Lacks(model.KeyWho) || !e.Lacks(model.KeyExperiences) || e.Unwanted() {
			continue
		}
		if reads.DeliveryIn(p, e).Surely() {
			continue // what it is instead of an outcome is said already
		}
		v, ok := p.Look(e)
		if !ok {
			continue
		}
		own, ok := v.OwnGain()
		if !ok {
			continue
		}
		statement := e.Statement()
		if strings.EqualFold(own.In(statement.Value), "income") && !slices.ContainsFunc(strings.Fields(strings.ToLower(statement.Value)), isFirstPerson) {
			continue // whose it is, nobody says: that of families as likely as one's own
		}
		p.Report(lint.Finding{
			On:      e,
			Span:    p.Model.TextSpan(statement, own.Start, own.End),
			Label:   "the gain is one's own",
			Message: fmt.Sprintf("%s is a gain for those who run the programme (%s), and for nobody else", say.Statement(e), say.Quote(own.In(statement.Value))),
			Help:    "who outside is better off when it comes about? Make that the " + say.Noun(e) + ", or say whom it is for with " + whoStub(p.Model),
			Key:     model.KeyWho,
		})
	}
}

func isFirstPerson(word string) bool { return word == "our" || word == "we" || word == "us" }

// isInternal reports whether a programme is for the organisation's own people.
func isInternal(p *lint.Pass) bool {
	for s := range p.Model.Of(model.Stakeholder) {
		for _, role := range s.Texts(model.KeyRole) {
			if role.Value != "beneficiary" {
				continue
			}
			if v, ok := p.Look(s); ok && len(v.About(language.Staff)) > 0 {
				return true
			}
		}
	}
	return false
}
