package cli_test

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/outcomelint/outcomelint/pkg/cli"
	"github.com/outcomelint/outcomelint/rules"
)

var update = flag.Bool("update", false, "rewrite the output of the commands in README.md")

// Every console block of the README shows what its command really prints.
func TestReadme(t *testing.T) {
	root, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(root, "README.md")
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	const opening, closing = "```console\n$ ", "```\n"
	var out strings.Builder
	rest, commands := string(text), 0
	for {
		before, block, found := strings.Cut(rest, opening)
		out.WriteString(before)
		if !found {
			break
		}
		command, after, _ := strings.Cut(block, "\n")
		_, rest, _ = strings.Cut(after, closing)
		if strings.HasPrefix(after, closing) {
			rest = strings.TrimPrefix(after, closing)
		}
		out.WriteString(opening + command + "\n" + runAt(t, root, command) + closing)
		commands++
	}
	if commands < 2 {
		t.Errorf("the README runs %d commands", commands)
	}
	if out.String() == string(text) {
		return
	}
	if !*update {
		t.Fatal("the output in README.md is stale: go test ./pkg/cli -run Readme -update")
	}
	if err := os.WriteFile(path, []byte(out.String()), 0o644); err != nil {
		t.Fatal(err)
	}
}

// runAt runs a command line as a reader would type it, without a shell.
func runAt(t *testing.T, dir, command string) string {
	t.Helper()
	args, ok := strings.CutPrefix(strings.TrimPrefix(command, "go run ./cmd/"), "outcomelint ")
	if !ok {
		t.Fatalf("the README runs something else: %s", command)
	}
	var out bytes.Buffer
	exit := cli.Run(cli.Env{
		Args: strings.Fields(args), Dir: dir, Stdin: strings.NewReader(""), Stdout: &out, Stderr: &out,
		Getenv: func(string) string { return "" },
		Now:    func() time.Time { return time.Date(2026, 6, 30, 0, 0, 0, 0, time.UTC) },
	}, rules.All()...)
	if exit == cli.Failed {
		t.Errorf("%s failed:\n%s", command, out.String())
	}
	return out.String()
}
