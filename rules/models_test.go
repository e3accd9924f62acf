package rules_test

import (
	"path/filepath"
	"testing"

	"github.com/outcomelint/outcomelint/pkg/linttest"
	"github.com/outcomelint/outcomelint/rules"
	"github.com/outcomelint/outcomelint/rules/internal/ruletest"
)

// README.md lists the rules and the thoughts behind them.
func TestOverview(t *testing.T) { linttest.Overview(t, rules.All()) }

// The example of the format's description and the models that a reviewer would
// not send back have nothing at warning level, whatever rules there are.
func TestWellMadeModels(t *testing.T) {
	for _, pattern := range []string{"format-example.toml", "good/*.toml", "cascade/*.toml"} {
		paths, err := filepath.Glob(filepath.Join("../testdata/models", pattern))
		if err != nil || len(paths) == 0 {
			t.Fatalf("%s: %d files, %v", pattern, len(paths), err)
		}
		for _, path := range paths {
			t.Run(filepath.Base(path), func(t *testing.T) {
				for _, f := range ruletest.Files(t, rules.All(), filepath.Dir(path), filepath.Base(path)) {
					if f.Severity != "info" {
						t.Errorf("%s:%d:%d: %s: %s", path, f.Range.Start.Line, f.Range.Start.Column, f, f.Message)
					}
				}
			})
		}
	}
}
