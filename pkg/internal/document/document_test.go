package document

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/outcomelint/outcomelint/pkg/source"
)

// blocks lists what is in a document: "info|name|text", marked ones with a *.
func blocks(d *Document) (list []string) {
	for _, b := range d.Blocks {
		mark := ""
		if b.Marked {
			mark = "*"
		}
		list = append(list, fmt.Sprintf("%s%s|%s|%s", mark, d.File.Slice(b.Info), b.Name, b.File.Text))
	}
	return list
}

func TestParse(t *testing.T) {
	for _, tt := range []struct {
		name, text string
		want       []string
	}{
		{"a block", "# T\n\n```toml\na = 1\n\nb = 2\n```\n", []string{"toml||a = 1\n\nb = 2\n"}},
		{"no block", "# T\n\ntoml\n", nil},
		{"another language", "```yaml\na: 1\n```\n```\na = 1\n```\n```tomlx\na = 1\n```\n", nil},
		{"marked", "```toml logic-model\na = 1\n```\n", []string{"*toml logic-model||a = 1\n"}},
		{"in other letters", "``` TOML  Logic_Model \na = 1\n```\n", []string{"*TOML  Logic_Model||a = 1\n"}},
		{"attributes are no name", "```toml logic-model title=\"x\"\na = 1\n```\n```toml path=a.toml\nb = 1\n```\n```toml {.wide}\nc = 1\n```\n", []string{
			"*toml logic-model title=\"x\"||a = 1\n", "toml path=a.toml||b = 1\n", "toml {.wide}||c = 1\n"}},
		{"joined by name, in order", "```toml logic-model x\na = 1\n```\n```toml logic-model y\nb = 1\n```\n> ~~~toml logic-model x\n> c = 1\n> ~~~\n", []string{
			"*toml logic-model x|x|a = 1\nc = 1\n", "*toml logic-model y|y|b = 1\n"}},
		{"without a name each for itself", "```toml logic-model\na = 1\n```\n```toml logic-model\nb = 1\n```\n", []string{
			"*toml logic-model||a = 1\n", "*toml logic-model||b = 1\n"}},
		{"tildes", "~~~ toml\na = \"```\"\n~~~\n", []string{"toml||a = \"```\"\n"}},
		{"a long fence", "`````toml\n```\na = 1\n`````\n", []string{"toml||```\na = 1\n"}},
		{"not closed", "```toml\na = 1", []string{"toml||a = 1"}},
		{"not closed in a quotation", "> ```toml\n> a = 1\n\nb = 1\n", []string{"toml||a = 1\n"}},
		{"empty", "```toml logic-model\n```\n> ```toml\n> ```\n```toml", []string{"*toml logic-model||", "toml||", "toml||"}},
		{"indented code", "x\n\n    ```toml\n    a = 1\n    ```\n", nil},
		{"an indented fence", "   ```toml\n   a = 1\n  b = 2\n      c = 3\n   ```\n", []string{"toml||a = 1\nb = 2\n   c = 3\n"}},
		{"in a comment", "<!--\n```toml\na = 1\n```\n-->\n", nil},
		{"in HTML", "<details>\n\n```toml\na = 1\n```\n</details>\n<div>\n```toml\nb = 1\n```\n</div>\n", []string{"toml||a = 1\n"}},
		{"in a list", "- x\n\n  ```toml\n  a = 1\n\n    b = 2\n  ```\n- ```toml\n  c = 1\n  ```\n", []string{"toml||a = 1\n\n  b = 2\n", "toml||c = 1\n"}},
		{"in lists in lists", "1. x\n   - y\n     - ```toml\n       a = 1\n       ```\n", []string{"toml||a = 1\n"}},
		{"in a quotation", "> ```toml\n> a = 1\n>\n>b = 2\n> ```\n", []string{"toml||a = 1\n\nb = 2\n"}},
		{"in a list in a quotation", "> - > ```toml\n>   > a = 1\n>   > ```\n", []string{"toml||a = 1\n"}},
		{"tabs in a list", "-\t```toml\n\ta = 1\n\t\tb = 2\n\t```\n", []string{"toml||a = 1\n\tb = 2\n"}},
		{"half a tab", "- ```toml\n\ta = 1\n\t```\n", []string{"toml||\ta = 1\n"}},
		{"tabs in a quotation", ">\t```toml\n>\ta = 1\n>\t```\n", []string{"toml||a = 1\n"}},
		{"a tab in lists in lists", "- -\t```toml\n  \ta = 1\n\n  \tb = 1\n  \t```\n", []string{"toml||a = 1\n\nb = 1\n"}},
		{"a tab in a list in a quotation", "> -\t```toml\n> \ta = 1\n> \t```\n", []string{"toml||a = 1\n"}},
		{"tabs between words", "-\tx\ty\n\n\t```toml\tlogic-model\tm\n\ta\t=\t1\n\t```\n", []string{"*toml\tlogic-model\tm|m|a\t=\t1\n"}},
		{"CR LF", "```toml logic-model x\r\na = 1\r\n\r\n```\r\n", []string{"*toml logic-model x|x|a = 1\r\n\r\n"}},
		{"CR LF in a list", "- ```toml\r\n  a = 1\r\n\r\n  b = 1\r\n  ```\r\n", []string{"toml||a = 1\r\n\r\nb = 1\r\n"}},
		{"a byte order mark", "\ufeff```toml\na = 1\n```\n", []string{"toml||a = 1\n"}},
		{"emoji", "# 🎯 é\n\n- 🎯\n\n  ```toml\n  a = \"🎯\"\n  ```\n", []string{"toml||a = \"🎯\"\n"}},
		{"NUL and bad UTF-8", "\x00\xff\n\n```toml\na = \"\x00\xff\"\n```\n", []string{"toml||a = \"\x00\xff\"\n"}},
		{"after a paragraph", "words\n```toml\na = 1\n```\nwords\n", []string{"toml||a = 1\n"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d := Parse(source.New("a.md", tt.text))
			if got := blocks(d); !slices.Equal(got, tt.want) {
				t.Errorf("got  %q\nwant %q", got, tt.want)
			}
			if len(tt.want) > 0 && !MayHoldModel(tt.text) {
				t.Error("MayHoldModel denies it")
			}
			check(t, d)
		})
	}
}

