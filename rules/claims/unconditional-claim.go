package claims

import (
	_ "embed"
	"fmt"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/rules/internal/say"
)

//go:embed unconditional-claim.md
var unconditionalClaimDoc string

var unconditionalClaim = &lint.Rule{
	ID: "unconditional-claim", Category: "claims", Question: lint.Honest, Severity: diag.Info, Since: "0.1.0",
	Sources: []string{"S2"}, Doc: unconditionalClaimDoc,
	Check: lint.ForModel(checkUnconditionalClaim),
}

// checkUnconditionalClaim asks for the conditions of a claim where the model itself says that
// much depends on them. What is told of the past has met its conditions, and
// guarantee-claim asks for them too.
func checkUnconditionalClaim(p *lint.Pass) {
	var important []assumed
	for claim := range p.Model.Of(model.Claim) {
		if !claim.Unsaid(model.KeyConditions) {
			continue
		}
		if v, ok := lookAt(p, claim); !ok || v.Conditional() {
			continue
		} else if _, past := v.Credit(); past {
			continue
		}
		if promise, b := promised(p, claim); b == guaranteed && promise.Sure {
			continue
		}
		if important == nil {
			important = importantOf(p.Model)
		}
		for _, e := range subjects(claim) {
			on := important[e.Index]
			if on[0] == nil {
				continue
			}
			f := lint.Finding{
				On: claim, Span: claim.Statement().Span, Key: model.KeyStatement,
				Label:   "holds under every condition?",
				Message: fmt.Sprintf("%s names no condition, and much depends on one: %s", say.Statement(claim), say.Statement(on[0])),
				Help:    "under which conditions does it hold? Say \"if\", \"when\" or \"where\", or add `conditions`",
			}
			for _, assumption := range on {
				if assumption != nil {
					f.Related = append(f.Related, lint.Related(assumption, "important, by the model's own account"))
				}
			}
			p.Report(f)
			break
		}
	}
}

// assumed are up to three important assumptions on the ways to an element.
type assumed [say.Examples]*model.Element

// add reports whether the assumption is new and finds room.
func (a *assumed) add(assumption *model.Element) bool {
	for i, have := range a {
		if have == assumption {
			return false
		}
		if have == nil {
			a[i] = assumption
			return true
		}
	}
	return false
}

// importantOf is indexed by Element.Index. Every set grows three times at most,
// so that the walk takes time in proportion to the links.
func importantOf(m *model.Model) []assumed {
	all := make([]assumed, m.Len())
	var queue []*model.Element
	for assumption := range m.Of(model.Assumption) {
		if assumption.Text(model.KeyImportance).Value != "high" {
			continue
		}
		for _, e := range subjects(assumption) {
			if all[e.Index].add(assumption) {
				queue = append(queue, e)
			}
		}
	}
	for len(queue) > 0 {
		e := queue[len(queue)-1]
		queue = queue[:len(queue)-1]
		for i := range e.Links {
			k := &e.Links[i]
			if k.To == nil || k.Feedback() {
				continue
			}
			to, grew := k.To.Main(), false
			for _, assumption := range all[e.Index] {
				grew = assumption != nil && all[to.Index].add(assumption) || grew
			}
			if grew {
				queue = append(queue, to)
			}
		}
	}
	return all
}
