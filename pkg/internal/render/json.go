package render

import (
	"bufio"
	"bytes"
	"cmp"
	"encoding/json"
	"io"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/source"
)

// Version is that of the JSON output. Within a version it only grows.
const Version = 1

// Document is the JSON output. It is written as it comes, so "diagnostics"
// stand before "failures" and "summary", which are known last.
type Document struct {
	Version     int       `json:"version"`
	Tool        Tool      `json:"tool"`
	Diagnostics []Finding `json:"diagnostics"`
	Failures    []Failure `json:"failures"`
	Summary     Summary   `json:"summary"`
}

// Ending is the last line of the JSONL output; every other line is a Finding.
type Ending struct {
	Version  int       `json:"version"`
	Tool     Tool      `json:"tool"`
	Failures []Failure `json:"failures"`
	Summary  Summary   `json:"summary"`
}

// Finding is a diagnostic in JSON. Every key is always present.
type Finding struct {
	Rule        string       `json:"rule"`                             // the rule's id
	Category    string       `json:"category"`                         // the rule's category
	Question    string       `json:"question"`                         // the question of good logic models that the rule asks
	Severity    string       `json:"severity"`                         // what it is configured to be, or comes as
	Message     string       `json:"message"`                          // what is wrong, in one sentence
	Help        string       `json:"help"`                             // a question or a next step, or ""
	Notes       []string     `json:"notes"`                            // background, one a line
	URL         string       `json:"url"`                              // the rule's page
	Path        string       `json:"path"`                             // from the working directory, with /; "" where there is no file
	Element     string       `json:"element"`                          // such as "outcomes.x", "outcomes.x.indicators.y" or "logic_model"; two with an arrow for a link; "" in prose
	Key         string       `json:"key"`                              // the key that it is about, or ""
	Model       string       `json:"model"`                            // the model's id
	Confidence  string       `json:"confidence"`                       // how sure the reading behind it is
	Range       Range        `json:"range"`                            // where it is, as tight as can be
	Related     []Related    `json:"related"`                          // other places that explain it
	Fixes       []Fix        `json:"fixes"`                            // ways to mend it
	Fingerprint string       `json:"fingerprint"`                      // stays the same when lines move: 32 hexadecimal digits
	Suppressed  *Suppression `json:"suppressed" jsonschema:"nullable"` // why it does not count; null if it does
}

// Range is half-open: End is the first position behind it.
type Range struct {
	Start Position `json:"start"`
	End   Position `json:"end"`
}

// Position counts lines and columns from 1, columns in Unicode code points,
// and offsets in bytes from 0.
type Position struct {
	Line   int `json:"line"`
	Column int `json:"column"`
	Offset int `json:"offset"`
}

// Related is another place that explains a finding.
type Related struct {
	Path    string `json:"path"`
	Range   Range  `json:"range"`
	Message string `json:"message"`
}

// Fix is one way to mend a finding; its edits are applied together.
type Fix struct {
	Message string `json:"message"` // what it does: "rename to `owner`"
	Safety  string `json:"safety"`  // safe keeps the meaning of the model, unsafe may change it, display is only shown
	Edits   []Edit `json:"edits"`
}

// Edit replaces a range of a file by a text.
type Edit struct {
	Path  string `json:"path"`
	Range Range  `json:"range"`
	Text  string `json:"text"`
}

// Suppression says why a finding does not count; Until is its last day or empty.
type Suppression struct {
	By     string `json:"by"` // allow: a comment in the model; known: the file of known findings
	Reason string `json:"reason"`
	Until  string `json:"until"` // YYYY-MM-DD, or ""
}

// NewFinding converts a diagnostic.
func NewFinding(d *diag.Diagnostic) Finding {
	f := Finding{
		Rule: d.Rule, Category: d.Category, Question: d.Question, Severity: d.Severity.String(),
		Message: d.Message, Help: d.Help, Notes: d.Notes, URL: d.URL,
		Element: d.Element, Key: d.Key, Model: d.Model, Confidence: d.Confidence.String(),
		Related: make([]Related, len(d.Related)), Fixes: make([]Fix, len(d.Fixes)),
		Fingerprint: d.Fingerprint,
	}
	if f.Notes == nil {
		f.Notes = []string{}
	}
	f.Path, f.Range = jsonPlace(d.Place)
	for i, r := range d.Related {
		path, at := jsonPlace(r.Place)
		f.Related[i] = Related{path, at, r.Message}
	}
	for i, fix := range d.Fixes {
		edits := make([]Edit, len(fix.Edits))
		for j, e := range fix.Edits {
			path, at := jsonPlace(e.Place)
			edits[j] = Edit{path, at, e.Text}
		}
		f.Fixes[i] = Fix{fix.Message, fix.Safety.String(), edits}
	}
	if s := d.Suppressed; s != nil {
		f.Suppressed = &Suppression{s.By, s.Reason, s.Until}
	}
	return f
}

