package cli

import (
	"fmt"
	"sync"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/internal/config"
	"github.com/outcomelint/outcomelint/pkg/internal/render"
	"github.com/outcomelint/outcomelint/pkg/internal/workspace"
	"github.com/outcomelint/outcomelint/pkg/lint"
)

// settings is what applies to each file: its configuration, with the flags
// over it. It is safe for concurrent use.
type settings struct {
	flags  *flagged
	failOn *diag.Severity // of the flag, nil where it was not given

	mu   sync.Mutex
	made map[*config.Effective]fileSettings
}

// fileSettings is what applies to one file.
type fileSettings struct {
	rules  *lint.Settings
	failOn diag.Severity
}

func newSettings(flags *flagged, given bool, failOn string) *settings {
	s := &settings{flags: flags, made: map[*config.Effective]fileSettings{}}
	if given {
		level, ok := diag.ParseSeverity(failOn)
		if !ok {
			level = config.Never
		}
		s.failOn = &level
	}
	return s
}

// of is what applies to a file under a configuration, which may be nil.
func (s *settings) of(c *config.Config, name string) fileSettings {
	var from *config.Effective
	if c != nil {
		from = c.For(name)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	made, ok := s.made[from]
	if !ok {
		made = fileSettings{failOn: diag.Warning}
		var base *lint.Settings
		if from != nil {
			base, made.failOn = from.Settings, from.FailOn
		}
		if s.failOn != nil {
			made.failOn = *s.failOn
		}
		made.rules = s.flags.over(base)
		s.made[from] = made
	}
	return made
}

// problems prints what is wrong with the configurations that were met, and
// the patterns of theirs that no file matched. What several of them extend is
// judged once.
func (a *app) problems(finder *workspace.Finder, color string) error {
	var all []diag.Diagnostic
	seen := map[string]bool{}
	for _, c := range finder.Configs.Used() {
		for _, p := range c.Problems {
			if key := fmt.Sprint(p.File.Path, p.Span, p.Message); !seen[key] {
				seen[key] = true
				all = append(all, p)
			}
		}
		if len(c.Problems) > 0 || !finder.Walked(c.Dir) {
			continue
		}
		for _, p := range c.Unmatched() {
			all = append(all, diag.Diagnostic{
				Rule: config.Rule, Severity: diag.Warning, Place: p.At,
				Message: fmt.Sprintf("no file matches `%s`", p.Text),
				Help:    "is it out of date? patterns are relative to the folder of this file",
			})
		}
	}
	if len(all) == 0 {
		return nil
	}
	text := render.TextOptions{Color: useColor(color, a.Getenv, isTerminal(a.Stderr))}
	return render.Text(a.Stderr, all, text)
}
