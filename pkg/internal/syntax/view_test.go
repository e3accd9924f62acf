package syntax

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/outcomelint/outcomelint/pkg/source"
)

// dump writes a value as one line of text, with the source text of every span.
func dump(v Value) string {
	var b strings.Builder
	write(&b, v)
	return b.String()
}

func write(b *strings.Builder, v Value) {
	if v.Damaged() {
		b.WriteString("!")
	}
	switch v.Kind() {
	case Table:
		b.WriteString("{")
		sep := ""
		for e := range v.Entries() {
			b.WriteString(sep + e.Name + "=")
			write(b, e.Value)
			sep = " "
		}
		b.WriteString("}")
	case Array:
		b.WriteString("[")
		sep := ""
		for item := range v.Items() {
			b.WriteString(sep)
			write(b, item)
			sep = " "
		}
		b.WriteString("]")
	case Bad:
		fmt.Fprintf(b, "bad(%s)", v.Text())
	case String:
		fmt.Fprintf(b, "%q", v.Text())
	default:
		b.WriteString(v.Text())
	}
}

func read(text string) *Document { return Parse(source.New("test.toml", text)) }

func TestTree(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"headers in any order", "[a.b]\nx=1\n[c]\n[a]\ny=2", `{a={b={x=1} y=2} c={}}`},
		{"dotted keys", "a.b.c = 1\na.b.'d e' = 2\na.f = 3", `{a={b={c=1 d e=2} f=3}}`},
		{"inline", `a = { b.c = 1, b.d = [1, [2], {x=1}], e = {} }`, `{a={b={c=1 d=[1 [2] {x=1}]} e={}}}`},
		{"arrays of tables", "[[a]]\nx=1\n[a.b]\ny=1\n[[a]]\n[[a.c]]\n[[a.c]]", `{a=[{x=1 b={y=1}} {c=[{} {}]}]}`},
		{"many children", "[m]\n" + lines("k%d = %d", 40), "{m={" + joined("k%d=%d", 40) + "}}"},
		{"escapes", `a = "x\ty\u00e9\x41\e" # c`, `{a="x\tyéA\x1b"}`},
		{"multi-line", "a = \"\"\"\nx\\\n   y\r\nz\"\"\"\"\"", `{a="xy\nz\"\""}`},
		{"quoted names", "['a # b' . \"c, d\"] # e\n\"f = g\" = 1", `{a # b={c, d={f = g=1}}}`},
		{"dates", "a = 2026-01-01\nb = 2026-01-01 10:00\nc = 10:00:00.5", `{a=2026-01-01 b=2026-01-01 10:00 c=10:00:00.5}`},
	} {
		for _, tolerant := range []bool{false, true} {
			doc := parse(source.New("test.toml", tt.text), tolerant)
			if got := dump(doc.Root()); got != tt.want {
				t.Errorf("%s, tolerant %v:\n got %s\nwant %s", tt.name, tolerant, got, tt.want)
			}
			for _, e := range doc.Errors {
				t.Errorf("%s, tolerant %v: %s", tt.name, tolerant, e.Message)
			}
		}
	}
}

func lines(format string, n int) string { return joinWith("\n", format, n) }

func joined(format string, n int) string { return joinWith(" ", format, n) }

func joinWith(sep, format string, n int) string {
	parts := make([]string, n)
	for i := range parts {
		parts[i] = fmt.Sprintf(format, i, i)
	}
	return strings.Join(parts, sep)
}

