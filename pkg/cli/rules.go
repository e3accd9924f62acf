package cli

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/outcomelint/outcomelint/pkg/internal/ruledoc"
	"github.com/outcomelint/outcomelint/pkg/lint"
)

func (a *app) rulesCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "rules [flags]",
		Short: "List the rules",
		Example: `  outcomelint rules
  outcomelint rules --category measurement
  outcomelint rules --question honest --format markdown`,
		Args: atMost(0),
	}
	format := choiceFlag(cmd, "format", "text", "how to list them", "text", "json", "markdown")
	names := categories(a.rules)
	wanted := listFlag(cmd, "category", "CATEGORY,...", "only the rules of these categories: "+strings.Join(names, ", "))
	completeWith(cmd, "category", names)
	var questions []string
	for _, q := range lint.Questions() {
		questions = append(questions, string(q))
	}
	asked := listFlag(cmd, "question", "QUESTION,...", "only the rules behind these questions: "+strings.Join(questions, ", "))
	completeWith(cmd, "question", questions)
	cmd.RunE = func(cmd *cobra.Command, _ []string) error {
		err := errors.Join(allAmong("--category", wanted.values, names), allAmong("--question", asked.values, questions))
		if err != nil {
			return usageError(cmd, err)
		}
		var shown []*lint.Rule
		for _, r := range a.rules {
			if anyOr(wanted.values, r.Category) && anyOr(asked.values, string(r.Question)) {
				shown = append(shown, r)
			}
		}
		rows, err := ruledoc.Table(shown)
		if err != nil {
			return err
		}
		return writeRules(a.out, format.value, rows)
	}
	return cmd
}

// anyOr reports whether a word is among those wanted; none wanted means all.
func anyOr(wanted []string, word string) bool {
	return len(wanted) == 0 || slices.Contains(wanted, word)
}

// allAmong refuses words of a flag that are not among those it takes.
func allAmong(flag string, words, all []string) error {
	var errs []error
	for _, word := range words {
		if !slices.Contains(all, word) {
			errs = append(errs, fmt.Errorf("%s: %q is not one of %s%s", flag, word, strings.Join(all, ", "), didYouMean(word, all)))
		}
	}
	return errors.Join(errs...)
}

func writeRules(w io.Writer, format string, rows []ruledoc.Row) error {
	switch format {
	case "json":
		enc := json.NewEncoder(w)
		enc.SetEscapeHTML(false)
		enc.SetIndent("", "  ")
		return enc.Encode(rows)
	case "markdown":
		writeMarkdownRules(w, rows)
	default:
		writeTextRules(w, rows)
	}
	return nil
}

func writeTextRules(w io.Writer, rows []ruledoc.Row) {
	width := 0
	for _, row := range rows {
		width = max(width, len(row.ID))
	}
	category := ""
	for _, row := range rows {
		if row.Category != category {
			if category != "" {
				fmt.Fprintln(w)
			}
			category = row.Category
			fmt.Fprintln(w, category)
		}
		fmt.Fprintf(w, "  %-*s  %-7s  %s\n", width, row.ID, row.Severity, row.Summary)
	}
	switch len(rows) {
	case 0:
		fmt.Fprintln(w, "No rule of these categories asks one of these questions.")
	case 1:
		fmt.Fprintf(w, "\n1 rule; `outcomelint explain %s` says more about it.\n", rows[0].ID)
	default:
		fmt.Fprintf(w, "\n%d rules; `outcomelint explain RULE` says more about one.\n", len(rows))
	}
}

func writeMarkdownRules(w io.Writer, rows []ruledoc.Row) {
	cell := strings.NewReplacer("|", `\|`, "\n", " ")
	fmt.Fprint(w, "| rule | category | question | severity | what it finds | sources |\n|---|---|---|---|---|---|\n")
	for _, row := range rows {
		fmt.Fprintf(w, "| [%s](%s) | %s | %s | %s | %s | %s |\n", row.ID, row.URL, row.Category, row.Question,
			row.Severity, cell.Replace(row.Summary), cell.Replace(strings.Join(row.Sources, ", ")))
	}
}
