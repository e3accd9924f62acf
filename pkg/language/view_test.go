package language_test

import (
	"strings"
	"testing"

	"github.com/outcomelint/outcomelint/pkg/language"
)

// look takes a closer look and fails where that cannot be.
func look(t *testing.T, statement string) *language.View {
	t.Helper()
	v, ok := language.Look(statement, language.Context{})
	if !ok {
		t.Fatalf("%q cannot be read", statement)
	}
	return v
}

// words is the text of the range, or "" where nothing was found.
func words(statement string, r language.Range, ok bool) string {
	if !ok {
		return ""
	}
	return r.In(statement)
}

func all(statement string, ranges []language.Range) string {
	var out []string
	for _, r := range ranges {
		out = append(out, r.In(statement))
	}
	return strings.Join(out, "|")
}

func TestLookForeign(t *testing.T) {
	for _, tt := range []struct{ text, tag string }{
		{"Les enseignants sont formés à la pédagogie active", ""},
		{"Teachers trained", "fr"},
		{"", ""},
		{"…", "en"},
	} {
		if _, ok := language.Look(tt.text, language.Context{Language: tt.tag}); ok {
			t.Errorf("%q in %q is looked at as English", tt.text, tt.tag)
		}
	}
}

func TestMeans(t *testing.T) {
	for statement, want := range map[string]string{
		"Raise income through training":                                       "through training",
		"Household income rises through the provision of seeds and tools":     "through the provision of seeds and tools",
		"Pupils read better thanks to our new reading course":                 "thanks to our new reading course",
		"Reduce waiting times by hiring two more nurses":                      "by hiring two more nurses",
		"Lambs grow faster by means of a new ration":                          "by means of a new ration",
		"Tenants pay less thanks to loft insulation":                          "thanks to loft insulation",
		"Tenants report leaks through the portal":                             "",
		"Improved nutrition by means of cooking workshops":                    "by means of cooking workshops",
		"Reduce churn by improving the first week":                            "by improving the first week",
		"Malaria falls via spraying campaigns":                                "via spraying campaigns",
		"Better decisions using the new dashboard":                            "using the new dashboard",
		"Farmers earn more through a series of workshops":                     "through a series of workshops",
		"Income rises by 20 %":                                                "",
		"Income rises by 2027":                                                "",
		"Income rises by a fifth":                                             "",
		"Farmers earn more by selling in groups":                              "",
		"Families save wood by cooking on closed stoves":                      "",
		"Citizens renew their papers through the portal":                      "",
		"Nurses sleep through the night":                                      "",
		"Young people go through school without repeating a year":             "",
		"Households get through a bad season without selling land":            "",
		"The plan is accepted by residents":                                   "",
		"Farmers learn through their own mistakes":                            "",
		"Children walk to school through streets without lorries":             "",
		"Number of growers using lime":                                        "",
		"Trips made by bicycle double":                                        "",
		"Patients of the clinic are treated by nurses of their own community": "",
	} {
		r, ok := look(t, statement).Means()
		if got := words(statement, r, ok); got != want {
			t.Errorf("means of %q: %q, want %q", statement, got, want)
		}
	}
}

func TestSecondClause(t *testing.T) {
	for statement, want := range map[string]string{
		"Teachers teach phonics every day and pupils read fluently":         "pupils read fluently",
		"Patients wait less, and nurses stay in their jobs":                 "nurses stay in their jobs",
		"Waste falls; residents sort it at home":                            "residents sort it at home",
		"Community launched and 600 certificates issued":                    "600 certificates issued",
		"Youth find work and their families have more to live on":           "their families have more to live on",
		"Growers scout their plots and spray only where they must":          "",
		"Villages have clean and safe water that families fetch themselves": "",
		"Courts keep full and true records on which judges rely":            "",
		"Nurses have clear rules about health and safety issues in wards":   "",
		"Residents know of health and safety issues at work":                "",
		"Ministry and council will share tools and reuse what others build": "",
		"Officers are trained and sent to posts where peace is at risk":     "",
		"Men and women vote":                                                "",
		"Farmers grow maize and beans that sell well":                       "",
		"Parents know where clinics and pharmacies are":                     "",
		"Young people decide what is played and argue for it":               "",
		"Traders let growers and cooks agree on a price":                    "",
		"Children read and write":                                           "",
		"Roads and bridges repaired":                                        "",
		"Residents find services and information that fit their needs":      "",
		"Households in towns and villages have clean water":                 "",
		"Clients who train and apply find jobs":                             "",
		"Kitchens serve fresh fruit and vegetables grown by farmers nearby": "",
	} {
		r, ok := look(t, statement).SecondClause()
		if got := words(statement, r, ok); got != want {
			t.Errorf("second clause of %q: %q, want %q", statement, got, want)
		}
	}
}

