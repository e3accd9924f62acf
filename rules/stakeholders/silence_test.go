package stakeholders_test

import (
	"strings"
	"testing"

	"github.com/outcomelint/outcomelint/rules/internal/ruletest"
	"github.com/outcomelint/outcomelint/rules/stakeholders"
)

// count is how often a rule that is on by default finds something.
func count(t *testing.T, rule, model string) int {
	t.Helper()
	return len(ruletest.Of(t, stakeholders.Rules(), rule, model))
}

func TestGenericStakeholder(t *testing.T) {
	check := func(want int, statements ...string) {
		t.Helper()
		for _, s := range statements {
			model := "[logic_model]\ntitle = 'T'\n[stakeholders.s]\nstatement = \"" + s + "\"\n"
			if got := count(t, "generic-stakeholder", model); got != want {
				t.Errorf("%q: got %d, want %d", s, got, want)
			}
		}
	}
	check(1, "Users", "The public", "People", "Stakeholders", "All relevant stakeholders", "Our customers", "End users", "Members of the public",
		"Everyone", "Participants", "Community members", "Local communities", "Partners and other actors", "The general population", "Target group")
	check(0, "Users of the north depot", "People who live along the quay", "Customers with two or more boats", "NHS users", "Young people",
		"Taxpayers", "Citizens", "600 users", "Users (mostly nurses)", "Women and girls", "Service users", "The two funds that hold the company",
		"Utilisateurs", "")
}

func TestUniformExperience(t *testing.T) {
	check := func(want int, more string, statements ...string) {
		t.Helper()
		for _, s := range statements {
			model := "[logic_model]\ntitle = 'T'\n[outcomes.x]\nstatement = \"" + s + "\"\n" + more + "\n"
			if got := count(t, "uniform-experience", model); got != want {
				t.Errorf("%q: got %d, want %d", s, got, want)
			}
		}
	}
	check(1, "", "All staff will feel valued", "Every nurse feels safe to speak up", "Everyone trusts the new process", "All residents are proud of the park")
	check(0, "", "Staff feel valued", "Almost all staff feel valued", "All farmers earn more", "All bridges are safe", "People feel safe on all floors",
		"Each family gets a key", "80 % of staff feel valued", "No child is left behind", "Toutes les infirmières se sentent écoutées", "")
	check(0, "experiences = [{ who = 'Newcomers', effect = 'negative', statement = 'Nobody knows them' }]", "All staff will feel valued")
	check(0, "experiences = 7", "All staff will feel valued")
	check(0, "effect = 'negative'", "All staff feel watched")
	check(1, "change = 'experience'", "Every client sleeps through the night")
}

// people is a model that says how two groups fare; WHO, MORE and ROLE vary.
const people = `
[logic_model]
title = "T"
[stakeholders.patients]
statement = "Patients of three practices"
role      = "beneficiary"
[stakeholders.receptionists]
statement = "Receptionists who give out appointments"
ROLE
[outcomes.heard]
statement = "The doctor has time"
change    = "experience"
who       = WHO
MORE
`

func TestSinglePerspective(t *testing.T) {
	const affected = "role = 'affected'"
	for _, tt := range []struct {
		name, role, who, more string
		want                  int
	}{
		{"one of two", affected, "'patients'", "", 1},
		{"of one without a role", "", "'patients'", "", 1},
		{"plain words", affected, "'Patients over 75'", "", 1},
		{"of two experiences of one", affected, "'patients'", "experiences = [{ who = 'patients', effect = 'positive', statement = 'S' }]", 1},
		{"both", affected, "['patients', 'receptionists']", "", 0},
		{"both, in an experience", affected, "'patients'", "experiences = [{ who = 'receptionists', effect = 'negative', statement = 'S' }]", 0},
		{"both, by a perspective", affected + "\nperspective = 'It rings all day'", "'patients'", "", 0},
		{"both, in another outcome", affected, "'patients'", "[outcomes.y]\nstatement = 'Y'\nchange = 'experience'\nwho = 'receptionists'", 0},
		{"in plain words besides", affected, "'patients'", "[outcomes.y]\nstatement = 'Y'\nchange = 'experience'\nwho = 'Nurses'", 0},
		{"somebody who is not named", affected, "'patients'", "[outcomes.y]\nstatement = 'Y'\nchange = 'experience'", 0},
		{"other outcomes are no experience", affected, "'patients'", "[outcomes.y]\nstatement = 'Y'\nchange = 'behaviour'\nwho = 'receptionists'", 1},
		{"the other is to benefit, and an outcome says how", "role = 'beneficiary'", "'patients'", "[outcomes.y]\nstatement = 'Y'\nwho = 'receptionists'", 0},
		{"the other is to benefit, and no outcome says how", "role = 'beneficiary'", "'patients'", "", 1},
		{"the other only pays", "role = 'funder'", "'patients'", "", 0},
		{"the other only delivers", "role = 'deliverer'", "'patients'", "", 0},
		{"a group of another model", affected, "'#patients'", "", 0},
		{"who cannot be read", affected, "{ x = 1 }", "", 0},
		{"experiences that cannot be read", affected, "'patients'", "experiences = 7", 0},
	} {
		t.Run(tt.name, func(t *testing.T) {
			model := strings.NewReplacer("ROLE", tt.role, "WHO", tt.who, "MORE", tt.more).Replace(people)
			if got := count(t, "single-perspective", model); got != tt.want {
				t.Errorf("got %d, want %d", got, tt.want)
			}
		})
	}
}

