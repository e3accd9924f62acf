package config

import (
	"errors"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/internal/syntax"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/source"
)

// Loader reads configurations, each one once. It is not safe for concurrent
// use; the configurations it returns are.
type Loader struct {
	// Rules are the ones that a configuration may name.
	Rules []*lint.Rule
	// Read returns the content of a file; a missing one is fs.ErrNotExist.
	Read func(path string) (string, error)
	// Show turns a path into the one that is shown to people.
	Show func(path string) string
	// Boundary is the folder that the `extends` of a configuration in the given
	// folder does not leave, "" for none.
	Boundary func(folder string) string

	loaded map[string]*Config
	absent map[string]bool // folders without a configuration
}

// Unreadable is the error of a configuration that is there but cannot be read.
type Unreadable struct {
	Path string
	Err  error
}

func (u *Unreadable) Error() string {
	return u.Path + ": " + reason(u.Err)
}

// Unwrap returns the reason.
func (u *Unreadable) Unwrap() error { return u.Err }

// Nearest returns the configuration that applies to a folder: its own or that
// of the nearest folder above it, up to and including top ("" for the root of
// the file system). It returns nil where there is none, and Unreadable for a
// file that is there but cannot be read.
func (l *Loader) Nearest(dir, top string) (*Config, error) {
	all, err := l.above(dir, top, true)
	if len(all) == 0 {
		return nil, err
	}
	return all[0], err
}

// Above returns every configuration in dir and the folders above it up to top,
// the nearest first.
func (l *Loader) Above(dir, top string) ([]*Config, error) { return l.above(dir, top, false) }

func (l *Loader) above(dir, top string, nearest bool) ([]*Config, error) {
	var out []*Config
	for {
		if !l.absent[dir] {
			c, err := l.Load(filepath.Join(dir, FileName))
			switch {
			case errors.Is(err, fs.ErrNotExist):
				if l.absent == nil {
					l.absent = map[string]bool{}
				}
				l.absent[dir] = true
			case err != nil:
				return out, &Unreadable{filepath.Join(dir, FileName), err}
			default:
				out = append(out, c)
				if nearest {
					return out, nil
				}
			}
		}
		parent := filepath.Dir(dir)
		if dir == top || parent == dir {
			return out, nil
		}
		dir = parent
	}
}

// Load reads one configuration file and what it extends. What is wrong with
// their content stands in Problems; the error means that path itself could
// not be read.
func (l *Loader) Load(path string) (*Config, error) { return l.load(path, nil) }

func (l *Loader) load(path string, from []string) (*Config, error) {
	path = filepath.Clean(path)
	if c, ok := l.loaded[path]; ok {
		return c, nil
	}
	text, err := l.Read(path)
	if err != nil {
		return nil, err
	}
	c := &Config{
		File:  source.New(l.Show(path), text),
		Dir:   filepath.Dir(path),
		terms: map[string][]setting[string]{},
		cache: map[string]*Effective{},
	}
	doc := syntax.Parse(c.File)
	for _, d := range doc.Errors {
		d.Rule, d.Severity = Rule, diag.Error
		c.Problems = append(c.Problems, d)
	}
	r := &reader{Config: c, rules: l.Rules}
	r.top(doc.Root())
	l.extend(c, r.extends, append(from, path))
	if len(from) == 0 { // a configuration read in the middle of a circle is not whole
		if l.loaded == nil {
			l.loaded = map[string]*Config{}
		}
		l.loaded[path] = c
	}
	return c, nil
}

// extend puts the settings of the configurations that c names before its own:
// what a later one states wins over an earlier one, and its own over all.
func (l *Loader) extend(c *Config, extends []setting[string], from []string) {
	var layers []layer
	var include, exclude []*Pattern
	failOn := c.failOn
	for _, e := range extends {
		path := filepath.Join(c.Dir, filepath.FromSlash(e.value))
		problem := func(message, help string) { c.problem(e.at.Span, message, help) }
		if e.value == "" {
			problem("`extends` names no file", "name one: extends = [\"../"+FileName+"\"]")
			continue
		}
		if filepath.IsAbs(e.value) || strings.HasPrefix(e.value, "/") {
			problem("`extends` takes a path relative to this file, not "+quote(e.value), "")
			continue
		}
		if l.Boundary != nil {
			if top := l.Boundary(c.Dir); top != "" {
				if _, within := relative(top, path); !within {
					problem(quote(e.value)+" lies outside this repository", "move the shared configuration into the repository")
					continue
				}
			}
		}
		if path == from[len(from)-1] {
			problem(quote(e.value)+" is this file itself", "remove it from `extends`")
			continue
		}
		if slices.Contains(from, path) {
			problem(quote(e.value)+" extends this file in turn", "remove one of the two `extends`")
			continue
		}
		base, err := l.load(path, from)
		if err != nil {
			help := ""
			if e.value == inherit {
				help = "`inherit` stands in lists like `exclude`; here, name the file that is meant: extends = [\"../" + FileName + "\"]"
			}
			problem(quote(e.value)+" cannot be read: "+reason(err), help)
			continue
		}
		c.Problems = append(c.Problems, base.Problems...)
		layers = append(layers, base.layers...)
		if base.include != nil {
			include = base.include
		}
		if base.exclude != nil {
			exclude = base.exclude
		}
		if c.failOn == nil && base.failOn != nil {
			failOn = base.failOn
		}
		for key, terms := range base.terms {
			c.terms[key] = append(slices.Clone(terms), c.terms[key]...)
		}
	}
	c.failOn = failOn
	c.layers = append(layers, c.layers...)
	c.include = splice(c.include, include)
	c.exclude = splice(c.exclude, exclude)
}

// inherit stands in a list for the items of the configuration that is extended.
const inherit = "inherit"

// splice returns list with the items of base where it says "inherit"; a list
// that was not given at all is base.
func splice(list, base []*Pattern) []*Pattern {
	if list == nil {
		return base
	}
	out := []*Pattern{} // a list that says that it is empty is one
	for _, p := range list {
		if p.Text == inherit {
			out = append(out, base...)
		} else {
			out = append(out, p)
		}
	}
	return out
}

func reason(err error) string {
	var pathError *fs.PathError
	if errors.As(err, &pathError) {
		return pathError.Err.Error()
	}
	return err.Error()
}

func quote(s string) string { return "`" + s + "`" }
