package modelgen_test

import (
	"testing"

	"github.com/outcomelint/outcomelint/pkg/internal/bind"
	"github.com/outcomelint/outcomelint/pkg/internal/document"
	"github.com/outcomelint/outcomelint/pkg/internal/modelgen"
	"github.com/outcomelint/outcomelint/pkg/internal/syntax"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/pkg/source"
)

func TestModelsAreSound(t *testing.T) {
	for name, text := range map[string]string{
		"model": modelgen.Model(200_000, 1),
		"dense": modelgen.Dense(300, 30_000, 1),
	} {
		doc := syntax.Parse(source.New(name+".toml", text))
		m, found := bind.Model(doc)
		if len(doc.Errors) > 0 || len(found) > 0 {
			t.Errorf("%s: %v %v", name, doc.Errors, found)
			continue
		}
		links := 0
		for l := range m.Links() {
			links++
			if l.Resolution != model.Resolved {
				t.Errorf("%s: %s leads nowhere", name, l.Path())
			}
		}
		for _, r := range m.References() {
			if r.Resolution != model.Resolved {
				t.Errorf("%s: %s names nothing", name, r.Text)
			}
		}
		if m.Len() < 300 || links < 300 {
			t.Errorf("%s: %d elements, %d links", name, m.Len(), links)
		}
	}
}

func TestSameSeedSameText(t *testing.T) {
	first, again, other := modelgen.Model(10_000, 7), modelgen.Model(10_000, 7), modelgen.Model(10_000, 8)
	if first != again || first == other {
		t.Error("the text does not follow from the seed alone")
	}
	if n := len(modelgen.Model(100_000, 1)); n < 100_000 || n > 110_000 {
		t.Errorf("wanted 100,000 bytes, got %d", n)
	}
}

func TestDocument(t *testing.T) {
	first, again := modelgen.Document(20_000, 3), modelgen.Document(20_000, 3)
	if first != again || first == modelgen.Document(20_000, 4) {
		t.Error("the document does not follow from the seed alone")
	}
	if n := len(first); n < 20_000 || n > 24_000 {
		t.Errorf("wanted 20,000 bytes, got %d", n)
	}
	prose := document.ParseProse(source.New("a.md", first)).Prose
	kinds := map[model.BlockKind]int{}
	for i := range prose.Blocks {
		kinds[prose.Blocks[i].Kind]++
	}
	if kinds[model.Paragraph] < 20 || kinds[model.Heading] < 5 || kinds[model.ListItem] < 20 {
		t.Errorf("blocks by their kind: %v", kinds)
	}
}
