package lint

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/outcomelint/outcomelint/pkg/internal/bind"
	"github.com/outcomelint/outcomelint/pkg/internal/modelgen"
	"github.com/outcomelint/outcomelint/pkg/internal/syntax"
	"github.com/outcomelint/outcomelint/pkg/source"
)

// BenchmarkReading tells what it costs to read every statement of a model, as
// rules make the linter do, beside what it cost to parse the same model: once
// as much at most. Run it with
//
//	go test -run '^$' -bench Reading -count 6 ./pkg/lint
//
// read/parse is the ratio to the syntax tree alone, read/bound that to the tree
// and the model made of it.
func BenchmarkReading(b *testing.B) {
	b.Run("generated", func(b *testing.B) {
		benchReading(b, []*source.File{source.New("generated.toml", modelgen.Model(1<<20, 1))})
	})
	b.Run("written", func(b *testing.B) {
		var files []*source.File
		for _, pattern := range []string{"good/*.toml", "cascade/*.toml", "flawed/*.toml"} {
			names, err := filepath.Glob("../../testdata/models/" + pattern)
			if err != nil || len(names) == 0 {
				b.Fatal(pattern, err)
			}
			for _, name := range names {
				text, err := os.ReadFile(name)
				if err != nil {
					b.Fatal(err)
				}
				files = append(files, source.New(name, string(text)))
			}
		}
		benchReading(b, files)
	})
}

func benchReading(b *testing.B, files []*source.File) {
	var parsing, binding, reading time.Duration
	statements, size := 0, 0
	b.ReportAllocs()
	for b.Loop() {
		for _, f := range files {
			start := time.Now()
			doc := syntax.Parse(f)
			parsed := time.Now()
			m, _ := bind.Model(doc)
			bound := time.Now()
			r := readings{model: m}
			for e := range m.All() {
				r.of(e)
			}
			reading += time.Since(bound)
			binding += bound.Sub(parsed)
			parsing += parsed.Sub(start)
			statements += m.Len()
			size += len(f.Text)
		}
	}
	b.ReportMetric(float64(reading)/float64(parsing), "read/parse")
	b.ReportMetric(float64(reading)/float64(parsing+binding), "read/bound")
	b.ReportMetric(float64(reading)/float64(statements), "ns/statement")
	b.ReportMetric(float64(parsing)/float64(size), "parse-ns/B")
	b.ReportMetric(0, "ns/op")
}
