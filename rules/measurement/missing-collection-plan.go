package measurement

import (
	_ "embed"
	"fmt"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/rules/internal/say"
)

//go:embed missing-collection-plan.md
var missingCollectionPlanDoc string

var missingCollectionPlan = &lint.Rule{
	ID: "missing-collection-plan", Category: "measurement", Question: lint.Testable, Severity: diag.Info, Since: "0.1.0",
	Sources: []string{"GAC"}, Doc: missingCollectionPlanDoc,
	Check: lint.ForModel(checkMissingCollectionPlan),
}

func checkMissingCollectionPlan(p *lint.Pass) {
	if p.Model.Partial || p.Model.Header.Partial {
		return
	}
	total, noEvery, noOwner := 0, 0, 0
	var first *model.Element
	var places []diag.Related
	for e := range p.Model.Of(model.Indicator) {
		total++
		every, owner := saidNowhere(e, model.KeyEvery), saidNowhere(e, model.KeyOwner)
		if !every && !owner {
			continue
		}
		if first == nil {
			first = e
		}
		label := "neither how often nor by whom"
		switch {
		case every && owner:
			noEvery++
			noOwner++
		case every:
			noEvery++
			label = "not how often"
		default:
			noOwner++
			label = "not by whom"
		}
		if len(places) < say.Places {
			places = append(places, lint.Related(e, label))
		}
	}
	if first == nil {
		return
	}
	p.Report(lint.Finding{
		On:      p.Model,
		Label:   "no plan for reading the indicators",
		Message: collectionMessage(first, total, noEvery, noOwner),
		Help:    "who reads them, and how often? Once for all of them, in [logic_model]: " + collectionStub(noEvery, noOwner),
		Related: places,
	})
}

// saidNowhere reports whether neither the indicator nor what it inherits from says
// the key.
func saidNowhere(e *model.Element, k model.Key) bool {
	for _, from := range [...]*model.Element{e, e.Parent, e.In().Header} {
		if !from.Unsaid(k) {
			return false
		}
	}
	return true
}

func collectionMessage(first *model.Element, total, noEvery, noOwner int) string {
	says := "nothing says how often or by whom "
	switch {
	case noOwner == 0:
		says = "nothing says how often "
	case noEvery == 0:
		says = "nothing says by whom "
	}
	switch missing := max(noEvery, noOwner); {
	case total == 1:
		return says + say.Statement(first) + " is read"
	case missing == total:
		return fmt.Sprintf("%sthe %d indicators are read", says, total)
	case missing == 1:
		return fmt.Sprintf("%sone of the %d indicators is read", says, total)
	default:
		return fmt.Sprintf("%s%d of the %d indicators are read", says, missing, total)
	}
}

func collectionStub(noEvery, noOwner int) string {
	switch {
	case noOwner == 0:
		return `every = "quarter"`
	case noEvery == 0:
		return `owner = "…"`
	}
	return `every = "quarter", owner = "…"`
}
