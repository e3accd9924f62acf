package render

import (
	"regexp"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/displaywidth"
	"pgregory.net/rapid"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/source"
)

// A sign is a character with what a reader must see of it. The widths are
// stated here, by hand, so that the renderer is not checked against itself.
type sign struct {
	text, shown string
	width       int
}

var signs = []sign{
	{"a", "a", 1}, {"Z", "Z", 1}, {"=", "=", 1}, {"\"", "\"", 1}, {" ", " ", 1}, {"\t", "    ", 4},
	{"é", "é", 1}, {"e\u0301", "e\u0301", 1}, {"ß", "ß", 1}, {"…", "…", 1}, {"ש", "ש", 1},
	{"漢", "漢", 2}, {"한", "한", 2}, {"Ａ", "Ａ", 2},
	{"😀", "😀", 2}, {"👍🏽", "👍🏽", 2}, {"👩‍👩‍👧‍👦", "👩‍👩‍👧‍👦", 2}, {"🇬🇧", "🇬🇧", 2}, {"❤\uFE0F", "❤\uFE0F", 2},
	{"\x1b", "␛", 1}, {"\x00", "␀", 1}, {"\x7f", "␡", 1}, {"\r\x01", "␍␁", 2},
	{"\u0085", "\uFFFD", 1}, {"\u202E", "\uFFFD", 1}, {"\u200B", "\uFFFD", 1}, {"\u2028", "\uFFFD", 1},
	{"\xff", "\uFFFD", 1}, {"\xc3\x28", "\uFFFD(", 2},
}

// The underline stands under its text: columns are counted from the table.
func TestUnderlinesAlign(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		line := rapid.SliceOfN(rapid.SampledFrom(signs), 0, 40).Draw(t, "line")
		var text, shown strings.Builder
		offsets, columns := []int{0}, []int{0}
		for _, s := range line {
			text.WriteString(s.text)
			shown.WriteString(s.shown)
			offsets = append(offsets, text.Len())
			columns = append(columns, columns[len(columns)-1]+s.width)
		}
		ending := rapid.SampledFrom([]string{"", "\n", "\r\n", "\nmore\n"}).Draw(t, "ending")
		f := source.New("a.toml", "first line\n"+text.String()+ending)
		// The sign "\r\x01" keeps a carriage return away from the line's end.
		const start = len("first line\n")

		underline := []byte{}
		mark := func(name string, fill byte) diag.Place {
			from := rapid.IntRange(0, len(line)).Draw(t, name+" from")
			to := rapid.IntRange(from, len(line)).Draw(t, name+" to")
			end := max(columns[to], columns[from]+1)
			for len(underline) < end {
				underline = append(underline, ' ')
			}
			for i := columns[from]; i < end; i++ {
				underline[i] = fill
			}
			return diag.Place{File: f, Span: source.Span{Start: int32(start + offsets[from]), End: int32(start + offsets[to])}}
		}
		other := mark("other", '-')
		d := diag.Diagnostic{Place: mark("primary", '^'), Related: []diag.Related{{Place: other}}}

		var out strings.Builder
		const limit = 400 // nothing is cut
		if err := Text(&out, []diag.Diagnostic{d}, TextOptions{Width: limit}); err != nil {
			t.Fatal(err)
		}
		rows := strings.Split(out.String(), "\n")
		if want := strings.TrimRight("2 | "+shown.String(), " "); rows[3] != want {
			t.Fatalf("source row %q, want %q", rows[3], want)
		}
		if want := "  | " + strings.TrimRight(string(underline), " "); rows[4] != want {
			t.Fatalf("under %q\n stands %q,\n   want %q", rows[3], rows[4], want)
		}
	})
}

// fragments are what inputs are made of that try to break the layout.
var fragments = []string{
	"a", "word ", "long words and more of them ", "=", "[outcomes.x]", "\n", "\r\n", "\r", "\t", "漢字", "👩‍👩‍👧‍👦", "👍🏽", "🇬🇧", "🇬", "e\u0301", "\u0301", "\u200D",
	"\uFE0F", "\u0600", "\u0D4E", "\u0E33", "\u1100\u1161", "\u1161", "\u202E", "\u2066", "\u200B", "\u00AD", "\uFEFF", "\u2028",
	"\u0085", "\u009b2J", "\x1b[2J", "\x1b]0;t\x07", "\x00", "\x7f", "\xff", "\xe6\xbc", "\xc3", "\xed\xa0\x80", "\U000E0041", "\U000F0000",
	strings.Repeat("x", 150), strings.Repeat("漢", 90), strings.Repeat("\u0301", 70), strings.Repeat("\x80", 20),
}

func drawText(t *rapid.T, name string, most int) string {
	return strings.Join(rapid.SliceOfN(rapid.SampledFrom(fragments), 0, most).Draw(t, name), "")
}

