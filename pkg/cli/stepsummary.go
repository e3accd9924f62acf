package cli

import (
	"errors"
	"io"
	"os"

	"github.com/outcomelint/outcomelint/pkg/internal/render"
)

const (
	// maxStepSummary is the size up to which GitHub takes the summary of a
	// step; a larger one is lost as a whole.
	maxStepSummary = 1 << 20
	// minStepSummary is room for counts and a few rows.
	minStepSummary = 4 << 10
)

// stepSummary adds a report to the summary of a workflow's job, below what
// other programs of the step wrote there.
func (a *app) stepSummary(rs *renderers, name string, o render.Options) {
	room := int64(maxStepSummary)
	if info, err := os.Stat(name); err == nil && info.Mode().IsRegular() {
		room -= info.Size()
	}
	if room < minStepSummary {
		a.note("there is no room left in the job summary, %s, so it says nothing about this run", name)
		return
	}
	rs.all = append(rs.all, render.NewMarkdown(rs.toFile(name, name, appendFile), o, int(room)))
}

// appendFile adds to a file: all of the new text or nothing.
func appendFile(name string, write func(io.Writer) error) error {
	f, err := os.OpenFile(name, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o644)
	if err != nil {
		return err
	}
	info, err := f.Stat()
	if err == nil {
		if err = write(f); err != nil && info.Mode().IsRegular() {
			err = errors.Join(err, f.Truncate(info.Size()))
		}
	}
	return errors.Join(err, f.Close())
}
