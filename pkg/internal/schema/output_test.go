package schema_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/invopop/jsonschema"
	validator "github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/outcomelint/outcomelint/pkg/cli"
	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/internal/render"
	"github.com/outcomelint/outcomelint/pkg/internal/schema"
	"github.com/outcomelint/outcomelint/rules"
)

var update = flag.Bool("update", false, "write the schema of the JSON output")

// The schema that is embedded is the one of the structs as they are.
func TestOutputIsCurrent(t *testing.T) {
	current := reflectOutput(t)
	if bytes.Equal(current, schema.Output()) {
		return
	}
	if !*update {
		t.Fatal("output.json is stale: go generate ./pkg/internal/schema")
	}
	if err := os.WriteFile("output.json", current, 0o644); err != nil {
		t.Fatal(err)
	}
}

// reflectOutput makes the schema of the JSON output. Within a version the
// output only grows, so keys that the schema does not know are no mistake.
func reflectOutput(t *testing.T) []byte {
	t.Helper()
	r := &jsonschema.Reflector{Anonymous: true, ExpandedStruct: true, AllowAdditionalProperties: true}
	if err := r.AddGoComments("github.com/outcomelint/outcomelint/pkg/internal/schema", "../render", jsonschema.WithFullComment()); err != nil {
		t.Fatal(err)
	}
	document, ending := r.Reflect(render.Document{}), r.Reflect(render.Ending{})
	document.Title = "outcomelint: the JSON output"
	document.Description = "What `check --format json` writes. With `--format jsonl` each line is a Finding, and the last one an Ending."
	ending.Version, ending.Definitions = "", nil
	document.Definitions["Ending"] = ending

	of := func(s *jsonschema.Schema, key string) *jsonschema.Schema {
		property, ok := s.Properties.Get(key)
		if !ok {
			t.Fatalf("the output has no %s", key)
		}
		return property
	}
	defs := document.Definitions
	of(document, "version").Enum = []any{render.Version}
	of(ending, "version").Enum = []any{render.Version}
	of(defs["Finding"], "severity").Enum = []any{diag.Error.String(), diag.Warning.String(), diag.Info.String()}
	of(defs["Finding"], "confidence").Enum = []any{diag.High.String(), diag.Low.String()}
	of(defs["Fix"], "safety").Enum = []any{diag.Safe.String(), diag.Unsafe.String(), diag.Display.String()}
	of(defs["Suppression"], "by").Enum = []any{"allow", "known"}

	var out bytes.Buffer
	e := json.NewEncoder(&out)
	e.SetEscapeHTML(false)
	if err := e.Encode(document); err != nil {
		t.Fatal(err)
	}
	var indented bytes.Buffer
	if err := json.Indent(&indented, out.Bytes(), "", "  "); err != nil {
		t.Fatal(err)
	}
	return indented.Bytes()
}

// What the command really writes about all kinds of models is valid, as a
// whole and line by line.
func TestOutputsAreValid(t *testing.T) {
	document := compile(t, schema.Output(), "")
	whole := run(t, "json")
	if err := document.Validate(parse(t, whole)); err != nil {
		t.Error(err)
	}
	lines := strings.Split(strings.TrimSpace(run(t, "jsonl")), "\n")
	finding, ending := compile(t, schema.Output(), "#/$defs/Finding"), compile(t, schema.Output(), "#/$defs/Ending")
	for _, line := range lines[:len(lines)-1] {
		if err := finding.Validate(parse(t, line)); err != nil {
			t.Errorf("%v in %s", err, line)
		}
	}
	last := lines[len(lines)-1]
	if err := ending.Validate(parse(t, last)); err != nil {
		t.Errorf("%v in %s", err, last)
	}
	if finding.Validate(parse(t, last)) == nil || ending.Validate(parse(t, lines[0])) == nil || document.Validate(parse(t, last)) == nil {
		t.Error("one part of the output passes for another")
	}
	for _, part := range []string{`"suppressed":{"by":"allow"`, `"suppressed":null`, `"failures":[{`, `"related":[{`, `"edits":[{`, `"severity":"info"`} {
		if !strings.Contains(whole, part) {
			t.Errorf("nothing tried has %s", part)
		}
	}
}

// run checks every model of the corpus, and one that is not there.
func run(t *testing.T, format string) string {
	t.Helper()
	dir, err := filepath.Abs(models)
	if err != nil {
		t.Fatal(err)
	}
	return outcomelint(t, dir, "check", "--show-suppressed", "--format", format, ".", "nowhere.toml")
}

// outcomelint runs the command in a folder and returns what it prints.
func outcomelint(t *testing.T, dir string, args ...string) string {
	t.Helper()
	var stdout, stderr strings.Builder
	cli.Run(cli.Env{
		Args: args, Dir: dir,
		Stdin: strings.NewReader(""), Stdout: &stdout, Stderr: &stderr, Getenv: func(string) string { return "" },
		Now: func() time.Time { return time.Date(2026, 6, 30, 0, 0, 0, 0, time.UTC) },
	}, rules.All()...)
	if stdout.Len() == 0 {
		t.Fatalf("no output: %s", stderr.String())
	}
	return stdout.String()
}

func parse(t *testing.T, text string) any {
	t.Helper()
	v, err := validator.UnmarshalJSON(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	return v
}
