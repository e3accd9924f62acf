package assumptions

import (
	_ "embed"
	"fmt"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/rules/internal/say"
)

//go:embed unevidenced-link.md
var unevidencedLinkDoc string

var unevidencedLink = &lint.Rule{
	ID: "unevidenced-link", Category: "assumptions", Question: lint.Plausible, Severity: diag.Info, Since: "0.1.0",
	Sources: []string{"MT", "S2"}, Doc: unevidencedLinkDoc,
	Check: lint.ForModel(checkUnevidencedLink),
}

func checkUnevidencedLink(p *lint.Pass) {
	stakes := stakesOf(p.Model)
	for k := range p.Model.Links() {
		if !stakes.unevidenced(k) {
			continue
		}
		f := lint.Finding{
			On:      k,
			Label:   "how do you know?",
			Message: fmt.Sprintf("much depends on %s leading to %s, and nothing says why it should", say.Statement(k.From), target(k)),
			Help: "what have you seen, read or tried that makes you believe it? Add because = \"…\", or evidence that supports it; " +
				"if it is a guess, say so: because = \"Hypothesis: …\"",
		}
		if likelihood := k.Likelihood(model.KeyLikelihood); isSure(likelihood.Value) && likelihood.Set {
			f.Span, f.Key = likelihood.Span, model.KeyLikelihood
			f.Message = fmt.Sprintf("%s is said to lead to %s almost surely, and nothing says why", say.Statement(k.From), target(k))
		} else if a := stakes.important[k]; a != nil {
			f.Related = []diag.Related{lint.Related(a, "an important assumption is about this link")}
		}
		p.Report(f)
	}
}

// target quotes what a link leads to; what stands in another model is called
// as the link calls it.
func target(k *model.Link) string {
	if k.To == nil {
		return say.Quote(k.Target)
	}
	return say.Statement(k.To)
}

// verySure is the probability from which a link is said to be very likely.
const verySure = 0.9

func isSure(likelihood model.Interval) bool { return likelihood.Low >= verySure }

// stakes knows the links on which much depends, and what is said for them.
type stakes struct {
	important map[*model.Link]*model.Element // with an important assumption about it
	evidence  grounds
}

func stakesOf(m *model.Model) stakes {
	s := stakes{important: map[*model.Link]*model.Element{}, evidence: evident(m)}
	for a := range m.Of(model.Assumption) {
		if a.Text(model.KeyImportance).Value != "high" {
			continue
		}
		for _, r := range a.References() {
			if r.Key == model.KeyAbout && r.Link != nil && s.important[r.Link] == nil {
				s.important[r.Link] = a
			}
		}
	}
	return s
}

// unevidenced reports whether a link is said to be very likely, or is what an
// important assumption is about, and neither a reason nor evidence is given.
// Evidence about its ends will do.
func (s *stakes) unevidenced(k *model.Link) bool {
	if k.Feedback() || k.Resolution == model.Unknown || !k.Unsaid(model.KeyBecause) || s.evidence.cover(k) {
		return false
	}
	likelihood := k.Likelihood(model.KeyLikelihood)
	return likelihood.Set && isSure(likelihood.Value) || s.important[k] != nil
}
