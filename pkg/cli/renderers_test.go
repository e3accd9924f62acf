package cli

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/outcomelint/outcomelint/rules"
)

// A reader that has gone or a disk that is full ends every format alike.
func TestFormatsThatCannotBeWritten(t *testing.T) {
	for _, name := range formatNames {
		for _, c := range []struct {
			err  error
			want string
		}{
			{&fs.PathError{Op: "write", Path: "/dev/stdout", Err: syscall.EPIPE}, ""},
			{syscall.ENOSPC, "outcomelint: cannot write the output: no space left on device\n"},
		} {
			dir := t.TempDir()
			if err := os.WriteFile(filepath.Join(dir, "a.toml"), []byte(twoOutputs), 0o644); err != nil {
				t.Fatal(err)
			}
			var stderr strings.Builder
			exit := Run(Env{
				Args: []string{"check", "--format", name}, Dir: dir, Getenv: func(string) string { return "" }, Now: time.Now,
				Stdin: strings.NewReader(""), Stdout: failingWriter{c.err}, Stderr: &stderr,
			}, rules.All()...)
			if exit != Failed || stderr.String() != c.want {
				t.Errorf("%s, %v: status %d, %q", name, c.err, exit, &stderr)
			}
		}
	}
}

// Help and completion name all formats, and each is one.
func TestFormatsAreNamed(t *testing.T) {
	_, help, _ := runIn(t, nil, rules.All(), "check", "--help")
	_, offers, _ := runIn(t, nil, rules.All(), "__complete", "check", "--format", "")
	written := map[string]string{}
	for _, name := range formatNames {
		if !strings.Contains(strings.ReplaceAll(help, "\n", " "), name) {
			t.Errorf("help does not name %s:\n%s", name, help)
		}
		if !strings.Contains("\n"+offers, "\n"+name+"\n") {
			t.Errorf("completion does not offer %s:\n%s", name, offers)
		}
		exit, stdout, stderr := runIn(t, map[string]string{"a.toml": twoOutputs}, rules.All(), "check", "--format", name)
		if exit != Findings || !strings.Contains(stdout, "unmeasured-outcome") || stderr != "" {
			t.Errorf("%s: status %d, %q, %s", name, exit, stderr, stdout)
		}
		if other, same := written[stdout]; same {
			t.Errorf("%s and %s are the same", name, other)
		}
		written[stdout] = name
	}
}

// What is written of all models and documents here is what programs take.
func TestFormatsOfAllModelsAreValid(t *testing.T) {
	dir, err := filepath.Abs("../../testdata/models")
	if err != nil {
		t.Fatal(err)
	}
	output := func(format string) []byte {
		var stdout bytes.Buffer
		Run(Env{
			Args: []string{"check", "--show-suppressed", "--format", format, ".", "nowhere.toml"}, Dir: dir,
			Stdin: strings.NewReader(""), Stdout: &stdout, Stderr: io.Discard, Getenv: func(string) string { return "" },
			Now: func() time.Time { return time.Date(2026, 6, 30, 0, 0, 0, 0, time.UTC) },
		}, rules.All()...)
		return stdout.Bytes()
	}
	for format, schema := range map[string]string{"sarif": "sarif-2.1.0.json", "gitlab": "gitlab-code-quality.json", "rdjson": "rdjson.json"} {
		s, err := jsonschema.NewCompiler().Compile(filepath.Join("../../testdata/schemas", schema))
		if err != nil {
			t.Fatal(err)
		}
		document, err := jsonschema.UnmarshalJSON(bytes.NewReader(output(format)))
		if err != nil {
			t.Fatal(err)
		}
		if err := s.Validate(document); err != nil {
			t.Errorf("%s: %v", format, err)
		}
	}

	var issues []struct{ Fingerprint string }
	if err := json.Unmarshal(output("gitlab"), &issues); err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	for _, issue := range issues {
		if seen[issue.Fingerprint] {
			t.Errorf("%s is there twice", issue.Fingerprint)
		}
		seen[issue.Fingerprint] = true
	}
	if len(issues) < 100 {
		t.Errorf("%d issues are too few to tell", len(issues))
	}
}

// Text is added as a whole: what was there stays, whatever happens.
func TestAppendFile(t *testing.T) {
	name := filepath.Join(t.TempDir(), "summary.md")
	if err := appendFile(name, writing("one\n")); err != nil {
		t.Fatal(err)
	}
	if err := appendFile(name, writing("two\n")); err != nil {
		t.Fatal(err)
	}
	failing := errors.New("no more ink")
	if err := appendFile(name, func(w io.Writer) error { return errors.Join(writing("thr")(w), failing) }); !errors.Is(err, failing) {
		t.Errorf("got %v", err)
	}
	if text, err := os.ReadFile(name); err != nil || string(text) != "one\ntwo\n" {
		t.Errorf("%q, %v", text, err)
	}
}

// GitHub drops a summary of more than 1 MiB as a whole.
func TestStepSummaryFits(t *testing.T) {
	var model strings.Builder
	model.WriteString(twoOutputs)
	for i := range 6000 {
		fmt.Fprintf(&model, "\n[outputs.more-%d]\nstatement = \"%d posters\"\nleads_to = [\"nothing-%d\"]\n", i, i, i)
	}
	for _, c := range []struct {
		name   string
		before int
		grows  bool
	}{{"empty", 0, true}, {"half full", 1 << 19, true}, {"full", 1<<20 - 100, false}} {
		dir := t.TempDir()
		summary := filepath.Join(dir, "summary.md")
		for name, text := range map[string]string{"a.toml": model.String(), "summary.md": strings.Repeat("x", c.before)} {
			if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		var stderr strings.Builder
		exit := Run(Env{
			Args: []string{"check", "--format", "github", "a.toml"}, Dir: dir, Now: time.Now,
			Getenv: func(name string) string { return map[string]string{"GITHUB_STEP_SUMMARY": summary}[name] },
			Stdin:  strings.NewReader(""), Stdout: io.Discard, Stderr: &stderr,
		}, rules.All()...)
		text, err := os.ReadFile(summary)
		if err != nil {
			t.Fatal(err)
		}
		grown := len(text) > c.before
		if exit != Findings || len(text) > 1<<20 || grown != c.grows || grown != (stderr.Len() == 0) {
			t.Errorf("%s: status %d, %d bytes, %q", c.name, exit, len(text), &stderr)
		}
		if grown && (len(text) < 1<<20-1000 || !bytes.Contains(text[len(text)-100:], []byte(" more rows do not fit in here."))) {
			t.Errorf("%s: %d bytes that end in %q", c.name, len(text), text[len(text)-100:])
		}
	}
}
