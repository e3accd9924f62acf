package assumptions

import (
	_ "embed"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/rules/internal/figures"
	"github.com/outcomelint/outcomelint/rules/internal/say"
)

//go:embed killer-assumption.md
var killerAssumptionDoc string

var killerAssumption = &lint.Rule{
	ID: "killer-assumption", Category: "assumptions", Question: lint.Doable, Severity: diag.Warning, Since: "0.1.0",
	Sources: []string{"LFA"}, Doc: killerAssumptionDoc,
	Check: lint.ForModel(checkKillerAssumption),
}

func checkKillerAssumption(p *lint.Pass) {
	for a := range p.Model.Of(model.Assumption) {
		why, ok := kills(a)
		if !ok {
			continue
		}
		f := lint.Finding{
			On:      a,
			Span:    why.Span,
			Key:     model.KeyLikelihood,
			Label:   "unlikely",
			Message: "much depends on " + say.Statement(a) + ", it is unlikely, and nothing is planned in case it fails",
			Help:    "what will you do then? Say it in mitigation = \"…\", or change the plan so that less depends on it",
		}
		if hasFailed(a) {
			f.Key, f.Label = model.KeyStatus, "it did not hold"
			f.Message = "much depends on " + say.Statement(a) + ", it has failed, and nothing is done about it"
			f.Help = "how can the rest still come about? Say what you do now in mitigation = \"…\", or change the plan so that less depends on it"
		}
		for _, r := range a.References() {
			switch {
			case r.Key != model.KeyAbout || len(f.Related) == say.Places:
			case r.Link != nil:
				f.Related = append(f.Related, lint.Related(r.Link, "this link depends on it"))
			case r.To != nil:
				f.Related = append(f.Related, lint.Related(r.To, "this depends on it"))
			}
		}
		p.Report(f)
	}
}

// improbable is the probability below which an assumption is an unlikely one.
const improbable = 0.33

// kills reports whether an assumption is important, unlikely or known to have
// failed, and nothing is planned for the case; and what says that it is
// unlikely. One that holds, as far as is known, need not be prepared for.
func kills(a *model.Element) (why model.Field[string], ok bool) {
	status, likelihood := a.Text(model.KeyStatus), a.Likelihood(model.KeyLikelihood)
	switch {
	case a.Text(model.KeyImportance).Value != "high" || isPrepared(a):
		return why, false
	case status.Value == "failed":
		return status, a.Unsaid(model.KeyLearned)
	case status.Value == "holding" || a.Unread(model.KeyStatus) || !likelihood.Set:
		return why, false
	}
	why.Span = likelihood.Span
	return why, isUnlikely(a)
}

func isUnlikely(a *model.Element) bool {
	likelihood := a.Likelihood(model.KeyLikelihood)
	return likelihood.Set && (likelihood.Value.Low+likelihood.Value.High)/2 < improbable
}

func hasFailed(a *model.Element) bool { return a.Text(model.KeyStatus).Value == "failed" }

// isPrepared reports whether a mitigation is named, or may be: one that is put
// off is none.
func isPrepared(a *model.Element) bool {
	mitigation := a.Text(model.KeyMitigation)
	return !a.Unsaid(model.KeyMitigation) && !(mitigation.Set && figures.PutOff(mitigation.Value))
}
