package cli

import (
	"errors"
	"fmt"
	"slices"

	"github.com/spf13/cobra"

	"github.com/outcomelint/outcomelint/pkg/internal/ruledoc"
	"github.com/outcomelint/outcomelint/pkg/lint"
)

func (a *app) explainCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "explain RULE",
		Short: "Show what a rule finds, why it matters and what to do about it",
		Long: `Prints the page of a rule: what it finds, why that matters and who says so, a
model that fails and one that passes, its options, and when to allow it.`,
		Example:           "  outcomelint explain orphan-output\n  outcomelint rules                   lists the rules",
		Args:              atMost(1),
		ValidArgsFunction: a.completeRules(),
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return usageError(cmd, errors.New("which rule? `outcomelint rules` lists them all"))
			}
			r, ok := a.rule(args[0])
			if !ok {
				if slices.Contains(categories(a.rules), args[0]) {
					return fmt.Errorf("%q is a category of rules; `outcomelint rules --category %s` lists them", args[0], args[0])
				}
				return fmt.Errorf("there is no rule %q%s\n`outcomelint rules` lists them all", args[0], didYouMean(args[0], ruleIDs(a.rules)))
			}
			return ruledoc.Explain(a.out, r)
		},
	}
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
