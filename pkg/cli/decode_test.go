package cli_test

import (
	"fmt"
	"os"
	"path/filepath"

	"github.com/BurntSushi/toml"
)

// decodeTOML is the yardstick of the benchmarks: it decodes the files of a
// folder, one after the other, and does no more.
func decodeTOML() {
	files, err := filepath.Glob(filepath.Join(os.Args[1], "*.toml"))
	for _, name := range files {
		var to map[string]any
		if _, err = toml.DecodeFile(name, &to); err != nil {
			break
		}
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
