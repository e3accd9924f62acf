package model_test

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/pkg/source"
)

func TestFindAndNearest(t *testing.T) {
	m := write().
		add(model.Output, "trained-managers", model.KeyLeadsTo, "faster-decisions").
		add(model.Outcome, "faster-decisions").
		add(model.Indicator, "days").
		add(model.Objective, "decide").
		add(model.KeyResult, "1").
		add(model.Outcome, "decide").
		Build()
	for ref, want := range map[string]string{
		"faster-decisions":          "outcomes.faster-decisions",
		"outcomes.faster-decisions": "outcomes.faster-decisions",
		"outcomes.decide":           "outcomes.decide",
		"decide":                    "objectives.decide",
		"decide.1":                  "objectives.decide.key_results.1",
		"faster-decisions.days":     "outcomes.faster-decisions.indicators.days",
		"outcomes.faster-decisions.indicators.days": "outcomes.faster-decisions.indicators.days",
		"outputs.faster-decisions":                  "",
		"faster-decision":                           "",
		"":                                          "",
		".":                                         "",
	} {
		got := ""
		if e := m.Find(ref); e != nil {
			got = e.Path()
		}
		if got != want {
			t.Errorf("%q: found %q, want %q", ref, got, want)
		}
	}
	for ref, want := range map[string]string{
		"faster-decision":           "faster-decisions",
		"fastr-decisions":           "faster-decisions",
		"outcomes.faster_decisions": "faster-decisions",
		"Faster Decisions":          "faster-decisions",
		"faster–decisions":          "faster-decisions",
		"trained-manager":           "trained-managers",
		"slower-decisions-by-far":   "",
		"2":                         "",
		"da–ys":                     "days", // three bytes for one dash
	} {
		got := ""
		if e := m.Nearest(ref); e != nil {
			got = e.ID
		}
		if got != want {
			t.Errorf("nearest to %q: %q, want %q", ref, got, want)
		}
	}
}

// References resolve to what a search from end to end finds, however many
// elements and measures there are.
func TestResolutionAgainstSearch(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		ids := rapid.SliceOfN(rapid.StringMatching(`[ab]{1,2}`), 1, 12).Draw(t, "ids")
		measures := rapid.SliceOfN(rapid.IntRange(0, 40), len(ids), len(ids)).Draw(t, "measures")
		ref := rapid.StringMatching(`[ab]{1,2}(\.([0-9]|[1-3][0-9]))?`).Draw(t, "ref")
		a := write()
		for i, id := range ids {
			a.add(model.Outcome, id)
			for n := range measures[i] {
				a.add(model.Indicator, fmt.Sprint(n))
			}
		}
		a.add(model.Assumption, "asks", model.KeyAbout, ref)
		m := a.Build()

		var want *model.Element
		id, measure, _ := strings.Cut(ref, ".")
		for e := range m.All() {
			if e.ID == id && e.Parent == nil {
				want = e
				break
			}
		}
		if want != nil && measure != "" {
			parent := want
			want = nil
			for i := range parent.Measures() {
				if parent.Measures()[i].ID == measure {
					want = &parent.Measures()[i]
				}
			}
		}
		if got := m.References()[0].To; got != want {
			t.Errorf("%s in %v: got %v, want %v", ref, ids, got, want)
		}
	})
}

// Links are found by their ends whether an element has few of them or many.
func TestManyLinks(t *testing.T) {
	for _, n := range []int{3, 40} {
		a := write().add(model.Output, "from")
		a.Open(model.KeyLeadsTo, source.Span{})
		for i := range n {
			a.Link(fmt.Sprint("o", i), source.Span{})
		}
		a.Link("#far", source.Span{})
		a.Link("o0", source.Span{})
		a.Close()
		for i := range n {
			a.add(model.Outcome, fmt.Sprint("o", i))
		}
		a.add(model.Assumption, "a", model.KeyAbout, "from -> o1", model.KeyAbout, "from -> #far", model.KeyAbout, "from -> o0", model.KeyAbout, "o1 -> from")
		m := a.Build()
		for i, want := range []int{1, n, 0, -1} {
			var link *model.Link
			if want >= 0 {
				link = &m.At(0).Links[want]
			}
			if got := m.References()[i]; got.Link != link {
				t.Errorf("of %d links, %q names %v", n, got.Text, got.Link)
			}
		}
		if got := len(m.At(1).Incoming()); got != 2 {
			t.Errorf("%d links lead to o0, want 2", got)
		}
	}
}

func TestReopen(t *testing.T) {
	a := write().add(model.Outcome, "x", model.KeyStatement, "S", model.KeyLeadsTo, "y").add(model.Indicator, "i", model.KeyUnit, "days")
	a.Reopen(0)
	a.set(model.KeyWho, "them", model.KeyLeadsTo, "z")
	m := a.add(model.Outcome, "y", model.KeyStatement, "Y").add(model.Outcome, "z").Build()
	x := m.At(0)
	if x.Statement().Value != "S" || x.Text(model.KeyWho).Value != "them" || len(x.Links) != 2 || x.Links[1].To != m.At(3) {
		t.Errorf("x is %q for %q with %d links", x.Statement().Value, x.Text(model.KeyWho).Value, len(x.Links))
	}
	if m.At(1).Text(model.KeyUnit).Value != "days" || m.At(2).Statement().Value != "Y" || x.Has(model.KeyUnit) {
		t.Error("keys have moved to another element")
	}
}
