package ruledoc

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/lint"
)

type options struct {
	Max   int      `toml:"max" min:"1" doc:"how many things are too many | at most"`
	Share float64  `toml:"share" doc:"of what"`
	Deep  bool     `toml:"deep" doc:"whether to look inside"`
	Unit  string   `toml:"unit" doc:"counted in"`
	Words []string `toml:"words" doc:"counted as things"`
}

// things is the rule of the sample page.
func things() *lint.Rule {
	return &lint.Rule{
		ID: "too-many-things", Category: "structure", Question: lint.Plausible,
		Severity: diag.Warning, Since: "0.1.0", Sources: []string{"S3", "UW 6.7"}, Doc: sample,
		Check: lint.WithOptions(options{Max: 3, Unit: "pieces", Words: []string{"thing", "item"}}, func(*lint.Pass, options) {}),
	}
}

func plain() *lint.Rule {
	return &lint.Rule{ID: "too-many-things", Category: "structure", Question: lint.Plausible, Since: "0.1.0", Doc: sample}
}

// Update makes the generated parts current, touches nothing else, and has
// nothing to do the second time.
func TestUpdate(t *testing.T) {
	table := "| option | type | default | meaning |\n|---|---|---|---|\n" +
		"| `max` | whole number, at least 1 | `3` | how many things are too many \\| at most |\n" +
		"| `share` | number | `0` | of what |\n" +
		"| `deep` | true or false | `false` | whether to look inside |\n" +
		"| `unit` | text | `\"pieces\"` | counted in |\n" +
		"| `words` | list of texts | `[\"thing\", \"item\"]` | counted as things |"
	for _, tt := range []struct {
		name     string
		rule     *lint.Rule
		outputs  []string
		replacer *strings.Replacer
	}{
		{"with all parts", things(), []string{"new output\n", "two\nfiles"}, strings.NewReplacer(
			"Source: an older one.", "Sources: Outcomes vs. Outputs: a difference that matters; University of Wisconsin Extension, Enhancing Program Performance with Logic Models, 6.7.",
			"old output", "new output",
			"b = 1 # want \"second\" `third`\n```\n", "b = 1 # want \"second\" `third`\n```\n\n```text\ntwo\nfiles\n```\n",
			"## When to allow it", "## Options\n\n"+table+"\n\n## When to allow it",
		)},
		{"with none", plain(), []string{"", "```\n"}, strings.NewReplacer(
			"\n\nSource: an older one.", "",
			"old output\n", "",
			"b = 1 # want \"second\" `third`\n```\n", "b = 1 # want \"second\" `third`\n```\n\n````text\n```\n````\n",
			"## When to allow it", "## Options\n\nThis rule has no options.\n\n## When to allow it",
		)},
	} {
		t.Run(tt.name, func(t *testing.T) {
			doc, want := sample, tt.replacer.Replace(sample)
			for range 2 {
				p, err := Parse(doc)
				if err != nil {
					t.Fatal(err)
				}
				got, err := p.Update(doc, tt.rule, tt.outputs)
				if err != nil || got != want {
					t.Fatalf("got %v\n%s\nwant\n%s", err, got, want)
				}
				doc = got
			}
		})
	}
}

func TestTable(t *testing.T) {
	r := things()
	r.Formerly = []string{"heap"}
	preview := plain()
	preview.Preview, preview.Severity = true, diag.Error
	preview.Doc = strings.Replace(sample, "## When", "## Fixed\n\n```toml\nx = 1\n```\n\n## When", 1)
	rows, err := Table([]*lint.Rule{r, preview})
	if err != nil {
		t.Fatal(err)
	}
	got, err := json.Marshal(rows)
	if err != nil {
		t.Fatal(err)
	}
	const url = `"url":"https://github.com/outcomelint/outcomelint/blob/main/rules/structure/too-many-things.md"`
	want := `[{"id":"too-many-things","category":"structure","question":"plausible","severity":"warning",` +
		`"summary":"More things than anyone can follow.","sources":["S3","UW 6.7"],"fixes":false,"preview":false,"since":"0.1.0","formerly":["heap"],` + url + `},` +
		`{"id":"too-many-things","category":"structure","question":"plausible","severity":"off",` +
		`"summary":"More things than anyone can follow.","sources":[],"fixes":true,"preview":true,"since":"0.1.0","formerly":[],` + url + `}]`
	if string(got) != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}

	r.Doc = "# too-many-things\n"
	if _, err := Table([]*lint.Rule{r}); err == nil || !strings.HasPrefix(err.Error(), "the page of too-many-things: line 3: ") {
		t.Errorf("an unfinished page: %v", err)
	}
}

