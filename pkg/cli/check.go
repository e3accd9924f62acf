package cli

import (
	"errors"
	"fmt"
	"strings"
	"time"
	"unicode"

	"github.com/spf13/cobra"

	"github.com/outcomelint/outcomelint/pkg/internal/workspace"
	"github.com/outcomelint/outcomelint/pkg/lint"
)

// checkOptions are the flags of check.
type checkOptions struct {
	formats        formats
	selection      selection
	failOn         *choice
	color          *choice
	asOf           string
	stdinName      string
	exclude        []string
	config         string
	noConfig       bool
	showSettings   string
	full           bool
	unfold         string // the command line that prints all in full
	quiet          bool
	showSuppressed bool
}

func (a *app) checkCommand() *cobra.Command {
	o := &checkOptions{}
	cmd := &cobra.Command{
		Use:   "check [PATH...] [flags]",
		Short: "Lint logic models",
		Long: `Lints logic models: files, the TOML files and Markdown documents with a
[logic_model] table in folders (what .gitignore names is left out), or - for
standard input. No path means the current folder.

The exit status is 0 if nothing is found at or above --fail-on, 1 if something
is, and 2 if a file, a flag or a rule could not be used.`,
		Example: `  outcomelint check
  outcomelint check strategy.toml --select measurement,orphan-output
  outcomelint check plans/ --severity unmeasured-outcome=error --fail-on error
  outcomelint check --format text --format json=findings.json
  git show HEAD:strategy.toml | outcomelint check - --stdin-filename strategy.toml`,
		Args: cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			return a.check(cmd, o, args)
		},
	}
	flags := cmd.Flags()
	flags.Var(&o.formats, "format", "text, json or jsonl; repeat it with =FILE for more than one")
	completeWith(cmd, "format", formatNames)
	o.selection.selected = listFlag(cmd, "select", "RULE,...", "run only these rules or categories")
	o.selection.ignored = listFlag(cmd, "ignore", "RULE,...", "leave these rules or categories out")
	o.selection.severity = listFlag(cmd, "severity", "RULE=LEVEL", "report a rule as error, warning, info, or turn it off")
	a.completeRuleFlags(cmd)
	o.failOn = choiceFlag(cmd, "fail-on", "warning", "exit with 1 from this severity on", "error", "warning", "info", "never")
	flags.StringVar(&o.asOf, "as-of", "", "judge dates as of this `DATE` (2026-03-31) instead of today")
	flags.StringArrayVar(&o.exclude, "exclude", nil, "leave files and folders out of folders, by a `PATTERN` as in .gitignore")
	flags.StringVar(&o.stdinName, "stdin-filename", "", "the `NAME` of what is read from standard input")
	flags.StringVar(&o.config, "config", "", "use this configuration `FILE` for everything, not the nearest outcomelint.toml")
	flags.BoolVar(&o.noConfig, "no-config", false, "use no configuration at all")
	cmd.MarkFlagsMutuallyExclusive("config", "no-config")
	flags.StringVar(&o.showSettings, "show-settings", "", "print what applies to this `FILE`, and where each setting comes from, and check nothing")
	flags.BoolVar(&o.full, "full", false, "print every finding in full: findings alike are not folded")
	flags.BoolVar(&o.showSuppressed, "show-suppressed", false, "print findings that an allow suppresses, with its reason")
	flags.BoolVarP(&o.quiet, "quiet", "q", false, "print findings only, no summary")
	o.color = choiceFlag(cmd, "color", "auto", "colour of the text; NO_COLOR and CLICOLOR_FORCE are heeded", "auto", "always", "never")
	cmd.ValidArgsFunction = func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
		return []string{"toml", "md"}, cobra.ShellCompDirectiveFilterFileExt
	}
	return cmd
}

