package reporting_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/linttest"
	"github.com/outcomelint/outcomelint/rules/reporting"
)

// change returns what a rule says of a model that was another one before, as
// "severity message". The pages of rules are how a rule is run on a change.
func change(t *testing.T, id, old, new string) []string {
	t.Helper()
	all := reporting.Rules()
	rule := *all[slices.IndexFunc(all, func(r *lint.Rule) bool { return r.ID == id })]
	rule.Doc = "# " + id + "\n\nA change.\n\n## Why it matters\n\nSo.\n\n## Fails\n\n```toml old\n" + old + "\n```\n```toml new\n" + new + "\n```\n\n" +
		"## Passes\n\n```toml\n[logic_model]\ntitle = \"T\"\n```\n\n## When to allow it\n\nNever.\n"
	l, err := lint.New([]*lint.Rule{&rule})
	if err != nil {
		t.Fatal(err)
	}
	problems, page := linttest.Check(l, &rule)
	for _, p := range problems {
		if strings.Contains(p.Message, "a mistake of its own") {
			t.Fatal(p.Message)
		}
	}
	var said []string
	for line := range strings.Lines(page) {
		for _, severity := range [...]string{"warning", "info"} {
			if message, ok := strings.CutPrefix(line, severity+"["+id+"]: "); ok {
				said = append(said, severity+" "+strings.TrimSpace(message))
			}
		}
	}
	return said
}

// measured is a model with one outcome and one indicator.
func measured(keys string) string {
	return "[logic_model]\ntitle = \"T\"\nend = 2028\n\n[outcomes.rest]\nstatement = \"Nurses rest between shifts\"\n\n" +
		"[outcomes.rest.indicators.hours]\nstatement = \"Hours between two shifts\"\n" + keys + "\n"
}

