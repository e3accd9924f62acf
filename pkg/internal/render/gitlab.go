package render

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/outcomelint/outcomelint/pkg/diag"
)

// gitlabIssue is one entry of a Code Quality report of GitLab.
type gitlabIssue struct {
	Description string         `json:"description"`
	CheckName   string         `json:"check_name"`
	Fingerprint string         `json:"fingerprint"`
	Severity    string         `json:"severity"`
	Location    gitlabLocation `json:"location"`
}

type gitlabLocation struct {
	Path  string      `json:"path"`
	Lines gitlabLines `json:"lines"`
}

type gitlabLines struct {
	Begin int `json:"begin"`
	End   int `json:"end"`
}

// NewGitLab returns a Renderer for a Code Quality report: one array, sorted by
// path. It has no place for failures, nor for what is suppressed.
func NewGitLab(w io.Writer, o Options) Renderer {
	return &gitlab{jsonWriter: newJSONWriter(w), o: o, seen: map[string]bool{}}
}

type gitlab struct {
	*jsonWriter
	o      Options
	issues []gitlabIssue
	seen   map[string]bool // fingerprints; of two that are alike GitLab drops one
}

// File implements Renderer.
func (g *gitlab) File(ds []diag.Diagnostic) error {
	for i := range ds {
		if d := &ds[i]; d.Suppressed == nil {
			g.issues = append(g.issues, g.issue(d))
		}
	}
	return nil
}

// Close implements Renderer.
func (g *gitlab) Close(Summary, []Failure) error {
	slices.SortStableFunc(g.issues, func(a, b gitlabIssue) int { return cmp.Compare(a.Location.Path, b.Location.Path) })
	g.out.WriteByte('[')
	for i := range g.issues {
		issue := &g.issues[i]
		issue.Fingerprint = g.unique(issue.Fingerprint, issue.Location.Path)
		if i > 0 {
			g.out.WriteByte(',')
		}
		g.out.WriteByte('\n')
		g.value(issue)
	}
	if len(g.issues) > 0 {
		g.out.WriteByte('\n')
	}
	g.out.WriteString("]\n")
	return g.flush()
}

func (g *gitlab) issue(d *diag.Diagnostic) gitlabIssue {
	issue := gitlabIssue{
		Description: d.Rule + ": " + d.Message,
		CheckName:   d.Rule,
		Fingerprint: d.Fingerprint,
		Severity:    gitlabSeverity(d.Severity),
		Location:    gitlabLocation{Lines: gitlabLines{1, 1}},
	}
	if d.Help != "" && !strings.Contains(d.Help, "\n") { // GitLab shows one line
		issue.Description += " (" + d.Help + ")"
	}
	if d.File != nil {
		_, at := jsonPlace(d.Place)
		issue.Location = gitlabLocation{g.o.path(d.File), gitlabLines{at.Start.Line, at.End.Line}}
	}
	return issue
}

// unique is a fingerprint that no other finding of the report has. Ours are
// alike where two files have one path, each in a workspace of its own.
func (g *gitlab) unique(fingerprint, path string) string {
	one := fingerprint
	for n := 0; g.seen[one]; n++ {
		sum := sha256.Sum256([]byte(fingerprint + "\x00" + path + "\x00" + strconv.Itoa(n)))
		one = hex.EncodeToString(sum[:16])
	}
	g.seen[one] = true
	return one
}

// gitlabSeverity leaves "critical" and "blocker" to what endangers a system in use.
func gitlabSeverity(s diag.Severity) string {
	switch s {
	case diag.Error:
		return "major"
	case diag.Warning:
		return "minor"
	}
	return "info"
}
