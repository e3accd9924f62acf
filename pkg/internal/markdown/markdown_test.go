package markdown

import (
	"strings"
	"testing"
)

// check tests what holds for every tree: lines in order, none in two blocks,
// and none that is more than a line; every node in one place.
func check(t *testing.T, tree *Tree, src string) {
	t.Helper()
	seen := make([]bool, len(tree.Nodes))
	last := int32(0)
	var walk func(n int32, depth int)
	walk = func(n int32, depth int) {
		if seen[n] || depth > maxOpen+1 {
			t.Fatalf("node %d is in two places, or %d deep", n, depth)
		}
		seen[n] = true
		node := &tree.Nodes[n]
		if node.First != 0 && node.Kind > Item {
			t.Errorf("node %d holds others: %+v", n, *node)
		}
		for _, l := range tree.Lines(node) {
			if l.Start < last || l.End <= l.Start || int(l.End) > len(src) {
				t.Fatalf("a line is at %v, after %d", l, last)
			}
			last = l.End
			if line := src[l.Start:l.End]; strings.Contains(line[:len(line)-1], "\n") {
				t.Errorf("%q is more than a line", line)
			}
		}
		for c := node.First; c != 0; c = tree.Nodes[c].Next {
			if (node.Kind == List) != (tree.Nodes[c].Kind == Item) {
				t.Errorf("node %d of kind %d is in one of kind %d", c, tree.Nodes[c].Kind, node.Kind)
			}
			walk(c, depth+1)
		}
	}
	walk(0, 0)
	for n, ok := range seen {
		if !ok {
			t.Errorf("node %d is nowhere", n)
		}
	}
}

// Line breaks of Windows and tabs instead of spaces change nothing.
func TestSame(t *testing.T) {
	eachExample(t, func(e example) {
		want := outline(Parse(e.Markdown, 0, Markdown), e.Markdown)
		windows := strings.ReplaceAll(e.Markdown, "\n", "\r\n")
		tree := Parse(windows, 0, Markdown)
		check(t, tree, windows)
		if got := outline(tree, windows); got != want {
			t.Errorf("%d: %q\ngot:\n%s\nwant:\n%s", e.Example, windows, got, want)
		}
		after := "---\nx: y\n---\n" + e.Markdown
		if got := outline(Parse(after, len(after)-len(e.Markdown), Markdown), after); got != want {
			t.Errorf("%d: %q\ngot:\n%s\nwant:\n%s", e.Example, after, got, want)
		}
	})
	for _, tt := range [...][2]string{
		{"- a\n\n\t- b\n\n\t\tc\n", "- a\n\n    - b\n\n        c\n"},
		{"-\ta\n\n\tb\n", "-   a\n\n    b\n"},
		{"1.\t-\ta\n\t\tb\n\n\t\tc\n", "1.  -   a\n        b\n\n        c\n"},
		{">\t- a\n>\n>\t  b\n", ">   - a\n>\n>     b\n"},
		{"*\t*\t*\n", "*   *   *\n"},
		{"- -\ta\n\n  \tb\n", "- - a\n\n    b\n"},
		{"\ta\n", "    a\n"},
		{"  \ta\n", "    a\n"},
	} {
		if got, want := outline(Parse(tt[0], 0, Markdown), tt[0]), outline(Parse(tt[1], 0, Markdown), tt[1]); got != want {
			t.Errorf("%q\ngot:\n%s\nwant:\n%s", tt[0], got, want)
		}
	}
}

