package document

import (
	"strings"
	"testing"

	"github.com/outcomelint/outcomelint/pkg/internal/modelgen"
	"github.com/outcomelint/outcomelint/pkg/source"
)

func BenchmarkParse(b *testing.B) {
	prose := strings.Repeat("A paragraph of a *strategy* about what is to come.\n\n- one thing\n- another\n\n## A heading\n\n", 2000)
	model := modelgen.Model(100_000, 1)
	for name, text := range map[string]string{
		"prose":     prose + "```toml\n" + model + "```\n",
		"quotation": prose + "> ```toml\n> " + strings.ReplaceAll(model, "\n", "\n> ") + "\n> ```\n",
	} {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				Parse(source.New("a.md", text))
			}
		})
	}
}
