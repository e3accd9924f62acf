package render

import (
	"fmt"
	"net/url"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/source"
)

type sarifMessage struct {
	Text     string `json:"text"`
	Markdown string `json:"markdown,omitempty"`
}

type sarifResult struct {
	RuleID       string              `json:"ruleId"`
	RuleIndex    *int                `json:"ruleIndex,omitempty"`
	Level        string              `json:"level"`
	Message      sarifMessage        `json:"message"`
	Locations    []sarifLocation     `json:"locations,omitempty"`
	Related      []sarifLocation     `json:"relatedLocations,omitempty"`
	Fingerprints map[string]string   `json:"partialFingerprints"`
	Fixes        []sarifFix          `json:"fixes,omitempty"`
	Suppressions *[]sarifSuppression `json:"suppressions,omitempty"`
	Properties   sarifProperties     `json:"properties"`
}

type sarifLocation struct {
	ID       int            `json:"id,omitempty"`
	Physical sarifPhysical  `json:"physicalLocation"`
	Logical  []sarifLogical `json:"logicalLocations,omitempty"`
	Message  *sarifMessage  `json:"message,omitempty"`
}

type sarifPhysical struct {
	Artifact sarifArtifact `json:"artifactLocation"`
	Region   sarifRegion   `json:"region"`
}

type sarifArtifact struct {
	URI  string `json:"uri"`
	Base string `json:"uriBaseId"`
}

// sarifRegion counts lines and columns from 1, columns in code points; its end
// is exclusive.
type sarifRegion struct {
	StartLine   int `json:"startLine"`
	StartColumn int `json:"startColumn"`
	EndLine     int `json:"endLine"`
	EndColumn   int `json:"endColumn"`
}

type sarifLogical struct {
	Name string `json:"fullyQualifiedName"`
	Kind string `json:"kind"`
}

type sarifFix struct {
	Description sarifMessage  `json:"description"`
	Changes     []sarifChange `json:"artifactChanges"`
}

type sarifChange struct {
	Artifact     sarifArtifact      `json:"artifactLocation"`
	Replacements []sarifReplacement `json:"replacements"`
}

type sarifReplacement struct {
	Deleted  sarifRegion  `json:"deletedRegion"`
	Inserted sarifMessage `json:"insertedContent"`
}

type sarifSuppression struct {
	Kind          string `json:"kind"`
	Justification string `json:"justification"`
}

type sarifProperties struct {
	Element    string `json:"element,omitempty"`
	Key        string `json:"key,omitempty"`
	Model      string `json:"model,omitempty"`
	Question   string `json:"question,omitempty"`
	Confidence string `json:"confidence"`
}

// sarifFingerprint names our fingerprints. primaryLocationLineHash is not
// ours to give: who uploads the file computes it.
const sarifFingerprint = "outcomelint/v1"

func (s *sarif) result(d *diag.Diagnostic) sarifResult {
	r := sarifResult{
		RuleID:       d.Rule,
		Level:        sarifLevel(d.Severity),
		Fingerprints: map[string]string{sarifFingerprint: d.Fingerprint},
		Fixes:        s.fixes(d),
		Properties:   sarifProperties{d.Element, d.Key, d.Model, d.Question, d.Confidence.String()},
	}
	if i, ok := s.rules[d.Rule]; ok {
		r.RuleIndex = &i
	}
	if d.File != nil {
		at := s.location(d.Place)
		if d.Element != "" {
			at.Logical = []sarifLogical{{d.Element, "element"}}
		}
		r.Locations = []sarifLocation{at}
	}
	r.Message, r.Related = s.message(d)
	if s.o.Suppressed {
		r.Suppressions = sarifSuppressions(d)
	}
	return r
}

