// Package vcs reads earlier versions of files out of a git repository, by way
// of the git command. It changes nothing in the repository.
package vcs

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// Repository is a git repository with a working tree.
type Repository struct {
	dir  string   // where commands run
	tops []string // its top folder, by the names that it may be reached by
}

// Open finds the repository that a folder is in. Errors are made for people.
func Open(dir string) (*Repository, error) {
	r := &Repository{dir: dir}
	out, err := r.git(nil, nil, "rev-parse", "--show-toplevel", "--show-cdup")
	if err != nil {
		var failed *gitError
		if errors.As(err, &failed) {
			switch {
			case strings.Contains(failed.said, "not a git repository"):
				return nil, fmt.Errorf("%s is in no git repository", dir)
			case strings.Contains(failed.said, "must be run in a work tree"):
				return nil, fmt.Errorf("%s is in a git repository without a working tree", dir)
			}
		}
		return nil, err
	}
	top, up, _ := strings.Cut(string(out), "\n")
	top = filepath.Clean(filepath.FromSlash(top))
	// The folder may have been reached by a link: then its files are known by
	// names that git has never heard of.
	if near := filepath.Join(dir, filepath.FromSlash(strings.TrimSuffix(up, "\n"))); near != top {
		real, err1 := filepath.EvalSymlinks(near)
		same, err2 := filepath.EvalSymlinks(top)
		if err1 == nil && err2 == nil && real == same {
			r.tops = append(r.tops, near)
		}
	}
	r.tops, r.dir = append(r.tops, top), top
	return r, nil
}

// Commit is the name of the commit that a revision stands for.
func (r *Repository) Commit(revision string) (string, error) {
	unknown := fmt.Errorf("there is no revision %q in this repository: it takes a branch, a tag or a commit", revision)
	if strings.HasPrefix(revision, "-") {
		return "", unknown // git would take it for a flag
	}
	out, err := r.git(nil, nil, "rev-parse", "--verify", "--quiet", revision+"^{commit}")
	if err == nil {
		return strings.TrimSpace(string(out)), nil
	}
	var failed *gitError
	if !errors.As(err, &failed) {
		return "", err
	}
	if out, err := r.git(nil, nil, "rev-parse", "--is-shallow-repository"); err == nil && strings.TrimSpace(string(out)) == "true" {
		return "", fmt.Errorf("there is no revision %q in this clone, which is shallow: fetch its history first, with `git fetch --unshallow`, or fetch-depth: 0 in GitHub Actions", revision)
	}
	if out, err := r.git(nil, nil, "rev-parse", "--verify", "--quiet", "HEAD"); err != nil && len(out) == 0 {
		return "", fmt.Errorf("there is no revision %q: this repository has no commit yet", revision)
	}
	return "", unknown
}

// inside is the name of a file or folder from the top of the repository, with
// '/'; the top is ".".
func (r *Repository) inside(name string) (string, bool) {
	for _, top := range r.tops {
		if rel, err := filepath.Rel(top, name); err == nil && filepath.IsLocal(rel) {
			return filepath.ToSlash(rel), true
		}
	}
	return "", false
}

// outside is the absolute name of a file named from the top.
func (r *Repository) outside(name string) string {
	return filepath.Join(r.tops[0], filepath.FromSlash(name))
}

// Has reports whether a file, by its absolute name, would be in the working tree.
func (r *Repository) Has(name string) bool {
	_, ok := r.inside(name)
	return ok
}

// gitError is what git said when it failed.
type gitError struct {
	command string
	said    string
}

func (e *gitError) Error() string { return fmt.Sprintf("git %s failed: %s", e.command, e.said) }

// git runs a command and returns what it prints.
func (r *Repository) git(env []string, input []byte, args ...string) ([]byte, error) {
	cmd := r.command(args...)
	cmd.Env = append(cmd.Env, env...)
	var out, said bytes.Buffer
	cmd.Stdin, cmd.Stdout, cmd.Stderr = bytes.NewReader(input), &out, &said
	err := cmd.Run()
	return out.Bytes(), explain(err, args[0], said.String())
}

func (r *Repository) command(args ...string) *exec.Cmd {
	// Nothing that the repository's settings might start, or leave out.
	plain := []string{"--literal-pathspecs", "--no-optional-locks", "-c", "core.fsmonitor=false", "-c", "core.sparseCheckout=false"}
	cmd := exec.Command("git", append(plain, args...)...)
	cmd.Dir = r.dir
	cmd.Env = append(os.Environ(), "LC_ALL=C", "GIT_TERMINAL_PROMPT=0")
	return cmd
}

// explain makes an error of git one for people.
func explain(err error, command, said string) error {
	switch {
	case err == nil:
		return nil
	case errors.Is(err, exec.ErrNotFound):
		return errors.New("the command git is not installed, or not on the PATH")
	}
	said, _, _ = strings.Cut(strings.TrimSpace(said), "\n")
	if said == "" {
		said = err.Error()
	}
	return &gitError{command, strings.TrimPrefix(said, "fatal: ")}
}
