package lint

import (
	"errors"
	"math"
	"reflect"
	"strings"
	"testing"

	"github.com/outcomelint/outcomelint/pkg/diag"
)

type options struct {
	Max   int      `toml:"max" min:"1" doc:"the most"`
	Share float64  `toml:"share" min:"0.5" doc:"the share"`
	Deep  bool     `toml:"deep" doc:"whether"`
	Unit  string   `toml:"unit" doc:"which"`
	Words []string `toml:"words" doc:"these"`
}

var defaults = options{Max: 3, Share: 0.5, Unit: "days", Words: []string{"a", "b"}}

func tunable() *Rule { return rule("tunable", WithOptions(defaults, func(*Pass, options) {})) }

func TestOptions(t *testing.T) {
	one, half := 1.0, 0.5
	want := []Option{
		{"max", "integer", 3, &one, "the most"},
		{"share", "number", 0.5, &half, "the share"},
		{"deep", "boolean", false, nil, "whether"},
		{"unit", "string", "days", nil, "which"},
		{"words", "array", []string{"a", "b"}, nil, "these"},
	}
	if got := tunable().Options(); !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v, want %+v", got, want)
	}
	if got := spotter("plain", "X").Options(); got != nil {
		t.Errorf("a rule without options has %+v", got)
	}
}

func TestDecodeOptions(t *testing.T) {
	r := tunable()
	got, err := r.DecodeOptions(func(into any) error {
		o := into.(*options)
		o.Max = 5
		o.Words[0] = "changed in place"
		return nil
	})
	want := defaults
	want.Max = 5
	want.Words = []string{"changed in place", "b"}
	if err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v, %v; want %+v", got, err, want)
	}
	if defaults.Words[0] != "a" || r.Options()[0].Default != 3 {
		t.Error("decoding changed the defaults")
	}

	_, err = r.DecodeOptions(func(into any) error {
		o := into.(*options)
		o.Max, o.Share = 0, math.NaN()
		return nil
	})
	if want := "option `max` is 0 but must be at least 1\noption `share` is NaN but must be at least 0.5"; err == nil || err.Error() != want {
		t.Errorf("error is %v, want %s", err, want)
	}
	var option *OptionError
	if !errors.As(err, &option) || option.Key != "max" {
		t.Errorf("the first option at fault is %+v", option)
	}

	failure := errors.New("cannot decode")
	if _, err := r.DecodeOptions(func(any) error { return failure }); err != failure {
		t.Errorf("error is %v, want the decoder's", err)
	}
	if _, err := spotter("plain", "X").DecodeOptions(func(any) error { return nil }); err == nil {
		t.Error("a rule without options decoded some")
	}
}

// A check gets its defaults, or what the settings of the file say.
func TestOptionsReachTheCheck(t *testing.T) {
	var got []int
	r := rule("tunable", WithOptions(defaults, func(_ *Pass, o options) { got = append(got, o.Max) }))
	l := newLinter(t, r)
	in := input("")
	checkInput(t, l, in)
	in.Settings = &Settings{Options: map[string]any{"tunable": options{Max: 8}}}
	checkInput(t, l, in)
	in.Settings = &Settings{}
	checkInput(t, l, in)
	if !reflect.DeepEqual(got, []int{3, 8, 3}) {
		t.Errorf("the check saw %v", got)
	}
	in.Settings = &Settings{Options: map[string]any{"tunable": "not options"}}
	if _, err := l.Check(in); err == nil {
		t.Error("options of another type were accepted")
	}
}

