package render

import (
	"encoding/json"
	"io"
	"net/url"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/source"
)

// sarifLog is what the tests read of a log.
type sarifLog struct {
	Runs []struct {
		Tool        sarifTool
		Invocations []sarifInvocation
		ColumnKind  string
		Bases       map[string]json.RawMessage `json:"originalUriBaseIds"`
		Results     []sarifResult
	}
}

func sarifOf(t *testing.T, r Report) (log sarifLog, text string) {
	t.Helper()
	text = written(t, "sarif", r)
	if err := json.Unmarshal([]byte(text), &log); err != nil || len(log.Runs) != 1 {
		t.Fatalf("%d runs, %v", len(log.Runs), err)
	}
	return log, text
}

// regionText is what a region of the log is, read as a program reads it that
// counts code points.
func regionText(text string, r sarifRegion) string {
	lines := strings.SplitAfter(strings.TrimPrefix(text, "\ufeff"), "\n")
	var out strings.Builder
	for n := r.StartLine; n <= r.EndLine; n++ {
		line := []rune(lines[n-1])
		if n == r.EndLine {
			line = line[:r.EndColumn-1]
		}
		if n == r.StartLine {
			line = line[r.StartColumn-1:]
		}
		out.WriteString(string(line))
	}
	return out.String()
}

func TestSARIFPlaces(t *testing.T) {
	r := awkward(t)
	log, text := sarifOf(t, r)
	run := log.Runs[0]
	if run.ColumnKind != "unicodeCodePoints" {
		t.Errorf("columns are counted in %q", run.ColumnKind)
	}
	files := map[string]*source.File{}
	for _, d := range r.Diagnostics {
		files[d.File.Path] = d.File
	}
	found := map[string]bool{}
	for _, result := range run.Results {
		for _, at := range append(result.Locations, result.Related...) {
			artifact := at.Physical.Artifact
			u, err := url.Parse(artifact.URI)
			if err != nil || u.IsAbs() || u.RawQuery != "" || u.Fragment != "" || files[u.Path] == nil {
				t.Fatalf("%q is %+v, %v", artifact.URI, u, err)
			}
			if run.Bases[artifact.Base] == nil {
				t.Errorf("there is no base %q", artifact.Base)
			}
			found[regionText(files[u.Path].Text, at.Physical.Region)] = true
		}
	}
	for _, want := range []string{"jyo", "joy", "jobs", "🎯 für", "📚", "guarantee", "'''\r\nPupils\r\nread'''"} {
		if !found[want] {
			t.Errorf("no region is %q: %v", want, found)
		}
	}
	regions := strings.Count(text, `"startLine"`)
	for _, field := range []string{`"startColumn"`, `"endLine"`, `"endColumn"`} {
		if n := strings.Count(text, field); n != regions {
			t.Errorf("%d regions, %d with %s", regions, n, field)
		}
	}
	if strings.Contains(text, "primaryLocationLineHash") || strings.Count(text, sarifFingerprint) != len(run.Results) {
		t.Error("fingerprints are not ours alone")
	}
}

func TestSARIFRules(t *testing.T) {
	log, _ := sarifOf(t, awkward(t))
	for i, want := range []sarifRule{
		{Name: "UnknownReference", Default: sarifDefault{true, "error"}},
		{Name: "WordingWords", Default: sarifDefault{false, "note"}},
	} {
		r := log.Runs[0].Tool.Driver.Rules[i]
		if r.Name != want.Name || r.Default != want.Default {
			t.Errorf("%s: %+v", r.ID, r)
		}
		for _, text := range []string{r.ShortDescription.Text, r.FullDescription.Text, r.Help.Text, r.Help.Markdown, r.HelpURI} {
			if text == "" {
				t.Errorf("%s: a text is missing: %+v", r.ID, r)
			}
		}
	}
	for _, result := range log.Runs[0].Results {
		if i := result.RuleIndex; i != nil && log.Runs[0].Tool.Driver.Rules[*i].ID != result.RuleID {
			t.Errorf("%s is not rule %d", result.RuleID, *i)
		}
	}
	if got := cutText(strings.Repeat("ü", 1025), 1024); got != strings.Repeat("ü", 1023)+"…" {
		t.Errorf("cut to %d bytes", len(got))
	}
}

// What the message links to is there, and what an author wrote links to nothing.
func TestSARIFLinks(t *testing.T) {
	link := regexp.MustCompile(`[^\\]\]\((\d+)\)`)
	log, _ := sarifOf(t, awkward(t))
	links := 0
	for _, result := range log.Runs[0].Results {
		ids := map[string]bool{}
		for _, at := range result.Related {
			ids[strconv.Itoa(at.ID)] = true
		}
		for _, m := range link.FindAllStringSubmatch(result.Message.Text, -1) {
			links++
			if !ids[m[1]] {
				t.Errorf("%q links to no location", result.Message.Text)
			}
		}
	}
	if links != 2 {
		t.Errorf("%d links, want 2", links)
	}
}

