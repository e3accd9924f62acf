package cli

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/internal/workspace"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/rules"
)

const twoOutputs = `[logic_model]
title = "Reading club"

[outputs.leaflets]
statement = "500 leaflets"
leads_to = ["reading"]

[outcomes.reading]
statement = "Pupils read for pleasure"
`

// ruleLike is a built-in rule under another id that does something else.
func ruleLike(id string, check func(*lint.Pass)) *lint.Rule {
	for _, r := range rules.All() {
		if r.ID == "orphan-output" {
			other := *r
			other.ID, other.Check = id, lint.ForModel(check)
			other.Doc = strings.Replace(r.Doc, "orphan-output", id, 1)
			return &other
		}
	}
	panic("no rule to copy")
}

// runIn runs a command line in a folder with the given files.
func runIn(t *testing.T, files map[string]string, rules []*lint.Rule, args ...string) (exit int, stdout, stderr string) {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	var out, errs strings.Builder
	exit = Run(Env{
		Args: args, Dir: dir, Getenv: func(string) string { return "" }, Stdin: strings.NewReader(""), Stdout: &out, Stderr: &errs,
		Now: func() time.Time { return time.Date(2026, 4, 1, 3, 0, 0, 0, time.FixedZone("", 4*60*60)) }, // still March in UTC
	}, rules...)
	return exit, out.String(), errs.String()
}

func TestPanickingRuleLosesNothingElse(t *testing.T) {
	bad := ruleLike("bad-rule", func(p *lint.Pass) {
		if strings.HasPrefix(p.Model.File.Path, "b") {
			panic("boom")
		}
	})
	good := ruleLike("good-rule", func(p *lint.Pass) { p.Report(lint.Finding{On: p.Model, Message: "seen", Help: "look"}) })
	files := map[string]string{"a.toml": twoOutputs, "b.toml": twoOutputs, "c.toml": twoOutputs}
	exit, stdout, stderr := runIn(t, files, []*lint.Rule{bad, good}, "check", "--format", "jsonl")
	if exit != Failed {
		t.Errorf("status %d", exit)
	}
	if n := strings.Count(stdout, `"rule":"good-rule"`); n != 3 {
		t.Errorf("%d findings of the other rule, want 3:\n%s", n, stdout)
	}
	for _, text := range []string{"b.toml", "bad-rule", "boom", "please report it"} {
		if !strings.Contains(stderr, text) {
			t.Errorf("no %q in %q", text, stderr)
		}
	}
	if strings.Contains(stderr, "a.toml") || strings.Contains(stderr, "c.toml") {
		t.Errorf("other files are blamed: %q", stderr)
	}
}

// panickingFS breaks on one file.
type panickingFS struct{ workspace.FS }

func (p panickingFS) ReadFile(name string) (string, error) {
	if filepath.Base(name) == "b.toml" {
		panic("boom")
	}
	return p.FS.ReadFile(name)
}

func TestPanicOnOneFileLosesThatFile(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"a.toml", "b.toml", "c.toml"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(twoOutputs), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	linter, err := lint.New(rules.All())
	if err != nil {
		t.Fatal(err)
	}
	finder := &workspace.Finder{FS: workspace.Disk{}, Dir: dir}
	if finder.Configs, err = workspace.NewConfigs(finder, rules.All(), "", false); err != nil {
		t.Fatal(err)
	}
	run := &checkRun{
		linter: linter, files: panickingFS{workspace.Disk{}}, renderers: &renderers{}, flush: func() error { return nil },
		settings: newSettings(&flagged{rules: rules.All()}, true, "never"),
	}
	if err := run.all(finder, []string{"."}); err != nil {
		t.Fatal(err)
	}
	if run.summary.Files != 2 || len(run.failures) != 1 || run.failures[0].Path != "b.toml" || !strings.Contains(run.failures[0].Message, "boom") {
		t.Errorf("%+v, %+v", run.summary, run.failures)
	}
	if err := run.status(); !errors.Is(err, status(Failed)) {
		t.Errorf("got %v", err)
	}
}

func TestUnusableRulesAreNotNoFindings(t *testing.T) {
	twin := ruleLike("bad-rule", func(*lint.Pass) {})
	exit, stdout, stderr := runIn(t, map[string]string{"a.toml": twoOutputs}, []*lint.Rule{twin, twin}, "check", "--format", "json")
	if exit != Failed || stdout != "" || !strings.Contains(stderr, "bad-rule") || !strings.Contains(stderr, "nothing was checked") {
		t.Errorf("status %d, %q, %q", exit, stdout, stderr)
	}
}

func TestOutputIsTheSameEveryTime(t *testing.T) {
	files := map[string]string{}
	for i := range 40 {
		files[string(rune('a'+i%26))+strings.Repeat("x", i%7)+".toml"] = twoOutputs
	}
	_, first, _ := runIn(t, files, rules.All(), "check")
	for range 5 {
		if _, again, _ := runIn(t, files, rules.All(), "check"); again != first {
			t.Fatalf("two runs differ:\n%s\n---\n%s", first, again)
		}
	}
}

