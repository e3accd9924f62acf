package okr_test

import (
	"strings"
	"testing"

	"github.com/outcomelint/outcomelint/rules/internal/ruletest"
	"github.com/outcomelint/outcomelint/rules/okr"
)

// spoken is what one rule says about a short model, each finding as
// "severity element".
type spoken struct {
	name  string
	model string
	want  []string
}

func check(t *testing.T, rule string, cases []spoken) {
	t.Helper()
	for _, s := range cases {
		t.Run(s.name, func(t *testing.T) {
			text := s.model
			if !strings.Contains(text, "[logic_model]") {
				text = "[logic_model]\ntitle = \"T\"\n" + text
			}
			var own []string
			for _, f := range ruletest.Of(t, okr.Rules(), rule, text) {
				own = append(own, f.Severity+" "+f.Element)
			}
			if strings.Join(own, ", ") != strings.Join(s.want, ", ") {
				t.Errorf("found %q, want %q", own, s.want)
			}
		})
	}
}

// objective is one with a measured key result and some more.
func objective(more ...string) string {
	return "[objectives.o]\nstatement = 'People come back'\nowner = 'A'\n[objectives.o.key_results]\n" +
		"a = 'Share of people who come back rises from 20 % to 40 %'\n" + strings.Join(more, "\n") + "\n"
}

// one is a key result with keys: "statement | key = value".
func one(text string) string {
	statement, keys, _ := strings.Cut(text, " | ")
	if keys != "" {
		keys = ", " + strings.ReplaceAll(keys, " | ", ", ")
	}
	return objective("k = { statement = '" + statement + "'" + keys + " }")
}

const (
	kr        = "objectives.o.key_results.k"
	a         = "a = 'Publish 3 guides'\n"
	b         = "b = 'Launch the portal'\n"
	only      = "[objectives.o]\nstatement = 'People come back'\nowner = 'A'\n[objectives.o.key_results]\n"
	wholeMany = "c = { statement = 'Share of people who come back', unit = '%', baseline = 20, target = 40 }\n"
)

func TestTaskKeyResult(t *testing.T) {
	warning := []string{"warning " + kr}
	check(t, "task-key-result", []spoken{
		{"a count of one's own work", one("Publish 50 blog posts"), warning},
		{"in keys", one("Publish blog posts | unit = 'posts' | target = 50"), warning},
		{"from nothing", one("Publish blog posts | unit = 'posts' | baseline = 0 | target = 50"), warning},
		{"a deliverable", one("50 blog posts published"), warning},
		{"no number", one("Launch the partner portal"), warning},
		{"done already", one("Launch the partner portal | done = true"), warning},
		{"a proxy", one("Publish 50 blog posts | proxy_because = 'Readers wrote to us after every one of them'"), []string{"info " + kr}},
		{"an empty reason is none", one("Publish 50 blog posts | proxy_because = ' '"), warning},
		{"from a level", one("Publish blog posts | unit = 'posts' | baseline = 30 | target = 50"), nil},
		{"to a level", one("Raise the renewal rate to 92 %"), nil},
		{"by so much", one("Cut handling time by 20 %"), nil},
		{"others do it", one("400 visitors borrow a second book"), nil},
		{"a share", one("80 % of managers trained"), nil},
		{"a share of the work", one("Answer 90 % of calls within a minute"), nil},
		{"money", one("Generate €2m in new revenue"), nil},
		{"others have to agree", one("Sign 10 new pilot customers"), []string{"info " + kr}},
		{"others have to agree, from nothing", one("Sign pilot customers | unit = 'customers' | baseline = 0 | target = 10"), nil},
		{"others did it", one("Applications received | unit = 'applications' | target = 200"), nil},
		{"others did it, by name", one("Pages translated by volunteers | unit = 'pages' | target = 200"), nil},
		{"done by a date", one("40 pages translated by June 2026"), warning},
		{"a limit", one("Fewer than 5 bugs reported"), nil},
		{"a share in keys", one("Managers trained | unit = '%' | of = 'managers' | target = 80"), nil},
		{"a milestone", one("Launch the partner portal | kind = 'milestone'"), nil},
		{"a first reading", one("Measure how long people wait | kind = 'baseline'"), nil},
		{"a score", one("Net promoter score | unit = 'NPS' | target = 40"), nil},
		{"another language", one("Die Broschüre wird in fünf Sprachen gedruckt und verteilt"), nil},
		{"the only key result of an objective", only + b, []string{"warning objectives.o.key_results.b"}},
		{"two and no other are the objective's", only + a + b, nil},
		{"two beside a result", only + a + b + wholeMany, []string{"warning objectives.o.key_results.a", "warning objectives.o.key_results.b"}},
	})
}

