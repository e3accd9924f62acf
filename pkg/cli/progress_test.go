package cli

import (
	"strings"
	"testing"
	"time"
)

func TestProgress(t *testing.T) {
	var out strings.Builder
	now := time.Date(2026, 3, 31, 0, 0, 0, 0, time.UTC)
	p := progress{to: &out, total: 100, now: func() time.Time { return now }}
	for range 50 {
		p.step()
		now = now.Add(15 * time.Millisecond)
	}
	p.clear()
	if out.Len() > 0 {
		t.Errorf("a short run shows %q", &out)
	}
	for range 40 {
		p.step()
		now = now.Add(15 * time.Millisecond)
	}
	p.clear()
	p.clear()
	const want = "\r\x1b[K68 of 100 files\r\x1b[K75 of 100 files\r\x1b[K82 of 100 files\r\x1b[K89 of 100 files\r\x1b[K"
	if out.String() != want {
		t.Errorf("got %q, want %q", &out, want)
	}
	(&progress{}).step() // says nothing, needs nothing
}
