package workspace

import (
	"errors"
	"path/filepath"

	"github.com/outcomelint/outcomelint/pkg/internal/config"
	"github.com/outcomelint/outcomelint/pkg/lint"
)

// Configs finds the configuration of each file: the nearest one, a fixed one,
// or none. Make one with NewConfigs.
type Configs struct {
	loader *config.Loader
	fixed  *config.Config
	off    bool
	finder *Finder
	used   []*config.Config // in the order of their first file
	held   []string         // paths named by the user that led to files under an unusable one
	sites  map[string]site  // of each folder with inputs
}

// NewConfigs returns the configurations that a Finder's files are under. With
// off there are none; fixed, the name of a file, applies to all. Its error is
// that the fixed one cannot be read.
func NewConfigs(f *Finder, rules []*lint.Rule, fixed string, off bool) (*Configs, error) {
	c := &Configs{off: off, finder: f}
	c.loader = &config.Loader{Rules: rules, Read: f.FS.ReadFile, Show: f.show, Boundary: c.boundary}
	if fixed == "" {
		return c, nil
	}
	var err error
	c.fixed, err = c.loader.Load(Absolute(f.Dir, fixed))
	return c, err
}

// Used are the configurations that files were under, in the order of the files.
func (c *Configs) Used() []*config.Config { return c.used }

// Held are the paths named by the user that led to files which were held back
// because their configuration has problems.
func (c *Configs) Held() []string { return c.held }

// Of is the configuration of the files in a folder, nil for none.
func (c *Configs) Of(folder string) (*config.Config, error) {
	if c.off || c.fixed != nil {
		return c.fixed, nil
	}
	top, _ := c.finder.repository(folder)
	return c.loader.Nearest(folder, top)
}

// For is the configuration of one file, nil for none, and counts as using it.
func (c *Configs) For(name string) (*config.Config, error) {
	one, err := c.Of(filepath.Dir(name))
	if one != nil {
		c.used = append(c.used, one)
	}
	return one, err
}

// root is the root of the workspace that a folder belongs to: the nearest
// folder whose configuration says so, else the outermost one with a
// configuration, else the folder itself; stated says that it is one of a
// configuration. A repository is never left.
func (c *Configs) root(folder string) (root string, stated bool) {
	if c.off {
		return folder, false
	}
	if c.fixed != nil {
		if Within(c.fixed.Dir, folder) {
			return c.fixed.Dir, true
		}
		return folder, false
	}
	top, _ := c.finder.repository(folder)
	all, _ := c.loader.Above(folder, top) // one that cannot be read is reported by Of
	root = folder
	for _, one := range all {
		root = one.Dir
		if one.Root {
			break
		}
	}
	return root, len(all) > 0
}

// boundary is the folder that an `extends` in a folder does not leave: its
// repository, if it is in one.
func (c *Configs) boundary(folder string) string {
	top, _ := c.finder.repository(folder)
	return top
}

// apply gives each input its key and configuration and drops those that their
// configuration excludes from walks, or that cannot be judged because it
// cannot be read.
func (c *Configs) apply(inputs []Input) []Input {
	kept := inputs[:0]
	roots := map[string]string{}
	broken := map[string]bool{}
	used := map[*config.Config]bool{}
	for _, in := range inputs {
		folder := filepath.Dir(in.name)
		if _, known := roots[folder]; !known {
			root, stated := c.root(folder)
			roots[folder] = root
			c.locate(folder, stated)
		}
		in.Key = relative(roots[folder], in.name)
		one, err := c.Of(folder)
		if err != nil {
			if !broken[err.Error()] {
				broken[err.Error()] = true
				c.unreadable(in, err)
			}
			c.held = append(c.held, in.From...)
			continue
		}
		if one != nil && !in.Named && one.Excluded(in.name) {
			c.finder.skipped(in.name, false, "`exclude` in "+one.File.Path+" names it")
			continue
		}
		in.Prose = in.IsDocument() && (one != nil && one.Included(in.name) || in.Named)
		if isPlainText(in.name) && !in.Prose {
			c.finder.skipped(in.name, false, notIncluded)
			continue
		}
		if one != nil && !used[one] {
			used[one] = true
			c.used = append(c.used, one)
		}
		if in.Config = one; one != nil && len(one.Problems) > 0 {
			c.held = append(c.held, in.From...)
			continue
		}
		kept = append(kept, in)
	}
	return kept
}

// notIncluded is why the text of a document is not read.
const notIncluded = "no `include` names it"

// WhyAlien says why a file that was found, and loaded, is not checked.
func (in Input) WhyAlien() string {
	if in.IsDocument() {
		return "no logic model in it, and " + notIncluded
	}
	return "no [logic_model] table in it"
}

// unreadable reports the configuration of a file that cannot be read, by its own name.
func (c *Configs) unreadable(in Input, err error) {
	path := in.Path
	if u, ok := errors.AsType[*config.Unreadable](err); ok {
		path, err = c.finder.show(u.Path), u.Err
	}
	c.finder.from = in.From[0]
	c.finder.failed(path, plain(err)+"; nothing under this configuration was checked")
}

// Within reports whether name is the folder or lies below it.
func Within(folder, name string) bool {
	rel, err := filepath.Rel(folder, name)
	return err == nil && filepath.IsLocal(rel)
}
