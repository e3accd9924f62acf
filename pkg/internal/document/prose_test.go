package document

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/pkg/source"
)

var kindNames = map[model.BlockKind]string{
	model.Paragraph: "p", model.Heading: "h", model.ListItem: "li", model.TableCell: "td",
}

// told lists the sentences of a prose: "kind: text", quoted ones with a >.
func told(p *model.Prose) (list []string) {
	for i := range p.Sentences {
		s := &p.Sentences[i]
		b := p.In(s)
		kind := kindNames[b.Kind]
		if b.Kind == model.Heading {
			kind += fmt.Sprint(b.Level)
		}
		if b.Quoted {
			kind = ">" + kind
		}
		list = append(list, kind+": "+s.Text)
	}
	return list
}

func TestProse(t *testing.T) {
	for _, tt := range []struct {
		name, text string
		want       []string
	}{
		{"a paragraph", "One thing. Another thing!\nA third?\n", []string{"p: One thing.", "p: Another thing!", "p: A third?"}},
		{"over lines", "One\n  thing\nmore.\nNext.", []string{"p: One thing more.", "p: Next."}},
		{"CR LF and a tab", "One\tthing\r\nmore.\r\n\r\nNext.\r\n", []string{"p: One thing more.", "p: Next."}},
		{"hard breaks", "One  \nthing\\\nmore<br>and <br/>\nmore.", []string{"p: One thing more and more."}},
		{"headings", "# Why\n\nBecause.\n\nHow so\n------\n\n### Well ###\n", []string{"h1: Why", "p: Because.", "h2: How so", "h3: Well"}},
		{"a heading without a space", "##Why\nBecause.\n##How\n", []string{"h2: Why", "p: Because.", "h2: How"}},
		{"a line in bold is a heading", "**Our outcomes:**\n\nText.\n\n**Not one** of them.\n\n**Nor this.**\n", []string{
			"h7: Our outcomes:", "p: Text.", "p: Not one of them.", "p: Nor this."}},
		{"emphasis", "We *never*, **ever** __fail__ at _this_ or ***that***.", []string{"p: We never, ever fail at this or that."}},
		{"marks that are words", "2 * 3 * 4, snake_case, 2*3, a ~ b, * and \\*so\\*.", []string{"p: 2 * 3 * 4, snake_case, 2*3, a ~ b, * and *so*."}},
		{"what is struck out", "We ~~guarantee~~ offer this.", []string{"p: We  offer this."}},
		{"links", "See [the *plan*](https://x.org/a_(b) \"A. Title\"), [more][1], [that][] and [this].\n\n[1]: https://x.org\n[that]: <x y> 'T'\n", []string{
			"p: See the plan, more, that and this."}},
		{"addresses", "See <https://x.org/never.fails> or https://x.org/a_b_c. Or <a@x.org>.", []string{"p: See  or https://x.org/a_b_c.", "p: Or ."}},
		{"images", "A ![picture *of* [us]](a.png \"T\") here. ![x][y]\n\n![alone](b.png)\n", []string{"p: A  here."}},
		{"a link around an image", "[![alt](a.png)](https://x.org) Words.", []string{"p: Words."}},
		{"inline code", "Run `make  all` and ``a ` b``.", []string{"p: Run make  all and a ` b."}},
		{"code is not read", "A.\n\n    code.\n\n```\ncode.\n```\n~~~go\nx\n~~~\nB.", []string{"p: A.", "p: B."}},
		{"entities", "Fish &amp; chips &mdash; &#8364;5 &nope; &copy.", []string{"p: Fish & chips — €5 &nope; &copy."}},
		{"HTML", "A <b class=\"a > b\">bold</b> x<sup>1</sup> <!-- no --> 2 < 3. <code>never</code>", []string{"p: A bold x  2 < 3. never"}},
		{"blocks of HTML", "<div class=\"a\">\n<h2>Why</h2> One <b>more</b>\nthing. Two.\n<ul><li>three<li>four</ul>\n<blockquote>five</blockquote>\n<pre>code</pre>\n" +
			"<table><tr><td>a</td><td>b &amp; c</td></tr></table></div>\n\n> <p>six\n> seven</p>\n\n<script>\nx. y.\n</script>\n\n<!-- x --> eight\n\n<!-- a\nb --> nine", []string{
			"h2: Why", "p: One more thing.", "p: Two.", "li: three", "li: four", ">p: five", "td: a", "td: b & c", ">p: six seven", "p: eight", "p: nine"}},
		{"front matter", "---\ntitle: Our plan\nlang: fr\n---\nText.\n", []string{"p: Text."}},
		{"front matter in TOML", "\ufeff+++\r\ntitle = \"Our plan\"\r\n+++\r\nText.\r\n", []string{"p: Text."}},
		{"a rule is no front matter", "---\n\nText here.\n\n---\n", []string{"p: Text here."}},
		{"footnotes", "Text.[^1] More[^b].\n\n[^1]: A note. With more.\n    And more.\n[^b]: Another.\n\n    Going on.\n\nEnd.\n\n    code\n", []string{
			"p: Text.", "p: More.", "p: A note.", "p: With more.", "p: And more.", "p: Another.", "p: Going on.", "p: End."}},
		{"lists", "1. One. Two.\n2. Three\n   - four\n   - [x] five\n\n   six\n", []string{
			"li: One.", "li: Two.", "li: Three", "li: four", "li: five", "li: six"}},
		{"quotations", "> One\n> *thing*.\n>\n> - Two\n\nThree.", []string{">p: One thing.", ">li: Two", "p: Three."}},
		{"tables", "Before.\nA | B\n--|:-:\n*x* | y. z\n a \\| b | \n| c\n\nAfter.", []string{
			"p: Before.", "td: A", "td: B", "td: x", "td: y. z", "td: a | b", "td: c", "p: After."}},
		{"no table", "A | B\n---|---|---\n", []string{"p: A | B ---|---|---"}},
		{"templates", "{% include a.html %}\nText {{ page.x }} here.\n{: .wide}\n{div .wide} More {a, b}.{/div}", []string{"p: Text  here.", "p: More {a, b}."}},
		{"nothing", "\n\n***\n\n<!-- x -->\n", nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d := ParseProse(source.New("a.md", tt.text))
			if got := told(d.Prose); !slices.Equal(got, tt.want) {
				t.Errorf("got  %q\nwant %q", got, tt.want)
			}
			checkProse(t, d.Prose)
		})
	}
}

