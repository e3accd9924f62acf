package cli

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

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
	var look func(cmd *cobra.Command)
	flags := 0
	look = func(cmd *cobra.Command) {
		cmd.Flags().VisitAll(func(f *pflag.Flag) {
			flags++
			names := "--" + f.Name
			if f.Shorthand != "" {
				names += "|-" + f.Shorthand
			}
			used := regexp.MustCompile(regexp.QuoteMeta(cmd.CommandPath()) + `( [^|]*)? (` + names + `)([ =\n']|$)`)
			for _, line := range lines {
				if used.MatchString(line) {
					return
				}
			}
			if f.Name != "help" {
				t.Errorf("no script runs `%s --%s`", cmd.CommandPath(), f.Name)
			}
		})
		for _, sub := range cmd.Commands() {
			look(sub)
		}
	}
	look(a.command())
	if flags < 20 {
		t.Errorf("only %d flags", flags)
	}
}
