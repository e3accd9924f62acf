package targets_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/rules/internal/ruletest"
)

// One cause, one finding: what all rules about measurement and targets say
// together of one slip. In the models below everything else is as it should
// be, so that nothing but what is wanted may be found.
func TestOneCauseOneFinding(t *testing.T) {
	const indicator = "outcomes.cook.indicators.days"
	const keyResult = "objectives.cook.key_results.days"
	for _, c := range []struct{ name, keys, want string }{
		{"nothing is wrong", `unit = "days"; baseline = 2; target = 5`, ""},
		{"no baseline", `unit = "days"; target = 5`, "warning missing-baseline"},
		{"no target", `unit = "days"; baseline = 2`, "warning missing-target"},
		{"neither", `unit = "days"`, "warning missing-target"},
		{"neither, and only watched", `unit = "days"; role = "monitoring"`, ""},
		{"a baseline without its value", `unit = "days"; baseline = { date = 2025-12-31 }; target = 5`, "warning missing-baseline"},
		{"a date for a target, which is a wrong type", `unit = "days"; baseline = 2; target = 2027-12-31`, ""},
		{"an empty baseline", `unit = "days"; baseline = ""; target = 5`, "warning missing-baseline"},
		{"no baseline for a relative target", `unit = "days"; target = "+30 %"`, "warning missing-baseline"},
		{"a level to hold, without a baseline", `unit = "days"; direction = "hold"; target = 5`, ""},
		{"a level to hold, without a target", `unit = "days"; direction = "hold"; baseline = 5`, ""},

		{"baseline put off", `unit = "days"; baseline = "TBD"; target = 5`, "info deferred-baseline"},
		{"baseline put off in words with a year", `unit = "days"; baseline = "to be established in 2027"; target = 5`, "info deferred-baseline"},
		{"baseline put off, with a date", `unit = "days"; baseline = { value = "TBD", date = 2027 }; target = { value = 5, date = 2028 }`, ""},
		{"baseline put off, no target", `unit = "days"; baseline = "TBD"`, "info deferred-baseline"},
		{"target put off", `unit = "days"; baseline = 2; target = "to be agreed"`, "info placeholder-value"},
		{"target put off, no baseline", `unit = "days"; target = "TBD"`, "info placeholder-value"},
		{"both put off", `unit = "days"; baseline = "TBD"; target = "TBD"`, "info deferred-baseline, info placeholder-value"},
		{"target in vague words", `unit = "days"; baseline = 2; target = "most of the week"`, "info placeholder-value"},
		{"put off, with no unit", `baseline = "TBD"; target = "TBD"`, "info deferred-baseline, info placeholder-value"},
		{"actual put off", `unit = "days"; baseline = 2; target = 5; actuals = ["n/a"]`, "info placeholder-value"},
		{"actual in words", `unit = "days"; baseline = 2; target = 5; actuals = ["many"]`, "error non-numeric-value"},
		{"numbers in words", `unit = "days"; baseline = "none"; target = "five days"; actuals = ["two"]`, ""},

		{"the same", `unit = "days"; baseline = 5; target = "5 days"`, "warning flat-target"},
		{"the same, on purpose", `unit = "days"; baseline = 5; target = 5; direction = "hold"`, ""},
		{"the same number of another unit", `unit = "days"; baseline = 5; target = "5 %"`, "error mismatched-unit"},
		{"half as much again", `unit = "days"; baseline = 5; target = "+50 %"`, ""},
		{"ten times", `unit = "days"; baseline = 5; target = "10x"`, ""},
		{"one time", `unit = "days"; baseline = 5; target = "1x"`, "warning flat-target"},
		{"a range above", `unit = "days"; baseline = "2 to 3"; target = "4 to 5"`, ""},
		{"the same range", `unit = "days"; baseline = "2 to 3"; target = "2–3 days"`, "warning flat-target"},
		{"no unit", `baseline = 2; target = 5`, "warning missing-unit"},
		{"no unit but in a value", `baseline = 2; target = "5 days"`, ""},
		{"no unit and no baseline", `target = 5`, "warning missing-baseline, warning missing-unit"},

		{"target before the baseline", `unit = "days"; baseline = { value = 2, date = 2027 }; target = { value = 5, date = "2026-Q4" }`, "error reversed-period"},
		{"target before the start", `unit = "days"; baseline = 2; target = { value = 5, date = 2025 }`, "error reversed-period"},
		{"target before a baseline put off", `unit = "days"; baseline = { value = "TBD", date = 2027 }; target = { value = 5, date = "2026-Q4" }`, ""},
		{"target long after the end", `unit = "days"; baseline = 2; target = { value = 5, date = 2031 }`, "info target-after-end"},

		{"a number that is called qualitative", `type = "qualitative"; baseline = 2; target = 5`, "warning number-on-qualitative"},
		{"told in words", `type = "qualitative"; method = "Diaries, coded by two people"; baseline = "They order in"; target = "They cook"`, ""},
		{"told in the same words", `type = "qualitative"; method = "Diaries, coded by two people"; baseline = "They cook"; target = "They cook"`, "warning flat-target"},
		{"told in words, with no baseline", `type = "qualitative"; method = "Diaries, coded by two people"; target = "They cook"`, ""},
		{"told in words, with no target", `type = "qualitative"; method = "Diaries, coded by two people"; baseline = "They order in"`, "info missing-target"},
		{"told in words that are put off", `type = "qualitative"; method = "Diaries, coded by two people"; baseline = "TBD"; target = "They cook"`, "info deferred-baseline"},
		{"steps", `type = "ordinal"; baseline = "low"; target = "high"`, ""},
		{"steps as numbers", `type = "ordinal"; baseline = 1; target = 3`, ""},

		// What could not be read proves nothing.
		{"a baseline of a wrong type", `unit = "days"; baseline = [2]; target = 5`, ""},
		{"a misspelt baseline", `unit = "days"; basline = 2; target = 5`, ""},
		{"a date that cannot be read", `unit = "days"; baseline = { value = 2, date = "soon" }; target = 5`, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			model := `
[logic_model]
title = "Cooking at home"
owner = "Health office"
every = "year"
start = 2026-01-01
end   = 2029-12-31

[outcomes.cook]
statement = "Families cook at home"

[outcomes.cook.indicators.days]
statement = "Days a week on which a warm meal was cooked"
source    = "Food diaries"
` + strings.ReplaceAll(c.keys, "; ", "\n")
			ruletest.Same(t, check(t, model), wants(c.want, indicator)...)
		})
	}
	// Key results: what their sentences say counts, and tasks are left alone.
	for _, c := range []struct{ name, keys, want string }{
		{"all in the sentence", `statement = "Days with a warm meal rise from 2 to 5"`, ""},
		{"the same in the sentence", `statement = "Days with a warm meal move from 5 to 5"`, "warning flat-target"},
		{"no baseline in the sentence", `statement = "Raise the share of warm meals to 75 %"`, "warning missing-baseline"},
		{"a change in the sentence", `statement = "Increase warm meals by 25 % in Q2"`, "warning missing-baseline"},
		{"half of it in a key", `statement = "Raise the share of warm meals to 75 %"; baseline = "40 %"`, ""},
		{"a date in the sentence", `statement = "Days with a warm meal rise from 2 to 5 by 2031"`, "info target-after-end"},
		{"no target", `statement = "Days with a warm meal"; unit = "days"; baseline = 2`, "warning missing-target"},
		{"a task", `statement = "Publish 50 recipes"; target = 50`, ""},
		{"no number", `statement = "Families are happy with their meals"`, ""},
		{"a milestone", `statement = "The kitchen is open"; kind = "milestone"; target = { date = "2026-Q3" }`, ""},
		{"a milestone, done", `statement = "The kitchen is open"; kind = "milestone"; done = true`, ""},
		{"a first reading", `statement = "First count of warm meals"; kind = "baseline"; target = "to be established"`, ""},
		{"a level to maintain", `statement = "Meals served hot"; kind = "maintain"; unit = "%"; target = 98`, ""},
		{"a level to maintain, twice", `statement = "Meals served hot"; kind = "maintain"; unit = "%"; baseline = 98; target = 98`, ""},
		{"new things", `statement = "Four new families a week join the cooking group"; unit = "families"; target = 4`, ""},
	} {
		t.Run("key result, "+c.name, func(t *testing.T) {
			model := `
[logic_model]
title = "Cooking at home"
owner = "Health office"
start = 2026-01-01
end   = 2029-12-31

[objectives.cook]
statement = "Families cook at home"

[objectives.cook.key_results.days]
source = "Food diaries"
` + strings.ReplaceAll(c.keys, "; ", "\n")
			ruletest.Same(t, check(t, model), wants(c.want, keyResult)...)
		})
	}
}

