package workspace

import (
	"cmp"
	"errors"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"

	"github.com/agnivade/levenshtein"

	"github.com/outcomelint/outcomelint/pkg/internal/config"
)

// Finder turns the paths that a user names into the files to lint. Make one,
// call Find once.
type Finder struct {
	FS FS
	// Dir is the working directory: what users name is relative to it, and
	// so are the paths that they are shown.
	Dir string
	// Exclude keeps files and folders out of walks; relative to Dir. What is
	// named is read all the same.
	Exclude Patterns
	// Configs are the configurations that the files are under; nil is none.
	Configs *Configs
	// Skipped, if set, hears of files and folders that are passed over although
	// their names would do, and why.
	Skipped func(path, why string)

	walked       []string          // the folders walked whole
	from         string            // the path that is being followed
	inputs       map[string]*Input // by absolute name
	failures     []Failure
	repositories map[string]string // of each folder seen; "" is none
}

// Input is one file to lint.
type Input struct {
	// Path is how the file is shown and Key how it is known in its workspace
	// (see source.File).
	Path, Key string
	// Named says that the user named this very file.
	Named bool
	// Prose says that the running text of a document is to be read: it is named,
	// or the configuration includes it.
	Prose bool
	// From are the paths named by the user that led to the file.
	From []string
	// Config is what configures the file, nil for nothing. It has no problems.
	Config *config.Config

	place
}

// Name is the absolute name of the file.
func (in Input) Name() string { return in.name }

// Root is the root of the workspace that the file belongs to (see Key).
func (in Input) Root() string {
	if root, ok := strings.CutSuffix(filepath.ToSlash(in.name), "/"+in.Key); ok && root != "" {
		return filepath.FromSlash(root)
	}
	return filepath.Dir(in.name)
}

// IsDocument reports whether the file is by its name a document, in which
// models stand in fenced blocks. Any other is a model in TOML.
func (in Input) IsDocument() bool { return isMarkdown(in.name) || isPlainText(in.name) }

// Failure is something that could not be read or linted.
type Failure struct {
	Path    string // as shown
	Message string // a clause: "there is no such file or folder"
	// From is the path named by the user that led to it.
	From string
}

// Find returns the files to lint, each once, sorted by path: those named, and
// the TOML and Markdown files in the folders named. What could not be looked at is among
// the failures, and the rest is found all the same.
func (f *Finder) Find(paths []string) ([]Input, []Failure) {
	f.inputs = map[string]*Input{}
	seen := map[string]bool{}
	for _, path := range paths {
		if seen[path] {
			continue
		}
		seen[path], f.from = true, path
		name := Absolute(f.Dir, path)
		info, err := f.FS.Stat(name)
		switch {
		case path == "":
			f.failed(`""`, "an empty path names nothing")
		case err != nil:
			f.missing(name, err)
		case info.IsDir():
			f.walked = append(f.walked, name)
			f.walk(place{name, f.real(name)}, f.around(name))
		default:
			if err := Readable(info); err != nil {
				f.fail(name, err)
				continue
			}
			f.add(place{name, f.real(name)}).Named = true
		}
	}
	inputs := f.once()
	for i := range inputs {
		inputs[i].Prose = inputs[i].Named && inputs[i].IsDocument()
	}
	if f.Configs != nil {
		inputs = f.Configs.apply(inputs)
	}
	return inputs, f.failures
}

// Walked reports whether everything below the folder was looked at.
func (f *Finder) Walked(folder string) bool {
	return len(f.Exclude) == 0 && slices.ContainsFunc(f.walked, func(w string) bool { return Within(w, folder) })
}

// place is a file or folder by the name it was reached by, and by its one name
// without links.
type place struct{ name, real string }

func (p place) child(name string) place {
	return place{filepath.Join(p.name, name), filepath.Join(p.real, name)}
}

// walk collects the TOML and Markdown files below a folder. Hidden folders are walked too,
// but .git is not; links to folders are not followed.
func (f *Finder) walk(folder place, outer *scope) {
	entries, err := f.FS.ReadDir(folder.name)
	if err != nil {
		f.fail(folder.name, err)
	}
	rules := f.enter(folder.name, outer)
	for _, entry := range entries {
		at := folder.child(entry.Name())
		isDir := entry.IsDir()
		if entry.Name() == ".git" || !isDir && (!f.takes(at.name) || entry.Name() == config.FileName) {
			continue
		}
		if why := f.skips(at.name, isDir, rules); why != "" {
			f.skipped(at.name, isDir, why)
			continue
		}
		switch {
		case isDir:
			f.walk(at, rules)
		case entry.Type()&fs.ModeSymlink != 0:
			f.link(at)
		case entry.Type().IsRegular():
			f.add(at)
		}
	}
}

