package cli

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/outcomelint/outcomelint/pkg/internal/command"
	"github.com/outcomelint/outcomelint/pkg/internal/ruledoc"
	"github.com/outcomelint/outcomelint/pkg/lint"
)

func (a *app) rulesCommand() *command.Command {
	var format command.Choice
	var wanted, asked command.Values
	return &command.Command{
		Name:  "rules",
		Takes: "[flags]",
		Short: "List the rules",
		Example: `  outcomelint rules
  outcomelint rules --category measurement
  outcomelint rules --question honest --format markdown`,
		Define: func(flags *command.Flags) {
			flags.Choice(&format, "format", "text", "how to list them", "text", "json", "markdown")
			names := categories(a.rules)
			flags.Values(&wanted, "category", "CATEGORY,...", "only the rules of these categories: "+strings.Join(names, ", "), command.List(names))
			names = questions()
			flags.Values(&asked, "question", "QUESTION,...", "only the rules behind these questions: "+strings.Join(names, ", "), command.List(names))
		},
		Run: func(cmd *command.Command, _ []string) error {
			err := errors.Join(allAmong("--category", wanted.List, categories(a.rules)), allAmong("--question", asked.List, questions()))
			if err != nil {
				return cmd.Misused(err)
			}
			var shown []*lint.Rule
			for _, r := range a.rules {
				if anyOr(wanted.List, r.Category) && anyOr(asked.List, string(r.Question)) {
					shown = append(shown, r)
				}
			}
			rows, err := ruledoc.Table(shown)
			if err != nil {
				return err
			}
			return writeRules(a.out, format.Value, rows)
		},
	}
}

// questions are those that rules stand behind.
func questions() []string {
	var words []string
	for _, q := range lint.Questions() {
		words = append(words, string(q))
	}
	return words
}

// anyOr reports whether a word is among those wanted; none wanted means all.
func anyOr(wanted []string, word string) bool {
	return len(wanted) == 0 || slices.Contains(wanted, word)
}

// allAmong refuses words of a flag that are not among those it takes.
func allAmong(flag string, words, all []string) error {
	var errs []error
	for _, word := range words {
		if err := command.OneOf(word, all); err != nil {
			errs = append(errs, fmt.Errorf("%s: %w", flag, err))
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
