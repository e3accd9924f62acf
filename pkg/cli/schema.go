package cli

import (
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/outcomelint/outcomelint/pkg/internal/schema"
)

func (a *app) schemaCommand() *cobra.Command {
	schemas := []string{"model", "config", "output"}
	return &cobra.Command{
		Use:   "schema model|config|output",
		Short: "Print the JSON Schema of models, configurations or the JSON output",
		Long: `Prints a JSON Schema, by which editors complete and check what is written:

  model    the logic model format
  config   outcomelint.toml, with every rule and its options
  output   what check --format json and jsonl write, for programs that read it

Editors with support for TOML (Even Better TOML, Tombi) use a schema that the
first line of a file names: #:schema ./model.schema.json`,
		Example: `  outcomelint schema model > model.schema.json
  outcomelint schema config > outcomelint.schema.json`,
		Args:      atMost(1),
		ValidArgs: schemas,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return usageError(cmd, errors.New("which schema? "+strings.Join(schemas, ", ")))
			}
			text, err := a.schema(args[0])
			if err != nil {
				return err
			}
			if text == nil {
				return usageError(cmd, fmt.Errorf("%q is not one of %s%s", args[0], strings.Join(schemas, ", "), didYouMean(args[0], schemas)))
			}
			a.out.Write(text) // an error is kept for the end of the run
			return nil
		},
	}
}

// schema returns a schema by its name, nil where there is none of that name.
func (a *app) schema(name string) ([]byte, error) {
	switch name {
	case "model":
		return schema.Model()
	case "config":
		return schema.Config(a.rules)
	case "output":
		return schema.Output(), nil
	}
	return nil, nil
}
