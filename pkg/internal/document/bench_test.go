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

func BenchmarkParseProse(b *testing.B) {
	text := strings.Repeat("# A heading\n\nA paragraph of a *strategy* about what is to come, with [a link](https://example.org/a).\n"+
		"It goes on for a second sentence, and a third. Is there more? There is: &amp; so on, e.g. this.\n\n"+
		"- one thing\n- another, in `code`\n\n| a | b |\n|---|---|\n| c | d and more of it |\n\n> What others say.\n\n", 2000)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		ParseProse(source.New("a.md", text))
	}
}
