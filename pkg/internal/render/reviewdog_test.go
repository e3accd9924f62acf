package render

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/source"
)

func rdOf(t *testing.T, r Report) []rdDiagnostic {
	t.Helper()
	var result struct {
		Source      rdSource
		Diagnostics []rdDiagnostic
	}
	if err := json.Unmarshal([]byte(written(t, "rdjson", r)), &result); err != nil {
		t.Fatal(err)
	}
	return result.Diagnostics
}

// bytesOf is where a range begins and ends, counted as reviewdog does.
func bytesOf(text string, r rdRange) (start, end int) {
	offset := func(p rdPosition) int {
		at := 0
		for range p.Line - 1 {
			at += strings.IndexByte(text[at:], '\n') + 1
		}
		return at + p.Column - 1
	}
	return offset(r.Start), offset(r.End)
}

func TestReviewdogPlaces(t *testing.T) {
	r := awkward(t)
	files := map[string]string{}
	for _, d := range r.Diagnostics {
		files[d.File.Path] = d.File.Text
	}
	found := map[string]bool{}
	for _, d := range rdOf(t, r) {
		if d.Location.Range == nil {
			continue // could not be checked
		}
		for _, at := range append(d.Related, rdRelated{Location: d.Location}) {
			text := files[at.Location.Path]
			start, end := bytesOf(text, *at.Location.Range)
			found[text[start:end]] = true
		}
	}
	for _, want := range []string{"jyo", "joy", "jobs", "🎯 für", "📚", "guarantee", "'''\r\nPupils\r\nread'''"} {
		if !found[want] {
			t.Errorf("no range is %q: %v", want, found)
		}
	}
}

// A suggestion does what the fix does. Those that cannot be one are left out.
func TestReviewdogSuggestions(t *testing.T) {
	r := awkward(t)
	suggestions := 0
	for _, d := range rdOf(t, r) {
		for _, s := range d.Suggestions {
			suggestions++
			start, end := bytesOf(awkwardText, s.Range)
			got := awkwardText[:start] + s.Text + awkwardText[end:]
			matches := false
			for _, of := range r.Diagnostics {
				for _, fix := range of.Fixes {
					want, err := diag.Apply(awkwardText, fix.Edits)
					matches = matches || err == nil && fix.Safety != diag.Display && want == got
				}
			}
			if !matches {
				t.Errorf("no fix makes this of it:\n%s", got)
			}
		}
	}
	if suggestions != 2 {
		t.Errorf("%d suggestions, want 2", suggestions)
	}

	file, other := source.New("a.toml", strings.Repeat("x\n", 100)), source.New("b.toml", "x")
	edit := func(f *source.File, start, end int32) diag.Edit {
		return diag.Edit{Place: diag.Place{File: f, Span: source.Span{Start: start, End: end}}, Text: "y"}
	}
	for what, fix := range map[string]diag.Fix{
		"no edits":    {},
		"two files":   {Edits: []diag.Edit{edit(file, 0, 1), edit(other, 0, 1)}},
		"far apart":   {Edits: []diag.Edit{edit(file, 0, 1), edit(file, 190, 191)}},
		"overlapping": {Edits: []diag.Edit{edit(file, 0, 3), edit(file, 2, 4)}},
		"outside":     {Edits: []diag.Edit{edit(file, 0, 1000)}},
	} {
		if s, ok := suggestionOf(&fix, file); ok {
			t.Errorf("%s: %+v", what, s)
		}
	}
}

// Both formats say the same.
func TestReviewdogLines(t *testing.T) {
	var lines []rdDiagnostic
	for line := range strings.Lines(written(t, "rdjsonl", awkward(t))) {
		var d rdDiagnostic
		if err := json.Unmarshal([]byte(line), &d); err != nil {
			t.Fatal(err)
		}
		lines = append(lines, d)
	}
	if whole := rdOf(t, awkward(t)); !reflect.DeepEqual(lines, whole) || len(lines) != 6 {
		t.Errorf("a line each: %+v\nas one: %+v", lines, whole)
	}
	if got := written(t, "rdjsonl", Report{}); got != "" {
		t.Errorf("nothing found: %q", got)
	}
}