func TestProseOfPlainText(t *testing.T) {
	text := "Our *plan*\n==========\n\n    Indented &amp; read. <b>So</b>.\n\n- [one](x)\n- two\n\n> three <!-- outcomelint: allow x: y --> |\n\n\tfour\n"
	d := ParsePlain(source.New("a.txt", text))
	want := []string{"h1: Our *plan*", "p: Indented &amp; read.", "p: <b>So</b>.", "li: [one](x)", "li: two", ">p: three  |", "p: four"}
	if got := told(d.Prose); !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
	if len(d.Directives) != 1 {
		t.Errorf("directives: %v", d.Directives)
	}
	checkProse(t, d.Prose)
}

// A finding underlines exactly the words, whatever stands between them.
func TestPlace(t *testing.T) {
	for _, tt := range []struct{ text, words, want string }{
		{"It *never* fails.", "never", "never"},
		{"It **never** _fails_.", "never fails", "never** _fails"},
		{"It [never](https://x.org) fails.", "never fails", "never](https://x.org) fails"},
		{"It never\nfails.", "never fails", "never\nfails"},
		{"> It never\r\n> fails.", "never fails", "never\r\n> fails"},
		{"> - It *never*  \n>   fails.", "never fails", "never*  \n>   fails"},
		{"It never\\\n\tfails.", "never fails", "never\\\n\tfails"},
		{"It&nbsp;never &amp; ever fails.", "& ever", "&amp; ever"},
		{"It never &amp; fails.", "never &", "never &amp;"},
		{"-\tIt\tnever fails.", "It never", "It\tnever"},
		{"Caf\u00e9 \u201cnever\u201d fails \U0001f3af now.", "fails \U0001f3af", "fails \U0001f3af"},
		{"# It `never` fails #", "never", "never"},
		{"A | b\n--|--\nit \\| *never* | x", "| never", "| *never"},
		{"It\\'s never.", "It's", "It\\'s"},
		{"It <b>never\nfails</b>.", "never fails", "never\nfails"},
		{"It <!-- a\nb --> never\nfails.", "never fails", "never\nfails"},
	} {
		f := source.New("a.md", tt.text)
		p := ParseProse(f).Prose
		found := false
		for i := range p.Sentences {
			s := &p.Sentences[i]
			if at := strings.Index(s.Text, tt.words); at >= 0 {
				found = true
				if got := f.Slice(p.Place(s, at, at+len(tt.words))); got != tt.want {
					t.Errorf("%q: %q is at %q, want %q", tt.text, tt.words, got, tt.want)
				}
			}
		}
		if !found {
			t.Errorf("%q: %q is not in %q", tt.text, tt.words, told(p))
		}
		checkProse(t, p)
	}
}

