package language_test

import (
	"testing"

	"github.com/outcomelint/outcomelint/pkg/language"
)

// What each sentence says of cause and effect: the words, then o for its own
// cause, w for the whole credit, n for a number, c for
// a comparison, m for a number that the cause moved by itself.
func TestCredit(t *testing.T) {
	for _, tt := range []struct{ sentence, words, kind string }{
		{"Our programme ended hunger in the valley", "ended", "ow"},
		{"Our clinic has eradicated malaria", "eradicated", "ow"},
		{"We solved homelessness in Leeford", "solved", "ow"},
		{"Brightpath ended truancy at two schools", "ended", "own"},
		{"Brightpath eliminated waste", "eliminated", "ow"},
		{"Brightpath has ended no-shows at the clinic", "ended", "ow"},
		{"The programme alone brought about the recovery of the estate", "brought about", "ow"},
		{"Our reading club single-handedly saved the library", "saved", "ow"},
		{"Our reading club saved the library", "", ""},
		{"We saved money on our own", "", ""},
		{"Our reading club alone made parents read aloud", "made", "ow"},
		{"Our letters made tenants pay sooner", "made", "o"},
		{"Night visits led to shorter stays", "led to", ""},
		{"Toys made in the valley sell well", "", ""},
		{"The talks that led to shorter stays ended", "", ""},
		{"Changes led to by the board ended", "", ""},
		{"The campaign transformed the health of the district", "transformed", "ow"},
		{"The courses led to 170 young people finding work", "led to", "on"},
		{"Our stewardship led to three new cities running the software", "led to", "on"},
		{"Our visits reduced falls by 30 %", "reduced", "on"},
		{"Thanks to our app, waiting times fell", "Thanks to", "o"},
		{"Waiting times fell by a third because of our app", "because of", "o"},
		{"Waiting times fell thanks solely to our app", "", ""},
		{"Better roads led to more trade", "led to", ""},

		{"The closure of the mine led to 400 lost jobs", "led to", "n"},
		{"Our patrols reduced burglaries by 30 % compared with similar streets", "reduced", "onc"},

		{"Our app reduced accidents by 40 %", "reduced", "onm"},
		{"We reduced our accidents by 40 %", "reduced", "on"},
		{"A survey found that our app reduced accidents by 40 %", "", ""},
		{"Our app reduced prices by 40 %", "reduced", "on"},
		{"Our reading hours led to fewer absences", "led to", "o"},

		{"The workshops led to +20 % faster decisions", "led to", "on"},
		{"Thanks to our coaching, managers decide faster", "Thanks to", "o"},
		{"Absence fell by 12 % as a result of the flexible hours", "as a result of", "n"},
		{"Thanks to our new van, we deliver daily", "", ""},
		{"Thanks to our donors, pupils eat lunch", "", ""},
		{"Absence fell as a result of the flexible hours", "", ""},

		// Shared, hedged, bounded, denied.
		{"Our programme contributed to the end of hunger in the valley", "", ""},
		{"Our programme helped to end hunger in the valley", "", ""},
		{"Together with the city, our programme ended hunger in the valley", "", ""},
		{"Our programme may have ended hunger in the valley", "", ""},
		{"Our programme has not ended hunger in the valley", "", ""},
		{"If the rains come, our programme ends hunger in the valley", "", ""},
		{"Has our programme ended hunger in the valley?", "", ""},
		// Others did it.
		{"Farmers ended the feud over water", "", ""},
		{"Brightpath", "", ""},
		{"Our patients transformed their lives", "", ""},
		{"The city ended homelessness", "", ""},
		{"Waiting times fell because of the summer holidays", "", ""},
		// No result, or one's own work.
		{"We ended the newsletter", "", ""},
		{"The team produced a handbook", "", ""},
		{"We produced 12 reports", "", ""},
		{"Our programme will end hunger in the valley", "", ""},
		{"To end hunger in the valley", "", ""},
		{"Hunger ended in the valley", "", ""},
		{"Hunger in the valley", "", ""},
	} {
		v, ok := language.Look(tt.sentence, language.Context{Doers: []string{"Brightpath"}})
		if !ok {
			t.Errorf("%q is not read", tt.sentence)
			continue
		}
		c, _ := v.Credit()
		kind := ""
		for _, k := range []struct {
			is   bool
			sign string
		}{{c.Own, "o"}, {c.Whole, "w"}, {c.Counted, "n"}, {c.Compared, "c"}, {c.Moved, "m"}} {
			if k.is {
				kind += k.sign
			}
		}
		if got := c.Words.In(tt.sentence); got != tt.words || kind != tt.kind {
			t.Errorf("%q: %q %q, want %q %q", tt.sentence, got, kind, tt.words, tt.kind)
		}
	}
}

