package cli

import (
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/outcomelint/outcomelint/pkg/internal/command"
	"github.com/outcomelint/outcomelint/pkg/internal/workspace"
	"github.com/outcomelint/outcomelint/pkg/lint"
)

// lintOptions are the flags of every command that lints.
type lintOptions struct {
	selection selection
	asOf      string
	exclude   command.Patterns
	config    string
	noConfig  bool
}

// selectFlags adds the flags about rules.
func (o *lintOptions) selectFlags(a *app, flags *command.Flags) {
	flags.Values(&o.selection.selected, "select", "RULE,...", "run only these rules or categories", a.completeSelection)
	flags.Values(&o.selection.ignored, "ignore", "RULE,...", "leave these rules or categories out", a.completeSelection)
}

// fileFlags adds the flags about files and their configuration.
func (o *lintOptions) fileFlags(flags *command.Flags) {
	flags.Text(&o.asOf, "as-of", "judge dates as of this `DATE` (2026-03-31) instead of today")
	flags.Var(&o.exclude, "exclude", "leave files and folders out of folders, by a `PATTERN` as in .gitignore").Many = true
	flags.Text(&o.config, "config", "use this configuration `FILE` for everything, not the nearest outcomelint.toml")
	flags.Bool(&o.noConfig, "no-config", "use no configuration at all")
}

// plan is what a command line asks to be linted, and how.
type plan struct {
	app     *app
	options *lintOptions
	linter  *lint.Linter
	flags   *flagged
	asOf    time.Time
	exclude workspace.Patterns
	paths   []string
	files   workspace.FS
	begun   func([]workspace.Input) // hears of the files before they are linted
}

// plan reads the flags of a command that lints.
func (a *app) plan(cmd *command.Command, o *lintOptions, paths []string) (*plan, error) {
	if err := cmd.NotTogether("config", "no-config"); err != nil {
		return nil, err
	}
	linter, err := lint.New(a.rules)
	if err != nil {
		return nil, fmt.Errorf("the rules are not usable, so nothing was checked:\n%w", err)
	}
	flags, err1 := o.selection.read(linter)
	asOf, err2 := a.asOf(o.asOf)
	exclude, err3 := excluded(o.exclude)
	if err := errors.Join(err1, err2, err3); err != nil {
		return nil, cmd.Misused(err)
	}
	p := &plan{app: a, options: o, linter: linter, flags: flags, asOf: asOf, exclude: exclude, files: a.sparingly(workspace.Disk{})}
	if p.paths = slices.Clone(paths); len(paths) == 0 {
		p.paths = []string{"."}
	}
	return p, nil
}

// finder finds the files once.
func (p *plan) finder() (*workspace.Finder, error) { return p.finderIn(p.files) }

func (p *plan) finderIn(files workspace.FS) (f *workspace.Finder, err error) {
	f = &workspace.Finder{FS: files, Dir: p.app.Dir, Exclude: p.exclude}
	if f.Configs, err = workspace.NewConfigs(f, p.app.rules, p.options.config, p.options.noConfig); err != nil {
		return nil, fmt.Errorf("--config: %s cannot be read: %w", p.options.config, reason(err))
	}
	return f, nil
}

// asOf is the day that rules about dates take for today.
func (a *app) asOf(date string) (time.Time, error) {
	if date == "" {
		y, m, d := a.Now().UTC().Date() // as allows are dated
		return time.Date(y, m, d, 0, 0, 0, 0, time.UTC), nil
	}
	day, err := time.Parse(time.DateOnly, date)
	if err != nil {
		return day, fmt.Errorf("--as-of: %q is not a date like 2026-03-31", date)
	}
	return day, nil
}

func excluded(globs []string) (workspace.Patterns, error) {
	var all workspace.Patterns
	for _, glob := range globs {
		p, ok := workspace.ParsePattern(glob)
		if !ok {
			return nil, fmt.Errorf("--exclude: %q is not a pattern as in .gitignore, like drafts/ or archive/**", glob)
		}
		all = append(all, p...)
	}
	return all, nil
}
