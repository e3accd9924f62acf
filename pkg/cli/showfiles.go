package cli

import (
	"cmp"
	"fmt"
	"runtime"
	"slices"
	"strings"
	"text/tabwriter"

	"github.com/outcomelint/outcomelint/pkg/internal/workspace"
)

// shownFile is one line of --show-files.
type shownFile struct{ path, what string }

// showFiles prints what a check would read of each file, and why it would pass
// over others.
func (a *app) showFiles(p *plan) error {
	finder, err := p.finder()
	if err != nil {
		return err
	}
	var shown []shownFile
	finder.Skipped = func(path, why string) { shown = append(shown, shownFile{path, "skipped: " + why}) }
	inputs, failures := finder.Find(p.paths)
	for _, c := range finder.Configs.Used() {
		if len(c.Problems) > 0 {
			failures = append(failures, workspace.Failure{Path: c.File.Path, Message: unusable(c)})
		}
	}
	reads := func(in workspace.Input) shownFile { return shownFile{in.Path, whatIsRead(p.files, in)} }
	for file := range workspace.InOrder(inputs, runtime.GOMAXPROCS(0), reads) {
		shown = append(shown, file)
	}
	slices.SortStableFunc(shown, func(a, b shownFile) int { return cmp.Compare(a.path, b.path) })
	w := tabwriter.NewWriter(a.out, 0, 0, 2, ' ', 0)
	for _, file := range shown {
		fmt.Fprintf(w, "%s\t%s\n", printable(file.path), file.what)
	}
	if err := w.Flush(); err != nil {
		return err
	}
	for _, f := range failures {
		a.complain(fmt.Errorf("%s: %s", printable(f.Path), f.Message))
	}
	if len(failures) > 0 {
		return status(Failed)
	}
	return nil
}

// whatIsRead says what a check reads of a file.
func whatIsRead(files workspace.FS, in workspace.Input) string {
	loaded, err := workspace.Load(files, in)
	if err != nil {
		return "skipped: " + err.Error()
	}
	if loaded.Alien {
		return "skipped: " + in.WhyAlien()
	}
	var parts []string
	models := len(loaded.More)
	if loaded.Model != nil {
		models++
	}
	switch {
	case models > 1:
		parts = append(parts, fmt.Sprintf("%d models", models))
	case models == 1:
		parts = append(parts, "a model")
	case len(loaded.Found) > 0:
		parts = append(parts, "a model that cannot be read")
	}
	if loaded.Prose != nil {
		parts = append(parts, "running text")
	}
	return strings.Join(parts, " and ")
}