func TestConditional(t *testing.T) {
	for sentence, want := range map[string]bool{
		"Managers are likely to decide faster when they also get time":   true,
		"If you close your first month with a coach, the next is easier": true,
		"Graduates bring analysis where their manager asks for it":       true,
		"Children read better as long as somebody reads with them":       true,
		"Provided that rents hold, tenants stay":                         true,
		"Depending on the season, growers earn more":                     true,
		"Growers who attend spray less":                                  false,
		"We ended hunger once and for all":                               false,
		"No matter what, tenants stay":                                   false,
		"We measure whether tenants stay":                                false,
		"Tenants stay":                                                   false,
	} {
		if v, ok := language.Look(sentence, language.Context{}); !ok || v.Conditional() != want {
			t.Errorf("%q: want %v", sentence, want)
		}
	}
}

func TestModest(t *testing.T) {
	for sentence, want := range map[string]bool{
		"Our courses contribute to fewer people being out of work":           true,
		"Our courses help people to find work":                               true,
		"Our courses may bring more people into work":                        true,
		"People in our courses are more likely to find work":                 true,
		"People in our courses are likely to find work":                      true,
		"Our courses do not end unemployment":                                true,
		"Jobs and courses, together with child care, bring people into work": true,
		"Our courses bring people into work":                                 false,
		"Unemployment on the estate fell":                                    false,
		"Going digital will save the country 1.8 billion pounds a year":      false,
		"Our academy ended youth unemployment on the Eastgate estate":        false,
	} {
		if v, ok := language.Look(sentence, language.Context{}); !ok || v.Modest() != want {
			t.Errorf("%q: want %v", sentence, want)
		}
	}
}

func TestCalibrated(t *testing.T) {
	for _, tt := range []struct{ sentence, words, term string }{
		{"Trainees are very likely to be in work", "very likely", "very likely"},
		{"Trainees are likely to be in work", "likely", "likely"},
		{"It is virtually certain that trainees find work", "virtually certain", "virtually certain"},
		{"It is about as likely as not that trainees find work", "about as likely as not", "about as likely as not"},
		{"Likely, and for graduates very likely, trainees find work", "very likely", "very likely"},
		{"Trainees are more likely to be in work", "", ""},
		{"Trainees are twice as likely to be in work as others", "", ""},
		{"Trainees are not very likely to be in work", "", ""},
		{"It is unlikely that trainees find work", "", ""},
		{"Trainees are in work", "", ""},
	} {
		v, ok := language.Look(tt.sentence, language.Context{})
		if !ok {
			t.Fatalf("%q is not read", tt.sentence)
		}
		if words, term, _ := v.Calibrated(); words.In(tt.sentence) != tt.words || term != tt.term {
			t.Errorf("%q: %q %q, want %q %q", tt.sentence, words.In(tt.sentence), term, tt.words, tt.term)
		}
	}
}

func TestUpTo(t *testing.T) {
	for sentence, want := range map[string]string{
		"Save up to 80 % of your reception's time":            "up to 80 %",
		"Patients wait up to 40 minutes less":                 "up to 40",
		"Save up to £300 a year":                              "up to £300",
		"Cut waiting by up to a third":                        "up to a third",
		"Save up to half the fuel":                            "up to half",
		"Up to a third of the seats are free":                 "",
		"Clinics work up to 3 times faster":                   "up to 3 times",
		"Cut no-shows by as much as 60 %":                     "as much as 60 %",
		"Save up to 80 %; the median clinic saves 12 %":       "",
		"Clinics save up to 80 %. On average they save 12 %.": "",
		"Clinics save between 3 and, at best, up to 80 %":     "",
		"Each firm may book up to three places":               "",
		"Grants cover up to 80 % of the cost":                 "",
		"Children up to 5 years old ride free":                "",
		"Keep your records up to date":                        "",
		"It is up to you":                                     "",
		"The plan runs up to 2030":                            "",
	} {
		v, ok := language.Look(sentence, language.Context{})
		if !ok {
			t.Fatalf("%q is not read", sentence)
		}
		if words, _ := v.UpTo(); words.In(sentence) != want {
			t.Errorf("%q: %q, want %q", sentence, words.In(sentence), want)
		}
	}
}

// Whatever the text, the answers are places in it.
func FuzzCredit(f *testing.F) {
	for _, s := range []string{"Our programme ended", "save up to", "up to %", "thanks to", "likely as not", "very", "alone ended", "the alone because of"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		v, ok := language.Look(text, language.Context{})
		if !ok {
			return
		}
		credit, _ := v.Credit()
		calibrated, _, _ := v.Calibrated()
		upTo, _ := v.UpTo()
		for _, r := range []language.Range{credit.Words, calibrated, upTo} {
			if r.Start < 0 || r.End > len(text) || r.Start > r.End {
				t.Fatalf("%v is not within %q", r, text)
			}
		}
		v.Conditional()
		v.Modest()
	})
}