// link adds a link met in a walk if a file is at its other end.
func (f *Finder) link(at place) {
	if strings.HasPrefix(filepath.Base(at.name), ".#") {
		return // Emacs locks a file by a link to nowhere
	}
	info, err := f.FS.Stat(at.name)
	if err != nil {
		if !isMarkdown(at.name) { // few documents hold a model
			f.missing(at.name, err)
		}
	} else if info.Mode().IsRegular() {
		f.add(place{at.name, f.real(at.name)})
	}
}

// skips says why a walk passes over a file or folder; empty if it does not.
func (f *Finder) skips(name string, isDir bool, rules *scope) (why string) {
	if len(f.Exclude) > 0 {
		if excluded, _ := f.Exclude.Match(relative(f.Dir, name), isDir); excluded {
			return "--exclude names it"
		}
	}
	if rules.ignores(name, isDir) {
		return "git ignores it"
	}
	return ""
}

func (f *Finder) skipped(name string, isDir bool, why string) {
	if f.Skipped == nil {
		return
	}
	path := f.show(name)
	if isDir {
		path += "/"
	}
	f.Skipped(path, why)
}

// takes reports whether a walk takes files of such a name. Plain texts hold no
// models to look for; a configuration may include them.
func (f *Finder) takes(name string) bool {
	return hasExt(name, ".toml") || isMarkdown(name) || isPlainText(name) && f.Configs != nil
}

func isPlainText(name string) bool { return hasExt(name, ".txt") }

func isMarkdown(name string) bool { return hasExt(name, ".md") || hasExt(name, ".markdown") }

func hasExt(name, ext string) bool { return strings.EqualFold(filepath.Ext(name), ext) }

func (f *Finder) add(at place) *Input {
	in := f.inputs[at.name]
	if in == nil {
		in = &Input{Path: f.show(at.name), Key: filepath.Base(at.name), place: at}
		f.inputs[at.name] = in
	}
	if !slices.Contains(in.From, f.from) {
		in.From = append(in.From, f.from)
	}
	return in
}

// once returns the inputs in order, each file under one of its names: its own
// where it was reached by that, else the first.
func (f *Finder) once() []Input {
	all := make([]Input, 0, len(f.inputs))
	for _, in := range f.inputs {
		all = append(all, *in)
	}
	isLink := func(in Input) int {
		if in.name == in.real {
			return 0
		}
		return 1
	}
	slices.SortFunc(all, func(a, b Input) int {
		return cmp.Or(cmp.Compare(a.real, b.real), cmp.Compare(isLink(a), isLink(b)), cmp.Compare(a.Path, b.Path))
	})
	kept := all[:0]
	for _, in := range all {
		if n := len(kept); n > 0 && kept[n-1].real == in.real {
			kept[n-1].Named = kept[n-1].Named || in.Named
			kept[n-1].From = append(kept[n-1].From, in.From...)
			continue
		}
		kept = append(kept, in)
	}
	slices.SortFunc(kept, func(a, b Input) int { return cmp.Compare(a.Path, b.Path) })
	return kept
}

// show is the name of a file as users see it.
func (f *Finder) show(name string) string { return relative(f.Dir, name) }

func (f *Finder) real(name string) string {
	if real, err := f.FS.Real(name); err == nil {
		return real
	}
	return name
}

func (f *Finder) fail(name string, err error) { f.failed(f.show(name), plain(err)) }

func (f *Finder) failed(path, message string) {
	f.failures = append(f.failures, Failure{path, message, f.from})
}

// missing reports a path that leads nowhere, with the name that was perhaps meant.
func (f *Finder) missing(name string, err error) {
	message := plain(err)
	if errors.Is(err, fs.ErrNotExist) {
		folder, base := filepath.Split(name)
		entries, _ := f.FS.ReadDir(folder)
		near, best := "", max(1, len(base)/4)
		for _, entry := range entries {
			if entry.Name() == base {
				message, near = errDangling.Error(), ""
				break
			}
			if d := levenshtein.ComputeDistance(base, entry.Name()); d <= best {
				near, best = entry.Name(), d-1
			}
		}
		if near != "" {
			message += "; did you mean " + f.show(filepath.Join(folder, near)) + "?"
		}
	}
	f.failed(f.show(name), message)
}