// check runs the command: what the user asks for, then the files, one by one.
func (a *app) check(cmd *cobra.Command, o *checkOptions, paths []string) error {
	for _, name := range []string{"as-of", "config", "show-settings", "stdin-filename"} {
		if flag := cmd.Flags().Lookup(name); flag.Changed && flag.Value.String() == "" {
			return usageError(cmd, fmt.Errorf("--%s is empty; leave it out, or give it a value", name))
		}
	}
	linter, err := lint.New(a.rules)
	if err != nil {
		return fmt.Errorf("the rules are not usable, so nothing was checked:\n%w", err)
	}
	flags, err1 := o.selection.read(linter)
	asOf, err2 := a.asOf(o.asOf)
	exclude, err3 := excluded(o.exclude)
	if err := errors.Join(err1, err2, err3); err != nil {
		return usageError(cmd, err)
	}
	if len(paths) == 0 {
		paths = []string{"."}
	}
	o.unfold = unfolded(a.Args)
	paths, files, err := a.standardInput(cmd, o, paths)
	if err != nil {
		return err
	}
	if a.ownMemory {
		files = sparing{files}
	}
	finder := &workspace.Finder{FS: files, Dir: a.Dir, Exclude: exclude}
	if finder.Configs, err = workspace.NewConfigs(finder, a.rules, o.config, o.noConfig); err != nil {
		return fmt.Errorf("--config: %s cannot be read: %w", o.config, reason(err))
	}
	settings := newSettings(flags, cmd.Flags().Changed("fail-on"), o.failOn.value)
	if o.showSettings != "" {
		return a.showSettings(finder, linter, settings, o.color.value, o.showSettings)
	}
	run := &checkRun{
		linter:    linter,
		settings:  settings,
		asOf:      asOf,
		files:     files,
		renderers: a.newRenderers(o),
		flush:     a.out.Flush,
	}
	if isTerminal(a.Stderr) && !o.quiet {
		run.progress = progress{to: a.Stderr, now: a.Now}
	}
	if err := run.all(finder, paths); err != nil {
		return err
	}
	if err := a.problems(finder, o.color.value); err != nil {
		return err
	}
	for _, f := range run.failures {
		a.complain(fmt.Errorf("%s: %s", printable(f.Path), f.Message))
	}
	return run.status()
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

// standardInput reads what "-" stands for and puts it in its place among the files.
func (a *app) standardInput(cmd *cobra.Command, o *checkOptions, paths []string) ([]string, workspace.FS, error) {
	var files workspace.FS = workspace.Disk{}
	name := o.stdinName
	if name == "" {
		name = "<stdin>"
	}
	replaced := make([]string, len(paths))
	found := false
	for i, path := range paths {
		replaced[i] = path
		if path == "-" {
			replaced[i], found = name, true
		}
	}
	if !found {
		if o.stdinName != "" {
			return nil, nil, usageError(cmd, errors.New("--stdin-filename names what is read from standard input; to read it, give - as the path"))
		}
		return paths, files, nil
	}
	if isTerminal(a.Stdin) {
		fmt.Fprintln(a.Stderr, "outcomelint: reading a model from the terminal; end it with Ctrl-D on a line of its own")
	}
	text, err := workspace.ReadAll(a.Stdin, 0)
	if err != nil {
		return nil, nil, fmt.Errorf("cannot read the standard input: %w", reason(err))
	}
	return replaced, workspace.Overlay{FS: files, Texts: map[string]string{workspace.Absolute(a.Dir, name): text}}, nil
}

// unfolded is the command line that was typed, with --full.
func unfolded(args []string) string {
	words := []string{"outcomelint"}
	for i, arg := range args {
		if strings.ContainsFunc(arg, func(r rune) bool {
			return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune("-_=,./+@:", r)
		}) {
			return "outcomelint check --full, with the same paths"
		}
		words = append(words, arg)
		if i == 0 {
			words = append(words, "--full")
		}
	}
	return strings.Join(words, " ")
}

// completeRuleFlags offers rules where flags take them.
func (a *app) completeRuleFlags(cmd *cobra.Command) {
	rulesAndCategories := a.completeRules(categories(a.rules)...)
	for flag, complete := range map[string]cobra.CompletionFunc{
		"select": rulesAndCategories, "ignore": rulesAndCategories, "severity": a.completeRules(),
	} {
		if err := cmd.RegisterFlagCompletionFunc(flag, complete); err != nil {
			panic(err)
		}
	}
}
