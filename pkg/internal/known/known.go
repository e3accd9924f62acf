// Package known keeps the file of known findings: what was found before and
// has been accepted for now, so that a run fails on new findings only. (Other
// linters call such a file a baseline; here that word is the domain's.)
//
// The file is JSON Lines: every line is one finding, an object of texts, and
// the lines are sorted byte by byte. So git can merge it line by line
// (merge=union), a diff shows which findings came and went, and a person can
// add a reason or a date to one line without touching another:
//
//	{"path":"strategy/reading.toml","element":"outcomes.reading","rule":"unmeasured-outcome","fingerprint":"…","reason":"the survey starts in May","until":"2027-05-31"}
package known

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"

	"github.com/outcomelint/outcomelint/pkg/diag"
)

// Entry is one known finding. Path is from the workspace root; the fields
// up to Salient are what the fingerprint is made of, in the clear.
type Entry struct {
	Path        string `json:"path"`
	Element     string `json:"element"`
	Key         string `json:"key,omitempty"`
	Rule        string `json:"rule"`
	Salient     string `json:"salient,omitempty"`
	Fingerprint string `json:"fingerprint"`
	// Reason says why the finding is let be, Until is the last day on which
	// it is (YYYY-MM-DD). Both are written by people and may be empty.
	Reason string `json:"reason,omitempty"`
	Until  string `json:"until,omitempty"`

	line int // in the file it was read from
}

// Line is the line of the file that the entry was read from, from 1.
func (e *Entry) Line() int { return e.line }

// String names the finding for people.
func (e *Entry) String() string {
	on := e.Element
	if e.Key != "" {
		on += "." + e.Key
	}
	if on != "" {
		on += " in "
	}
	return e.Rule + " on " + on + e.Path
}

// Of is the entry of a finding.
func Of(d *diag.Diagnostic) Entry {
	return Entry{
		Path: d.File.Key, Element: d.Element, Key: d.Key, Rule: d.Rule, Salient: d.Salient,
		Fingerprint: d.Fingerprint,
	}
}

// Format is the text of a file that holds the entries.
func Format(entries []Entry) string {
	lines := make([]string, len(entries))
	for i := range entries {
		lines[i] = entries[i].format()
	}
	slices.Sort(lines)
	return strings.Join(lines, "")
}

func (e *Entry) format() string {
	var line bytes.Buffer
	to := json.NewEncoder(&line)
	to.SetEscapeHTML(false)
	if err := to.Encode(e); err != nil {
		panic(err) // texts can always be written
	}
	return line.String()
}
