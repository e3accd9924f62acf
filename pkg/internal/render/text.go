package render

import (
	"io"

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

// Text writes findings, and nothing else, for people.
func Text(w io.Writer, ds []diag.Diagnostic, o TextOptions) error {
	return nil
}

// NewText returns a Renderer that writes findings for people as they come and
// closes with the questions worth asking and the summary. Failures are not
// printed but counted: they belong on standard error, see WriteFailures.
func NewText(w io.Writer, o TextOptions) Renderer { return nil }

// WriteSummary writes the closing line of a run.
func WriteSummary(w io.Writer, s Summary, failures []Failure, o TextOptions) error { return nil }

// WriteFailures writes one line for each input that could not be checked.
func WriteFailures(w io.Writer, failures []Failure, o TextOptions) error { return nil }
