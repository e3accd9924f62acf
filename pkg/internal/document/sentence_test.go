package document

import (
	"slices"
	"strings"
	"testing"

	"github.com/outcomelint/outcomelint/pkg/source"
)

func TestSentences(t *testing.T) {
	for _, tt := range []struct {
		text string
		want []string
	}{
		{"One. Two! Three? Four", []string{"One.", "Two!", "Three?", "Four"}},
		{"It costs £14.70. 250 pay it.", []string{"It costs £14.70.", "250 pay it."}},
		{"Dr. Ada Byrne and Prof. Lu lead it. They meet on Mondays.", []string{"Dr. Ada Byrne and Prof. Lu lead it.", "They meet on Mondays."}},
		{"See No. 5 and Fig. 2. Not all do.", []string{"See No. 5 and Fig. 2.", "Not all do."}},
		{"Do we? No. We do not.", []string{"Do we?", "No.", "We do not."}},
		{"Some, e.g. Those in St. Ives, i.e. Cornwall, agree.", []string{"Some, e.g. Those in St. Ives, i.e. Cornwall, agree."}},
		{"Farmers, nurses, etc. They all came.", []string{"Farmers, nurses, etc.", "They all came."}},
		{"The U.S. Census Bureau and Acme Inc. Europe pay. The U.S. They do not.", []string{"The U.S. Census Bureau and Acme Inc. Europe pay.", "The U.S.", "They do not."}},
		{"It opens at 9 a.m. on Mondays. It closes at 5 p.m. The doors stay open.", []string{"It opens at 9 a.m. on Mondays.", "It closes at 5 p.m.", "The doors stay open."}},
		{"\"We won!\" she said. “It works.” He agreed. (So did I.) All did.", []string{"\"We won!\" she said.", "“It works.”", "He agreed.", "(So did I.)", "All did."}},
		{"Wait… what? Well... Perhaps. So be it.", []string{"Wait… what?", "Well...", "Perhaps.", "So be it."}},
		{"1. Save more. 2. Spend less.", []string{"1. Save more.", "2. Spend less."}},
		{"J. K. Rowe wrote it. Plan B. We have none.", []string{"J. K. Rowe wrote it.", "Plan B.", "We have none."}},
		{"They take vitamin C. The rest is c. 5 g.", []string{"They take vitamin C.", "The rest is c. 5 g."}},
		{"Version 2.0 is at example.org/a.b now. It runs.", []string{"Version 2.0 is at example.org/a.b now.", "It runs."}},
		{"Ends in a\u00a0space.\u00a0Next one.\u00a0\u00a0", []string{"Ends in a\u00a0space.", "Next one."}},
		{"Yahoo! is a name. Is it?", []string{"Yahoo! is a name.", "Is it?"}},
		{"in lower case. yes, here too.", []string{"in lower case. yes, here too."}},
		{"…", []string{"…"}},
		{"", nil},
	} {
		var got []string
		end := 0
		in := inliner{plain: true}
		in.read(tt.text, []source.Span{{End: int32(len(tt.text))}})
		all := sentences{text: tt.text, marks: in.marks}
		for from, to, ok := all.next(); ok; from, to, ok = all.next() {
			if strings.TrimSpace(tt.text[end:from]) != "" {
				t.Errorf("%q: %q is in no sentence", tt.text, tt.text[end:from])
			}
			got = append(got, tt.text[from:to])
			end = to
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("got  %q\nwant %q", got, tt.want)
		}
	}
}