// What goldmark reads otherwise, or not at all.
func TestParse(t *testing.T) {
	for _, tt := range []struct {
		name, text string
		mode       Mode
		want       string
	}{
		{"an empty item", "- -\n\n  a\n", Markdown, `document(list -(item(list -(item) paragraph "a")))`},
		{"a list in an empty item", "-\n  1. a\n", Markdown, `document(list -(item(list .(item(paragraph "a")))))`},
		{"an empty item on Windows", "-\r\n- a\r\n", Markdown, `document(list -(item item(paragraph "a")))`},
		{"a declaration in small letters", "<!doctype html>\na\n", Markdown, `document(html 4 "<!doctype html>" paragraph "a")`},
		{"what ends no HTML begins none", "</pre>\na\n", Markdown, `document(paragraph "</pre>" "a")`},
		{"a tab that is partly in a block", "- ```\n\ta\n  \tb\n", Markdown, `document(list -(item(fenced "\ta" "\tb")))`},
		{"blanks in code", "  ```\n \n   \na\n", Markdown, `document(fenced "" "" "a")`},
		{"blanks in an item's code", "- ```\n     \n  a\n", Markdown, `document(list -(item(fenced "" "a")))`},
		{"a CR within a line", "a\rb\n\rc\r\n", Markdown, `document(paragraph "a\rb" "c")`},
		{"NUL", "\x00\n\n# \x00\n", Markdown, `document(paragraph "\x00" heading 1 "\x00")`},
		{"nothing", "", Markdown, `document`},
		{"plain text", "    a\n\n\t<div>\n- b\n\n      c\n> d\n\n--\ne\n--\n    - f\n", Plain,
			`document(paragraph "a" paragraph "<div>" list -(item(paragraph "b" paragraph "c")) quotation(paragraph "d") heading 2 "--" "e" paragraph "- f")`},
	} {
		tree := Parse(tt.text, 0, tt.mode)
		check(t, tree, tt.text)
		if got := flat(tree, tt.text); got != tt.want {
			t.Errorf("%s: %q is\n%s, want\n%s", tt.name, tt.text, got, tt.want)
		}
	}
}

// flat is the outline of a tree in one line.
func flat(t *Tree, src string) string {
	var b strings.Builder
	depth := 0
	for line := range strings.Lines(outline(t, src)) {
		words := strings.TrimLeft(line, " ")
		at := (len(line) - len(words)) / 2
		switch {
		case at > depth:
			b.WriteByte('(')
		case b.Len() > 0:
			b.WriteString(strings.Repeat(")", depth-at) + " ")
		}
		depth = at
		b.WriteString(strings.TrimSpace(words))
	}
	return b.String() + strings.Repeat(")", depth)
}

func TestClosed(t *testing.T) {
	for text, want := range map[string]bool{
		"```\na\n```\n": true, "```\na\n": false, "> ```\n> a\n\n```": false, "~~~\n~~~~ \n": true, "~~~\n~~\n": false, "<!--\na -->\n": true, "<!-- a\n": false,
		"<pre>\n</PRE>": true, "<div>\n\na": false, "<?a?>": true, "<![CDATA[\n>\n]]>": true, "<!A\n>": true, "<!A": false,
	} {
		tree := Parse(text, 0, Markdown)
		first := tree.Nodes[1]
		if first.Kind == Quotation {
			first = tree.Nodes[2]
		}
		if first.Closed != want {
			t.Errorf("%q: closed is %v", text, first.Closed)
		}
	}
}

// A text of nothing but beginnings is read in no time: the test would not end
// otherwise.
func TestBeginnings(t *testing.T) {
	const size = 200_000
	for _, beginning := range []string{
		"> ", ">", "- ", "-\t", "* ", "1. ", "1) - ", "- > ", "> - ", "_ ", "- * ", "<a b='", "<a ", "</", "<!--", "<pre></", "```", "~~~", "# ", "#", "\t", " ", "\r", "\x00",
	} {
		line := strings.Repeat(beginning, size/len(beginning))
		check(t, Parse(line, 0, Markdown), line)
		for _, more := range []string{"\n", "\na\n\n", " \n", "\n    ", "\n>"} {
			text := strings.Repeat(beginning, 600) + strings.Repeat(more, size/len(more))
			check(t, Parse(text, 0, Markdown), text)
			text = strings.Repeat(beginning+more, size/len(beginning+more))
			check(t, Parse(text, 0, Plain), text)
		}
	}
	var stairs strings.Builder
	for depth := range 1400 {
		stairs.WriteString(strings.Repeat("  ", depth) + "- a\n")
	}
	check(t, Parse(stairs.String(), 0, Markdown), stairs.String())
}

func BenchmarkParse(b *testing.B) {
	text := strings.Repeat("# A heading\n\nA paragraph of a *strategy* about what is to come, and\nwhat is not.\n\n- one thing\n- another\n\n  with more\n\n"+
		"> What others say.\n\n| a | b |\n|---|---|\n| c | d |\n\n```toml\na = 1\n```\n\n<div>\nb\n</div>\n\n", 1000)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		Parse(text, 0, Markdown)
	}
}
