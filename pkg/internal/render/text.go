package render

import (
	"bufio"
	"io"
	"slices"

	"github.com/outcomelint/outcomelint/pkg/diag"
)

// TextOptions say how findings look on a terminal. The zero value prints every
// finding in full, without colour.
type TextOptions struct {
	// Color styles the text with the terminal's own sixteen colours.
	Color bool
	// Fold prints three or more findings of one rule in one file as one block
	// and closes with the infos as a table of questions. Errors never fold.
	Fold bool
	// Unfold is the command that shows what was folded, named below the
	// table of questions; empty says nothing.
	Unfold string
	// Width is the number of columns that source lines may take before they
	// are cut around what they are shown for; zero means 120.
	Width int
	// Suppressed prints suppressed findings too, with their reasons.
	Suppressed bool
}

const (
	defaultWidth = 120
	minWidth     = 40
)

// Text writes findings of any number of files, and nothing else, for people.
func Text(w io.Writer, ds []diag.Diagnostic, o TextOptions) error {
	p := newPrinter(w, o)
	p.findings(ds)
	p.asking()
	return p.out.Flush()
}

// NewText returns a Renderer that writes findings for people as they come and
// closes with the questions worth asking and the summary. Failures are not
// printed but counted: they belong on standard error, see WriteFailures.
func NewText(w io.Writer, o TextOptions) Renderer { return newPrinter(w, o) }

// A printer writes findings for people. Its errors are those of out, which
// keeps the first one.
type printer struct {
	out     *bufio.Writer
	o       TextOptions
	palette palette
	limit   int  // columns of source text
	written bool // something stands above
	asked   asked

	// The line at hand, and what is drawn below it; their room is used for all lines.
	cells  []cell
	canvas canvas
}

func newPrinter(w io.Writer, o TextOptions) *printer {
	limit := o.Width
	if limit == 0 {
		limit = defaultWidth
	}
	return &printer{out: bufio.NewWriter(w), o: o, palette: newPalette(o.Color), limit: max(limit, minWidth)}
}

// File implements Renderer.
func (p *printer) File(ds []diag.Diagnostic) error {
	p.findings(ds)
	return p.out.Flush()
}

// Close implements Renderer.
func (p *printer) Close(s Summary, failures []Failure) error {
	p.asking()
	p.separate()
	p.summary(s, len(failures))
	return p.out.Flush()
}

// findings prints findings, folded where that was asked for.
func (p *printer) findings(ds []diag.Diagnostic) {
	shown := make([]*diag.Diagnostic, 0, len(ds))
	for i := range ds {
		if d := &ds[i]; d.Suppressed == nil || p.o.Suppressed {
			shown = append(shown, d)
		}
	}
	if !p.o.Fold {
		for _, d := range shown {
			p.finding(d, nil)
		}
		return
	}
	shown = slices.DeleteFunc(shown, p.asked.keep)
	for _, b := range fold(shown) {
		p.finding(b.first, b.rest)
	}
}

// finding prints one finding in full, and one line for each of those folded
// into it.
func (p *printer) finding(d *diag.Diagnostic, folded []*diag.Diagnostic) {
	p.separate()
	p.heading(d)
	snippets, left := snippetsOf(d)
	changes := changesOf(d)
	f := frame{printer: p, width: numberWidth(snippets, changes), primary: severityStyle(d.Severity)}
	for i, s := range snippets {
		f.snippet(s, i == 0)
	}
	if left > 0 {
		f.remark("note", plural(left, "more place", "more places")+" not shown")
	}
	for _, r := range d.Related {
		if r.File == nil && r.Message != "" {
			f.remark("note", r.Message)
		}
	}
	for _, note := range d.Notes {
		f.remark("note", note)
	}
	if d.Help != "" {
		f.remark("help", d.Help)
	}
	for i := range changes {
		f.change(d, &changes[i])
	}
	if s := d.Suppressed; s != nil {
		f.suppression(s)
	}
	if len(folded) > 0 {
		f.folded(d, folded)
	}
}

func (p *printer) heading(d *diag.Diagnostic) {
	name := d.Severity.String()
	if d.Suppressed != nil {
		name = "suppressed " + name
	}
	if d.Rule != "" {
		name += "[" + clean(d.Rule) + "]"
	}
	p.paint(severityStyle(d.Severity), name)
	p.paint(boldStyle, ": "+clean(d.Message))
	p.newline()
}

// separate leaves a blank line between blocks.
func (p *printer) separate() {
	if p.written {
		p.newline()
	}
	p.written = true
}

func (p *printer) paint(s style, text string) { p.out.WriteString(p.palette.paint(s, text)) }
func (p *printer) newline()                   { p.out.WriteByte('\n') }
