package workspace

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/source"
)

// chunk is one part of a large document: a model in a block, or some prose.
// Its lines stand below layers of quotations and lists.
type chunk struct {
	lines []string
	model bool
	depth []string // the layers around it, the outermost first
}

// proseChunks are texts with findings and without, with whatever markup may
// stand between the words of a finding.
var proseChunks = []string{
	"Our programme *guarantees* that founders find customers. 🎯 Nothing more.",
	"Wörter —\twith a tab. We **will ensure\nthat** no founder `ever` goes\nbankrupt.",
	"## A heading 🎯",
	"- one\n- Our course guarantees &amp; ensures that [all\n  pupils](https://example.org/a_(b)) read.\n- three",
	"After the course you will\\\nfeel confident.",
	"Quiet words. <!-- outcomelint: allow guarantee-claim: asked for --> Our programme guarantees that founders find customers.",
	"| A | B |\n|---|---|\n| 🎯 c | Our programme guarantees that founders find customers. |",
}

// drawChunks makes the parts of a document of so many models.
func drawChunks(random *rand.Rand, models []string, count int) (chunks []chunk) {
	names := []string{"quotation", "list", "wide list", "tabbed list", "numbered list"}
	layersOf := func() (depth []string) {
		for range random.IntN(4) {
			depth = append(depth, names[random.IntN(len(names))])
		}
		return depth
	}
	for range count {
		text := models[random.IntN(len(models))]
		chunks = append(chunks, chunk{lines: strings.Split("```toml logic-model\n"+text+"\n```", "\n"), model: true, depth: layersOf()})
		for range 1 + random.IntN(6) {
			c := chunk{lines: strings.Split(proseChunks[random.IntN(len(proseChunks))], "\n"), depth: layersOf()}
			c.depth = slices.DeleteFunc(c.depth, func(layer string) bool { return layer == "quotation" }) // what others say is quiet
			chunks = append(chunks, c)
		}
	}
	return chunks
}

// text is the chunk within its layers.
func (c *chunk) text(newline string) string {
	lines := slices.Clone(c.lines)
	for _, name := range slices.Backward(c.depth) {
		for i := range lines {
			lines[i] = layers[name](i, lines[i])
		}
	}
	return strings.Join(lines, newline) + newline
}

// Every finding in a large document is where it is if its part stands alone,
// lower down by the parts before it.
func TestLargeDocument(t *testing.T) {
	linter := newLinter(t)
	// What one model lacks may stand in a block that cannot be read; so all can.
	models := slices.DeleteFunc(exampleModels(t), func(text string) bool {
		m := loadModel(source.New("plan.md", text)).Model
		return m == nil || m.Partial
	})
	for i, newline := range []string{"\n", "\r\n"} {
		random := rand.New(rand.NewPCG(7, uint64(i)))
		chunks := drawChunks(random, models, 200)
		// A list would go on in the next chunk, and a heading hold for it.
		separator := newline + "# 🎯 Part" + newline + newline
		var text strings.Builder
		var want []string
		for _, c := range chunks {
			text.WriteString(separator)
			part := c.text(newline)
			alone := LoadDocument(source.New("plan.md", separator+part), true)
			for _, d := range lintLoaded(t, linter, alone) {
				want = append(want, placed(d, int32(text.Len()-len(separator))))
			}
			text.WriteString(part)
		}
		whole := LoadDocument(source.New("plan.md", text.String()), true)
		var got []string
		prose := 0
		for _, d := range lintLoaded(t, linter, whole) {
			got = append(got, placed(d, 0))
			if d.Element == "" {
				prose++
			}
		}
		slices.Sort(got)
		slices.Sort(want)
		t.Logf("%d bytes, %d findings, %d of them in prose", text.Len(), len(got), prose)
		if text.Len() < 500_000 || prose < 300 {
			t.Errorf("only %d bytes with %d findings in prose", text.Len(), prose)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatalf("alone (-) and in the document (+):\n%s", diff)
		}
	}
}

// placed is a finding with its places, further down by so many bytes.
func placed(d diag.Diagnostic, by int32) string {
	var b strings.Builder
	at := func(p diag.Place) {
		fmt.Fprintf(&b, " %09d-%09d", p.Span.Start+by, p.Span.End+by)
	}
	at(d.Place)
	fmt.Fprintf(&b, " %s %s %s %v", d.Rule, d.Element, d.Message, d.Suppressed != nil)
	for _, r := range d.Related {
		at(r.Place)
	}
	for _, f := range d.Fixes {
		for _, e := range f.Edits {
			at(e.Place)
			fmt.Fprintf(&b, "%q", e.Text)
		}
	}
	return b.String()
}
