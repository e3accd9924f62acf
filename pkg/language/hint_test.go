package language

import "testing"

// What the closer look finds, the quick one does not deny.
func TestHints(t *testing.T) {
	credits, best := 0, 0
	for _, text := range []string{
		"Our programme ended hunger in the valley", "Our clinic has eradicated malaria", "We solved homelessness in Leeford",
		"We overcame poverty", "We got rid of malaria", "We put an end to hunger", "We wiped out malaria", "Our work did away with hunger",
		"The programme alone brought about the recovery of the estate", "Our courses single-handedly led to 170 jobs",
		"Our courses led to 170 jobs all by themselves", "Our courses led to 170 jobs entirely on their own", "Thanks solely to our app, queues fell",
		"Queues fell only because of our app", "Our academy on its own doubled trade", "On our own we doubled trade", "We doubled trade all by ourselves",
		"Our academy doubled trade all by itself", "Our course stamped out truancy",
		"Save up to 80 % of your bill", "Up to 80 % of pupils pass", "Save as much as £300", "As many as 80 % pass", "Earn up to £300 more",
	} {
		v, ok := Look(text, Context{})
		if !ok {
			t.Fatalf("%q cannot be read", text)
		}
		if c, ok := v.Credit(); ok && c.Whole {
			credits++
			if NewSearcher(Context{}).Hints(text)&OfCredit == 0 {
				t.Errorf("%q credits %q", text, c.Words.In(text))
			}
		}
		if r, ok := v.UpTo(); ok {
			best++
			if NewSearcher(Context{}).Hints(text)&OfBest == 0 {
				t.Errorf("%q tells %q", text, r.In(text))
			}
		}
	}
	if credits < 10 || best < 4 {
		t.Errorf("only %d credits and %d best cases to compare with", credits, best)
	}
	for spelling, w := range compile("en").words {
		if w.verb&vEnd != 0 && w.forms&(past|participle) != 0 && w.forms&base == 0 && NewSearcher(Context{}).Hints(spelling)&OfCredit == 0 {
			t.Errorf("%q ends something", spelling)
		}
	}
	for _, text := range []string{"", "Pupils read.", "We train 600 nurses of our own."} {
		if NewSearcher(Context{}).Hints(text) != 0 {
			t.Errorf("%q credits nobody", text)
		}
	}
}