func TestStatesUse(t *testing.T) {
	for statement, want := range map[string]string{
		"Dashboard available and used every week by managers":     "used",
		"600 employees trained who now apply it":                  "apply",
		"Teachers trained, using phonics in every lesson":         "using",
		"Guides published so that nurses follow one routine":      "follow",
		"Dashboard available":                                     "",
		"600 employees trained and certified":                     "",
		"Stoves distributed to families who cook on open fires":   "cook",
		"Portal launched and tested":                              "",
		"Wells drilled and handed over to village committees":     "",
		"Books printed and sent to schools":                       "",
		"Reports written and published on the website of the hub": "",
	} {
		r, ok := look(t, statement).StatesUse()
		if got := words(statement, r, ok); got != want {
			t.Errorf("use in %q: %q, want %q", statement, got, want)
		}
	}
}

func TestMadeFeeling(t *testing.T) {
	for statement, want := range map[string]string{
		"We create trust":                                   "create trust",
		"Deliver engagement":                                "Deliver engagement",
		"Create pride and delight in every team":            "Create pride",
		"Trust built among neighbours":                      "built Trust",
		"Created ownership":                                 "Created ownership",
		"Build confidence among first-time managers":        "Build confidence",
		"To generate enthusiasm":                            "generate enthusiasm",
		"Make staff happy":                                  "Make happy",
		"Make our customers feel valued":                    "Make feel",
		"Our team delivers peace of mind":                   "delivers peace of mind",
		"Create happy customers":                            "Create happy",
		"Create a sense of belonging":                       "Create sense of belonging",
		"Instil pride in every apprentice":                  "Instil pride",
		"Nurture a sense of belonging":                      "Nurture sense of belonging",
		"Build a climate of trust on every ward":            "Build trust",
		"We foster an atmosphere of pride and hope":         "foster pride",
		"Create a culture of learning":                      "",
		"Create a culture of trust funds":                   "",
		"Create a range of pride badges":                    "",
		"Foster care for teenagers":                         "",
		"Deliver a happy hour":                              "",
		"Create a trust fund":                               "",
		"Deliver engagement sessions":                       "",
		"Run a satisfaction survey":                         "",
		"Provide confidence training":                       "",
		"Deliver community engagement":                      "",
		"Run workshops to build trust":                      "",
		"Help managers to create trust":                     "",
		"Customers create trust among one another":          "",
		"Measure trust":                                     "",
		"Do not create dependence":                          "",
		"Make data available":                               "",
		"Build a tool for people who enjoy their work":      "",
		"Deliver safety equipment to sites with low morale": "",
	} {
		verb, feeling, ok := look(t, statement).MadeFeeling()
		got := ""
		if ok {
			got = verb.In(statement) + " " + feeling.In(statement)
		}
		if got != want {
			t.Errorf("made in %q: %q, want %q", statement, got, want)
		}
	}
}

func TestVague(t *testing.T) {
	for statement, want := range map[string]string{
		"Better decisions":                             "Better",
		"Lots of leads":                                "Lots",
		"Improved services":                            "Improved",
		"Many more people vote":                        "Many|more",
		"Customers get better advice":                  "better",
		"Staff are more productive":                    "more",
		"Marked improvement in punctuality":            "Marked",
		"Tenants are safer":                            "safer",
		"Twice as many cyclists wear a helmet":         "",
		"Safer Streets wardens are known by name":      "",
		"Safer streets wanted":                         "Safer",
		"Meals of high quality":                        "",
		"Water quality rises":                          "",
		"High-quality meals":                           "",
		"Buses are faster than cars":                   "",
		"Nobody waits any more":                        "",
		"Teams act on good practice and effective aid": "good|effective",
		"The goods arrive":                             "",
		"Patients are treated with dignity":            "",
		"Young people vote in local elections":         "",
	} {
		if got := all(statement, look(t, statement).Vague()); got != want {
			t.Errorf("vague in %q: %q, want %q", statement, got, want)
		}
	}
}

