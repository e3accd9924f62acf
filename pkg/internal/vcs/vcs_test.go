package vcs

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/outcomelint/outcomelint/pkg/internal/workspace"
)

// commitAll makes a repository of a folder, with all that is in it.
func commitAll(t *testing.T, dir string) {
	t.Helper()
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip("git is not installed")
	}
	t.Setenv("GIT_CONFIG_NOSYSTEM", "1")
	t.Setenv("GIT_CONFIG_GLOBAL", os.DevNull)
	for _, args := range [][]string{
		{"init", "-q", "-b", "main"}, {"add", "-A"},
		{"-c", "user.name=Test", "-c", "user.email=test@example.org", "commit", "-q", "-m", "all", "--allow-empty"},
	} {
		cmd := exec.Command("git", args...)
		cmd.Dir = dir
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Fatalf("git %s: %v\n%s", strings.Join(args, " "), err, out)
		}
	}
}

func openTree(t *testing.T, dir string) *Tree {
	t.Helper()
	r, err := Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	commit, err := r.Commit("main")
	if err != nil {
		t.Fatal(err)
	}
	tree, err := r.Tree(commit)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := tree.Close(); err != nil {
			t.Error(err)
		}
	})
	return tree
}

func realTemp(t *testing.T) string {
	t.Helper()
	dir, err := filepath.EvalSymlinks(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	return dir
}

// facts is all that a file system says of the names, in one text.
func facts(files workspace.FS, dir string, names []string) string {
	var out strings.Builder
	reason := func(err error) error {
		for _, known := range []error{fs.ErrNotExist, syscall.ELOOP, syscall.ENOTDIR} {
			if errors.Is(err, known) {
				return known
			}
		}
		if err != nil && strings.Contains(err.Error(), "too many links") {
			return syscall.ELOOP // as filepath.EvalSymlinks says it
		}
		return err
	}
	for _, name := range names {
		path := filepath.Join(dir, name)
		info, err := files.Stat(path)
		fmt.Fprintf(&out, "%s: %v", name, reason(err))
		if err == nil {
			fmt.Fprintf(&out, " %s %v", info.Name(), info.IsDir())
		}
		real, err := files.Real(path)
		fmt.Fprintf(&out, "\n  real %s %v\n", real, reason(err))
		if err == nil && !info.IsDir() {
			text, err := files.ReadFile(path)
			fmt.Fprintf(&out, "  text %q %v\n", text, err)
		}
		entries, err := files.ReadDir(path)
		if err == nil {
			for _, e := range entries {
				if e.Name() != ".git" {
					fmt.Fprintf(&out, "  entry %s %v\n", e.Name(), e.Type())
				}
			}
		}
	}
	return out.String()
}

// A tree says of every name what the disk said when it was committed.
func TestTreeIsTheDisk(t *testing.T) {
	dir := realTemp(t)
	for name, text := range map[string]string{
		"a.toml": "one\n", "b/c.toml": "two", "b/d/ü \"x\".md": "three\r\n", "b/empty": "", "bin": "\x00\xff\n\n", "a-b/e": "e", "a.b/e": "e",
	} {
		path := filepath.Join(dir, name)
		if err := errors.Join(os.MkdirAll(filepath.Dir(path), 0o755), os.WriteFile(path, []byte(text), 0o644)); err != nil {
			t.Fatal(err)
		}
	}
	for name, to := range map[string]string{
		"link.toml": "a.toml", "b/up": "..", "b/there": "d", "loop1": "loop2", "loop2": "loop1", "dangling": "nowhere",
		"chain": "b/there/ü \"x\".md", "out": "../../../../../../../../nowhere", "under": "a.toml/x", "round": "b/up/b/up/a.toml",
	} {
		if err := os.Symlink(to, filepath.Join(dir, name)); err != nil {
			t.Skip("no links here")
		}
	}
	commitAll(t, dir)
	tree := openTree(t, dir)
	names := []string{
		".", "a.toml", "b", "b/c.toml", "b/d", "b/d/ü \"x\".md", "b/empty", "bin", "nowhere", "b/nowhere", "a.toml/x", "a.toml/x/y",
		"link.toml", "b/up", "b/up/a.toml", "b/there", "b/there/ü \"x\".md", "loop1", "loop2/x", "dangling", "dangling/x", "chain",
		"out", "under", "round", "a-b", "a.b/e",
	}
	if diff := cmp.Diff(facts(workspace.Disk{}, dir, names), facts(tree, dir, names)); diff != "" {
		t.Errorf("-disk +tree\n%s", diff)
	}
	if _, err := tree.ReadFile(filepath.Join(dir, "b")); err == nil {
		t.Error("a folder is read")
	}
	if _, err := tree.Stat(filepath.Dir(dir)); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("outside: %v", err)
	}
	if info, err := tree.Stat(filepath.Join(dir, ".git")); err != nil || !info.IsDir() {
		t.Errorf(".git: %v", err)
	}
}

