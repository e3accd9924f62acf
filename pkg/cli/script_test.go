package cli_test

import (
	"errors"
	"os"
	"os/exec"
	"strconv"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"github.com/outcomelint/outcomelint/pkg/cli"
	"github.com/outcomelint/outcomelint/rules"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"outcomelint": func() { os.Exit(cli.Main(rules.All()...)) },
		"decode-toml": decodeTOML, // for the benchmarks
	})
}

// TestScripts runs the command as its users do, in a process and a folder of
// its own. A script shows one part of the interface.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "../../testdata/scripts",
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Cmds:                map[string]func(*testscript.TestScript, bool, []string){"exitcode": exitcode},
		Condition: func(cond string) (bool, error) {
			if cond == "root" {
				return os.Getuid() == 0, nil
			}
			return false, errors.New("unknown condition")
		},
	})
}

// exitcode runs a command that must end with the given status:
//
//	exitcode 2 outcomelint check nowhere.toml
func exitcode(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exitcode N COMMAND [ARGUMENT...]")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	err = ts.Exec(args[1], args[2:]...)
	got := 0
	var failed *exec.ExitError
	if errors.As(err, &failed) {
		got = failed.ExitCode()
	} else {
		ts.Check(err)
	}
	if got != want {
		ts.Fatalf("%s ended with status %d, want %d", args[1], got, want)
	}
}
