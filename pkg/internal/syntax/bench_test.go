package syntax

import (
	"testing"
	"unsafe"

	"github.com/BurntSushi/toml"

	"github.com/outcomelint/outcomelint/pkg/source"
)

func BenchmarkParse(b *testing.B) {
	text := modelText(1, 3000)
	f := source.New("model.toml", text)
	b.Run("ours", func(b *testing.B) {
		b.SetBytes(int64(len(text)))
		b.ReportAllocs()
		for b.Loop() {
			if doc := Parse(f); len(doc.Errors) > 0 {
				b.Fatal(doc.Errors[0].Message)
			}
		}
		b.ReportMetric(float64(treeSize(Parse(f)))/float64(len(text)), "tree/source")
	})
	b.Run("tolerant", func(b *testing.B) {
		b.SetBytes(int64(len(text)))
		for b.Loop() {
			if doc := parse(f, true); len(doc.Errors) > 0 {
				b.Fatal(doc.Errors[0].Message)
			}
		}
	})
	b.Run("BurntSushi", func(b *testing.B) {
		b.SetBytes(int64(len(text)))
		b.ReportAllocs()
		for b.Loop() {
			var to map[string]any
			if _, err := toml.Decode(text, &to); err != nil {
				b.Fatal(err)
			}
		}
	})
}

// treeSize is the memory of a document besides its text.
func treeSize(d *Document) int {
	return chunk*(len(d.nodes.chunks)*int(unsafe.Sizeof(node{}))+len(d.tables.chunks)*int(unsafe.Sizeof(table{}))+
		len(d.headers.chunks)*int(unsafe.Sizeof(header{}))) +
		cap(d.Comments)*int(unsafe.Sizeof(Comment{})) + len(d.index.slots)*int(unsafe.Sizeof(slot{}))
}
