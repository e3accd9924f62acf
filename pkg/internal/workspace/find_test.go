package workspace

import (
	"io/fs"
	"net"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// found lists what a Finder finds below root: "path key" of each input, and
// "path: message" of each failure.
func found(t *testing.T, f *Finder, root string, paths ...string) (inputs, failures []string) {
	t.Helper()
	if f.FS == nil {
		f.FS = Disk{}
	}
	f.Dir = root
	ins, fails := f.Find(paths)
	for _, in := range ins {
		inputs = append(inputs, in.Path+" "+in.Key)
	}
	for _, fail := range fails {
		failures = append(failures, fail.Path+": "+fail.Message)
	}
	return inputs, failures
}

func expect(t *testing.T, what string, got []string, want ...string) {
	t.Helper()
	if !slices.Equal(got, want) {
		t.Errorf("%s:\ngot  %q\nwant %q", what, got, want)
	}
}

func link(t *testing.T, root, to, name string) {
	t.Helper()
	if err := os.Symlink(filepath.FromSlash(to), filepath.Join(root, filepath.FromSlash(name))); err != nil {
		t.Fatal(err)
	}
}

func TestFindWalksInOrder(t *testing.T) {
	root := t.TempDir()
	for _, p := range []string{"b.toml", "a/z.toml", "a-b/c.toml", "a.TOML", "notes.md", "x.toml/Plan.Markdown", "notes.txt", ".hidden/h.toml", ".git/config.toml", "a/.git/x.toml", "x.toml/y.toml"} {
		write(t, root, p, "")
	}
	inputs, failures := found(t, &Finder{}, root, ".")
	expect(t, "inputs", inputs,
		".hidden/h.toml h.toml", "a-b/c.toml c.toml", "a.TOML a.TOML", "a/z.toml z.toml", "b.toml b.toml", "notes.md notes.md", "x.toml/Plan.Markdown Plan.Markdown", "x.toml/y.toml y.toml")
	expect(t, "failures", failures)
}

func TestFindEachFileOnce(t *testing.T) {
	root := t.TempDir()
	write(t, root, "plans/a.toml", "")
	write(t, root, "elsewhere/b.toml", "")
	link(t, root, "a.toml", "plans/0.toml")
	link(t, root, "../elsewhere/b.toml", "plans/c.toml")
	link(t, root, "../elsewhere/b.toml", "plans/d.toml")
	f := &Finder{FS: Disk{}, Dir: root}
	inputs, failures := f.Find([]string{"plans", "plans/a.toml", "./plans/../plans/a.toml", filepath.Join(root, "plans", "0.toml"), "plans"})
	if len(inputs) != 2 || len(failures) != 0 {
		t.Fatalf("got %v, %v", inputs, failures)
	}
	if a := inputs[0]; a.Path != "plans/a.toml" || !a.Named || len(a.From) < 3 {
		t.Errorf("got %+v", a)
	}
	if c := inputs[1]; c.Path != "plans/c.toml" || c.Named {
		t.Errorf("got %+v", c)
	}
}

func TestFindDoesNotFollowLinksToFolders(t *testing.T) {
	root := t.TempDir()
	write(t, root, "plans/a.toml", "")
	write(t, root, "elsewhere/b.toml", "")
	link(t, root, "../elsewhere", "plans/elsewhere")
	link(t, root, "../elsewhere", "plans/folder.toml")
	link(t, root, "..", "plans/up")
	link(t, root, "plans", "alias")
	inputs, failures := found(t, &Finder{}, root, "plans")
	expect(t, "inputs", inputs, "plans/a.toml a.toml")
	expect(t, "failures", failures)
	inputs, _ = found(t, &Finder{}, root, "alias") // a link that is named is followed
	expect(t, "inputs by a link", inputs, "alias/a.toml a.toml")
}

func TestFindNamesWhatCannotBeRead(t *testing.T) {
	root := t.TempDir()
	write(t, root, "strategy.toml", "")
	link(t, root, "gone.toml", "dangling.toml")
	link(t, root, "loop.toml", "loop.toml")
	link(t, root, "gone.md", "dangling.md")
	link(t, root, "someone@host.123", ".#strategy.toml")
	inputs, failures := found(t, &Finder{}, root, ".")
	expect(t, "inputs", inputs, "strategy.toml strategy.toml")
	expect(t, "failures in a walk", failures,
		"dangling.toml: it is a link to something that does not exist",
		"loop.toml: its links go round in a circle")
	_, failures = found(t, &Finder{}, root, "startegy.toml", "nowhere", "strategy.toml/x.toml", "dangling.toml", "dangling.md", "")
	expect(t, "failures of names", failures,
		"startegy.toml: there is no such file or folder; did you mean strategy.toml?",
		"nowhere: there is no such file or folder",
		"strategy.toml/x.toml: there is no such file or folder",
		"dangling.toml: it is a link to something that does not exist",
		"dangling.md: it is a link to something that does not exist",
		`"": an empty path names nothing`)
}

// A file system that refuses stands in for permissions, which do not bind
// whoever runs the tests as root.
func TestFindWithoutPermission(t *testing.T) {
	root := t.TempDir()
	write(t, root, "locked/a.toml", "")
	write(t, root, "open/.gitignore", "a.toml")
	write(t, root, "open/a.toml", "")
	refusing := refusingFS{Disk{}, []string{filepath.Join(root, "locked"), filepath.Join(root, "open", ".gitignore")}}
	inputs, failures := found(t, &Finder{FS: refusing}, root, ".")
	expect(t, "inputs", inputs, "open/a.toml a.toml")
	expect(t, "failures", failures, "locked: you are not allowed to read it", "open/.gitignore: you are not allowed to read it")
}

// refusingFS refuses some names.
type refusingFS struct {
	FS
	names []string
}

func (r refusingFS) ReadDir(name string) ([]fs.DirEntry, error) {
	if slices.Contains(r.names, name) {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrPermission}
	}
	return r.FS.ReadDir(name)
}

