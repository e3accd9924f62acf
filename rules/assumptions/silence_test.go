package assumptions_test

import (
	"strings"
	"testing"

	"github.com/outcomelint/outcomelint/rules/assumptions"
	"github.com/outcomelint/outcomelint/rules/internal/ruletest"
)

// of are the findings of one rule.
func of(t *testing.T, rule, model string) []ruletest.Finding {
	t.Helper()
	return ruletest.Of(t, assumptions.Rules(), rule, model)
}

// sentences checks what one rule says of assumptions with nothing but a statement.
func sentences(t *testing.T, rule, want string, statements ...string) {
	t.Helper()
	for _, s := range statements {
		model := "[logic_model]\ntitle = \"T\"\nowner = \"Northern Trust\"\n[assumptions.a]\nstatement = \"" + s + "\"\n"
		got := ""
		for _, f := range of(t, rule, model) {
			got += f.Severity
		}
		if got != want {
			t.Errorf("%s of %q: got %q, want %q", rule, s, got, want)
		}
	}
}

func TestGenericAssumption(t *testing.T) {
	sentences(t, "generic-assumption", "info",
		"Stable political environment",
		"Stakeholders cooperate",
		"The government remains committed to the programme",
		"Sufficient funding is available",
		"Funds are released on time",
		"No major political unrest",
		"Staff are motivated and engaged",
		"Beneficiaries are interested in the activities",
		"Everything goes as planned",
		"There is buy-in from senior leadership",
		"Hopefully managers find the time",
		"We hope that people come",
		"No natural disasters",
	)
	sentences(t, "generic-assumption", "",
		"Trained teachers remain in their schools for two years",
		"Teachers have enough time to plan lessons together",
		"The ministry of justice supports the roster",
		"The exchange rate remains stable",
		"Sufficient funding is available for 40 beds",
		"Sufficient funding is available from the World Bank",
		"Buy-in of the six heads of department",
		"Hopefully the Ministry of Health signs",
		"Hopefully it opens in 2027",
		"Parents allow girls to attend in the evening",
		"Landowners agree to lease plots for ten years",
		"Municipal councils allocate funds for maintenance",
		"Volunteers are available on Saturdays",
		"Engineers stay",
		"Un environnement politique stable et des partenaires engagés",
		"",
	)
}

func TestInternalAssumption(t *testing.T) {
	sentences(t, "internal-assumption", "warning",
		"We hire qualified staff",
		"We deliver the workshops on schedule",
		"The project procures the vehicles on time",
		"The Northern Trust pays the invoices within a month",
		"Our trainers run four courses a month",
		"Our staff complete the training",
		"Ensure that the leaflets are translated",
		"Conduct a baseline survey",
	)
	sentences(t, "internal-assumption", "info",
		"The organisation publishes the data",
	)
	sentences(t, "internal-assumption", "",
		"We have enough staff",
		"We can hire qualified staff",
		"We receive the grant in January",
		"Our funders agree to a three-year grant",
		"Our partner schools release teachers for two days",
		"Our customers renew their contracts",
		"The programme is extended by the donor",
		"The project is not delayed by the procurement law",
		"Project staff are allowed to enter the camps",
		"Programme participants attend at least eight sessions",
		"The agency grants the licence",
		"The committee meets every month",
		"Community health workers visit households weekly",
		"Train services run on Sundays",
		"Host families speak the language",
		"Support from the mayor continues after the election",
		"Design of the dam is approved by the regulator",
		"Access to the valley is not blocked",
		"Contracts are awarded on time",
		"Market traders accept cards",
		"Nous recrutons quarante chauffeurs pour la nuit",
		"",
	)
}

func TestOwnerMakesInternal(t *testing.T) {
	const text = "[logic_model]\ntitle = 'T'\nowner = 'OWNER'\n[stakeholders.nurses]\nstatement = 'Nurses'\nrole = 'deliverer'\n[assumptions.a]\nstatement = 'STATEMENT'\n"
	for _, tt := range []struct{ owner, statement, want string }{
		{"City Library", "The City Library prints the cards", "warning"},
		{"City Council", "The City Library prints the cards", ""},
		{"City Council", "Nurses visit the homes", ""}, // who delivers is not always the author
	} {
		model := strings.NewReplacer("OWNER", tt.owner, "STATEMENT", tt.statement).Replace(text)
		got := ""
		for _, f := range of(t, "internal-assumption", model) {
			got += f.Severity
		}
		if got != tt.want {
			t.Errorf("%s, %s: got %q, want %q", tt.owner, tt.statement, got, tt.want)
		}
	}
}

