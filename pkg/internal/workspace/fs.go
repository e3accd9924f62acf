// Package workspace finds the files to lint and reads them: what is named on
// the command line, what a folder holds, what git ignores. It works on many
// files at a time and hands them back in a fixed order.
package workspace

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// MaxSize is the size in bytes up to which a file is read. Positions would go
// up to 2 GiB; but a strategy of more than this was named by mistake, and
// reading it could cost the machine its memory.
const MaxSize = 256 << 20

// FS is where files are read from. Names are absolute, in the form of the
// operating system. Implementations are safe for concurrent use.
type FS interface {
	// Stat follows links.
	Stat(name string) (fs.FileInfo, error)
	// ReadDir lists a folder by name; an error may come with some of the entries.
	ReadDir(name string) ([]fs.DirEntry, error)
	// ReadFile reads a regular file of at most MaxSize bytes.
	ReadFile(name string) (string, error)
	// Real is the one name of a file that may be reached by several, through links.
	Real(name string) (string, error)
}

// Disk is the file system of the machine.
type Disk struct{}

// Stat implements FS.
func (Disk) Stat(name string) (fs.FileInfo, error) { return os.Stat(name) }

// ReadDir implements FS.
func (Disk) ReadDir(name string) ([]fs.DirEntry, error) { return os.ReadDir(name) }

// Real implements FS.
func (Disk) Real(name string) (string, error) { return filepath.EvalSymlinks(name) }

// ReadFile implements FS.
func (Disk) ReadFile(name string) (string, error) {
	// Opening a pipe waits for a writer, so look before opening.
	info, err := os.Stat(name)
	if err != nil {
		if _, is := os.Lstat(name); is == nil && errors.Is(err, fs.ErrNotExist) {
			return "", errDangling // which is not the same as no file
		}
		return "", err
	}
	if err := Readable(info); err != nil {
		return "", err
	}
	f, err := os.Open(name)
	if err != nil {
		return "", err
	}
	defer f.Close()
	return ReadAll(f, info.Size())
}

// ReadAll reads a text of at most MaxSize bytes; size is what is expected.
func ReadAll(r io.Reader, size int64) (string, error) {
	var text strings.Builder
	text.Grow(int(min(size, MaxSize)))
	room := int64(32 << 10)
	if size > 0 {
		room = min(room, size+1) // most files are small, and there may be many
	}
	n, err := io.CopyBuffer(&text, io.LimitReader(r, MaxSize+1), make([]byte, room))
	if err != nil {
		return "", err
	}
	if n > MaxSize {
		return "", tooLarge(n)
	}
	return text.String(), nil
}

// Readable says why something that exists is not read.
func Readable(info fs.FileInfo) error {
	mode := info.Mode()
	switch {
	case mode.IsDir():
		return fmt.Errorf("it is a folder, not a file")
	case mode&fs.ModeNamedPipe != 0:
		return fmt.Errorf("it is a pipe, not a file; to read from a pipe use `outcomelint check -`")
	case mode&fs.ModeSocket != 0:
		return fmt.Errorf("it is a socket, not a file")
	case mode&fs.ModeDevice != 0:
		return fmt.Errorf("it is a device, not a file; to read standard input use `outcomelint check -`")
	case !mode.IsRegular():
		return fmt.Errorf("it is not an ordinary file")
	case info.Size() > MaxSize:
		return tooLarge(info.Size())
	}
	return nil
}

var errDangling = errors.New("it is a link to something that does not exist")

func tooLarge(size int64) error {
	return fmt.Errorf("it is larger than %d MiB, the most that outcomelint reads", MaxSize>>20)
}
