package cli

import (
	"fmt"
	"io"

	"github.com/outcomelint/outcomelint/pkg/internal/command"
	"github.com/outcomelint/outcomelint/pkg/internal/near"
)

// writeHelp prints the help of a command.
func (a *app) writeHelp(w io.Writer, cmd *command.Command) { cmd.WriteHelp(w, a.out.widthOr(100)) }

// helpInstead is help where a command line says too little.
func (a *app) helpInstead(cmd *command.Command) error {
	a.writeHelp(a.Stderr, cmd)
	return status(Failed)
}

func (a *app) helpCommand(root *command.Command) *command.Command {
	return &command.Command{
		Name:    "help",
		Takes:   "[COMMAND]",
		Short:   "Show what a command does and which flags it takes",
		Example: "  outcomelint help check",
		Words:   command.Any,
		Complete: func(before []string, _ string) command.Offer {
			if len(before) > 0 {
				return command.Offer{Mode: command.NoFiles}
			}
			return command.Offer{Words: commandNames(root), Mode: command.NoFiles}
		},
		Run: func(_ *command.Command, words []string) error {
			about, rest := root.Find(words)
			if len(rest) > 0 {
				return unknownCommand(root, rest[0])
			}
			a.writeHelp(a.out, about)
			return nil
		},
	}
}

func commandNames(root *command.Command) []string {
	var names []string
	for _, sub := range root.Commands() {
		names = append(names, sub.Name)
	}
	return names
}

func unknownCommand(root *command.Command, name string) error {
	return root.Misused(fmt.Errorf("there is no command %q%s", name, near.DidYouMean(name, commandNames(root))))
}
