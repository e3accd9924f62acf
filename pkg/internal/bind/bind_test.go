package bind_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/internal/bind"
	"github.com/outcomelint/outcomelint/pkg/internal/syntax"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/pkg/source"
)

var update = flag.Bool("update", false, "write the expected findings")

// Each archive in testdata holds models in pairs: what the author wrote, and
// what is found in it.
func TestFindings(t *testing.T) {
	archives(t, "testdata/*.txtar", ".found", findings)
}

// archives runs a function over every model of some archives and compares what
// it returns with the file after it.
func archives(t *testing.T, pattern, suffix string, run func(*testing.T, string) string) {
	paths, _ := filepath.Glob(pattern)
	if len(paths) == 0 {
		t.Fatalf("no archives %s", pattern)
	}
	for _, path := range paths {
		a, err := txtar.ParseFile(path)
		if err != nil {
			t.Fatal(err)
		}
		var out []txtar.File
		for i, f := range a.Files {
			name, isModel := strings.CutSuffix(f.Name, ".toml")
			if !isModel {
				continue
			}
			got := run(t, string(f.Data))
			out = append(out, f, txtar.File{Name: name + suffix, Data: []byte(got)})
			if *update {
				continue
			}
			t.Run(name, func(t *testing.T) {
				want := ""
				if i+1 < len(a.Files) && a.Files[i+1].Name == name+suffix {
					want = string(a.Files[i+1].Data)
				}
				if got != want {
					t.Errorf("in %s\n--- got\n%s--- want\n%s", path, got, want)
				}
			})
		}
		if *update {
			a.Files = out
			if err := os.WriteFile(path, txtar.Format(a), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
}

func read(text string) (*syntax.Document, *model.Model, []diag.Diagnostic) {
	doc := syntax.Parse(source.New("plan.toml", text))
	m, found := bind.Model(doc)
	return doc, m, found
}

// findings renders what is found in a text, and what each fix would make of it.
func findings(t *testing.T, text string) string {
	var out strings.Builder
	doc, m, found := read(text)
	for _, d := range doc.Errors {
		fmt.Fprintf(&out, "(%s) %s\n", d.Rule, d.Message)
	}
	for _, d := range found {
		at := d.File.Pos(int(d.Span.Start))
		fmt.Fprintf(&out, "%d:%d %s", at.Line, at.Column, d.Rule)
		if d.Severity != diag.Off {
			fmt.Fprintf(&out, " (%s)", d.Severity)
		}
		fmt.Fprintf(&out, " %s", d.Element)
		if d.Key != "" {
			fmt.Fprintf(&out, " %s", d.Key)
		}
		fmt.Fprintf(&out, " at %s\n  %s\n  %s\n", strings.ReplaceAll(d.File.Slice(d.Span), "\n", "⏎"), d.Message, d.Help)
		for _, r := range d.Related {
			fmt.Fprintf(&out, "  also line %d: %s\n", r.File.Pos(int(r.Span.Start)).Line, r.Message)
		}
		for _, f := range d.Fixes {
			fmt.Fprintf(&out, "  %s fix: %s\n", f.Safety, f.Message)
			mended, err := diag.Apply(text, f.Edits)
			if err != nil {
				t.Errorf("%s: %v", f.Message, err)
			}
			out.WriteString(changed(text, mended))
			if f.Safety != diag.Display {
				gone(t, d, mended)
			}
		}
	}
	if m != nil && m.Partial {
		out.WriteString("(the model is partial)\n")
	}
	return out.String()
}

// changed shows the lines in which two texts differ.
func changed(from, to string) string {
	before, after := strings.SplitAfter(from, "\n"), strings.SplitAfter(to, "\n")
	for len(before) > 0 && len(after) > 0 && before[0] == after[0] {
		before, after = before[1:], after[1:]
	}
	for len(before) > 0 && len(after) > 0 && before[len(before)-1] == after[len(after)-1] {
		before, after = before[:len(before)-1], after[:len(after)-1]
	}
	var out strings.Builder
	for _, line := range after {
		fmt.Fprintf(&out, "  | %s\n", strings.TrimSuffix(line, "\n"))
	}
	return out.String()
}

// gone checks that a fix mends what it was offered for and breaks nothing else.
func gone(t *testing.T, d diag.Diagnostic, mended string) {
	doc, _, found := read(mended)
	if len(doc.Errors) > 0 {
		t.Errorf("after the fix for %q: %s", d.Message, doc.Errors[0].Message)
	}
	for _, again := range found {
		if again.Rule == d.Rule && again.Element == d.Element && again.Key == d.Key && again.Message == d.Message {
			t.Errorf("the fix for %q leaves it there", d.Message)
		}
	}
}