func (r refusingFS) ReadFile(name string) (string, error) {
	if slices.Contains(r.names, name) {
		return "", &fs.PathError{Op: "open", Path: name, Err: fs.ErrPermission}
	}
	return r.FS.ReadFile(name)
}

func TestFindSkipsSockets(t *testing.T) {
	root := shortTempDir(t)
	listener, err := net.Listen("unix", filepath.Join(root, "socket.toml"))
	if err != nil {
		t.Fatal(err)
	}
	defer listener.Close()
	write(t, root, "a.toml", "")
	inputs, failures := found(t, &Finder{}, root, ".")
	expect(t, "inputs", inputs, "a.toml a.toml")
	expect(t, "failures", failures)
	_, failures = found(t, &Finder{}, root, "socket.toml")
	expect(t, "a socket by name", failures, "socket.toml: it is a socket, not a file")
}

// shortTempDir is short enough for the name of a socket.
func shortTempDir(t *testing.T) string {
	dir, err := os.MkdirTemp("", "w")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.RemoveAll(dir) })
	return dir
}

func TestFindExcludes(t *testing.T) {
	root := t.TempDir()
	for _, p := range []string{"a.toml", "archive/b.toml", "plans/archive/c.toml", "plans/drafts/d.toml", "plans/e.toml"} {
		write(t, root, p, "")
	}
	for _, c := range []struct {
		excludes string
		want     []string
	}{
		{"archive", []string{"a.toml", "plans/drafts/d.toml", "plans/e.toml"}},
		{"archive/**", []string{"a.toml", "plans/archive/c.toml", "plans/drafts/d.toml", "plans/e.toml"}},
		{"plans/*/\n*.toml\n!e.toml", []string{"plans/e.toml"}},
		{"*", nil},
	} {
		inputs, _ := (&Finder{FS: Disk{}, Dir: root, Exclude: ParseIgnore(c.excludes)}).Find([]string{"."})
		var got []string
		for _, in := range inputs {
			got = append(got, in.Path)
		}
		expect(t, c.excludes, got, c.want...)
	}
	inputs, _ := found(t, &Finder{Exclude: ParseIgnore("*")}, root, "a.toml")
	expect(t, "a file that is named", inputs, "a.toml a.toml")
}

