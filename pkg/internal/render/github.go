package render

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"strings"

	"github.com/outcomelint/outcomelint/pkg/diag"
)

// maxAnnotations is how many annotations of one level GitHub shows of a step.
const maxAnnotations = 10

// NewGitHub returns a Renderer for the log of a workflow of GitHub: commands
// that annotate the files, the worst findings first, then the text for people
// that human writes. Suppressed findings are only in the text.
func NewGitHub(w io.Writer, o Options, human func(io.Writer) Renderer) Renderer {
	g := &github{out: bufio.NewWriter(w), o: o}
	g.human = human(&g.text)
	return g
}

type github struct {
	out   *bufio.Writer
	o     Options
	text  bytes.Buffer
	human Renderer
	// commands of each severity that are shown, and the number of those that are not.
	commands [diag.Error + 1][]string
	more     [diag.Error + 1]int
}

// File implements Renderer.
func (g *github) File(ds []diag.Diagnostic) error {
	for i := range ds {
		if d := &ds[i]; d.Suppressed == nil {
			g.add(d.Severity, func() string { return g.annotation(d) })
		}
	}
	return g.human.File(ds)
}

// Close implements Renderer.
func (g *github) Close(s Summary, failures []Failure) error {
	found := g.commands[diag.Error]
	g.commands[diag.Error] = nil
	for _, f := range failures { // nothing is worse than not having looked
		g.add(diag.Error, func() string {
			return githubCommand("error", "could not be checked: "+clean(f.Message), "file", f.Path)
		})
	}
	for _, command := range found {
		g.add(diag.Error, func() string { return command })
	}
	if left := g.left(); left != "" {
		last := &g.commands[diag.Info]
		if len(*last) == maxAnnotations {
			*last = (*last)[:maxAnnotations-1]
			g.more[diag.Info]++
			left = g.left()
		}
		*last = append(*last, githubCommand("notice", left, "title", g.o.Tool.Name))
	}
	for severity := diag.Error; severity > diag.Off; severity-- {
		for _, command := range g.commands[severity] {
			g.out.WriteString(command)
		}
	}
	if err := g.human.Close(s, failures); err != nil {
		return err
	}
	g.out.WriteString(withoutCommands(g.text.String()))
	return g.out.Flush()
}

// add keeps a command if there is room for one more of its severity.
func (g *github) add(s diag.Severity, command func() string) {
	if len(g.commands[s]) < maxAnnotations {
		g.commands[s] = append(g.commands[s], command())
	} else {
		g.more[s]++
	}
}

// left counts what is not annotated.
func (g *github) left() string {
	var counts []string
	for _, c := range []struct {
		s         diag.Severity
		one, many string
	}{{diag.Error, "error", "errors"}, {diag.Warning, "warning", "warnings"}, {diag.Info, "info", "infos"}} {
		if n := g.more[c.s]; n > 0 {
			counts = append(counts, plural(n, c.one, c.many))
		}
	}
	if counts == nil {
		return ""
	}
	return "Not annotated, as GitHub shows ten of a kind: " + strings.Join(counts, ", ") + ". The log of the step has them all."
}

func (g *github) annotation(d *diag.Diagnostic) string {
	level := d.Severity.String()
	if d.Severity == diag.Info {
		level = "notice"
	}
	var properties []string
	if d.File != nil {
		_, at := jsonPlace(d.Place)
		properties = append(properties, "file", g.o.path(d.File), "line", fmt.Sprint(at.Start.Line), "endLine", fmt.Sprint(at.End.Line))
		if at.Start.Line == at.End.Line { // else GitHub refuses the annotation
			properties = append(properties, "col", fmt.Sprint(at.Start.Column), "endColumn", fmt.Sprint(at.End.Column))
		}
	}
	return githubCommand(level, strings.Join(cleanLines(withHelp(d)), "\n"), append(properties, "title", d.Rule)...)
}

// githubCommand is a workflow command with properties in pairs of key and value.
func githubCommand(name, message string, properties ...string) string {
	data := strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	property := strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
	var out strings.Builder
	out.WriteString("::" + name)
	separator := " "
	for i := 0; i < len(properties); i += 2 {
		if properties[i+1] != "" {
			out.WriteString(separator + properties[i] + "=" + property.Replace(properties[i+1]))
			separator = ","
		}
	}
	out.WriteString("::" + data.Replace(message) + "\n")
	return out.String()
}

// withoutCommands is a text in which the runner finds no commands: what an
// author wrote must not be one. It looks for two kinds, one of them anywhere in
// a line. The token is of the text, so that it cannot stand in it by design.
func withoutCommands(text string) string {
	harmless := !strings.Contains(text, "##[")
	for line := range strings.Lines(text) {
		harmless = harmless && !strings.HasPrefix(strings.TrimSpace(line), "::")
	}
	if harmless {
		return text
	}
	sum := sha256.Sum256([]byte(text))
	token := "outcomelint-" + hex.EncodeToString(sum[:16])
	if !strings.HasSuffix(text, "\n") {
		text += "\n"
	}
	return "::stop-commands::" + token + "\n" + text + "::" + token + "::\n"
}