func TestGoalposts(t *testing.T) {
	for _, tt := range []struct {
		name, old, new string
		want           string // of one finding: "severity …" that it contains; "" for none
	}{
		{"nothing", `target = 11`, `target = 11`, ""},
		{"raised", "baseline = 9\ntarget = 11", "baseline = 9\ntarget = 12", ""},
		{"lowered", "baseline = 9\ntarget = 11", "baseline = 9\ntarget = 10", "warning the target of \"Hours between two shifts\" was 11 and is now 10"},
		{"lowered where down is better", "direction = \"down\"\ntarget = 5", "direction = \"down\"\ntarget = 4", ""},
		{"raised where down is better", "baseline = 9\ntarget = 5", "baseline = 9\ntarget = 6", "warning was 5 and is now 6"},
		{"no telling which way", "target = 11", "target = 10", "info was 11 and is now 10"},
		{"no telling which way, and more", "target = 11", "target = 12", ""},
		{"a range", "baseline = 5\ntarget = \"10 to 12\"", "baseline = 5\ntarget = \"9 to 12\"", "warning was 10 to 12 and is now 9 to 12"},
		{"growth", "baseline = 10\ntarget = \"+30 %\"", "baseline = 10\ntarget = \"+20 %\"", "warning was +30 % and is now +20 %"},
		{"growth told as a number", "unit = \"h\"\nbaseline = 10\ntarget = \"+30 %\"", "unit = \"h\"\nbaseline = 10\ntarget = 13", ""},
		{"held", "direction = \"hold\"\nbaseline = 9\ntarget = 9", "direction = \"hold\"\nbaseline = 9\ntarget = 8", "warning was 9 and is now 8"},
		{"held more tightly", "direction = \"hold\"\nbaseline = 9\ntarget = 8", "direction = \"hold\"\nbaseline = 9\ntarget = 9", ""},
		{"words", "type = \"qualitative\"\ntarget = \"Most sleep well\"", "type = \"qualitative\"\ntarget = \"Some sleep well\"", ""},
		{"to another unit", "unit = \"hours\"\nbaseline = 9\ntarget = 11", "unit = \"minutes\"\nbaseline = 540\ntarget = 660", ""},
		{"lower in another unit", "unit = \"hours\"\nbaseline = 9\ntarget = 11", "unit = \"minutes\"\nbaseline = 540\ntarget = 600", "warning was 11 hours and is now 600 minutes"},
		{"to something else", "unit = \"hours\"\nbaseline = 9\ntarget = 11", "unit = \"%\"\nbaseline = 2\ntarget = 4", ""},
		{"gone", "baseline = 9\ntarget = 11", "baseline = 9", "warning the target of \"Hours between two shifts\" was 11, and there is none any more"},
		{"put off", "baseline = 9\ntarget = 11", "baseline = 9\ntarget = \"TBD\"", "warning was 11, and there is none any more"},
		{"now only watched", "baseline = 9\ntarget = 11", "baseline = 9\nrole = \"monitoring\"", ""},
		{"filled in", "baseline = \"TBD\"\ntarget = \"TBD\"", "baseline = 9\ntarget = 10", ""},

		{"later", "target = { value = 11, date = 2027-06-30 }", "target = { value = 11, date = 2027-12-31 }", "warning the target of \"Hours between two shifts\" was due by 2027-06-30 and is now due by 2027-12-31"},
		{"earlier", "target = { value = 11, date = 2027-06-30 }", "target = { value = 11, date = 2027-03-31 }", ""},
		{"less exact", "target = { value = 11, date = \"2027-Q2\" }", "target = { value = 11, date = 2027 }", "info due by 2027-Q2 and is now due by 2027"},
		{"more exact", "target = { value = 11, date = 2027 }", "target = { value = 11, date = 2027-12-01 }", ""},
		{"later and less", "baseline = 9\ntarget = { value = 11, date = 2027-06-30 }", "baseline = 9\ntarget = { value = 10, date = 2027-12-31 }", "warning was 11 by 2027-06-30 and is now 10 by 2027-12-31"},
		{"later and more", "baseline = 9\ntarget = { value = 11, date = 2027-06-30 }", "baseline = 9\ntarget = { value = 12, date = 2027-12-31 }", "info due by 2027-06-30 and is now due by 2027-12-31"},
		{"the next one, as the last was reached", "baseline = 9\ntarget = { value = 11, date = 2027-06-30 }",
			"baseline = 9\ntarget = { value = 12, date = 2027-12-31 }\nactuals = [{ value = 11, date = 2027-06-30 }]", ""},
		{"still a milestone", "baseline = 9\ntarget = { value = 11, date = 2027-06-30 }",
			"baseline = 9\ntargets = [{ value = 11, date = 2027-06-30 }, { value = 12, date = 2027-12-31 }]", ""},
		{"a date where there was none", "target = 11", "target = { value = 11, date = 2027-12-31 }", ""},

		{"another baseline", "unit = \"h\"\nbaseline = 9\ntarget = 11", "unit = \"h\"\nbaseline = 8\ntarget = 11", "warning the baseline of \"Hours between two shifts\" was 9 h and is now 8 h"},
		{"no baseline", "baseline = 9\ntarget = 11", "target = 11", "warning was 9, and there is none any more"},
		{"a unit is added", "baseline = 0.4\ntarget = 0.6", "unit = \"%\"\nbaseline = 40\ntarget = 60", ""},

		{"with a reason", "baseline = 9\ntarget = 11", "baseline = 9\ntarget = 10\nlearned = \"Night shifts cannot be moved\"", "info was 11 and is now 10"},
		{"with a note on the value", "baseline = 9\ntarget = 11", "baseline = 9\ntarget = { value = 10, note = \"New law\" }", "info was 11 and is now 10"},
		{"with an old note", "baseline = 9\ntarget = 11\nnote = \"As agreed\"", "baseline = 9\ntarget = 10\nnote = \"As agreed\"", "warning was 11 and is now 10"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			said := change(t, "moved-goalpost", measured(tt.old), measured(tt.new))
			severity, text, _ := strings.Cut(tt.want, " ")
			if tt.want == "" && len(said) > 0 || tt.want != "" && (len(said) != 1 || !strings.HasPrefix(said[0], severity) || !strings.Contains(said[0], text)) {
				t.Errorf("it says %q, want %q", said, tt.want)
			}
		})
	}
}

