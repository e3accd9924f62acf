package language

import (
	"slices"
	"testing"
)

func TestPromisesAs(t *testing.T) {
	context := Context{Terms: &Terms{
		Guarantee: []string{"rock-solid", "vouch for", "ironbound"},
		Allowed:   []string{"Youth Guarantee", "Ensure Ltd", "total cover"},
	}}
	for _, tt := range []struct {
		text string
		want []string
	}{
		{"Our mentors give a rock-solid start.", []string{"rock-solid"}},
		{"ROCK SOLID results, year after year.", []string{"ROCK SOLID"}},
		{"We vouch for every tenant.", []string{"We vouch"}},
		{"We ironbounded nothing.", []string{"ironbounded"}},
		{"The ironboundary is a fence.", nil},
		{"Bedrock-solid foundations were laid.", nil},
		{"No start is rock-solid.", nil},
		{"Is the start rock-solid?", nil},
		{"They call it “rock-solid”.", nil},
		{"We aim for a rock-solid start.", nil},
		{"The start may be rock-solid.", nil},
		{"If the mentors stay, the start is rock-solid.", nil},
		{"The start was weak. It is rock-solid now.", []string{"rock-solid"}},
		{"The Youth Guarantee guarantees a job to everyone.", []string{"guarantees"}},
		{"The Youth Guarantee ends in March.", nil},
		{"The youth guarantee has ended.", nil},
	} {
		var got []string
		for _, p := range PromisesAs(tt.text, context) {
			got = append(got, p.Words.In(tt.text))
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%q promises %q, want %q", tt.text, got, tt.want)
		}
	}
	if got := PromisesAs("We guarantee that you succeed.", Context{Language: "es"}); got != nil {
		t.Errorf("another language promises %v", got)
	}
	if got := PromisesAs("We guarantee that you succeed.", Context{}); len(got) != 1 {
		t.Errorf("without terms: %v", got)
	}
}

func FuzzTerms(f *testing.F) {
	f.Add("We vouch for İt.", "vouch for")
	f.Add("x\u00a0y", "x y")
	f.Fuzz(func(t *testing.T, text, term string) {
		c := Context{Terms: &Terms{Guarantee: []string{term}, Allowed: []string{term}}}
		for _, p := range PromisesAs(text, c) {
			_ = p.Words.In(text)
		}
		for at := 0; ; {
			r, ok := find(text, term, at)
			if !ok {
				break
			}
			if r.Empty() || r.Start < at {
				t.Fatalf("%q in %q at %v", term, text, r)
			}
			at = r.End
		}
	})
}
