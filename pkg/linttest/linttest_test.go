package linttest

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/pkg/source"
)

// page is a page that is true of the rule shouting, but for its generated
// parts, which start writes.
const page = `# shouting

An exclamation mark.

## Why it matters

Nobody listens.

## Fails

` + "```toml" + `
[logic_model]
title = "Go!"  # want "shouts" "shouts"
` + "```" + `

In two files, before the rule ends in 2030:

` + "```toml path=a.toml" + `
# as-of: 2029-12-31
# options: max = 1
[logic_model]
title = "One! two!"  # want "shouts"
` + "```" + `

` + "```toml path=b.toml" + `
[logic_model]
title = "Three!"
` + "```" + `

## Passes

` + "```toml" + `
[logic_model]
title = "Hush"
` + "```" + `

` + "```toml" + `
# as-of: 2030-01-01
[logic_model]
title = "Go!"
` + "```" + `

## Fixed

` + "```toml" + `
[logic_model]
title = "Go."
` + "```" + `

` + "```toml path=a.toml" + `
# as-of: 2029-12-31
# options: max = 1
[logic_model]
title = "One! two."
` + "```" + `

` + "```toml path=b.toml" + `
[logic_model]
title = "Three!"
` + "```" + `

## When to allow it

In a fire.
`

type options struct {
	Max int `toml:"max" min:"0" doc:"how many marks a file may have"`
}

// shouting reports every exclamation mark of a file after the first few, and
// the last one of "Go!" twice.
func shouting(doc string) *lint.Rule {
	return &lint.Rule{
		ID: "shouting", Category: "structure", Question: lint.Plausible, Severity: diag.Warning, Since: "0.1.0", Doc: doc,
		Check: lint.WithOptions(options{}, func(p *lint.Pass, o options) {
			if p.AsOf.Year() >= 2030 {
				return
			}
			text := p.Model.File.Text
			for i := range len(text) {
				if text[i] != '!' {
					continue
				}
				if o.Max--; o.Max >= 0 {
					continue
				}
				span := source.Span{Start: int32(i), End: int32(i + 1)}
				f := lint.Finding{On: p.Model, Span: span, Message: "this shouts"}
				f.Fixes = []diag.Fix{
					{Message: "only shown", Safety: diag.Display, Edits: []diag.Edit{{Place: diag.Place{File: p.Model.File, Span: span}, Text: "?!?"}}},
					{Message: "calm down", Safety: diag.Unsafe, Edits: []diag.Edit{{Place: diag.Place{File: p.Model.File, Span: span}, Text: "."}}},
				}
				p.Report(f)
				if strings.HasSuffix(text[:i], "Go") {
					p.Report(f)
				}
			}
		}),
	}
}

// recorder is a testing.TB that keeps what it is told.
type recorder struct {
	testing.TB
	errors []string
}

func (r *recorder) Helper() {}

func (r *recorder) Errorf(format string, args ...any) {
	r.errors = append(r.errors, fmt.Sprintf(format, args...))
}

func (r *recorder) Error(args ...any) { r.errors = append(r.errors, fmt.Sprint(args...)) }

// start makes a folder with the page as -update leaves it and returns both.
func start(t *testing.T) (dir, current string) {
	t.Helper()
	dir = t.TempDir()
	write(t, dir, page)
	defer func(was bool) { *update = was }(*update)
	*update = true
	if errors := try(t, dir, shouting(page)); errors != "" {
		t.Fatalf("the page is not true:\n%s", errors)
	}
	text, err := os.ReadFile(filepath.Join(dir, "shouting.md"))
	if err != nil {
		t.Fatal(err)
	}
	return dir, string(text)
}