func TestUnmeasurableKeyResult(t *testing.T) {
	warning := []string{"warning " + kr}
	check(t, "unmeasurable-key-result", []spoken{
		{"a wish", one("Improve collaboration between sales and engineering"), warning},
		{"a feeling", one("Both teams are happy with the roadmap"), warning},
		{"a measure without a number", one("Net promoter score | unit = 'NPS'"), warning},
		{"a name", one("Data protection concept"), warning},
		{"a step that others decide on", one("Receive the quality label"), warning},
		{"one is no number", one("The new plan replaces the existing one"), warning},
		{"every feeling", one("Every customer is happy with us"), warning},
		{"a number in words", one("Nine of ten teams are happy with the roadmap"), nil},
		{"at least one", one("Named in at least one newspaper of the region"), nil},
		{"a target", one("Collaboration | target = 4"), nil},
		{"a target put off", one("Collaboration | target = 'TBD'"), nil},
		{"a target in words", one("How newcomers tell of their first day | type = 'qualitative' | target = 'Most speak of a person'"), nil},
		{"read before", one("Collaboration | actuals = [3, 4]"), nil},
		{"a target that cannot be read", one("Collaboration | target = [1]"), nil},
		{"a milestone", one("The board agrees | kind = 'milestone'"), nil},
		{"a first reading", one("First count of those who stay | kind = 'baseline'"), nil},
		{"a task", one("Launch the partner portal"), nil},
		{"a level to keep", one("Maintain uptime"), nil},
		{"still open", one("Raise the share of weekend visits by X % (tbd)"), nil},
		{"every", one("Every change is reviewed by a second person"), nil},
		{"another language", one("Die Zusammenarbeit der beiden Abteilungen wird von allen als gut erlebt"), nil},
		{"an indicator", "[outcomes.o]\nstatement = 'O'\nindicators = ['Better collaboration']", nil},
		{"nothing said", objective("k = { unit = 'x' }"), nil},
		{"beside two tasks", only + a + b + "c = 'Better service'", nil},
		{"beside one task", only + a + "c = 'Better service'", []string{"warning objectives.o.key_results.c"}},
	})
}

func TestBusinessAsUsualKeyResult(t *testing.T) {
	info := []string{"info " + kr}
	check(t, "business-as-usual-key-result", []spoken{
		{"maintain", one("Maintain uptime"), info},
		{"keep", one("Keep customer satisfaction high"), info},
		{"sustain", one("Sustain the quality of care"), info},
		{"declared", one("Uptime | kind = 'maintain'"), info},
		{"hold", one("Uptime | direction = 'hold'"), info},
		{"a band in the sentence", one("Maintain uptime between 99.9 % and 99.99 %"), nil},
		{"a threshold", one("Keep complaints under 5 a month"), nil},
		{"a target", one("Uptime | kind = 'maintain' | unit = '%' | target = 99.9"), nil},
		{"a baseline to hold", one("Uptime | direction = 'hold' | unit = '%' | baseline = 99.9"), nil},
		{"keep on", one("Keep improving the search"), nil},
		{"a guardrail with values", one("Sick days | role = 'guardrail' | direction = 'hold' | baseline = 4 | target = 4"), nil},
		{"an indicator", "[outcomes.o]\nstatement = 'O'\nindicators = [{ statement = 'Uptime', direction = 'hold' }]", nil},
	})
}

func TestOutputOnlyObjective(t *testing.T) {
	warning := []string{"warning objectives.o"}
	check(t, "output-only-objective", []spoken{
		{"two tasks", only + a + b, warning},
		{"a task and what reads like one", only + b + "c = 'New onboarding process'\nd = 'Website relaunch'", warning},
		{"two tasks and a name", only + a + b + "c = 'Data protection concept'", warning},
		{"two tasks and nothing yet", only + a + b + "c = 'TBD'", warning},
		{"a task and what may be a wish", only + b + "c = 'Team collaboration'", nil},
		{"two tasks and a wish", only + a + b + "c = 'Better service'", warning},
		{"two tasks and business as usual", only + a + b + "c = 'Maintain uptime'", warning},
		{"all declared as steps", only + "a = { statement = 'Launch the portal', kind = 'milestone' }\nb = { statement = 'Publish the guide', kind = 'milestone' }",
			[]string{"info objectives.o"}},
		{"all declared as proxies", only + "a = { statement = 'Launch the portal', proxy_because = 'R' }\nb = { statement = 'Publish the guide', proxy_because = 'R' }",
			[]string{"info objectives.o"}},
		{"a task and a declared step", only + a + "b = { statement = 'Launch the portal', kind = 'milestone' }", warning},
		{"a step that others take", only + a + b + "c = { statement = 'The regulator accepts the plan', kind = 'milestone' }", nil},
		{"a result beside them", only + a + b + wholeMany, nil},
		{"a first reading beside them", only + a + b + "c = { statement = 'First count', kind = 'baseline' }", nil},
		{"a number still open", only + a + b + "c = 'Share of people who come back rises by X %'", nil},
		{"names beside what reads like a deliverable", only + "a = 'New onboarding process'\nc = 'Data protection concept'\nd = 'Content model'", warning},
		{"names alone", only + "a = 'Team collaboration'\nc = 'Data protection concept'\nd = 'Company culture'", nil},
		{"a single task", only + a, nil},
		{"a task and a wish", only + a + "c = 'Better service'", nil},
		{"wishes", only + "a = 'Better service'\nb = 'Happy customers'", nil},
		{"an unsure count", only + a + b + "c = '2 partner projects enable the service'", nil},
		{"some could not be read", only + a + b + "c = 7", nil},
		{"three in a row", "[objectives]\nx = { statement = 'S', leads_to = 'y', key_results = ['Publish 3 guides', 'Launch the portal'] }\n" +
			"y = { statement = 'S', leads_to = 'z', key_results = ['Publish 3 guides', 'Launch the portal'] }\n" +
			"z = { statement = 'S', leads_to = 'x', key_results = ['Publish 3 guides', 'Launch the portal'] }\n",
			[]string{"warning objectives.x", "warning objectives.y", "warning objectives.z"}},
	})
}

func TestObjectiveWithoutKeyResult(t *testing.T) {
	const o = "[objectives.o]\nstatement = 'People come back'\n"
	check(t, "objective-without-key-result", []spoken{
		{"none", o, []string{"warning objectives.o"}},
		{"an empty list", o + "key_results = []", []string{"warning objectives.o"}},
		{"one", o + "key_results = ['Share who come back']", nil},
		{"unread", o + "key_results = 7", nil},
		{"a list that does not end", o + "key_results = [", nil},
		{"an objective leads to it", o + "[objectives.p]\nstatement = 'P'\nleads_to = 'o'\nkey_results = ['K 1']", nil},
		{"itself only", o + "leads_to = 'o'", []string{"warning objectives.o"}},
		{"a loop", o + "[objectives.p]\nstatement = 'P'\nleads_to = { to = 'o', feedback = true }\nkey_results = ['K 1']", []string{"warning objectives.o"}},
		{"an output leads to it", o + "[outputs.p]\nstatement = 'P'\nleads_to = 'o'", []string{"warning objectives.o"}},
		{"it serves a key result", o + "leads_to = 'p.k'\n[objectives.p]\nstatement = 'P'\nkey_results = { k = 'K 1' }", []string{"info objectives.o"}},
		{"it leads to a measured outcome", o + "leads_to = 'x'\n[outcomes.x]\nstatement = 'X'\nindicators = ['Share']", []string{"info objectives.o"}},
		{"it leads to an outcome", o + "leads_to = 'x'\n[outcomes.x]\nstatement = 'X'", []string{"warning objectives.o"}},
	})
}

