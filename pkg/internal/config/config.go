// Package config reads outcomelint.toml: which rules apply to which file, how
// severely and with which options, and where each setting came from.
package config

import (
	"path/filepath"
	"slices"
	"sync"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/language"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/source"
)

// FileName is the name of a configuration file.
const FileName = "outcomelint.toml"

// Rule is the name under which problems of a configuration are printed. They
// are no findings about a model and cannot be configured.
const Rule = "configuration"

// Config is one configuration file with everything it extends.
type Config struct {
	// File is the file itself; Dir its folder, as the loader was asked for it.
	File *source.File
	Dir  string
	// Root marks the folder as the root of the workspace.
	Root bool
	// Problems are what is wrong with the file or with one it extends. A
	// configuration with problems must not be used.
	Problems []diag.Diagnostic

	failOn  *setting[diag.Severity]
	include []*Pattern
	exclude []*Pattern
	terms   map[string][]setting[string] // of [language], by key
	layers  []layer                      // later ones win

	mu    sync.Mutex
	cache map[string]*Effective // by the layers that apply
}

// setting is a value with the place that states it.
type setting[T any] struct {
	value T
	at    diag.Place
}

// layer is one [rules] table, or one of [[overrides]].
type layer struct {
	paths []*Pattern // nil: every file
	rules []ruleSetting
}

// ruleSetting is what one entry of a [rules] table says about one rule.
type ruleSetting struct {
	rule     *lint.Rule
	severity *setting[diag.Severity]
	options  []option
}

// option is one option as written, `max = 5`.
type option struct {
	key  string
	text string // `key = value`, to be decoded: the key by itself, whatever dots stood before it
	at   diag.Place
}

// Effective is what applies to one file.
type Effective struct {
	Settings *lint.Settings
	// FailOn is the least severity that fails a run.
	FailOn diag.Severity
	// Terms are the additions to the word lists of the language, by key.
	Terms map[string][]string
	// Origins says where each setting came from, by "rule" or "rule.option";
	// also "fail_on" and the keys of [language]. Defaults are missing.
	Origins map[string]diag.Place
}

// Included reports whether the prose of a document is to be read.
func (c *Config) Included(path string) bool { return matchAny(c.include, path) }

// Excluded reports whether a walk leaves the file out.
func (c *Config) Excluded(path string) bool { return matchAny(c.exclude, path) }

// Unmatched returns the patterns stated under dir that no file has matched so
// far. Ask only when the folder has been walked whole.
func (c *Config) Unmatched() []*Pattern {
	var out []*Pattern
	collect := func(ps []*Pattern) {
		for _, p := range ps {
			if !p.hit.Load() && p.dir == c.Dir {
				out = append(out, p)
			}
		}
	}
	collect(c.include)
	collect(c.exclude)
	for _, l := range c.layers {
		collect(l.paths)
	}
	return out
}

// For returns what applies to the file at path, which is in the same terms as
// the folder the configuration was loaded from. Files to which the same
// overrides apply share one value.
func (c *Config) For(path string) *Effective {
	var applies []byte
	for _, l := range c.layers {
		if l.paths == nil || matchAny(l.paths, path) {
			applies = append(applies, 1)
		} else {
			applies = append(applies, 0)
		}
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	e, ok := c.cache[string(applies)]
	if !ok {
		e = c.effective(applies)
		c.cache[string(applies)] = e
	}
	return e
}

func (c *Config) effective(applies []byte) *Effective {
	e := &Effective{
		Settings: &lint.Settings{Severity: map[string]diag.Severity{}, Options: map[string]any{}},
		FailOn:   diag.Warning,
		Terms:    map[string][]string{},
		Origins:  map[string]diag.Place{},
	}
	if c.failOn != nil {
		e.FailOn, e.Origins["fail_on"] = c.failOn.value, c.failOn.at
	}
	for key, terms := range c.terms {
		for _, t := range terms {
			e.Terms[key] = append(e.Terms[key], t.value)
			e.Origins[key] = t.at
		}
	}
	if len(e.Terms) > 0 {
		e.Settings.Terms = &language.Terms{Guarantee: e.Terms[guaranteeTerms], Allowed: e.Terms[allowedTerms]}
	}
	options := map[*lint.Rule][]option{}
	for i, l := range c.layers {
		if applies[i] == 0 {
			continue
		}
		for _, s := range l.rules {
			if s.severity != nil {
				e.Settings.Severity[s.rule.ID] = s.severity.value
				e.Origins[s.rule.ID] = s.severity.at
			}
			for _, o := range s.options {
				options[s.rule] = mergeOption(options[s.rule], o)
				e.Origins[s.rule.ID+"."+o.key] = o.at
			}
		}
	}
	for rule, os := range options {
		// The loader has decoded each layer's options before, so this cannot fail.
		if v, err := decodeOptions(rule, os); err == nil {
			e.Settings.Options[rule.ID] = v
		}
	}
	return e
}

// mergeOption puts o in the place of an earlier one of its key.
func mergeOption(os []option, o option) []option {
	i := slices.IndexFunc(os, func(old option) bool { return old.key == o.key })
	if i < 0 {
		return append(os, o)
	}
	os[i] = o
	return os
}

// relative returns path from dir with '/', and whether it lies within.
func relative(dir, path string) (string, bool) {
	rel, err := filepath.Rel(dir, path)
	if err != nil {
		return "", false
	}
	rel = filepath.ToSlash(rel)
	return rel, rel != ".." && !hasParent(rel)
}