func TestSignals(t *testing.T) {
	const statement = "Leverage synergies to move the needle for families"
	if got := all(statement, look(t, statement).Signals(language.Jargon)); got != "Leverage|synergies|move the needle" {
		t.Errorf("jargon: %q", got)
	}
	if got := look(t, "Families cook with less wood").Signals(language.Jargon); got != nil {
		t.Errorf("jargon in plain words: %v", got)
	}
}

func TestAbout(t *testing.T) {
	for _, tt := range []struct {
		statement string
		theme     language.Theme
		want      string
	}{
		{"Higher pay, a company car and better working conditions", language.Hygiene, "pay|company car|working conditions"},
		{"Managers recognised their teams", language.Growth, "recognised"},
		{"The new strategy was announced to all staff", language.Handover, "announced"},
		{"Duties handed over to the village", language.Handover, "handed over"},
		{"Budgets handed to the wards", language.Handover, "handed"},
		{"Nurses were trained", language.Training, "trained"},
		{"Nurses keep their hands clean", language.Training, ""},
		{"Staff are motivated", language.Drive, "motivated"},
	} {
		if got := all(tt.statement, look(t, tt.statement).About(tt.theme)); got != tt.want {
			t.Errorf("%q: %q, want %q", tt.statement, got, tt.want)
		}
	}
}

func TestCore(t *testing.T) {
	for statement, want := range map[string]string{
		"Duties delegated to team leads":               "delegated",
		"600 line managers complete the workshop":      "workshop",
		"Train 600 line managers":                      "Train",
		"Announcement of the new rules":                "Announcement",
		"Handbook on delegation printed":               "",
		"Trainers hired":                               "",
		"Families cook on stoves from the training":    "",
		"The council hands over the keys to residents": "hands over",
	} {
		r, ok := look(t, statement).Core(language.Handover | language.Training)
		if got := words(statement, r, ok); got != want {
			t.Errorf("core of %q: %q, want %q", statement, got, want)
		}
	}
}

func TestUnseen(t *testing.T) {
	for statement, want := range map[string]string{
		"Teachers understand how children learn to read": "understand",
		"Voters know their rights":                       "know",
		"Parents are aware of the risks":                 "aware",
		"Increased awareness of HIV":                     "awareness",
		"Raise awareness of HIV":                         "awareness",
		"Firms understand and follow the rules":          "",
		"Teachers teach phonics":                         "",
		"Growers get a good value for their beans":       "",
		"The value of exports rises":                     "",
		"Nurses explain what they know":                  "",
	} {
		r, ok := look(t, statement).Unseen()
		if got := words(statement, r, ok); got != want {
			t.Errorf("unseen in %q: %q, want %q", statement, got, want)
		}
	}
}

func TestExperiencer(t *testing.T) {
	for statement, want := range map[string]bool{
		"Increased awareness":                        false,
		"Improved quality of life":                   false,
		"Higher income":                              false,
		"Improved access to services":                false,
		"Reduced poverty and hunger":                 false,
		"Better health":                              false,
		"Faster decisions":                           false,
		"Improved cooperation":                       false,
		"Better services for tenants":                true,
		"Better services in the harbour":             true,
		"Decisions are made within a week":           true,
		"Farmers earn more":                          true,
		"Income of farmers rises":                    true,
		"Less litter in the river":                   true,
		"Nitrogen dioxide at the kerb falls":         true,
		"Faster releases":                            true,
		"Poverty in Ghana falls":                     true,
		"They have enough to eat":                    true,
		"The economy grows":                          true,
		"Biodiversity recovers":                      true,
		"Improved access to the river":               true,
		"Cars on city streets emit less":             true,
		"Trust in courts rises":                      true,
		"Fewer accidents on the ring road":           true,
		"Increased capacity of local administration": true,
	} {
		if got := look(t, statement).Experiencer(); got != want {
			t.Errorf("%q names who experiences it: %v, want %v", statement, got, want)
		}
	}
}

