package cli

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"
)

func (a *app) completionCommand(root *cobra.Command) *cobra.Command {
	shells := []string{"bash", "zsh", "fish", "powershell"}
	return &cobra.Command{
		Use:   "completion SHELL",
		Short: "Print a completion script for bash, zsh, fish or powershell",
		Long:  "Prints a script that teaches a shell to complete commands, flags, rules and\nfiles when you press Tab. SHELL is bash, zsh, fish or powershell.",
		Example: `  source <(outcomelint completion bash)
  outcomelint completion zsh > "${fpath[1]}/_outcomelint"
  outcomelint completion fish > ~/.config/fish/completions/outcomelint.fish
  outcomelint completion powershell | Out-String | Invoke-Expression`,
		Args:      atMost(1),
		ValidArgs: shells,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return usageError(cmd, errors.New("which shell? "+strings.Join(shells, ", ")))
			}
			switch shell := args[0]; shell {
			case "bash":
				return root.GenBashCompletionV2(a.out, true)
			case "zsh":
				return root.GenZshCompletion(a.out)
			case "fish":
				return root.GenFishCompletion(a.out, true)
			case "powershell":
				return root.GenPowerShellCompletionWithDesc(a.out)
			default:
				return usageError(cmd, fmt.Errorf("%q is not one of %s%s", shell, strings.Join(shells, ", "), didYouMean(shell, shells)))
			}
		},
	}
}

// completeRules offers the ids of rules and what else a flag takes.
func (a *app) completeRules(more ...string) cobra.CompletionFunc {
	return func(_ *cobra.Command, _ []string, word string) ([]string, cobra.ShellCompDirective) {
		done := word[:strings.LastIndexByte(word, ',')+1] // of a list
		var offers []string
		for _, id := range slices.Concat(ruleIDs(a.rules), more) {
			if strings.HasPrefix(id, word[len(done):]) {
				offers = append(offers, done+id)
			}
		}
		return offers, cobra.ShellCompDirectiveNoFileComp
	}
}
