// Package ruletest runs rules over models in tests, end to end: from the bytes
// of a file to the JSON that a user's tools would read.
package ruletest

import (
	"bytes"
	"encoding/json"
	"io"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/outcomelint/outcomelint/pkg/cli"
	"github.com/outcomelint/outcomelint/pkg/lint"
)

// Finding is one finding as it stands in the JSON output.
type Finding struct {
	Rule     string `json:"rule"`
	Severity string `json:"severity"`
	Message  string `json:"message"`
	Help     string `json:"help"`
	Path     string `json:"path"`
	Element  string `json:"element"`
	Key      string `json:"key"`
	Range    struct {
		Start struct{ Line, Column int }
		End   struct{ Line, Column int }
	} `json:"range"`
	Fixes []struct {
		Message string `json:"message"`
		Safety  string `json:"safety"`
	} `json:"fixes"`
}

// String is "severity rule element".
func (f Finding) String() string { return f.Severity + " " + f.Rule + " " + f.Element }

// Text returns what the rules find in the text of a model, in file order.
func Text(t testing.TB, rules []*lint.Rule, model string) []Finding {
	t.Helper()
	return run(t, rules, t.TempDir(), strings.NewReader(model), "-", "--stdin-filename", "model.toml")
}

// Of returns what one of the rules finds in the text of a model, in file order.
func Of(t testing.TB, rules []*lint.Rule, id, model string) []Finding {
	t.Helper()
	return slices.DeleteFunc(Text(t, rules, model), func(f Finding) bool { return f.Rule != id })
}

// Document returns what the rules find in a document, in file order.
func Document(t testing.TB, rules []*lint.Rule, text string) []Finding {
	t.Helper()
	return run(t, rules, t.TempDir(), strings.NewReader(text), "-", "--stdin-filename", "strategy.md")
}

// Files returns what the rules find in files of a folder.
func Files(t testing.TB, rules []*lint.Rule, dir string, paths ...string) []Finding {
	t.Helper()
	return run(t, rules, dir, strings.NewReader(""), paths...)
}

// Models compares what rules find in models of testdata/models with what is
// wanted, by pattern. The findings are compared whole: each one more is a false
// alarm, each one less is overlooked.
func Models(t *testing.T, rules []*lint.Rule, want map[string][]string) {
	t.Helper()
	for pattern, want := range want {
		t.Run(pattern, func(t *testing.T) {
			paths, err := filepath.Glob(filepath.Join("../../testdata/models", pattern))
			if err != nil || len(paths) == 0 {
				t.Fatalf("%d files, %v", len(paths), err)
			}
			var found []Finding
			for _, path := range paths {
				found = append(found, Files(t, rules, filepath.Dir(path), filepath.Base(path))...)
			}
			Same(t, found, want...)
		})
	}
}

func run(t testing.TB, rules []*lint.Rule, dir string, stdin io.Reader, args ...string) []Finding {
	t.Helper()
	var stdout, stderr bytes.Buffer
	exit := cli.Run(cli.Env{
		Args:   append([]string{"check", "--format", "jsonl", "--as-of", "2026-06-30"}, args...),
		Dir:    dir,
		Getenv: func(string) string { return "" },
		Stdin:  stdin, Stdout: &stdout, Stderr: &stderr,
		Now: func() time.Time { return time.Date(2026, 6, 30, 12, 0, 0, 0, time.UTC) },
	}, rules...)
	if exit == cli.Failed {
		t.Fatalf("check failed: %s%s", stdout.Bytes(), stderr.Bytes())
	}
	var found []Finding
	for line := range bytes.Lines(stdout.Bytes()) {
		var f Finding
		if err := json.Unmarshal(line, &f); err != nil {
			t.Fatalf("%v in %s", err, line)
		}
		if f.Rule != "" { // the last line is the summary
			found = append(found, f)
		}
	}
	return found
}

// Same compares findings with the ones wanted, as Finding.String writes them,
// in any order.
func Same(t testing.TB, found []Finding, want ...string) {
	t.Helper()
	got := make([]string, len(found))
	for i, f := range found {
		got[i] = f.String()
	}
	slices.Sort(got)
	want = slices.Sorted(slices.Values(want))
	if !slices.Equal(got, want) {
		t.Errorf("found\n\t%s\nwant\n\t%s", strings.Join(got, "\n\t"), strings.Join(want, "\n\t"))
	}
}
