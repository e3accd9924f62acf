package bind_test

import (
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/model"
)

// Safe fixes, made again and again, come to an end; and a model reads after
// them as it was read before: what is misspelt is bound as what it means.
func TestSafeFixesKeepTheModel(t *testing.T) {
	paths, _ := filepath.Glob("testdata/*.txtar")
	fixed := 0
	for _, path := range paths {
		a, err := txtar.ParseFile(path)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range a.Files {
			if filepath.Ext(f.Name) != ".toml" {
				continue
			}
			t.Run(f.Name, func(t *testing.T) {
				text := string(f.Data)
				doc, before, _ := read(text)
				if len(doc.Errors) > 0 {
					return
				}
				for round := 0; ; round++ {
					mended := makeSafeFixes(t, text)
					if mended == text {
						break
					}
					fixed++
					if text = mended; round > 4 {
						t.Fatalf("the fixes never end:\n%s", text)
					}
				}
				_, after, _ := read(text)
				if before == nil {
					return // the fix made a model of it
				}
				if got, want := essence(after), essence(before); got != want {
					t.Errorf("after the fixes\n%s\nthe model reads\n%s\nand not\n%s", text, got, want)
				}
			})
		}
	}
	if fixed < 20 {
		t.Errorf("only %d rounds of fixes were made", fixed)
	}
}

// makeSafeFixes makes those that do not touch one another.
func makeSafeFixes(t *testing.T, text string) string {
	_, _, found := read(text)
	var edits []diag.Edit
	for _, d := range found {
		if len(d.Fixes) == 0 || d.Fixes[0].Safety != diag.Safe {
			continue
		}
		if _, err := diag.Apply(text, append(edits[:len(edits):len(edits)], d.Fixes[0].Edits...)); err == nil {
			edits = append(edits, d.Fixes[0].Edits...)
		}
	}
	mended, err := diag.Apply(text, edits)
	if err != nil {
		t.Fatal(err)
	}
	return mended
}

// essence is what a model says, without how its tables are spelled.
func essence(m *model.Model) string {
	var lines []string
	for line := range strings.Lines(facts(m)) {
		if i := strings.Index(line, " (written"); i >= 0 {
			line = line[:i] + "\n"
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "")
}
