package cli

import (
	"io/fs"
	"path/filepath"
	"sync"

	"github.com/outcomelint/outcomelint/pkg/internal/workspace"
)

// reads is a file system that remembers what was read in it.
type reads struct {
	workspace.FS

	mu    sync.Mutex
	names map[string]bool // of files and folders; true of folders
}

func newReads(files workspace.FS) *reads { return &reads{FS: files, names: map[string]bool{}} }

// ReadFile implements workspace.FS.
func (r *reads) ReadFile(name string) (string, error) {
	text, err := r.FS.ReadFile(name)
	if err == nil {
		r.note(name, false)
	}
	return text, err
}

// ReadDir implements workspace.FS.
func (r *reads) ReadDir(name string) ([]fs.DirEntry, error) {
	entries, err := r.FS.ReadDir(name)
	if err == nil {
		r.note(name, true)
	}
	return entries, err
}

func (r *reads) note(name string, folder bool) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.names[name] = folder
}

// read reports whether a file or folder was read.
func (r *reads) read(name string) bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	_, ok := r.names[name]
	return ok
}

// folders are the folders that were read, and those of the files.
func (r *reads) folders() map[string]bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	all := map[string]bool{}
	for name, folder := range r.names {
		if !folder {
			name = filepath.Dir(name)
		}
		all[name] = true
	}
	return all
}