func write(t *testing.T, dir, text string) {
	t.Helper()
	if err := os.WriteFile(filepath.Join(dir, "shouting.md"), []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

// try tests a rule by its page in a folder and returns what it complains of,
// with the folder's name left out.
func try(t *testing.T, dir string, r *lint.Rule) string {
	t.Helper()
	l, err := lint.New([]*lint.Rule{r})
	if err != nil {
		t.Fatal(err)
	}
	var tb recorder
	checkPage(&tb, dir, l, r)
	return strings.ReplaceAll(strings.Join(tb.errors, "\n"), dir+string(filepath.Separator), "")
}

// -update writes the generated parts, and a page is then current.
func TestUpdate(t *testing.T) {
	dir, current := start(t)
	if errors := try(t, dir, shouting(current)); errors != "" {
		t.Errorf("the updated page:\n%s", errors)
	}
	for _, want := range []string{
		"| `max` | whole number, at least 0 | `0` | how many marks a file may have |",
		"```text\nwarning[shouting]: this shouts\n --> model.toml:2:12\n",
		"```text\nwarning[shouting]: this shouts\n --> a.toml:4:18\n",
	} {
		if !strings.Contains(current, want) {
			t.Errorf("the updated page lacks\n%s\nit is\n%s", want, current)
		}
	}
	if strings.Contains(current, "b.toml:2") {
		t.Errorf("b.toml was linted with other options than a.toml:\n%s", current)
	}
}

// What is not true of a page is told with the page's line.
func TestPageProblems(t *testing.T) {
	dir, current := start(t)
	for _, tt := range []struct{ name, old, new, want string }{
		{"a want that nothing matches", `"shouts" "shouts"`, `"shouts" "screams"`,
			"shouting.md:13: nothing here wants the finding \"this shouts\"\nshouting.md:13: no finding here matches \"screams\""},
		{"a want too few", `"shouts" "shouts"`, `"shouts"`,
			`shouting.md:13: nothing here wants the finding "this shouts"`},
		{"a want too many, in a second file", `title = "Three!"`, `title = "Three!"  # want "shouts"`,
			`shouting.md:57: no finding here matches "shouts"`},
		{"a want that is no pattern", `"shouts" "shouts"`, `"("`,
			"shouting.md:13: error parsing regexp: missing closing ): `(`"},
		{"a finding where none should be", `title = "Hush"`, `title = "Hush!"`,
			`nothing here wants the finding "this shouts"`},
		{"an example that does not fail", `title = "Go!"  # want "shouts" "shouts"`, `title = "Go."`,
			"shouting.md:12: nothing in this example fails"},
		{"a passing example with a mistake", `title = "Hush"`, `title = Hush`,
			"the example has a mistake of its own: syntax-error: "},
		{"a failing example with a mistake", "[logic_model]\n", "[logic_model]\nx = \n",
			"shouting.md:13: the example has a mistake of its own: syntax-error: "},
		{"an unknown option", "max = 1", "min = 1",
			"shouting.md:49: the rule has no option `min`"},
		{"an option out of range", "max = 1", "max = -1",
			"option `max` is -1 but must be at least 0"},
		{"no date", "as-of: 2029-12-31", "as-of: soon",
			`parsing time "soon"`},
		{"another output", "warning[shouting]: this shouts\n", "warning[shouting]: this whispers\n",
			"a generated part of the page is not current, run go test with -update; it says\n\twarning[shouting]: this whispers\ninstead of\n\twarning[shouting]: this shouts"},
		{"other options", "| `max` |", "| `most` |",
			"a generated part of the page is not current"},
		{"a source too many", "Nobody listens.", "Nobody listens.\n\nSource: a friend.",
			"it says\n\tSource: a friend.\ninstead of\n\t## Fails"},
		{"another fix", "Fixed\n\n```toml\n[logic_model]\ntitle = \"Go.\"", "Fixed\n\n```toml\n[logic_model]\ntitle = \"Went.\"",
			"after the fixes this line is\n\ttitle = \"Go.\"\nthe page says\n\ttitle = \"Went.\""},
		{"a fix that changes more", "Fixed\n\n```toml\n[logic_model]\ntitle = \"Go.\"", "Fixed\n\n```toml\n[logic_model]\ntitle = \"Go.\"\nmore = 1",
			"after the fixes this line is\n\t\nthe page says\n\tmore = 1"},
		{"one fixed file of two", "```toml path=b.toml\n[logic_model]\ntitle = \"Three!\"\n```\n\n## Options", "## Options",
			"the failing example has 2 files, this has 1"},
		{"a fixed example too many", "## Options", "```toml\n[logic_model]\n```\n\n## Options",
			"no failing example becomes this by the rule's fixes"},
		{"no section for the fixes", current[strings.Index(current, "## Fixed"):strings.Index(current, "## Options")], "",
			"shouting.md:12: the rule offers fixes; the section \"Fixed\" must show this example mended:\n[logic_model]\ntitle = \"Go.\"\n"},
		{"a broken page", "## Passes", "## Goes",
			"shouting.md:76: a page has no section \"Goes\""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			text := strings.Replace(current, tt.old, tt.new, 1)
			if text == current {
				t.Fatalf("the page has no %q", tt.old)
			}
			write(t, dir, text)
			got := try(t, dir, shouting(text))
			if !strings.Contains(got, tt.want) || !strings.HasPrefix(got, "shouting.md:") {
				t.Errorf("got\n%s\nwant\n%s", got, tt.want)
			}
		})
	}
}

// The page must be the rule's own and be there at all.
func TestPageOfRule(t *testing.T) {
	dir, current := start(t)
	if got := try(t, dir, shouting(current+"\n")); got != "shouting.md: Rule.Doc is not this page; embed it" {
		t.Errorf("another page: %s", got)
	}
	if got := try(t, t.TempDir(), shouting(current)); !strings.HasPrefix(got, "the rule has no page: ") {
		t.Errorf("no page: %s", got)
	}
	for _, name := range []string{"README.md", "whisper.md", "notes.txt"} {
		if err := os.WriteFile(filepath.Join(dir, name), nil, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	var tb recorder
	checkFolder(&tb, dir, []*lint.Rule{shouting(current)})
	if len(tb.errors) != 1 || !strings.HasSuffix(tb.errors[0], "whisper.md: there is no rule of this name") {
		t.Errorf("got %q", tb.errors)
	}
}

// What is wrong with an example itself counts, unless an allow covers it; a
// page about a rule of the loader may fail as it likes.
func TestMistakes(t *testing.T) {
	const allow = "# outcomelint: allow invalid-value: our word\n"
	text := strings.Replace(page, "title = \"Hush\"\n", "title = \"Hush\"\n"+allow+"stage = \"later\"\n", 1)
	invalid := &lint.Rule{
		ID: "invalid-value", Category: "files", Question: lint.Plausible, Severity: diag.Error, Since: "0.1.0",
		Doc: "# invalid-value\n\nA word.\n\n## Why it matters\n\nSo.\n\n## Fails\n\n```toml\n[logic_model]\nstage = \"later\" # want \"later\"\n```\n\n" +
			"## Passes\n\n```toml\n[logic_model]\ntitle = \"T\"\nstage = \"plan\"\n```\n\n## When to allow it\n\nNever.\n",
	}
	for doc, want := range map[string]string{
		text:                                "[]",
		strings.Replace(text, allow, "", 1): "the example has a mistake of its own: invalid-value: ",
	} {
		r := shouting(doc)
		l, err := lint.New([]*lint.Rule{r, invalid})
		if err != nil {
			t.Fatal(err)
		}
		if problems, _ := Check(l, r); !strings.Contains(fmt.Sprint(problems), want) {
			t.Errorf("got %v, want %s", problems, want)
		}
		if problems, _ := Check(l, invalid); len(problems) > 0 { // its example lacks a title too
			t.Errorf("of the loader's rule: %v", problems)
		}
	}
}

// A rule about changes sees the block before as what the file was, whose own
// mistakes count as well.
func TestChange(t *testing.T) {
	const page = "# renamed\n\nAnother title.\n\n## Why it matters\n\nSo.\n\n## Fails\n\n" +
		"```toml old\n[logic_model]\ntitle = \"Hush\"\n```\n\n```toml new\n[logic_model]\ntitle = \"Go!\" # want \"was Hush\"\n```\n\n" +
		"## Passes\n\n```toml old\n[logic_model]\ntitle = \"Go!\"\n```\n\n```toml new\n[logic_model]\ntitle = \"Go!\"\n```\n\n" +
		"```toml\n[logic_model]\ntitle = \"New\"\n```\n\n## When to allow it\n\nNever.\n"
	for doc, want := range map[string]string{
		page: "[]",
		strings.Replace(page, `title = "Hush"`, `title = Hush`, 1):      "{13 the example has a mistake of its own: syntax-error: ",
		strings.Replace(page, `title = "Go!" #`, `title = "Hush" #`, 1): "{18 no finding here matches",
	} {
		r := &lint.Rule{
			ID: "renamed", Category: "reporting", Question: lint.Honest, Severity: diag.Warning, Since: "0.1.0", Doc: doc,
			Check: lint.ForChange(func(p *lint.Pass) {
				was, is := p.Old.Header.Text(model.KeyTitle), p.Model.Header.Text(model.KeyTitle)
				if was.Value != is.Value {
					p.Report(lint.Finding{On: p.Model, Span: is.Span, Message: strings.ToLower(is.Value) + " was " + was.Value})
				}
			}),
		}
		l, err := lint.New([]*lint.Rule{r})
		if err != nil {
			t.Fatal(err)
		}
		problems, current := Check(l, r)
		if !strings.Contains(fmt.Sprint(problems), want) {
			t.Errorf("got %v, want %s", problems, want)
		}
		if want == "[]" && !strings.Contains(current, "--> new.toml:2:9\n") {
			t.Errorf("the updated page is\n%s", current)
		}
	}
}

// Fixes must leave a model that can be read.
func TestFixThatBreaks(t *testing.T) {
	doc := page[:strings.Index(page, "In two files")] + page[strings.Index(page, "## Passes"):]
	doc = doc[:strings.Index(doc, "```toml path=")] + doc[strings.Index(doc, "## When"):]
	doc = strings.Replace(doc, "title = \"Go.\"", "title = \"Go\"\"", 1)
	r := shouting(doc)
	r.Check = lint.ForModel(func(p *lint.Pass) {
		i := int32(strings.Index(p.Model.File.Text, "Go!"))
		if i < 0 || p.AsOf.Year() >= 2030 {
			return
		}
		span := source.Span{Start: i + 2, End: i + 3}
		fix := diag.Fix{Message: "quote", Edits: []diag.Edit{{Place: diag.Place{File: p.Model.File, Span: span}, Text: "\""}}}
		for range 2 {
			p.Report(lint.Finding{On: p.Model, Span: span, Message: "this shouts", Fixes: []diag.Fix{fix}})
		}
	})
	l, err := lint.New([]*lint.Rule{r})
	if err != nil {
		t.Fatal(err)
	}
	problems, _ := Check(l, r)
	if len(problems) != 1 || !strings.HasPrefix(problems[0].Message, "the fixes make a mistake: syntax-error: ") {
		t.Errorf("got %v", problems)
	}
}

// A rule that is off or a preview is tested at info, and only its own findings count.
func TestQuietRule(t *testing.T) {
	for name, change := range map[string]func(*lint.Rule){
		"off":     func(r *lint.Rule) { r.Severity = diag.Off },
		"preview": func(r *lint.Rule) { r.Preview = true },
	} {
		r := shouting(page)
		change(r)
		noise := &lint.Rule{
			ID: "noise", Category: "structure", Question: lint.Plausible, Severity: diag.Error, Since: "0.1.0", Doc: "# noise\n",
			Check: lint.ForModel(func(p *lint.Pass) { p.Report(lint.Finding{On: p.Model, Message: "noise"}) }),
		}
		l, err := lint.New([]*lint.Rule{r, noise})
		if err != nil {
			t.Fatal(err)
		}
		problems, current := Check(l, r)
		if len(problems) > 0 || !strings.Contains(current, "info[shouting]: this shouts") || strings.Contains(current, "noise") {
			t.Errorf("%s: %v\n%s", name, problems, current)
		}
	}
}

// Fixes that never end and rules that fail are problems, not hangs or panics.
func TestBrokenRules(t *testing.T) {
	for name, tt := range map[string]struct {
		edit string
		want string
	}{
		"endless fixes": {"!!", "shouting.md:12: the fixes do not come to an end"},
		"fails":         {"", "shouting.md:12: model.toml: rule shouting failed: defect"},
	} {
		r := shouting(page)
		r.Check = lint.ForModel(func(p *lint.Pass) {
			if tt.edit == "" {
				panic("defect")
			}
			i := int32(strings.Index(p.Model.File.Text, "Go!"))
			if i < 0 || p.AsOf.Year() >= 2030 {
				return
			}
			span := source.Span{Start: i + 2, End: i + 3}
			fix := diag.Fix{Message: "louder", Edits: []diag.Edit{{Place: diag.Place{File: p.Model.File, Span: span}, Text: tt.edit}}}
			for range 2 {
				p.Report(lint.Finding{On: p.Model, Span: span, Message: "this shouts", Fixes: []diag.Fix{fix}})
			}
		})
		doc := page[:strings.Index(page, "In two files")] + page[strings.Index(page, "## Passes"):]
		r.Doc = doc
		dir := t.TempDir()
		write(t, dir, doc)
		if got := try(t, dir, r); !strings.Contains(got, tt.want) {
			t.Errorf("%s: got\n%s\nwant\n%s", name, got, tt.want)
		}
	}
}