// keys checks what one rule says of an assumption with certain keys.
func keys(t *testing.T, rule string, found bool, lists ...string) {
	t.Helper()
	for _, list := range lists {
		model := "[logic_model]\ntitle = 'T'\n[assumptions.a]\nstatement = 'Dealers sell spare parts'\n" + strings.ReplaceAll(list, "; ", "\n") + "\n"
		if got := len(of(t, rule, model)) == 1; got != found {
			t.Errorf("%s with %s: found %v", rule, list, got)
		}
	}
}

func TestKillerAssumption(t *testing.T) {
	keys(t, "killer-assumption", true,
		"importance = 'high'; likelihood = 'low'",
		"importance = 'high'; likelihood = 'unlikely'",
		"importance = 'high'; likelihood = 'very unlikely'; owner = 'Anna'",
		"importance = 'high'; likelihood = 0.32",
		"importance = 'high'; likelihood = 0",
		"importance = 'high'; likelihood = 'low'; mitigation = ''",
		"importance = 'high'; likelihood = 'low'; mitigation = 'TBD'",
		"importance = 'high'; likelihood = 'low'; tested_by = 'A call a month'",
		"importance = 'high'; status = 'failed'",
		"importance = 'high'; likelihood = 'high'; status = 'failed'",
	)
	keys(t, "killer-assumption", false,
		"importance = 'high'; likelihood = 0.33",
		"importance = 'high'; likelihood = 'medium'",
		"importance = 'high'",
		"importance = 'medium'; likelihood = 'low'",
		"likelihood = 'low'",
		"importance = 'high'; likelihood = 'low'; mitigation = 'A store of our own'",
		"importance = 'high'; likelihood = 'low'; mitigation = 7",
		"importance = 'high'; likelihood = 'low'; status = 'holding'",
		"importance = 'high'; likelihood = 'perhaps'",
		"importance = 'medium'; status = 'failed'",
		"importance = 'high'; status = 'failed'; learned = 'Shops sell what sells twice a year'",
		"importance = 'high'; status = 'failed'; mitigation = 'A store of our own'",
	)
}

func TestUntestedAssumption(t *testing.T) {
	keys(t, "untested-assumption", true,
		"importance = 'high'",
		"importance = 'high'; likelihood = 'high'",
		"importance = 'high'; owner = ' '",
		"importance = 'high'; status = 'untested'; mitigation = 'A store of our own'",
	)
	keys(t, "untested-assumption", false,
		"importance = 'medium'",
		"likelihood = 'medium'",
		"importance = 'high'; owner = 'Anna'",
		"importance = 'high'; tested_by = 'A call a month'",
		"importance = 'high'; tested_by = 7",
		"importance = 'high'; status = 'holding'",
		"importance = 'high'; status = 'failed'",
		"importance = 'high'; likelihood = 'low'",
		"importance = 'high'; likelihood = 'low'; mitigation = 'A store of our own'",
		"importance = 'high'\n[evidence.e]\nstatement = 'They did in 2025'\nsupports = 'a'",
		"importance = 'high'\n[evidence.e]\nstatement = 'They did not in 2025'\ncontradicts = 'assumptions.a'",
	)
}

// chain is a model on which no rule of the category has anything to say.
const chain = `
[logic_model]
title = "T"

[outputs.o]
statement = "600 line managers complete the workshop"
leads_to  = [{ to = "x", because = "They practise on their own cases" }]

[outcomes.x]
statement = "Line managers settle routine decisions"
leads_to  = ["y"]

[outcomes.y]
statement = "Teams wait less"

[outcomes.z]
statement = "Some managers work longer hours"
effect    = "negative"

[assumptions.a]
statement  = "Directors give away the decisions that they like"
about      = "o -> x"
importance = "high"
owner      = "Head of People"

[external_factors.f]
statement = "The division may be reorganised in 2027"
`

