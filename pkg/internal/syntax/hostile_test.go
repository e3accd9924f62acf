package syntax

import (
	"fmt"
	"strings"
	"testing"

	"github.com/outcomelint/outcomelint/pkg/source"
)

// hostile texts are the ones that make a careless reader look at the same
// bytes again and again, or recurse without end. The functions make about n bytes.
var hostile = map[string]func(n int) string{
	"brackets":                 repeat("a = ", "[", ""),
	"brackets, closed":         func(n int) string { return "a = " + strings.Repeat("[", n/2) + strings.Repeat("]", n/2) },
	"headers of brackets":      func(n int) string { return strings.Repeat("[", n/2) + strings.Repeat("]", n/2) },
	"braces":                   repeat("a = ", "{a=", ""),
	"brackets and braces":      repeat("a = ", "[{a=", ""),
	"dotted key":               repeat("", "a.", "a = 1"),
	"dotted key in braces":     repeat("a = {", "a.", "a = 1}"),
	"dotted key, spaced":       repeat("", "a .", "a b = 1"),
	"dotted header":            repeat("[", "a.", "a]"),
	"lists never closed":       repeat("", "a = [\n", ""),
	"lists never closed, full": repeat("", "a = [\"x\",\n", ""),
	"tables never closed":      repeat("", "a = {\n", ""),
	"tables of tables":         repeat(strings.Repeat("a = {\n", 900), "b = 1,\n", ""),
	"texts never closed":       repeat("", "a = \"\"\"\njunk\n", ""),
	"texts of two kinds":       repeat("", "a = '''\nb = \"\"\"\nx\n", ""),
	"quotes":                   repeat("a = ", `"`, ""),
	"quotes of two kinds":      repeat("a = ", `"'`, ""),
	"texts side by side":       repeat("a = ", `"x" `, ""),
	"items without end":        repeat("a = [", `"x, `, ""),
	"items without beginning":  repeat("a = [", `x", `, "]"),
	"typographic items":        repeat("a = [", "“x, ", "]"),
	"typographic quotes":       repeat("a = ", "“", ""),
	"commas":                   repeat("a = [", ",", ""),
	"commas and quotes":        repeat("a = {", `,"`, ""),
	"words":                    repeat("a = {b = ", "x,", ""),
	"plain lines":              repeat("", "some text\n", ""),
	"headers, broken":          repeat("", "[a b\n", ""),
	"headers, all the same":    repeat("", "[a.b.c.d]\nx=1\n", ""),
	"keys, all the same":       repeat("", "a=1\n", ""),
	"keys on one line":         repeat("", "a = 1 ", ""),
	"headers on one line":      repeat("", "[a] ", ""),
	"no-break spaces":          repeat("a = [", "\u00a0x,", ""),
	"control characters":       repeat("a = [\"", "\x00\",\"", ""),
	"carriage returns":         repeat("", "a = \"x\r", "\n"),
	"bytes that are no UTF-8":  repeat("a = [\"", "\xff\",\"", ""),
	"backslashes":              repeat(`a = """`, `\q`, ""),
	"backslashes and quotes":   repeat(`a = """`, `\"`, ""),
	"texts over lines":         repeat("", "a = \"x\ny\n", ""),
	"comments":                 repeat("a = [ x", " #", ""),
	"blanks":                   repeat("a = [", " ", "x"),
	"keys in a list":           repeat("a = [", "b = 1,", ""),
	"keys without values":      repeat("a = {", " b ", ""),
	"lists like headers":       repeat("", "a=[\n[1]\n,[1]\n,", ""),
	"groups of digits":         repeat("a = ", "1,000,", ""),
	"closers that cross":       repeat("a = ", "[{]", ""),
	"equals":                   repeat("", "a=", ""),
}

func repeat(before, unit, after string) func(n int) string {
	return func(n int) string { return before + strings.Repeat(unit, max(1, n/len(unit))) + after }
}

// The tree keeps its promises whatever it is made from.
func TestHostile(t *testing.T) {
	for name, text := range hostile {
		t.Run(name, func(t *testing.T) { checkDocument(t, read(text(3000))) })
	}
}

// Nesting without end is refused with one finding, and does not overflow the stack.
func TestNesting(t *testing.T) {
	const n = 100_000
	for _, name := range []string{"brackets", "brackets, closed", "braces", "brackets and braces", "dotted key", "dotted key in braces", "dotted header"} {
		doc := read(hostile[name](n) + "\nz = 1\n")
		if len(doc.Errors) != 1 || !strings.Contains(doc.Errors[0].Message, "nested more than 1000") {
			t.Errorf("%s: %d findings, the first on %q", name, len(doc.Errors), doc.Errors[0].Message)
		}
		if name != "dotted header" {
			if z, _ := doc.Root().Get("z"); z.Value.Text() != "1" {
				t.Errorf("%s: what follows is lost", name)
			}
		}
	}
	for depth, wrong := range map[int]int{maxDepth - 1: 0, maxDepth: 1} {
		text := "a = " + strings.Repeat("[", depth) + strings.Repeat("]", depth)
		if got := len(read(text).Errors); got != wrong {
			t.Errorf("%d brackets under a key: %d findings, want %d", depth, got, wrong)
		}
	}
}

// Long lists and long texts are read whole.
func TestLarge(t *testing.T) {
	const items, bytes = 200_000, 20 << 20
	var list strings.Builder
	list.WriteString("list = [")
	for i := range items {
		fmt.Fprintf(&list, "%d, ", i)
	}
	list.WriteString("]\n")
	long := strings.Repeat("change ", bytes/7)
	text := list.String() + `text = "` + long + "\"\nescaped = \"\\t" + long + "\"\n"
	doc := read(text)
	if len(doc.Errors) > 0 {
		t.Fatal(doc.Errors[0].Message)
	}
	entry := func(name string) Value { e, _ := doc.Root().Get(name); return e.Value }
	count := 0
	for item := range entry("list").Items() {
		if item.Text() != fmt.Sprint(count) {
			t.Fatalf("item %d is %s", count, item.Text())
		}
		count++
	}
	if count != items {
		t.Errorf("%d items, want %d", count, items)
	}
	if entry("text").Text() != long || entry("escaped").Text() != "\t"+long {
		t.Error("the long texts differ")
	}
	if at := entry("escaped").Origin(len(long)); text[at] != ' ' || int(at) != len(text)-3 {
		t.Errorf("the last byte comes from %d of %d", at, len(text))
	}
	// A list that long with a mistake at its end keeps its items.
	doc = read(strings.Replace(list.String(), "]", "80%]", 1))
	if len(doc.Errors) != 1 {
		t.Errorf("%d findings, want 1", len(doc.Errors))
	}
}

// A text that needs no decoding is a piece of the file, not a copy.
func TestTextShares(t *testing.T) {
	doc := read(modelText(3, 40))
	var walk func(v Value)
	walk = func(v Value) {
		for e := range v.Entries() {
			walk(e.Value)
		}
		if v.Kind() == String && v.node().flag&escaped == 0 {
			if n := testing.AllocsPerRun(10, func() { _ = v.Text() }); n > 0 {
				t.Errorf("%q is copied", v.Text())
			}
		}
	}
	walk(doc.Root())
}

// The tree costs less than the text, whatever the model is like.
func TestTreeSize(t *testing.T) {
	text := modelText(1, 3000)
	size := treeSize(Parse(source.New("model.toml", text)))
	t.Logf("%.2f bytes of tree a byte of text", float64(size)/float64(len(text)))
	if size > len(text) {
		t.Errorf("the tree takes %d bytes for %d bytes of text", size, len(text))
	}
}