// TestIgnoreNested has ignore files at several levels, checked against git.
func TestIgnoreNested(t *testing.T) {
	root := t.TempDir()
	for path, text := range map[string]string{
		".git/HEAD": "ref: refs/heads/main\n", ".git/config": "", ".git/info/exclude": "private.toml\nboth.toml\n",
		".gitignore": "build/\n*.draft.toml\n/top.toml\n!both.toml\n", "plans/.gitignore": "!keep.draft.toml\nlocal/\n",
		"plans/deep/.gitignore": "*\n!a.toml\n",
	} {
		write(t, root, path, text)
	}
	files := []string{
		"a.toml", "top.toml", "private.toml", "both.toml", "x.draft.toml", "keep.draft.toml", "build/a.toml", "local/a.toml",
		"plans/a.toml", "plans/top.toml", "plans/private.toml", "plans/x.draft.toml", "plans/keep.draft.toml", "plans/build/a.toml", "plans/local/a.toml",
		"plans/deep/a.toml", "plans/deep/b.toml", "plans/deep/keep.draft.toml", "plans/deep/sub/a.toml",
	}
	for _, p := range files {
		write(t, root, p, "")
	}
	if err := os.MkdirAll(filepath.Join(root, ".git", "objects"), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.MkdirAll(filepath.Join(root, ".git", "refs"), 0o755); err != nil {
		t.Fatal(err)
	}
	want := []string{
		"a.toml a.toml", "both.toml both.toml", "local/a.toml a.toml", "plans/a.toml a.toml",
		"plans/deep/a.toml a.toml", "plans/keep.draft.toml keep.draft.toml", "plans/top.toml top.toml",
	}
	inputs, failures := found(t, &Finder{}, root, ".")
	expect(t, "inputs", inputs, want...)
	expect(t, "failures", failures)
	if _, err := os.Stat("/usr/bin/git"); err == nil {
		ignored := gitIgnored(t, root, files)
		for _, p := range files {
			if slices.Contains(ignored, p) == slices.Contains(want, p+" "+filepath.Base(p)) {
				t.Errorf("git thinks otherwise of %s", p)
			}
		}
	}
	// From within, the files above count as well; a folder that is named is
	// walked even where git ignores it.
	inputs, _ = found(t, &Finder{}, filepath.Join(root, "plans"), "deep", "local", "../build")
	expect(t, "inputs from within", inputs, "../build/a.toml a.toml", "deep/a.toml a.toml", "local/a.toml a.toml")
}

func TestIgnoreOtherRepositories(t *testing.T) {
	root := t.TempDir()
	for path, text := range map[string]string{
		".git/HEAD": "", ".git/info/exclude": "hidden.toml", ".gitignore": "*.toml",
		"module/.git": "gitdir: ../.git/modules/module\n", ".git/modules/module/info/exclude": "secret.toml",
		"module/a.toml": "", "module/secret.toml": "", "module/hidden.toml": "",
		"tree/.git": "gitdir: " + filepath.Join(root, ".git", "worktrees", "tree"), ".git/worktrees/tree/commondir": "../..\n",
		"tree/a.toml": "", "tree/hidden.toml": "", "outer.toml": "",
		"broken/.git": strings.Repeat("x", 9), "broken/a.toml": "",
	} {
		write(t, root, path, text)
	}
	inputs, failures := found(t, &Finder{}, root, ".")
	expect(t, "inputs", inputs, "broken/a.toml a.toml", "module/a.toml a.toml", "module/hidden.toml hidden.toml", "tree/a.toml a.toml")
	expect(t, "failures", failures)
}
