package cli

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"slices"
	"text/tabwriter"

	"github.com/BurntSushi/toml"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/internal/config"
	"github.com/outcomelint/outcomelint/pkg/internal/workspace"
	"github.com/outcomelint/outcomelint/pkg/lint"
)

// shownSettings prints what applies to one file, as a configuration that says
// it all, each setting with the place it comes from.
type shownSettings struct {
	to      io.Writer
	origins map[string]diag.Place
	flags   *flagged
}

// showSettings prints what applies to a file, which need not exist.
func (a *app) showSettings(finder *workspace.Finder, linter *lint.Linter, s *settings, color, path string) error {
	name := workspace.Absolute(a.Dir, path)
	info, missing := os.Stat(name)
	if missing == nil && info.IsDir() {
		return fmt.Errorf("%s is a folder; --show-settings takes a file: what applies may differ from one to the next", path)
	}
	c, err := finder.Configs.For(name)
	if err != nil {
		return fmt.Errorf("%s: its configuration cannot be read: %w", path, err)
	}
	if err := a.problems(finder, color); err != nil {
		return err
	}
	if c != nil && len(c.Problems) > 0 {
		return fmt.Errorf("%s is not usable, so nothing under it is checked", printable(c.File.Path))
	}
	w := tabwriter.NewWriter(a.out, 0, 0, 2, ' ', 0)
	show := shownSettings{to: w, flags: s.flags}
	var terms map[string][]string
	if c == nil {
		fmt.Fprintf(w, "# what applies to %s; there is no configuration\n", path)
	} else {
		fmt.Fprintf(w, "# what applies to %s; its configuration is %s\n", path, c.File.Path)
		if c.Excluded(name) {
			fmt.Fprint(w, "# `exclude` leaves it out where a folder is checked\n")
		} else if c.Included(name) {
			fmt.Fprint(w, "# `include` has its running text read where a folder is checked\n")
		}
		show.origins, terms = c.For(name).Origins, c.For(name).Terms
	}
	if errors.Is(missing, fs.ErrNotExist) {
		fmt.Fprint(w, "# there is no such file yet\n")
	}
	applies := s.of(c, name)
	failOn := applies.failOn.String
	if applies.failOn == config.Never {
		failOn = func() string { return "never" }
	}
	if from := show.origin("fail_on"); s.failOn != nil {
		show.row("fail_on", failOn(), "--fail-on")
	} else {
		show.row("fail_on", failOn(), from)
	}
	if len(terms) > 0 {
		fmt.Fprint(w, "\n[language]\n")
		for _, key := range slices.Sorted(maps.Keys(terms)) {
			show.row(key, terms[key], show.origin(key))
		}
	}
	fmt.Fprint(w, "\n[rules]\n")
	for _, r := range linter.Rules() {
		if len(r.Options()) == 0 {
			show.row(r.ID, applies.rules.SeverityOf(r).String(), show.severityFrom(r))
		}
	}
	for _, r := range linter.Rules() {
		if len(r.Options()) > 0 {
			show.options(r, applies.rules)
		}
	}
	return w.Flush()
}

// options prints a rule that has options.
func (s shownSettings) options(r *lint.Rule, applies *lint.Settings) {
	fmt.Fprintf(s.to, "\n[rules.%s]\n", r.ID)
	s.row("severity", applies.SeverityOf(r).String(), s.severityFrom(r))
	for _, o := range applies.OptionsOf(r) {
		s.row(o.Key, o.Value, s.origin(r.ID+"."+o.Key))
	}
}

// row prints one setting as TOML. A value is a string, bool, number or list of
// strings, each of which can be written.
func (s shownSettings) row(key string, value any, from string) {
	text, err := toml.Marshal(map[string]any{key: value})
	if err != nil {
		panic(err)
	}
	fmt.Fprintf(s.to, "%s\t# %s\n", text[:len(text)-1], from)
}

func (s shownSettings) severityFrom(r *lint.Rule) string {
	if s.flags.speaksOf(r) {
		return "the command line"
	}
	return s.origin(r.ID)
}

// origin is the place that states a setting.
func (s shownSettings) origin(key string) string {
	at, ok := s.origins[key]
	if !ok {
		return "as it comes"
	}
	return fmt.Sprintf("%s:%d", at.File.Path, at.File.Pos(int(at.Span.Start)).Line)
}
