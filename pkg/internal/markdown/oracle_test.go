package markdown

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"

	"github.com/yuin/goldmark/ast"
	goldmark "github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// outline writes a tree down: a line for a block, with its lines.
func outline(t *Tree, src string) string {
	var b strings.Builder
	var walk func(n int32, depth int)
	walk = func(n int32, depth int) {
		node := &t.Nodes[n]
		name := [...]string{"document", "quotation", "list", "item", "heading", "paragraph", "fenced", "indented", "html", "break"}[node.Kind]
		switch node.Kind {
		case Heading:
			name += fmt.Sprint(" ", node.Level)
		case HTML:
			name += fmt.Sprint(" ", node.Level)
		case List:
			name += " " + string(rune(node.Mark))
		case Fenced:
			name += " " + src[t.Info(node).Start:t.Info(node).End]
		}
		var lines []string
		for _, l := range t.Lines(node) {
			lines = append(lines, src[l.Start:l.End])
		}
		write(&b, depth, name, lines)
		for c := node.First; c != 0; c = t.Nodes[c].Next {
			walk(c, depth+1)
		}
	}
	walk(0, 0)
	return b.String()
}

func write(b *strings.Builder, depth int, name string, lines []string) {
	fmt.Fprintf(b, "%s%s", strings.Repeat("  ", depth), strings.TrimSpace(name))
	for _, l := range lines {
		fmt.Fprintf(b, " %q", strings.TrimRight(l, " \t\r\n"))
	}
	b.WriteByte('\n')
}

var oracle = goldmark.NewParser(goldmark.WithBlockParsers(goldmark.DefaultBlockParsers()...))

// theirs is the outline of what goldmark makes of a text.
func theirs(src string) string {
	var b strings.Builder
	var walk func(n ast.Node, depth int)
	walk = func(n ast.Node, depth int) {
		name := ""
		switch n := n.(type) {
		case *ast.Document:
			name = "document"
		case *ast.Blockquote:
			name = "quotation"
		case *ast.List:
			name = "list " + string(rune(n.Marker))
		case *ast.ListItem:
			name = "item"
		case *ast.Heading:
			name = fmt.Sprint("heading ", n.Level)
		case *ast.Paragraph, *ast.TextBlock:
			name = "paragraph"
		case *ast.FencedCodeBlock:
			name = "fenced"
			if n.Info != nil {
				name += " " + string(n.Info.Segment.Value([]byte(src)))
			}
		case *ast.CodeBlock:
			name = "indented"
		case *ast.HTMLBlock:
			name = fmt.Sprint("html ", int(n.HTMLBlockType))
		case *ast.ThematicBreak:
			name = "break"
		default:
			return
		}
		var lines []string
		if n.Kind() != ast.KindDocument {
			for i := range n.Lines().Len() {
				l := n.Lines().At(i)
				lines = append(lines, string(l.Value([]byte(src))))
			}
		}
		if h, ok := n.(*ast.HTMLBlock); ok && h.HasClosure() && h.ClosureLine.Len() > 0 {
			lines = append(lines, string(h.ClosureLine.Value([]byte(src))))
		}
		write(&b, depth, name, lines)
		for c := n.FirstChild(); c != nil; c = c.NextSibling() {
			walk(c, depth+1)
		}
	}
	walk(oracle.Parse(text.NewReader([]byte(src))), 0)
	return b.String()
}

// example is one of the specification's.
type example struct {
	Markdown, Section string
	Example           int
}

// examples reads them from goldmark's own folder.
var examples = sync.OnceValues(func() (all []example, err error) {
	out, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "github.com/yuin/goldmark").Output()
	if err != nil {
		return nil, err
	}
	data, err := os.ReadFile(filepath.Join(strings.TrimSpace(string(out)), "_test", "spec.json"))
	if err != nil {
		return nil, err
	}
	return all, json.Unmarshal(data, &all)
})

