package cli

import (
	"fmt"
	"slices"
	"strings"

	"github.com/outcomelint/outcomelint/pkg/diag"
)

// severitySet is the flag --only-severity: the severities that are looked at,
// all of them where it is empty.
type severitySet []diag.Severity

var severityWords = []string{"error", "warning", "info"}

// levels are what --severity makes of a rule.
func levels() []string { return append(slices.Clone(severityWords), "off") }

// Set implements pflag.Value.
func (s *severitySet) Set(value string) error {
	for word := range strings.SplitSeq(value, ",") {
		word = strings.TrimSpace(word)
		if !slices.Contains(severityWords, word) {
			return fmt.Errorf("%q is not one of %s%s", word, strings.Join(severityWords, ", "), didYouMean(word, severityWords))
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

// Type implements pflag.Value.
func (s *severitySet) Type() string { return "LEVEL,..." }

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
