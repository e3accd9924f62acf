package cli

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/internal/render"
	"github.com/outcomelint/outcomelint/pkg/internal/ruledoc"
	"github.com/outcomelint/outcomelint/pkg/internal/workspace"
	"github.com/outcomelint/outcomelint/pkg/source"
)

// renderers writes a run in all the formats asked for.
type renderers struct {
	all   []render.Renderer
	files []*fileOutput
}

// fileOutput collects what goes to a file, which is written when the run is over.
type fileOutput struct {
	name  string // as it was given
	path  string
	text  bytes.Buffer
	write func(name string, write func(io.Writer) error) error
}

// newRenderers opens the formats asked for. What goes to a file has no colour.
func (a *app) newRenderers(o *checkOptions, places *workspace.Configs) (*renderers, error) {
	rs := &renderers{}
	list := o.formats.list
	if len(list) == 0 {
		list = []format{{name: "text"}}
	}
	for _, f := range list {
		var to io.Writer = a.out
		text := render.TextOptions{Fold: !o.full, Suppressed: o.showSuppressed}
		if f.file == "" {
			text.Color, text.Width = a.color(o.color.Value), a.out.width()
		} else {
			to = rs.toFile(f.file, workspace.Absolute(a.Dir, f.file), writeFile)
		}
		r, err := a.newRenderer(to, f.name, o, text, places)
		if err != nil {
			return nil, err
		}
		rs.all = append(rs.all, r)
	}
	onGitHub := func(f format) bool { return f.name == "github" }
	if name := a.Getenv("GITHUB_STEP_SUMMARY"); name != "" && slices.ContainsFunc(list, onGitHub) {
		a.stepSummary(rs, workspace.Absolute(a.Dir, name), machineOptions(o, places.InRepository))
	}
	return rs, nil
}

// toFile adds a file to those that are written at the end.
func (rs *renderers) toFile(name, path string, write func(string, func(io.Writer) error) error) io.Writer {
	f := &fileOutput{name: name, path: path, write: write}
	rs.files = append(rs.files, f)
	return &f.text
}

func (a *app) newRenderer(to io.Writer, name string, o *checkOptions, text render.TextOptions, places *workspace.Configs) (render.Renderer, error) {
	machine := machineOptions(o, nil)
	switch name {
	case "json":
		return render.NewJSON(to, machine), nil
	case "jsonl":
		return render.NewJSONL(to, machine), nil
	case "sarif":
		machine.Locate = places.FromRoot
		var err error
		if machine.Rules, err = ruledoc.Describe(a.rules); err != nil {
			return nil, fmt.Errorf("the rules are not usable, so nothing was checked:\n%w", err)
		}
		return render.NewSARIF(to, machine), nil
	case "github":
		machine.Locate = places.InRepository
		return render.NewGitHub(to, machine, func(w io.Writer) render.Renderer { return newText(w, o, text) }), nil
	case "gitlab":
		machine.Locate = places.FromRoot
		return render.NewGitLab(to, machine), nil
	case "junit":
		return render.NewJUnit(to, machine), nil
	case "checkstyle":
		return render.NewCheckstyle(to, machine), nil
	case "rdjson":
		return render.NewRDJSON(to, machine), nil
	case "rdjsonl":
		return render.NewRDJSONL(to, machine), nil
	case "teamcity":
		return render.NewTeamCity(to, machine), nil
	case "markdown":
		return render.NewMarkdown(to, machine, 0), nil
	}
	return newText(to, o, text), nil
}

func machineOptions(o *checkOptions, locate func(*source.File) string) render.Options {
	return render.Options{
		Tool: render.Tool{Name: "outcomelint", Version: Version}, Suppressed: o.showSuppressed, Locate: locate,
	}
}

func newText(to io.Writer, o *checkOptions, text render.TextOptions) render.Renderer {
	if o.quiet {
		return quiet{to, text}
	}
	text.Unfold = o.unfold
	return render.NewText(to, text)
}

// quiet prints findings for people and no closing line.
type quiet struct {
	to      io.Writer
	options render.TextOptions
}

func (q quiet) File(ds []diag.Diagnostic) error              { return render.Text(q.to, ds, q.options) }
func (q quiet) Close(render.Summary, []render.Failure) error { return nil }

// file hands on what was found in one file.
func (rs *renderers) file(c *checked) error {
	clean := len(c.found) == 0 && len(c.failures) == 0
	for _, r := range rs.all {
		var err error
		if w, ok := r.(render.Witness); ok && clean {
			err = w.Clean(c.input.Path)
		} else {
			err = r.File(c.found)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// close ends all formats and writes the files.
func (rs *renderers) close(s render.Summary, failures []render.Failure) error {
	var errs []error
	for _, r := range rs.all {
		errs = append(errs, r.Close(s, failures))
	}
	for _, f := range rs.files {
		err := f.write(f.path, func(w io.Writer) error {
			_, err := f.text.WriteTo(w)
			return err
		})
		if err != nil {
			errs = append(errs, fmt.Errorf("cannot write %s: %w", printable(f.name), reason(err)))
		}
	}
	return errors.Join(errs...)
}
