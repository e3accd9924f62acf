package cli

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/internal/render"
	"github.com/outcomelint/outcomelint/pkg/internal/workspace"
)

// format is one value of --format: a format, and the file it goes to; empty
// is the standard output.
type format struct{ name, file string }

// formats is the flag --format.
type formats struct{ list []format }

var formatNames = []string{"text", "json", "jsonl"}

// Set implements pflag.Value.
func (f *formats) Set(value string) error {
	name, file, toFile := strings.Cut(value, "=")
	if !slices.Contains(formatNames, name) {
		return fmt.Errorf("%q is not one of %s%s", name, strings.Join(formatNames, ", "), didYouMean(name, formatNames))
	}
	if toFile && file == "" {
		return fmt.Errorf("%q names no file", value)
	}
	for _, other := range f.list {
		switch {
		case !toFile && other.file == "":
			return fmt.Errorf("%s and %s cannot both go to the standard output; write one to a file: %s=FILE", other.name, name, name)
		case toFile && other.file == file:
			return fmt.Errorf("%s and %s cannot both go to %s", other.name, name, file)
		}
	}
	f.list = append(f.list, format{name, file})
	return nil
}

func (f *formats) String() string {
	var words []string
	for _, one := range f.list {
		words = append(words, one.name)
	}
	return strings.Join(words, ",")
}

// forPeople reports whether the standard output is text.
func (f *formats) forPeople() bool {
	return len(f.list) == 0 || slices.Contains(f.list, format{name: "text"})
}

// Type implements pflag.Value.
func (f *formats) Type() string { return "FORMAT[=FILE]" }

// renderers writes a run in all the formats asked for.
type renderers struct {
	all   []render.Renderer
	files []*fileOutput
}

// fileOutput collects a format that goes to a file, which is written when
// the run is over.
type fileOutput struct {
	name string
	text bytes.Buffer
}

// newRenderers opens the formats asked for. What goes to a file has no colour.
func (a *app) newRenderers(o *checkOptions) *renderers {
	rs := &renderers{}
	list := o.formats.list
	if len(list) == 0 {
		list = []format{{name: "text"}}
	}
	for _, f := range list {
		var to io.Writer = a.out
		text := render.TextOptions{Fold: !o.full, Suppressed: o.showSuppressed}
		if f.file == "" {
			text.Color, text.Width = a.color(o.color.value), a.out.width()
		} else {
			name := workspace.Absolute(a.Dir, f.file)
			file := &fileOutput{name: name}
			rs.files = append(rs.files, file)
			to = &file.text
		}
		rs.all = append(rs.all, newRenderer(to, f.name, o, text))
	}
	return rs
}

func newRenderer(to io.Writer, name string, o *checkOptions, text render.TextOptions) render.Renderer {
	machine := render.Options{Tool: render.Tool{Name: "outcomelint", Version: Version}, Suppressed: o.showSuppressed}
	switch {
	case name == "json":
		return render.NewJSON(to, machine)
	case name == "jsonl":
		return render.NewJSONL(to, machine)
	case o.quiet:
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

func (rs *renderers) file(ds []diag.Diagnostic) error {
	for _, r := range rs.all {
		if err := r.File(ds); err != nil {
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
		err := writeFile(f.name, func(w io.Writer) error {
			_, err := f.text.WriteTo(w)
			return err
		})
		if err != nil {
			errs = append(errs, fmt.Errorf("cannot write %s: %w", f.name, reason(err)))
		}
	}
	return errors.Join(errs...)
}
