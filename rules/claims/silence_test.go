package claims_test

import (
	"strings"
	"testing"

	"github.com/outcomelint/outcomelint/rules/claims"
	"github.com/outcomelint/outcomelint/rules/internal/ruletest"
)

const header = "[logic_model]\ntitle = \"Reading hours\"\nowner = \"The reading team\"\n"

// plan is a chain without likelihoods, in which every claim has evidence.
const plan = header + `
[outputs.hours]
statement = "900 reading hours held"
leads_to = "read"
[outcomes.read]
statement = "Pupils read better"
leads_to = "finish"
[outcomes.finish]
statement = "Pupils finish school"
[evidence.study]
statement = "Pupils with reading hours gained five months"
kind = "rct"
`

var report = strings.Replace(plan, "[logic_model]", "[logic_model]\nstage = \"report\"", 1)

// What each claim, added to a model, is taken to task for.
func TestOneCauseOneFinding(t *testing.T) {
	for _, tt := range []struct {
		name, model string
		want        []string
	}{
		{"evidence that the claim names", plan + `
			[claims]
			c = { statement = "Pupils with reading hours are likely to read better", about = "read", evidence = "study" }`, nil},
		{"evidence that names the claim", plan + `
			[claims]
			c = { statement = "Pupils with reading hours are likely to read better", about = "read" }
			[evidence.more]
			statement = "A survey"
			supports = "claims.c"`, nil},
		{"evidence for what the claim is about", plan + `
			[claims]
			c = { statement = "Pupils with reading hours are likely to read better", about = "read" }
			[evidence.more]
			statement = "A survey"
			supports = "read"`, nil},
		{"evidence for the link that the claim is about", plan + `
			[claims]
			c = { statement = "Pupils with reading hours are likely to read better", about = "hours -> read" }
			[evidence.more]
			statement = "A survey"
			supports = "hours -> read"`, nil},
		{"empty conditions are none", plan + `
			[claims]
			c = { statement = "Pupils with reading hours are likely to read better", about = "read", evidence = "study", conditions = "" }
			[assumptions]
			a = { statement = "Pupils come twice a week", about = "read", importance = "high" }`,
			[]string{"info unconditional-claim claims.c"}},
		{"empty limits are none", strings.Replace(plan, "[logic_model]", "[logic_model]\nstage = \"publish\"", 1) + `
			limits = ""
			[claims]
			c = { statement = "Pupils with reading hours are likely to read better", about = "read", evidence = "study" }`,
			[]string{"info evidence-without-limits evidence.study"}},
		{"evidence for a step on the way", plan + `
			[claims]
			c = { statement = "Pupils with reading hours are likely to finish school", about = "finish" }
			[evidence.more]
			statement = "A survey"
			supports = "read -> finish"`,
			[]string{"warning unevidenced-claim claims.c"}},
		{"evidence that speaks against it", plan + `
			[claims]
			c = { statement = "Pupils with reading hours are likely to read better", about = "read" }
			[evidence.more]
			statement = "A survey"
			contradicts = "read"`,
			[]string{"warning unevidenced-claim claims.c"}},
		{"evidence of another model", plan + `
			[claims]
			c = { statement = "Pupils with reading hours are likely to read better", about = "read", evidence = "city.toml#study" }`, nil},
		{"about another model, which may hold the evidence", plan + `
			[claims]
			c = { statement = "Pupils with reading hours are likely to read better", about = "city.toml#read" }`, nil},
		{"evidence under a name that is misspelt", plan + `
			[claims]
			c = { statement = "Pupils with reading hours are likely to read better", about = "read", evidence = "studdy" }`, nil},
		{"evidence for something misspelt", plan + `
			[claims]
			c = { statement = "Pupils with reading hours are likely to read better", about = "read" }
			[evidence.more]
			statement = "A survey"
			supports = "reed"`, nil},
		{"an indicator as evidence", plan + `
			[claims]
			c = { statement = "Pupils with reading hours are likely to read better", about = "read", evidence = "finish.rate" }
			[outcomes.finish.indicators.rate]
			statement = "Share of pupils who finish school"`, nil},
		{"testimonials beside the evidence of another model", plan + `
			[claims]
			c = { statement = "Pupils with reading hours are likely to read better", about = "read", evidence = ["tim", "city.toml#study"] }
			[evidence.tim]
			statement = "Tim reads"
			kind = "testimonial"`, nil},
		{"one's own deliveries", plan + `
			[claims]
			c = { statement = "900 reading hours were held", about = "hours" }`, nil},

		{"a guarantee is one promise", plan + `
			[claims]
			c = { statement = "Our reading hours guarantee that every pupil feels proud and always succeeds", about = "read", evidence = "study" }`,
			[]string{"warning guarantee-claim claims.c"}},
		{"virtually certain is no guarantee", plan + `
			[claims]
			c = { statement = "Pupils are virtually certain to read better", about = "read", evidence = "study" }
			d = { statement = "It is virtually certain that pupils read better", about = "read", evidence = "study" }`, nil},
		{"about two things, the less likely one counts", header + `
			[outputs.hours]
			statement = "900 reading hours held"
			leads_to = [{ to = "read", likelihood = 0.9 }]
			[outcomes.read]
			statement = "Pupils read better"
			leads_to = [{ to = "finish", likelihood = 0.5 }]
			[outcomes.finish]
			statement = "Pupils finish school"
			[evidence]
			study = "A study"
			[claims]
			c = { statement = "Pupils are virtually certain to do well", about = ["read", "finish"], evidence = "study" }`,
			[]string{"warning overconfident-chain claims.c"}},
		{"likelihoods of links to other models are theirs", header + `
			[outputs.hours]
			statement = "900 reading hours held"
			leads_to = [{ to = "city.toml#read", likelihood = "low" }]
			[evidence]
			study = "A study"
			[claims]
			c = { statement = "Pupils are very likely to do well", about = "city.toml#read", evidence = "study" }`, nil},
		{"always, with a second signal", plan + `
			[claims]
			c = { statement = "Our method never fails", evidence = "study" }`,
			[]string{"warning guarantee-claim claims.c"}},
		{"100 %", plan + `
			[claims]
			c = { statement = "100 % satisfaction", evidence = "study" }`,
			[]string{"info absolute-claim claims.c"}},
		{"a feeling", plan + `
			[claims]
			c = { statement = "Pupils will feel proud", evidence = "study" }`,
			[]string{"info certain-experience claims.c"}},
		{"the same in a plan", plan + `
			[outcomes]
			c = "Pupils will feel proud"
			d = "100 % satisfaction"`, nil},

		{"the whole credit in a report, said once", report + `
			[claims]
			c = { statement = "Our reading hours ended illiteracy", about = "read", evidence = "talk" }
			[evidence.talk]
			statement = "A teacher's opinion"
			kind = "expert"`,
			[]string{"warning sole-credit claims.c"}},
		{"a cause with a study of any kind", report + `
			[claims]
			c = { statement = "Our reading hours led to fewer absences", about = "read", evidence = "more" }
			[evidence.more]
			statement = "Children who read more have better marks"
			kind = "study"`,
			[]string{"info unevidenced-cause claims.c"}},
		{"a cause with a comparison in its words", report + `
			[claims]
			c = { statement = "Our reading hours led to fewer absences compared with other schools", about = "read", evidence = "more" }
			[evidence.more]
			statement = "Marks of twelve schools"
			kind = "monitoring_data"`,
			[]string{"info unevidenced-cause claims.c"}},

		{"control over what is delivered is another rule's", header + `
			[outcomes.x]
			statement = "600 teachers trained"
			sphere = "control"`, nil},
		{"control over a harm", header + `
			[outcomes.x]
			statement = "Teachers work at weekends"
			sphere = "control"
			intended = false`, nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			ruletest.Same(t, ruletest.Text(t, claims.Rules(), tt.model), tt.want...)
		})
	}
}

