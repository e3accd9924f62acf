package cli_test

import (
	"bufio"
	"errors"
	"io"
	"os"
	"os/exec"
	"runtime"
	"strings"
	"testing"
)

// Ctrl-C ends --watch, and that is no failure.
func TestWatchEndsWithCtrlC(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("no process can be sent Ctrl-C there")
	}
	dir := t.TempDir()
	put(t, dir, "a.toml", unmeasured, 0o644)
	cmd := exec.Command("outcomelint", "check", "--watch", "--select", "unmeasured-outcome")
	cmd.Dir = dir
	out, err := cmd.StdoutPipe()
	if err := errors.Join(err, cmd.Start()); err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewReader(out)
	for line := ""; !strings.HasPrefix(line, "1 file checked: 1 warning"); {
		if line, err = lines.ReadString('\n'); err != nil {
			t.Fatal(err)
		}
	}
	if err := cmd.Process.Signal(os.Interrupt); err != nil {
		t.Fatal(err)
	}
	rest, err := io.ReadAll(lines)
	if err := errors.Join(err, cmd.Wait()); err != nil || len(rest) > 0 {
		t.Errorf("%v, and then %q", err, rest)
	}
}
