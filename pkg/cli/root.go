package cli

import (
	"fmt"
	"os"
	"strings"

	"github.com/outcomelint/outcomelint/pkg/internal/command"
	"github.com/outcomelint/outcomelint/pkg/internal/near"
	"github.com/outcomelint/outcomelint/pkg/internal/workspace"
)

// program is the tree of commands.
func (a *app) program() *command.Command {
	var version bool
	root := &command.Command{
		Name:  "outcomelint",
		Takes: "COMMAND",
		Long: `outcomelint reads a logic model, a strategy written as inputs, activities,
outputs, outcomes and what leads to what, and asks what an experienced
evaluator would ask: does the chain hold, could we tell whether it came about,
and does it claim only what it can own?`,
		Example: `  outcomelint init                    write a first model
  outcomelint check strategy.toml     lint it
  outcomelint explain orphan-output   what a finding means, and what to do`,
		Words: command.Any,
		// Flags of a command that was forgotten: the missing command is what to tell.
		Lenient: true,
		Define: func(flags *command.Flags) {
			flags.Bool(new(bool), "help", "show this help; also of every command").Letter = "h"
			flags.Bool(&version, "version", "print the version")
		},
	}
	root.Run = func(_ *command.Command, words []string) error {
		switch {
		case version:
			return a.printVersion()
		case len(words) > 0:
			return a.notACommand(root, words[0])
		case len(a.Args) > 0:
			name, _, _ := strings.Cut(a.Args[0], "=")
			return root.Misused(fmt.Errorf("there is no flag %s before a command%s", name, near.DidYouMean(name, []string{"--help", "--version"})))
		}
		return a.helpInstead(root)
	}
	root.Add(
		a.checkCommand(), a.knownCommand(), a.explainCommand(), a.rulesCommand(), a.initCommand(), a.schemaCommand(),
		a.completionCommand(), a.versionCommand(), a.helpCommand(root),
	)
	return root
}

// execute does what the command line says.
func (a *app) execute() error {
	root := a.program()
	if len(a.Args) > 0 && a.Args[0] == command.Completing {
		root.WriteOffer(a.out, a.Args[1:])
		return nil
	}
	return root.Execute(a.Args, func(cmd *command.Command) { a.writeHelp(a.out, cmd) })
}

// notACommand answers a first word that is no command: a path, mostly.
func (a *app) notACommand(root *command.Command, word string) error {
	name := workspace.Absolute(a.Dir, word)
	_, err := os.Stat(name)
	if err == nil || word == "-" || strings.ContainsAny(word, `/\.`) {
		return fmt.Errorf("%q is no command; to lint it: outcomelint check %s", word, word)
	}
	return unknownCommand(root, word)
}
