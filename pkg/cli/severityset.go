package cli

import (
	"slices"
	"strings"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/internal/command"
)

// severitySet is the flag --only-severity: the severities that are looked at,
// all of them where it is empty.
type severitySet []diag.Severity

var severityWords = []string{"error", "warning", "info"}

// levels are what --severity makes of a rule.
func levels() []string { return append(slices.Clone(severityWords), "off") }

// Set implements flag.Value.
func (s *severitySet) Set(value string) error {
	for word := range strings.SplitSeq(value, ",") {
		word = strings.TrimSpace(word)
		if err := command.OneOf(word, severityWords); err != nil {
			return err
		}
		severity, _ := diag.ParseSeverity(word)
		*s = append(*s, severity)
	}
	return nil
}

func (s *severitySet) String() string {
	var words []string
	for _, severity := range *s {
		words = append(words, severity.String())
	}
	return strings.Join(words, ",")
}

// Takes is what help says of the value.
func (s *severitySet) Takes() string { return "LEVEL,..." }

// of is the findings that are looked at. What says that a file could not be
// read stays: without it silence would look like a clean file.
func (s severitySet) of(found []diag.Diagnostic) []diag.Diagnostic {
	if len(s) == 0 {
		return found
	}
	return slices.DeleteFunc(found, func(d diag.Diagnostic) bool {
		return !slices.Contains(s, d.Severity) && !cannotBeRead(d.Rule)
	})
}
