package render

import "github.com/outcomelint/outcomelint/pkg/diag"

// Report is a whole run in memory.
type Report struct {
	Options
	Summary     Summary
	Failures    []Failure
	Diagnostics []diag.Diagnostic
}

func (r Report) write(to Renderer) error {
	if err := to.File(r.Diagnostics); err != nil {
		return err
	}
	return to.Close(r.Summary, r.Failures)
}
