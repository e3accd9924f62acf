package cli

import (
	"errors"
	"fmt"
	"strings"
	"unicode"

	"github.com/outcomelint/outcomelint/pkg/internal/command"
	"github.com/outcomelint/outcomelint/pkg/internal/workspace"
)

// checkOptions are the flags of check.
type checkOptions struct {
	lintOptions
	formats        formats
	only           severitySet
	failOn         command.Choice
	color          command.Choice
	stdinName      string
	known          string
	since          string
	statistics     bool
	watch          bool
	showSettings   string
	showFiles      bool
	full           bool
	unfold         string // the command line that prints all in full
	quiet          bool
	showSuppressed bool
}

func (a *app) checkCommand() *command.Command {
	o := &checkOptions{}
	return &command.Command{
		Name:  "check",
		Takes: "[PATH...] [flags]",
		Short: "Lint logic models and strategy documents",
		Long: `Lints logic models and the running text of documents: files (.toml, .md, .txt),
in folders the TOML files and Markdown documents with a [logic_model] table and
what "include" in a configuration names (what .gitignore names is left out), or
- for standard input. No path means the current folder.

The exit status is 0 if nothing is found at or above --fail-on, 1 if something
is, and 2 if a file, a flag or a rule could not be used.`,
		Example: `  outcomelint check
  outcomelint check strategy.toml --select measurement,orphan-output
  outcomelint check plans/ --severity unmeasured-outcome=error --fail-on error
  outcomelint check --format text --format json=findings.json
  outcomelint check --known known.jsonl
  outcomelint check --since main
  git show HEAD:strategy.toml | outcomelint check - --stdin-filename strategy.toml`,
		Words:    command.Any,
		Define:   func(flags *command.Flags) { o.define(a, flags) },
		Complete: command.Ending("toml", "md"),
		Run:      func(cmd *command.Command, paths []string) error { return a.check(cmd, o, paths) },
	}
}

// define adds the flags.
func (o *checkOptions) define(a *app, flags *command.Flags) {
	flags.Var(&o.formats, "format", strings.Join(formatNames, ", ")+"; repeat it with =FILE for more than one").Complete = command.List(formatNames)
	o.selectFlags(a, flags)
	flags.Values(&o.selection.severity, "severity", "RULE=LEVEL", "report a rule as error, warning, info, or turn it off", a.completeSeverities)
	flags.Var(&o.only, "only-severity", "look only at findings of these severities").Complete = command.List(severityWords)
	flags.Choice(&o.failOn, "fail-on", "warning", "exit with 1 from this severity on", "error", "warning", "info", "never")
	flags.Text(&o.known, "known", "do not fail on the findings in this `FILE` (see `outcomelint known`)")
	flags.Text(&o.since, "since", "do not fail on findings that were there at `REV`, a revision of git")
	o.fileFlags(flags)
	flags.Text(&o.stdinName, "stdin-filename", "the `NAME` of what is read from standard input")
	flags.Text(&o.showSettings, "show-settings", "print what applies to this `FILE`, and where each setting comes from, and check nothing")
	flags.Bool(&o.showFiles, "show-files", "print which files are read, and why others are not, and check nothing")
	flags.Bool(&o.full, "full", "print every finding in full: findings alike are not folded")
	flags.Bool(&o.showSuppressed, "show-suppressed", "print findings that are allowed or known, with the reason")
	flags.Bool(&o.statistics, "statistics", "print how often each rule found something")
	flags.Bool(&o.quiet, "quiet", "print findings only, no summary").Letter = "q"
	flags.Bool(&o.watch, "watch", "check again whenever a file changes, until Ctrl-C")
	flags.Choice(&o.color, "color", "auto", "colour of the text; NO_COLOR and CLICOLOR_FORCE are heeded", "auto", "always", "never")
}

// check runs the command: what the user asks for, then the files, one by one.
func (a *app) check(cmd *command.Command, o *checkOptions, paths []string) error {
	if err := cmd.NotEmpty("as-of", "config", "known", "show-settings", "since", "stdin-filename"); err != nil {
		return err
	}
	for _, pair := range [...][2]string{{"watch", "show-settings"}, {"watch", "show-files"}, {"show-settings", "show-files"}} {
		if err := cmd.NotTogether(pair[0], pair[1]); err != nil {
			return err
		}
	}
	if o.showSettings != "" && len(paths) > 0 {
		return cmd.Misused(fmt.Errorf("--show-settings takes one file; %q is too much", paths[0]))
	}
	p, err := a.plan(cmd, &o.lintOptions, paths)
	if err != nil {
		return err
	}
	o.unfold = unfolded(a.Args)
	if err := a.standardInput(cmd, o, p); err != nil {
		return err
	}
	settings := newSettings(p.flags, cmd.Flags().Given("fail-on"), o.failOn.Value)
	if o.showSettings != "" {
		finder, err := p.finder()
		if err != nil {
			return err
		}
		return a.showSettings(finder, p.linter, settings, o.color.Value, o.showSettings)
	}
	if o.showFiles {
		return a.showFiles(p)
	}
	if o.watch {
		return a.watch(cmd, o, p, settings)
	}
	return a.checkOnce(o, p, settings)
}