func TestUnaffectedStakeholder(t *testing.T) {
	for _, tt := range []struct {
		name, model string
		want        int
	}{
		{"in no outcome", "[outcomes.x]\nstatement = 'Roads are dry'\n", 1},
		{"only in an output", "[outputs.o]\nstatement = 'Cards for anglers'\nfor = 'anglers'\n[outcomes.x]\nstatement = 'Roads are dry'\n", 1},
		{"by who", "[outcomes.x]\nstatement = 'Roads are dry'\nwho = ['anglers']\n", 0},
		{"by plain words", "[outcomes.x]\nstatement = 'Roads are dry'\nwho = 'Anglers and walkers'\n", 0},
		{"by an impact", "[impacts.x]\nstatement = 'Roads are dry'\nwho = 'anglers'\n", 0},
		{"by a statement", "[outcomes.x]\nstatement = 'Anglers reach the bank'\n", 0},
		{"by a statement, one of them", "[outcomes.x]\nstatement = 'An angler reaches the bank'\n", 0},
		{"by an objective", "[objectives.x]\nstatement = 'Anglers reach the bank'\n", 0},
		{"by a key result", "[objectives.x]\nstatement = 'Open'\nkey_results = ['Anglers on the bank from 4 to 40']\n", 0},
		{"by an indicator", "[outcomes.x]\nstatement = 'Roads are dry'\nindicators = ['Anglers who come by car']\n", 0},
		{"by an experience", "[outcomes.x]\nstatement = 'Roads are dry'\nexperiences = [{ who = 'anglers', effect = 'positive', statement = 'S' }]\n", 0},
		{"no outcome at all", "[outputs.o]\nstatement = 'A low bank'\n", 0},
		{"outcomes in another model", "[outputs.o]\nstatement = 'A low bank'\nleads_to = 'm.toml#x'\n[outcomes.x]\nstatement = 'Roads are dry'\n", 0},
		{"who that cannot be read", "[outcomes.x]\nstatement = 'Roads are dry'\nwho = { x = 1 }\n", 0},
		{"another language", "[outcomes.x]\nstatement = 'Les pêcheurs atteignent la rive de la rivière'\n", 0},
		{"a broken file", "[outcomes.x]\nstatement = 'Roads are dry'\n[outcomes\n", 0},
	} {
		t.Run(tt.name, func(t *testing.T) {
			model := "[logic_model]\ntitle = 'T'\npart_of = 'n.toml'\n[stakeholders.anglers]\nstatement = 'Anglers of the town'\nrole = 'beneficiary'\n" + tt.model
			if got := count(t, "unaffected-stakeholder", model); got != tt.want {
				t.Errorf("got %d, want %d", got, tt.want)
			}
		})
	}
	for role, want := range map[string]int{"'beneficiary'": 1, "['funder', 'beneficiary']": 1, "'affected'": 0, "'deliverer'": 0, "[]": 0} {
		model := "[logic_model]\ntitle = 'T'\n[stakeholders.anglers]\nstatement = 'Anglers'\nrole = " + role + "\n[outcomes.x]\nstatement = 'Roads are dry'\n"
		if got := count(t, "unaffected-stakeholder", model); got != want {
			t.Errorf("role %s: got %d, want %d", role, got, want)
		}
	}
}

// A first draft is not asked who took part in it, unless somebody wants to be.
func TestParticipationIsOff(t *testing.T) {
	ruletest.Same(t, ruletest.Text(t, stakeholders.Rules(), "[logic_model]\ntitle = 'T'\n[outcomes.x]\nstatement = 'Roads are dry'\n"))
}
