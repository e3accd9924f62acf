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

	"github.com/spf13/cobra"

	"github.com/outcomelint/outcomelint/pkg/internal/workspace"
)

//go:embed strategy.toml
var firstModel string

func (a *app) initCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "init [DIR|FILE.toml]",
		Short: "Write a first model with comments, to be changed into yours",
		Long: `Writes strategy.toml, a small logic model whose comments say what each part is
for. Replace its statements by your own. A file that exists is never changed.`,
		Example: `  outcomelint init
  outcomelint init plans/2027.toml`,
		Args: atMost(1),
		RunE: func(_ *cobra.Command, args []string) error {
			target := "."
			if len(args) > 0 {
				target = args[0]
			}
			return a.writeFirstModel(target)
		},
	}
}

// writeFirstModel writes a model to a file, or into a folder, and says so.
func (a *app) writeFirstModel(target string) error {
	if !strings.EqualFold(filepath.Ext(target), ".toml") {
		target = filepath.Join(target, "strategy.toml")
	}
	name := workspace.Absolute(a.Dir, target)
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		return fmt.Errorf("cannot make the folder of %s: %w", target, reason(err))
	}
	err := createFile(name, func(w io.Writer) error {
		_, err := io.WriteString(w, firstModel)
		return err
	})
	if errors.Is(err, fs.ErrExist) {
		return fmt.Errorf("%s exists and stays as it is; name another file: outcomelint init FILE.toml", target)
	}
	if err != nil {
		return fmt.Errorf("cannot write %s: %w", target, reason(err))
	}
	fmt.Fprintf(a.out, "Wrote %s. Put your own words in, then: outcomelint check %s\n", target, target)
	return nil
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
