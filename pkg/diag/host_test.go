package diag

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/outcomelint/outcomelint/pkg/source"
)

// drawView makes a host of blocks between fences, whose lines have a prefix,
// and the view of them. Blank lines may do without the prefix.
func drawView(t *rapid.T, blocks int) (view *source.File, prefix string) {
	prefix = rapid.SampledFrom([]string{"", "> ", "  ", "\t", "> > ", "  >  "}).Draw(t, "prefix")
	newline := rapid.SampledFrom([]string{"\n", "\r\n"}).Draw(t, "newline")
	line := rapid.SampledFrom([]string{"", "", "[a]", "b = 1", "  c", "é😀"})
	var text strings.Builder
	var segments []source.Segment
	text.WriteString("# Title" + newline)
	for range blocks {
		text.WriteString(prefix + "```" + newline)
		lines := rapid.SliceOfN(line, 1, 5).Draw(t, "lines")
		for _, l := range lines {
			own := prefix
			if l == "" && rapid.Bool().Draw(t, "bare") {
				own = strings.TrimRight(prefix, " \t")
			}
			text.WriteString(own)
			start := int32(text.Len())
			text.WriteString(l + newline)
			segments = append(segments, source.Segment{Span: source.Span{Start: start, End: int32(text.Len())}, Prefix: prefix})
		}
		text.WriteString(prefix + "```" + newline + "between" + newline)
	}
	return source.NewView(source.New("a.md", text.String()), segments), prefix
}

// inside returns the lines between fences, without their prefix, and all else.
func inside(t *rapid.T, text, prefix string) (in, out string) {
	var lines [2]strings.Builder
	fenced := 0
	for line := range strings.Lines(text) {
		content, ok := strings.CutPrefix(line, prefix)
		switch {
		case strings.Contains(line, "```"):
			fenced = 1 - fenced
			lines[0].WriteString(line)
		case fenced == 0:
			lines[0].WriteString(line)
		case ok:
			lines[1].WriteString(content)
		default:
			content, ok = strings.CutPrefix(line, strings.TrimRight(prefix, " \t"))
			if !ok || strings.TrimSpace(content) != "" {
				t.Fatalf("the line %q does not belong to the block with %q in\n%s", line, prefix, text)
			}
			lines[1].WriteString(content)
		}
	}
	return lines[1].String(), lines[0].String()
}

// snap moves an offset out of a line break.
func snap(text string, at int32) int32 {
	if at > 0 && strings.HasPrefix(text[at-1:], "\r\n") {
		return at + 1
	}
	return at
}

// Fixes of a view and of its host come to the same: the text of the block is
// what the edits make of it, and around it nothing changes.
func TestToHostKeepsDocuments(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		blocks := rapid.IntRange(1, 3).Draw(t, "blocks")
		view, prefix := drawView(t, blocks)
		host, _ := view.Host(source.Span{})
		var edits []Edit
		at := int32(0)
		for range rapid.IntRange(1, 4).Draw(t, "edits") {
			start := rapid.Int32Range(at, int32(len(view.Text))).Draw(t, "start")
			end := rapid.Int32Range(start, min(start+12, int32(len(view.Text)))).Draw(t, "end")
			start, end = snap(view.Text, start), snap(view.Text, end)
			text := rapid.SampledFrom([]string{"", "x", "\nx = 1", "y = 2\n", "y = 2\n\nz = 3\n", "\n\nw"}).Draw(t, "text")
			edits = append(edits, Edit{Place{view, source.Span{Start: start, End: end}}, text})
			at = end
		}
		want, err := Apply(view.Text, edits)
		if err != nil {
			t.Fatal(err)
		}
		d := Diagnostic{Place: Place{File: view}, Fixes: []Fix{{Edits: slices.Clone(edits)}}}
		d.ToHost()
		if d.File != host {
			t.Fatal("the finding is not in the host")
		}
		got, err := Apply(host.Text, d.Fixes[0].Edits)
		if err != nil {
			t.Fatalf("%v of %v", err, d.Fixes[0].Edits)
		}
		content, around := inside(t, got, prefix)
		if _, before := inside(t, host.Text, prefix); around != before {
			t.Fatalf("the document is\n%s", got)
		}
		plainBreaks := strings.NewReplacer("\r\n", "\n")
		content, want = plainBreaks.Replace(content), plainBreaks.Replace(want)
		if blocks > 1 { // breaks where blocks meet stay
			content, want = strings.ReplaceAll(content, "\n", ""), strings.ReplaceAll(want, "\n", "")
		}
		if content != want && strings.TrimSuffix(content, "\n") != want {
			t.Fatalf("got\n%q\nwant\n%q\nin\n%q", content, want, got)
		}
	})
}

func TestToHost(t *testing.T) {
	host := source.New("a.md", "> ```\n> ab\n> cd\n> ```\n")
	view := source.NewView(host, []source.Segment{
		{Span: source.Span{Start: 8, End: 11}, Prefix: "> "}, {Span: source.Span{Start: 13, End: 16}, Prefix: "> "},
	})
	plain := source.New("b.toml", "ab")
	related := []Related{{Place: Place{plain, source.Span{End: 1}}}, {Place: Place{view, source.Span{Start: 3, End: 5}}}, {}}
	d := Diagnostic{Place: Place{view, source.Span{End: 2}}, Related: related}
	d.ToHost()
	if d.Place != (Place{host, source.Span{Start: 8, End: 10}}) {
		t.Errorf("place %v", d.Span)
	}
	if d.Related[0] != related[0] || d.Related[1].Place != (Place{host, source.Span{Start: 13, End: 15}}) || d.Related[2] != related[2] {
		t.Errorf("related %v", d.Related)
	}
	if related[1].File != view {
		t.Error("what may be shared was changed")
	}
	before := Diagnostic{Place: Place{plain, source.Span{End: 1}}, Related: related[:1], Fixes: []Fix{{Edits: []Edit{{Text: "x"}}}}}
	after := before
	after.ToHost()
	if after.Place != before.Place || &after.Related[0] != &before.Related[0] || &after.Fixes[0] != &before.Fixes[0] {
		t.Error("a finding in an ordinary file changed")
	}
}
