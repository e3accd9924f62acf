package vcs

import (
	"os"
	"path"
	"path/filepath"
	"strings"
)

// Renames tells which of the files of the working tree, by absolute names,
// had another name at a commit. The answer goes from new to old names. The files need not be tracked. Those of a repository within this one
// are left out.
func (r *Repository) Renames(commit string, files []string) (map[string]string, error) {
	var names strings.Builder
	asked := map[string]string{} // what each is called in the question
	for _, file := range files {
		if name, ok := r.inside(file); ok && !r.isForeign(name) {
			names.WriteString(name + "\x00")
			asked[name] = file
		}
	}
	if names.Len() == 0 {
		return nil, nil
	}
	// Git compares a commit with what its index knows of, so it gets an index
	// of its own, in which all the files are announced.
	temp, err := os.MkdirTemp("", "outcomelint-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(temp)
	env := []string{"GIT_INDEX_FILE=" + filepath.Join(temp, "index")}
	if _, err := r.git(env, nil, "read-tree", commit); err != nil {
		return nil, err
	}
	announce := []string{"add", "--intent-to-add", "--force", "--pathspec-from-file=-", "--pathspec-file-nul"}
	if _, err := r.git(env, []byte(names.String()), announce...); err != nil {
		return nil, err
	}
	out, err := r.git(env, nil, "diff-index", "-z", "--no-relative", "-M", "-l0", "--diff-filter=R", "--name-status", commit)
	if err != nil {
		return nil, err
	}
	renames := map[string]string{}
	fields := strings.Split(string(out), "\x00") // status, old, new, status…
	for ; len(fields) > 3; fields = fields[3:] {
		if file, ok := asked[fields[2]]; ok {
			renames[file] = r.outside(fields[1])
		}
	}
	return renames, nil
}

// isForeign reports whether a file belongs to a repository within this one.
func (r *Repository) isForeign(name string) bool {
	for folder := path.Dir(name); folder != "."; folder = path.Dir(folder) {
		if _, err := os.Lstat(r.outside(folder + "/.git")); err == nil {
			return true
		}
	}
	return false
}
