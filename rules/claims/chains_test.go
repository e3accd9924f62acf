package claims

import (
	"fmt"
	"math"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/pkg/source"
)

var likelihoods = []string{"low", "medium", "high", "likely", "very likely", "virtually certain", "exceptionally unlikely"}

// web builds outputs and outcomes with random links, loops among them, and one
// claim about each outcome; every third link says nothing of its likelihood.
func web(r *rand.Rand, outputs, outcomes, links int) *model.Model {
	file := source.New("web.toml", strings.Repeat("#", 64))
	at := source.Span{Start: 1, End: 2}
	b := model.NewBuilder(file)
	b.Grow(outputs + 2*outcomes + 1)
	b.Element(model.Header, "", at, "logic_model")
	b.Set(model.KeyTitle, model.FormText, "A web", at)
	for i := range outputs + outcomes {
		kind := model.Output
		if i >= outputs {
			kind = model.Outcome
		}
		b.Element(kind, fmt.Sprintf("e-%d", i), at, kind.Table())
		b.Set(model.KeyStatement, model.FormText, "People take part", at)
		b.Open(model.KeyLeadsTo, at)
		for range links {
			b.Link(fmt.Sprintf("e-%d", r.IntN(outputs+outcomes)), at)
			if r.IntN(3) > 0 {
				b.Set(model.KeyLikelihood, model.FormText, likelihoods[r.IntN(len(likelihoods))], at)
			}
			if r.IntN(8) == 0 {
				b.Set(model.KeyFeedback, model.FormBool, "true", at)
			}
		}
		b.Close()
	}
	b.Element(model.Assumption, "rain", at, "assumptions")
	b.Set(model.KeyStatement, model.FormText, "It rains", at)
	b.Set(model.KeyImportance, model.FormText, "high", at)
	b.Set(model.KeyAbout, model.FormText, "e-0", at)
	for i := range outcomes {
		b.Element(model.Claim, fmt.Sprintf("c-%d", i), at, "claims")
		b.Set(model.KeyStatement, model.FormText, "People are very likely to thrive", at)
		b.Set(model.KeyAbout, model.FormText, fmt.Sprintf("e-%d", outputs+i), at)
	}
	return b.Build()
}

// likeliestWay tries all ways that pass nothing twice.
func likeliestWay(e *model.Element, passed map[*model.Element]bool) (best float64, found bool) {
	if e.Kind == model.Output {
		return 1, true
	}
	passed[e] = true
	defer delete(passed, e)
	for _, k := range e.Incoming() {
		likelihood := k.Likelihood(model.KeyLikelihood)
		if !likelihood.Set || k.Feedback() || passed[k.From] {
			continue
		}
		if before, ok := likeliestWay(k.From, passed); ok {
			best, found = max(best, before*middle(likelihood.Value)), true
		}
	}
	return best, found
}

// The likeliest way is the one that trying all of them finds, loops or not.
func TestChainsOf(t *testing.T) {
	for seed := range uint64(300) {
		r := rand.New(rand.NewPCG(seed, 7))
		m := web(r, 1+r.IntN(3), 1+r.IntN(6), r.IntN(4))
		all := chainsOf(m)
		for e := range m.Of(model.Outcome) {
			want, found := likeliestWay(e, map[*model.Element]bool{})
			c, ok := all.to(&model.Reference{To: e})
			path := all.path(c)
			if found != ok || len(path) != min(c.links, chainLimit) || found && math.Abs(c.middle-want) > rounding {
				t.Fatalf("seed %d, %s: %v by %d links, want %v %v", seed, e.ID, c.middle, c.links, want, found)
			}
			low, high := 1.0, 1.0
			for i, k := range path {
				likelihood := k.Likelihood(model.KeyLikelihood).Value
				low, high = low*likelihood.Low, high*likelihood.High
				if i == 0 && k.From.Kind != model.Output || i > 0 && k.From != path[i-1].To {
					t.Fatalf("seed %d, %s: the way is broken at link %d", seed, e.ID, i)
				}
			}
			if found && (math.Abs(low-c.Low) > rounding || math.Abs(high-c.High) > rounding || path[len(path)-1].To != e) {
				t.Fatalf("seed %d, %s: %v, want %v to %v", seed, e.ID, c.interval, low, high)
			}
		}
	}
}

func TestPercent(t *testing.T) {
	for p, want := range map[float64]string{0: "0", 1: "100", 0.9: "90", 0.4356: "44", 0.004: "0.4", 0.00012: "0.01", 0.0096: "1"} {
		if got := percent(p); got != want {
			t.Errorf("percent(%v) = %s, want %s", p, got, want)
		}
	}
	if got := (interval{0.9, 0.9}).String(); got != "90 %" {
		t.Error(got)
	}
}

// Twice the elements must take about twice the time: nothing walks the graph
// once for each claim.
func BenchmarkRules(b *testing.B) {
	for _, n := range []int{2000, 4000, 8000} {
		m := web(rand.New(rand.NewPCG(1, 1)), n/10, n, 10)
		for _, r := range Rules() {
			l, err := lint.New([]*lint.Rule{r})
			if err != nil {
				b.Fatal(err)
			}
			b.Run(fmt.Sprintf("%s/%d", r.ID, n), func(b *testing.B) {
				for b.Loop() {
					if _, err := l.Check(lint.Input{File: m.File, Model: m}); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
}
