// Package render writes findings for people and for machines: one file a
// format. A Renderer takes the findings of one file at a time, so that memory
// does not grow with the number of files.
package render

import (
	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/internal/ruledoc"
	"github.com/outcomelint/outcomelint/pkg/source"
)

// Renderer writes one format. Errors are those of the writer underneath; after
// one, every later call returns it again.
type Renderer interface {
	// File writes the findings of one file, sorted by position and settled.
	// It may be called with none.
	File(ds []diag.Diagnostic) error
	// Close writes what is known only when a run ends. It does not close the
	// writer underneath.
	Close(s Summary, failures []Failure) error
}

// Options apply to the formats that machines read.
type Options struct {
	Tool Tool
	// Suppressed includes the findings that an allow or the file of known
	// findings suppresses. Formats that cannot say so leave them out all the same.
	Suppressed bool
	// Rules are the rules that ran, for formats that describe them.
	Rules []ruledoc.Description
	// Locate is the path of a file as the program that reads the format knows
	// it; nil is the path that people are shown.
	Locate func(*source.File) string
}

// path is where a file is for who reads the format.
func (o Options) path(f *source.File) string {
	if o.Locate == nil {
		return f.Path
	}
	return o.Locate(f)
}

// A Witness is a Renderer that also wants to know of the files in which
// nothing was found. It is told of each instead of a call of File.
type Witness interface {
	Clean(path string) error
}

// Tool names the program in machine formats.
type Tool struct {
	Name    string `json:"name"`
	Version string `json:"version"`
}

// Summary counts what a run came to. Errors, Warnings and Infos leave out what
// is suppressed by an allow (Suppressed) or by the file of known findings (Known).
type Summary struct {
	Files      int `json:"files"`
	Errors     int `json:"errors"`
	Warnings   int `json:"warnings"`
	Infos      int `json:"infos"`
	Suppressed int `json:"suppressed"`
	Known      int `json:"known"`
}

// Add counts the findings of one more file.
func (s *Summary) Add(ds []diag.Diagnostic) {
	s.Files++
	for i := range ds {
		d := &ds[i]
		switch {
		case d.Suppressed != nil && d.Suppressed.By == "known":
			s.Known++
		case d.Suppressed != nil:
			s.Suppressed++
		case d.Severity == diag.Error:
			s.Errors++
		case d.Severity == diag.Warning:
			s.Warnings++
		case d.Severity == diag.Info:
			s.Infos++
		}
	}
}

// Findings is the number of findings that are not suppressed.
func (s Summary) Findings() int { return s.Errors + s.Warnings + s.Infos }

// Failure is an input that could not be checked.
type Failure struct {
	Path    string `json:"path"`
	Message string `json:"message"`
}
