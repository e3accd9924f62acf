package lint

import "github.com/outcomelint/outcomelint/pkg/diag"

// Settings says how the rules apply to one file: the outcome of defaults,
// configuration and flags. Read-only once made; many files may share one.
type Settings struct {
	// Severity of each rule by id. A rule that is missing runs at its own.
	Severity map[string]diag.Severity
	// Options of each rule by id: a value of the type of its defaults.
	Options map[string]any
}
