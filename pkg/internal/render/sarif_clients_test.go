//go:build clients

package render

import (
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// multitoolSettings turn one rule off: it would follow every link to see
// whether something is there.
const multitoolSettings = `<?xml version="1.0" encoding="utf-8"?>
<Properties>
  <Properties Key="SARIF2006.UrisShouldBeReachable.Options">
    <Property Key="RuleEnabled" Value="Disabled" />
  </Properties>
</Properties>
`

// Microsoft's validator finds no error and nothing to warn of in our logs, by
// the rules of the standard and by those of GitHub, and finds what is wrong in
// others.
func TestSARIFMultitool(t *testing.T) {
	program, err := exec.LookPath("sarif-multitool-linux")
	if err != nil {
		t.Fatalf("%v; .ci/run installs it", err)
	}
	whole := written(t, "sarif", awkward(t))
	change := func(from, to string) string {
		if !strings.Contains(whole, from) {
			t.Fatalf("no %q", from)
		}
		return strings.ReplaceAll(whole, from, to)
	}
	logs := map[string]string{
		"awkward.sarif":   whole,
		"empty.sarif":     written(t, "sarif", Report{Options: Options{Tool: Tool{"outcomelint", "1.2.3"}}}),
		"region.sarif":    change(`"startColumn":14`, `"startColumn":0`),
		"name.sarif":      change(`"name":"UnknownReference"`, `"name":"unknown-reference"`),
		"locations.sarif": change(`"locations":[`, `"locations":[],"taxa":[`),
	}
	dir := t.TempDir()
	var paths []string
	for name, text := range logs {
		paths = append(paths, filepath.Join(dir, name))
		writeLog(t, paths[len(paths)-1], text)
	}
	settings := filepath.Join(dir, "settings.xml")
	writeLog(t, settings, multitoolSettings)
	for rules, wrong := range map[string][]string{
		"Sarif": {"region.sarif", "name.sarif"}, "Ghas": {"region.sarif", "locations.sarif"},
	} {
		cmd := exec.Command(program, append([]string{"validate", "--rule-kind", rules, "--config", settings}, paths...)...)
		cmd.Env = append(os.Environ(), "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1")
		out, err := cmd.CombinedOutput()
		if _, failed := err.(*exec.ExitError); err != nil && !failed {
			t.Fatal(err)
		}
		if !strings.Contains(string(out), "5 files scanned") {
			t.Fatalf("not all were validated:\n%s", out)
		}
		for name := range logs {
			right := name == "awkward.sarif" || name == "empty.sarif"
			found := strings.Contains(string(out), name+"(")
			if right && found || slices.Contains(wrong, name) && !found {
				t.Errorf("%s, %s: complaints: %t\n%s", rules, name, found, out)
			}
		}
	}
}

func writeLog(t *testing.T, path, text string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}