// Many may read at once.
func TestTreeConcurrently(t *testing.T) {
	dir := realTemp(t)
	for i := range 20 {
		if err := os.WriteFile(filepath.Join(dir, fmt.Sprint(i)), []byte(strings.Repeat(fmt.Sprint(i), 1000*i)), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	commitAll(t, dir)
	tree := openTree(t, dir)
	var group sync.WaitGroup
	for n := range 200 {
		group.Go(func() {
			i := n % 20
			text, err := tree.ReadFile(filepath.Join(dir, fmt.Sprint(i)))
			if err != nil || text != strings.Repeat(fmt.Sprint(i), 1000*i) {
				t.Errorf("file %d: %d bytes, %v", i, len(text), err)
			}
		})
	}
	group.Wait()
}

// Names of the working tree are mapped to what they were, whether git tracks
// the files or not; files of repositories within are left out.
func TestRenames(t *testing.T) {
	dir := realTemp(t)
	text := func(about string) string {
		var out strings.Builder
		for i := range 40 {
			fmt.Fprintf(&out, "%s %d\n", about, i*i)
		}
		return out.String()
	}
	put := func(name, text string) {
		path := filepath.Join(dir, name)
		if err := errors.Join(os.MkdirAll(filepath.Dir(path), 0o755), os.WriteFile(path, []byte(text), 0o644)); err != nil {
			t.Fatal(err)
		}
	}
	put("a", text("apples"))
	put("b", text("pears"))
	put("c", text("plums"))
	put(".gitignore", "ignored\n")
	commitAll(t, dir)
	for _, name := range []string{"a", "b"} {
		if err := os.Remove(filepath.Join(dir, name)); err != nil {
			t.Fatal(err)
		}
	}
	put("sub/new a*", text("apples")+"more\n")
	put("ignored", text("pears"))
	put("copy", text("plums"))
	put("within/.git/HEAD", "ref: refs/heads/main\n")
	put("within/a", text("apples"))
	r, err := Open(filepath.Join(dir, "sub"))
	if err != nil {
		t.Fatal(err)
	}
	commit, err := r.Commit("HEAD")
	if err != nil {
		t.Fatal(err)
	}
	var files []string
	for _, name := range []string{"sub/new a*", "ignored", "copy", "within/a"} {
		files = append(files, filepath.Join(dir, name))
	}
	got, err := r.Renames(commit, append(files, filepath.Dir(dir)))
	want := map[string]string{files[0]: filepath.Join(dir, "a"), files[1]: filepath.Join(dir, "b")}
	if diff := cmp.Diff(want, got); diff != "" || err != nil {
		t.Errorf("%v\n%s", err, diff)
	}
	if got, err := r.Renames(commit, nil); len(got) > 0 || err != nil {
		t.Errorf("of nothing: %v, %v", got, err)
	}
}

// What git says of a commit that it cannot read is an error, with its words.
func TestErrors(t *testing.T) {
	dir := realTemp(t)
	commitAll(t, dir)
	r, err := Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := r.Tree("0123456789012345678901234567890123456789"); err == nil || !strings.Contains(err.Error(), "git ls-tree failed: ") {
		t.Errorf("no such tree: %v", err)
	}
	tree := openTree(t, dir)
	tree.nodes["x"] = &node{name: "x", object: strings.Repeat("1", 40)}
	if _, err := tree.ReadFile(filepath.Join(dir, "x")); err == nil || !strings.Contains(err.Error(), "missing") {
		t.Errorf("no such object: %v", err)
	}
	if entries, err := tree.ReadDir(dir); err != nil || len(entries) > 0 {
		t.Errorf("an empty commit has %v, %v", entries, err)
	}
}