// A target without a date is due at the model's end.
func TestEnd(t *testing.T) {
	model := func(end, by, target string) string {
		return "[logic_model]\ntitle = \"T\"\nend = " + end + "\n\n[outcomes.rest]\nstatement = \"Nurses rest between shifts\"\n" + by +
			"\nindicators = { hours = { statement = \"Hours between two shifts\", baseline = 9, target = " + target + " } }\n"
	}
	for _, tt := range []struct{ name, old, new, want string }{
		{"later", model("2026", "", "11"), model("2027", "", "11"), "warning a target has no date of its own: it was due by 2026 and is now due by 2027"},
		{"earlier", model("2026", "", "11"), model("2026-06-30", "", "11"), ""},
		{"the outcome has a date", model("2026", "by = 2026-06-30", "11"), model("2027", "by = 2026-06-30", "11"), ""},
		{"the target has a date", model("2026", "", "{ value = 11, date = 2026-06-30 }"), model("2027", "", "{ value = 11, date = 2026-06-30 }"), ""},
		{"no target", model("2026", "", "\"TBD\""), model("2027", "", "\"TBD\""), ""},
	} {
		said := change(t, "moved-goalpost", tt.old, tt.new)
		if tt.want == "" && len(said) > 0 || tt.want != "" && !slices.Equal(said, []string{tt.want}) {
			t.Errorf("%s: it says %q, want %q", tt.name, said, tt.want)
		}
	}
}

func TestDropped(t *testing.T) {
	const head = "[logic_model]\ntitle = \"T\"\n\n"
	const rest = "[outcomes.rest]\nstatement = \"Nurses rest between shifts\"\n"
	const hours = "indicators = { hours = \"Hours between two shifts\" }\n"
	for _, tt := range []struct{ name, old, new, want string }{
		{"an outcome", rest + "[outcomes.stay]\nstatement = \"Nurses stay in their job\"", rest, `warning the outcome "Nurses stay in their job" is gone`},
		{"a renamed one", rest, "[outcomes.pause]\nstatement = \"nurses rest  between shifts.\"", ""},
		{"one that moved up", rest, "[goals.rest]\nstatement = \"Nurses rest between shifts\"", ""},
		{"one told in other words", rest, "[outcomes.pause]\nstatement = \"Nurses rest well between two shifts\"", ""},
		{"one that became an objective", rest, "[objectives.pause]\nstatement = \"Nurses rest between shifts\"", ""},
		{"an output", rest + "[outputs.plan]\nstatement = \"Plan of shifts\"", rest, ""},
		{"an indicator", rest + hours, rest, `warning the indicator "Hours between two shifts" of "Nurses rest between shifts" is gone`},
		{"an indicator, with a reason", rest + hours, rest + "not_measured_because = \"The clocks were taken down\"", `info the indicator "Hours between two shifts"`},
		{"an indicator that was renamed", rest + hours, rest + "indicators = { pause = \"Hours between two shifts\" }", ""},
		{"an indicator that moved", rest + hours, rest + "[outcomes.awake]\nstatement = \"Nurses stay awake at night\"\n" + hours, ""},
		{"an indicator of an output", rest + "[outputs.plan]\nstatement = \"Plan of shifts\"\n" + hours, rest + "[outputs.plan]\nstatement = \"Plan of shifts\"", ""},
		{"the indicators of an outcome that is gone", rest + "[outcomes.stay]\nstatement = \"They stay\"\n" + hours, rest, `warning the outcome "They stay" is gone`},
		{"a key result", "[objectives.calm]\nstatement = \"Calm nights\"\nkey_results = [\"Calls at night fall from 30 to 10\", \"Nurses asleep by two\"]",
			"[objectives.calm]\nstatement = \"Calm nights\"\nkey_results = [\"Nurses asleep by two\"]", `warning the key result "Calls at night fall from 30 to 10" of "Calm nights" is gone`},
		{"a key result that was done", "[objectives.calm]\nstatement = \"Calm nights\"\nkey_results = [{ statement = \"Bells off at night\", done = true }, \"Nurses asleep by two\"]",
			"[objectives.calm]\nstatement = \"Calm nights\"\nkey_results = [\"Nurses asleep by two\"]", ""},
		{"an objective of another cycle", "[objectives.calm]\nstatement = \"Calm nights\"\ncycle = \"2026-Q1\"", "[objectives.day]\nstatement = \"Long days\"\ncycle = \"2026-Q2\"", ""},
		{"an objective", "[objectives.calm]\nstatement = \"Calm nights\"\n[objectives.day]\nstatement = \"Long days\"", "[objectives.day]\nstatement = \"Long days\"", `warning the objective "Calm nights" is gone`},
	} {
		t.Run(tt.name, func(t *testing.T) {
			said := change(t, "moved-goalpost", head+tt.old, head+tt.new)
			if tt.want == "" && len(said) > 0 || tt.want != "" && (len(said) != 1 || !strings.HasPrefix(said[0], tt.want)) {
				t.Errorf("it says %q, want %q", said, tt.want)
			}
		})
	}
}

