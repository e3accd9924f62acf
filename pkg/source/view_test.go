package source

import (
	"slices"
	"strings"
	"testing"
)

// viewOf makes a view of the lines between ``` fences, without the prefix that
// the fence has.
func viewOf(text string) *File {
	host := New("a.md", text)
	var segments []Segment
	inside, prefix := false, ""
	offset := 0
	for line := range strings.Lines(text) {
		start := offset
		offset += len(line)
		if before, _, fence := strings.Cut(line, "```"); fence {
			inside, prefix = !inside, strings.Replace(before, "-", " ", 1)
			continue
		}
		if !inside {
			continue
		}
		own := prefix
		if !strings.HasPrefix(line, prefix) { // a blank line
			own = strings.TrimRight(line, "\r\n")
		}
		segments = append(segments, Segment{Span{int32(start + len(own)), int32(offset)}, prefix})
	}
	return NewView(host, segments)
}

const twoBlocks = `# A
> ` + "```" + `
> a = 1
>
> b = 2
> ` + "```" + `
between
` + "```" + `
c = 3
` + "```" + `
`

func TestViewText(t *testing.T) {
	f := viewOf(twoBlocks)
	if want := "a = 1\n\nb = 2\nc = 3\n"; f.Text != want {
		t.Errorf("got %q, want %q", f.Text, want)
	}
	if f.Path != "a.md" || f.Key != "a.md" || !f.IsView() {
		t.Errorf("got %q, %q", f.Path, f.Key)
	}
}

func TestHost(t *testing.T) {
	f := viewOf(twoBlocks)
	for _, tt := range []struct {
		start, end   int32
		text         string // of the host
		line, column int    // of its start
	}{
		{0, 1, "a", 3, 3},
		{4, 5, "1", 3, 7},
		{0, 6, "a = 1\n", 3, 3},
		{0, 8, "a = 1\n>\n> b", 3, 3},
		{5, 5, "", 3, 8},
		{6, 6, "", 4, 2},
		{7, 7, "", 5, 3},
		{12, 15, "\n> ```\nbetween\n```\nc ", 5, 8},
		{13, 14, "c", 9, 1},
		{13, 13, "", 9, 1},
		{19, 19, "", 10, 1},
		{99, 99, "", 10, 1},
	} {
		host, at := f.Host(Span{tt.start, tt.end})
		pos := host.Pos(int(at.Start))
		if got := host.Slice(at); got != tt.text || pos.Line != tt.line || pos.Column != tt.column {
			t.Errorf("Host(%d–%d) = %q at %d:%d, want %q at %d:%d", tt.start, tt.end, got, pos.Line, pos.Column, tt.text, tt.line, tt.column)
		}
	}
	plain := New("a.toml", "a = 1\n")
	if host, at := plain.Host(Span{1, 3}); host != plain || at != (Span{1, 3}) {
		t.Errorf("an ordinary file is its own host, got %v, %v", host, at)
	}
}

