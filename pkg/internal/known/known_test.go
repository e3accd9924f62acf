package known

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/source"
)

const one = `{"path":"a.toml","element":"outputs.x","rule":"orphan-output","fingerprint":"0123456789abcdef0123456789abcdef"}`

func TestParse(t *testing.T) {
	text := "\ufeff" + one + "\r\n\n  { \"fingerprint\" : \"0123456789abcdef0123456789abcdef\" , \"rule\": \"r\", \"path\": \"\\u00e4/b.toml\"," +
		" \"element\":\"\",\"key\":\"unit\",\"salient\":\"<\\\"\",\"reason\":\"a \\\\ b\",\"until\":\"2027-03-31\" }"
	got, err := Parse("k", text)
	if err != nil {
		t.Fatal(err)
	}
	want := []Entry{
		{Path: "a.toml", Element: "outputs.x", Rule: "orphan-output", Fingerprint: "0123456789abcdef0123456789abcdef", line: 1},
		{Path: "ä/b.toml", Key: "unit", Rule: "r", Salient: `<"`, Fingerprint: "0123456789abcdef0123456789abcdef", Reason: `a \ b`, Until: "2027-03-31", line: 3},
	}
	if diff := cmp.Diff(want, got, cmp.AllowUnexported(Entry{})); diff != "" {
		t.Error(diff)
	}
}

// What is wrong is told with its place, and every line that is.
func TestParseErrors(t *testing.T) {
	fingerprint := `"fingerprint":"0123456789abcdef0123456789abcdef"`
	for _, tt := range []struct{ line, want string }{
		{"orphan-output", "k:1:1: a known finding is one line of the form"},
		{"[" + one + "]", "k:1:1: a known finding is one line of the form"},
		{"{}", `k:1:1: this known finding has no "path"`},
		{one + one, "k:1:112: there is more after the }"},
		{`{"path":"ä.toml","rule":7}`, "k:1:25: here should be a text in double quotes"},
		{`{"path":"ä.toml" "rule":"r"}`, "k:1:18: there is no , or } here"},
		{`{"path" "ä.toml"}`, `k:1:9: there is no : after "path"`},
		{`{path:"a.toml"}`, "k:1:2: here should be a name in double quotes"},
		{`{"path":"a.toml`, "k:1:9: this text has no closing quote"},
		{`{"path":"a\x.toml"}`, `k:1:9: this text cannot be read`},
		{`{"path":" "}`, "k:1:9: this is empty"},
		{`{"path":"a","path":"b"}`, `k:1:13: "path" is given twice`},
		{`{"path":"a","line":"7"}`, `k:1:13: a known finding has no "line"; it has path, element`},
		{`{"path":"a","Reason":"7"}`, `k:1:13: a known finding has no "Reason"; did you mean "reason"?`},
		{`{"path":"a","rule":"r","fingerprint":"0123"}`, "k:1:38: a fingerprint is 32 of the digits"},
		{`{"path":"a","rule":"r","fingerprint":"0123456789ABCDEF0123456789abcdef"}`, "k:1:38: a fingerprint is 32 of the digits"},
		{`{"path":"a","rule":"r",` + fingerprint + `,"until":"31.3.2027"}`, `k:1:81: "31.3.2027" is not a date like 2027-03-31`},
		{`{"path":"a","rule":"r",` + fingerprint + `,"until":"2027-02-30"}`, `k:1:81: "2027-02-30" is not a date`},
		{`{"path":"a` + "\xff" + `"}`, "k:1:11: this is not UTF-8 text"},
		{"=======", "k:1:1: this is the mark of a merge conflict"},
		{`{"path":"a",}`, "k:1:13: here should be a name"},
		{`{"path":"a","rule":"r",` + fingerprint, "k:1:72: there is no , or } here"},
	} {
		_, err := Parse("k", tt.line)
		if err == nil || !strings.HasPrefix(err.Error(), tt.want) {
			t.Errorf("%s\n got %v\nwant %s", tt.line, err, tt.want)
		}
	}
	entries, err := Parse("k", "x\n"+one+"\ny\n")
	if len(entries) != 1 || err == nil || strings.Count(err.Error(), "\n") != 1 {
		t.Errorf("%d entries, %v", len(entries), err)
	}
	if _, err := Parse("k", strings.Repeat("x\n", 1000)); strings.Count(err.Error(), "\n") != 9 {
		t.Errorf("%d lines of errors", strings.Count(err.Error(), "\n")+1)
	}
}

func drawEntry(t *rapid.T) Entry {
	text := rapid.StringN(0, 12, -1)
	return Entry{
		Path: "p" + text.Draw(t, "path"), Element: text.Draw(t, "element"), Key: text.Draw(t, "key"),
		Rule: "r" + text.Draw(t, "rule"), Salient: text.Draw(t, "salient"),
		Fingerprint: rapid.StringMatching(`[0-9a-f]{32}`).Draw(t, "fingerprint"),
		Reason:      text.Draw(t, "reason"), Until: rapid.SampledFrom([]string{"", "2027-03-31"}).Draw(t, "until"),
	}
}

