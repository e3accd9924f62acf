package wording

import (
	_ "embed"
	"fmt"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/rules/internal/say"
)

//go:embed dense-model.md
var denseModelDoc string

var denseModel = &lint.Rule{
	ID: "dense-model", Category: "wording", Question: lint.Doable, Severity: diag.Info, Since: "0.1.0",
	Sources: []string{"UW 6.7"}, Doc: denseModelDoc,
	Check: lint.WithOptions(denseModelOptions{Elements: 60, Links: 3}, checkDenseModel),
}

// denseModelOptions say how large a model may grow.
type denseModelOptions struct {
	Elements int `toml:"elements" min:"1" doc:"how many elements of the five levels a model may have"`
	Links    int `toml:"links" min:"1" doc:"how many links there may be for each element"`
}

func checkDenseModel(p *lint.Pass, o denseModelOptions) {
	elements, links := 0, 0
	for e := range p.Model.All() {
		if e.Kind.Level() > 0 {
			elements++
			links += len(e.Links)
		}
	}
	f := lint.Finding{On: p.Model}
	switch {
	case elements > o.Elements:
		f.Label = fmt.Sprintf("%d elements", elements)
		f.Message = fmt.Sprintf("%s has %d elements from inputs to impacts: hardly anybody will read them all", say.Title(p.Model), elements)
		f.Help = "which part could stand on its own? Give it a model of its own that serves this one with part_of"
	case links > o.Links*elements:
		f.Label = fmt.Sprintf("%d links between %d elements", links, elements)
		f.Message = fmt.Sprintf("%s has %d links between %d elements: where everything leads to everything, nothing is said", say.Title(p.Model), links, elements)
		f.Help = "which of the links would you bet on? Keep those, and say why in `because`"
	default:
		return
	}
	p.Report(f)
}