// Of three indicators without a date, the outcome is asked once.
func TestTimeframeOnce(t *testing.T) {
	found := check(t, `
[logic_model]
title = "Cooking at home"
owner = "Health office"
every = "year"
start = 2026-01-01

[outcomes.cook]
statement = "Families cook at home"

[outcomes.cook.indicators]
days  = { statement = "Days with a warm meal", unit = "days", baseline = 2, target = 5, source = "Food diaries" }
meals = { statement = "Meals eaten together", unit = "meals", baseline = 2, target = 5, source = "Food diaries" }
fruit = { statement = "Fruit a day", unit = "pieces", baseline = 2, target = 5, source = "Food diaries" }
`)
	ruletest.Same(t, found, "warning missing-timeframe outcomes.cook")
}

// A file that could not be read whole is asked about nothing that may stand in
// the part that is lost.
func TestBrokenFile(t *testing.T) {
	const model = `
[logic_model]
title = "Cooking at home"
start = 2026-01-01

[outcomes.cook]
statement = "Families cook at home"

[outcomes.cook.indicators.days]
statement = "Days with a warm meal"
`
	if found := check(t, model); len(found) < 3 {
		t.Errorf("the model as a whole: %v", found)
	}
	ruletest.Same(t, check(t, model+"target = \n[outcomes.cook.indicators.days\nbaseline = 3"))
}

