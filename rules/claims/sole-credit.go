package claims

import (
	_ "embed"
	"fmt"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/language"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/rules/internal/say"
)

//go:embed sole-credit.md
var soleCreditDoc string

var soleCredit = &lint.Rule{
	ID: "sole-credit", Category: "claims", Question: lint.Honest, Severity: diag.Warning, Since: "0.1.0",
	Sources: []string{"OM", "IMP"}, Doc: soleCreditDoc,
	Check: lint.ForModel(checkSoleCredit),
	Prose: findSoleCredit,
}

// findSoleCredit reads the sentences of a document that may credit their author.
func findSoleCredit(p *lint.ProsePass) {
	for s := range p.Hinted(language.OfCredit) {
		if !inEarnest(p.Prose, s) {
			continue
		}
		v, ok := p.Look(s.Text)
		if !ok {
			continue
		}
		credit, ok := v.Credit()
		if !ok || !credit.Own || !credit.Whole && !credit.Moved || p.Prose.Verbatim(s, credit.Words.Start, credit.Words.End) {
			continue
		}
		f := wholeCredit(s.Text, credit)
		f.Span = p.Prose.Place(s, credit.Words.Start, credit.Words.End)
		p.Report(s, f)
	}
}

// checkSoleCredit leaves a number without a comparison to unevidenced-cause in
// a report, and to its evidence where that compares.
func checkSoleCredit(p *lint.Pass) {
	known := groundsOf(p.Model)
	for claim := range p.Model.Of(model.Claim) {
		credit, ok := credited(p, claim)
		if !ok || !credit.Own || !credit.Whole && !credit.Moved {
			continue
		}
		if rests := known.of(claim); !credit.Whole && (isReport(p.Model) || rests.open || strongest(rests.evidence) == comparing) {
			continue
		}
		statement := claim.Statement()
		f := wholeCredit(statement.Value, credit)
		f.On, f.Key = claim, model.KeyStatement
		f.Span = p.Model.TextSpan(statement, credit.Words.Start, credit.Words.End)
		p.Report(f)
	}
}

// wholeCredit is what is said of a text that takes the credit, wherever it stands.
func wholeCredit(text string, credit language.Credit) lint.Finding {
	return lint.Finding{
		Label:   "this leaves nothing for others to have done",
		Message: fmt.Sprintf("%s takes the whole credit: %s", say.Quote(credit.Words.In(text)), say.Quote(text)),
		Help:    "who else had a part in it, and what would have happened without you? \"Contributed to\" shares the credit",
	}
}

// credited finds what a claim says brought a result about. One that is about
// one's own deliveries credits nobody wrongly.
func credited(p *lint.Pass, claim *model.Element) (language.Credit, bool) {
	if isDelivery(p, claim) {
		return language.Credit{}, false
	}
	v, ok := lookAt(p, claim)
	if !ok {
		return language.Credit{}, false
	}
	return v.Credit()
}
