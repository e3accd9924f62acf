package structure

import (
	_ "embed"
	"fmt"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/rules/internal/say"
)

//go:embed duplicate-id.md
var duplicateIDDoc string

var duplicateID = &lint.Rule{
	ID: "duplicate-id", Category: "structure", Question: lint.Plausible, Severity: diag.Error, Since: "0.1.0",
	Sources: []string{"CIDS", "IATI"}, Doc: duplicateIDDoc,
	Check: lint.ForModel(checkDuplicateID),
}

func checkDuplicateID(p *lint.Pass) {
	for _, d := range p.Model.Duplicates() {
		first, again := say.Noun(d.First), say.Noun(d.Again)
		p.Report(lint.Finding{
			On:      d.Again,
			Label:   fmt.Sprintf("%s is called %s here", say.A(again), d.Again.ID),
			Message: fmt.Sprintf("%q names two things: %s (%s) and %s (%s)", d.Again.ID, say.Statement(d.First), first, say.Statement(d.Again), again),
			Help:    "which of the two do the links mean? give one of them another id, and change the references that meant it",
			Related: []diag.Related{lint.Related(d.First, fmt.Sprintf("%s is called %s here", say.A(first), d.First.ID))},
		})
	}
}
