package vcs

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os/exec"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"time"

	"github.com/outcomelint/outcomelint/pkg/internal/workspace"
)

// Tree is what the files of a repository were at one commit, under the names
// that they have in the working tree. It is a workspace.FS. Nothing is there
// outside the repository.
type Tree struct {
	repository *Repository
	nodes      map[string]*node // by the name from the top

	mu      sync.Mutex // over the process that reads
	reader  *exec.Cmd
	ask     io.WriteCloser
	answers *bufio.Reader
}

// node is a file, a link or a folder.
type node struct {
	name    string // the last part of its path
	mode    fs.FileMode
	object  string
	entries []fs.DirEntry
}

// Tree reads the names of all files at a commit. Close it.
func (r *Repository) Tree(commit string) (*Tree, error) {
	// Without sizes: a clone may have left out what the files hold, and would
	// fetch all of it.
	out, err := r.git(nil, nil, "ls-tree", "-r", "-z", "--full-tree", commit)
	if err != nil {
		return nil, err
	}
	t := &Tree{repository: r, nodes: map[string]*node{}}
	t.folder(".").entries = nil
	for entry := range strings.SplitSeq(strings.TrimSuffix(string(out), "\x00"), "\x00") {
		if entry == "" {
			continue // an empty commit
		}
		about, name, ok := strings.Cut(entry, "\t")
		fields := strings.Fields(about) // mode, type, object
		if !ok || len(fields) != 3 {
			return nil, fmt.Errorf("git ls-tree printed %q, which cannot be read", entry)
		}
		n := &node{name: path.Base(name), object: fields[2]}
		switch fields[0] {
		case "120000":
			n.mode = fs.ModeSymlink
		case "160000": // a submodule, whose files are elsewhere
			n.mode = fs.ModeDir
		}
		t.nodes[name] = n
		folder := t.folder(path.Dir(name))
		folder.entries = append(folder.entries, fs.FileInfoToDirEntry(info{n, n.name, 0}))
	}
	// What says where the repository ends, in the working tree as here.
	t.nodes[".git"] = &node{name: ".git", mode: fs.ModeDir}
	for _, n := range t.nodes {
		slices.SortFunc(n.entries, func(a, b fs.DirEntry) int { return strings.Compare(a.Name(), b.Name()) })
	}
	return t, nil
}

// folder returns the folder of a name, which it makes with those around it.
func (t *Tree) folder(name string) *node {
	if n, ok := t.nodes[name]; ok {
		return n
	}
	n := &node{name: path.Base(name), mode: fs.ModeDir}
	t.nodes[name] = n
	if name != "." {
		above := t.folder(path.Dir(name))
		above.entries = append(above.entries, fs.FileInfoToDirEntry(info{n, n.name, 0}))
	}
	return n
}

// Stat implements workspace.FS.
func (t *Tree) Stat(name string) (fs.FileInfo, error) {
	n, _, err := t.find("stat", name)
	if err != nil {
		return nil, err
	}
	return info{n, filepath.Base(name), 0}, nil
}

// ReadDir implements workspace.FS.
func (t *Tree) ReadDir(name string) ([]fs.DirEntry, error) {
	n, _, err := t.find("open", name)
	switch {
	case err != nil:
		return nil, err
	case !n.mode.IsDir():
		return nil, &fs.PathError{Op: "open", Path: name, Err: syscall.ENOTDIR}
	}
	return n.entries, nil
}

// Real implements workspace.FS.
func (t *Tree) Real(name string) (string, error) {
	_, real, err := t.find("stat", name)
	return real, err
}

// ReadFile implements workspace.FS.
func (t *Tree) ReadFile(name string) (string, error) {
	n, _, err := t.find("open", name)
	if err != nil {
		return "", err
	}
	if err := workspace.Readable(info{n, n.name, 0}); err != nil {
		return "", err
	}
	return t.read(n)
}

// find looks a name up and follows links, as the file system does. real is
// the name without them.
func (t *Tree) find(op, name string) (n *node, real string, err error) {
	fail := func(err error) (*node, string, error) {
		return nil, "", &fs.PathError{Op: op, Path: name, Err: err}
	}
	rest, ok := t.repository.inside(name)
	if !ok {
		return fail(fs.ErrNotExist)
	}
	at := "."
	for links := 0; rest != ""; {
		var part string
		part, rest, _ = strings.Cut(rest, "/")
		if part == ".." && at == "." {
			return fail(fs.ErrNotExist) // a link out of the repository
		}
		next := path.Join(at, part)
		n, ok := t.nodes[next]
		switch {
		case !ok:
			return fail(fs.ErrNotExist)
		case n.mode == fs.ModeSymlink:
			if links++; links > 40 {
				return fail(syscall.ELOOP)
			}
			target, err := t.read(n)
			if err != nil {
				return nil, "", err
			}
			if path.IsAbs(target) {
				return fail(fs.ErrNotExist)
			}
			rest = strings.TrimSuffix(target+"/"+rest, "/")
		case rest != "" && !n.mode.IsDir():
			return fail(syscall.ENOTDIR)
		default:
			at = next
		}
	}
	return t.nodes[at], t.repository.outside(at), nil
}

// read returns the content of a file or link.
func (t *Tree) read(n *node) (string, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.reader == nil {
		if err := t.start(); err != nil {
			return "", err
		}
	}
	if _, err := fmt.Fprintln(t.ask, n.object); err != nil {
		return "", fmt.Errorf("git cat-file ended early: %w", err)
	}
	header, err := t.answers.ReadString('\n')
	if err != nil {
		return "", fmt.Errorf("git cat-file ended early: %w", err)
	}
	fields := strings.Fields(header) // object, type, size
	if len(fields) != 3 {
		return "", fmt.Errorf("git cannot read it at that revision: %s", strings.TrimSpace(header))
	}
	size, err := strconv.ParseInt(fields[2], 10, 64)
	if err != nil {
		return "", fmt.Errorf("git cat-file printed %q, which cannot be read", header)
	}
	if large := workspace.Readable(info{&node{}, n.name, size}); large != nil {
		_, err := io.CopyN(io.Discard, t.answers, size+1)
		return "", errors.Join(large, err)
	}
	text := make([]byte, size+1) // a line end follows
	if _, err := io.ReadFull(t.answers, text); err != nil {
		return "", fmt.Errorf("git cat-file ended early: %w", err)
	}
	return string(text[:size]), nil
}

func (t *Tree) start() error {
	t.reader = t.repository.command("cat-file", "--batch")
	answers, err1 := t.reader.StdoutPipe()
	ask, err2 := t.reader.StdinPipe()
	if err := errors.Join(err1, err2); err != nil {
		return err
	}
	t.ask, t.answers = ask, bufio.NewReader(answers)
	return explain(t.reader.Start(), "cat-file", "")
}

// Close ends the process that reads.
func (t *Tree) Close() error {
	if t.reader == nil || t.reader.Process == nil {
		return nil
	}
	return errors.Join(t.ask.Close(), t.reader.Wait())
}

// info describes a node by a name that it was found under.
type info struct {
	*node
	called string
	size   int64 // known once the file is read
}

func (i info) Name() string       { return i.called }
func (i info) Size() int64        { return i.size }
func (i info) Mode() fs.FileMode  { return i.mode | 0o444 }
func (i info) ModTime() time.Time { return time.Time{} }
func (i info) IsDir() bool        { return i.mode.IsDir() }
func (i info) Sys() any           { return nil }