func TestOwnGain(t *testing.T) {
	for statement, want := range map[string]string{
		"Our revenue doubles":                      "revenue",
		"Increase revenue by 20 %":                 "revenue",
		"We are known in all districts":            "We",
		"Our museum earns more from its shop":      "museum",
		"Our village earns more from tourism":      "",
		"The housing committee hears tenants":      "",
		"We end shifts on time":                    "",
		"The foundation is known in all districts": "foundation",
		"Better reputation of the foundation":      "reputation",
		"Farmers' income rises":                    "",
		"Revenue of the cooperatives rises":        "",
		"Our audience finds what it needs":         "",
		"Families save":                            "",
		"Household income rises":                   "",
		"Customers recommend us":                   "",
		"Small firms increase their sales":         "",
		"People in the quarter have steady income": "",
	} {
		r, ok := look(t, statement).OwnGain()
		if got := words(statement, r, ok); got != want {
			t.Errorf("own gain in %q: %q, want %q", statement, got, want)
		}
	}
}

func TestCountable(t *testing.T) {
	for statement, want := range map[string]bool{
		"Training":                              false,
		"Materials":                             false,
		"Various communication materials":       false,
		"Support to farmers":                    false,
		"Workshops held":                        false,
		"Write a handbook on wound care":        true,
		"Launch the portal":                     false,
		"Report":                                false,
		"Twelve workshops held":                 true,
		"Handbook on delegation printed":        true,
		"Portal for tenants":                    true,
		"Report about the state of the river":   true,
		"The Rivertown Atlas":                   true,
		"Radio spots broadcast":                 false,
		"Outputs defined":                       false,
		"A good report":                         false,
		"Data platform combining bus and rail":  true,
		"Senior officials trained":              false,
		"Kilometres of protected lane for 2027": true,
	} {
		if got := look(t, statement).Countable(); got != want {
			t.Errorf("%q can be pointed at: %v, want %v", statement, got, want)
		}
	}
}

func TestSubject(t *testing.T) {
	for _, tt := range []struct {
		statement, subject string
		sort               language.Sort
		plural             bool
	}{
		{"600 line managers complete the workshop", "line managers", language.People, true},
		{"The dashboard is available", "dashboard", language.Product, false},
		{"Village meetings held", "Village meetings", language.Happening, true},
		{"Train 40 teachers", "teachers", language.People, true},
		{"We are ready", "", language.Abstract, false},
	} {
		v := look(t, tt.statement)
		r, sort := v.Subject()
		if got := r.In(tt.statement); got != tt.subject || sort != tt.sort || v.Plural() != tt.plural {
			t.Errorf("%q: %q, %v, %v", tt.statement, got, sort, v.Plural())
		}
	}
}

func TestActs(t *testing.T) {
	for statement, want := range map[string]bool{
		"Nurses trade shifts":              true,
		"Workers feel at home":             false,
		"Workers fall ill":                 false,
		"Apply compost on their own plots": true,
		"Use the stove every day":          true,
		"Train teachers":                   false,
		"Launch the portal":                false,
		"Farmers apply compost":            true,
		"Staff understand the strategy":    true,
		"Managers settle quarrels":         true,
		"Managers improve":                 false,
		"Output rises":                     false,
	} {
		if got := look(t, statement).Acts(); got != want {
			t.Errorf("%q says what people do: %v, want %v", statement, got, want)
		}
	}
}

func TestAmbiguous(t *testing.T) {
	for statement, want := range map[string]bool{
		"Fitness reports on the bridges":    false,
		"Community calls on the standard":   true,
		"Residents cross the bridge safely": false,
		"Bridges":                           false,
	} {
		if got := look(t, statement).Ambiguous(); got != want {
			t.Errorf("the verb of %q may be a product: %v, want %v", statement, got, want)
		}
	}
}

