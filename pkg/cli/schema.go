package cli

import (
	"errors"
	"strings"

	"github.com/outcomelint/outcomelint/pkg/internal/command"
	"github.com/outcomelint/outcomelint/pkg/internal/schema"
)

func (a *app) schemaCommand() *command.Command {
	schemas := []string{"model", "config", "output"}
	return &command.Command{
		Name:  "schema",
		Takes: "model|config|output",
		Short: "Print the JSON Schema of models, configurations or the JSON output",
		Long: `Prints a JSON Schema, by which editors complete and check what is written:

  model    the logic model format
  config   outcomelint.toml, with every rule and its options
  output   what check --format json and jsonl write, for programs that read it

Editors with support for TOML (Even Better TOML, Tombi) use a schema that the
first line of a file names: #:schema ./model.schema.json`,
		Example: `  outcomelint schema model > model.schema.json
  outcomelint schema config > outcomelint.schema.json`,
		Words:    1,
		Complete: command.First(schemas),
		Run: func(cmd *command.Command, args []string) error {
			if len(args) == 0 {
				return cmd.Misused(errors.New("which schema? " + strings.Join(schemas, ", ")))
			}
			if err := command.OneOf(args[0], schemas); err != nil {
				return cmd.Misused(err)
			}
			text, err := a.schema(args[0])
			if err != nil {
				return err
			}
			a.out.Write(text) // an error is kept for the end of the run
			return nil
		},
	}
}

// schema is one of the three schemas.
func (a *app) schema(name string) ([]byte, error) {
	switch name {
	case "model":
		return schema.Model()
	case "config":
		return schema.Config(a.rules)
	}
	return schema.Output(), nil
}
