package targets_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/pkg/source"
	"github.com/outcomelint/outcomelint/rules/measurement"
	"github.com/outcomelint/outcomelint/rules/targets"
)

// web builds a model in which every process leads to many outputs, every
// output to many outcomes, and every outcome to many others: the worst case
// for whatever adds up along links. Every outcome has an indicator.
func web(perLevel, links int) *model.Model {
	file := source.New("web.toml", strings.Repeat("1", 64))
	at := source.Span{Start: 1, End: 2}
	b := model.NewBuilder(file)
	b.Grow(4 * perLevel)
	b.Element(model.Header, "", at, "logic_model")
	b.Set(model.KeyTitle, model.FormText, "A web", at)
	b.Set(model.KeyStart, model.FormText, "2026", at)
	leads := func(to string, j int) {
		b.Open(model.KeyLeadsTo, at)
		for n := range links {
			b.Link(fmt.Sprintf("%s-%d", to, (j+n)%perLevel), at)
		}
		b.Close()
	}
	for j := range perLevel {
		b.Element(model.Process, fmt.Sprintf("process-%d", j), at, "processes")
		b.Set(model.KeyStart, model.FormText, "2026-02", at)
		leads("output", j)
	}
	for j := range perLevel {
		b.Element(model.Output, fmt.Sprintf("output-%d", j), at, "outputs")
		b.Set(model.KeyQuantity, model.FormNumber, "1", at)
		b.Set(model.KeyUnit, model.FormText, "people", at)
		leads("outcome", j)
	}
	for j := range perLevel {
		b.Element(model.Outcome, fmt.Sprintf("outcome-%d", j), at, "outcomes")
		b.Set(model.KeyStatement, model.FormText, "People cook at home", at)
		leads("outcome", j+1)
		b.Element(model.Indicator, "cooking", at, "indicators")
		b.Set(model.KeyStatement, model.FormText, "People who cook at home every day", at)
		b.Set(model.KeyUnit, model.FormText, "people", at)
		for k, text := range map[model.Key]string{model.KeyBaseline: "10", model.KeyTarget: "900000"} {
			b.Open(k, at)
			b.Set(model.KeyValue, model.FormNumber, text, at)
			b.Set(model.KeyDate, model.FormText, "2027", at)
			b.Close()
		}
	}
	return b.Build()
}

func rules() []*lint.Rule { return slices.Concat(measurement.Rules(), targets.Rules()) }

// Twice the links must take about twice the time: nothing walks the graph
// without a bound for each element.
func BenchmarkRules(b *testing.B) {
	for _, links := range []int{33, 67, 133} {
		m := web(5000, links)
		for _, r := range rules() {
			l, err := lint.New([]*lint.Rule{r})
			if err != nil {
				b.Fatal(err)
			}
			b.Run(fmt.Sprintf("%s/%d", r.ID, 3*5000*links), func(b *testing.B) {
				for b.Loop() {
					in := lint.Input{File: m.File, Model: m, AsOf: time.Date(2026, 6, 30, 0, 0, 0, 0, time.UTC)}
					if _, err := l.Check(in); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
}