func TestFinished(t *testing.T) {
	for statement, want := range map[string]string{
		"Printing of 300 atlases finished":                "Printing finished",
		"Moving of all archives to the new house decided": "Moving decided",
		"Printing of atlases":                             "",
		"Printing atlases":                                "",
		"Atlases printed":                                 "",
	} {
		work, end, ok := look(t, statement).Finished()
		got := ""
		if ok {
			got = work.In(statement) + " " + end.In(statement)
		}
		if got != want {
			t.Errorf("%q: %q, want %q", statement, got, want)
		}
	}
}

func TestRuns(t *testing.T) {
	for statement, want := range map[string]bool{
		"Trains arrive on time":        true,
		"Flights leave at night":       true,
		"Passengers arrive on time":    false,
		"Income rises":                 false,
		"Trains are punctual":          false,
		"Run the trains on time":       false,
		"Fewer trains":                 false,
		"Yields recover after a fire":  false,
		"Trains improve":               false,
		"Poverty leaves the back lane": false,
	} {
		if got := look(t, statement).Runs(); got != want {
			t.Errorf("%q runs: %v, want %v", statement, got, want)
		}
	}
}

func TestActive(t *testing.T) {
	for statement, want := range map[string]bool{
		"Residents cross the bridge": true,
		"The bridge is open":         false,
		"Bridges are repaired":       false,
		"Repair bridges":             false,
		"Residents have a bridge":    false,
	} {
		if got := look(t, statement).Active(); got != want {
			t.Errorf("%q is active: %v, want %v", statement, got, want)
		}
	}
}

func TestNamesUse(t *testing.T) {
	for text, want := range map[string]bool{
		"Families cook on the new stove every day": true,
		"Managers apply what they practised":       true,
		"Mothers come to it":                       true,
		"Regular use cuts the smoke":               true,
		"Smoke is what makes people ill":           false,
		"It is obvious":                            false,
	} {
		if got := look(t, text).NamesUse(); got != want {
			t.Errorf("%q names use: %v, want %v", text, got, want)
		}
	}
}

func TestLemmas(t *testing.T) {
	if got := strings.Join(look(t, "The 600 managers were trained in delegating decisions").Lemmas(), " "); got != "manager train delegate decision" {
		t.Error(got)
	}
	if got := strings.Join(look(t, "The 600 managers were trained in delegating decisions").Verbs(), " "); got != "train delegate" {
		t.Error(got)
	}
}

// No text makes a closer look fail.
func FuzzLook(f *testing.F) {
	for _, s := range []string{"Raise income through training", "We create trust and", "by", "“Launch", "Make staff", "and and; and", "% of", "so"} {
		f.Add(s)
	}
	f.Fuzz(lookAll)
}

// lookAll asks a closer look all that it can be asked, and checks its places.
func lookAll(t *testing.T, text string) {
	t.Helper()
	v, ok := language.Look(text, language.Context{})
	if !ok {
		return
	}
	within := func(r language.Range, _ bool) {
		if r.Start < 0 || r.End > len(text) || r.Start > r.End {
			t.Fatalf("%v is not within %q", r, text)
		}
	}
	within(v.Means())
	within(v.SecondClause())
	within(v.StatesUse())
	within(v.Unseen())
	within(v.OwnGain())
	within(v.Core(^language.Theme(0)))
	verb, feeling, _ := v.MadeFeeling()
	within(verb, true)
	within(feeling, true)
	subject, _ := v.Subject()
	within(subject, true)
	for _, r := range append(v.Vague(), v.About(^language.Theme(0))...) {
		within(r, true)
	}
	own, _, _ := v.OwnWork()
	within(own, true)
	all, _, _ := v.SharedFeeling()
	within(all, true)
	for _, r := range v.Besides(language.Stock) {
		within(r, true)
	}
	v.People()
	v.Plural()
	work, end, _ := v.Finished()
	within(work, true)
	within(end, true)
	v.Verbs()
	v.Acts()
	v.Active()
	v.Ambiguous()
	v.NamesUse()
	v.Experiencer()
	v.Countable()
	v.Lemmas()
	v.Numbers()
	v.Signals(language.Jargon)
}
