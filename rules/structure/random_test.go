package structure_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/pkg/source"
	"github.com/outcomelint/outcomelint/rules/structure"
)

// Whatever leads to whatever, no rule fails, and every finding has a place.
func TestRandomModels(t *testing.T) {
	l, err := lint.New(structure.Rules())
	if err != nil {
		t.Fatal(err)
	}
	for seed := range uint64(500) {
		m := randomModel(rand.New(rand.NewPCG(seed, 1)))
		found, err := l.Check(lint.Input{File: m.File, Model: m})
		if err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		for _, d := range found {
			if d.Span.Len() <= 0 || int(d.Span.End) > len(m.File.Text) || d.Message == "" || d.Element == "" {
				t.Errorf("seed %d: %s has no place, message or element: %+v", seed, d.Rule, d)
			}
		}
	}
}

// randomModel has few names for many elements, so that ids are given twice and
// links lead everywhere: back, to themselves, to measures, to nothing.
func randomModel(r *rand.Rand) *model.Model {
	file := source.New("random.toml", strings.Repeat("text ", 40))
	at := func() source.Span {
		start := r.Int32N(150)
		return source.Span{Start: start, End: start + 1 + r.Int32N(20)}
	}
	id := func() string { return fmt.Sprintf("element-%d", r.IntN(12)) }
	words := []string{"", "short", "medium", "long", "learning", "uw", "negative", "2026", "2027-Q1"}
	b := model.NewBuilder(file)
	b.Element(model.Header, "", at(), "logic_model")
	for _, k := range []model.Key{model.KeyTitle, model.KeyDialect, model.KeyPartOf, model.KeySituation} {
		if r.IntN(3) == 0 {
			b.Set(k, model.FormText, words[r.IntN(len(words))], at())
		}
	}
	for range r.IntN(14) {
		kind := model.Input + model.Kind(r.IntN(int(model.Claim-model.Input)+1))
		if kind.IsMeasure() {
			kind = model.Objective
		}
		b.Element(kind, id(), at(), kind.Table())
		for _, k := range []model.Key{model.KeyStatement, model.KeyBy, model.KeyEnd, model.KeyStart, model.KeyHorizon, model.KeyChange,
			model.KeyEffect, model.KeyDone, model.KeyAbout, model.KeyEvidence, model.KeyWho} {
			switch r.IntN(6) {
			case 0:
				b.Set(k, model.FormText, words[r.IntN(len(words))], at())
			case 1:
				b.Set(k, model.FormText, id()+" -> "+id(), at())
			case 2:
				b.Unread(k, at())
			}
		}
		if r.IntN(4) > 0 {
			b.Open(model.KeyLeadsTo, at())
			for range r.IntN(5) {
				target := id()
				switch r.IntN(8) {
				case 0:
					target += "." + id()
				case 1:
					target = "#" + target
				}
				b.Link(target, at())
				if r.IntN(5) == 0 {
					b.Set(model.KeyFeedback, model.FormBool, "true", at())
				}
			}
			b.Close()
		}
		if r.IntN(9) == 0 {
			b.Partial()
		}
		if kind == model.Objective || kind == model.Outcome {
			for range r.IntN(3) {
				b.Element(model.KeyResult, id(), at(), "key_results")
			}
		}
	}
	if r.IntN(9) == 0 {
		b.PartialModel()
	}
	return b.Build()
}
