package structure

import (
	_ "embed"
	"fmt"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/rules/internal/say"
)

//go:embed backward-link.md
var backwardLinkDoc string

var backwardLink = &lint.Rule{
	ID: "backward-link", Category: "structure", Question: lint.Plausible, Severity: diag.Warning, Since: "0.1.0",
	Sources: []string{"CIDS"}, Doc: backwardLinkDoc,
	Check: lint.ForModel(checkBackwardLink),
}

func checkBackwardLink(p *lint.Pass) {
	l := levelsOf(p.Model)
	for k := range p.Model.Links() {
		if k.To == nil || k.Feedback() || l.of(k.To) == 0 || l.of(k.To) >= l.of(k.From) {
			continue
		}
		to := k.To.Main()
		from, earlier := say.Noun(k.From), say.Noun(to)
		help := fmt.Sprintf("is it the other way round? Then %s;", stub(to, k.From))
		if leadsTo(to, k.From) {
			help = "is it the same link told twice? Then drop this one;"
		}
		p.Report(lint.Finding{
			On:      k,
			Label:   fmt.Sprintf("%s leads to %s here", say.A(from), say.A(earlier)),
			Message: fmt.Sprintf("the %s %s leads back to the %s %s", from, say.Statement(k.From), earlier, say.Statement(to)),
			Help:    fmt.Sprintf("%s for a loop that you mean write { to = %q, feedback = true }", help, k.Target),
			Related: []diag.Related{lint.Related(to, "this "+earlier+" comes earlier in the chain")},
		})
	}
}

func leadsTo(from, to *model.Element) bool {
	for i := range from.Links {
		if k := &from.Links[i]; k.To != nil && k.To.Main() == to {
			return true
		}
	}
	return false
}
