package workspace

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/internal/document"
	"github.com/outcomelint/outcomelint/pkg/internal/syntax"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/source"
	"github.com/outcomelint/outcomelint/rules"
)

func newLinter(t *testing.T) *lint.Linter {
	t.Helper()
	linter, err := lint.New(rules.All())
	if err != nil {
		t.Fatal(err)
	}
	return linter
}

func lintLoaded(t interface{ Fatal(...any) }, linter *lint.Linter, l Loaded) []diag.Diagnostic {
	found, err := linter.Check(lint.Input{
		File: l.File, Model: l.Model, More: l.More, Prose: l.Prose, Directives: l.Directives, Found: l.Found, InPart: l.InPart,
		AsOf: time.Date(2026, 6, 30, 0, 0, 0, 0, time.UTC),
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}

// exampleModels are the models of the test data, mended and broken ones.
func exampleModels(t *testing.T) (texts []string) {
	t.Helper()
	for _, folder := range []string{"flawed", "broken", "good"} {
		names, err := filepath.Glob(filepath.Join("../../../testdata/models", folder, "*.toml"))
		if err != nil || len(names) == 0 {
			t.Fatalf("no models in %s: %v", folder, err)
		}
		for _, name := range names {
			text, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			texts = append(texts, strings.TrimSuffix(string(text), "\n"))
		}
	}
	return texts
}

// layers put lines into a quotation or a list.
var layers = map[string]func(i int, line string) string{
	"quotation": func(_ int, line string) string {
		if line == "" {
			return ">"
		}
		return "> " + line
	},
	"list":          item("- ", "  "),
	"wide list":     item("-   ", "    "),
	"tabbed list":   item("-\t", "\t"),
	"numbered list": item("12. ", "    "),
}

func item(first, others string) func(int, string) string {
	return func(i int, line string) string {
		switch {
		case i == 0:
			return first + line
		case line == "":
			return ""
		}
		return others + line
	}
}

// nested is a model within a document.
type nested struct {
	text string
	line int // of the document, before the first of the model
}

// drawDocument puts a model somewhere into a document.
func drawDocument(t *rapid.T, model, newline string) nested {
	prose := rapid.SampledFrom([]string{"# 🎯 Plan", "Wörter — and *more*", "<!-- a note -->", "- [ ] x\n- y", "| a | b |", "    code", "```\nx = 1\n```", "***"})
	fence := rapid.SampledFrom([]string{"```", "~~~", "`````"}).Draw(t, "fence")
	lines := slices.Concat([]string{fence + "toml logic-model"}, strings.Split(model, "\n"), []string{fence})
	names := make([]string, 0, len(layers))
	for name := range layers {
		names = append(names, name)
	}
	slices.Sort(names)
	before := 0
	add := func(texts []string) {
		for _, text := range texts {
			head := append(strings.Split(text, "\n"), "")
			lines = append(head, lines...)
			before += len(head)
		}
	}
	for range rapid.IntRange(0, 3).Draw(t, "depth") {
		if rapid.Bool().Draw(t, "prose inside") {
			add([]string{"Wörter 🎯"})
		}
		layer := layers[rapid.SampledFrom(names).Draw(t, "layer")]
		for i := range lines {
			lines[i] = layer(i, lines[i])
		}
	}
	add(rapid.SliceOfN(prose, 0, 3).Draw(t, "before"))
	lines = append(lines, "")
	lines = append(lines, rapid.SliceOfN(prose, 0, 2).Draw(t, "after")...)
	text := strings.ReplaceAll(strings.Join(lines, newline)+newline, "\r\r", "\r")
	if rapid.Bool().Draw(t, "byte order mark") {
		text = "\ufeff" + text
	}
	return nested{text, before + 1}
}

// A model reads the same in a document as alone: the same findings, on the same
// words, lines further down; and their fixes make the same of it, and leave the
// rest of the document as it is.
func TestModelInDocument(t *testing.T) {
	models, linter := exampleModels(t), newLinter(t)
	rapid.Check(t, func(t *rapid.T) {
		lines := strings.Split(rapid.SampledFrom(models).Draw(t, "model"), "\n")
		for range rapid.IntRange(0, 3).Draw(t, "lines lost") {
			i := rapid.IntRange(0, len(lines)-1).Draw(t, "line")
			lines = slices.Delete(lines, i, i+1)
		}
		newline := rapid.SampledFrom([]string{"\n", "\r\n"}).Draw(t, "newline")
		in := drawDocument(t, strings.Join(lines, "\n"), newline)
		aloneLoaded := loadModel(source.New("plan.md", strings.Join(lines, newline)+newline))
		if aloneLoaded.Model == nil {
			t.Skip("not a model")
		}
		file := source.New("plan.md", in.text)
		there := lintLoaded(t, linter, LoadDocument(file, false))
		alone := lintLoaded(t, linter, aloneLoaded)
		if got, want := bare(there), bare(alone); !cmp.Equal(got, want) {
			t.Fatalf("findings in\n%s\n%s", in.text, cmp.Diff(want, got))
		}
		for i := range alone {
			samePlace(t, in, alone[i].Place, there[i].Place)
			for j := range alone[i].Related {
				samePlace(t, in, alone[i].Related[j].Place, there[i].Related[j].Place)
			}
			for j := range alone[i].Fixes {
				sameFix(t, alone[i].Fixes[j], there[i].Fixes[j])
			}
		}
	})
}

// bare is what a finding says, without its places.
func bare(ds []diag.Diagnostic) []diag.Diagnostic {
	ds = slices.Clone(ds)
	for i := range ds {
		d := &ds[i]
		d.Place = diag.Place{}
		d.Related = slices.Clone(d.Related)
		for j := range d.Related {
			d.Related[j].Place = diag.Place{}
		}
		d.Fixes = slices.Clone(d.Fixes)
		for j := range d.Fixes {
			d.Fixes[j].Edits = nil
		}
	}
	return ds
}

// samePlace compares a place of a model alone with one in its document.
func samePlace(t *rapid.T, in nested, alone, there diag.Place) {
	if alone.File == nil {
		return
	}
	for _, at := range [][2]int32{{alone.Span.Start, there.Span.Start}, {alone.Span.End, there.Span.End}} {
		a, b := alone.File.Pos(int(at[0])), there.File.Pos(int(at[1]))
		line, hostLine := alone.File.Slice(alone.File.LineSpan(a.Line)), there.File.Slice(there.File.LineSpan(b.Line))
		if at[0] == alone.Span.End && a.Column == 1 && alone.Span.Len() > 0 { // the end of the line before
			a = alone.File.Pos(int(at[0]) - 1)
			b = there.File.Pos(int(at[1]) - 1)
			line, hostLine = alone.File.Slice(alone.File.LineSpan(a.Line)), there.File.Slice(there.File.LineSpan(b.Line))
		}
		if b.Line != a.Line+in.line {
			t.Fatalf("%d:%d is on line %d of\n%s", a.Line, a.Column, b.Line, in.text)
		}
		prefix, ok := strings.CutSuffix(hostLine, line)
		if !ok {
			t.Fatalf("line %q is in the document %q", line, hostLine)
		}
		if int(at[0]) < len(alone.File.Text) && b.Column != a.Column+utf8.RuneCountInString(prefix) {
			t.Fatalf("column %d of %q is column %d of %q", a.Column, line, b.Column, hostLine)
		}
	}
}

// sameFix applies a fix to a model alone and in its document.
func sameFix(t *rapid.T, alone, there diag.Fix) {
	if len(alone.Edits) == 0 {
		return
	}
	host := there.Edits[0].File
	want, err1 := diag.Apply(alone.Edits[0].File.Text, alone.Edits)
	got, err2 := diag.Apply(host.Text, there.Edits)
	if err1 != nil || err2 != nil {
		t.Fatalf("%s: %v, %v", there.Message, err1, err2)
	}
	before, after := blockOf(t, host), blockOf(t, source.New(host.Path, got))
	if strings.TrimRight(after.Text, "\r\n") != strings.TrimRight(want, "\r\n") {
		t.Fatalf("%s: %s", there.Message, cmp.Diff(want, after.Text))
	}
	if len(syntax.Parse(after).Errors) != len(syntax.Parse(source.New("a", want)).Errors) {
		t.Fatalf("%s: other errors in\n%s", there.Message, got)
	}
	for i, of := range [2]func(*source.File) string{head, tail} {
		if b, a := of(before), of(after); a != b {
			t.Fatalf("%s: part %d of the document was %q and is %q", there.Message, i, b, a)
		}
	}
}

// blockOf is the text of the model in a document.
func blockOf(t *rapid.T, f *source.File) *source.File {
	for _, b := range document.Parse(f).Blocks {
		if b.Marked {
			return b.File
		}
	}
	t.Fatalf("no model in\n%s", f.Text)
	return nil
}

// head and tail are what stands before and after the model.
func head(view *source.File) string {
	host, at := view.Host(source.Span{End: 1})
	return host.Text[:strings.LastIndexByte(host.Text[:at.Start], '\n')+1]
}

func tail(view *source.File) string {
	host, at := view.Host(source.Span{End: int32(len(view.Text))})
	return host.Text[at.End:]
}

func TestLoadDocument(t *testing.T) {
	const header = "[logic_model]\ntitle = \"T\"\n"
	const outputs = "[outputs.a]\nstatement = \"20 sessions\"\n"
	block := func(info, text string) string { return "```" + info + "\n" + text + "```\n\n" }
	for _, tt := range []struct {
		name, text string
		models     string   // ids
		found      []string // "line rule: help"
		alien      bool
	}{
		{name: "none", text: "# T\n", alien: true},
		{name: "of other programs", text: block("toml", "[package]\nname = \"x\"\n") + block("toml", "[package\n"), alien: true},
		{name: "not TOML", text: block("", header) + block("yaml", header), alien: true},
		{name: "by its text", text: block("toml", header), models: "plan"},
		{name: "by its mark", text: block("toml logic-model", header), models: "plan"},
		{name: "by its id", text: block("toml logic-model", header+"id = \"x\"\n"), models: "x"},
		{name: "by its name", text: block("toml logic-model y", header+"id = \"x\"\n"), models: "y"},
		{name: "several", text: block("toml logic-model a", header) + block("toml", header+"id = \"b\"\n") + block("toml logic-model a", outputs), models: "a b"},
		{name: "marked, but empty", text: block("toml logic-model", ""), found: []string{
			"1 unread-block: does it begin a model? add [logic_model] with a title; is it none? take the mark away"}},
		{name: "broken", text: block("toml", "[logic_model\ntitle = \"T\"\n"), models: "plan", found: []string{
			"2 syntax-error: write [logic_model]"}},
		{name: "without a header", text: block("toml", outputs), found: []string{
			"2 unread-block: is it a model of its own? add [logic_model] with a title; is it part of another one? move it there"}},
		{name: "without a header, beside a model", text: block("toml logic-model y", header) + block("toml", outputs), models: "y", found: []string{
			"7 unread-block: is it a part of \"y\"? open the block with ```toml logic-model y; is it a model of its own? add [logic_model] with a title"}},
		{name: "without a header, beside two", text: block("toml logic-model y", header) + block("toml logic-model z", header) + block("toml", outputs), models: "y z", found: []string{
			"12 unread-block: is it a model of its own? add [logic_model] with a title; is it part of another one? move it there"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			l := LoadDocument(source.New("plan.md", tt.text), false)
			var ids, found []string
			if l.Model != nil {
				ids = append(ids, l.Model.ID)
			}
			for _, m := range l.More {
				ids = append(ids, m.ID)
			}
			for _, d := range l.Found {
				d.ToHost()
				found = append(found, fmt.Sprintf("%d %s: %s", d.File.Pos(int(d.Span.Start)).Line, d.Rule, d.Help))
			}
			if got := strings.Join(ids, " "); got != tt.models || l.Alien != tt.alien || !slices.Equal(found, tt.found) {
				t.Errorf("models %q, alien %t, found %q", got, l.Alien, found)
			}
		})
	}
}

// The fix for a block without a header makes one model of both.
func TestJoinBlocks(t *testing.T) {
	const text = "> ~~~ toml\n> [logic_model]\n> title = \"T\"\n> ~~~\n\n```TOML {.x}\n[outputs.a]\nstatement = \"20 sessions\"\n```\n"
	l := LoadDocument(source.New("plan.md", text), false)
	if len(l.Found) != 1 || len(l.Found[0].Fixes) != 2 {
		t.Fatalf("found %v", l.Found)
	}
	got, err := diag.Apply(text, l.Found[0].Fixes[0].Edits)
	want := "> ~~~ toml logic-model plan\n> [logic_model]\n> title = \"T\"\n> ~~~\n\n```toml logic-model plan\n[outputs.a]\nstatement = \"20 sessions\"\n```\n"
	if err != nil || got != want {
		t.Errorf("got %q, %v", got, err)
	}
	l = LoadDocument(source.New("plan.md", got), false)
	if len(l.Found) != 0 || l.Model == nil || l.Model.Find("a") == nil {
		t.Errorf("found %v", l.Found)
	}
}

// Comments of the document and of its blocks allow what they cover.
// What a model seems to lack may stand in a block that could not be read.
func TestUnreadBlockIsPart(t *testing.T) {
	const model = "```toml\n[logic_model]\ntitle = 'T'\n[outcomes.x]\nstatement = 'Pupils read'\n```\n\n"
	for text, want := range map[string]bool{
		model: false,
		model + "```toml\n[tool]\nname = 'x'\n```\n":                                       false,
		model + "```toml\n[assumptions.a]\nstatement = 'Books arrive'\nabout = 'x'\n```\n": true,
	} {
		if l := LoadDocument(source.New("a.md", text), false); l.Model == nil || l.Model.Partial != want {
			t.Errorf("%s\nis partial: %v, want %v", text, l.Model != nil && l.Model.Partial, want)
		}
	}
}

func TestDocumentAllows(t *testing.T) {
	const orphan = "```toml logic-model\n[logic_model]\ntitle = \"T\"\n\n[activities.a]\nstatement = \"Print leaflets\"\nleads_to = [\"b\"]\n\n[outputs.b]\nstatement = \"500 leaflets\"\n\n[outcomes.c]\nstatement = \"Pupils read for pleasure\"\n```\n\n"
	const tables = "```toml\n[outputs.b]\nstatement = \"500 leaflets\"\n```\n"
	linter := newLinter(t)
	for _, tt := range []struct {
		name, text, rule string
		want             string // of each finding of the rule: allowed or not
	}{
		{"none", orphan, "orphan-output", "no"},
		{"before the block", "<!-- outcomelint: allow orphan-output: a duty -->\n\n" + orphan + orphan, "orphan-output", "allowed no"},
		{"for the file", orphan + orphan + "<!-- outcomelint: allow-file orphan-output: a duty -->\n", "orphan-output", "allowed allowed"},
		{"in the block, for the file", strings.Replace(orphan, "[logic", "# outcomelint: allow-file orphan-output: a duty\n[logic", 1) + orphan, "orphan-output", "allowed allowed"},
		{"in the block", strings.Replace(orphan, "[outputs", "# outcomelint: allow orphan-output: a duty\n[outputs", 1) + orphan, "orphan-output", "allowed no"},
		{"a block that is no model", orphan + "<!-- outcomelint: allow unread-block: an example -->\n" + tables, "unread-block", "allowed"},
		{"in a block that is no model", orphan + strings.Replace(tables, "[", "# outcomelint: allow unread-block: an example\n[", 1), "unread-block", "allowed"},
		{"nothing to allow", "<!-- outcomelint: allow wrong-type: a duty -->\n" + orphan, "unused-allow", "no"},
		{"perhaps in the prose", "<!-- outcomelint: allow-file wrong-type: a duty -->\n" + orphan, "unused-allow", ""},
		{"before prose", "<!-- outcomelint: allow orphan-output: a duty -->\n\nWords.\n\n" + orphan, "orphan-output", "no"},
		{"before prose, which is not read", "<!-- outcomelint: allow guarantee-claim: a duty -->\n\nWords.\n\n" + orphan, "unused-allow", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, d := range lintLoaded(t, linter, LoadDocument(source.New("plan.md", tt.text), false)) {
				switch {
				case d.Rule != tt.rule:
				case d.Suppressed != nil:
					got = append(got, "allowed")
				default:
					got = append(got, "no")
				}
			}
			if strings.Join(got, " ") != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}
