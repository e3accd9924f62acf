package render

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

func TestChangedWords(t *testing.T) {
	long := strings.Repeat("word ", 300)
	for _, tt := range []struct {
		name, before, after string
		removed, added      []string
	}{
		{"a word", "leads_to = [\"a\"]", "leads_to = [\"b\"]", []string{"a"}, []string{"b"}},
		{"two words", "one two three four", "one 2 three 4", []string{"two", "four"}, []string{"2", "4"}},
		{"an addition", "a = 1", "a = 1 # why", nil, []string{" # why"}},
		{"a removal", "a = 1 # why", "a = 1", []string{" # why"}, nil},
		{"accents stay with their letters", "das cafe\u0301 am See", "das cafe am See", []string{"cafe\u0301"}, []string{"cafe"}},
		{"invalid UTF-8", "x = \xff\xfe, y = 1", "x = \xff, y = 1", []string{"\xfe"}, nil},
		{"nothing in common", "statement = 1", "[outcomes.x]", nil, nil},
		{"a long line", long + "é" + long, long + "è" + long, []string{"é"}, []string{"è"}},
		{"a long line, cut short", long + long, long, []string{long}, []string{""}},
	} {
		removed, added := changedWords(tt.before, tt.after)
		if got := pieces(tt.before, removed); !slices.Equal(got, tt.removed) {
			t.Errorf("%s: removed %q, want %q", tt.name, got, tt.removed)
		}
		if got := pieces(tt.after, added); !slices.Equal(got, tt.added) {
			t.Errorf("%s: added %q, want %q", tt.name, got, tt.added)
		}
	}
}

func pieces(s string, ranges []byteRange) (all []string) {
	for _, r := range ranges {
		all = append(all, s[r.start:r.end])
	}
	return all
}

func TestCompareLines(t *testing.T) {
	many := strings.Split(strings.Repeat("same\n", maxCompared+1), "\n")
	for _, tt := range []struct {
		name          string
		before, after []string
		want          string
	}{
		{"nothing", nil, nil, ""},
		{"the same", []string{"a"}, []string{"a"}, " 20"},
		{"inserted", []string{"a", "c"}, []string{"a", "b", "c"}, " 20 +21 22"},
		{"removed", []string{"a", "b", "c"}, []string{"a", "c"}, " 20 -11 21"},
		{"replaced", []string{"a", "b", "c"}, []string{"a", "x", "y", "c"}, " 20 -11 +21 +22 23"},
		{"too much to compare", many[:maxCompared], many[:maxCompared+1], ""},
	} {
		var got []string
		rows := compareLines(tt.before, tt.after, 10, 20)
		if len(rows) > maxCompared {
			if n := len(tt.before) + len(tt.after); len(rows) != n {
				t.Errorf("%s: %d rows, want %d", tt.name, len(rows), n)
			}
			continue
		}
		for _, r := range rows {
			got = append(got, strings.TrimPrefix(fmt.Sprintf("%c%d", r.sign, r.number), " "))
		}
		if text := strings.Join(got, " "); text != strings.TrimSpace(tt.want) {
			t.Errorf("%s: %s, want %s", tt.name, text, tt.want)
		}
	}
}
