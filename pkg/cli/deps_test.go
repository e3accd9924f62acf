package cli_test

import (
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// A program that needs C libraries takes a millisecond longer to start, and
// does not run everywhere. These packages need some, or bring those that do.
func TestProgramNeedsNoC(t *testing.T) {
	for _, system := range []string{"linux", "darwin"} {
		cmd := exec.Command("go", "list", "-deps", "../../cmd/outcomelint")
		cmd.Env = append(os.Environ(), "GOOS="+system, "CGO_ENABLED=1")
		out, err := cmd.Output()
		if err != nil {
			t.Fatalf("go list: %v", err)
		}
		needed := strings.Fields(string(out))
		if !slices.Contains(needed, "github.com/outcomelint/outcomelint/pkg/cli") {
			t.Fatalf("go list: %q", out)
		}
		for _, name := range []string{"runtime/cgo", "net", "net/http", "os/user"} {
			if slices.Contains(needed, name) {
				t.Errorf("%s: the program imports %s; `go mod why` and go list -deps tell by what", system, name)
			}
		}
	}
}
