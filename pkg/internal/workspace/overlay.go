package workspace

import (
	"io/fs"
	"path/filepath"
	"time"
)

// Overlay is a file system some of whose files have another text than they
// have on the disk, or are not on it at all: standard input under the name it
// was given, a buffer of an editor.
type Overlay struct {
	FS
	Texts map[string]string // by absolute name
}

// Stat implements FS.
func (o Overlay) Stat(name string) (fs.FileInfo, error) {
	if text, ok := o.Texts[name]; ok {
		return textInfo{filepath.Base(name), int64(len(text))}, nil
	}
	return o.FS.Stat(name)
}

// ReadFile implements FS.
func (o Overlay) ReadFile(name string) (string, error) {
	if text, ok := o.Texts[name]; ok {
		return text, nil
	}
	return o.FS.ReadFile(name)
}

// Real implements FS.
func (o Overlay) Real(name string) (string, error) {
	if real, err := o.FS.Real(name); err == nil {
		return real, nil
	}
	if _, ok := o.Texts[name]; ok {
		return name, nil
	}
	return o.FS.Real(name)
}

// textInfo describes a text of an Overlay.
type textInfo struct {
	name string
	size int64
}

func (i textInfo) Name() string       { return i.name }
func (i textInfo) Size() int64        { return i.size }
func (i textInfo) Mode() fs.FileMode  { return 0o444 }
func (i textInfo) ModTime() time.Time { return time.Time{} }
func (i textInfo) IsDir() bool        { return false }
func (i textInfo) Sys() any           { return nil }
