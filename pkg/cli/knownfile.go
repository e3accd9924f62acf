package cli

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path/filepath"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/internal/command"
	"github.com/outcomelint/outcomelint/pkg/internal/known"
	"github.com/outcomelint/outcomelint/pkg/internal/near"
	"github.com/outcomelint/outcomelint/pkg/internal/workspace"
)

// knownName is the file of known findings where none is named.
const knownName = "outcomelint-known.jsonl"

func (a *app) knownCommand() *command.Command {
	known := &command.Command{
		Name:  "known",
		Takes: "write|prune [PATH...] [flags]",
		Short: "Keep a file of known findings, so that only new ones fail",
		Long: `Keeps a file of known findings. "outcomelint check --known FILE" does not fail on
what stands in it, says what is there no longer, and fails on all that is new.

Each line of the file is one finding. You may add "reason":"…" and
"until":"2027-03-31" to a line, and both are kept; after that day the finding
counts again. The lines are sorted and hold no counts and no line numbers, so
git can merge them: echo '` + knownName + ` merge=union' >> .gitattributes`,
		Words: command.Any,
		Run: func(cmd *command.Command, words []string) error {
			if len(words) > 0 {
				return cmd.Misused(fmt.Errorf("there is no command \"known %s\"%s", words[0], near.DidYouMean(words[0], []string{"write", "prune"})))
			}
			return a.helpInstead(cmd)
		},
	}
	known.Add(a.updateCommand(&command.Command{
		Name:  "prune",
		Short: "Take out what is no longer found",
		Long: `Takes the findings that are no longer there out of the file of known findings,
as far as this run looks at their files. It adds none. No path means the
current folder.`,
		Example: `  outcomelint known prune
  outcomelint known prune --known known.jsonl`,
	}, false), a.updateCommand(&command.Command{
		Name:  "write",
		Short: "Write everything that is found now",
		Long: `Writes all findings that are not allowed to the file of known findings. Reasons
and dates of findings that stand there already are kept, and so are the
findings of files that this run does not look at. No path means the current
folder. If a file cannot be checked, nothing is written.`,
		Example: `  outcomelint known write
  outcomelint known write strategy/ -o known.jsonl`,
	}, true))
	return known
}

// updateCommand completes one of the two commands; add says that new findings
// are written too.
func (a *app) updateCommand(cmd *command.Command, add bool) *command.Command {
	o := &lintOptions{}
	name := knownName
	cmd.Takes = "[PATH...] [flags]"
	cmd.Words = command.Any
	cmd.Define = func(flags *command.Flags) {
		flags.Text(&name, "known", "the `FILE` of known findings").Letter = "o"
		o.selectFlags(a, flags)
		o.fileFlags(flags)
	}
	cmd.Complete = command.Ending("toml", "md", "txt")
	cmd.Run = func(cmd *command.Command, paths []string) error {
		if err := cmd.NotEmpty("as-of", "config", "known"); err != nil {
			return err
		}
		p, err := a.plan(cmd, o, paths)
		if err != nil {
			return err
		}
		return p.updateKnown(name, add)
	}
	return cmd
}

// updateKnown writes the file of known findings anew.
func (p *plan) updateKnown(name string, add bool) error {
	a := p.app
	entries, err := a.readKnown(name)
	if err != nil && !(add && errors.Is(err, fs.ErrNotExist)) {
		return err
	}
	finder, err := p.finder()
	if err != nil {
		return err
	}
	old := p.knownIn(name, entries)
	keep := &keeper{add: add}
	old.took = keep.take
	run := &checkRun{
		linter: p.linter, settings: newSettings(p.flags, false, ""), asOf: p.asOf, files: p.files,
		renderers: &renderers{}, flush: a.out.Flush,
		known: []*knownFindings{old},
	}
	if isTerminal(a.Stderr) {
		run.progress = progress{to: a.Stderr, now: a.Now}
	}
	if err := run.all(finder, p.paths); err != nil {
		return err
	}
	if err := a.problems(finder, "auto"); err != nil {
		return err
	}
	if len(run.failures) > 0 {
		a.complainOf(run.failures)
		return fmt.Errorf("so %s was not written", name)
	}
	gone := 0
	for _, e := range old.matcher.Left() {
		if old.judged(e) {
			gone++
		} else {
			keep.entries = append(keep.entries, *e)
		}
	}
	err = writeFile(workspace.Absolute(a.Dir, name), func(w io.Writer) error {
		_, err := io.WriteString(w, known.Format(keep.entries))
		return err
	})
	if err != nil {
		return fmt.Errorf("cannot write %s: %w", name, reason(err))
	}
	fmt.Fprintf(a.out, "%s: %d known, %d of them new; %d gone\n", name, len(keep.entries), keep.added, gone)
	switch {
	case keep.expired == 1:
		fmt.Fprintln(a.out, "1 of them is past its date and counts again: mend it, or give it a new \"until\"")
	case keep.expired > 1:
		fmt.Fprintf(a.out, "%d of them are past their date and count again: mend them, or give them a new \"until\"\n", keep.expired)
	}
	return nil
}

// keeper collects what goes into the file of known findings.
type keeper struct {
	add            bool
	entries        []known.Entry
	added, expired int
}

// take decides on one finding; old is its entry so far, or nil.
func (k *keeper) take(d *diag.Diagnostic, old *known.Entry, expired bool) {
	e := known.Of(d)
	switch {
	case old != nil:
		e.Reason, e.Until = old.Reason, old.Until
		if expired {
			k.expired++
		}
	case !k.add:
		return
	default:
		k.added++
	}
	k.entries = append(k.entries, e)
}

// readKnown reads a file of known findings. What is wrong with it is told with
// its place, one mistake a line.
func (a *app) readKnown(name string) ([]known.Entry, error) {
	text, err := workspace.Disk{}.ReadFile(workspace.Absolute(a.Dir, name))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, &missingKnown{name, err}
	}
	if err != nil {
		return nil, fmt.Errorf("%s: the known findings cannot be read: %w", printable(name), reason(err))
	}
	return known.Parse(printable(name), text)
}

// knownIn is the findings of a file for a run.
func (p *plan) knownIn(name string, entries []known.Entry) *knownFindings {
	return &knownFindings{
		linter: p.linter, bare: p.flags.over(nil), asOf: p.asOf,
		home: filepath.Dir(workspace.Absolute(p.app.Dir, name)),
		list: func([]workspace.Input) ([]known.Entry, error) { return entries, nil },
	}
}

// missingKnown is the error that there is no file of known findings.
type missingKnown struct {
	name string
	err  error
}

func (m *missingKnown) Error() string {
	return fmt.Sprintf("%s: there is no such file; `outcomelint known write -o %s` writes one", printable(m.name), m.name)
}

// Unwrap returns the reason.
func (m *missingKnown) Unwrap() error { return m.err }
