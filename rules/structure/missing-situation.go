package structure

import (
	_ "embed"
	"strings"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/rules/internal/say"
)

//go:embed missing-situation.md
var missingSituationDoc string

var missingSituation = &lint.Rule{
	ID: "missing-situation", Category: "structure", Question: lint.Plausible, Severity: diag.Info, Since: "0.1.0",
	Sources: []string{"UW"}, Doc: missingSituationDoc,
	Check: lint.ForModel(checkMissingSituation),
}

func checkMissingSituation(p *lint.Pass) {
	header := p.Model.Header
	situation := header.Text(model.KeySituation)
	empty := situation.Set && strings.TrimSpace(situation.Value) == ""
	// A model that serves another one answers to that one's situation.
	if !empty && !header.Lacks(model.KeySituation) || !header.Lacks(model.KeyPartOf) || levelsOf(p.Model).okrOnly {
		return
	}
	key := model.NoKey
	if empty {
		key = model.KeySituation
	}
	p.Report(lint.Finding{
		On:      p.Model,
		Span:    situation.Span,
		Label:   "no situation is described",
		Message: say.Title(p.Model) + " does not say which problem it is an answer to",
		Help:    `what is wrong today, for whom, and how do you know? Say so with situation = "…" below [logic_model].`,
		Key:     key,
	})
}
