package bind_test

import (
	"runtime"
	"testing"

	"github.com/outcomelint/outcomelint/pkg/internal/bind"
	"github.com/outcomelint/outcomelint/pkg/internal/modelgen"
	"github.com/outcomelint/outcomelint/pkg/internal/syntax"
	"github.com/outcomelint/outcomelint/pkg/source"
)

// BenchmarkModel binds a realistic model; B/srcbyte is what one byte of source
// makes the binder allocate.
func BenchmarkModel(b *testing.B) { bench(b, modelgen.Model(4<<20, 1)) }

// BenchmarkDense binds a model that is almost nothing but links.
func BenchmarkDense(b *testing.B) { bench(b, modelgen.Dense(2_000, 200_000, 1)) }

func bench(b *testing.B, text string) {
	doc := syntax.Parse(source.New("bench.toml", text))
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	n := 0
	for b.Loop() {
		if _, found := bind.Model(doc); len(found) > 0 {
			b.Fatal(found[0].Message)
		}
		n++
	}
	runtime.ReadMemStats(&after)
	b.ReportMetric(float64(after.TotalAlloc-before.TotalAlloc)/float64(n)/float64(len(text)), "B/srcbyte")
}