// English rules leave other languages alone.
func TestOtherLanguages(t *testing.T) {
	found := check(t, `
[logic_model]
title = "Cuisiner à la maison"
owner = "Service de santé"
every = "year"
language = "fr"
start = 2026-01-01
end   = 2029-12-31

[outputs.cours]
statement = "Ateliers de cuisine pour les familles du quartier"
quantity  = 40

[outcomes.cuisiner]
statement = "Les familles cuisinent à la maison"

[outcomes.cuisiner.indicators.repas]
statement = "Nombre de repas chauds par semaine"
baseline  = 2
target    = 5
source    = "Carnets des familles"

[objectives.cuisiner]
statement   = "Les familles cuisinent à la maison"
key_results = [{ statement = "La part des repas chauds passe de 40 % à 75 %", source = "Carnets des familles", target = 75 }]
`)
	ruletest.Same(t, found)
}

// check returns what the rules find, without what the loader says of the file.
func check(t *testing.T, model string) []ruletest.Finding {
	t.Helper()
	found := ruletest.Text(t, rules(), model)
	return slices.DeleteFunc(found, func(f ruletest.Finding) bool {
		return !slices.ContainsFunc(rules(), func(r *lint.Rule) bool { return r.ID == f.Rule })
	})
}

// wants turns "warning flat-target, …" into the findings on an element.
func wants(list, element string) []string {
	if list == "" {
		return nil
	}
	out := strings.Split(list, ", ")
	for i := range out {
		out[i] += " " + element
	}
	return out
}
