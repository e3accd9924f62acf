package cli

import (
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"
)

// writeHelp prints the help of a command.
func (a *app) writeHelp(w io.Writer, cmd *cobra.Command) {
	about := cmd.Long
	if about == "" {
		about = cmd.Short + "."
	}
	fmt.Fprintf(w, "%s\n\nUsage:\n  %s\n", strings.TrimSpace(about), cmd.UseLine())
	if cmd.Example != "" {
		fmt.Fprintf(w, "\nExamples:\n%s\n", strings.Trim(cmd.Example, "\n"))
	}
	if cmd.HasAvailableSubCommands() {
		fmt.Fprint(w, "\nCommands:\n")
		subs := a.commands
		if cmd.HasParent() {
			subs = cmd.Commands()
		}
		for _, sub := range subs {
			fmt.Fprintf(w, "  %-11s %s\n", sub.Name(), sub.Short)
		}
	}
	if cmd.HasAvailableFlags() {
		fmt.Fprintf(w, "\nFlags:\n%s", cmd.Flags().FlagUsagesWrapped(a.out.widthOr(100)))
	}
}

func (a *app) helpCommand() *cobra.Command {
	return &cobra.Command{
		Use:     "help [COMMAND]",
		Short:   "Show what a command does and which flags it takes",
		Example: "  outcomelint help check",
		Args:    cobra.ArbitraryArgs,
		ValidArgsFunction: func(cmd *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
			if len(args) > 0 {
				return nil, cobra.ShellCompDirectiveNoFileComp
			}
			return a.commandNames(), cobra.ShellCompDirectiveNoFileComp
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			about, rest, err := cmd.Root().Find(args)
			if len(rest) > 0 || err != nil {
				return a.unknownCommand(cmd.Root(), args[len(args)-max(1, len(rest))])
			}
			about.InitDefaultHelpFlag()
			a.writeHelp(a.out, about)
			return nil
		},
	}
}

func (a *app) commandNames() []string {
	names := []string{"help"}
	for _, sub := range a.commands {
		names = append(names, sub.Name())
	}
	return names
}

func (a *app) unknownCommand(root *cobra.Command, name string) error {
	return usageError(root, fmt.Errorf("there is no command %q%s", name, didYouMean(name, a.commandNames())))
}

// atMost refuses more arguments than a command takes.
func atMost(n int) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) <= n {
			return nil
		}
		takes := "nothing but flags"
		if n == 1 {
			takes = "one word"
		}
		return usageError(cmd, fmt.Errorf("%s takes %s; %q is too much", cmd.Name(), takes, args[n]))
	}
}