// eachExample calls test with each of the specification's examples.
func eachExample(t *testing.T, test func(e example)) {
	t.Helper()
	all, err := examples()
	if err != nil || len(all) < 600 {
		t.Fatalf("%d examples, %v", len(all), err)
	}
	for _, e := range all {
		test(e)
	}
}

// The examples of CommonMark, which goldmark carries with it.
func TestExamples(t *testing.T) {
	eachExample(t, func(e example) {
		got, want := outline(Parse(e.Markdown, 0, Markdown), e.Markdown), theirs(e.Markdown)
		if strings.Contains(e.Markdown, "\t") { // which is taken whole, and is some spaces there
			blanks := regexp.MustCompile(`"(\\t| )+`)
			got, want = blanks.ReplaceAllString(got, `"`), blanks.ReplaceAllString(want, `"`)
		}
		if got != want {
			t.Errorf("%d (%s): %q\ngot:\n%s\nwant:\n%s", e.Example, e.Section, e.Markdown, got, want)
		}
	})
}

// otherwise are the texts in which goldmark does not follow the specification:
//   - What an item that begins with an empty line holds, behind another such
//     item in it or as a list: "- -\n\n  a" and "-\n  1. a".
//   - A declaration, "<!doctype html>", may be in small letters since 0.31.
//   - A line that is one of the tags "</pre>" does not begin HTML, "<meta>" is
//     not among the tags that interrupt words, "<pre/>" and "</ div>" begin
//     nothing.
//   - Tabs within lists in lists, and what is between CR and LF.
//   - Blanks on a line of nothing else in code are cut as far as the fence is
//     indented, as on other lines.
var otherwise = regexp.MustCompile(`(?m)([-+*]|\d[.)]) *$|<![a-z]|(?i:</(pre|script|style|textarea)|<meta|<(pre|script|style|textarea)/|</ )|[\t\r]|^[ >]* (~~~|` + "```" + `)`)

// Texts that are made of what blocks begin and end with.
func TestOracle(t *testing.T) {
	pieces := []string{"a", "b c", "\n", "\n", "\n\n", " ", "  ", "    ", "- ", "-", "* ", "+ ", "1. ", "2) ", "> ", ">", "#", "# ", "```", "```x\n", "~~~\n",
		"<!-- ", "-->", "<div>", "</div>", "<pre>", "</pre>", "<b>", "<?", "?>", "<![CDATA[", "]]>", "<!A", ">", "---\n", "===\n", "***", "_ _ _", "\\", "`",
		"x=\"y\"", "<i ", "/>", "\n\n\n", "1234567890. "}
	random := rand.New(rand.NewPCG(1, 2))
	const all, few = 20_000, 10
	differ := 0
	for range all {
		var b strings.Builder
		for range 1 + random.IntN(14) {
			b.WriteString(pieces[random.IntN(len(pieces))])
		}
		src := b.String() + "\n"
		got, want := outline(Parse(src, 0, Markdown), src), theirs(src)
		switch {
		case got == want:
		case otherwise.MatchString(src):
			differ++
		default:
			t.Errorf("%q\ngot:\n%s\nwant:\n%s", src, got, want)
		}
	}
	if differ > few {
		t.Errorf("%d of %d texts are read otherwise than by goldmark", differ, all)
	}
}

func FuzzOracle(f *testing.F) {
	for _, seed := range []string{
		"> - a\n>   b\n> c\n===\n\n1. x\n\n       y\n2) z\n", "<div>\na\n\n<b c='d'>\n<!-- e\n\nf --> g\nh\n", "# a #\n## b\\#\n#c\n  ~~~ d\n   e\n ~~~~\n***\n",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, src string) {
		tree := Parse(src, 0, Markdown)
		check(t, tree, src)
		check(t, Parse(src, 0, Plain), src)
		src += "\n"
		tree = Parse(src, 0, Markdown)
		check(t, tree, src)
		if got, want := outline(tree, src), theirs(src); got != want && !otherwise.MatchString(src) {
			t.Errorf("got:\n%s\nwant:\n%s", got, want)
		}
	})
}
