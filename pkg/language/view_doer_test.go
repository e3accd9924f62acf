package language_test

import (
	"strings"
	"testing"

	"github.com/outcomelint/outcomelint/pkg/language"
)

func TestOwnWork(t *testing.T) {
	for _, tt := range []struct{ statement, verb, surely string }{
		{"We recruit a service manager for each large service", "recruit", "surely"},
		{"The programme delivers the kits on time", "delivers", "surely"},
		{"Our team completes the training by June", "completes", "surely"},
		{"The Fund pays the nurses every month", "pays", "surely"},
		{"We will publish the data", "publish", "surely"},
		{"We ensure that the data are published", "ensure", "surely"},
		{"Project staff visit every village each month", "visit", "surely"},
		{"Recruit a service manager", "Recruit", "surely"},
		{"Ensure that the leaflets are translated", "Ensure", "surely"},
		{"Train 40 teachers on time", "Train", "surely"},
		{"The organisation publishes the data", "publishes", ""},
		{"We do not cut the budget", "cut", ""},
		// What the doer has, gets or may do depends on others.
		{"We have enough budget", "", ""},
		{"We receive the grant in January", "", ""},
		{"We rely on volunteers", "", ""},
		{"We can hire enough nurses", "", ""},
		{"We find a host in each town", "", ""},
		{"The company keeps its customers", "", ""},
		{"The project continues after 2028", "", ""},
		{"The team stays together", "", ""},
		{"The company works", "", ""},
		{"We are allowed to enter the schools", "", ""},
		{"The interpreters are paid by the Fund", "paid", "surely"},
		{"Our interpreters are recruited in time", "recruited", ""},
		{"Project staff are trained by June", "", ""},
		{"Our interpreters are trained by the ministry", "", ""},
		{"Our interpreters can be recruited in time", "", ""},
		{"Our members are trained", "", ""},
		{"The interpreters are recruited in time", "", ""},
		{"The trust buys the land in time", "buys", ""},
		{"The village trust buys the land", "", ""},
		{"A trust buys the land", "", ""},
		{"The trust approves of the plan", "", ""},
		{"The interpreters are paid by the ministry", "", ""},
		// What others do.
		{"The ministry pays the nurses", "", ""},
		{"The council approves the plan", "", ""},
		{"Provinces pay the allowances on time", "", ""},
		{"Trained volunteers visit neighbours", "", ""},
		{"Teachers attend the training", "", ""},
		// Nouns that look like orders.
		{"Support of the council", "", ""},
		{"Supply chains recover", "", ""},
		{"Report cards reach parents", "", ""},
		{"Plan approved by the council", "", ""},
		{"Demand for housing stays high", "", ""},
		{"Train services run on Sundays", "", ""},
		{"Host families speak the language", "", ""},
		{"The organisation that owns the land signs the lease", "", ""},
		{"Works", "", ""},
	} {
		v, ok := language.Look(tt.statement, language.Context{Doers: []string{"Fund", "Harbour Trust"}})
		if !ok {
			t.Fatalf("%q cannot be read", tt.statement)
		}
		verb, sure, ok := v.OwnWork()
		surely := ""
		if sure {
			surely = "surely"
		}
		if got := words(tt.statement, verb, ok); got != tt.verb || surely != tt.surely {
			t.Errorf("%q: %q %s, want %q %s", tt.statement, got, surely, tt.verb, tt.surely)
		}
	}
}

func TestSharedFeeling(t *testing.T) {
	for _, tt := range []struct {
		statement, group string
		feels            bool
	}{
		{"All staff will feel valued", "All staff", true},
		{"Every team feels safe to speak up", "Every team", true},
		{"Everyone trusts the new process", "Everyone", true},
		{"All newcomers and their managers feel welcome", "All newcomers and their managers", true},
		{"All residents have trust in the police", "All residents", true},
		{"All visitors leave happy", "All visitors", true},
		{"Newcomers will all feel welcome", "Newcomers", true},
		{"Night nurses are all proud of the ward", "Night nurses", true},
		{"Pupils each feel heard", "Pupils", true},
		{"Newcomers will almost all feel welcome", "", false},
		{"Newcomers have all the tools they need to feel safe", "", false},
		{"Newcomers have all rights and feel safe", "", false},
		{"Rooms will all feel warm", "", false},
		{"All farmers earn more", "All farmers", false},
		{"Staff feel valued", "", false},
		{"Almost all staff feel valued", "", false},
		{"Not every nurse feels heard", "", false},
		{"All bridges are safe", "", false},
		{"Nurses feel safe on all wards", "", false},
		{"Make all staff feel valued", "", false},
	} {
		group, feels, ok := look(t, tt.statement).SharedFeeling()
		if got := words(tt.statement, group, ok); got != tt.group || feels != tt.feels {
			t.Errorf("%q: %q %v, want %q %v", tt.statement, got, feels, tt.group, tt.feels)
		}
	}
}

func TestPeople(t *testing.T) {
	for statement, want := range map[string]string{
		"Mothers, fathers and grandparents who decide about vaccination": "mother|father|grandparent",
		"The 600 line managers of the delivery division":                 "manager",
		"Taxpayers":          "taxpayer",
		"Roads and bridges":  "",
		"Nurses of the team": "nurse",
	} {
		if got := strings.Join(look(t, statement).People(), "|"); got != want {
			t.Errorf("%q: %q, want %q", statement, got, want)
		}
	}
}

func TestBesides(t *testing.T) {
	for _, tt := range []struct {
		text   string
		facets language.Facet
		want   string
	}{
		{"Stable political environment", language.Stock, ""},
		{"Stakeholders cooperate", language.Stock, ""},
		{"The government remains committed to the programme", language.Stock, ""},
		{"Sufficient funding is available in 2027", language.Stock, "2027"},
		{"The ministry of health cooperates", language.Stock, "ministry|health"},
		{"Provinces pay allowances on time", language.Stock, "Provinces|pay|allowances"},
		{"Members of the public", language.Anyone, ""},
		{"End users and other stakeholders", language.Anyone, ""},
		{"Users of the north depot", language.Anyone, "north|depot"},
		{"Young people", language.Anyone, "Young"},
	} {
		if got := all(tt.text, look(t, tt.text).Besides(tt.facets)); got != tt.want {
			t.Errorf("%q: %q, want %q", tt.text, got, tt.want)
		}
	}
}
