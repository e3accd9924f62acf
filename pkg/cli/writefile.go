package cli

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// writeFile writes a file in one step: either all of the new text is there
// under its name, or what was there before. A device or a pipe takes the text
// as it comes.
func writeFile(name string, write func(io.Writer) error) error {
	mode := fs.FileMode(0o644)
	if info, err := os.Stat(name); err == nil {
		if !info.Mode().IsRegular() {
			f, err := os.OpenFile(name, os.O_WRONLY, 0)
			if err != nil {
				return err
			}
			return errors.Join(write(f), f.Close())
		}
		mode = info.Mode().Perm()
		if name, err = filepath.EvalSymlinks(name); err != nil {
			return err
		}
	}
	return inOneStep(name, mode, write, os.Rename)
}

// createFile writes a new file in one step. If there is one by that name, the
// error is fs.ErrExist and that file is untouched.
func createFile(name string, write func(io.Writer) error) error {
	return inOneStep(name, 0o644, write, func(temp, name string) error {
		err := os.Link(temp, name)
		if err == nil || errors.Is(err, fs.ErrExist) {
			return err
		}
		if _, err := os.Lstat(name); err == nil { // a file system without links
			return fs.ErrExist
		}
		return os.Rename(temp, name)
	})
}

// inOneStep writes a temporary file beside the one meant and lets place put it there.
func inOneStep(name string, mode fs.FileMode, write func(io.Writer) error, place func(temp, name string) error) error {
	temp, err := os.CreateTemp(filepath.Dir(name), "."+filepath.Base(name)+".*.tmp")
	if err != nil {
		return err
	}
	err = errors.Join(write(temp), temp.Chmod(mode), temp.Sync(), temp.Close())
	if err == nil {
		err = place(temp.Name(), name)
	}
	if removed := os.Remove(temp.Name()); !errors.Is(removed, fs.ErrNotExist) {
		err = errors.Join(err, removed)
	}
	return err
}