// checkOnce checks everything and prints what is found.
func (a *app) checkOnce(o *checkOptions, p *plan, settings *settings) error {
	finder, err := p.finder()
	if err != nil {
		return err
	}
	renderers, err := a.newRenderers(o, finder.Configs)
	if err != nil {
		return err
	}
	run := &checkRun{
		linter:    p.linter,
		settings:  settings,
		asOf:      p.asOf,
		files:     p.files,
		renderers: renderers,
		flush:     a.out.Flush,
		only:      o.only,
		begun:     p.begun,
	}
	if o.statistics {
		run.tally = tally{}
	}
	if isTerminal(a.Stderr) && !o.quiet {
		run.progress = progress{to: a.Stderr, now: a.Now}
	}
	var fromFile *knownFindings
	if o.known != "" {
		entries, err := a.readKnown(o.known)
		if err != nil {
			return err
		}
		fromFile = p.knownIn(o.known, entries)
		run.known = append(run.known, fromFile)
	}
	if o.since != "" {
		if run.since, err = p.since(o.since, settings); err != nil {
			return err
		}
		run.known = append(run.known, run.since.known)
	}
	if err := run.all(finder, p.paths); err != nil {
		return err
	}
	a.close(o, run)
	if err := a.problems(finder, o.color.Value); err != nil {
		return err
	}
	if fromFile != nil && !o.quiet {
		fromFile.tellStale(o.known, a.note)
	}
	if run.since != nil {
		for _, failure := range run.since.failures {
			a.note("%s", failure)
		}
	}
	a.complainOf(run.failures)
	return run.status()
}

// close prints for people what is said of the whole run. Where the standard
// output is for a machine, it goes beside it.
func (a *app) close(o *checkOptions, run *checkRun) {
	to := a.Stderr
	if o.formats.forPeople() {
		to = a.out
	}
	if run.tally != nil {
		if !o.quiet {
			fmt.Fprintln(to)
		}
		run.tally.write(to)
	}
	if run.since != nil && !o.quiet {
		run.since.close(to, run.summary.Findings())
	}
}

// note tells something that is no failure.
func (a *app) note(format string, args ...any) { a.complain(fmt.Errorf(format, args...)) }

// standardInput reads what "-" stands for and puts it in its place among the files.
func (a *app) standardInput(cmd *command.Command, o *checkOptions, p *plan) error {
	name := o.stdinName
	if name == "" {
		name = "<stdin>"
	}
	found := false
	for i, path := range p.paths {
		if path == "-" {
			p.paths[i], found = name, true
		}
	}
	if !found {
		if o.stdinName != "" {
			return cmd.Misused(errors.New("--stdin-filename names what is read from standard input; to read it, give - as the path"))
		}
		return nil
	}
	if o.watch {
		return cmd.Misused(errors.New("--watch waits for files to change, and standard input is none"))
	}
	if isTerminal(a.Stdin) {
		fmt.Fprintln(a.Stderr, "outcomelint: reading a model from the terminal; end it with Ctrl-D on a line of its own")
	}
	text, err := workspace.ReadAll(a.Stdin, 0)
	if err != nil {
		return fmt.Errorf("cannot read the standard input: %w", reason(err))
	}
	p.files = a.sparingly(workspace.Overlay{FS: workspace.Disk{}, Texts: map[string]string{workspace.Absolute(a.Dir, name): text}})
	return nil
}

// unfolded is the command line that was typed, with --full; described where it
// would have to be quoted or is too long to be read.
func unfolded(args []string) string {
	const described, longest = "outcomelint check --full, with the same paths", 160
	words := []string{"outcomelint"}
	for i, arg := range args {
		if strings.ContainsFunc(arg, func(r rune) bool {
			return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune("-_=,./+@:", r)
		}) {
			return described
		}
		words = append(words, arg)
		if i == 0 {
			words = append(words, "--full")
		}
	}
	if command := strings.Join(words, " "); len(command) <= longest {
		return command
	}
	return described
}
