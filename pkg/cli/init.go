package cli

import (
	_ "embed"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/outcomelint/outcomelint/pkg/internal/command"
	"github.com/outcomelint/outcomelint/pkg/internal/config"
	"github.com/outcomelint/outcomelint/pkg/internal/workspace"
)

//go:embed templates/strategy.toml
var firstModel string

//go:embed templates/outcomelint.toml
var firstConfig string

func (a *app) initCommand() *command.Command {
	return &command.Command{
		Name:  "init",
		Takes: "[DIR|FILE.toml]",
		Short: "Write a first model and configuration, to be changed into yours",
		Long: `Writes strategy.toml, a small logic model whose comments say what each part is
for, and outcomelint.toml, the settings with theirs. Replace the statements of
the model by your own. Given the name of a file, it writes the model alone. A
file that exists is never changed.`,
		Example: `  outcomelint init
  outcomelint init plans/2027.toml`,
		Words: 1,
		Run: func(_ *command.Command, args []string) error {
			target := "."
			if len(args) > 0 {
				target = args[0]
			}
			if strings.EqualFold(filepath.Ext(target), ".toml") {
				return a.writeFirstModel(target)
			}
			if err := a.writeFirstModel(filepath.Join(target, "strategy.toml")); err != nil {
				return err
			}
			return a.writeFirstConfig(filepath.Join(target, config.FileName))
		},
	}
}

func (a *app) writeFirstModel(target string) error {
	err := a.writeFirst(target, firstModel)
	if errors.Is(err, fs.ErrExist) {
		return fmt.Errorf("%s exists and stays as it is; name another file: outcomelint init FILE.toml", target)
	}
	if err == nil {
		fmt.Fprintf(a.out, "Wrote %s. Put your own words in, then: outcomelint check %s\n", target, target)
	}
	return err
}

func (a *app) writeFirstConfig(target string) error {
	err := a.writeFirst(target, firstConfig)
	if errors.Is(err, fs.ErrExist) {
		fmt.Fprintf(a.out, "%s exists and stays as it is.\n", target)
		return nil
	}
	if err == nil {
		fmt.Fprintf(a.out, "Wrote %s, the settings, each with a comment.\n", target)
	}
	return err
}

// writeFirst writes a new file, and the folders on the way there.
func (a *app) writeFirst(target, text string) error {
	name := workspace.Absolute(a.Dir, target)
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		return fmt.Errorf("cannot make the folder of %s: %w", target, reason(err))
	}
	err := createFile(name, func(w io.Writer) error {
		_, err := io.WriteString(w, text)
		return err
	})
	if err != nil && !errors.Is(err, fs.ErrExist) {
		return fmt.Errorf("cannot write %s: %w", target, reason(err))
	}
	return err
}

// reason strips the operation and the path from an error of the system.
func reason(err error) error {
	var path *fs.PathError
	if errors.As(err, &path) {
		return path.Err
	}
	var link *os.LinkError
	if errors.As(err, &link) {
		return link.Err
	}
	return err
}