// drawFinding makes a finding of anything, right or wrong.
func drawFinding(t *rapid.T) diag.Diagnostic {
	files := []*source.File{
		source.New(drawText(t, "path", 3), drawText(t, "text", 40)),
		source.New("b.toml", drawText(t, "other text", 20)),
		nil,
	}
	place := func() diag.Place {
		f := rapid.SampledFrom(files).Draw(t, "file")
		size := 3
		if f != nil {
			size = len(f.Text)
		}
		start := rapid.IntRange(-1, size+1).Draw(t, "start")
		end := rapid.IntRange(-1, size+1).Draw(t, "end")
		if rapid.Bool().Draw(t, "right") {
			start, end = min(max(start, 0), size), min(max(end, 0), size)
			start, end = min(start, end), max(start, end)
		}
		return diag.Place{File: f, Span: source.Span{Start: int32(start), End: int32(end)}}
	}
	label := func(name string) string { return drawText(t, name, 3) }
	d := diag.Diagnostic{
		Place: place(), Label: label("label"), Message: label("message"), Rule: label("rule"), Help: label("help"),
		Severity: rapid.SampledFrom([]diag.Severity{diag.Info, diag.Warning, diag.Error}).Draw(t, "severity"),
		Notes:    []string{label("note")},
	}
	for range rapid.IntRange(0, 5).Draw(t, "related") {
		d.Related = append(d.Related, diag.Related{Place: place(), Message: label("related")})
	}
	for range rapid.IntRange(0, 2).Draw(t, "fixes") {
		fix := diag.Fix{Message: label("fix")}
		for range rapid.IntRange(0, 3).Draw(t, "edits") {
			fix.Edits = append(fix.Edits, diag.Edit{Place: place(), Text: drawText(t, "new text", 8)})
		}
		d.Fixes = append(d.Fixes, fix)
	}
	if rapid.Bool().Draw(t, "suppressed") {
		d.Suppressed = &diag.Suppression{By: "allow", Reason: label("reason")}
	}
	return d
}

var ansi = regexp.MustCompile("\x1b\\[[0-9;]*m")

// Whatever is reported about whatever file: no panic, nothing that a terminal
// obeys, no row wider than what was asked for, and colours that change nothing
// but the colour.
func TestAnythingPrintsSafely(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		ds := []diag.Diagnostic{drawFinding(t)}
		if rapid.Bool().Draw(t, "more than one") {
			ds = append(ds, drawFinding(t), ds[0], ds[0])
		}
		o := TextOptions{Suppressed: true, Width: minWidth, Fold: rapid.Bool().Draw(t, "fold")}
		var plain, colour strings.Builder
		if err := Text(&plain, ds, o); err != nil {
			t.Fatal(err)
		}
		checkSafe(t, plain.String())
		o.Color = true
		if err := Text(&colour, ds, o); err != nil {
			t.Fatal(err)
		}
		if got := ansi.ReplaceAllString(colour.String(), ""); got != plain.String() {
			t.Fatalf("without its colours the text is\n%s\nnot\n%s", got, plain.String())
		}
	})
}

func checkSafe(t *rapid.T, text string) {
	if !utf8.ValidString(text) {
		t.Fatalf("invalid UTF-8: %q", text)
	}
	for _, r := range text {
		if r != '\n' && unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) || r == '\u2028' || r == '\u2029' {
			t.Fatalf("%U in %q", r, text)
		}
	}
	for row := range strings.Lines(text) {
		row = strings.TrimSuffix(row, "\n")
		if strings.HasSuffix(row, " ") && strings.HasSuffix(strings.TrimRight(row, " "), "|") {
			t.Fatalf("blanks at the end of %q", row)
		}
	}
}

// A text is made safe piece by piece, and reads as if it were done at once.
func TestCleanInPieces(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := strings.ReplaceAll(drawText(t, "text", 60), "\n", "")
		if got, want := clean(text), textAsIs(appendCells(nil, text, 0, len(text))); got != want {
			t.Fatalf("%q is shown as %q, at once as %q", text, got, want)
		}
	})
}

func textAsIs(cells []cell) string {
	var out strings.Builder
	for _, c := range cells {
		out.WriteString(c.text)
	}
	return out.String()
}

// Cells add up to the width of the text they print, in whatever order, cut or
// not, and every byte of the line belongs to exactly one of them.
func TestCellsAddUp(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := strings.ReplaceAll(drawText(t, "text", 60), "\n", "")
		limit := rapid.IntRange(minWidth, 200).Draw(t, "limit")
		points := rapid.SliceOfN(rapid.IntRange(0, len(text)), 0, 2).Draw(t, "points")
		line := showLine(nil, text, source.Span{End: int32(len(text))}, points, limit)
		var shown strings.Builder
		at, column := 0, 0
		for _, c := range line.cells {
			if c.start != at || c.end <= c.start {
				t.Fatalf("cell %+v follows byte %d", c, at)
			}
			if c.column != column {
				t.Fatalf("cell %+v at column %d", c, column)
			}
			at, column = c.end, column+c.width
			shown.WriteString(c.text)
		}
		if at != len(text) || column != line.width {
			t.Fatalf("cells end at byte %d of %d, column %d of %d", at, len(text), column, line.width)
		}
		if w := displaywidth.String(shown.String()); w != line.width {
			t.Fatalf("%q is %d columns wide, counted as %d", shown.String(), w, line.width)
		}
		if line.width > limit {
			t.Fatalf("%d columns, limit %d: %q as %q around %d", line.width, limit, text, shown.String(), points)
		}
		for _, p := range points {
			from, to := line.columns(p, p)
			if from < 0 || to <= from || to > line.width+1 {
				t.Fatalf("byte %d at columns %d–%d of %d", p, from, to, line.width)
			}
		}
	})
}