// Spans of entries, keys and values are the text that people would point at.
func TestSpans(t *testing.T) {
	doc := read("# top\n[a.b] # c\nx = 1 # d\ny.\"z z\" = { w = [ 2 ] }\n\n[[l]]\nt = 'q'\n[a.b.u]\nv = 3\n")
	slice := doc.File.Slice
	var got []string
	var walk func(path string, v Value)
	walk = func(path string, v Value) {
		for e := range v.Entries() {
			got = append(got, fmt.Sprintf("%s%s: key %q of %q, value %q", path, e.Name, slice(e.KeySpan), slice(e.Span), slice(e.Value.Span())))
			walk(path+e.Name+"/", e.Value)
		}
		for item := range v.Items() {
			got = append(got, fmt.Sprintf("%sitem %q", path, slice(item.Span())))
			walk(path, item)
		}
	}
	walk("", doc.Root())
	want := []string{
		`a: key "a" of "[a.b]", value "[a.b]"`,
		`a/b: key "b" of "[a.b]", value "[a.b]"`,
		`a/b/x: key "x" of "x = 1", value "1"`,
		`a/b/y: key "y" of "y.\"z z\" = { w = [ 2 ] }", value "y"`,
		`a/b/y/z z: key "\"z z\"" of "y.\"z z\" = { w = [ 2 ] }", value "{ w = [ 2 ] }"`,
		`a/b/y/z z/w: key "w" of "w = [ 2 ]", value "[ 2 ]"`,
		`a/b/y/z z/w/item "2"`,
		`a/b/u: key "u" of "[a.b.u]", value "[a.b.u]"`,
		`a/b/u/v: key "v" of "v = 3", value "3"`,
		`l: key "l" of "[[l]]", value "[[l]]"`,
		`l/item "[[l]]"`,
		`l/t: key "t" of "t = 'q'", value "'q'"`,
	}
	if g, w := strings.Join(got, "\n"), strings.Join(want, "\n"); g != w {
		t.Errorf("got\n%s\nwant\n%s", g, w)
	}
	entry, _ := doc.Root().Get("a")
	var regions []string
	for _, r := range entry.Value.Regions() {
		regions = append(regions, slice(r))
	}
	if g, w := strings.Join(regions, "|"), "[a.b] # c\nx = 1 # d\ny.\"z z\" = { w = [ 2 ] }\n\n|[a.b.u]\nv = 3\n"; g != w {
		t.Errorf("regions %q, want %q", g, w)
	}
	for i, alone := range []bool{true, false, false} {
		if doc.Comments[i].Alone != alone {
			t.Errorf("comment %d: Alone = %v", i, !alone)
		}
	}
}

// Sections show the file as it is written.
func TestSections(t *testing.T) {
	doc := read("a = 1\nx.y = 2\nb = 3\nx.z = { u = 4 }\n[t]\nc = [5]\n[[l]]\n[x.w]\nd = 6\n[[l]]\ne = 7")
	var got []string
	for s := range doc.Sections() {
		got = append(got, doc.File.Slice(s.Header))
		for _, e := range s.Statements() {
			got = append(got, doc.File.Text[e.Span.Start:e.KeySpan.End]+":"+e.Value.Text())
		}
	}
	want := []string{"", "a:1", "x.y:2", "b:3", "x.z:{ u = 4 }", "[t]", "c:[5]", "[[l]]", "[x.w]", "d:6", "[[l]]", "e:7"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

// Origin finds the byte of the file behind every byte of a decoded text.
func TestOrigin(t *testing.T) {
	for _, tt := range []struct{ text, word string }{
		{`a = "plain word"`, "word"},
		{`a = "one\ttab \"and\" \u00e9 word"`, "word"},
		{"a = \"\"\"\nline\r\n  é \\\n   word\"\"\"", "word"},
		{"a = '''\r\nx\r\nword'''", "word"},
	} {
		doc := read(tt.text)
		e, _ := doc.Root().Get("a")
		decoded := e.Value.Text()
		at := int(e.Value.Origin(strings.Index(decoded, tt.word)))
		if want := strings.Index(tt.text, tt.word); at != want {
			t.Errorf("%q: origin %d, want %d", tt.text, at, want)
		}
		if end := e.Value.Origin(len(decoded)); int(end) > len(tt.text) || tt.text[end] != tt.text[len(tt.text)-1] {
			t.Errorf("%q: the end is at %d", tt.text, end)
		}
	}
}