// message is what a finding says, with links to the related locations, whose
// ids they name.
func (s *sarif) message(d *diag.Diagnostic) (sarifMessage, []sarifLocation) {
	text := sarifText(d.Message)
	if last, _ := utf8.DecodeLastRuneInString(text); !strings.ContainsRune(".?!…", last) {
		text += "."
	}
	var links, notes []string
	var related []sarifLocation
	for _, r := range d.Related {
		if r.File == nil {
			notes = append(notes, sarifText(r.Message))
			continue
		}
		at := s.location(r.Place)
		at.ID = len(related) + 1
		label := r.Message
		if label == "" {
			label = fmt.Sprintf("%s:%d", s.o.path(r.File), at.Physical.Region.StartLine)
		}
		at.Message = &sarifMessage{Text: label}
		related = append(related, at)
		links = append(links, fmt.Sprintf("[%s](%d)", sarifLabel(label), at.ID))
	}
	if len(links) > 0 {
		text += " See " + strings.Join(links, ", ") + "."
	}
	for _, note := range append(notes, d.Notes...) {
		text += "\n" + sarifText(note)
	}
	if d.Help != "" {
		text += "\n" + sarifText(d.Help)
	}
	return sarifMessage{Text: text}, related
}

// sarifText keeps what an author wrote from being a link.
func sarifText(s string) string { return strings.ReplaceAll(s, "](", `]\(`) }

// sarifLabel is the text of a link.
func sarifLabel(s string) string {
	return strings.NewReplacer(`\`, `\\`, "[", `\[`, "]", `\]`).Replace(s)
}

func (s *sarif) location(p diag.Place) sarifLocation {
	at := clamp(p.File, p.Span)
	return sarifLocation{Physical: sarifPhysical{s.artifact(p.File), sarifRegionOf(p.File, at.start, at.end)}}
}

func (s *sarif) artifact(f *source.File) sarifArtifact {
	return sarifArtifact{uriOf(s.o.path(f)), sarifRoot}
}

func sarifRegionOf(f *source.File, start, end int) sarifRegion {
	from, to := f.Pos(start), f.Pos(end)
	return sarifRegion{from.Line, from.Column, to.Line, to.Column}
}

// uriOf is a path as a relative reference: no part of it is a scheme or a query.
func uriOf(path string) string {
	parts := strings.Split(path, "/")
	for i, part := range parts {
		parts[i] = strings.ReplaceAll(url.PathEscape(part), ":", "%3A")
	}
	return strings.Join(parts, "/")
}

// fixes are those that a program may make. Edits of one file are one change.
func (s *sarif) fixes(d *diag.Diagnostic) []sarifFix {
	var fixes []sarifFix
	for i := range d.Fixes {
		f := &d.Fixes[i]
		nowhere := func(e diag.Edit) bool { return e.File == nil }
		if f.Safety == diag.Display || len(f.Edits) == 0 || slices.ContainsFunc(f.Edits, nowhere) {
			continue
		}
		fix := sarifFix{Description: sarifMessage{Text: f.Message}}
		if f.Safety == diag.Unsafe {
			fix.Description.Text += " (it may alter the meaning)"
		}
		changed := map[*source.File]int{}
		for _, e := range f.Edits {
			n, known := changed[e.File]
			if !known {
				n = len(fix.Changes)
				changed[e.File] = n
				fix.Changes = append(fix.Changes, sarifChange{Artifact: s.artifact(e.File)})
			}
			change := &fix.Changes[n]
			change.Replacements = append(change.Replacements, sarifReplacement{
				sarifRegionOf(e.File, int(e.Span.Start), int(e.Span.End)), sarifMessage{Text: e.Text},
			})
		}
		fixes = append(fixes, fix)
	}
	return fixes
}

// sarifSuppressions is an empty list where nothing suppresses the finding:
// without one, readers cannot tell.
func sarifSuppressions(d *diag.Diagnostic) *[]sarifSuppression {
	all := []sarifSuppression{}
	if d.Suppressed != nil {
		kind := "inSource"
		if d.Suppressed.By == "known" {
			kind = "external"
		}
		_, why := suppressionOf(d.Suppressed)
		all = append(all, sarifSuppression{kind, why})
	}
	return &all
}