func TestNewResults(t *testing.T) {
	const head = "[logic_model]\ntitle = \"T\"\n\n[outputs.plan]\nstatement = \"Plan of shifts\"\nleads_to = [\"rest\"]\n"
	const rest = "[outcomes.rest]\nstatement = \"Nurses rest between shifts\"\n"
	const fires = `info "Patients sleep through the night" is new, and the only output is just what there was before`
	for _, tt := range []struct{ name, old, new, want string }{
		{"one more", head + rest, head + rest + "[outcomes.sleep]\nstatement = \"Patients sleep through the night\"", fires},
		{"another under the same id", head + rest, head + "[outcomes.rest]\nstatement = \"Patients sleep through the night\"", fires},
		{"other words", head + rest, head + "[outcomes.rest]\nstatement = \"Nurses get rest between their shifts\"", ""},
		{"more of the output", strings.Replace(head, "leads_to", "quantity = 1\nleads_to", 1) + rest,
			strings.Replace(head, "leads_to", "quantity = 2\nleads_to", 1) + rest + "[outcomes.sleep]\nstatement = \"Patients sleep through the night\"", ""},
		{"an output less", head + rest + "[outputs.app]\nstatement = \"App for shifts\"", head + rest + "[outcomes.sleep]\nstatement = \"Patients sleep through the night\"", ""},
		{"new work", head + rest, head + rest + "[processes.ask]\nstatement = \"Ask patients at night\"\nleads_to = [\"plan\"]\n[outcomes.sleep]\nstatement = \"Patients sleep through the night\"", ""},
		{"brought about by others", head + rest, head + rest + "[outcomes.sleep]\nstatement = \"Patients sleep through the night\"\nexternal_driver = \"A law on noise\"", ""},
	} {
		said := change(t, "unchanged-outputs", tt.old, tt.new)
		if tt.want == "" && len(said) > 0 || tt.want != "" && !slices.Equal(said, []string{tt.want}) {
			t.Errorf("%s: it says %q, want %q", tt.name, said, tt.want)
		}
	}
}

// Both rules about changes say what a reader of both versions would say.
func TestChangedModels(t *testing.T) {
	for name, want := range map[string][]string{
		"night-shifts": {
			`moved-goalpost warning the outcome "Patients wait less for help at night" is gone`,
			`moved-goalpost info "Relief nurses for nights" was due by 2025-12-31 and is now due by 2026-06-30`,
			`moved-goalpost warning the target of "Share of shifts with eleven hours of rest before them" was 95 % by 2026-06-30 and is now 85 % by 2026-12-31`,
			`moved-goalpost warning the baseline of "Sick days a nurse takes in a year" was 24 days and is now 27 days`,
		},
		"repair-cafe": {
			`unchanged-outputs info "Neighbours buy less that is new" is new, and both outputs are just what there was before`,
			`moved-goalpost warning the indicator "Share of items that still work half a year later" of "Visitors use what they own for longer" is gone`,
		},
		"search-team": {
			`unchanged-outputs info "Shoppers trust what they see first" is new, and both outputs are just what there was before`,
			`moved-goalpost warning the target of "Share of shoppers who say that they found it" was 60 % and is now 52 %`,
		},
	} {
		dir := filepath.Join("../../testdata/models/changed", name)
		old, err1 := os.ReadFile(filepath.Join(dir, "before.toml"))
		now, err2 := os.ReadFile(filepath.Join(dir, "after.toml"))
		if err1 != nil || err2 != nil {
			t.Fatal(err1, err2)
		}
		var said []string
		for _, id := range []string{"unchanged-outputs", "moved-goalpost"} {
			for _, s := range change(t, id, string(old), string(now)) {
				said = append(said, id+" "+s)
			}
			for _, s := range change(t, id, string(old), string(old)) {
				t.Errorf("%s: of no change %s says %s", name, id, s)
			}
		}
		if !slices.Equal(said, want) {
			t.Errorf("%s: got\n\t%s\nwant\n\t%s", name, strings.Join(said, "\n\t"), strings.Join(want, "\n\t"))
		}
	}
}
