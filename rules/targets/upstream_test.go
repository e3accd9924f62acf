package targets

import (
	"fmt"
	"testing"

	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/pkg/source"
)

// fan builds a model in which outputs of one person each lead to one outcome.
func fan(outputs int) *model.Model {
	b := model.NewBuilder(source.New("fan.toml", "people one 1"))
	at := source.Span{Start: 0, End: 6}
	b.Element(model.Outcome, "cook", at, "outcomes")
	for i := range outputs {
		b.Element(model.Output, fmt.Sprint("output-", i), at, "outputs")
		b.Set(model.KeyQuantity, model.FormNumber, "1", source.Span{Start: 11, End: 12})
		b.Set(model.KeyUnit, model.FormText, "people", at)
		b.Open(model.KeyLeadsTo, at)
		b.Link("cook", at)
		b.Close()
	}
	return b.Build()
}

// A walk that would visit more elements than it may says nothing.
func TestReachHasAnEnd(t *testing.T) {
	for _, c := range []struct {
		outputs int
		need    float64
		sum     float64
		ok      bool
	}{
		{3, 10, 3, true},
		{3, 2, 2, true}, // enough was found
		{maxVisited - 1, 1e6, maxVisited - 1, true},
		{maxVisited, 1e6, 0, false},
		{0, 10, 0, false},
	} {
		m := fan(c.outputs)
		sum, _, ok := newUpstream(m).reach(m.At(0), "person", c.need)
		if sum != c.sum || ok != c.ok {
			t.Errorf("%d outputs, %v needed: %v, %v", c.outputs, c.need, sum, ok)
		}
	}
}

// Walks share what they may follow in one model.
func TestReachIsBoundedForAModel(t *testing.T) {
	m := fan(1000)
	u := newUpstream(m)
	u.followed = maxFollowed - 1500
	for i, want := range []bool{true, false} {
		if _, _, ok := u.reach(m.At(0), "people", 1e6); ok != want {
			t.Errorf("walk %d: %v", i+1, ok)
		}
	}
}
