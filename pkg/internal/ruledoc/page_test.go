package ruledoc

import (
	"fmt"
	"strings"
	"testing"
)

// sample is a complete page.
const sample = `# too-many-things

More things than anyone can follow.

## Why it matters

Nobody follows ten things.

Not even ` + "`things`" + ` of one kind.

Source: an older one.

## Fails

` + "```toml" + `
# options: max = 1
[things]  # want "too many"
` + "```" + `

` + "```text" + `
old output
` + "```" + `

Over two files:

` + "```toml path=a.toml" + `
a = 1
` + "```" + `
` + "```toml path=b.toml" + `
b = 1 # want "second" ` + "`third`" + `
` + "```" + `

## Passes

` + "```toml" + `
# ## no heading
` + "```" + `

` + "```toml" + `
two = 2
` + "```" + `

` + "```toml path=a.toml" + `
three = 3
` + "```" + `

` + "```toml path=a.toml" + `
four = 4
` + "```" + `

## When to allow it

When the things
are few.
`

func TestParse(t *testing.T) {
	p, err := Parse(sample)
	if err != nil {
		t.Fatal(err)
	}
	if p.ID != "too-many-things" || p.Summary != "More things than anyone can follow." {
		t.Errorf("id %q, summary %q", p.ID, p.Summary)
	}
	lines := strings.Split(sample, "\n")
	var titles []string
	for _, s := range p.Sections {
		titles = append(titles, s.Title)
		if lines[s.Line-1] != "## "+s.Title || !strings.HasPrefix(sample[s.Start:], "## "+s.Title+"\n") {
			t.Errorf("section %q is not at line %d, byte %d", s.Title, s.Line, s.Start)
		}
		for _, b := range s.Blocks {
			if lines[b.Line-2] != "```"+b.Info || !strings.HasPrefix(b.Text, lines[b.Line-1]+"\n") {
				t.Errorf("block %q is not at line %d", b.Text, b.Line)
			}
			if sample[b.Start:b.End] != "```"+b.Info+"\n"+b.Text+"```\n" {
				t.Errorf("block %q has the bytes %q", b.Text, sample[b.Start:b.End])
			}
		}
	}
	if got := strings.Join(titles, ","); got != "Why it matters,Fails,Passes,When to allow it" {
		t.Errorf("sections %s", got)
	}
	if got := p.Section(Allow).Text; got != "When the things\nare few." {
		t.Errorf("text of a section is %q", got)
	}
	if got := outline(p.Fails); got != "model.toml>old output\n | a.toml b.toml>none" {
		t.Errorf("failing examples are %s", got)
	}
	if got := outline(p.Passes); got != "model.toml>none | model.toml>none | a.toml>none | a.toml>none" {
		t.Errorf("passing examples are %s", got)
	}
}

// Two blocks may be one file before and after a change; the next pair is
// another example, and so is what stands beside it.
func TestChanges(t *testing.T) {
	change := "```toml old\na = 1\n```\n```toml new\na = 2\n```\n"
	page := strings.Replace(sample, "## Passes\n", "## Passes\n"+change+change+"```toml path=a.toml\n```\n", 1)
	p, err := Parse(page)
	if err != nil {
		t.Fatal(err)
	}
	if got := outline(p.Passes[:3]); got != "old.toml new.toml>none | old.toml new.toml>none | a.toml>none" {
		t.Errorf("passing examples are %s", got)
	}
	if e := p.Passes[0]; !e.Files[0].Old || e.Files[1].Old {
		t.Errorf("which is the old one? %+v", e.Files)
	}
}

// outline prints examples as their paths and what they print.
func outline(examples []Example) string {
	var out []string
	for _, e := range examples {
		var paths []string
		for _, b := range e.Files {
			paths = append(paths, b.Path)
		}
		output := "none"
		if e.Output != nil {
			output = e.Output.Text
		}
		out = append(out, strings.Join(paths, " ")+">"+output)
	}
	return strings.Join(out, " | ")
}

