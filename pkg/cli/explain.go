package cli

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/outcomelint/outcomelint/pkg/internal/command"
	"github.com/outcomelint/outcomelint/pkg/internal/near"
	"github.com/outcomelint/outcomelint/pkg/internal/ruledoc"
	"github.com/outcomelint/outcomelint/pkg/lint"
)

func (a *app) explainCommand() *command.Command {
	var about bool
	var asOf string
	return &command.Command{
		Name:  "explain",
		Takes: "RULE | --questions MODEL",
		Short: "Show what a rule finds and what to do about it, or what to ask about a model",
		Long: `Prints the page of a rule: what it finds, why that matters and who says so, a
model that fails and one that passes, its options, and when to allow it.

With --questions it prints what to ask about a model that no rule can judge:
why, how and what else, in the model's own words; and eight things to talk
about, each beside what was found that bears on it.`,
		Example: `  outcomelint explain orphan-output
  outcomelint rules                   lists the rules
  outcomelint explain --questions strategy.toml`,
		Words: 1,
		Define: func(flags *command.Flags) {
			flags.Bool(&about, "questions", "print what to ask about the model in a file")
			flags.Text(&asOf, "as-of", "with --questions: judge dates as of this `DATE` (2026-03-31) instead of today")
		},
		Complete: func(before []string, word string) command.Offer {
			if about {
				return command.Ending("toml", "md")(before, word)
			}
			return a.completeRules(before, word)
		},
		Run: func(cmd *command.Command, words []string) error {
			switch {
			case about && len(words) == 0:
				return cmd.Misused(errors.New("questions about which model? name its file"))
			case about:
				return a.questions(cmd, asOf, words[0])
			case cmd.Flags().Given("as-of"):
				return cmd.Misused(errors.New("--as-of belongs to --questions: a rule's page has no date"))
			case len(words) == 0:
				return cmd.Misused(errors.New("which rule? `outcomelint rules` lists them all"))
			}
			return a.explain(words[0])
		},
	}
}

// explain prints the page of a rule.
func (a *app) explain(id string) error {
	if r, ok := a.rule(id); ok {
		return ruledoc.Explain(a.out, r)
	}
	switch {
	case slices.Contains(categories(a.rules), id):
		return fmt.Errorf("%q is a category of rules; `outcomelint rules --category %s` lists them", id, id)
	case strings.HasSuffix(id, ".toml") || strings.HasSuffix(id, ".md"):
		return fmt.Errorf("%q is no rule; for questions about a model: outcomelint explain --questions %s", id, id)
	}
	return fmt.Errorf("there is no rule %q%s\n`outcomelint rules` lists them all", id, near.DidYouMean(id, ruleIDs(a.rules)))
}

// rule finds a rule by its id or a former one.
func (a *app) rule(id string) (*lint.Rule, bool) {
	for _, r := range a.rules {
		if r.ID == id {
			return r, true
		}
		for _, former := range r.Formerly {
			if former == id {
				return r, true
			}
		}
	}
	return nil, false
}
