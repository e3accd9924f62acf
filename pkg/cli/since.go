package cli

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"path/filepath"
	"runtime"
	"slices"

	"github.com/outcomelint/outcomelint/pkg/internal/known"
	"github.com/outcomelint/outcomelint/pkg/internal/vcs"
	"github.com/outcomelint/outcomelint/pkg/internal/workspace"
)

// earlier is the working tree at a revision of git, for --since.
type earlier struct {
	plan     *plan
	settings *settings
	revision string

	known      *knownFindings
	repository *vcs.Repository
	commit     string
	tree       *vcs.Tree
	failures   []string // what could not be checked in it
}

// since opens a revision to compare with.
func (p *plan) since(revision string, settings *settings) (*earlier, error) {
	e := &earlier{plan: p, settings: settings, revision: revision}
	e.known = &knownFindings{
		linter: p.linter, bare: p.flags.over(nil), asOf: p.asOf,
		list: e.findings, reason: "it was there at " + revision,
	}
	if err := e.open(); err != nil {
		return nil, fmt.Errorf("--since: %w", err)
	}
	return e, nil
}

func (e *earlier) open() (err error) {
	if e.repository, err = vcs.Open(e.plan.app.Dir); err != nil {
		return err
	}
	if e.commit, err = e.repository.Commit(e.revision); err != nil {
		return err
	}
	e.tree, err = e.repository.Tree(e.commit)
	return err
}

// findings lints the files as they were: those by the names that the user
// gives, and what the files of today were called then.
func (e *earlier) findings(inputs []workspace.Input) (entries []known.Entry, err error) {
	defer func() { err = errors.Join(err, e.tree.Close()) }()
	keys, renamed, err := e.names(inputs)
	if err != nil {
		return nil, fmt.Errorf("--since: %w", err)
	}
	files, err := e.files()
	if err != nil {
		return nil, fmt.Errorf("--since: %w", err)
	}
	finder, err := e.plan.finderIn(files)
	if err != nil {
		return nil, fmt.Errorf("--since: at %s, %w", e.revision, err)
	}
	var paths []string
	for _, path := range e.plan.paths {
		if _, err := e.tree.Stat(workspace.Absolute(finder.Dir, path)); err == nil {
			paths = append(paths, path)
		}
	}
	paths = append(paths, renamed...)
	before, failures := finder.Find(paths)
	for _, f := range failures {
		e.failed(f.Path, f.Message)
	}
	for _, c := range finder.Configs.Used() {
		if len(c.Problems) > 0 {
			e.failed(c.File.Path, unusable(c))
		}
	}
	for i := range before {
		if key, ok := keys[before[i].Name()]; ok {
			before[i].Key = key // so that the same finding has the same fingerprint
		}
	}
	run := &checkRun{linter: e.plan.linter, settings: e.settings, asOf: e.plan.asOf, files: finder.FS}
	for c := range workspace.InOrder(before, runtime.GOMAXPROCS(0), run.check) {
		if c.alien {
			continue // it was no model then
		}
		for _, f := range c.failures {
			e.failed(f.Path, f.Message)
		}
		for i := range c.found {
			if c.found[i].Suppressed == nil {
				entries = append(entries, known.Of(&c.found[i]))
			}
		}
	}
	return entries, nil
}

// names are what the files were called at the revision, with the keys that
// they have today, and those among them that are called otherwise now.
func (e *earlier) names(inputs []workspace.Input) (keys map[string]string, renamed []string, err error) {
	keys = map[string]string{}
	now := map[string]string{}
	for _, in := range inputs {
		name := in.Name()
		if !e.repository.Has(name) {
			return nil, nil, fmt.Errorf("%s lies outside the git repository of the current folder, so nothing tells what is new in it", printable(in.Path))
		}
		if _, err := e.tree.Stat(name); !errors.Is(err, fs.ErrNotExist) {
			keys[name] = in.Key
		} else if real, err := filepath.EvalSymlinks(name); err == nil { // else it is the standard input
			now[real] = in.Key
		}
	}
	renames, err := e.repository.Renames(e.commit, slices.Sorted(maps.Keys(now)))
	for name, before := range renames {
		keys[before] = now[name]
		renamed = append(renamed, before)
	}
	slices.Sort(renamed)
	return keys, renamed, err
}

// files are the files of the revision, and the configuration of the command
// line where that was not among them.
func (e *earlier) files() (workspace.FS, error) {
	if e.plan.options.config == "" {
		return e.tree, nil
	}
	name := workspace.Absolute(e.plan.app.Dir, e.plan.options.config)
	if _, err := e.tree.Stat(name); err == nil {
		return e.tree, nil
	}
	text, err := e.plan.files.ReadFile(name)
	return workspace.Overlay{FS: e.tree, Texts: map[string]string{name: text}}, err
}

func (e *earlier) failed(path, message string) {
	e.failures = append(e.failures, fmt.Sprintf("%s at %s: %s; so all that is found there counts as new", printable(path), e.revision, message))
}

// close says in one line what the comparison came to.
func (e *earlier) close(to io.Writer, fresh int) {
	fmt.Fprintf(to, "since %s: %d new, %d known from then, %d gone\n", e.revision, fresh, e.known.count, len(e.known.stale()))
}
