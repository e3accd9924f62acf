package config

import (
	"strings"
	"sync/atomic"

	"github.com/bmatcuk/doublestar/v4"

	"github.com/outcomelint/outcomelint/pkg/diag"
)

// Pattern is one glob of a configuration: `*`, `?`, `[…]`, `{a,b}` within a
// name and `**` across folders, relative to the folder of the file that states
// it. A pattern that matches a folder matches everything in it.
type Pattern struct {
	Text string
	At   diag.Place

	dir string
	hit atomic.Bool
}

// match reports whether the pattern matches the path or a folder above it.
func (p *Pattern) match(path string) bool {
	rel, within := relative(p.dir, path)
	if !within {
		return false
	}
	for {
		if ok, _ := doublestar.Match(p.Text, rel); ok {
			p.hit.Store(true)
			return true
		}
		i := strings.LastIndexByte(rel, '/')
		if i < 0 {
			return false
		}
		rel = rel[:i]
	}
}

// matchAny asks every pattern, so that each one that matches is known to.
func matchAny(ps []*Pattern, path string) bool {
	matched := false
	for _, p := range ps {
		matched = p.match(path) || matched
	}
	return matched
}

func hasParent(rel string) bool { return strings.HasPrefix(rel, "../") }
