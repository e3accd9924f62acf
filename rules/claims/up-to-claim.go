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

//go:embed up-to-claim.md
var upToClaimDoc string

var upToClaim = &lint.Rule{
	ID: "up-to-claim", Category: "claims", Question: lint.Honest, Severity: diag.Info, Since: "0.1.0",
	Sources: []string{"CAP"}, Doc: upToClaimDoc,
	Check: lint.ForModel(checkUpToClaim),
	Prose: findUpToClaim,
}

// findUpToClaim takes a middle or a range for enough in the sentence itself or
// in one beside it in the same paragraph.
func findUpToClaim(p *lint.ProsePass) {
	for s := range p.Hinted(language.OfBest) {
		if !inEarnest(p.Prose, s) {
			continue
		}
		words, ok := bestIn(p, s.Text)
		if b := p.Prose.In(s); ok && b.End-b.First > 1 {
			words, ok = bestIn(p, s.Text+" "+p.Prose.Words(b))
		}
		if !ok || words.End > len(s.Text) || p.Prose.Verbatim(s, words.Start, words.End) {
			continue
		}
		f := bestCase(s.Text, words)
		f.Span = p.Prose.Place(s, words.Start, words.End)
		p.Report(s, f)
	}
}

// bestIn finds the best case that a text of a document tells.
func bestIn(p *lint.ProsePass, text string) (words language.Range, ok bool) {
	v, ok := p.Look(text)
	if !ok {
		return language.Range{}, false
	}
	return v.UpTo()
}

// checkUpToClaim takes a middle or a range for enough wherever it stands: in the claim
// or in its conditions and note.
func checkUpToClaim(p *lint.Pass) {
	for claim := range p.Model.Of(model.Claim) {
		statement := claim.Statement()
		if !statement.Set || p.Reading(claim).Foreign {
			continue
		}
		text := statement.Value
		for _, beside := range append(claim.Texts(model.KeyConditions), claim.Text(model.KeyNote)) {
			text += ". " + beside.Value
		}
		v, ok := p.LookAt(text)
		if !ok {
			continue
		}
		words, ok := v.UpTo()
		if !ok || words.End > len(statement.Value) {
			continue
		}
		f := bestCase(statement.Value, words)
		f.On, f.Key = claim, model.KeyStatement
		f.Span = p.Model.TextSpan(statement, words.Start, words.End)
		p.Report(f)
	}
}

// bestCase is what is said of a text that names it, wherever the text stands.
func bestCase(text string, words language.Range) lint.Finding {
	return lint.Finding{
		Label:   "the best case",
		Message: fmt.Sprintf("%s is the best case: %s", say.Quote(words.In(text)), say.Quote(text)),
		Help:    "how many get as far, and what does the middle one get?",
	}
}