func TestMissingOwner(t *testing.T) {
	const krs = "key_results = ['Share who come back rises from 2 % to 4 %']\n"
	o := func(owner string) string {
		if owner != "" {
			owner = "owner = " + owner + "\n"
		}
		return "[objectives.o]\nstatement = 'People come back'\n" + owner + krs
	}
	warning := []string{"warning objectives.o"}
	cases := []spoken{
		{"none", o(""), warning},
		{"empty", o("''"), warning},
		{"of the model", "[logic_model]\ntitle = 'T'\nowner = 'Head of Care'\n" + o(""), nil},
		{"nobody of the model", "[logic_model]\ntitle = 'T'\nowner = 'the team'\n" + o(""), warning},
		{"one of two", o("['TBD', 'Anna']"), nil},
		{"two nobodies", o("['everyone', 'TBD']"), warning},
		{"unread", o("7"), nil},
		{"done", o("") + "done = true", nil},
		{"not done yet", o("") + "done = false", warning},
		{"each key result has one", "[objectives.o]\nstatement = 'S'\nkey_results = [{ statement = 'K 1', owner = 'Anna' }]", []string{"info objectives.o"}},
		{"one of two key results has one", "[objectives.o]\nstatement = 'S'\nkey_results = [{ statement = 'K 1', owner = 'Anna' }, 'K 2']", warning},
		{"told once", "[objectives.o]\nstatement = 'S'\nkey_results = [{ statement = 'K 1', owner = 'TBD' }, { statement = 'K 2', owner = '???' }]", warning},
		{"key results of nobody", "[objectives.o]\nstatement = 'S'\nowner = 'Anna'\nkey_results = [{ statement = 'K 1', owner = 'TBD' }, { statement = 'K 2', owner = '@???' }]",
			[]string{"warning objectives.o.key_results.1"}},
		{"an outcome needs none", "[outcomes.o]\nstatement = 'O'", nil},
	}
	for _, nobody := range []string{"the team", "The Team", "everyone", "Everybody", "all", "all teams", "all branches", "everyone on the ward", "our whole team", "we", "TBD", "tbc.", "n/a", "?", "unassigned", "to be hired"} {
		cases = append(cases, spoken{nobody, o("'" + nobody + "'"), warning})
	}
	for _, somebody := range []string{"Anna", "Head of Care", "Team East", "the platform team", "IT", "All Saints", "Working group on night shifts", "@anna"} {
		cases = append(cases, spoken{somebody, o("'" + somebody + "'"), nil})
	}
	check(t, "missing-owner", cases)
}

func TestUnbalancedWeights(t *testing.T) {
	weights := func(ws ...string) string {
		var b strings.Builder
		b.WriteString("[objectives.o]\nstatement = 'O'\nkey_results = [\n")
		for _, w := range ws {
			if w != "" {
				w = ", weight = " + w
			}
			b.WriteString("{ statement = 'Share' , target = 3" + w + " },\n")
		}
		return b.String() + "]\n"
	}
	wrong := []string{"error objectives.o"}
	check(t, "unbalanced-weights", []spoken{
		{"none", weights("", ""), nil},
		{"100", weights("60", "40"), nil},
		{"110", weights("50", "30", "30"), wrong},
		{"90", weights("50", "40"), wrong},
		{"fractions", weights("0.6", "0.4"), nil},
		{"fractions of more", weights("0.6", "0.6"), wrong},
		{"rounded down", weights("33", "33", "33"), nil},
		{"rounded to a digit", weights("33.3", "33.3", "33.3"), nil},
		{"rounded fractions", weights("0.33", "0.33", "0.33"), nil},
		{"six equal parts", weights("17", "17", "17", "17", "17", "17"), nil},
		{"seven equal parts", weights("14", "14", "14", "14", "14", "14", "14"), nil},
		{"one that is all", weights("1"), nil},
		{"one of 100", weights("100"), nil},
		{"equal shares that are none", weights("1", "1", "1"), wrong},
		{"nothing", weights("0", "0"), wrong},
		{"all is shared out", weights("100", ""), nil},
		{"the rest may be meant", weights("60", ""), []string{"warning objectives.o"}},
		{"more than all", weights("90", "30", ""), wrong},
		{"one could not be read", weights("90", "'a lot'"), nil},
	})
}

