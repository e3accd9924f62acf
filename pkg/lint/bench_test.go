package lint

import (
	"os"
	"path/filepath"
	"runtime/debug"
	"slices"
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
	defer debug.SetGCPercent(debug.SetGCPercent(400)) // as the command does
	var parsing, binding, reading []time.Duration     // one a round
	statements := 0
	b.ReportAllocs()
	for b.Loop() {
		var parse, bound, read time.Duration
		statements = 0
		for _, f := range files {
			start := time.Now()
			doc := syntax.Parse(f)
			parse += time.Since(start)

			start = time.Now()
			m, _ := bind.Model(doc)
			bound += time.Since(start)

			start = time.Now()
			r := readings{model: m}
			for e := range m.All() {
				r.of(e)
			}
			read += time.Since(start)
			statements += m.Len()
		}
		parsing, binding, reading = append(parsing, parse), append(binding, bound), append(reading, read)
	}
	parse, bound, read := median(parsing), median(binding), median(reading)
	b.ReportMetric(read/parse, "read/parse")
	b.ReportMetric(read/(parse+bound), "read/bound")
	b.ReportMetric(read/float64(statements), "ns/statement")
	b.ReportMetric(0, "ns/op")
}

// median lets what else the machine does weigh less.
func median(times []time.Duration) float64 {
	slices.Sort(times)
	return float64(times[len(times)/2])
}