func TestOneCauseOneFinding(t *testing.T) {
	replace := strings.NewReplacer
	for _, tt := range []struct {
		name   string
		change *strings.Replacer
		want   []string
	}{
		{"a whole chain", replace(), nil},
		{"no assumptions", replace("[assumptions.a]", "[claims.a]", "importance = \"high\"", "", "[external", "[outcomes.w]\nstatement = 'W'\n[external"),
			[]string{"warning missing-assumptions logic_model"}},
		{"no external factors", replace("[external_factors.f]", "[stakeholders.f]"), []string{"info missing-external-factors logic_model"}},
		{"an external driver", replace("[external_factors.f]", "[stakeholders.f]", "effect    =", "external_driver = 'Pay'\neffect    ="), nil},
		{"no harm", replace("effect    = \"negative\"", ""), []string{"info missing-side-effects logic_model"}},
		{"harm that is not intended", replace("effect    = \"negative\"", "intended = false"), nil},
		{"harm in an experience", replace("effect    = \"negative\"", "experiences = [{ who = 'Managers', effect = 'negative', statement = 'Longer hours' }]"), nil},
		{"benefits in an experience", replace("effect    = \"negative\"", "experiences = [{ who = 'Managers', effect = 'positive', statement = 'More say' }]"),
			[]string{"info missing-side-effects logic_model"}},
		{"a guardrail", replace("effect    = \"negative\"", "[outcomes.z.indicators.g]\nstatement = 'Hours a week'\nrole = 'guardrail'"), nil},
		{"an effect that cannot be read", replace("effect    = \"negative\"", "effect = 7"), []string{"error wrong-type outcomes.z"}},
		{"a bare step that an important assumption is about", replace(", because = \"They practise on their own cases\"", ""),
			[]string{"info unevidenced-link outputs.o -> outcomes.x"}},
		{"an empty reason", replace("because = \"They practise on their own cases\"", "because = \" \""),
			[]string{"info unevidenced-link outputs.o -> outcomes.x"}},
		{"a reason that cannot be read", replace("because = \"They practise on their own cases\"", "because = 7"), []string{"error wrong-type outputs.o -> outcomes.x"}},
		{"a bare step that another assumption is about", replace(", because = \"They practise on their own cases\"", "", "about      = \"o -> x\"", "about = \"y\""),
			[]string{"info unstated-assumption logic_model"}},
		{"an assumption about its end", replace(", because = \"They practise on their own cases\"", "", "about      = \"o -> x\"", "about = \"x\""), nil},
		{"an assumption about nothing named", replace(", because = \"They practise on their own cases\"", "", "about      = \"o -> x\"", ""), nil},
		{"an assumption about nothing known", replace(", because = \"They practise on their own cases\"", "", "about      = \"o -> x\"", "about = \"nothing-known\""), nil},
		{"an almost sure step", replace("because = \"They practise on their own cases\"", "likelihood = 0.9", "about      = \"o -> x\"", "about = \"y\""),
			[]string{"info unevidenced-link outputs.o -> outcomes.x"}},
		{"a likely step", replace("leads_to  = [\"y\"]", "leads_to = [{ to = 'y', likelihood = 'likely' }]"), nil},
		{"an almost sure step to something unknown", replace("leads_to  = [\"y\"]", "leads_to = [{ to = 'nothing-known', likelihood = 0.95 }]"), nil},
		{"an almost sure loop", replace("leads_to  = [\"y\"]", "leads_to = [{ to = 'x', likelihood = 0.95, feedback = true }]"), nil},
		{"evidence for its end", replace("because = \"They practise on their own cases\"", "likelihood = 0.9", "[external", "[evidence.e]\nstatement = 'E'\nsupports = 'x'\n[external"), nil},
		{"evidence for another element", replace("because = \"They practise on their own cases\"", "likelihood = 0.9", "[external", "[evidence.e]\nstatement = 'E'\nsupports = 'y'\n[external"),
			[]string{"info unevidenced-link outputs.o -> outcomes.x"}},
		{"evidence for nothing named", replace("because = \"They practise on their own cases\"", "likelihood = 0.9", "[external", "[evidence.e]\nstatement = 'E'\n[external"), nil},
		{"evidence that a claim about another element cites", replace("because = \"They practise on their own cases\"", "likelihood = 0.9",
			"[external", "[evidence.e]\nstatement = 'E'\n[claims.c]\nstatement = 'C'\nabout = 'y'\nevidence = 'e'\n[external"),
			[]string{"info unevidenced-link outputs.o -> outcomes.x"}},
		{"evidence that a claim about its end cites", replace("because = \"They practise on their own cases\"", "likelihood = 0.9",
			"[external", "[evidence.e]\nstatement = 'E'\n[claims.c]\nstatement = 'C'\nabout = 'x'\nevidence = 'e'\n[external"), nil},
		{"own work is not to be tested as well", replace("Directors give away the decisions that they like", "We train the directors", "owner ", "note "),
			[]string{"warning internal-assumption assumptions.a"}},
		{"what is unlikely is not to be tested as well", replace("owner      = \"Head of People\"", "likelihood = 'low'"),
			[]string{"warning killer-assumption assumptions.a"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			ruletest.Same(t, ruletest.Text(t, assumptions.Rules(), tt.change.Replace(chain)), tt.want...)
		})
	}
}