func TestParts(t *testing.T) {
	f := viewOf(twoBlocks)
	var got []string
	for _, at := range f.Parts(Span{7, 14}) {
		got = append(got, f.view.host.Slice(at))
	}
	if want := []string{"b = 2\n", "c"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	if got := New("a", "abc").Parts(Span{1, 2}); !slices.Equal(got, []Span{{1, 2}}) {
		t.Errorf("got %v", got)
	}
}

// An empty block has a place, where its first line would be.
func TestEmptyView(t *testing.T) {
	host := New("a.md", "> ```\n> ```\n")
	f := NewView(host, []Segment{{Span{6, 6}, "> "}})
	if _, at := f.Host(Span{}); at != (Span{6, 6}) || f.Text != "" {
		t.Errorf("got %v, %q", at, f.Text)
	}
	if got := f.Splice(Span{}, "a = 1"); !slices.Equal(got, []Splice{{Span{6, 6}, "> a = 1\n"}}) {
		t.Errorf("got %v", got)
	}
	if _, at := NewView(host, nil).Host(Span{}); at != (Span{}) {
		t.Errorf("a view of nothing: got %v", at)
	}
	if got := NewView(host, nil).Splice(Span{}, "a"); got != nil {
		t.Errorf("a view of nothing: got %v", got)
	}
}

func TestSplice(t *testing.T) {
	const quoted = "> ```\n> [a]\n>\n> b = 1\n> c = 2\n> ```\nend\n"
	const listed = "- ```\n  [a]\n\n  b = 1\n  c = 2\n  ```\nend\n"
	const open = "> ```\n> [a]\n> b = 1"
	for _, tt := range []struct {
		name, host, old, text, want string
	}{
		{"a word", quoted, "1", "3", "> ```\n> [a]\n>\n> b = 3\n> c = 2\n> ```\nend\n"},
		{"lines after a line", quoted, "|\nc", "\nx = 1\n\ny = 2", "> ```\n> [a]\n>\n> b = 1\n> x = 1\n>\n> y = 2\n> c = 2\n> ```\nend\n"},
		{"lines before a line", quoted, "|b", "x = 1\n", "> ```\n> [a]\n>\n> x = 1\n> b = 1\n> c = 2\n> ```\nend\n"},
		{"a line goes", quoted, "b = 1\n", "", "> ```\n> [a]\n>\n> c = 2\n> ```\nend\n"},
		{"the last line goes", quoted, "c = 2\n", "", "> ```\n> [a]\n>\n> b = 1\n> ```\nend\n"},
		{"the end of the last line goes", quoted, " = 2\n", "", "> ```\n> [a]\n>\n> b = 1\n> c\n> ```\nend\n"},
		{"the last line is another", quoted, "c = 2\n", "d = 3", "> ```\n> [a]\n>\n> b = 1\n> d = 3\n> ```\nend\n"},
		{"lines after the last", quoted, "c = 2\n|", "d = 3\ne = 4\n", "> ```\n> [a]\n>\n> b = 1\n> c = 2\n> d = 3\n> e = 4\n> ```\nend\n"},
		{"a line without a break after the last", quoted, "c = 2\n|", "d = 3", "> ```\n> [a]\n>\n> b = 1\n> c = 2\n> d = 3\n> ```\nend\n"},
		{"lines are joined", quoted, "1\nc", "1, c", "> ```\n> [a]\n>\n> b = 1, c = 2\n> ```\nend\n"},
		{"all goes", quoted, "[a]\n\nb = 1\nc = 2\n", "", "> ```\n> ```\nend\n"},
		{"words on a blank line", listed, "|\nb", "x = 1", "- ```\n  [a]\n  x = 1\n  b = 1\n  c = 2\n  ```\nend\n"},
		{"a blank line goes", listed, "\nb", "b", "- ```\n  [a]\n  b = 1\n  c = 2\n  ```\nend\n"},
		{"a line before a blank one", listed, "|\nb", "x = 1\n", "- ```\n  [a]\n  x = 1\n\n  b = 1\n  c = 2\n  ```\nend\n"},
		{"no fence at the end", open, "b = 1|", "\nc = 2", "> ```\n> [a]\n> b = 1\n> c = 2"},
		{"no fence at the end, a line goes", open, "\nb = 1", "", "> ```\n> [a]"},
		{"two blocks", twoBlocks, "2\nc = 3\n", "4", "# A\n> ```\n> a = 1\n>\n> b = 4\n> ```\nbetween\n```\n```\n"},
		{"where two blocks meet", twoBlocks, "|c", "d = 1\n", "# A\n> ```\n> a = 1\n>\n> b = 2\n> ```\nbetween\n```\nd = 1\nc = 3\n```\n"},
		{"CR LF", "> ```\r\n> a = 1\r\n> ```\r\n", "1\r\n", "2\r\n# end\r\n", "> ```\r\n> a = 2\r\n> # end\r\n> ```\r\n"},
		{"CR LF, after the last line", "> ```\r\n> a = 1\r\n> ```\r\n", "1\r\n|", "b = 1", "> ```\r\n> a = 1\r\n> b = 1\r\n> ```\r\n"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			f := viewOf(tt.host)
			old, insert := strings.CutSuffix(tt.old, "|")
			at := strings.Index(f.Text, strings.Trim(tt.old, "|"))
			s := Span{int32(at), int32(at + len(tt.old))}
			switch {
			case insert:
				s = Span{int32(at + len(old)), int32(at + len(old))}
			case strings.HasPrefix(tt.old, "|"):
				s.End = s.Start
			}
			got := tt.host
			for _, e := range slices.Backward(f.Splice(s, tt.text)) {
				got = got[:e.Start] + e.Text + got[e.End:]
			}
			if got != tt.want {
				t.Errorf("got\n%s\nwant\n%s", got, tt.want)
			}
		})
	}
}