func jsonPlace(p diag.Place) (string, Range) {
	if p.File == nil {
		return "", Range{Position{1, 1, 0}, Position{1, 1, 0}}
	}
	r := clamp(p.File, p.Span)
	return p.File.Path, Range{jsonPosition(p.File, r.start), jsonPosition(p.File, r.end)}
}

func jsonPosition(f *source.File, offset int) Position {
	at := f.Pos(offset)
	return Position{at.Line, at.Column, at.Offset}
}

// NewJSON returns a Renderer for one Document with one finding a line. The
// document is complete once Close was called.
func NewJSON(w io.Writer, o Options) Renderer {
	return &jsonDocument{jsonWriter: newJSONWriter(w), o: o}
}

// NewJSONL returns a Renderer that writes one Finding a line and closes with
// an Ending.
func NewJSONL(w io.Writer, o Options) Renderer {
	return &jsonLines{newJSONWriter(w), o}
}

// A jsonWriter encodes values one after the other. The bufio.Writer keeps the
// first error.
type jsonWriter struct {
	out     *bufio.Writer
	buffer  bytes.Buffer
	encoder *json.Encoder
	err     error
}

func newJSONWriter(w io.Writer) *jsonWriter {
	j := &jsonWriter{out: bufio.NewWriter(w)}
	j.encoder = json.NewEncoder(&j.buffer)
	j.encoder.SetEscapeHTML(false)
	return j
}

// value writes v without a line break.
func (j *jsonWriter) value(v any) {
	j.buffer.Reset()
	j.err = cmp.Or(j.err, j.encoder.Encode(v))
	j.out.Write(bytes.TrimSuffix(j.buffer.Bytes(), []byte("\n")))
}

// flush hands on what was written and returns the first error so far.
func (j *jsonWriter) flush() error {
	j.err = cmp.Or(j.err, j.out.Flush())
	return j.err
}

type jsonDocument struct {
	*jsonWriter
	o       Options
	begun   bool
	written bool // a finding
}

func (j *jsonDocument) begin() {
	if j.begun {
		return
	}
	j.begun = true
	j.out.WriteString(`{"version":`)
	j.value(Version)
	j.out.WriteString(",\n\"tool\":")
	j.value(j.o.Tool)
	j.out.WriteString(",\n\"diagnostics\":[")
}

// File implements Renderer.
func (j *jsonDocument) File(ds []diag.Diagnostic) error {
	j.begin()
	for i := range ds {
		if ds[i].Suppressed != nil && !j.o.Suppressed {
			continue
		}
		if j.written {
			j.out.WriteByte(',')
		}
		j.written = true
		j.out.WriteByte('\n')
		j.value(NewFinding(&ds[i]))
	}
	return j.flush()
}

// Close implements Renderer.
func (j *jsonDocument) Close(s Summary, failures []Failure) error {
	j.begin()
	if j.written {
		j.out.WriteByte('\n')
	}
	j.out.WriteString("],\n\"failures\":")
	j.value(notNil(failures))
	j.out.WriteString(",\n\"summary\":")
	j.value(s)
	j.out.WriteString("}\n")
	return j.flush()
}

type jsonLines struct {
	*jsonWriter
	o Options
}

// File implements Renderer.
func (j *jsonLines) File(ds []diag.Diagnostic) error {
	for i := range ds {
		if ds[i].Suppressed == nil || j.o.Suppressed {
			j.value(NewFinding(&ds[i]))
			j.out.WriteByte('\n')
		}
	}
	return j.flush()
}

// Close implements Renderer.
func (j *jsonLines) Close(s Summary, failures []Failure) error {
	j.value(Ending{Version, j.o.Tool, notNil(failures), s})
	j.out.WriteByte('\n')
	return j.flush()
}

func notNil(failures []Failure) []Failure {
	if failures == nil {
		return []Failure{}
	}
	return failures
}
