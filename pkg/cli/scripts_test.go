package cli

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/outcomelint/outcomelint/pkg/internal/command"
	"github.com/outcomelint/outcomelint/rules"
)

// Every flag of every command stands in a script, on a line that runs that
// command.
func TestEveryFlagHasAScript(t *testing.T) {
	scripts, err := filepath.Glob("../../testdata/scripts/*.txtar")
	if err != nil || len(scripts) == 0 {
		t.Fatal("no scripts", err)
	}
	var lines []string
	for _, script := range scripts {
		text, err := os.ReadFile(script)
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(text)) {
			if strings.Contains(line, "outcomelint ") {
				lines = append(lines, line)
			}
		}
	}
	a := &app{Env: Env{Getenv: os.Getenv}, rules: rules.All(), out: newOutput(nil)}
	var look func(cmd *command.Command)
	flags := 0
	look = func(cmd *command.Command) {
		for _, f := range cmd.Flags().All() {
			flags++
			names := "--" + f.Name
			if f.Letter != "" {
				names += "|-" + f.Letter
			}
			used := regexp.MustCompile(regexp.QuoteMeta(cmd.Path()) + `( [^|]*)? (` + names + `)([ =\n']|$)`)
			if f.Name != "help" && !slices.ContainsFunc(lines, used.MatchString) {
				t.Errorf("no script runs `%s --%s`", cmd.Path(), f.Name)
			}
		}
		for _, sub := range cmd.Commands() {
			look(sub)
		}
	}
	look(a.program())
	if flags < 20 {
		t.Errorf("only %d flags", flags)
	}
}
