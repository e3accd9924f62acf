package schema_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/outcomelint/outcomelint/pkg/internal/schema"
	"github.com/outcomelint/outcomelint/rules"
)

const models = "../../../testdata/models/"

func TestModelsAreValid(t *testing.T) {
	s := built(t)(schema.Model())
	for _, path := range glob(t, "good/*.toml", "cascade/*.toml", "flawed/*.toml", "format-example.toml") {
		if err := s.Validate(decode(t, readFile(t, path))); err != nil {
			t.Errorf("%s: %v", path, err)
		}
	}
	for _, path := range glob(t, "broken/wrong-types.toml", "broken/own-words.toml", "broken/no-header.toml") {
		if s.Validate(decode(t, readFile(t, path))) == nil {
			t.Errorf("%s is valid", path)
		}
	}
}

// The first model and configuration, as `init` writes them.
func TestFirstFilesAreValid(t *testing.T) {
	dir := t.TempDir()
	outcomelint(t, dir, "init")
	for file, s := range map[string]*jsonschema.Schema{
		"strategy.toml":    built(t)(schema.Model()),
		"outcomelint.toml": built(t)(schema.Config(rules.All())),
	} {
		if err := s.Validate(decode(t, readFile(t, filepath.Join(dir, file)))); err != nil {
			t.Errorf("%s: %v", file, err)
		}
	}
}

// glob finds models to try: there must be some.
func glob(t *testing.T, patterns ...string) []string {
	t.Helper()
	var paths []string
	for _, p := range patterns {
		found, err := filepath.Glob(models + p)
		if err != nil || len(found) == 0 {
			t.Fatalf("no models %s: %v", p, err)
		}
		paths = append(paths, found...)
	}
	return paths
}

func readFile(t *testing.T, path string) string {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}
