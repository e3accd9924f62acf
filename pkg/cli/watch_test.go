package cli

import (
	"bufio"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/fsnotify/fsnotify"

	"github.com/outcomelint/outcomelint/pkg/internal/command"
	"github.com/outcomelint/outcomelint/pkg/internal/workspace"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/rules"
)

// A burst of changes is one run, however often it starts anew; what does not
// matter starts none; an error of the run ends it, and so does the stop.
func TestWatchingLoop(t *testing.T) {
	changes, stop := make(chan string), make(chan struct{})
	tick := make(chan time.Time)
	var waits int
	ran := make(chan []string)
	broken := errors.New("broken")
	w := watching{
		changes: changes, stop: stop,
		settled: func() <-chan time.Time { waits++; return tick },
		matters: func(name string) bool { return name != "notes" },
		run: func(changed []string) error {
			ran <- slices.Clone(changed)
			if slices.Contains(changed, "bad") {
				return broken
			}
			return nil
		},
	}
	ended := make(chan error)
	go func() { ended <- w.loop() }()
	for _, name := range []string{"a", "notes", "b", "a"} {
		changes <- name
	}
	tick <- time.Time{}
	if got := <-ran; !slices.Equal(got, []string{"a", "b"}) {
		t.Errorf("first run for %q", got)
	}
	changes <- "notes"
	changes <- "c"
	tick <- time.Time{}
	if got := <-ran; !slices.Equal(got, []string{"c"}) {
		t.Errorf("second run for %q", got)
	}
	close(stop)
	if err := <-ended; err != nil || waits != 4 {
		t.Errorf("ended with %v after %d waits", err, waits)
	}
	w.stop = nil
	go func() { ended <- w.loop() }()
	changes <- "bad"
	tick <- time.Time{}
	<-ran
	if err := <-ended; err != broken {
		t.Errorf("ended with %v", err)
	}
	go func() { ended <- w.loop() }()
	close(changes)
	if err := <-ended; err == nil {
		t.Error("waits for changes that cannot come")
	}
}

// watchedRun is a run of check --watch in a folder.
type watchedRun struct {
	t         *testing.T
	dir       string
	lines     *bufio.Scanner
	interrupt chan struct{}
	exit      chan int
}

func startWatching(t *testing.T, files map[string]string, args ...string) *watchedRun {
	t.Helper()
	w := &watchedRun{t: t, dir: t.TempDir(), interrupt: make(chan struct{}), exit: make(chan int, 1)}
	for name, text := range files {
		w.write(name, text)
	}
	out, in := io.Pipe()
	w.lines = bufio.NewScanner(out)
	go func() {
		w.exit <- Run(Env{
			Args: append([]string{"check", "--watch"}, args...), Dir: w.dir, Getenv: func(string) string { return "" },
			Stdin: strings.NewReader(""), Stdout: in, Stderr: in, Now: time.Now, interrupt: w.interrupt,
		}, rules.All()...)
		in.Close()
	}()
	return w
}

// write puts a file in its place as editors do, by a temporary one.
func (w *watchedRun) write(name, text string) {
	w.t.Helper()
	name = filepath.Join(w.dir, name)
	err := errors.Join(os.MkdirAll(filepath.Dir(name), 0o755), os.WriteFile(name+"~", []byte(text), 0o644), os.Rename(name+"~", name))
	if err != nil {
		w.t.Fatal(err)
	}
}

// expect reads the output up to a line that holds the text.
func (w *watchedRun) expect(text string) {
	w.t.Helper()
	var seen []string
	for w.lines.Scan() {
		seen = append(seen, w.lines.Text())
		if strings.Contains(w.lines.Text(), text) {
			return
		}
	}
	w.t.Fatalf("no %q in\n%s", text, strings.Join(seen, "\n"))
}

func TestWatch(t *testing.T) {
	const open, settled = twoOutputs, twoOutputs + "not_measured_because = \"the survey costs more than the club\"\n"
	w := startWatching(t, map[string]string{"plans/a.toml": open, "base/outcomelint.toml": "", "outcomelint.toml": "extends = [\"base/outcomelint.toml\"]\n"},
		"--select", "unmeasured-outcome", "--known", "known.jsonl", "plans")
	// The file of known findings is missing: that is no way to begin.
	w.expect("known.jsonl: there is no such file")
	if exit := <-w.exit; exit != Failed {
		t.Errorf("status %d", exit)
	}

	w = startWatching(t, map[string]string{"plans/a.toml": open, "base/outcomelint.toml": "", "outcomelint.toml": "extends = [\"base/outcomelint.toml\"]\n"},
		"--select", "unmeasured-outcome", "plans", "--format", "text", "--format", "json=plans/out.json")
	w.expect("1 file checked: 1 warning")
	w.write("plans/a.toml", settled)
	w.expect("--- plans/a.toml changed")
	w.expect("1 file checked: no findings")
	w.write("plans/new/b.toml", open)
	w.expect("2 files checked: 1 warning")
	w.write("plans/new/b.toml", open+"\n[broken")
	w.expect("2 files checked: 1 error, 1 warning")
	w.write("plans/new/b.toml", open)
	w.expect("2 files checked: 1 warning")
	w.write("base/outcomelint.toml", "[rules]\nunmeasured-outcome = \"error\"\n")
	w.expect("--- base/outcomelint.toml changed")
	w.expect("2 files checked: 1 error")
	w.write("outcomelint.toml", "[rules]\nunmeasured = 1\n")
	w.expect("nothing under this configuration was checked")
	w.write("outcomelint.toml", "")
	w.expect("2 files checked: 1 warning")
	if err := os.RemoveAll(filepath.Join(w.dir, "plans/new")); err != nil {
		t.Fatal(err)
	}
	w.expect("1 file checked: no findings")
	w.write("plans/new/b.toml", open)
	w.expect("2 files checked: 1 warning")
	close(w.interrupt)
	for w.lines.Scan() {
		t.Errorf("one more line: %s", w.lines.Text())
	}
	if exit := <-w.exit; exit != OK {
		t.Errorf("status %d", exit)
	}
}

// On a terminal every run begins on an empty screen.
func TestWatchRedraws(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "a.toml"), []byte(twoOutputs), 0o644); err != nil {
		t.Fatal(err)
	}
	var out, errs strings.Builder
	a := &app{
		Env:   Env{Dir: dir, Getenv: func(string) string { return "" }, Stdout: &out, Stderr: &errs, Now: time.Now},
		rules: rules.All(), out: newOutput(&out),
	}
	w := &watched{app: a, screen: true, options: &checkOptions{color: command.Choice{Value: "never"}}, disk: workspace.Disk{}}
	var err error
	if w.watcher, err = fsnotify.NewWatcher(); err != nil {
		t.Fatal(err)
	}
	defer w.watcher.Close()
	linter, err := lint.New(a.rules)
	if err != nil {
		t.Fatal(err)
	}
	w.plan = &plan{app: a, options: &lintOptions{}, linter: linter, flags: &flagged{rules: a.rules}, paths: []string{"a.toml"}}
	w.settings = newSettings(w.plan.flags, false, "")
	for range 2 {
		if err := w.again([]string{filepath.Join(dir, "a.toml")}); err != nil {
			t.Fatal(err)
		}
		if !strings.HasPrefix(out.String(), clearScreen) || strings.Count(out.String(), clearScreen) != 1 || !strings.Contains(out.String(), "1 file checked") {
			t.Errorf("printed %q", out.String())
		}
		if errs.String() != "watching for changes; Ctrl-C ends it\n" {
			t.Errorf("told %q", errs.String())
		}
		out.Reset()
		errs.Reset()
	}
}
