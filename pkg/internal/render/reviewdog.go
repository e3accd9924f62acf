package render

import (
	"io"
	"strings"
	"unicode/utf8"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/source"
)

// rdDiagnostic is a Diagnostic of the Reviewdog Diagnostic Format.
type rdDiagnostic struct {
	Message     string         `json:"message"`
	Location    rdLocation     `json:"location"`
	Severity    string         `json:"severity"`
	Source      rdSource       `json:"source"`
	Code        *rdCode        `json:"code,omitempty"`
	Suggestions []rdSuggestion `json:"suggestions,omitempty"`
	Related     []rdRelated    `json:"related_locations,omitempty"`
}

type rdLocation struct {
	Path  string   `json:"path"`
	Range *rdRange `json:"range,omitempty"`
}

// rdRange is half-open.
type rdRange struct {
	Start rdPosition `json:"start"`
	End   rdPosition `json:"end"`
}

// rdPosition counts lines and columns from 1, columns in bytes.
type rdPosition struct {
	Line   int `json:"line"`
	Column int `json:"column"`
}

type rdSource struct {
	Name string `json:"name"`
	URL  string `json:"url"`
}

type rdCode struct {
	Value string `json:"value"`
	URL   string `json:"url,omitempty"`
}

type rdSuggestion struct {
	Range rdRange `json:"range"`
	Text  string  `json:"text"`
}

type rdRelated struct {
	Message  string     `json:"message,omitempty"`
	Location rdLocation `json:"location"`
}

// maxSuggestedLines bounds what a suggestion replaces: it becomes a comment on
// these lines, and is copied as a whole.
const maxSuggestedLines = 40

// NewRDJSON returns a Renderer for one DiagnosticResult of reviewdog.
func NewRDJSON(w io.Writer, o Options) Renderer {
	return &rdjson{rdjsonl: rdjsonl{newJSONWriter(w), o}}
}

// NewRDJSONL returns a Renderer for one Diagnostic of reviewdog a line.
func NewRDJSONL(w io.Writer, o Options) Renderer { return &rdjsonl{newJSONWriter(w), o} }

type rdjsonl struct {
	*jsonWriter
	o Options
}

// File implements Renderer.
func (r *rdjsonl) File(ds []diag.Diagnostic) error {
	r.each(ds, func(d rdDiagnostic) {
		r.value(d)
		r.out.WriteByte('\n')
	})
	return r.flush()
}

// Close implements Renderer.
func (r *rdjsonl) Close(_ Summary, failures []Failure) error {
	for _, f := range failures {
		r.value(r.failure(f))
		r.out.WriteByte('\n')
	}
	return r.flush()
}

type rdjson struct {
	rdjsonl
	begun, written bool
}

// File implements Renderer.
func (r *rdjson) File(ds []diag.Diagnostic) error {
	r.begin()
	r.each(ds, r.item)
	return r.flush()
}

// Close implements Renderer.
func (r *rdjson) Close(_ Summary, failures []Failure) error {
	r.begin()
	for _, f := range failures {
		r.item(r.failure(f))
	}
	if r.written {
		r.out.WriteByte('\n')
	}
	r.out.WriteString("]}\n")
	return r.flush()
}

func (r *rdjson) begin() {
	if !r.begun {
		r.out.WriteString(`{"source":`)
		r.value(r.source())
		r.out.WriteString(",\n\"diagnostics\":[")
	}
	r.begun = true
}

func (r *rdjson) item(d rdDiagnostic) {
	if r.written {
		r.out.WriteByte(',')
	}
	r.out.WriteByte('\n')
	r.written = true
	r.value(d)
}

// each converts the findings; what is suppressed would come as a comment, so
// it is left out.
func (r *rdjsonl) each(ds []diag.Diagnostic, do func(rdDiagnostic)) {
	for i := range ds {
		if ds[i].Suppressed == nil {
			do(r.diagnostic(&ds[i]))
		}
	}
}

func (r *rdjsonl) source() rdSource { return rdSource{r.o.Tool.Name, toolURL} }

func (r *rdjsonl) diagnostic(d *diag.Diagnostic) rdDiagnostic {
	out := rdDiagnostic{
		Message:  withHelp(d),
		Location: r.location(d.Place),
		Severity: strings.ToUpper(d.Severity.String()),
		Source:   r.source(),
	}
	if d.Rule != "" {
		out.Code = &rdCode{d.Rule, d.URL}
	}
	for i := range d.Fixes {
		if s, ok := suggestionOf(&d.Fixes[i], d.File); ok {
			out.Suggestions = append(out.Suggestions, s)
		}
	}
	for _, related := range d.Related {
		if related.File != nil {
			out.Related = append(out.Related, rdRelated{related.Message, r.location(related.Place)})
		}
	}
	return out
}

func (r *rdjsonl) failure(f Failure) rdDiagnostic {
	return rdDiagnostic{
		Message: "could not be checked: " + f.Message, Location: rdLocation{Path: f.Path},
		Severity: "ERROR", Source: r.source(),
	}
}

func (r *rdjsonl) location(p diag.Place) rdLocation {
	if p.File == nil {
		return rdLocation{}
	}
	at := clamp(p.File, p.Span)
	between := rdBetween(p.File, at.start, at.end)
	return rdLocation{r.o.path(p.File), &between}
}

// suggestionOf is a fix as one replacement in the file of its finding, unless
// it is only for looking at or touches more than can be one.
func suggestionOf(fix *diag.Fix, file *source.File) (s rdSuggestion, ok bool) {
	if fix.Safety == diag.Display || len(fix.Edits) == 0 || file == nil {
		return s, false
	}
	all := fix.Edits[0].Span
	for _, e := range fix.Edits {
		if e.File != file || e.Span.Start < 0 || e.Span.End < e.Span.Start || int(e.Span.End) > len(file.Text) {
			return s, false
		}
		all = all.Join(e.Span)
	}
	s.Range = rdBetween(file, int(all.Start), int(all.End))
	if s.Range.End.Line-s.Range.Start.Line >= maxSuggestedLines {
		return s, false
	}
	edits := make([]diag.Edit, len(fix.Edits))
	for i, e := range fix.Edits {
		e.Span.Start -= all.Start
		e.Span.End -= all.Start
		edits[i] = e
	}
	text, err := diag.Apply(file.Slice(all), edits)
	s.Text = text
	return s, err == nil && utf8.ValidString(text) // JSON would change what is not
}

func rdBetween(f *source.File, start, end int) rdRange {
	return rdRange{rdAt(f, start), rdAt(f, end)}
}

// rdAt counts the bytes of the line as they are in the file: a byte order mark
// is among them.
func rdAt(f *source.File, offset int) rdPosition {
	line := f.Pos(offset).Line
	first := 0
	if line > 1 {
		first = int(f.LineSpan(line).Start)
	}
	return rdPosition{line, offset - first + 1}
}
