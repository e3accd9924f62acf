// Package cli is the command line: what users type, what they are told, and
// the exit status. Main makes a linter of your own out of a list of rules.
package cli

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"
	"syscall"
	"time"
	"unicode"

	"github.com/outcomelint/outcomelint/pkg/internal/render"
	"github.com/outcomelint/outcomelint/pkg/lint"
)

// Exit statuses. Findings means that some are at or above the failing
// severity; Failed that the command line, the configuration or a file could
// not be used, whatever else was found.
const (
	OK       = 0
	Findings = 1
	Failed   = 2
)

// Env is what a run sees of the world.
type Env struct {
	Args   []string // without the program's name
	Dir    string   // the working directory
	Getenv func(string) string
	Stdin  io.Reader
	Stdout io.Writer
	Stderr io.Writer
	Now    func() time.Time

	ownMemory bool            // the collector's settings are for the run to make
	interrupt <-chan struct{} // ends --watch; nil is Ctrl-C
}

// Main runs the command line of this process with the given rules and returns
// its exit status.
func Main(rules ...*lint.Rule) int {
	dir, err := os.Getwd()
	if err != nil {
		fmt.Fprintf(os.Stderr, "outcomelint: the working directory is gone: %v\n", err)
		return Failed
	}
	return Run(Env{
		Args: os.Args[1:], Dir: dir, Getenv: os.Getenv, Now: time.Now,
		Stdin: os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr,
		ownMemory: settleMemory(),
	}, rules...)
}

// Run runs one command line and returns its exit status.
func Run(env Env, rules ...*lint.Rule) (exit int) {
	a := &app{Env: env, rules: rules, out: newOutput(env.Stdout)}
	defer func() {
		if p := recover(); p != nil {
			a.complain(fmt.Errorf("a defect of outcomelint itself: %v; please report it at %s", p, issues))
			exit = Failed
		}
	}()
	err := a.execute()
	if flushed := a.out.Flush(); flushed != nil {
		if errors.Is(flushed, syscall.EPIPE) {
			return Failed // whoever was reading has seen enough
		}
		err = fmt.Errorf("cannot write the output: %w", flushed)
	}
	var code status
	switch {
	case err == nil:
		return OK
	case errors.As(err, &code):
		return int(code)
	}
	a.complain(err)
	return Failed
}

const issues = "https://github.com/outcomelint/outcomelint/issues"

// app is one run of the program.
type app struct {
	Env
	rules []*lint.Rule
	out   *output
}

// status ends a command with an exit status and nothing more to say.
type status int

func (s status) Error() string { return fmt.Sprintf("exit status %d", int(s)) }

// complain prints an error; joined ones one a line.
func (a *app) complain(err error) {
	for line := range strings.Lines(err.Error()) {
		fmt.Fprintf(a.Stderr, "outcomelint: %s\n", strings.TrimSuffix(line, "\n"))
	}
}

// complainOf prints what could not be checked.
func (a *app) complainOf(failures []render.Failure) {
	for _, f := range failures {
		a.complain(fmt.Errorf("%s: %s", printable(f.Path), f.Message))
	}
}

// printable is a path as it may be printed: one with control characters is quoted.
func printable(path string) string {
	for _, r := range path {
		if !unicode.IsPrint(r) {
			return strconv.Quote(path)
		}
	}
	return path
}