// check tests what holds for every document.
func check(t *testing.T, d *Document) {
	t.Helper()
	for _, b := range d.Blocks {
		var text strings.Builder
		last := int32(0)
		for _, s := range b.segments {
			if s.Start < last || s.End < s.Start || int(s.End) > len(d.File.Text) {
				t.Fatalf("segment %v after %d in %d bytes", s.Span, last, len(d.File.Text))
			}
			last = s.End
			line := d.File.Slice(s.Span)
			if i := strings.IndexByte(line, '\n'); i >= 0 && i < len(line)-1 {
				t.Errorf("segment %q is more than a line", line)
			}
			text.WriteString(line)
		}
		if text.String() != b.File.Text {
			t.Errorf("the segments are %q, the view is %q", text.String(), b.File.Text)
		}
		if !isTOML(d.File.Slice(b.Info)) {
			t.Errorf("the info string is %q", d.File.Slice(b.Info))
		}
		for i := range b.File.Text {
			host, at := b.File.Host(source.Span{Start: int32(i), End: int32(i + 1)})
			if host != d.File || host.Slice(at) != b.File.Text[i:i+1] {
				t.Fatalf("byte %d of %q is at %v", i, b.File.Text, at)
			}
		}
	}
}

func TestMayHoldModel(t *testing.T) {
	for text, want := range map[string]bool{
		"": false, "toml": false, "```": false, "```\ntoml": false, "``toml": false, "`~`toml": false,
		"```toml": true, "x ~~~~ \tTOML logic-model": true, "```yaml\n```\n```toml\n": true, "```tomlx": false, "```\n~~~toml": true,
	} {
		if got := MayHoldModel(text); got != want {
			t.Errorf("MayHoldModel(%q) = %v", text, got)
		}
	}
}

// New lines get what keeps them in their block.
func TestPrefix(t *testing.T) {
	for text, want := range map[string]string{
		"```toml\na = 1\n```\n":                        "b\n",
		"- ```toml\n\n  a = 1\n  ```\n":                "  b\n",
		"> ```toml\n>\n> a = 1\n> ```\n":               "> b\n",
		"> 1. ```toml\n>    a = 1\n>    ```\n":         ">    b\n",
		"- ```toml\n\ta = 1\n\t```\n":                  "\tb\n",
		"- x\n\n  ~~~toml\n  \n   a = 1\n  ~~~\n":      "  b\n",
		"<!-- x -->\n  ```toml\n a = 1\n  b = 2\n ```": " b\n",
	} {
		b := Parse(source.New("a.md", text)).Blocks[0]
		end := int32(len(b.File.Text))
		if got := b.File.Splice(source.Span{Start: end, End: end}, "b"); len(got) != 1 || got[0].Text != want {
			t.Errorf("%q: a new line is %q, want %q", text, got, want)
		}
	}
}