// What is written is read again; the lines are sorted, so that the order of
// the entries does not matter, and any choice of lines is a file again: that
// is what merging by lines comes to.
func TestFormatIsReadAgain(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		entries := rapid.SliceOf(rapid.Custom(drawEntry)).Draw(t, "entries")
		text := Format(entries)
		lines := strings.SplitAfter(text, "\n")
		if !slices.IsSorted(lines[:len(lines)-1]) || len(lines)-1 != len(entries) {
			t.Fatalf("%d entries are\n%s", len(entries), text)
		}
		shuffled := rapid.Permutation(entries).Draw(t, "shuffled")
		if Format(shuffled) != text {
			t.Fatal("the order matters")
		}
		kept := rapid.SliceOf(rapid.SampledFrom(lines)).Draw(t, "kept")
		if _, err := Parse("k", strings.Join(kept, "")); err != nil {
			t.Fatal(err)
		}
		again, err := Parse("k", text)
		if err != nil {
			t.Fatalf("%v in\n%s", err, text)
		}
		less := func(a, b Entry) bool { return Format([]Entry{a}) < Format([]Entry{b}) }
		ignore := cmpopts.IgnoreUnexported(Entry{})
		if diff := cmp.Diff(entries, again, ignore, cmpopts.SortSlices(less), cmpopts.EquateEmpty()); diff != "" {
			t.Fatal(diff)
		}
	})
}

func FuzzParse(f *testing.F) {
	f.Add(one)
	f.Add("{\"path\":\"\\ud800\"}\n<<<<<<<")
	f.Fuzz(func(t *testing.T, text string) {
		entries, err := Parse("k", text)
		if err != nil {
			return
		}
		again, err := Parse("k", Format(entries))
		if err != nil || len(again) != len(entries) {
			t.Errorf("%q: %d entries, written %d, %v", text, len(entries), len(again), err)
		}
	})
}

func finding(path, rule, element, fingerprint string) *diag.Diagnostic {
	return &diag.Diagnostic{Place: diag.Place{File: source.New(path, "")}, Rule: rule, Element: element, Fingerprint: fingerprint}
}

func TestMatch(t *testing.T) {
	entries := []Entry{
		{Path: "a", Rule: "r", Element: "x", Fingerprint: "1"},
		{Path: "a", Rule: "r", Element: "y", Fingerprint: "2", Until: "2027-01-31"},
		{Path: "a", Rule: "r", Element: "y", Fingerprint: "2", Until: "2026-01-31"},
		{Path: "gone", Rule: "r", Element: "x", Fingerprint: "3"},
		{Path: "a", Rule: "was-r", Element: "z", Fingerprint: "4"},
		{Path: "gone", Rule: "was-r", Element: "z", Fingerprint: "5"},
	}
	m := NewMatcher(entries, Options{
		AsOf:    time.Date(2027, 1, 31, 0, 0, 0, 0, time.UTC),
		Gone:    func(path string) bool { return path == "gone" },
		Current: func(rule string) string { return strings.TrimPrefix(rule, "was-") },
	})
	for _, tt := range []struct {
		what    string
		finding *diag.Diagnostic
		want    int // -1 is none
	}{
		{"its fingerprint", finding("a", "r", "x", "1"), 0},
		{"each line is one finding", finding("a", "r", "x", "1"), 3},
		{"not the same again, though the path is gone", finding("a", "r", "x", "1"), -1},
		{"one that holds comes first", finding("a", "r", "y", "2"), 1},
		{"then one that does not", finding("a", "r", "y", "2"), 2},
		{"the rule has another name", finding("a", "r", "z", "new"), 4},
		{"the rule has another name, the file has moved", finding("b", "r", "z", "new"), 5},
		{"another rule", finding("b", "q", "z", "new"), -1},
	} {
		e := m.Match(tt.finding)
		got := -1
		for i := range entries {
			if e == &entries[i] {
				got = i
			}
		}
		if got != tt.want {
			t.Errorf("%s: got entry %d, want %d", tt.what, got, tt.want)
		}
	}
	if m.Expired(&entries[1]) || !m.Expired(&entries[2]) || m.Expired(&entries[0]) {
		t.Error("a date holds to its end, and no date always")
	}
	if left := m.Left(); len(left) != 0 {
		t.Errorf("left: %v", left)
	}
}

func TestString(t *testing.T) {
	for want, e := range map[string]Entry{
		"r on outputs.x in a.toml":      {Path: "a.toml", Rule: "r", Element: "outputs.x"},
		"r on outputs.x.unit in a.toml": {Path: "a.toml", Rule: "r", Element: "outputs.x", Key: "unit"},
		"r on a.md":                     {Path: "a.md", Rule: "r"},
	} {
		if got := e.String(); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}