func TestPayLinkedResult(t *testing.T) {
	warning, info := []string{"warning " + kr}, []string{"info " + kr}
	check(t, "pay-linked-result", []spoken{
		{"declared", one("Share who come back | pay_linked = true"), warning},
		{"denied", one("Bonus depends on calls | pay_linked = false"), nil},
		{"bonus", one("Managers get their bonus at 95 % occupancy"), warning},
		{"compensation", one("Executive compensation is tied to 20 % growth"), warning},
		{"commission", one("Sales commission depends on 30 renewals"), warning},
		{"appraisal", one("4 mentoring hours, which count towards the appraisal"), warning},
		{"rating", one("The performance rating depends on 90 % attendance"), warning},
		{"quota", one("80 % sales quota attainment"), info},
		{"sales commission", one("Average sales commission rises from 3 % to 4 %"), info},
		{"appraisal score", one("Average appraisal score of agents rises from 3 to 4"), info},
		{"performance rating", one("40 % of managers' performance ratings are outstanding"), info},
		{"incentive compensation", one("Incentive compensation of agents reaches 40 % of the plan"), info},
		{"performance rating of a product", one("Energy performance rating of 40 homes is B"), nil},
		{"a farmer's compensation", one("300 farmers receive compensation within 30 days"), nil},
		{"an indicator", "[outcomes.o]\nstatement = 'O'\nindicators = [{ statement = 'Churn', pay_linked = true }]", []string{"warning outcomes.o.indicators.1"}},
		{"words of an indicator", "[outcomes.o]\nstatement = 'O'\nindicators = ['Staff who get a bonus']", nil},
		{"customer rating", one("Customer rating rises from 4.1 to 4.6"), nil},
		{"app store rating", one("App store rating of 4.5"), nil},
		{"a study", one("Commission a study of 300 sales talks"), nil},
		{"the Commission", one("The European Commission adopts 2 of our proposals"), nil},
		{"fishing quotas", one("Boats within their quota rise from 60 % to 90 %"), nil},
		{"compensation claims", one("Compensation claims fall from 90 to 40"), nil},
		{"carbon compensation", one("Carbon compensation based on 3 audits"), nil},
		{"appraisals held", one("Staff with a yearly appraisal rise from 40 % to 90 %"), nil},
		{"property appraisals", one("Property appraisals finished in 5 days"), nil},
		{"bonus material", one("3,000 readers open the bonus chapter"), nil},
		{"no-claims bonus", one("Drivers with a no-claims bonus rise from 60 % to 70 %"), nil},
		{"paying customers", one("Customers who pay for a second seat rise from 3 % to 6 %"), nil},
	})
}

func TestCounts(t *testing.T) {
	objectives := func(n int, keys string) string {
		var b strings.Builder
		for i := range n {
			b.WriteString("[objectives." + string(rune('a'+i)) + "]\nstatement = 'S'\n" + keys)
		}
		return b.String()
	}
	check(t, "objective-count", []spoken{
		{"five", objectives(5, ""), nil},
		{"six", objectives(6, ""), []string{"info logic_model"}},
		{"six of one", objectives(6, "owner = 'Anna'\n"), []string{"info logic_model"}},
		{"spelt differently", objectives(3, "owner = 'Anna'\n") + strings.ReplaceAll(objectives(3, "owner = ' anna'\n"), "objectives.", "objectives.x"), []string{"info logic_model"}},
		{"of two", objectives(3, "owner = 'Anna'\n") + strings.ReplaceAll(objectives(3, "owner = 'Ben'\n"), "objectives.", "objectives.x"), nil},
		{"two with too many", objectives(6, "owner = 'Anna'\n") + strings.ReplaceAll(objectives(6, "owner = 'Ben'\n"), "objectives.", "objectives.x"),
			[]string{"info logic_model", "info logic_model"}},
	})
	krs := func(n int, keys string) string {
		return "[objectives.o]\nstatement = 'O'\nkey_results = [" + strings.Repeat("{ statement = 'Share'"+keys+" }, ", n) + "]"
	}
	check(t, "key-result-count", []spoken{
		{"five", krs(5, ""), nil},
		{"six", krs(6, ""), []string{"info objectives.o"}},
		{"six that guard", krs(6, ", role = 'guardrail'"), nil},
	})
}
