package render

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/internal/ruledoc"
	"github.com/outcomelint/outcomelint/pkg/source"
)

// machineFormats are the formats that programs read.
var machineFormats = map[string]func(io.Writer, Options) Renderer{
	"sarif":      NewSARIF,
	"github":     newPlainGitHub,
	"gitlab":     NewGitLab,
	"junit":      NewJUnit,
	"checkstyle": NewCheckstyle,
	"rdjson":     NewRDJSON,
	"rdjsonl":    NewRDJSONL,
	"teamcity":   NewTeamCity,
	"markdown":   func(w io.Writer, o Options) Renderer { return NewMarkdown(w, o, 0) },
}

func newPlainGitHub(w io.Writer, o Options) Renderer {
	return NewGitHub(w, o, func(w io.Writer) Renderer { return NewText(w, TextOptions{Suppressed: o.Suppressed}) })
}

// awkwardText has what places are easily counted wrongly by: CR LF, tabs,
// characters of several bytes and of two UTF-16 units, text of several lines.
const awkwardText = "[logic_model]\r\ntitle = \"Lesen 📚\"\r\n\r\n[outputs.flyers]\r\n" +
	"\tstatement = \"500 🎯 für flyers\"\r\nleads_to = [\"jyo\"]\r\n\r\n" +
	"[outcomes.joy]\r\nstatement = '''\r\nPupils\r\nread'''\r\n"

// awkwardMessage has what some format takes for its own.
const awkwardMessage = "\"100%\n:: a, b|c [x](1) <b> `*_$\r\x01 ]]> 'y' 🎯 ##[error]"

// awkward is a run that no format has an easy time with.
func awkward(t *testing.T) Report {
	t.Helper()
	plan := source.New("plans/100 % #1 für.toml", awkwardText)
	notes := source.New("notes: a?.md", "\ufeffWe guarantee jobs.\n")
	span := func(file *source.File, needle string) diag.Place { return at(t, file, needle, 1) }
	finding := func(place diag.Place, rule string, severity diag.Severity, message string) diag.Diagnostic {
		return diag.Diagnostic{
			Place: place, Rule: rule, Category: "structure", Question: "plausible", Severity: severity, Message: message,
			Model: "lesen", URL: "https://example.org/rules/" + rule, Fingerprint: fmt.Sprintf("%032x", place.Span.Start),
		}
	}
	reference := finding(span(plan, "jyo"), "unknown-reference", diag.Error, `"jyo" names nothing in this model`)
	reference.Element, reference.Key = "outputs.flyers", "leads_to"
	reference.Help = "did you mean \"joy\"?"
	reference.Related = []diag.Related{
		{Place: span(plan, "joy"), Message: "the nearest [id]"},
		{Place: span(notes, "jobs")},
		{Message: "elsewhere"},
	}
	reference.Fixes = []diag.Fix{{Message: `write "joy"`, Edits: []diag.Edit{{Place: span(plan, "jyo"), Text: "joy"}}}}

	awkward := finding(span(plan, "🎯 für"), "awkward-words", diag.Warning, awkwardMessage)
	awkward.Element, awkward.Notes = "outputs.flyers", []string{"a note"}
	awkward.Fixes = []diag.Fix{
		{Message: "say it otherwise", Safety: diag.Unsafe, Edits: []diag.Edit{
			{Place: span(plan, "flyers\""), Text: "leaflets 🎯\""}, {Place: span(plan, "500"), Text: ""},
		}},
		{Message: "only look", Safety: diag.Display, Edits: []diag.Edit{{Place: span(plan, "500"), Text: "5"}}},
	}
	lines := finding(span(plan, "'''\r\nPupils\r\nread'''"), "awkward-words", diag.Warning, "several lines")
	lines.Element = "outcomes.joy"
	asked := finding(span(plan, "📚"), "awkward-words", diag.Info, "who reads?")
	asked.Confidence, asked.Question, asked.Element = diag.Low, "testable", "logic_model"
	prose := finding(span(notes, "guarantee"), "awkward-words", diag.Warning, `"guarantee" promises`)
	prose.Model, prose.Question = "", ""
	allowed := finding(span(plan, "outcomes.joy"), "awkward-words", diag.Warning, "allowed one")
	allowed.Suppressed = &diag.Suppression{By: "allow", Reason: "a <legal> duty", Until: "2030-12-31"}
	known := finding(span(plan, "title"), "unknown-reference", diag.Error, "known one")
	known.Suppressed = &diag.Suppression{By: "known"}

	r := Report{
		Options: Options{
			Tool:       Tool{"outcomelint", "1.2.3"},
			Suppressed: true,
			Rules: []ruledoc.Description{
				{ID: "unknown-reference", Category: "structure", Question: "plausible", URL: "https://example.org/rules/unknown-reference", Severity: diag.Error, On: true, Summary: "A name of nothing.", Reason: "It is a slip.", Text: "All of it.", Markdown: "**All** of it."},
				{ID: "words", Category: "wording", Question: "honest", URL: "https://example.org/rules/words", Severity: diag.Off, Summary: "Words.", Reason: "They count.", Text: "Words.", Markdown: "Words."},
			},
		},
		Failures:    []Failure{{"gone: & away.toml", "there is no such file or folder"}},
		Diagnostics: []diag.Diagnostic{known, asked, awkward, reference, allowed, lines, prose},
	}
	r.Summary.Add(r.Diagnostics[:6])
	r.Summary.Add(r.Diagnostics[6:])
	return r
}

