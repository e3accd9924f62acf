package cli_test

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/outcomelint/outcomelint/pkg/internal/modelgen"
	"github.com/outcomelint/outcomelint/pkg/internal/workspace"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/source"
	"github.com/outcomelint/outcomelint/rules"
)

// BenchmarkDocuments checks the running text of documents with all rules on one
// core, as check does: generated ones, and those of the folder that DOCUMENTS
// names, if it does.
//
//	DOCUMENTS=docs GOGC=400 go test ./pkg/cli -run '^$' -bench Documents -cpu 1
func BenchmarkDocuments(b *testing.B) {
	generated := make([]string, 64)
	for i := range generated {
		generated[i] = modelgen.Document(12<<10, uint64(i))
	}
	b.Run("generated", func(b *testing.B) { benchDocuments(b, generated) })

	folder := os.Getenv("DOCUMENTS")
	if folder == "" {
		return
	}
	paths, err := filepath.Glob(filepath.Join(folder, "*.md"))
	if err != nil || len(paths) == 0 {
		b.Fatalf("%d documents in %s, %v", len(paths), folder, err)
	}
	real := make([]string, len(paths))
	for i, path := range paths {
		text, err := os.ReadFile(path)
		if err != nil {
			b.Fatal(err)
		}
		real[i] = string(text)
	}
	b.Run("folder", func(b *testing.B) { benchDocuments(b, real) })
}

func benchDocuments(b *testing.B, texts []string) {
	linter, err := lint.New(rules.All())
	if err != nil {
		b.Fatal(err)
	}
	size := 0
	for _, text := range texts {
		size += len(text)
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		for _, text := range texts {
			file := source.New("strategy.md", text)
			loaded := workspace.LoadDocument(file, true)
			_, err := linter.Check(lint.Input{
				File: file, Model: loaded.Model, More: loaded.More, Prose: loaded.Prose, Directives: loaded.Directives, Found: loaded.Found,
				AsOf: time.Date(2026, time.November, 22, 0, 0, 0, 0, time.UTC),
			})
			if err != nil {
				b.Fatal(err)
			}
		}
	}
}
