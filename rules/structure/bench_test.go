package structure_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/pkg/source"
	"github.com/outcomelint/outcomelint/rules/structure"
)

// web builds a model of four levels in which every element leads to the given
// number of elements of the next level.
func web(perLevel, links int) *model.Model {
	file := source.New("web.toml", strings.Repeat("#", 64))
	at := source.Span{Start: 1, End: 2}
	b := model.NewBuilder(file)
	b.Grow(4 * perLevel)
	b.Element(model.Header, "", at, "logic_model")
	b.Set(model.KeyTitle, model.FormText, "A web", at)
	levels := []model.Kind{model.Input, model.Process, model.Output, model.Outcome}
	for i, kind := range levels {
		for j := range perLevel {
			b.Element(kind, fmt.Sprintf("%s-%d", kind.Noun(), j), at, kind.Table())
			b.Set(model.KeyStatement, model.FormText, "A statement of a few words", at)
			if i+1 == len(levels) {
				continue
			}
			b.Open(model.KeyLeadsTo, at)
			for n := range links {
				b.Link(fmt.Sprintf("%s-%d", levels[i+1].Noun(), (j+n)%perLevel), at)
			}
			b.Close()
		}
	}
	return b.Build()
}

// Twice the links must take about twice the time: nothing walks the graph once
// for each element.
func BenchmarkRules(b *testing.B) {
	for _, links := range []int{33, 67, 133} {
		m := web(5000, links)
		for _, r := range structure.Rules() {
			l, err := lint.New([]*lint.Rule{r})
			if err != nil {
				b.Fatal(err)
			}
			b.Run(fmt.Sprintf("%s/%d", r.ID, 3*5000*links), func(b *testing.B) {
				for b.Loop() {
					if _, err := l.Check(lint.Input{File: m.File, Model: m}); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
}
