package structure_test

import (
	"testing"

	"github.com/outcomelint/outcomelint/rules/internal/ruletest"
	"github.com/outcomelint/outcomelint/rules/structure"
)

const header = "[logic_model]\ntitle = \"T\"\nsituation = \"S\"\n"

// whole is a model of all levels on which no rule has anything to say.
const whole = header + `
[inputs.i]
statement = "I"
leads_to = "p"
[processes.p]
statement = "P"
leads_to = "o"
[outputs.o]
statement = "O"
leads_to = "x"
[outcomes.x]
statement = "X"
`

// One cause, one finding: each model has the wanted findings of all rules of
// structure and no others.
func TestOneCauseOneFinding(t *testing.T) {
	for _, tt := range []struct {
		name, model string
		want        []string
	}{
		{"a whole model", whole, nil},
		{"nothing at all", header, []string{"warning missing-level logic_model"}},
		{"a level missing is said once: inputs", `
			processes.p = {statement = "P", leads_to = "o"}
			outputs.o = {statement = "O", leads_to = "x"}
			outcomes.x = "X"` + "\n" + header,
			[]string{"info missing-level logic_model"}},
		{"a level missing is said once: processes", `
			inputs.i = "I"
			outputs.o = {statement = "O", leads_to = "x"}
			outcomes.x = "X"` + "\n" + header,
			[]string{"warning missing-level logic_model"}},
		{"a level missing is said once: outputs", `
			inputs.i = {statement = "I", leads_to = "p"}
			processes.p = "P"
			outcomes.x = {statement = "X", leads_to = "y"}
			outcomes.y = "Y"
			outcomes.z = {statement = "Z", leads_to = "y"}` + "\n" + header,
			[]string{"warning missing-level logic_model"}},
		{"a level missing is said once: outcomes", `
			inputs.i = {statement = "I", leads_to = "p"}
			processes.p = {statement = "P", leads_to = "o"}
			processes.q = "Q"
			outputs.o = "O"` + "\n" + header,
			[]string{"warning missing-level logic_model", "info unresourced-process processes.q"}},
		{"a set of lists is said once", `
			inputs = {i = "I", j = "J"}
			processes = {p = "P", q = "Q"}
			outputs = {o = "O", n = "N"}
			outcomes = {x = "X", y = "Y"}` + "\n" + header,
			[]string{"warning disconnected-model logic_model"}},
		{"half of them linked: each is asked about", `
			inputs.i = {statement = "I", leads_to = "p"}
			processes.p = "P"
			outputs.o = {statement = "O", leads_to = "x"}
			outcomes.x = "X"
			outcomes.y = "Y"` + "\n" + header,
			[]string{"warning orphan-process processes.p", "warning unproduced-output outputs.o", "warning uncaused-outcome outcomes.y"}},
		{"inputs that lead nowhere are asked about, and not all that they could lead to", `
			inputs.i = "I"
			processes.p = {statement = "P", leads_to = "o"}
			processes.q = {statement = "Q", leads_to = "o"}
			outputs.o = {statement = "O", leads_to = "x"}
			outcomes.x = "X"` + "\n" + header,
			[]string{"warning orphan-input inputs.i"}},
		{"a link to nothing is one finding, whichever side it was on", `
			inputs.i = {statement = "I", leads_to = "pp"}
			processes.p = {statement = "P", leads_to = "oo"}
			outputs.o = {statement = "O", leads_to = "xx"}
			outcomes.x = "X"` + "\n" + header,
			[]string{"error unknown-reference inputs.i -> pp", "error unknown-reference processes.p -> oo", "error unknown-reference outputs.o -> xx"}},
		{"a link to nothing near explains no more than its own level and the next", whole + `
			[outputs.n]
			statement = "N"
			leads_to = "somewhere-else-entirely"
			[inputs.j]
			statement = "J"`,
			[]string{"warning orphan-input inputs.j", "error unknown-reference outputs.n -> somewhere-else-entirely"}},
		{"a link that cannot be read explains no more than that either", whole + `
			[inputs.j]
			statement = "J"
			leads_to = 3
			[processes.q]
			statement = "Q"
			leads_to = "x"
			[outputs.n]
			statement = "N"
			leads_to = "x"
			[outcomes.y]
			statement = "Y"`,
			[]string{"error wrong-type inputs.j", "warning skipped-level processes.q -> outcomes.x", "warning unproduced-output outputs.n", "warning uncaused-outcome outcomes.y"}},
		{"a link to something near explains that alone", whole + `
			[outputs.report]
			statement = "R"
			[processes.q]
			statement = "Q"
			leads_to = "raport"
			[outputs.n]
			statement = "N"
			leads_to = "x"`,
			[]string{"warning orphan-output outputs.report", "error unknown-reference processes.q -> raport", "warning unproduced-output outputs.n", "info unresourced-process processes.q"}},
		{"an id given twice leaves open which one was meant", whole + `
			[outputs.p]
			statement = "Also P"`,
			[]string{"error duplicate-id outputs.p"}},
		{"what is led to from its own level has a cause", whole + `
			[processes.q]
			statement = "Q"
			leads_to = "p"
			[inputs.j]
			statement = "J"
			leads_to = "i"`,
			[]string{"info unresourced-process processes.q"}},
		{"only the end of a dead chain is asked about", whole + `
			[processes.q]
			statement = "Q"
			leads_to = "r"
			[processes.r]
			statement = "R"
			leads_to = "n"
			[outputs.n]
			statement = "N"
			leads_to = "m"
			[outputs.m]
			statement = "M"`,
			[]string{"warning orphan-output outputs.m", "info unresourced-process processes.q"}},
		{"a dead loop is a loop", whole + `
			[processes.q]
			statement = "Q"
			leads_to = "n"
			[inputs.j]
			statement = "J"
			leads_to = "q"
			[outputs.n]
			statement = "N"
			leads_to = "m"
			[outputs.m]
			statement = "M"
			leads_to = "n"`,
			[]string{"warning causal-cycle outputs.n"}},
		{"a dead end stays one with a loop that is meant", whole + `
			[processes.q]
			statement = "Q"
			leads_to = "n"
			[inputs.j]
			statement = "J"
			leads_to = "q"
			[outputs.n]
			statement = "N"
			leads_to = [{to = "q", feedback = true}]`,
			[]string{"warning orphan-output outputs.n"}},
		{"a backward link is no wrong date as well", whole + `
			[outcomes.y]
			statement = "Y"
			by = 2028
			leads_to = "n"
			[outputs.n]
			statement = "N"
			by = 2027
			leads_to = "x"
			[processes.q]
			statement = "Q"
			leads_to = ["n", "y"]
			[inputs.j]
			statement = "J"
			leads_to = "q"`,
			[]string{"warning backward-link outcomes.y -> outputs.n", "warning skipped-level processes.q -> outcomes.y"}},
		{"a target before its baseline is another matter", whole + `
			[outcomes.y]
			statement = "Y"
			by = 2027
			leads_to = "z"
			[outputs.n]
			statement = "N"
			leads_to = "y"
			[processes.q]
			statement = "Q"
			leads_to = "n"
			[inputs.j]
			statement = "J"
			leads_to = "q"
			[outcomes.z]
			statement = "Z"
			[outcomes.z.indicators.m]
			statement = "M"
			baseline = {value = 1, date = 2028}
			target = {value = 2, date = 2026}`,
			nil},
		{"horizons that only follow from the kind of change", whole + `
			[outcomes.y]
			statement = "Y"
			change = "condition"
			leads_to = ["z", "w"]
			[outcomes.z]
			statement = "Z"
			change = "learning"
			[outcomes.w]
			statement = "W"
			change = "behaviour"
			[outputs.n]
			statement = "N"
			leads_to = "y"
			[processes.q]
			statement = "Q"
			leads_to = "n"
			[inputs.j]
			statement = "J"
			leads_to = "q"`,
			[]string{"info inverted-horizon outcomes.y -> outcomes.z"}},
		{"other models may stand at either end", `
			inputs.i = {statement = "I", leads_to = "p"}
			processes.p = {statement = "P", leads_to = ["o", "n"]}
			outputs.o = {statement = "O", leads_to = "#x"}
			outputs.n = {statement = "N", leads_to = "v.toml#x"}` + "\n" + "[logic_model]\ntitle = \"T\"\npart_of = \"u.toml\"\n",
			nil},
		{"# without a model that this one serves", `
			inputs.i = {statement = "I", leads_to = "p"}
			processes.p = {statement = "P", leads_to = "o"}
			outputs.o = {statement = "O", leads_to = ["x", "#y"]}
			outcomes.x = "X"
			assumptions.a = {statement = "A", about = "#z"}` + "\n" + header,
			[]string{"error unknown-reference outputs.o -> #y", "error unknown-reference assumptions.a"}},
		{"objectives alone", `
			objectives.a = "A"
			objectives.b = "B"
			processes.p = {statement = "P", leads_to = "a"}
			outputs.o = {statement = "O", leads_to = "b"}
			outputs.n = "N"
			objectives.c = "C"` + "\n" + "[logic_model]\ntitle = \"T\"\n",
			[]string{"warning unproduced-output outputs.n", "warning unproduced-output outputs.o", "warning orphan-output outputs.n"}},
		{"links to what is no part of the chain", whole + `
			[stakeholders.s]
			statement = "S"
			[outputs.n]
			statement = "N"
			leads_to = ["x", "s"]
			[processes.q]
			statement = "Q"
			leads_to = "n"
			[inputs.j]
			statement = "J"
			leads_to = "q"`,
			[]string{"error unknown-reference outputs.n -> stakeholders.s"}},
		{"evidence that is something else", whole + `
			[evidence.e]
			statement = "E"
			[claims.c]
			statement = "C"
			evidence = ["e", "o"]`,
			[]string{"error unknown-reference claims.c"}},
		{"an empty driver drives nothing", whole + `
			[outcomes.y]
			statement = "Y"
			external_driver = "The law changes"
			[outcomes.z]
			statement = "Z"
			external_driver = ""`,
			[]string{"warning uncaused-outcome outcomes.z"}},
		{"dialect uw", `
			inputs.i = {statement = "I", leads_to = ["p", "o"]}
			processes.p = {statement = "P", leads_to = "x"}
			outputs.o = {statement = "O", leads_to = ["x", "p"]}
			outputs.n = {statement = "N", leads_to = "x"}
			outcomes.x = "X"` + "\n" + "[logic_model]\ntitle = \"T\"\nsituation = \"S\"\ndialect = \"uw\"\n",
			nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			ruletest.Same(t, ruletest.Text(t, structure.Rules(), tt.model), tt.want...)
		})
	}
}
