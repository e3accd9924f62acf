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

// completeRules offers the ids of rules.
func (a *app) completeRules(cmd *cobra.Command, args []string, word string) ([]string, cobra.ShellCompDirective) {
	return completeList(ruleIDs(a.rules))(cmd, args, word)
}

// completeSelection offers what names rules: their ids and categories.
func (a *app) completeSelection(cmd *cobra.Command, args []string, word string) ([]string, cobra.ShellCompDirective) {
	return completeList(slices.Concat(ruleIDs(a.rules), categories(a.rules)))(cmd, args, word)
}

// completeList offers words for the last of a list with commas, or for the only one.
func completeList(words []string) cobra.CompletionFunc {
	return func(_ *cobra.Command, _ []string, word string) ([]string, cobra.ShellCompDirective) {
		done := word[:strings.LastIndexByte(word, ',')+1]
		var offers []string
		for _, w := range words {
			if strings.HasPrefix(w, word[len(done):]) {
				offers = append(offers, done+w)
			}
		}
		return offers, cobra.ShellCompDirectiveNoFileComp
	}
}

// completeSeverities offers rules, and after one and its "=" the severities.
func (a *app) completeSeverities(_ *cobra.Command, _ []string, word string) ([]string, cobra.ShellCompDirective) {
	id, _, found := strings.Cut(word[strings.LastIndexByte(word, ',')+1:], "=")
	if !found {
		offers, _ := a.completeRules(nil, nil, word)
		for i := range offers {
			offers[i] += "="
		}
		return offers, cobra.ShellCompDirectiveNoFileComp | cobra.ShellCompDirectiveNoSpace
	}
	done := word[:strings.LastIndexByte(word, ',')+1] + id + "="
	var offers []string
	for _, level := range levels() {
		if strings.HasPrefix(done+level, word) {
			offers = append(offers, done+level)
		}
	}
	return offers, cobra.ShellCompDirectiveNoFileComp
}

// completeModels offers files that may hold a model.
func completeModels(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
	return []string{"toml", "md"}, cobra.ShellCompDirectiveFilterFileExt
}
