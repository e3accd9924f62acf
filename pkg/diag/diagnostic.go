// Package diag is the vocabulary of findings: what a rule reports, how sure it
// is, where, and which edits would mend it.
package diag

import "github.com/outcomelint/outcomelint/pkg/source"

// Severity orders findings. The zero value, Off, means "not reported".
type Severity uint8

// Error: structure or arithmetic that cannot be right. Warning: a reviewer
// would send it back. Info: worth asking.
const (
	Off Severity = iota
	Info
	Warning
	Error
)

var severityNames = [...]string{"off", "info", "warning", "error"}

// String returns the name used in configuration and output.
func (s Severity) String() string { return severityNames[s] }

// ParseSeverity reads a name that String returns; ok is false for any other.
func ParseSeverity(name string) (s Severity, ok bool) {
	for i, n := range severityNames {
		if n == name {
			return Severity(i), true
		}
	}
	return Off, false
}

// Confidence says how sure the reading behind a finding is. The zero value is High.
type Confidence uint8

// High: two signals agree, or the finding rests on structure alone.
// Low: one signal only.
const (
	High Confidence = iota
	Low
)

// String returns the name used in output.
func (c Confidence) String() string {
	if c == Low {
		return "low"
	}
	return "high"
}

// Safety says what may apply a fix without asking.
type Safety uint8

// Safe fixes keep the meaning of the model, Unsafe ones may change it, and
// Display ones are only ever shown.
const (
	Safe Safety = iota
	Unsafe
	Display
)

// String returns the name used in output.
func (s Safety) String() string { return [...]string{"safe", "unsafe", "display"}[s] }

// Place is a range of one file.
type Place struct {
	File *source.File
	Span source.Span
}

// Related is a second place that explains a finding, with its label.
type Related struct {
	Place
	Message string
}

// Edit replaces the bytes of a place by Text. An empty span inserts.
type Edit struct {
	Place
	Text string
}

// Fix is one way to mend a finding: edits that do not overlap and are applied together.
type Fix struct {
	// Message is a verb phrase: "rename to `kebab-case`".
	Message string
	Safety  Safety
	Edits   []Edit
}

// Suppression says why a finding is not shown.
type Suppression struct {
	// By is "allow" (a comment in the model) or "known" (the file of known findings).
	By     string
	Reason string
	// Until is the last day of the suppression as YYYY-MM-DD, or empty.
	Until string
}

// Diagnostic is one finding. Rules fill the first group by way of a lint.Pass;
// the linter fills the second.
type Diagnostic struct {
	Place                // primary place: the tightest span that shows the defect
	Label      string    // what the underlined words are; may be empty
	Message    string    // one plain sentence that quotes the author's words
	Help       string    // one question or next step
	Notes      []string  // background, one a line
	Related    []Related // other places that matter
	Fixes      []Fix
	Element    string // "table.id" in canonical names, "" in prose
	Key        string // the key the finding is about, or empty
	Salient    string // what tells two findings on one element and key apart; declared by the rule
	Severity   Severity
	Confidence Confidence

	Rule        string
	Category    string
	Question    string
	URL         string
	Model       string // id of the model, "" outside one
	Fingerprint string
	Suppressed  *Suppression
}