func TestParseRefuses(t *testing.T) {
	for _, tt := range []struct{ old, new, want string }{
		{"# too-many-things", "too-many-things", "line 1: a page begins with `# `"},
		{"More things than anyone can follow.", "", "line 3: between the title and the first section stands one line that says what the rule flags, not 0"},
		{"can follow.", "can follow.\nReally.", "line 3: between the title and the first section stands one line that says what the rule flags, not 2"},
		{"## Why it matters", "## Why", `line 5: a page has no section "Why"`},
		{"## Passes", "## When to allow it\n\nNever.\n\n## Passes", `line 37: the section "Passes" stands after "When to allow it"`},
		{"## Passes", "## Passes\n\nx\n\n## Passes", `line 37: the section "Passes" stands after "Passes"`},
		{"## When to allow it\n\nWhen the things\nare few.\n", "", `line 1: the page has no section "When to allow it"`},
		{"\nWhen the things\nare few.\n", "\n \n", `line 51: the section "When to allow it" is empty`},
		{"four = 4\n```", "four = 4", "line 47: the block is not closed"},
		{"```toml path=a.toml", "```toml a.toml", "line 26: after `toml` only `path=NAME`, or after `toml` also `old` or `new` may follow, not \"a.toml\""},
		{"```toml path=a.toml", "```yaml", "line 26: a block in \"Fails\" has the info `toml` or `markdown`, with or without `path=NAME`, not \"yaml\""},
		{"Over two files:", "```text\nagain\n```", "line 25: this output follows no example"},
		{"```toml path=a.toml\na = 1", "```toml new\na = 1", "line 26: a block `toml old` is followed by `toml new`, and nothing else is"},
		{"```toml path=a.toml\na = 1", "```toml old\na = 1", "line 29: a block `toml old` is followed by `toml new`, and nothing else is"},
		{"```toml path=a.toml\nfour", "```toml old\nfour", "line 33: the section \"Passes\" ends with a block `toml old` that no `toml new` follows"},
		{"## Why it matters", "```toml\nx\n```\n## Why it matters", "line 5: a block outside the sections"},
	} {
		page := strings.Replace(sample, tt.old, tt.new, 1)
		_, err := Parse(page)
		if page == sample || err == nil || !strings.HasPrefix(err.Error(), tt.want) {
			t.Errorf("%q for %q: error is %v, want %s", tt.new, tt.old, err, tt.want)
		}
	}
	blockless := strings.NewReplacer("```toml\n# ## no heading\n```", "words", "```toml\ntwo = 2\n```", "words",
		"```toml path=a.toml\nthree = 3\n```", "words", "```toml path=a.toml\nfour = 4\n```", "words").Replace(sample)
	if _, err := Parse(blockless); err == nil || err.Error() != "line 33: the section \"Passes\" has no `toml` or `markdown` block" {
		t.Errorf("a section without examples: %v", err)
	}
}

func TestClean(t *testing.T) {
	for _, tt := range []struct{ text, clean, wants string }{
		{"a = 1\n", "a = 1\n", ""},
		{"a = 1  # want \"x\"\nb\n", "a = 1\nb\n", "1 x"},
		{"a # want \"x\" `y.z`\n\nb # want `w`\n", "a\n\nb\n", "1 x,1 y.z,3 w"},
		{"# outcomelint: allow x: y # want \"no\"\n", "# outcomelint: allow x: y\n", "1 no"},
		{"a # want more\n", "a # want more\n", ""},
		{"a # want \n", "a # want \n", ""},
		{"a = \"# want \" # want \"\\\"q\\\"\"\n", "a = \"# want \"\n", `1 "q"`},
	} {
		b := Block{Text: tt.text, Line: 10}
		clean, wants, err := b.Clean()
		var got []string
		for _, w := range wants {
			got = append(got, fmt.Sprintf("%d %s", w.Line, w.Pattern))
		}
		if err != nil || clean != tt.clean || strings.Join(got, ",") != tt.wants {
			t.Errorf("%q: %q with %s, %v; want %q with %s", tt.text, clean, got, err, tt.clean, tt.wants)
		}
	}
	document := Block{Text: "# Plan # want \"no\"\n- x <!-- want \"y\" `z` -->\n<!-- want more -->\n", Line: 10, Markdown: true}
	clean, wants, err := document.Clean()
	if want := "# Plan # want \"no\"\n- x\n<!-- want more -->\n"; err != nil || clean != want || len(wants) != 2 || wants[1].Line != 2 {
		t.Errorf("a document: %q with %v, %v", clean, wants, err)
	}
	for text, want := range map[string]string{
		"\na # want \"x\n":    "line 11: after `want` stand quoted patterns, not \"x",
		"a # want \"x\" y\n":  "line 10: after `want` stand quoted patterns, not y",
		"a # want \"(\"\n":    "line 10: error parsing regexp",
		"a # want \"x\" \"\n": "line 10: after `want` stand quoted patterns, not \"",
	} {
		b := Block{Text: text, Line: 10}
		if _, _, err := b.Clean(); err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%q: error is %v, want %s", text, err, want)
		}
	}
}

// Examples may be documents, in a longer fence if they hold blocks.
func TestDocuments(t *testing.T) {
	const outer = "````"
	page := strings.Replace(sample, "```toml\ntwo = 2\n```", outer+"markdown\n## Not a section\n```toml\nx\n```\n"+outer+"\n\n```markdown path=a.md\none\n```\n```toml path=b.toml\n```", 1)
	p, err := Parse(page)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, e := range p.Passes[1:3] { // the last of them takes the file after it, too
		for _, f := range e.Files {
			got = append(got, fmt.Sprintf("%s %t %q", f.Path, f.Markdown, f.Text))
		}
	}
	want := `strategy.md true "## Not a section\n` + "```toml" + `\nx\n` + "```" + `\n",a.md true "one\n",b.toml false "",a.toml false "three = 3\n"`
	if strings.Join(got, ",") != want {
		t.Errorf("got  %s\nwant %s", strings.Join(got, ","), want)
	}
	if len(p.Passes[1].Files) != 1 || len(p.Passes[2].Files) != 3 {
		t.Errorf("the examples hold %d and %d files", len(p.Passes[1].Files), len(p.Passes[2].Files))
	}
}