// many is a run of n findings in one file: nine tenths infos, then warnings,
// and ten errors at the end.
func many(n int) Report {
	file := source.New("many.toml", strings.Repeat("x = 1\n", n))
	ds := make([]diag.Diagnostic, n)
	for i := range ds {
		severity := diag.Info
		switch {
		case i >= n-10:
			severity = diag.Error
		case i >= n-n/10:
			severity = diag.Warning
		}
		ds[i] = diag.Diagnostic{
			Place: diag.Place{File: file, Span: source.Span{Start: int32(i * 6), End: int32(i*6 + 1)}},
			Rule:  "some-rule", Severity: severity, Message: fmt.Sprintf("finding %d", i), Fingerprint: fmt.Sprintf("%032x", i),
		}
	}
	r := Report{Diagnostics: ds, Options: Options{Tool: Tool{"outcomelint", "1.2.3"}}}
	r.Summary.Add(ds)
	return r
}

// written is a run in a format.
func written(t *testing.T, format string, r Report) string {
	t.Helper()
	var out strings.Builder
	if err := r.write(machineFormats[format](&out, r.Options)); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// Every format, as it is. Look at what changes before you take it.
func TestMachineFormats(t *testing.T) {
	for name := range machineFormats {
		out := written(t, name, awkward(t))
		golden(t, "machine/awkward."+name, out)
		if again := written(t, name, awkward(t)); again != out {
			t.Errorf("%s: two runs differ", name)
		}
	}
}

// Programs read what is valid: findings of all kinds, none, and very many.
func TestMachineFormatsAreValid(t *testing.T) {
	empty := Report{Options: Options{Tool: Tool{"outcomelint", "1.2.3"}}}
	visible := awkward(t)
	visible.Suppressed = false
	for what, r := range map[string]Report{"awkward": awkward(t), "awkward, without what is suppressed": visible, "empty": empty, "many": many(30_000)} {
		for format, valid := range map[string]func(*testing.T, string){
			"sarif":      againstSchema("sarif-2.1.0.json"),
			"gitlab":     againstSchema("gitlab-code-quality.json"),
			"rdjson":     againstSchema("rdjson.json"),
			"rdjsonl":    linesAgainstSchema("rdjsonl.json"),
			"junit":      againstGrammar(junitGrammar),
			"checkstyle": againstGrammar(checkstyleGrammar),
		} {
			out := written(t, format, r)
			t.Run(format+", "+what, func(t *testing.T) { valid(t, out) })
		}
	}
}

// The schemas would tell.
func TestSchemasRefuse(t *testing.T) {
	for name, text := range map[string]string{
		"sarif-2.1.0.json":         `{"version":"2.1.0","runs":[{"tool":{"driver":{"name":"x"}},"results":[{"message":{"text":"x"},"locations":[{"physicalLocation":{"region":{"startLine":0}}}]}]}]}`,
		"gitlab-code-quality.json": `[{"description":"x","check_name":"x","fingerprint":"x","severity":"warning","location":{"path":"x","lines":{"begin":1}}}]`,
		"rdjson.json":              `{"diagnostics":[{"severity":"warning"}]}`,
		"rdjsonl.json":             `{"severity":"warning"}`,
	} {
		if err := schema(t, name).Validate(parsed(t, text)); err == nil {
			t.Errorf("%s takes %s", name, text)
		}
	}
}

func schema(t *testing.T, name string) *jsonschema.Schema {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("../../../testdata/schemas", name))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("mem:///schema.json", parsed(t, string(text))); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile("mem:///schema.json")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func parsed(t *testing.T, text string) any {
	t.Helper()
	v, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	return v
}

func againstSchema(name string) func(*testing.T, string) {
	return func(t *testing.T, text string) {
		if err := schema(t, name).Validate(parsed(t, text)); err != nil {
			t.Error(err)
		}
	}
}

func linesAgainstSchema(name string) func(*testing.T, string) {
	return func(t *testing.T, text string) {
		s := schema(t, name)
		for line := range strings.Lines(text) {
			if err := s.Validate(parsed(t, line)); err != nil {
				t.Fatalf("%v in %s", err, line)
			}
		}
	}
}

// grammar is what may be in which element of an XML document: attributes that
// must be there, others, and children.
type grammar map[string]struct{ required, optional, children []string }

// As in the schema of the JUnit plugin of Jenkins.
var junitGrammar = grammar{
	"":           {children: []string{"testsuites"}},
	"testsuites": {nil, []string{"name", "tests", "failures", "errors", "time"}, []string{"testsuite"}},
	"testsuite":  {[]string{"name", "tests", "failures", "errors"}, []string{"skipped", "time"}, []string{"testcase"}},
	"testcase":   {[]string{"name", "classname"}, []string{"time"}, []string{"skipped", "error", "failure", "system-out"}},
	"skipped":    {optional: []string{"message"}},
	"error":      {optional: []string{"message", "type"}},
	"failure":    {optional: []string{"message", "type"}},
	"system-out": {},
}

var checkstyleGrammar = grammar{
	"":           {children: []string{"checkstyle"}},
	"checkstyle": {[]string{"version"}, nil, []string{"file"}},
	"file":       {[]string{"name"}, nil, []string{"error"}},
	"error":      {[]string{"line", "severity", "message", "source"}, []string{"column"}, nil},
}

func againstGrammar(g grammar) func(*testing.T, string) {
	return func(t *testing.T, text string) {
		if err := g.check(text); err != nil {
			t.Error(err)
		}
	}
}

// check reads a document and returns the first thing in it that has no place there.
func (g grammar) check(text string) error {
	d := xml.NewDecoder(strings.NewReader(text))
	open, elements := []string{""}, 0
	for {
		token, err := d.Token()
		if err == io.EOF && elements > 0 {
			return nil
		}
		if err != nil {
			return err
		}
		switch e := token.(type) {
		case xml.StartElement:
			elements++
			if err := g.element(open[len(open)-1], e); err != nil {
				return err
			}
			open = append(open, e.Name.Local)
		case xml.EndElement:
			open = open[:len(open)-1]
		}
	}
}

func (g grammar) element(parent string, e xml.StartElement) error {
	name := e.Name.Local
	if !slices.Contains(g[parent].children, name) {
		return fmt.Errorf("<%s> in <%s>", name, parent)
	}
	var have []string
	for _, a := range e.Attr {
		have = append(have, a.Name.Local)
		if !slices.Contains(g[name].required, a.Name.Local) && !slices.Contains(g[name].optional, a.Name.Local) {
			return fmt.Errorf("<%s %s>", name, a.Name.Local)
		}
	}
	for _, must := range g[name].required {
		if !slices.Contains(have, must) {
			return fmt.Errorf("<%s> without %s", name, must)
		}
	}
	return nil
}

// noMore is a writer that takes so many bytes.
type noMore struct{ room int }

var errNoMore = errors.New("no more room")

func (w *noMore) Write(p []byte) (int, error) {
	if len(p) > w.room {
		n := w.room
		w.room = 0
		return n, errNoMore
	}
	w.room -= len(p)
	return len(p), nil
}

// An error of the writer is told, at the latest at the end.
func TestMachineFormatsThatCannotBeWritten(t *testing.T) {
	r := awkward(t)
	for name, make := range machineFormats {
		var all bytes.Buffer
		if err := r.write(make(&all, r.Options)); err != nil {
			t.Fatal(err)
		}
		for _, room := range []int{0, 1, all.Len() / 2, all.Len() - 1} {
			to := make(&noMore{room}, r.Options)
			first := to.File(r.Diagnostics)
			if err := to.Close(r.Summary, r.Failures); !errors.Is(err, errNoMore) {
				t.Errorf("%s, %d bytes: %v, %v", name, room, first, err)
			}
		}
	}
}