// A comment on its own covers the block after it; one for the file, the file.
func TestDirectives(t *testing.T) {
	const block = "```toml\na = 1\n```\n"
	const allow = "<!-- outcomelint: allow x: why not -->"
	for _, tt := range []struct {
		name, text string
		want       []string // "text|comment|covers" of blocks, then of the file
	}{
		{"before a block", allow + "\n\n" + block, []string{"allow x: why not|" + allow + "|```toml\na = 1\n`"}},
		{"right before it", allow + "\n" + block, []string{"allow x: why not|" + allow + "|```toml\na = 1\n`"}},
		{"not outcomelint's", "<!-- prettier-ignore -->\n" + block, nil},
		{"other comments between", allow + "\n<!-- x -->\n\n" + block, []string{"allow x: why not|" + allow + "|```toml\na = 1\n`"}},
		{"two", "<!-- outcomelint: allow x: a --> <!-- outcomelint: allow y: b -->\n" + block, []string{
			"allow x: a|<!-- outcomelint: allow x: a -->|```toml\na = 1\n`", "allow y: b|<!-- outcomelint: allow y: b -->|```toml\na = 1\n`"}},
		{"words between", allow + "\n\nwords\n\n" + block, nil},
		{"a heading between", allow + "\n# x\n" + block, nil},
		{"another block between", allow + "\n```\nx\n```\n" + block, nil},
		{"not on its own", allow + " words\n\n" + block, nil},
		{"within a paragraph", "words " + allow + "\n\n" + block, nil},
		{"over several lines", "<!--\n  outcomelint: allow x:\n  why not\n-->\n" + block, []string{
			"allow x: why not|<!--\n  outcomelint: allow x:\n  why not\n-->|```toml\na = 1\n`"}},
		{"in a quotation", "> <!--\n> outcomelint: allow x: why not -->\n>\n> ```toml\n> a = 1\n> ```\n", []string{
			"allow x: why not|<!--\n> outcomelint: allow x: why not -->|> ```toml\n> a = 1\n>"}},
		{"the second of a model's blocks", "```toml logic-model m\na = 1\n```\n" + allow + "\n```toml logic-model m\nb = 1\n```\n", []string{
			"allow x: why not|" + allow + "|```toml logic-model m\nb = 1\n`"}},
		{"not closed", "<!-- outcomelint: allow x: why not\n" + block, nil},
		{"for the file", "# x\n<!-- outcomelint: allow-file x: why not -->\n", []string{
			"allow-file x: why not|<!-- outcomelint: allow-file x: why not -->|# x\n<!-- outcomelint: allow-file x: why not -->\n"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d := Parse(source.New("a.md", tt.text))
			all := slices.Clone(d.Directives)
			for _, b := range d.Blocks {
				all = append(all, b.Directives...)
			}
			var got []string
			for _, a := range all {
				got = append(got, a.Text+"|"+d.File.Slice(a.Span)+"|"+d.File.Slice(a.Covers[0]))
			}
			if !slices.Equal(got, tt.want) {
				t.Errorf("got  %q\nwant %q", got, tt.want)
			}
		})
	}
}

func FuzzParse(f *testing.F) {
	for _, seed := range []string{
		"> - ```toml logic-model x\n>   a = 1\n>\t b = 2\n>   ```\n<!-- outcomelint: allow x: y -->\n~~~toml\nc = 3",
		"\ufeff1.\t~~~TOML\r\n\r\n\ta = 1\r\n \t~~~\r\n- <!--\n  outcomelint: allow-file x: y -->\n",
		"* > \t```toml\n  > \t\ta\n",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		d := Parse(source.New("a.md", text))
		check(t, d)
		if len(d.Blocks) > 0 && !MayHoldModel(text) {
			t.Error("MayHoldModel denies the blocks")
		}
		for _, b := range d.Blocks {
			for _, s := range b.File.Splice(source.Span{End: int32(len(b.File.Text))}, "x\n") {
				if s.Start < 0 || s.End < s.Start || int(s.End) > len(text) {
					t.Fatalf("splice %v of %d bytes", s.Span, len(text))
				}
			}
		}
	})
}
