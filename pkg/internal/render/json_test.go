package render

import (
	"bytes"
	"encoding/json"
	"io"
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/source"
)

// jsonReport is a run with a finding that fills every field, one that fills
// none, and a suppressed one.
func jsonReport(t *testing.T) Report {
	plan := source.New("strategy/plan.toml", "title = \"Größe\"\r\nleads_to = [\"häuser\"]\r\n")
	link := at(t, plan, "häuser", 1)
	full := diag.Diagnostic{
		Place: link, Label: "no element has this id", Message: `"häuser" <is> & not in this model`,
		Help: "did you mean \"haus\"?\nor none", Notes: []string{"one", "two"},
		Related: []diag.Related{{Place: at(t, plan, "Größe", 1), Message: "the title"}},
		Fixes: []diag.Fix{
			{Message: `write "haus"`, Safety: diag.Unsafe, Edits: []diag.Edit{{Place: link, Text: "haus\n"}}},
			{Message: "only shown", Safety: diag.Display},
		},
		Element: "outputs.a -> outcomes.b", Key: "leads_to", Salient: "häuser",
		Severity: diag.Error, Rule: "unknown-reference", Category: "structure", Question: "plausible",
		URL: "https://example.org/unknown-reference", Model: "plan", Fingerprint: "0123456789abcdef0123456789abcdef",
	}
	suppressed := diag.Diagnostic{
		Place: diag.Place{File: plan}, Severity: diag.Info, Confidence: diag.Low, Rule: "some-rule",
		Suppressed: &diag.Suppression{By: "allow", Reason: "agreed", Until: "2027-03-31"},
	}
	return Report{
		Options:     Options{Tool: Tool{"outcomelint", "0.1.0"}, Suppressed: true},
		Summary:     Summary{Files: 3, Errors: 1, Warnings: 1, Suppressed: 1},
		Failures:    []Failure{{"gone.toml", "permission denied"}},
		Diagnostics: []diag.Diagnostic{full, {Severity: diag.Warning}, suppressed},
	}
}

func writeJSON(t *testing.T, r Report) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := r.write(NewJSON(&out, r.Options)); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func decode[T any](t *testing.T, text []byte) T {
	t.Helper()
	var v T
	d := json.NewDecoder(bytes.NewReader(text))
	d.DisallowUnknownFields()
	if err := d.Decode(&v); err != nil {
		t.Fatalf("%v in\n%s", err, text)
	}
	if d.More() {
		t.Fatalf("more than one value in\n%s", text)
	}
	return v
}

