package wording_test

import (
	"strings"
	"testing"

	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/rules/internal/ruletest"
	"github.com/outcomelint/outcomelint/rules/wording"
)

// only is one rule of the category.
func only(t *testing.T, id string) []*lint.Rule {
	t.Helper()
	for _, r := range wording.Rules() {
		if r.ID == id {
			return []*lint.Rule{r}
		}
	}
	t.Fatalf("there is no rule %s", id)
	return nil
}

// One rule over one small model: "header | tables" with what it finds, each as
// "severity element".
func TestRules(t *testing.T) {
	for _, tt := range []struct{ rule, header, tables, want string }{
		// Two signals warn, one asks, conflicting ones are silent.
		{"outcome-is-activity", "", `[outcomes.x]
			statement = "Launch the portal"`, "warning outcomes.x"},
		{"outcome-is-activity", "", `[impacts.x]
			statement = "Launch the portal"`, "warning impacts.x"},
		{"outcome-is-activity", "", `[objectives.x]
			statement = "Launch the portal"`, "info objectives.x"},
		{"outcome-is-activity", "", `[objectives.o]
			statement = "Riders trust us"
			[objectives.o.key_results]
			x = "Launch the portal"`, ""},
		{"outcome-is-activity", `language = "es"`, `[outcomes.x]
			statement = "Launch the portal"`, ""},
		{"outcome-is-activity", "", `[outcomes.x]
			statement = "Lanzar el portal de empleo para jóvenes"`, ""},
		{"outcome-is-activity", "", `[outcomes.x]
			statement = "Farmers build terraces"`, ""},
		{"outcome-is-activity", `owner = "Hillside Trust"`, `[outcomes.x]
			statement = "Hillside Trust builds terraces"`, "warning outcomes.x"},
		{"outcome-is-activity", "", `[outcomes.x]
			statement = "Hillside Trust builds terraces"`, ""},
		{"outcome-is-activity", "", `[outcomes.x]
			statement = "Publish false alarms"
			intended = false`, ""},
		{"outcome-is-activity", "", `[outcomes.x]
			statement = "Train 40 nurses"
			who = "nurses"`, "warning outcomes.x"}, // fields make no outcome of it
		{"outcome-is-activity", "", `[outcomes.x]
			statement = ""`, ""},

		{"outcome-is-output", "", `[outcomes.x]
			statement = "600 employees trained"
			sphere = "control"
			[outcomes.x.indicators]
			m = "Employees who delegate"`, "warning outcomes.x"},
		{"outcome-is-output", `dialect = "uw"`, `[outcomes.x]
			statement = "600 employees trained"`, "warning outcomes.x"},
		{"outcome-is-output", `dialect = "eu"`, `[outcomes.x]
			statement = "600 employees trained"`, "info outcomes.x"},
		{"outcome-is-output", "", `[objectives.x]
			statement = "600 employees trained"`, "info objectives.x"},
		{"outcome-is-output", "", `[outcomes.x]
			statement = "Employees trained who apply it every week"`, ""},
		{"outcome-is-output", "", `[outcomes.x]
			statement = "We are invited to every hearing"`, ""},

		{"outcome-is-output", "", `[outcomes.x]
			statement = "More funding for our organisation"`, ""}, // self-serving-outcome says it
		{"outcome-is-output", "", `[outcomes.x]
			statement = "Pupils of the school ready for work"`, ""},
		{"outcome-is-output", "", `[outcomes.x]
			statement = "Printing of 300 atlases finished"`, "warning outcomes.x"},

		{"restated-output", "", `[outputs.o]
			statement = "Weekly market days for organic growers on the square"
			leads_to = "x"
			[outcomes.x]
			statement = "More market days for organic growers on the square each week"`, "warning outcomes.x"},
		{"restated-output", "", `[outputs.o]
			statement = "Weekly market days for organic growers on the square"
			[outcomes.x]
			statement = "More market days for organic growers on the square each week"`, ""}, // no link
		{"restated-output", "", `[outputs.o]
			statement = "Lorry drivers warned of weak bridges by text message"
			leads_to = "x"
			[outcomes.x]
			statement = "Lorry drivers warned by text message avoid weak bridges"`, ""},

		{"missing-beneficiary", "", `[outcomes.x]
			statement = "Higher income"`, "info outcomes.x"},
		{"missing-beneficiary", "", `[outcomes.x]
			statement = "Higher income"
			experiences = [{ who = "growers", statement = "Meat on Sundays" }]`, ""},
		{"missing-beneficiary", "", `[objectives.x]
			statement = "Higher income"`, ""},

		{"self-serving-outcome", "", `[outcomes.x]
			statement = "Our revenue doubles"`, "info outcomes.x"},
		{"self-serving-outcome", "", `[outcomes.x]
			statement = "Our revenue collapses"
			effect = "negative"`, ""},
		{"self-serving-outcome", "", `[outcomes.x]
			statement = "Our revenue doubles"
			[stakeholders.s]
			statement = "Our shop managers"
			role = ["affected", "beneficiary"]`, ""},

		{"vague-change", "", `[outcomes.x]
			statement = "Lots of leads"`, "info outcomes.x"},
		{"vague-change", "", `[outcomes.x]
			statement = "Shoppers find better advice"
			[outcomes.x.indicators]
			m = "Share of 400 shoppers who would come back"`, ""},
		{"vague-change", "", `[outcomes.x]
			statement = "Shoppers find better advice"
			[objectives.o]
			statement = "Good advice"
			leads_to = "x"
			[objectives.o.key_results]
			k = { statement = "Advice rated", target = 8 }`, ""},
		{"vague-change", "", `[objectives.x]
			statement = "Shoppers find better advice"`, ""}, // no key results at all
		{"vague-change", "", `[objectives.x]
			statement = "Shoppers find better advice"
			[objectives.x.key_results]
			k = "Advice rated"`, "info objectives.x"},

		{"means-in-outcome", "", `[outcomes.x]
			statement = "Raise income through training"`, "info outcomes.x"},
		{"means-in-outcome", "", `[outcomes.x]
			statement = "Growers' income rises through training"`, "info outcomes.x"},
		{"means-in-outcome", "", `[outcomes.x]
			statement = "Growers' income rises by 20 % by 2027"`, ""},

		{"unobservable-change", "", `[outcomes.x]
			statement = "Voters know their rights"`, "info outcomes.x"},
		{"unobservable-change", "", `[outcomes.x]
			statement = "Voters know their rights"
			[objectives.o]
			statement = "Voters know their rights"
			leads_to = "x"
			[objectives.o.key_results]
			k = "Voters who name three"`, ""},

		{"delivered-not-received", "", `[outputs.x]
			statement = "Duties delegated to team leaders"
			leads_to = ["c", "#other"]
			[outcomes.c]
			statement = "Queues shorten"`, ""}, // it may be taken up in the other model
		{"delivered-not-received", "", `[outputs.x]
			statement = "Duties delegated to team leaders"
			leads_to = "c"
			[outcomes.c]
			statement = "Queues shorten"`, "info outputs.x"},
		{"delivered-not-received", "", `[outputs.x]
			statement = "Duties delegated to team leaders"
			leads_to = "c"
			compliance = true
			[outcomes.c]
			statement = "Queues shorten"`, ""},

		{"hygiene-as-motivator", "", `[processes.t]
			statement = "Talk with the union"
			leads_to = "x"
			[outputs.x]
			statement = "A pay rise of 5 % for all nurses"
			leads_to = "m"
			[outcomes.m]
			statement = "Nurses are motivated at work"`, "info outcomes.m"}, // the talks bring the rise about, no more
		{"hygiene-as-motivator", "", `[processes.t]
			statement = "Talk with nurses about their work"
			leads_to = ["x", "m"]
			[outputs.x]
			statement = "A pay rise of 5 % for all nurses"
			leads_to = "m"
			[outcomes.m]
			statement = "Nurses are motivated at work"`, ""},
		{"hygiene-as-motivator", "", `[processes.t]
			statement = "Nurses decide about their own rotas"
			leads_to = "x"
			[outputs.x]
			statement = "A pay rise of 5 % for all nurses"
			leads_to = "m"
			[outcomes.m]
			statement = "Nurses are motivated at work"`, ""},

		{"undefined-output", "", `[outputs.x]
			statement = "Materials"
			quantity = "many"`, ""}, // there, if no number
		{"undefined-output", "", `[outputs.x]
			statement = "Materials"`, "info outputs.x"},

		{"missing-uptake", "", `[outputs.o]
			statement = "Clinic opened"
			leads_to = { to = "x", because = "Mothers come to it" }
			[outcomes.x]
			statement = "Mothers survive childbirth"
			change = "condition"`, ""},
		{"missing-uptake", "", `[outputs.o]
			statement = "Clinic opened"
			leads_to = { to = "x", because = "It is near" }
			[outcomes.x]
			statement = "Mothers survive childbirth"
			change = "condition"`, "info outputs.o -> outcomes.x"},

		{"restated-objective", `language = "de"`, `[objectives.o]
			statement = "Kunden bleiben uns treu"
			[objectives.o.key_results]
			x = "Kunden bleiben uns treu!"`, "info objectives.o.key_results.x"},

		{"output-is-outcome", "", `[outputs.x]
			statement = "Increased confidence of nurses"`, "warning outputs.x"},
		{"output-is-outcome", "", `[outputs.x]
			statement = "Nurses are more engaged"`, "info outputs.x"}, // one signal
		{"output-is-outcome", `dialect = "oecd"`, `[outputs.x]
			statement = "Increased confidence of nurses"`, ""},
		{"output-is-outcome", "", `[outputs.x]
			statement = "Create confidence"`, ""}, // manufactured-feeling says it
		{"output-is-outcome", "", `[outputs.x]
			statement = "Nurses complete the course on wounds"`, ""},

		{"manufactured-feeling", "", `[inputs.x]
			statement = "Create confidence"`, "warning inputs.x"},
		{"manufactured-feeling", "", `[outcomes.x]
			statement = "Create confidence"`, ""},

		{"infinitive-outcome", "", `[outcomes.x]
			statement = "To reduce falls of patients from 9 to 4 a month"`, "info outcomes.x"},
		{"infinitive-outcome", "", `[outcomes.x]
			statement = "To train nurses"`, ""}, // outcome-is-activity says it
		{"infinitive-outcome", "", `[objectives.x]
			statement = "To reduce falls of patients from 9 to 4 a month"`, ""},
	} {
		header := "[logic_model]\ntitle = \"T\"\n" + tt.header + "\n"
		var got []string
		for _, f := range ruletest.Of(t, only(t, tt.rule), tt.rule, header+tt.tables) {
			got = append(got, f.Severity+" "+f.Element)
		}
		if strings.Join(got, ", ") != tt.want {
			t.Errorf("%s: %q, want %q in\n%s%s", tt.rule, strings.Join(got, ", "), tt.want, header, tt.tables)
		}
	}
}

