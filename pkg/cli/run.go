package cli

import (
	"errors"
	"fmt"
	"runtime"
	"slices"
	"time"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/internal/config"
	"github.com/outcomelint/outcomelint/pkg/internal/render"
	"github.com/outcomelint/outcomelint/pkg/internal/workspace"
	"github.com/outcomelint/outcomelint/pkg/lint"
)

// checkRun lints files, many at a time, and prints what is found in their order.
type checkRun struct {
	linter    *lint.Linter
	settings  *settings
	asOf      time.Time
	files     workspace.FS
	renderers *renderers
	flush     func() error
	progress  progress
	known     []*knownFindings // each takes what those before it left
	since     *earlier         // among them; nil where nothing is compared
	only      severitySet
	begun     func([]workspace.Input) // hears of the files before they are linted

	tally    tally
	summary  render.Summary
	failures []render.Failure
	failing  bool // some finding is at or above the failing severity of its file
}

// checked is what became of one file.
type checked struct {
	input    workspace.Input
	found    []diag.Diagnostic
	failures []render.Failure
	settings fileSettings
	// alien files hold nothing that speaks of a model.
	alien bool
	// partial files have parts that could not be read.
	partial bool
}

// all checks everything that the paths lead to. Its error is one of writing.
func (r *checkRun) all(finder *workspace.Finder, paths []string) error {
	inputs, failures := finder.Find(paths)
	fruitful := map[string]bool{} // the paths that led to a model, or to trouble
	for _, f := range failures {
		r.failures = append(r.failures, render.Failure{Path: f.Path, Message: f.Message})
		fruitful[f.From] = true
	}
	for _, c := range finder.Configs.Used() {
		if len(c.Problems) > 0 {
			r.failures = append(r.failures, render.Failure{Path: c.File.Path, Message: unusable(c)})
		}
	}
	for _, path := range finder.Configs.Held() {
		fruitful[path] = true
	}
	if r.begun != nil {
		r.begun(inputs)
	}
	for _, k := range r.known {
		if err := k.begin(finder, inputs); err != nil {
			return err
		}
	}
	r.progress.total = len(inputs)
	for c := range workspace.InOrder(inputs, runtime.GOMAXPROCS(0), r.check) {
		r.progress.step()
		r.settle(&c)
		if c.alien && !c.input.Named {
			continue
		}
		for _, from := range c.input.From {
			fruitful[from] = true
		}
		r.failures = append(r.failures, c.failures...)
		if len(c.failures) == 0 || len(c.found) > 0 {
			r.summary.Add(c.found)
		}
		if len(c.found) > 0 {
			r.progress.clear()
		}
		if err := errors.Join(r.renderers.file(&c), r.flush()); err != nil {
			return err
		}
	}
	r.progress.clear()
	for _, path := range paths {
		if !fruitful[path] {
			fruitful[path] = true // it may be named twice
			r.failures = append(r.failures, render.Failure{Path: path, Message: "there is no logic model in this folder: no TOML file and no Markdown document with a [logic_model] table, and no document that `include` names (`outcomelint init` writes a first one)"})
		}
	}
	return r.renderers.close(r.summary, r.failures)
}

// settle decides which of the findings of a file count, and whether they fail the run.
func (r *checkRun) settle(c *checked) {
	for _, k := range r.known {
		k.settle(c)
	}
	c.found = r.only.of(c.found)
	r.failing = r.failing || slices.ContainsFunc(c.found, func(d diag.Diagnostic) bool {
		return d.Suppressed == nil && d.Severity >= c.settings.failOn
	})
	r.tally.add(c.found)
}

// check loads and lints one file. A panic loses that file, not the run.
func (r *checkRun) check(in workspace.Input) (c checked) {
	c.input = in
	fail := func(format string, args ...any) {
		c.failures = append(c.failures, render.Failure{Path: in.Path, Message: fmt.Sprintf(format, args...)})
	}
	defer func() {
		if p := recover(); p != nil {
			fail("outcomelint failed on this file: %v; this is a defect, please report it with the file at %s", p, issues)
		}
	}()
	loaded, err := workspace.Load(r.files, in)
	if err != nil {
		fail("%v", err)
		return c
	}
	if c.alien = loaded.Alien; c.alien {
		if !in.Named {
			return c
		}
		fail("there is no logic model in this file: no [logic_model] table (`outcomelint init` writes a first model to start from)")
	}
	c.partial = slices.ContainsFunc(loaded.Found, func(d diag.Diagnostic) bool { return cannotBeRead(d.Rule) })
	c.settings = r.settings.of(in.Config, in.Name())
	c.found, err = r.linter.Check(lint.Input{
		File:       loaded.File,
		Model:      loaded.Model,
		More:       loaded.More,
		Prose:      loaded.Prose,
		Directives: loaded.Directives,
		Found:      loaded.Found,
		Settings:   c.settings.rules,
		AsOf:       r.asOf,
		InPart:     loaded.InPart,
	})
	for _, err := range each(err) {
		fail("%v; this is a defect of outcomelint, please report it with the file at %s", err, issues)
	}
	return c
}

// unusable says what is the matter with a configuration that has problems.
func unusable(c *config.Config) string {
	first := c.Problems[0]
	at := first.File.Pos(int(first.Span.Start))
	message := fmt.Sprintf("nothing under this configuration was checked: %s:%d:%d: %s", first.File.Path, at.Line, at.Column, first.Message)
	if more := len(c.Problems) - 1; more > 0 {
		message += fmt.Sprintf(" (and %d more)", more)
	}
	return message
}

// each is the errors that were joined into one.
func each(err error) []error {
	var joined interface{ Unwrap() []error }
	switch {
	case err == nil:
		return nil
	case errors.As(err, &joined):
		return joined.Unwrap()
	}
	return []error{err}
}

// status is the error that ends the command: the exit status, or nil.
func (r *checkRun) status() error {
	switch {
	case len(r.failures) > 0:
		return status(Failed)
	case r.failing:
		return status(Findings)
	}
	return nil
}