func TestValidate(t *testing.T) {
	if err := tunable().Validate(); err != nil {
		t.Errorf("a complete rule: %v", err)
	}
	withDefaults := func(o any) func(*Rule) { return func(r *Rule) { r.Check.defaults = o } }
	for _, tt := range []struct {
		name   string
		change func(*Rule)
		want   string
	}{
		{"id in capitals", func(r *Rule) { r.ID = "Tunable" }, "its id is not kebab-case"},
		{"id with an edge", func(r *Rule) { r.ID = "tun-able-" }, "its id is not kebab-case"},
		{"id with a gap", func(r *Rule) { r.ID = "tun--able" }, "its id is not kebab-case"},
		{"no id", func(r *Rule) { r.ID = "" }, "its id is not kebab-case"},
		{"former id", func(r *Rule) { r.Formerly = []string{"ok-1", "not ok"} }, `its former id "not ok"`},
		{"category", func(r *Rule) { r.Category = "" }, `its category ""`},
		{"question", func(r *Rule) { r.Question = "why" }, `its question "why"`},
		{"severity", func(r *Rule) { r.Severity = diag.Error + 1 }, "its severity 4"},
		{"since", func(r *Rule) { r.Since = "0.1" }, "`Since` is \"0.1\""},
		{"since of words", func(r *Rule) { r.Since = "0.1.x" }, "`Since` is \"0.1.x\""},
		{"source", func(r *Rule) { r.Sources = []string{"S0", "S9"} }, `its source "S9" is unknown`},
		{"page of another", func(r *Rule) { r.Doc = "# other\n" }, "its page does not begin with `# tunable`"},
		{"options no struct", withDefaults(3), "options are a int, not a struct"},
		{"key", withDefaults(struct {
			A int `toml:"Max" doc:"x"`
		}{}), "option field A needs a `toml` tag"},
		{"key severity", withDefaults(struct {
			A int `toml:"severity" doc:"x"`
		}{}), "option field A has a key that is taken: severity"},
		{"key twice", withDefaults(struct {
			A int `toml:"a" doc:"x"`
			B int `toml:"a" doc:"x"`
		}{}), "option field B has a key that is taken: a"},
		{"doc", withDefaults(struct {
			A int `toml:"a"`
		}{}), "option field A has no `doc` tag"},
		{"type", withDefaults(struct {
			A map[string]int `toml:"a" doc:"x"`
		}{}), "option field A has type map[string]int"},
		{"min of words", withDefaults(struct {
			A int `toml:"a" doc:"x" min:"few"`
		}{}), "option field A has a `min` tag"},
		{"min on a bool", withDefaults(struct {
			A bool `toml:"a" doc:"x" min:"1"`
		}{}), "option field A has a `min` tag"},
		{"default below min", withDefaults(struct {
			A int `toml:"a" doc:"x" min:"1"`
		}{}), "default: option `a` is 0 but must be at least 1"},
		{"hidden field", withDefaults(struct {
			a int `toml:"a" doc:"x"`
		}{}), "option field a is not exported"},
	} {
		r := tunable()
		tt.change(r)
		if err := r.Validate(); err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: error is %v, want %q", tt.name, err, tt.want)
		}
	}
}

func TestNewRefuses(t *testing.T) {
	a, b, c := spotter("a-rule", "X"), spotter("b-rule", "X"), spotter("a-rule", "X")
	b.Formerly = []string{"a-rule", "b-rule"}
	c.Since = ""
	_, err := New([]*Rule{a, b, c})
	if err == nil {
		t.Fatal("accepted")
	}
	for _, want := range []string{
		`the id "a-rule" belongs to two rules, a-rule and b-rule`,
		`the id "b-rule" belongs to two rules, b-rule and b-rule`,
		`the id "a-rule" belongs to two rules, b-rule and a-rule`,
		`rule "a-rule" is not complete`,
	} {
		if !strings.Contains(err.Error(), want) {
			t.Errorf("error is %v\nwant also %s", err, want)
		}
	}
}

func TestRuleByID(t *testing.T) {
	r := spotter("a-rule", "X")
	r.Formerly = []string{"old-rule"}
	l := newLinter(t, r)
	for _, id := range []string{"a-rule", "old-rule"} {
		if got, ok := l.Rule(id); !ok || got != r {
			t.Errorf("Rule(%q) = %v, %v", id, got, ok)
		}
	}
	if _, ok := l.Rule("no-rule"); ok {
		t.Error("found a rule that is not there")
	}
	if rules := l.Rules(); len(rules) != 1 || rules[0] != r {
		t.Errorf("Rules() = %v", rules)
	}
}

func TestSource(t *testing.T) {
	for _, tt := range []struct {
		entry, want string
		ok          bool
	}{
		{"S2", "Outputs and Outcomes: features or fantasy", true},
		{"CAP 3.7", "UK Code of Non-broadcast Advertising (CAP Code), 3.7", true},
		{"OKR practice", "Objectives and key results as commonly practised", true},
		{"Baldwin & Ford (1988)", "Baldwin & Ford (1988)", true},
		{"S9", "", false},
		{"", "", false},
	} {
		if got, ok := Source(tt.entry); got != tt.want || ok != tt.ok {
			t.Errorf("Source(%q) = %q, %v; want %q, %v", tt.entry, got, ok, tt.want, tt.ok)
		}
	}
}

// Every start validates every rule: this must stay in the microseconds.
func BenchmarkNew(b *testing.B) {
	var rules []*Rule
	for _, x := range strings.Split("abcdefghijkl", "") {
		for i, y := range strings.Split("abcdefghij", "") {
			r := tunable()
			if i > 0 { // one rule in ten has options
				r = spotter("r", "X")
			}
			r.ID = x + "-" + y
			r.Doc = "# " + r.ID + "\n" + strings.Repeat("text\n", 500)
			rules = append(rules, r)
		}
	}
	for b.Loop() {
		newLinter(b, rules...)
	}
}
