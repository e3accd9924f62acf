package model_test

import (
	"testing"

	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/pkg/source"
)

// author writes a model by hand.
type author struct{ *model.Builder }

func write() author { return author{model.NewBuilder(source.New("plans/team.toml", ""))} }

func (a author) add(kind model.Kind, id string, texts ...any) author {
	a.Element(kind, id, source.Span{}, kind.Table())
	return a.set(texts...)
}

// set takes keys and texts in turn.
func (a author) set(texts ...any) author {
	for i := 0; i+1 < len(texts); i += 2 {
		k := texts[i].(model.Key)
		switch k {
		case model.KeyBaseline, model.KeyTarget, model.KeyTargets, model.KeyActuals:
			a.Open(k, source.Span{})
			a.Set(model.KeyValue, model.FormText, texts[i+1].(string), source.Span{})
			a.Close()
		case model.KeyLeadsTo:
			a.Open(k, source.Span{})
			a.Link(texts[i+1].(string), source.Span{})
			a.Close()
		default:
			a.Set(k, model.FormText, texts[i+1].(string), source.Span{})
		}
	}
	return a
}

func TestInheritance(t *testing.T) {
	m := write().
		set(model.KeyOwner, "Head", model.KeyEvery, "year", model.KeyStart, "2026").
		add(model.Outcome, "own", model.KeyOwner, "Anna", model.KeyEvery, "month").
		add(model.Indicator, "mine", model.KeyOwner, "Ben", model.KeyEvery, "week", model.KeyBaseline, "3").
		add(model.Indicator, "theirs").
		add(model.Outcome, "none").
		add(model.Indicator, "models").
		add(model.Objective, "goal").
		add(model.KeyResult, "result").
		add(model.Assumption, "hope").
		Build()
	for i, want := range []struct{ owner, every string }{
		{"Anna", "month"}, {"Ben", "week"}, {"Anna", "month"}, {"", "year"}, {"Head", "year"}, {"Head", "year"}, {"Head", "year"}, {"", "year"},
	} {
		e := m.At(i)
		if got := e.Owner(); got.Value != want.owner || got.Set != (want.owner != "") {
			t.Errorf("owner of %s: %+v, want %q", e.Path(), got, want.owner)
		}
		if got := e.Every(); got.Value != want.every {
			t.Errorf("%s is read every %q, want %q", e.Path(), got.Value, want.every)
		}
	}
	if d := m.At(1).BaselineDate(); d.Value.String() != "2026" {
		t.Errorf("a baseline without a date was taken %s", d.Value)
	}
	if d := m.At(2).BaselineDate(); d.Set {
		t.Error("no baseline has a date")
	}
	if m.ID != "team" {
		t.Errorf("without an id the model is %q", m.ID)
	}
}

func TestHorizon(t *testing.T) {
	for change, want := range map[string]string{"learning": "short", "experience": "short", "behaviour": "medium", "condition": "long"} {
		m := write().add(model.Outcome, "x", model.KeyChange, change).Build()
		if h := m.At(0).Horizon(); h.Value != want || !h.Set {
			t.Errorf("%s: %+v", change, h)
		}
		m = write().add(model.Outcome, "x", model.KeyChange, change, model.KeyHorizon, "long").Build()
		if h := m.At(0).Horizon(); h.Value != "long" {
			t.Errorf("the author's own horizon is %q", h.Value)
		}
	}
	if h := write().add(model.Outcome, "x").Build().At(0).Horizon(); h.Set {
		t.Errorf("without change: %+v", h)
	}
}

func TestScale(t *testing.T) {
	for _, c := range []struct {
		keys []any
		want model.Scale
	}{
		{nil, model.ScaleQualitative},
		{[]any{model.KeyType, "ordinal", model.KeyUnit, "%"}, model.ScaleOrdinal},
		{[]any{model.KeyType, "ratio"}, model.ScaleRatio},
		{[]any{model.KeyUnit, "%"}, model.ScalePercent},
		{[]any{model.KeyUnit, "% of pupils"}, model.ScalePercent},
		{[]any{model.KeyUnit, "percentage points"}, model.ScaleNumber},
		{[]any{model.KeyUnit, "days"}, model.ScaleNumber},
		{[]any{model.KeyTarget, "80 %"}, model.ScalePercent},
		{[]any{model.KeyTarget, "+30 %"}, model.ScaleNumber},
		{[]any{model.KeyTarget, "TBD", model.KeyActuals, "3 to 4"}, model.ScaleNumber},
		{[]any{model.KeyTarget, "Most stories tell of support"}, model.ScaleQualitative},
		{[]any{model.KeyTarget, "Phase 2 is over"}, model.ScaleQualitative},
	} {
		m := write().add(model.Outcome, "x").add(model.Indicator, "i", c.keys...).Build()
		if got := m.At(1).Scale(); got != c.want {
			t.Errorf("%v: %d, want %d", c.keys, got, c.want)
		}
		if got := m.At(0).Scale(); got != model.NoScale {
			t.Errorf("an outcome has scale %d", got)
		}
	}
}

func TestRecordKnowsWhatIsUnread(t *testing.T) {
	a := write().add(model.Output, "o", model.KeyStatement, "S")
	a.Unread(model.KeyBy, source.Span{Start: 1, End: 2})
	a.Element(model.Output, "p", source.Span{}, "outputs")
	a.Partial()
	m := a.Build()
	o, p := m.At(0), m.At(1)
	for _, c := range []struct {
		name      string
		got, want bool
	}{
		{"has statement", o.Has(model.KeyStatement), true},
		{"lacks statement", o.Lacks(model.KeyStatement), false},
		{"has by", o.Has(model.KeyBy), false},
		{"lacks by", o.Lacks(model.KeyBy), false},
		{"by is unread", o.Unread(model.KeyBy), true},
		{"lacks unit", o.Lacks(model.KeyUnit), true},
		{"partial lacks unit", p.Lacks(model.KeyUnit), false},
		{"model unread", m.Unread(model.KeyUnit), true},
	} {
		if c.got != c.want {
			t.Errorf("%s: %v", c.name, c.got)
		}
	}
	if at := o.Place(model.KeyBy); at != (source.Span{Start: 1, End: 2}) {
		t.Errorf("by stands at %v", at)
	}
}
