package render

import (
	"flag"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/source"
)

var update = flag.Bool("update", false, "write the golden files")

// golden compares got with a file of testdata, or writes it with -update.
func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(got, "\n")); diff != "" {
		t.Errorf("%s (-want +got):\n%s", path, diff)
	}
}

// marked makes a file out of text in which "{0{" and "}0}" stand around the
// range numbered 0, and so on; ranges may nest and overlap.
func marked(path, text string) (*source.File, []source.Span) {
	var clean strings.Builder
	spans := make([]source.Span, 10)
	used := 0
	for i := 0; i < len(text); {
		if i+3 <= len(text) && (text[i] == '{' || text[i] == '}') && text[i+2] == text[i] &&
			text[i+1] >= '0' && text[i+1] <= '9' {
			n := int(text[i+1] - '0')
			if text[i] == '{' {
				spans[n].Start = int32(clean.Len())
			} else {
				spans[n].End = int32(clean.Len())
			}
			used = max(used, n+1)
			i += 3
			continue
		}
		clean.WriteByte(text[i])
		i++
	}
	return source.New(path, clean.String()), spans[:used]
}

// finding makes a warning out of marked text: range 0 is the primary place,
// the others are related ones. Labels go with the ranges.
func finding(text string, labels ...string) diag.Diagnostic {
	file, spans := marked("strategy/plan.toml", text)
	d := diag.Diagnostic{Severity: diag.Warning, Rule: "some-rule", Message: "one plain sentence"}
	labels = append(labels, make([]string, len(spans))...)
	for i, s := range spans {
		if i == 0 {
			d.Place, d.Label = diag.Place{File: file, Span: s}, labels[0]
			continue
		}
		d.Related = append(d.Related, diag.Related{Place: diag.Place{File: file, Span: s}, Message: labels[i]})
	}
	return d
}

func render(t *testing.T, o TextOptions, ds ...diag.Diagnostic) string {
	t.Helper()
	var out strings.Builder
	if err := Text(&out, ds, o); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func sortedKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }
