package structure

import (
	_ "embed"
	"fmt"
	"strings"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/rules/internal/say"
)

//go:embed causal-cycle.md
var causalCycleDoc string

var causalCycle = &lint.Rule{
	ID: "causal-cycle", Category: "structure", Question: lint.Plausible, Severity: diag.Warning, Since: "0.1.0",
	Sources: []string{"UW"}, Doc: causalCycleDoc,
	Check: lint.ForModel(checkCausalCycle),
}

func checkCausalCycle(p *lint.Pass) {
	for _, c := range p.Model.Cycles() {
		first, last := c.Loop[0], c.Loop[len(c.Loop)-1]
		start := first.From.Main()
		f := lint.Finding{
			On:      start,
			Span:    first.Span(),
			Label:   say.Link(first),
			Message: fmt.Sprintf("%s leads back to itself: %s", say.Statement(start), loopText(c.Loop)),
		}
		question := "which of them comes first? Drop the link that is not meant"
		if len(c.Loop) == 1 {
			question = "can it bring itself about? Drop the link"
		}
		f.Help = fmt.Sprintf("%s, or mark a loop that you mean: { to = %q, feedback = true }", question, last.Target)
		for _, k := range c.Loop[1:] {
			f.Related = append(f.Related, lint.Related(k, say.Link(k)))
		}
		if more := len(c.Elements) - len(c.Loop); more > 0 {
			f.Notes = append(f.Notes, fmt.Sprintf("this is a shortest loop; in all %d elements lead to one another here", len(c.Elements)))
		}
		p.Report(f)
	}
}

// loopLimit is how many elements of a loop its message names; every link of
// it stands among the related places anyway.
const loopLimit = 8

// loopText is "a -> b -> c -> a".
func loopText(loop []*model.Link) string {
	var b strings.Builder
	for i, k := range loop {
		if i == loopLimit-1 && len(loop) > loopLimit {
			fmt.Fprintf(&b, "… (%d more) -> ", len(loop)-i)
			break
		}
		b.WriteString(k.From.Main().ID + " -> ")
	}
	b.WriteString(loop[0].From.Main().ID)
	return b.String()
}
