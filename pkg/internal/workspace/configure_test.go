package workspace

import (
	"path/filepath"
	"testing"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/lint"
)

var someRules = []*lint.Rule{{ID: "orphan-output", Category: "structure", Severity: diag.Warning}}

// configured is found with configurations: each input with its key and the
// folder of its configuration.
func configured(t *testing.T, root, fixed string, off bool, paths ...string) (inputs, failures []string, c *Configs) {
	t.Helper()
	f := &Finder{FS: Disk{}, Dir: root}
	c, err := NewConfigs(f, someRules, fixed, off)
	if err != nil {
		t.Fatal(err)
	}
	f.Configs = c
	ins, fails := f.Find(paths)
	for _, in := range ins {
		from := "-"
		if in.Config != nil {
			from = relative(root, in.Config.Dir)
		}
		inputs = append(inputs, in.Path+" "+in.Key+" "+from)
	}
	for _, fail := range fails {
		failures = append(failures, fail.Path+": "+fail.Message)
	}
	return inputs, failures, c
}

func TestNearestConfigurationAndRoot(t *testing.T) {
	root := t.TempDir()
	write(t, root, ".git/HEAD", "")
	write(t, root, configFile(""), "")
	write(t, root, configFile("team"), "root = true\n")
	write(t, root, configFile("team/drafts"), "")
	for _, p := range []string{"a.toml", "other/b.toml", "team/c.toml", "team/drafts/deep/d.toml"} {
		write(t, root, p, "")
	}
	inputs, failures, _ := configured(t, root, "", false, ".")
	expect(t, "inputs", inputs, "a.toml a.toml .", "other/b.toml other/b.toml .", "team/c.toml c.toml team", "team/drafts/deep/d.toml drafts/deep/d.toml team/drafts")
	expect(t, "failures", failures)

	inputs, _, _ = configured(t, root, "", true, ".")
	expect(t, "inputs without configuration", inputs, "a.toml a.toml -", "other/b.toml b.toml -", "team/c.toml c.toml -", "team/drafts/deep/d.toml d.toml -")

	inputs, _, _ = configured(t, root, "team/outcomelint.toml", false, "a.toml", "team/drafts/deep/d.toml")
	expect(t, "inputs under a fixed one", inputs, "a.toml a.toml team", "team/drafts/deep/d.toml drafts/deep/d.toml team")
}

func TestRepositoryIsNotLeft(t *testing.T) {
	root := t.TempDir()
	write(t, root, configFile(""), "")
	write(t, root, "repo/.git/HEAD", "")
	write(t, root, "repo/a.toml", "")
	inputs, _, _ := configured(t, root, "", false, "repo/a.toml")
	expect(t, "inputs", inputs, "repo/a.toml a.toml -")
}

func TestExcludedFromWalksOnly(t *testing.T) {
	root := t.TempDir()
	write(t, root, configFile(""), "exclude = [\"archive\", \"nothing\"]\n")
	write(t, root, "archive/a.toml", "")
	write(t, root, "b.toml", "")
	inputs, _, c := configured(t, root, "", false, ".")
	expect(t, "walked", inputs, "b.toml b.toml .")
	if left := c.Used()[0].Unmatched(); len(left) != 1 || left[0].Text != "nothing" {
		t.Errorf("unmatched: %v", left)
	}
	if !c.finder.Walked(root) || c.finder.Walked(filepath.Dir(root)) {
		t.Error("the folder that was walked whole is this one alone")
	}
	inputs, _, _ = configured(t, root, "", false, "archive/a.toml")
	expect(t, "named", inputs, "archive/a.toml archive/a.toml .")
}

func TestNothingUnderABrokenConfigurationIsLinted(t *testing.T) {
	root := t.TempDir()
	write(t, root, configFile("bad"), "[rules]\norphan-outputs = \"off\"\n")
	write(t, root, "bad/a.toml", "")
	write(t, root, "good/b.toml", "")
	inputs, _, c := configured(t, root, "", false, ".")
	expect(t, "inputs", inputs, "good/b.toml b.toml -")
	if len(c.Used()) != 1 || len(c.Used()[0].Problems) != 1 {
		t.Errorf("used: %v", c.Used())
	}
}

// configFile is a configuration in a folder of a test.
func configFile(folder string) string {
	return filepath.ToSlash(filepath.Join(folder, "outcomelint.toml"))
}
