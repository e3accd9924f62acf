package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"time"

	"github.com/fsnotify/fsnotify"

	"github.com/outcomelint/outcomelint/pkg/internal/command"
	"github.com/outcomelint/outcomelint/pkg/internal/workspace"
)

// settleTime is how long it must be quiet before a change is looked at:
// programs write a file in several steps, and several files at once.
const settleTime = 80 * time.Millisecond

// watching does something again whenever files change, until it is stopped.
type watching struct {
	changes <-chan string // names of files and folders
	stop    <-chan struct{}
	// settled begins to wait for an end of the changes and says when it is there.
	settled func() <-chan time.Time
	// matters reports whether a change is one to act on.
	matters func(name string) bool
	run     func(changed []string) error
}

// loop returns the first error of run, or nil when it is stopped.
func (w *watching) loop() error {
	var changed []string
	var settled <-chan time.Time
	for {
		select {
		case <-w.stop:
			return nil
		case name, ok := <-w.changes:
			if !ok {
				return errors.New("the system tells no more of changes")
			}
			if !w.matters(name) {
				continue
			}
			if !slices.Contains(changed, name) {
				changed = append(changed, name)
			}
			settled = w.settled()
		case <-settled:
			if err := w.run(changed); err != nil {
				return err
			}
			changed, settled = nil, nil
		}
	}
}

// watched checks everything anew whenever something changes.
type watched struct {
	app      *app
	options  *checkOptions
	plan     *plan
	settings *settings
	disk     workspace.FS
	reads    *reads // of the last run
	watcher  *fsnotify.Watcher
	outputs  map[string]bool // files that the run itself writes
	screen   bool            // redraw; else go on below
}

// watch checks until Ctrl-C.
func (a *app) watch(cmd *command.Command, o *checkOptions, p *plan, settings *settings) error {
	for _, f := range o.formats.list {
		if f.file == "" && f.name != "text" {
			return cmd.Misused(fmt.Errorf("--watch prints for people; write what is for machines to a file: --format %s=FILE", f.name))
		}
	}
	watcher, err := fsnotify.NewWatcher()
	if err != nil {
		return fmt.Errorf("--watch: %w", err)
	}
	defer watcher.Close()
	w := &watched{app: a, options: o, plan: p, settings: settings, disk: p.files, watcher: watcher, outputs: map[string]bool{}, screen: isTerminal(a.Stdout)}
	for _, f := range o.formats.list {
		if f.file != "" {
			w.outputs[workspace.Absolute(a.Dir, f.file)] = true
		}
	}
	stop := a.interrupt
	if stop == nil {
		ctx, cancel := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
		defer cancel()
		context.AfterFunc(ctx, cancel) // the second one ends a run that takes long
		stop = ctx.Done()
	}
	if err := w.first(); err != nil {
		return err
	}
	loop := watching{
		changes: w.changes(stop), stop: stop, matters: w.matters, run: w.again,
		settled: func() <-chan time.Time { return time.After(settleTime) },
	}
	return loop.loop()
}

// first is the first run, whose errors are those of the command line.
func (w *watched) first() error {
	if w.screen {
		io.WriteString(w.app.out, clearScreen)
	}
	var ended status
	if err := w.check(); err != nil && !errors.As(err, &ended) {
		return err
	}
	return w.rest()
}

// again is every later run. What is wrong now may be mended in a moment.
func (w *watched) again(changed []string) error {
	if w.screen {
		io.WriteString(w.app.out, clearScreen)
	} else {
		fmt.Fprintf(w.app.out, "\n--- %s changed\n\n", w.names(changed))
	}
	var ended status
	if err := w.check(); err != nil && !errors.As(err, &ended) {
		w.app.complain(err)
	}
	return w.rest()
}

// clearScreen empties a terminal and what it remembers.
const clearScreen = "\x1b[H\x1b[2J\x1b[3J"

// rest shows what there is and waits.
func (w *watched) rest() error {
	if err := w.app.out.Flush(); err != nil {
		return err
	}
	if w.screen {
		fmt.Fprintln(w.app.Stderr, "watching for changes; Ctrl-C ends it")
	}
	return nil
}

func (w *watched) check() error {
	w.reads = newReads(w.disk)
	w.plan.files = w.reads
	w.plan.begun = w.look
	defer w.look(nil)
	return w.app.checkOnce(w.options, w.plan, w.settings)
}

// look sees to it that the folders of all that has been read are watched, and
// of what is about to be. A folder that cannot be watched is no reason to end.
func (w *watched) look(inputs []workspace.Input) {
	folders := w.reads.folders()
	folders[w.app.Dir] = true
	for _, path := range append(slices.Clone(w.plan.paths), w.options.known, w.options.config) {
		if path != "" {
			folders[filepath.Dir(workspace.Absolute(w.app.Dir, path))] = true
		}
	}
	for _, in := range inputs {
		folders[filepath.Dir(in.Name())] = true
	}
	for folder := range folders {
		_ = w.watcher.Add(folder)
	}
	for _, folder := range w.watcher.WatchList() {
		if inputs == nil && !folders[folder] {
			_ = w.watcher.Remove(folder)
		}
	}
}

// changes are the names in what the watcher tells. When it has lost count of
// them, anything may have changed.
func (w *watched) changes(stop <-chan struct{}) <-chan string {
	names := make(chan string)
	tell := func(name string) {
		select {
		case names <- name:
		case <-stop:
		}
	}
	go func() {
		for {
			select {
			case <-stop:
				return
			case event, ok := <-w.watcher.Events:
				if !ok {
					close(names)
					return
				}
				if event.Op != fsnotify.Chmod {
					tell(event.Name)
				}
			case _, ok := <-w.watcher.Errors:
				if !ok {
					close(names)
					return
				}
				tell(w.app.Dir)
			}
		}
	}()
	return names
}

// matters reports whether what changed may change what is found: a file or
// folder that was read, or one that may be read now.
func (w *watched) matters(name string) bool {
	base := filepath.Base(name)
	switch {
	case w.outputs[name] || strings.HasPrefix(base, ".#"):
		return false
	case w.reads.read(name) || base == ".gitignore":
		return true
	case w.options.known != "" && name == workspace.Absolute(w.app.Dir, w.options.known):
		return true
	}
	switch strings.ToLower(filepath.Ext(name)) {
	case ".toml", ".md", ".markdown", ".txt":
		return true
	}
	info, err := os.Stat(name)
	return err == nil && info.IsDir()
}

// names are the first of the files that changed, as users see them.
func (w *watched) names(changed []string) string {
	shown := make([]string, len(changed))
	for i, name := range changed {
		shown[i] = name
		if rel, err := filepath.Rel(w.app.Dir, name); err == nil {
			shown[i] = printable(filepath.ToSlash(rel))
		}
	}
	slices.Sort(shown)
	if len(shown) > 3 {
		return fmt.Sprintf("%s and %d more", strings.Join(shown[:3], ", "), len(shown)-3)
	}
	return strings.Join(shown, ", ")
}
