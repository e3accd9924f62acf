package cli

import (
	"fmt"
	"io"
	"time"
)

// progress tells whoever waits at a terminal how far a long run has come, on
// one line that goes away. The zero value says nothing.
type progress struct {
	to    io.Writer // nil says nothing
	now   func() time.Time
	total int

	done         int
	begun, shown time.Time
	visible      bool
}

// Short runs show nothing, and the line changes no faster than one can read.
const (
	progressAfter = time.Second
	progressEvery = 100 * time.Millisecond
)

// step counts one file.
func (p *progress) step() {
	p.done++
	if p.to == nil {
		return
	}
	now := p.now()
	if p.begun.IsZero() {
		p.begun = now
	}
	if now.Sub(p.begun) < progressAfter || now.Sub(p.shown) < progressEvery {
		return
	}
	p.shown, p.visible = now, true
	fmt.Fprintf(p.to, "\r\x1b[K%d of %d files", p.done, p.total)
}

// clear takes the line away before anything else is printed.
func (p *progress) clear() {
	if p.visible {
		p.visible = false
		fmt.Fprint(p.to, "\r\x1b[K")
	}
}