func TestSARIFSuppressions(t *testing.T) {
	r := awkward(t)
	log, _ := sarifOf(t, r)
	got := map[string]string{}
	for _, result := range log.Runs[0].Results {
		if result.Suppressions == nil {
			t.Fatalf("nothing is said of %q", result.Message.Text)
		}
		for _, s := range *result.Suppressions {
			got[s.Kind] = s.Justification
		}
	}
	if len(got) != 2 || got["inSource"] != "a <legal> duty (until 2030-12-31)" || got["external"] != "no reason given" {
		t.Errorf("%q", got)
	}
	r.Suppressed = false
	log, text := sarifOf(t, r)
	if n := len(log.Runs[0].Results); n != 5 || strings.Contains(text, "suppressions") {
		t.Errorf("%d results without the suppressed ones: %s", n, text)
	}
}

func TestSARIFFailures(t *testing.T) {
	r := awkward(t)
	log, _ := sarifOf(t, r)
	run := log.Runs[0].Invocations[0]
	if run.Successful || len(run.Notifications) != 1 || run.Notifications[0].Level != "error" ||
		run.Notifications[0].Message.Text != "gone: & away.toml: there is no such file or folder" {
		t.Errorf("%+v", run)
	}
	r.Failures = nil
	log, _ = sarifOf(t, r)
	if run := log.Runs[0].Invocations[0]; !run.Successful || len(run.Notifications) != 0 {
		t.Errorf("%+v", run)
	}
}

// A program may not make the fixes that are only for looking at.
func TestSARIFFixes(t *testing.T) {
	log, text := sarifOf(t, awkward(t))
	if strings.Contains(text, "only look") || !strings.Contains(text, "it may alter the meaning") {
		t.Error("fixes are not what they should be")
	}
	deleted := map[string]string{}
	for _, result := range log.Runs[0].Results {
		for _, fix := range result.Fixes {
			for _, e := range fix.Changes[0].Replacements {
				deleted[regionText(awkwardText, e.Deleted)] = e.Inserted.Text
			}
		}
	}
	if len(deleted) != 3 || deleted["jyo"] != "joy" || deleted["500"] != "" || deleted[`flyers"`] != `leaflets 🎯"` {
		t.Errorf("%q", deleted)
	}
}

// GitHub takes 25,000 results of a run: the gravest, in their order.
func TestSARIFKeepsTheGravest(t *testing.T) {
	r := many(30_000)
	r.Suppressed = true
	for i := range 100 {
		r.Diagnostics[i].Suppressed = &diag.Suppression{By: "known"} // counts least
	}
	log, _ := sarifOf(t, r)
	results := log.Runs[0].Results
	if len(results) != 25_000 {
		t.Fatalf("%d results", len(results))
	}
	for i, want := range map[int]string{
		0: "finding 29990.", 9: "finding 29999.", 10: "finding 27000.", 2999: "finding 29989.", 3000: "finding 100.", 24_999: "finding 22099.",
	} {
		if got := results[i].Message.Text; got != want {
			t.Errorf("result %d is %q, want %q", i, got, want)
		}
	}
	notes := log.Runs[0].Invocations[0].Notifications
	if len(notes) != 1 || notes[0].Message.Text != "5000 more findings are not among the results: a run holds 25000 at most, the gravest first." {
		t.Errorf("%+v", notes)
	}
}

func TestURIs(t *testing.T) {
	for path, want := range map[string]string{
		"a/b c.toml": "a/b%20c.toml", "a#b?c%d.toml": "a%23b%3Fc%25d.toml", "c:x.toml": "c%3Ax.toml", "für.toml": "f%C3%BCr.toml",
		`a\b.toml`: "a%5Cb.toml", "<stdin>": "%3Cstdin%3E", "\xff.toml": "%FF.toml", "../x.toml": "../x.toml",
	} {
		if got := uriOf(path); got != want {
			t.Errorf("%q: %q, want %q", path, got, want)
		}
	}
}

func BenchmarkSARIF(b *testing.B) {
	r := many(30_000)
	b.ReportAllocs()
	for b.Loop() {
		if err := r.write(NewSARIF(new(strings.Builder), r.Options)); err != nil {
			b.Fatal(err)
		}
	}
}

// The order in which files come is that of the folder that the command is run
// in. It does not matter, even where not all results are kept.
func TestOrderOfFilesDoesNotMatter(t *testing.T) {
	var files [3][]diag.Diagnostic
	for i := range files {
		files[i] = many(20_000).Diagnostics
		file := source.New(string(rune('a'+i))+".toml", files[i][0].File.Text)
		for j := range files[i] {
			files[i][j].File = file
		}
	}
	for name, make := range map[string]func(io.Writer, Options) Renderer{"sarif": NewSARIF, "gitlab": NewGitLab} {
		var first string
		for _, order := range [][3]int{{0, 1, 2}, {2, 1, 0}, {1, 2, 0}} {
			var out strings.Builder
			r := make(&out, Options{})
			for _, i := range order {
				if err := r.File(files[i]); err != nil {
					t.Fatal(err)
				}
			}
			if err := r.Close(Summary{}, nil); err != nil {
				t.Fatal(err)
			}
			if first == "" {
				first = out.String()
			} else if out.String() != first {
				t.Errorf("%s: in the order %v it is another output", name, order)
			}
		}
	}
}
