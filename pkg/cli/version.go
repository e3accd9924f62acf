package cli

import (
	"fmt"
	"runtime"
	"runtime/debug"

	"github.com/outcomelint/outcomelint/pkg/internal/command"
)

// Version is the version of this program.
const Version = "0.1.0"

func (a *app) versionCommand() *command.Command {
	return &command.Command{
		Name:  "version",
		Short: "Print the version",
		Run:   func(*command.Command, []string) error { return a.printVersion() },
	}
}

func (a *app) printVersion() error {
	fmt.Fprintf(a.out, "outcomelint %s", Version)
	if commit := commit(); commit != "" {
		fmt.Fprintf(a.out, " (%s)", commit)
	}
	fmt.Fprintf(a.out, " %s %s/%s\n", runtime.Version(), runtime.GOOS, runtime.GOARCH)
	return nil
}

// commit is the commit that the program was built from, where the build knew it.
func commit() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return ""
	}
	var revision, modified string
	for _, s := range info.Settings {
		switch {
		case s.Key == "vcs.revision":
			revision = s.Value[:min(12, len(s.Value))]
		case s.Key == "vcs.modified" && s.Value == "true":
			modified = ", modified"
		}
	}
	if revision == "" {
		return ""
	}
	return "commit " + revision + modified
}
