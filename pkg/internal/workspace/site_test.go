package workspace

import (
	"path/filepath"
	"testing"

	"github.com/outcomelint/outcomelint/pkg/source"
)

// sited are the paths of files as programs know them that look at a whole
// repository, found from a working directory in it.
func sited(t *testing.T, dir string, off bool, paths ...string) (out []string) {
	t.Helper()
	f := &Finder{FS: Disk{}, Dir: dir}
	c, err := NewConfigs(f, someRules, "", off)
	if err != nil {
		t.Fatal(err)
	}
	f.Configs = c
	inputs, _ := f.Find(paths)
	for _, in := range inputs {
		file := source.New(in.Path, "")
		file.Key = in.Key
		out = append(out, c.FromRoot(file)+" "+c.InRepository(file))
	}
	return out
}

func TestSites(t *testing.T) {
	root := t.TempDir()
	write(t, root, "bare/plans/a.toml", "")
	write(t, root, "repo/.git/HEAD", "")
	write(t, root, "repo/plans/b.toml", "")
	write(t, root, "repo/team/deep/c.toml", "")
	write(t, root, configFile("repo/team"), "")

	expect(t, "no repository, no configuration", sited(t, root, false, "bare"), "a.toml bare/plans/a.toml")
	want := []string{"plans/b.toml plans/b.toml", "deep/c.toml team/deep/c.toml"}
	expect(t, "a repository", sited(t, root, false, "repo"), want...)
	expect(t, "from a folder in it", sited(t, filepath.Join(root, "repo", "team", "deep"), false, "../..", "../../plans/b.toml"), want[0], want[1])
	expect(t, "without its configuration", sited(t, root, true, "repo"), want[0], "team/deep/c.toml team/deep/c.toml")
}