func TestJSON(t *testing.T) {
	r := jsonReport(t)
	text := writeJSON(t, r)
	golden(t, "report.json", string(text))

	nowhere := Range{Position{1, 1, 0}, Position{1, 1, 0}}
	link := Range{Position{2, 14, 32}, Position{2, 20, 39}}
	want := Document{
		Version: 1, Tool: Tool{"outcomelint", "0.1.0"}, Failures: r.Failures, Summary: r.Summary,
		Diagnostics: []Finding{
			{
				Rule: "unknown-reference", Category: "structure", Question: "plausible", Severity: "error",
				Message: `"häuser" <is> & not in this model`, Help: "did you mean \"haus\"?\nor none",
				Notes: []string{"one", "two"}, URL: "https://example.org/unknown-reference",
				Path: "strategy/plan.toml", Element: "outputs.a -> outcomes.b", Key: "leads_to", Model: "plan",
				Confidence: "high", Range: link,
				Related: []Related{{"strategy/plan.toml", Range{Position{1, 10, 9}, Position{1, 15, 16}}, "the title"}},
				Fixes: []Fix{
					{`write "haus"`, "unsafe", []Edit{{"strategy/plan.toml", link, "haus\n"}}},
					{"only shown", "display", []Edit{}},
				},
				Fingerprint: "0123456789abcdef0123456789abcdef",
			},
			{Severity: "warning", Notes: []string{}, Confidence: "high", Range: nowhere, Related: []Related{}, Fixes: []Fix{}},
			{
				Rule: "some-rule", Severity: "info", Notes: []string{}, Path: "strategy/plan.toml", Confidence: "low",
				Range: nowhere, Related: []Related{}, Fixes: []Fix{},
				Suppressed: &Suppression{"allow", "agreed", "2027-03-31"},
			},
		},
	}
	if diff := cmp.Diff(want, decode[Document](t, text)); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

// Consumers may rely on every key: none is left out when it is empty.
func TestJSONKeysAlwaysPresent(t *testing.T) {
	var document map[string]json.RawMessage
	if err := json.Unmarshal(writeJSON(t, jsonReport(t)), &document); err != nil {
		t.Fatal(err)
	}
	wantKeys(t, "document", document, "diagnostics", "failures", "summary", "tool", "version")
	var findings []map[string]json.RawMessage
	if err := json.Unmarshal(document["diagnostics"], &findings); err != nil {
		t.Fatal(err)
	}
	for _, f := range findings {
		wantKeys(t, "finding", f, "category", "confidence", "element", "fingerprint", "fixes", "help", "key",
			"message", "model", "notes", "path", "question", "range", "related", "rule", "severity", "suppressed", "url")
		for _, list := range []string{"notes", "related", "fixes"} {
			if string(f[list]) == "null" {
				t.Errorf("%s is null", list)
			}
		}
	}
	if got := string(findings[1]["suppressed"]); got != "null" {
		t.Errorf("suppressed = %s, want null", got)
	}
}

func wantKeys(t *testing.T, what string, m map[string]json.RawMessage, keys ...string) {
	t.Helper()
	if got := sortedKeys(m); !slices.Equal(got, keys) {
		t.Errorf("keys of the %s: %q, want %q", what, got, keys)
	}
}

func TestJSONOfNothing(t *testing.T) {
	const want = `{"version":1,
"tool":{"name":"outcomelint","version":"0.1.0"},
"diagnostics":[],
"failures":[],
"summary":{"files":0,"errors":0,"warnings":0,"infos":0,"suppressed":0,"known":0}}
`
	if got := string(writeJSON(t, Report{Options: Options{Tool: Tool{"outcomelint", "0.1.0"}}})); got != want {
		t.Errorf("got %s\nwant %s", got, want)
	}
}

// File by file gives the same bytes as all at once.
func TestJSONFileByFile(t *testing.T) {
	r := jsonReport(t)
	for name, renderer := range map[string]func(io.Writer) Renderer{
		"json":  func(w io.Writer) Renderer { return NewJSON(w, r.Options) },
		"jsonl": func(w io.Writer) Renderer { return NewJSONL(w, r.Options) },
	} {
		var whole, parts bytes.Buffer
		if err := r.write(renderer(&whole)); err != nil {
			t.Fatal(err)
		}
		to := renderer(&parts)
		for _, ds := range [][]diag.Diagnostic{nil, r.Diagnostics[:1], nil, r.Diagnostics[1:]} {
			if err := to.File(ds); err != nil {
				t.Fatal(err)
			}
		}
		if err := to.Close(r.Summary, r.Failures); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(whole.String(), parts.String()); diff != "" {
			t.Errorf("%s: -whole +parts:\n%s", name, diff)
		}
	}
}

func TestJSONL(t *testing.T) {
	r := jsonReport(t)
	var out bytes.Buffer
	if err := r.write(NewJSONL(&out, r.Options)); err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSuffix(out.String(), "\n"), "\n")
	if len(lines) != len(r.Diagnostics)+1 {
		t.Fatalf("%d lines, want %d:\n%s", len(lines), len(r.Diagnostics)+1, out.String())
	}
	document := decode[Document](t, writeJSON(t, r))
	for i, want := range document.Diagnostics {
		if diff := cmp.Diff(want, decode[Finding](t, []byte(lines[i]))); diff != "" {
			t.Errorf("line %d: -json +jsonl:\n%s", i+1, diff)
		}
	}
	want := Ending{Version, r.Tool, r.Failures, r.Summary}
	if got := decode[Ending](t, []byte(lines[len(lines)-1])); !reflect.DeepEqual(got, want) {
		t.Errorf("the last line is %+v, want %+v", got, want)
	}
}

func TestJSONSuppressedOnlyWhenAskedFor(t *testing.T) {
	r := jsonReport(t)
	r.Options.Suppressed = false
	for _, f := range decode[Document](t, writeJSON(t, r)).Diagnostics {
		if f.Suppressed != nil {
			t.Errorf("JSON has the suppressed finding %+v", f)
		}
	}
	var lines bytes.Buffer
	if err := r.write(NewJSONL(&lines, r.Options)); err != nil {
		t.Fatal(err)
	}
	if n := strings.Count(lines.String(), "\n"); n != 3 {
		t.Errorf("JSONL has %d lines, want 3:\n%s", n, lines.String())
	}
}

func TestJSONInvalidText(t *testing.T) {
	f := source.New("a\xff.toml", "x\xff\xfey\x00")
	d := diag.Diagnostic{
		Place:   diag.Place{File: f, Span: source.Span{Start: 1, End: 99}},
		Message: "\xff\x1b\u2028\x00", Help: "\xed\xa0\x80", Notes: []string{"\xc3"},
		Fixes: []diag.Fix{{Edits: []diag.Edit{{Place: diag.Place{File: f, Span: source.Span{Start: -1, End: 1}}, Text: "\xff"}}}},
	}
	text := writeJSON(t, Report{Diagnostics: []diag.Diagnostic{d}})
	if !utf8.Valid(text) || !json.Valid(text) {
		t.Errorf("not valid: %q", text)
	}
	got := decode[Document](t, text).Diagnostics[0]
	if want := "\uFFFD\x1b\u2028\x00"; got.Message != want {
		t.Errorf("message %q, want %q", got.Message, want)
	}
	if want := (Range{Position{1, 2, 1}, Position{1, 6, 5}}); got.Range != want {
		t.Errorf("range %+v, want %+v", got.Range, want)
	}
}