// failing writers: the reader has gone, the disk is full.
type failingWriter struct{ err error }

func (w failingWriter) Write([]byte) (int, error) { return 0, w.err }

func TestOutputThatCannotBeWritten(t *testing.T) {
	for _, c := range []struct {
		err  error
		want string
	}{
		{&fs.PathError{Op: "write", Path: "/dev/stdout", Err: syscall.EPIPE}, ""},
		{syscall.ENOSPC, "outcomelint: cannot write the output: no space left on device\n"},
	} {
		for _, args := range [][]string{{"version"}, {"check"}, {"check", "--format", "json"}, {"rules"}, {"completion", "bash"}, {"--help"}} {
			dir := t.TempDir()
			if err := os.WriteFile(filepath.Join(dir, "a.toml"), []byte(twoOutputs), 0o644); err != nil {
				t.Fatal(err)
			}
			var stderr strings.Builder
			exit := Run(Env{
				Args: args, Dir: dir, Getenv: os.Getenv, Now: time.Now,
				Stdin: strings.NewReader(""), Stdout: failingWriter{c.err}, Stderr: &stderr,
			}, rules.All()...)
			if exit != Failed || stderr.String() != c.want {
				t.Errorf("%v, %v: status %d, %q", args, c.err, exit, &stderr)
			}
		}
	}
}

func TestAsOfIsToday(t *testing.T) {
	var asOf time.Time
	look := ruleLike("look-rule", func(p *lint.Pass) { asOf = p.AsOf })
	files := map[string]string{"a.toml": twoOutputs}
	runIn(t, files, []*lint.Rule{look}, "check")
	if want := time.Date(2026, 3, 31, 0, 0, 0, 0, time.UTC); !asOf.Equal(want) {
		t.Errorf("today is %v, want %v", asOf, want)
	}
	runIn(t, files, []*lint.Rule{look}, "check", "--as-of", "2027-01-02")
	if want := time.Date(2027, 1, 2, 0, 0, 0, 0, time.UTC); !asOf.Equal(want) {
		t.Errorf("as of %v, want %v", asOf, want)
	}
}

func TestRulesThatAreOffUnlessAskedFor(t *testing.T) {
	seen := func(p *lint.Pass) { p.Report(lint.Finding{On: p.Model, Message: "seen", Help: "look"}) }
	off, preview, on := ruleLike("off-rule", seen), ruleLike("preview-rule", seen), ruleLike("on-rule", seen)
	off.Severity, preview.Preview = diag.Off, true
	all := []*lint.Rule{off, preview, on}
	for _, c := range []struct{ args, want string }{
		{"", "on-rule=warning"},
		{"--select structure", "on-rule=warning"},
		{"--select off-rule", "off-rule=info"},
		{"--select preview-rule", "preview-rule=warning"},
		{"--select structure,preview-rule", "on-rule=warning preview-rule=warning"},
		{"--severity off-rule=error", "off-rule=error on-rule=warning"},
		{"--select off-rule --severity off-rule=off", ""},
	} {
		_, stdout, stderr := runIn(t, map[string]string{"a.toml": twoOutputs}, all, append([]string{"check", "--format", "jsonl"}, strings.Fields(c.args)...)...)
		var got []string
		for line := range strings.Lines(stdout) {
			if _, rest, ok := strings.Cut(line, `"rule":"`); ok {
				id, rest, _ := strings.Cut(rest, `"`)
				_, rest, _ = strings.Cut(rest, `"severity":"`)
				severity, _, _ := strings.Cut(rest, `"`)
				got = append(got, id+"="+severity)
			}
		}
		if text := strings.Join(got, " "); text != c.want || stderr != "" {
			t.Errorf("%q: %q, want %q (%s)", c.args, text, c.want, stderr)
		}
	}
}

func TestColor(t *testing.T) {
	for _, c := range []struct {
		flag     string
		env      map[string]string
		terminal bool
		want     bool
	}{
		{"auto", nil, true, true},
		{"auto", nil, false, false},
		{"always", map[string]string{"NO_COLOR": "1"}, false, true},
		{"never", map[string]string{"CLICOLOR_FORCE": "1"}, true, false},
		{"auto", map[string]string{"NO_COLOR": "1"}, true, false},
		{"auto", map[string]string{"NO_COLOR": "1", "CLICOLOR_FORCE": "1"}, true, false},
		{"auto", map[string]string{"CLICOLOR_FORCE": "1"}, false, true},
		{"auto", map[string]string{"CLICOLOR_FORCE": "0"}, false, false},
		{"auto", map[string]string{"CLICOLOR": "0"}, true, false},
		{"auto", map[string]string{"TERM": "dumb"}, true, false},
		{"auto", map[string]string{"CI": "true"}, true, true},
	} {
		if got := useColor(c.flag, func(name string) string { return c.env[name] }, c.terminal); got != c.want {
			t.Errorf("%+v: got %t", c, got)
		}
	}
}
