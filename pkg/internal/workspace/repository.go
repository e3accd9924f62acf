package workspace

import (
	"errors"
	"io/fs"
	"path/filepath"
	"strings"
	"syscall"
)

// scope is the ignore files that apply in one folder: its own, then those of
// the folders around it.
type scope struct {
	folder   string // absolute
	patterns Patterns
	outer    *scope
}

// ignores reports whether an entry of a folder in the scope is ignored. The
// nearest file that says anything about it decides.
func (s *scope) ignores(name string, isDir bool) bool {
	for ; s != nil; s = s.outer {
		if ignored, decided := s.patterns.Match(relative(s.folder, name), isDir); decided {
			return ignored
		}
	}
	return false
}

// relative is the path of name from folder, with '/'.
func relative(folder, name string) string {
	rel, err := filepath.Rel(folder, name)
	if err != nil {
		rel = name // another drive
	}
	return filepath.ToSlash(rel)
}

// repository returns the nearest folder, from the given one upwards, that holds .git.
func (f *Finder) repository(folder string) (root string, ok bool) {
	if root, known := f.repositories[folder]; known {
		return root, root != ""
	}
	if _, err := f.FS.Stat(filepath.Join(folder, ".git")); err == nil {
		root = folder
	} else if parent := filepath.Dir(folder); parent != folder {
		root, _ = f.repository(parent)
	}
	if f.repositories == nil {
		f.repositories = map[string]string{}
	}
	f.repositories[folder] = root
	return root, root != ""
}

// around is the scope that a walk of the folder starts in: the ignore files of
// the repository down to the folder, without the folder's own.
func (f *Finder) around(folder string) *scope {
	root, ok := f.repository(folder)
	if !ok || root == folder {
		return nil
	}
	parent := filepath.Dir(folder)
	return f.enter(parent, f.around(parent))
}

// enter adds what a folder says about its entries to the scope around it.
func (f *Finder) enter(folder string, outer *scope) *scope {
	if root, ok := f.repository(folder); ok && root == folder {
		// A repository within another one answers for itself.
		outer = f.extend(nil, folder, filepath.Join(f.gitFolder(folder), "info", "exclude"))
	}
	return f.extend(outer, folder, filepath.Join(folder, ".gitignore"))
}

func (f *Finder) extend(outer *scope, folder, file string) *scope {
	text, err := f.FS.ReadFile(file)
	if err != nil {
		if info, statErr := f.FS.Stat(file); statErr == nil && info.Mode().IsRegular() {
			f.fail(file, err)
		}
		return outer
	}
	if patterns := ParseIgnore(text); len(patterns) > 0 {
		return &scope{folder, patterns, outer}
	}
	return outer
}

// gitFolder is where the repository keeps its settings. In a work tree or a
// submodule .git is a file that says where.
func (f *Finder) gitFolder(root string) string {
	git := filepath.Join(root, ".git")
	text, err := f.FS.ReadFile(git)
	if err != nil {
		return git
	}
	if to, ok := strings.CutPrefix(strings.TrimSpace(text), "gitdir:"); ok {
		git = Absolute(root, strings.TrimSpace(to))
	}
	if text, err := f.FS.ReadFile(filepath.Join(git, "commondir")); err == nil {
		git = Absolute(git, strings.TrimSpace(text))
	}
	return git
}

// Absolute resolves a path as seen from a folder.
func Absolute(folder, name string) string {
	name = filepath.FromSlash(name)
	if filepath.IsAbs(name) {
		return filepath.Clean(name)
	}
	return filepath.Join(folder, name)
}

// plain says in plain words why something could not be read.
func plain(err error) string {
	var path *fs.PathError
	switch {
	case errors.Is(err, fs.ErrNotExist), errors.Is(err, syscall.ENOTDIR):
		return "there is no such file or folder"
	case errors.Is(err, fs.ErrPermission):
		return "you are not allowed to read it"
	case errors.Is(err, syscall.ELOOP):
		return "its links go round in a circle"
	case errors.As(err, &path):
		return "it cannot be read: " + path.Err.Error()
	}
	return err.Error()
}