// Whoever need not say it all is asked for nothing.
func TestExcused(t *testing.T) {
	const bare = "[logic_model]\ntitle = 'T'\n[outcomes.x]\nstatement = 'X'\n"
	all := []string{"warning missing-assumptions logic_model", "info missing-external-factors logic_model", "info missing-side-effects logic_model"}
	for _, tt := range []struct {
		name, model string
		want        []string
	}{
		{"an outcome alone", bare, all},
		{"an impact alone", strings.Replace(bare, "outcomes", "impacts", 1), all},
		{"nothing at all", "[logic_model]\ntitle = 'T'\n", nil},
		{"outputs alone", strings.Replace(bare, "outcomes", "outputs", 1), nil},
		{"objectives alone", strings.Replace(bare, "outcomes", "objectives", 1), nil},
		{"objectives beside an outcome", bare + "[objectives.o]\nstatement = 'O'\n", all},
		{"a part of another model", strings.Replace(bare, "'T'", "'T'\npart_of = 'u.toml'", 1), nil},
		{"a part of something that cannot be read", strings.Replace(bare, "'T'", "'T'\npart_of = 7", 1), []string{"error wrong-type logic_model"}},
		{"half of the file cannot be read", bare + "[assumptions.a\nstatement = 'A'\n[external_factors\n", []string{"error syntax-error ", "error syntax-error "}},
		{"risks by that name", bare + "[risks.r]\nstatement = 'R'\n", []string{"error unknown-key risks", all[2]}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			ruletest.Same(t, ruletest.Text(t, assumptions.Rules(), tt.model), tt.want...)
		})
	}
}

func TestUnstatedAssumption(t *testing.T) {
	const model = `
[logic_model]
title = "T"
KEYS
[processes.p]
statement = "P"
leads_to  = ["x"]
[outputs.o]
statement = "O"
leads_to  = ["o2", "x", "bad", { to = "y", feedback = true }, "ob", "#z"]
[outputs.o2]
statement = "O2"
leads_to  = [{ to = "y", because = "B" }]
[outcomes.x]
statement = "X"
leads_to  = ["y"]
[outcomes.y]
statement = "Y"
[outcomes.bad]
statement = "Bad"
effect    = "negative"
[objectives.ob]
statement = "Ob"
`
	for keys, want := range map[string]string{
		"":                     `nothing says why "O" should lead to "X"`,
		"dialect = \"uw\"":     `nothing says why 2 of the 3 steps from an output to an outcome should work`,
		"part_of = \"m\"":      `nothing says why "O" should lead to "X"`,
		"dialect = \"oecd\"\n": `nothing says why "O" should lead to "X"`,
	} {
		found := of(t, "unstated-assumption", strings.Replace(model, "KEYS", keys, 1))
		if len(found) != 1 || found[0].Message != want {
			t.Errorf("with %q: got %v, want %q", keys, found, want)
		}
	}
}
