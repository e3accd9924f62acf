package language

import "testing"

func TestBinding(t *testing.T) {
	for title, want := range map[string]bool{
		"Your rights": true, "Terms and conditions": true, "Article 7": true, "DISCLAIMER": true, "Legal notice": true,
		"What we do": false, "Our activities": false, "": false, "The right-hand side": false,
	} {
		if got := Binding(title); got != want {
			t.Errorf("%q binds: %v", title, got)
		}
	}
}

func TestOpenEnded(t *testing.T) {
	for lead, want := range map[string]bool{
		"The council will:": true, "We guarantee that": true, "By 2030 we want to": true,
		"We do this:": false, "Outcomes": false, "": false,
	} {
		if got := OpenEnded(lead); got != want {
			t.Errorf("%q goes on: %v", lead, got)
		}
	}
}

func TestAnnounced(t *testing.T) {
	for title, want := range map[string]string{
		"Outcomes":                                  "Outcomes",
		"2. Our outcomes":                           "outcomes",
		"Expected outcomes (three years)":           "outcomes",
		"Impact in 2027":                            "Impact",
		"IMPACT":                                    "IMPACT",
		"Results for the river valley":              "Results",
		"Outcomes: 2027":                            "Outcomes",
		"We expect the following results:":          "results",
		"The outcomes of the programme include:":    "outcomes",
		"Outcome 1":                                 "Outcome",
		"What results we want by 2030":              "results",
		"Outputs and outcomes":                      "",
		"Outcomes vs. deliverables":                 "",
		"Outcomes, not activities":                  "",
		"Key results":                               "",
		"Survey results":                            "",
		"Impact of the flood":                       "",
		"Impact on our budget":                      "",
		"Impact assessment":                         "",
		"Indicators for outcome 4":                  "",
		"How we measure outcomes":                   "",
		"What are our outcomes?":                    "",
		"Many teams call these outcomes:":           "",
		"The so-called results":                     "",
		"Background":                                "",
		"":                                          "",
		"We will work on outcomes with all schools": "",
	} {
		r, ok := Announced(title)
		if got := r.In(title); ok != (want != "") || got != want {
			t.Errorf("%q announces %q, want %q", title, got, want)
		}
	}
}
