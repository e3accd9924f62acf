package claims

import (
	_ "embed"
	"fmt"
	"strings"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/language"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/rules/internal/say"
)

//go:embed overconfident-chain.md
var overconfidentChainDoc string

var overconfidentChain = &lint.Rule{
	ID: "overconfident-chain", Category: "claims", Question: lint.Honest, Severity: diag.Warning, Since: "0.1.0",
	Sources: []string{"S2", "IPCC"}, Doc: overconfidentChainDoc,
	Check: lint.ForModel(checkOverconfidentChain),
}

// checkOverconfidentChain compares how sure a claim is with how likely its
// model makes it. It warns where even the middle of the chain stays below what
// the claim says, and asks where only its lower end does.
func checkOverconfidentChain(p *lint.Pass) {
	var known chains
	for claim := range p.Model.Of(model.Claim) {
		said, ok := certaintyOf(p, claim)
		if !ok {
			continue
		}
		if known == nil {
			known = chainsOf(p.Model)
		}
		var worst chain
		var result *model.Element
		for about, e := range subjects(claim) {
			if c, ok := known.to(about); ok && c.Low < said.least-rounding && (result == nil || c.middle < worst.middle) {
				worst, result = c, e
			}
		}
		if result != nil {
			reportChain(p, claim, result, said, worst, known.path(worst))
		}
	}
}

// rounding is what products of decimal fractions may be off by.
const rounding = 1e-9

func reportChain(p *lint.Pass, claim, e *model.Element, said certainty, c chain, path []*model.Link) {
	statement := claim.Statement()
	f := lint.Finding{
		On: claim, Span: p.Model.TextSpan(statement, said.words.Start, said.words.End), Key: model.KeyStatement,
		Label: fmt.Sprintf("at least %s %%", percent(said.least)),
		Message: fmt.Sprintf("%s means at least %s %%, and the model makes %s %s likely", say.Quote(said.words.In(statement.Value)), percent(said.least),
			say.Statement(e), c.interval),
		Help: "how sure does the chain let you be? Its weakest link is " + say.Quote(say.Link(c.weakest)),
	}
	if c.middle >= said.least-rounding {
		f.Confidence = diag.Low
	}
	steps := make([]string, len(path))
	for i, k := range path {
		likelihood := k.Likelihood(model.KeyLikelihood)
		steps[i] = interval(likelihood.Value).String()
		f.Related = append(f.Related, lint.RelatedAt(p.Model, likelihood.Span, fmt.Sprintf("link %d of %d: %s", c.links-len(path)+i+1, c.links, steps[i])))
	}
	if c.links > len(path) {
		steps = append([]string{"…"}, steps...)
	}
	if c.links > 1 {
		f.Notes = []string{"the links multiplied, from the last thing that you deliver: " + strings.Join(steps, " × ") + " = " + c.interval.String()}
	}
	p.Report(f)
}

// chainLimit is how many links one report shows.
const chainLimit = 8

// certainty is the least probability that the words of a claim stand for.
type certainty struct {
	words language.Range
	least float64
}

// certaintyOf reads the calibrated words of a claim. A guarantee counts as
// virtually certain; a plain "will" does not count.
func certaintyOf(p *lint.Pass, claim *model.Element) (certainty, bool) {
	if promise, b := promised(p, claim); b == guaranteed && promise.Sure {
		sure, _ := model.ParseLikelihood("virtually certain")
		return certainty{promise.Words, sure.Low}, true
	}
	v, ok := p.Look(claim)
	if !ok {
		return certainty{}, false
	}
	words, term, ok := v.Calibrated()
	if !ok {
		return certainty{}, false
	}
	likelihood, ok := model.ParseLikelihood(term)
	return certainty{words, likelihood.Low}, ok
}
