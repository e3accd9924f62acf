package say_test

import (
	"strings"
	"testing"

	"github.com/outcomelint/outcomelint/pkg/language"
	_ "github.com/outcomelint/outcomelint/pkg/linttest" // go test ./rules/... -update
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/pkg/source"
	"github.com/outcomelint/outcomelint/rules/internal/say"
)

func TestQuote(t *testing.T) {
	long := strings.Repeat("décision ", 12)
	for _, c := range []struct{ text, want string }{
		{"Teams decide", `"Teams decide"`},
		{"  Teams\n  decide ", `"Teams decide"`},
		{`Teams say "yes"`, `"Teams say 'yes'"`},
		{long, `"` + strings.TrimSpace(strings.Repeat("décision ", 6)) + `…"`},
		{strings.Repeat("é", 80), `"` + strings.Repeat("é", 60) + `…"`},
		{strings.Repeat("é", 60), `"` + strings.Repeat("é", 60) + `"`},
		{"Teams settle the routine decisions of the week alone, together", `"Teams settle the routine decisions of the week alone…"`},
		{"", `""`},
	} {
		if got := say.Quote(c.text); got != c.want {
			t.Errorf("Quote(%q) = %s, want %s", c.text, got, c.want)
		}
	}
}

func TestList(t *testing.T) {
	for _, c := range []struct {
		words []string
		want  string
	}{
		{nil, ""},
		{[]string{"a"}, "a"},
		{[]string{"a", "b"}, "a or b"},
		{[]string{"a", "b", "c"}, "a, b or c"},
	} {
		if got := say.List(c.words, "or"); got != c.want {
			t.Errorf("List(%q) = %q, want %q", c.words, got, c.want)
		}
	}
}

func TestWords(t *testing.T) {
	const text = "Figure out a date for the launch"
	figure, out, date := language.Range{Start: 0, End: 6}, language.Range{Start: 7, End: 10}, language.Range{Start: 13, End: 17}
	for _, c := range []struct {
		words  []language.Range
		quoted string
		around string
	}{
		{[]language.Range{date, figure, {}, out, {Start: 7, End: 17}}, `"Figure out … date"`, "Figure out a date"},
		{[]language.Range{out}, `"out"`, "out"},
		{[]language.Range{{}}, `""`, ""},
	} {
		if got := say.Words(text, c.words...); got != c.quoted {
			t.Errorf("words %s, want %s", got, c.quoted)
		}
		if got := say.Around(c.words...).In(text); got != c.around {
			t.Errorf("around %q, want %q", got, c.around)
		}
	}
}

func TestKey(t *testing.T) {
	for id, want := range map[string]string{"a-b_1": "a-b_1", "über": `"über"`, "a b": `"a b"`, "": `""`} {
		if got := say.Key(id); got != want {
			t.Errorf("Key(%q) = %s, want %s", id, got, want)
		}
	}
}

func TestNouns(t *testing.T) {
	b := model.NewBuilder(source.New("model.toml", ""))
	b.Element(model.Header, "", source.Span{}, "logic_model")
	b.Element(model.Process, "p", source.Span{}, "activities")
	b.Set(model.KeyStatement, model.FormText, "Run workshops", source.Span{})
	b.Element(model.Impact, "ü", source.Span{}, "goals")
	b.Element(model.Indicator, "m", source.Span{}, "indicators")
	b.Element(model.ExternalFactor, "f", source.Span{}, "external_factors")
	m := b.Build()
	want := []string{
		`activity, "Run workshops", [activities.p]`,
		`goal, "ü", [goals."ü"]`,
		`indicator, "m", [goals."ü".indicators.m]`,
		`external factor, "f", [external_factors.f]`,
	}
	for e := range m.All() {
		if got := say.Noun(e) + ", " + say.Statement(e) + ", " + say.Header(e); got != want[e.Index] {
			t.Errorf("got %s, want %s", got, want[e.Index])
		}
	}
	if got := say.NounOf(m, model.Process) + ", " + say.NounOf(m, model.Input); got != "activity, input" {
		t.Error(got)
	}
}

func TestA(t *testing.T) {
	if got := say.A("outcome") + ", " + say.A("process"); got != "an outcome, a process" {
		t.Error(got)
	}
}

func TestFolded(t *testing.T) {
	for text, want := range map[string]string{
		"Nurses  rest.":     "nurses rest",
		" nurses\nREST ; ":  "nurses rest",
		"1.5 hours of rest": "1.5 hours of rest",
		"...":               "",
	} {
		if got := say.Folded(text); got != want {
			t.Errorf("Folded(%q) = %q, want %q", text, got, want)
		}
	}
}