// What a reviewer says about the claims of the flawed models, see the README
// beside them.
func TestFlawedModels(t *testing.T) {
	ruletest.Models(t, claims.Rules(), map[string][]string{
		"flawed/leadership.toml": {
			"warning claimed-control outcomes.retention",
			"warning guarantee-claim claims.intranet",
			"warning unevidenced-claim claims.intranet",
		},
		"flawed/literacy.toml":       nil,
		"flawed/quarterly-okrs.toml": nil,
		"flawed/growth.toml": {
			"warning guarantee-claim claims.home-page",
			"warning testimonial-only claims.home-page",
			"warning sole-credit claims.case-study",
			"warning testimonial-only claims.case-study",
			"warning unevidenced-claim claims.advert",
			"info up-to-claim claims.advert",
		},
		"flawed/public-code.toml": {
			"warning unevidenced-cause claims.annual-report",
			"warning unevidenced-claim claims.annual-report",
		},
		"flawed/youth-jobs.toml": {
			"warning sole-credit claims.mayor",
			"warning claim-beyond-influence claims.mayor",
			"warning testimonial-only claims.mayor",
			"warning unevidenced-cause claims.report",
			"warning unevidenced-claim claims.report",
			"warning overconfident-chain claims.funders",
			"warning testimonial-only claims.funders",
			"info unconditional-claim claims.funders",
		},
	})
}

// In models that are well made the claims give no reason for a question either.
func TestWellMadeModels(t *testing.T) {
	ruletest.Models(t, claims.Rules(), map[string][]string{"format-example.toml": nil, "good/*.toml": nil, "cascade/*.toml": nil})
}
