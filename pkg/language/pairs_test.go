package language_test

import (
	"bufio"
	"os"
	"strings"
	"testing"

	"github.com/outcomelint/outcomelint/pkg/language"
)

// lines yields the tab-separated lines of a data file under testdata.
func lines(t *testing.T, name string, columns int) [][]string {
	t.Helper()
	f, err := os.Open("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var out [][]string
	for s := bufio.NewScanner(f); s.Scan(); {
		if s.Text() == "" || strings.HasPrefix(s.Text(), "#") {
			continue
		}
		fields := strings.Split(s.Text(), "\t")
		if len(fields) != columns {
			t.Fatalf("%s: %d columns instead of %d: %s", name, len(fields), columns, s.Text())
		}
		out = append(out, fields)
	}
	return out
}

// fits says that a reading agrees with a label: deliverables are read surely,
// a change is read as one, and of an unclear text nothing is said surely.
func fits(label string, r language.Reading) bool {
	switch label {
	case "activity", "output":
		return r.Sure && (r.Sense == language.Activity || r.Sense == language.Output)
	case "change":
		return r.Sense == language.Change
	}
	return !r.Sure || r.Sense == language.Unclear
}

func TestStatementPairs(t *testing.T) {
	pairs := lines(t, "statements.tsv", 4)
	if len(pairs) < 300 {
		t.Errorf("%d pairs, want at least 300", len(pairs))
	}
	seen := map[string]bool{}
	bad := 0
	for _, p := range pairs {
		for i := 0; i < 4; i += 2 {
			if seen[p[i+1]] && p[i] != "unclear" {
				t.Logf("twice: %s", p[i+1])
			}
			seen[p[i+1]] = true
			if r := language.Read(p[i+1]); !fits(p[i], r) {
				bad++
				t.Errorf("%q is read as %v (sure %v), want %s", p[i+1], r.Sense, r.Sure, p[i])
			}
		}
	}
	t.Logf("%d of %d statements read as labelled", 2*len(pairs)-bad, 2*len(pairs))
}

func promised(text string) bool {
	return len(language.Promises(text)) > 0
}

func TestClaimPairs(t *testing.T) {
	pairs := lines(t, "claims.tsv", 2)
	if len(pairs) < 200 {
		t.Errorf("%d pairs, want at least 200", len(pairs))
	}
	bad := 0
	for _, p := range pairs {
		if !promised(p[0]) {
			bad++
			t.Errorf("no promise is read in %q", p[0])
		}
		if promised(p[1]) {
			bad++
			t.Errorf("a promise is read in %q", p[1])
		}
	}
	t.Logf("%d of %d sentences read as labelled", 2*len(pairs)-bad, 2*len(pairs))
}

// TestMisread keeps the list of known misreadings honest: what is read well by
// now belongs among the pairs.
func TestMisread(t *testing.T) {
	for _, m := range lines(t, "misread.tsv", 2) {
		label, text := m[0], m[1]
		well := false
		switch label {
		case "claim":
			well = promised(text)
		case "not_claim":
			well = !promised(text)
		default:
			well = fits(label, language.Read(text))
		}
		if well {
			t.Errorf("%q is read well as %s: move it to the pairs", text, label)
		}
	}
}
