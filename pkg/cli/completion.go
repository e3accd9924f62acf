package cli

import (
	"errors"
	"slices"
	"strings"

	"github.com/outcomelint/outcomelint/pkg/internal/command"
)

func (a *app) completionCommand() *command.Command {
	shells := command.Shells()
	return &command.Command{
		Name:  "completion",
		Takes: "SHELL",
		Short: "Print a completion script for bash, zsh, fish or powershell",
		Long:  "Prints a script that teaches a shell to complete commands, flags, rules and\nfiles when you press Tab. SHELL is bash, zsh, fish or powershell.",
		Example: `  source <(outcomelint completion bash)
  outcomelint completion zsh > "${fpath[1]}/_outcomelint"
  outcomelint completion fish > ~/.config/fish/completions/outcomelint.fish
  outcomelint completion powershell | Out-String | Invoke-Expression`,
		Words:    1,
		Complete: command.First(shells),
		Run: func(cmd *command.Command, words []string) error {
			if len(words) == 0 {
				return cmd.Misused(errors.New("which shell? " + strings.Join(shells, ", ")))
			}
			if err := command.OneOf(words[0], shells); err != nil {
				return cmd.Misused(err)
			}
			a.out.WriteString(command.Script(words[0], "outcomelint")) // an error is kept for the end of the run
			return nil
		},
	}
}

// completeRules offers the ids of rules.
func (a *app) completeRules(before []string, word string) command.Offer {
	return command.List(ruleIDs(a.rules))(before, word)
}

// completeSelection offers what names rules: their ids and categories.
func (a *app) completeSelection(before []string, word string) command.Offer {
	return command.List(slices.Concat(ruleIDs(a.rules), categories(a.rules)))(before, word)
}

// completeSeverities offers rules, and after one and its "=" the severities.
func (a *app) completeSeverities(before []string, word string) command.Offer {
	at := strings.LastIndexByte(word, ',') + 1
	id, _, found := strings.Cut(word[at:], "=")
	var words []string
	if found {
		for _, level := range levels() {
			words = append(words, id+"="+level)
		}
		return command.List(words)(before, word)
	}
	for _, id := range ruleIDs(a.rules) {
		words = append(words, id+"=")
	}
	offer := command.List(words)(before, word)
	offer.Mode |= command.NoSpace
	return offer
}
