package okr

import (
	_ "embed"
	"fmt"
	"strings"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/rules/internal/say"
)

//go:embed objective-count.md
var objectiveCountDoc string

type objectiveCountOptions struct {
	Max int `toml:"max" doc:"how many objectives one owner may have in one cycle" min:"1"`
}

var objectiveCount = &lint.Rule{
	ID: "objective-count", Category: "okr", Question: lint.Testable, Severity: diag.Info, Since: "0.1.0",
	Sources: []string{"S4"}, Doc: objectiveCountDoc,
	Check: lint.WithOptions(objectiveCountOptions{Max: 5}, checkObjectiveCount),
}

// share is what one owner has in one cycle.
type share struct{ owner, cycle string }

func checkObjectiveCount(p *lint.Pass, options objectiveCountOptions) {
	of := map[share][]*model.Element{}
	var order []share
	for o := range p.Model.Of(model.Objective) {
		s := shareOf(o)
		if of[s] == nil {
			order = append(order, s)
		}
		of[s] = append(of[s], o)
	}
	for _, s := range order {
		if len(of[s]) <= options.Max {
			continue
		}
		whose, when := "", ""
		if s.owner != "" {
			whose = " of " + say.Quote(of[s][0].Owner().Value)
		}
		if s.cycle != "" {
			when = " in " + s.cycle
		}
		p.Report(lint.Finding{
			On:      p.Model,
			Salient: s.owner + "\x00" + s.cycle,
			Label:   counted(len(of[s]), "objective"),
			Message: fmt.Sprintf("%d objectives%s%s are more than anyone can keep in view", len(of[s]), whose, when),
			Help:    "which three would you still want if the others had to wait a cycle?",
			Related: shown(of[s][options.Max:], func(*model.Element) string { return "one more" }),
		})
	}
}

// shareOf says whose an objective is, and of which cycle; the model's where it
// does not say so itself.
func shareOf(o *model.Element) share {
	cycle := o.Text(model.KeyCycle)
	if !cycle.Set {
		cycle = o.In().Header.Text(model.KeyCycle)
	}
	return share{strings.ToLower(strings.TrimSpace(o.Owner().Value)), strings.TrimSpace(cycle.Value)}
}
