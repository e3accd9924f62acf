package cli_test

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/outcomelint/outcomelint/pkg/internal/modelgen"
)

// BenchmarkStart runs the check of one small model as a process of its own, as
// an editor or a hook does. Each run is followed by one of a program that only
// says hello, and, where there is an actionlint on the PATH, by one of it on a
// workflow of the same size.
//
//	go test ./pkg/cli -run '^$' -bench Start -benchtime 200x
//
// xhello and xactionlint are the time of a check over theirs, ratios of medians.
func BenchmarkStart(b *testing.B) {
	flawed, err := os.ReadFile("../../testdata/models/flawed/leadership.toml")
	if err != nil {
		b.Fatal(err)
	}
	dir := b.TempDir()
	linter, hello := filepath.Join(dir, "outcomelint"), filepath.Join(dir, "hello")
	writeText(b, hello+".go", "package main\n\nimport \"fmt\"\n\nfunc main() { fmt.Println(\"hello\") }\n")
	linter, hello = build(b, linter, "../../cmd/outcomelint"), build(b, hello, hello+".go")
	actionlint, _ := exec.LookPath("actionlint")
	if actionlint != "" {
		actionlint = again(b, actionlint, filepath.Join(dir, "actionlint"))
	}
	for _, m := range []struct{ name, text, event string }{
		{"2KiB", modelgen.Model(2<<10, 1), "event_name"},
		{"leadership", string(flawed), "event_nam"}, // a fault a job: the model has as many
	} {
		b.Run(m.name, func(b *testing.B) {
			model, workflow := filepath.Join(dir, m.name+".toml"), filepath.Join(dir, m.name+".yml")
			writeText(b, model, m.text)
			writeText(b, workflow, workflowOf(len(m.text), m.event))
			var check, greet, other []time.Duration
			for b.Loop() {
				check = append(check, whole(b, linter, "check", "--no-config", "--fail-on", "never", model))
				b.StopTimer()
				greet = append(greet, whole(b, hello))
				if actionlint != "" {
					other = append(other, whole(b, actionlint, "-shellcheck=", "-pyflakes=", workflow))
				}
				b.StartTimer()
			}
			b.ReportMetric(float64(median(check))/float64(median(greet)), "xhello")
			if actionlint != "" {
				b.ReportMetric(float64(median(check))/float64(median(other)), "xactionlint")
			}
		})
	}
}

// workflowOf is a workflow of about n bytes that asks for an event.
func workflowOf(n int, event string) string {
	var out strings.Builder
	out.WriteString("name: ci\non:\n  push:\n    branches: [main]\n  pull_request:\njobs:\n")
	for i := 0; out.Len() < n; i++ {
		fmt.Fprintf(&out, `  job%d:
    runs-on: ubuntu-latest
    strategy:
      matrix:
        go: [stable, oldstable]
    steps:
      - uses: actions/checkout@v4
        with:
          fetch-depth: 0
      - uses: actions/setup-go@v5
        with:
          go-version: ${{ matrix.go }}
      - name: Test
        if: ${{ github.%s == 'push' }}
        run: go test -race ./...
`, i, event)
	}
	return out.String()
}

func writeText(b *testing.B, name, text string) {
	b.Helper()
	if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
		b.Fatal(err)
	}
}

// build makes a program of a package, as go install does, and finds it.
func build(b *testing.B, to, what string) string {
	b.Helper()
	if out, err := exec.Command("go", "build", "-o", to, what).CombinedOutput(); err != nil {
		b.Fatalf("go build %s: %v\n%s", what, err, out)
	}
	return again(b, to, to+"-again")
}

// again is a copy of a program. How a file was written decides how it lies in
// memory, and that is a fifth of a start: all programs are written alike.
func again(b *testing.B, from, to string) string {
	b.Helper()
	text, err := os.ReadFile(from)
	if err != nil {
		b.Fatal(err)
	}
	if err := os.WriteFile(to, text, 0o700); err != nil {
		b.Fatal(err)
	}
	return to
}

// whole is how long a process takes, whatever it finds.
func whole(b *testing.B, name string, args ...string) time.Duration {
	start := time.Now()
	err := exec.Command(name, args...).Run()
	took := time.Since(start)
	if _, ended := errors.AsType[*exec.ExitError](err); err != nil && !ended {
		b.Fatal(err)
	}
	return took
}
