package model

import (
	"strings"
	"testing"

	"github.com/outcomelint/outcomelint/pkg/source"
)

// A text with markup: "It *never*  \n> fails &amp; ends, see `x y`." below "Plan".
func sampleProse() *Prose {
	f := source.New("a.md", "# Plan\n> It *never*  \n> fails &amp; ends, see `x y`.")
	p := &Prose{File: f, Blocks: []Block{
		{Kind: Heading, Level: 1, Heading: -1, List: -1, First: 0, End: 1},
		{Kind: Paragraph, Heading: 0, List: -1, First: 1, End: 2},
	}}
	p.Add("Plan", source.Span{Start: 2, End: 6}, 0, nil)
	at := func(words string) source.Span {
		i := int32(strings.Index(f.Text, words))
		return source.Span{Start: i, End: i + int32(len(words))}
	}
	p.Add("It never fails & ends, see x y.", at(f.Text[9:]), 1, []Piece{
		{At: 0, Span: at("It ")}, {At: 3, Span: at("never")}, {At: 8, Span: at("  \n> ")}, {At: 9, Span: at("fails ")},
		{At: 15, Span: at("&amp;")}, {At: 16, Span: at(" ends, see ")}, {At: 27, Span: at("x y"), Verbatim: true}, {At: 30, Span: at(".")},
	})
	return p
}

func TestProsePlace(t *testing.T) {
	p := sampleProse()
	s := &p.Sentences[1]
	for words, want := range map[string]string{
		"It":                              "It",
		"never":                           "never",
		"It never":                        "It *never",
		"never fails":                     "never*  \n> fails",
		"ils":                             "ils",
		"& ends":                          "&amp; ends",
		"fails &":                         "fails &amp;",
		"x y.":                            "x y`.",
		"It never fails & ends, see x y.": p.File.Text[9:],
	} {
		at := strings.Index(s.Text, words)
		if got := p.File.Slice(p.Place(s, at, at+len(words))); got != want {
			t.Errorf("%q is at %q, want %q", words, got, want)
		}
		if got, want := p.Verbatim(s, at, at+len(words)), strings.Contains(words, "x y"); got != want {
			t.Errorf("%q is verbatim: %v", words, got)
		}
	}
	if got := p.Place(s, 5, 5); got.Len() != 0 || !s.Span.Contains(got) {
		t.Errorf("nothing is at %v", got)
	}
	for _, outside := range [][2]int{{-1, 3}, {4, 3}, {0, len(s.Text) + 1}} {
		if got := p.Place(s, outside[0], outside[1]); got != s.Span {
			t.Errorf("%v is at %v", outside, got)
		}
	}
	if got := p.File.Slice(p.Place(&p.Sentences[0], 1, 3)); got != "la" {
		t.Errorf("bytes of a plain sentence are at %q", got)
	}
}

func TestProseBlocks(t *testing.T) {
	p := sampleProse()
	paragraph := p.In(&p.Sentences[1])
	var above []string
	for h := range p.Above(paragraph) {
		above = append(above, p.Words(h))
	}
	if strings.Join(above, "|") != "Plan" {
		t.Errorf("above stands %q", above)
	}
	p.Add("More.", source.Span{}, 1, nil)
	paragraph.End++
	if got := p.Words(paragraph); got != "It never fails & ends, see x y. More." {
		t.Errorf("the paragraph says %q", got)
	}
	if p.Told(&p.Sentences[0]) || !p.Told(&p.Sentences[1]) {
		t.Error("a heading names, a paragraph tells")
	}
	paragraph.Quoted = true
	if p.Told(&p.Sentences[1]) {
		t.Error("what others say is told")
	}
}

func TestPlain(t *testing.T) {
	for text, want := range map[string]string{
		"“We  GUARANTEE\u00a0it.”": "we guarantee it",
		"3. Öl für 5 %":            "3. öl für 5",
		"…":                        "",
	} {
		if got := (&Sentence{Text: text}).Plain(); got != want {
			t.Errorf("%q is plainly %q, want %q", text, got, want)
		}
	}
}