func TestVerbatim(t *testing.T) {
	p := ParseProse(source.New("a.md", "It `never` fails at https://never.org/x or never.")).Prose
	s := &p.Sentences[0]
	var got []bool
	for at := 0; ; at++ {
		next := strings.Index(s.Text[at:], "never")
		if next < 0 {
			break
		}
		at += next
		got = append(got, p.Verbatim(s, at, at+len("never")))
	}
	if want := []bool{true, true, false}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

// Headings, the labels of lists and the numbers of items.
func TestStructure(t *testing.T) {
	const text = "# Plan\n\n## Outcomes\n\nWe want these:\n\n1. One\n   - inner\n2. Two. Too.\n\n   more\n\nText.\n\n- alone\n\n## Next\n\n| Output | n |\n|---|---|\n| a | 1 |\n| | 2 |\n\n# End\n\n> # Said\n> x\n\nlast"
	p := ParseProse(source.New("a.md", text)).Prose
	var got []string
	for i := range p.Blocks {
		b := &p.Blocks[i]
		line := p.Words(b)
		for h := range p.Above(b) {
			line += " < " + p.Words(h)
		}
		if b.List >= 0 {
			l := p.Lists[b.List]
			line += fmt.Sprintf(" #%d/%d", b.Item, l.Items)
			if l.Label >= 0 {
				line += " of " + p.Words(&p.Blocks[l.Label])
			}
		}
		got = append(got, line)
	}
	want := []string{
		"Plan", "Outcomes < Plan", "We want these: < Outcomes < Plan",
		"One < Outcomes < Plan #1/2 of We want these:", "inner < Outcomes < Plan #1/1 of One",
		"Two. Too. < Outcomes < Plan #2/2 of We want these:", "more < Outcomes < Plan #2/2 of We want these:",
		"Text. < Outcomes < Plan", "alone < Outcomes < Plan #1/1", "Next < Plan",
		"Output < Next < Plan", "n < Next < Plan", "a < Next < Plan #1/1 of Output", "1 < Next < Plan #1/2 of n", "2 < Next < Plan #2/2 of n",
		"End", "Said", "x < Said", "last < End",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

// A comment is about the next block, within one about its sentence.
func TestDirectivesInProse(t *testing.T) {
	const allow = "<!-- outcomelint: allow x: why -->"
	for _, tt := range []struct {
		name, text string
		want       string // what it covers; "-" for nothing
	}{
		{"before a paragraph", allow + "\n\nOne. Two.\n\nThree.", "One. Two."},
		{"before a heading", allow + "\n# One\n\nTwo.", "One"},
		{"before a list", allow + "\n\n- One\n- Two\n\nThree.", "One\n- Two"},
		{"before a quotation", "A.\n\n" + allow + "\n> One\n>\n> Two\n\nThree.", "One\n>\n> Two"},
		{"before a table", allow + "\n\nA | B\n--|--\nc | d\n\nE.", "A | B\n--|--\nc | d"},
		{"before code", allow + "\n\n```\nx\n```\n\nOne.", "-"},
		{"before nothing", "One.\n\n" + allow, "-"},
		{"in a sentence", "One. Two " + allow + " goes on. Three.", "Two " + allow + " goes on."},
		{"before a sentence", "One. Two. " + allow + " Three. Four.", "Three."},
		{"before the first", "*" + allow + "* One. Two.", "One."},
		{"at the end of a line", "One. Two. " + allow + "\nThree.", "Two."},
		{"at the end of a paragraph", "One. Two. " + allow, "Two."},
		{"in an item", "- One. " + allow + "\n- Two.", "One."},
		{"in a heading", "# One " + allow + "\n\nTwo.", "One"},
		{"in a cell", "A | B\n--|--\nc " + allow + " | d", "c"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d := ParseProse(source.New("a.md", tt.text))
			if len(d.Directives) != 1 {
				t.Fatalf("directives: %v", d.Directives)
			}
			got := "-"
			if c := d.Directives[0].Covers; len(c) > 0 {
				got = d.File.Slice(c[0])
			}
			if got != tt.want {
				t.Errorf("covers %q, want %q", got, tt.want)
			}
			if at := d.File.Slice(d.Directives[0].Span); at != allow {
				t.Errorf("stands at %q", at)
			}
		})
	}
}

// checkProse tests what holds for every text: sentences in order, and every
// word of theirs where it says.
func checkProse(t *testing.T, p *model.Prose) {
	t.Helper()
	end := int32(0)
	for i := range p.Sentences {
		s := &p.Sentences[i]
		if s.Text == "" || s.Text != strings.Trim(s.Text, " \n\r\t") || strings.ContainsAny(s.Text, "\n\t") {
			t.Errorf("the sentence %q", s.Text)
		}
		if s.Span.Start < end || s.Span.End <= s.Span.Start || int(s.Span.End) > len(p.File.Text) {
			t.Fatalf("%q is at %v after %d", s.Text, s.Span, end)
		}
		end = s.Span.End
		b := p.In(s)
		if int32(i) < b.First || b.End <= int32(i) || !b.Span.Contains(s.Span) {
			t.Errorf("%q is sentence %d at %v in block %v", s.Text, i, s.Span, b)
		}
		last := s.Span.Start
		for j := range len(s.Text) {
			at := p.Place(s, j, j+1)
			if at.Start < last || at.End > s.Span.End || at.Len() < 1 {
				t.Fatalf("%q[%d] is at %v of %v, after %d", s.Text, j, at, s.Span, last)
			}
			last = at.Start
			if there := p.File.Slice(at); there != s.Text[j:j+1] && s.Text[j] != ' ' && there[0] != '&' {
				t.Fatalf("%q[%d] is %q in the file", s.Text, j, there)
			}
		}
		if got := p.Place(s, 0, len(s.Text)); got != s.Span {
			t.Errorf("%q is at %v, its words are at %v", s.Text, s.Span, got)
		}
	}
	for i := range p.Blocks {
		b := &p.Blocks[i]
		if b.Heading >= int32(i) || int(b.List) >= len(p.Lists) || b.List >= 0 && b.Item < 1 {
			t.Errorf("block %d: %+v", i, b)
		}
	}
}

// A text of nothing but beginnings is read in no time: the test would not end
// otherwise.
func TestBeginnings(t *testing.T) {
	for _, beginning := range []string{
		"[", "![", "[a](", "[a](b (", "[a](b 'c", "`", "``a`", "<!--", "<a b='", "<code>", "<sup>", "{{", "{%", "~~a ", "**a", "_", "&", "[^", "[^a]: ",
		"<pre>", "<p>", "<p><!--", "<li><blockquote>", "| ", "a | b\n--|--\n", "- ", "> ", "Dr. ", "...", "\\", "https://", "a <b",
	} {
		for _, before := range []string{"", "words ", "<div>"} {
			text := before + strings.Repeat(beginning, 100_000/len(beginning))
			checkProse(t, ParseProse(source.New("a.md", text)).Prose)
		}
	}
}

func FuzzProse(f *testing.F) {
	for _, seed := range []string{
		"> - One *two* [three](x \"y\") `four`\n>   five &amp; six.  \n>\tseven <!-- outcomelint: allow x: y -->\r\n| a | b |\n|---|---|\n| c \\| d | e |\n",
		"---\na: b\n---\n# T\n\n[^1]: Note. More <br>\n    and **more\n[a]: b\n##H\n1.\t![i](j)\n\t{% x %} https://x.y/z_(a).",
		"\ufeff**B**\n\n* [x] a\\\n  b ~~c~~ d<sup>1</sup><code>e\nf</code>&nbsp;. Dr. E... \"F.\" G",
		"0\x82. 0 İ. X",
		"`a\n> b`` c` *d\n\n<a href='\n'>x</a>\ny",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		checkProse(t, ParseProse(source.New("a.md", text)).Prose)
		checkProse(t, ParsePlain(source.New("a.txt", text)).Prose)
	})
}