// Where some of a file cannot be read, nothing that may stand there is missed.
func TestUnread(t *testing.T) {
	for _, f := range ruletest.Text(t, wording.Rules(), `
		[logic_model]
		title = "T"
		[outputs.o]
		statement = "Materials"
		quantity = [
		[outcomes.x]
		statement = "Higher income"
		who = [
		[outcomes.y]
		statement = "Voters know their rights"
		indicators = [
		`) {
		if f.Severity != "error" {
			t.Errorf("%s: %s", f, f.Message)
		}
	}
}

// Statements of any make have findings at places that are theirs.
func FuzzRules(f *testing.F) {
	for _, s := range []string{"Launch the portal", "We create “trust” \\u00e9", "Raise\\n income through", "To ", "and and and", "600 trained and"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if strings.ContainsAny(s, "\n\r\"") {
			return
		}
		text := "[logic_model]\ntitle = \"T\"\n"
		for _, table := range []string{"inputs.i", "processes.p", "outputs.o", "outcomes.x", "objectives.k"} {
			text += "[" + table + "]\nstatement = \"" + s + "\"\n"
		}
		for _, found := range ruletest.Text(t, wording.Rules(), text) {
			if line := found.Range.Start.Line; line > strings.Count(text, "\n")+1 || strings.Contains(found.Message, "\n") {
				t.Errorf("%v on line %d: %s", found, line, found.Message)
			}
		}
	})
}
