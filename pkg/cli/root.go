package cli

import (
	"fmt"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"github.com/outcomelint/outcomelint/pkg/internal/workspace"
)

// command builds the tree of commands.
func (a *app) command() *cobra.Command {
	root := &cobra.Command{
		Use:   "outcomelint COMMAND",
		Short: "A linter for logic models",
		Long: `outcomelint reads a logic model, a strategy written as inputs, activities,
outputs, outcomes and what leads to what, and asks what an experienced
evaluator would ask: does the chain hold, could we tell whether it came about,
and does it claim only what it can own?`,
		Example: `  outcomelint init                    write a first model
  outcomelint check strategy.toml     lint it
  outcomelint explain orphan-output   what a finding means, and what to do`,
		Args:              cobra.ArbitraryArgs,
		SilenceErrors:     true,
		SilenceUsage:      true,
		CompletionOptions: cobra.CompletionOptions{DisableDefaultCmd: true},
		// Flags of a command that was forgotten: the missing command is what to tell.
		FParseErrWhitelist: cobra.FParseErrWhitelist{UnknownFlags: true},
		DisableSuggestions: true,
	}
	version := root.Flags().Bool("version", false, "print the version")
	root.RunE = func(cmd *cobra.Command, args []string) error {
		switch {
		case *version:
			return a.printVersion()
		case len(args) > 0:
			return a.notACommand(cmd, args[0])
		case len(a.Args) > 0:
			name, _, _ := strings.Cut(a.Args[0], "=")
			return usageError(cmd, fmt.Errorf("there is no flag %s before a command%s", name, didYouMean(name, []string{"--help", "--version"})))
		}
		a.writeHelp(a.Stderr, cmd)
		return status(Failed)
	}
	help := a.helpCommand()
	a.commands = append(a.asked(root), help)
	root.SetHelpCommand(help)
	root.AddCommand(a.commands...)
	root.SetHelpFunc(func(cmd *cobra.Command, _ []string) { a.writeHelp(a.out, cmd) })
	root.SetFlagErrorFunc(flagError)
	root.InitDefaultHelpFlag()
	root.Flags().Lookup("help").Usage = "show this help; also of every command"
	dress(root.Commands())
	root.DisableFlagsInUseLine = true
	root.SetArgs(a.Args)
	root.SetIn(a.Stdin)
	root.SetOut(a.out)
	root.SetErr(a.Stderr)
	return root
}

// asked is check alone where the command line begins with it, as most do: the
// flags of the others would be laid out for nothing. Else it is all commands.
func (a *app) asked(root *cobra.Command) []*cobra.Command {
	if len(a.Args) > 0 && a.Args[0] == "check" {
		return []*cobra.Command{a.checkCommand()}
	}
	return []*cobra.Command{
		a.checkCommand(), a.knownCommand(), a.explainCommand(), a.rulesCommand(), a.initCommand(), a.schemaCommand(),
		a.completionCommand(root), a.versionCommand(),
	}
}

// dress makes the help of commands look alike.
func dress(commands []*cobra.Command) {
	for _, cmd := range commands {
		cmd.Flags().SortFlags = false
		cmd.DisableFlagsInUseLine = true
		cmd.InitDefaultHelpFlag()
		cmd.Flags().Lookup("help").Usage = "show this help"
		dress(cmd.Commands())
	}
}

// notACommand answers a first word that is no command: a path, mostly.
func (a *app) notACommand(root *cobra.Command, word string) error {
	name := workspace.Absolute(a.Dir, word)
	_, err := os.Stat(name)
	if err == nil || word == "-" || strings.ContainsAny(word, `/\.`) {
		return fmt.Errorf("%q is no command; to lint it: outcomelint check %s", word, word)
	}
	return a.unknownCommand(root, word)
}