func TestExplain(t *testing.T) {
	r := things()
	p, err := Parse(sample)
	if err != nil {
		t.Fatal(err)
	}
	if r.Doc, err = p.Update(sample, r, []string{"warning: too many\n\n  really\n", "more\n"}); err != nil {
		t.Fatal(err)
	}
	r.Formerly = []string{"heap"}
	var out strings.Builder
	if err := Explain(&out, r); err != nil {
		t.Fatal(err)
	}
	const want = `too-many-things: More things than anyone can follow.

warning · structure · plausible · since 0.1.0 · formerly heap

WHY IT MATTERS

  Nobody follows ten things.

  Not even ` + "`things`" + ` of one kind.

  Sources: Outcomes vs. Outputs: a difference that matters; University of
  Wisconsin Extension, Enhancing Program Performance with Logic Models, 6.7.

FAILS

      # options: max = 1
      [things]

      warning: too many

        really

  Over two files:

    a.toml:

      a = 1

    b.toml:

      b = 1

      more

PASSES

      # ## no heading

      two = 2

    a.toml:

      three = 3

    a.toml:

      four = 4

OPTIONS

  max = 3
      how many things are too many | at most (whole number, at least 1)
  share = 0
      of what (number)
  deep = false
      whether to look inside (true or false)
  unit = "pieces"
      counted in (text)
  words = ["thing", "item"]
      counted as things (list of texts)

WHEN TO ALLOW IT

  When the things are few.

https://github.com/outcomelint/outcomelint/blob/main/rules/structure/too-many-things.md
`
	if out.String() != want {
		t.Errorf("got\n%s\nwant\n%s", out.String(), want)
	}

	out.Reset()
	if err := Explain(&out, plain()); err != nil || strings.Contains(out.String(), "OPTIONS") {
		t.Errorf("without options: %v\n%s", err, out.String())
	}
	if err := Explain(&out, &lint.Rule{ID: "x"}); err == nil {
		t.Error("a rule without a page was explained")
	}
}

func TestWrapFindings(t *testing.T) {
	const text = `warning[too-many]: seven words make this line too long
 --> model.toml:1:1
  |
1 | [things]: a header of a source that is longer than the width
  = help: which of them would you give up?
  = note: short
`
	const want = `warning[too-many]: seven words
  make this line too long
 --> model.toml:1:1
  |
1 | [things]: a header of a source that is longer than the width
  = help: which of them would
          you give up?
  = note: short
`
	if got := wrapFindings(text, 32); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestWrap(t *testing.T) {
	word := strings.Repeat("ä", 38)
	for _, tt := range []struct{ text, want string }{
		{"a\nb  c\n", "a b c"},
		{"a\n\nb\n- c\n  d\n- e", "a\n\nb\n- c d\n- e"},
		{word + " " + word + "\nx y", word + " " + word + "\nx y"},
		{word + " " + word + "x\ny", word + " " + word + "x\ny"},
		{word + word + word + " a", word + word + word + "\na"},
		{"\n\n", ""},
	} {
		if got := Wrap(tt.text, width); got != tt.want {
			t.Errorf("Wrap(%q) = %q, want %q", tt.text, got, tt.want)
		}
	}
}
