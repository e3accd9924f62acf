package syntax

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/source"
)

var update = flag.Bool("update", false, "rewrite the expected findings")

// Mistakes that people make, what they are told, what the fix makes of the
// line and what is read in spite of it. Each case of mistakes.txtar is the
// text of a file, then its findings under the same name with "findings of".
func TestMistakes(t *testing.T) {
	const file = "testdata/mistakes.txtar"
	archive, err := txtar.ParseFile(file)
	if err != nil {
		t.Fatal(err)
	}
	const prefix = "findings of "
	wants := map[string]string{}
	for _, f := range archive.Files {
		if name, ok := strings.CutPrefix(f.Name, prefix); ok {
			wants[name] = string(f.Data)
		}
	}
	out := &txtar.Archive{Comment: archive.Comment}
	for _, f := range archive.Files {
		if strings.HasPrefix(f.Name, prefix) {
			continue
		}
		got := findings(read(string(f.Data)))
		out.Files = append(out.Files, f, txtar.File{Name: prefix + f.Name, Data: []byte(got)})
		if !*update && got != wants[f.Name] {
			t.Errorf("%s: got\n%s\nwant\n%s", f.Name, got, wants[f.Name])
		}
		// Tolerant reading from the start finds the same.
		if again := findings(parse(source.New("test.toml", string(f.Data)), true)); again != got {
			t.Errorf("%s: read tolerantly throughout:\n%s\nand strictly first:\n%s", f.Name, again, got)
		}
	}
	// A fix mends what it is for.
	for _, f := range archive.Files {
		if strings.HasPrefix(f.Name, prefix) {
			continue
		}
		doc := read(string(f.Data))
		checkFixesTogether(t, doc)
		for _, e := range doc.Errors {
			for _, fix := range e.Fixes {
				if left := readFixed(t, doc.File.Text, fix).Errors; len(left) >= len(doc.Errors) {
					t.Errorf("%s: after “%s” for “%s” there are %d findings, before %d", f.Name, fix.Message, e.Message, len(left), len(doc.Errors))
				}
			}
		}
	}
	if *update {
		if err := os.WriteFile(file, txtar.Format(out), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// mistakeTexts are the texts of the cases of TestMistakes.
func mistakeTexts(t testing.TB) []string {
	archive, err := txtar.ParseFile("testdata/mistakes.txtar")
	if err != nil {
		t.Fatal(err)
	}
	var texts []string
	for _, f := range archive.Files {
		if !strings.HasPrefix(f.Name, "findings of ") {
			texts = append(texts, string(f.Data))
		}
	}
	return texts
}

// findings writes the errors of a document and its tree.
func findings(doc *Document) string {
	var b strings.Builder
	f := doc.File
	for _, e := range doc.Errors {
		at := f.Pos(int(e.Span.Start))
		fmt.Fprintf(&b, "%d:%d %q: %s", at.Line, at.Column, f.Slice(e.Span), e.Message)
		if e.Help != "" {
			fmt.Fprintf(&b, " | %s", e.Help)
		}
		for _, r := range e.Related {
			fmt.Fprintf(&b, " (%s: %d)", r.Message, f.Pos(int(r.Span.Start)).Line)
		}
		b.WriteString("\n")
		for _, fix := range e.Fixes {
			fmt.Fprintf(&b, "    %s (%s): %s\n", fix.Message, fix.Safety, mendedLines(f.Text, fix.Edits))
		}
	}
	fmt.Fprintf(&b, "%s\n", strings.ReplaceAll(dump(doc.Root()), "\n", "⏎"))
	return b.String()
}

// mendedLines shows the lines that a fix touches, after it.
func mendedLines(text string, edits []diag.Edit) string {
	fixed, err := diag.Apply(text, edits)
	if err != nil {
		return err.Error()
	}
	first, last := int(edits[0].Span.Start), len(text)-int(edits[len(edits)-1].Span.End)
	start := strings.LastIndexByte(fixed[:first], '\n') + 1
	end := len(fixed) - last
	if n := strings.IndexByte(fixed[end:], '\n'); n >= 0 {
		end += n
	} else {
		end = len(fixed)
	}
	return strings.ReplaceAll(fixed[start:end], "\n", "⏎")
}
