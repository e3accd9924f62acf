package cli

import (
	"os"
	"runtime/debug"

	"github.com/outcomelint/outcomelint/pkg/internal/workspace"
)

// The collector's settings, as GOGC has them: by how much of what is in use
// memory may grow before it is cleaned up.
const (
	// roomy suits small files, of which little is in use at a time: some
	// megabytes more save a fifth of the time.
	roomy = 400
	// tight applies from the first large file on: what is in use while one is
	// read is three and a half times its size, and not much should come on top.
	tight = 10
	large = 16 << 20
)

// settleMemory sets the collector of this process, unless the user did.
func settleMemory() (ours bool) {
	if os.Getenv("GOGC") != "" {
		return false
	}
	debug.SetGCPercent(roomy)
	return true
}

// sparingly is a file system that heeds the memory, if that is ours to heed.
func (a *app) sparingly(files workspace.FS) workspace.FS {
	if a.ownMemory {
		return sparing{files}
	}
	return files
}

// sparing is a file system that turns to tight once a large file is read.
type sparing struct{ workspace.FS }

// ReadFile implements workspace.FS.
func (s sparing) ReadFile(name string) (string, error) {
	text, err := s.FS.ReadFile(name)
	if len(text) >= large {
		debug.SetGCPercent(tight)
	}
	return text, err
}
