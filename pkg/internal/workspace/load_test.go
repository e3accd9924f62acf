package workspace

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// load finds and loads one file below a new folder.
func load(t *testing.T, text string) Loaded {
	t.Helper()
	root := t.TempDir()
	write(t, root, "m.toml", text)
	inputs, _ := (&Finder{FS: Disk{}, Dir: root}).Find([]string{"m.toml"})
	loaded, err := Load(Disk{}, inputs[0])
	if err != nil {
		t.Fatal(err)
	}
	return loaded
}

func TestLoadTellsOursFromOthers(t *testing.T) {
	for _, c := range []struct {
		name, text   string
		alien, model bool
	}{
		{"a model", "[logic_model]\ntitle = \"T\"\n", false, true},
		{"a broken model", "[logic_model]\ntitle = \"T\n", false, true},
		{"a header that is broken itself", "[logic_model\ntitle = \"T\"\n", false, false},
		{"tables of a model without the header", "[outcomes.a]\nstatement = \"Pupils read\"\n[outputs.b]\nstatement = \"Books\"\n", false, false},
		{"nothing", "", true, false},
		{"a Rust package", "[package]\nname = \"x\"\n\n[dependencies]\nserde = \"1\"\n", true, false},
		{"a broken Rust package", "[package\nname = \"x\"\n\n[dependencies]\nserde = \n", true, false},
		{"a Python project with inputs", "[tool.x]\ninputs = [\"a\"]\noutputs = [\"b\"]\n", true, false},
		{"a word in a comment", "# a logic_model would begin with [logic_model]\n[package]\nname = \n", true, false},
		{"a longer word, broken", "logic_model_path = \n", true, false},
		{"UTF-16", "\xff\xfe" + strings.Join(strings.Split("[logic_model]\n", ""), "\x00") + "\x00", false, false},
		{"UTF-16 of others", "\xff\xfe" + strings.Join(strings.Split("[package]\n", ""), "\x00") + "\x00", true, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			loaded := load(t, c.text)
			if loaded.Alien != c.alien {
				t.Errorf("alien: %t, want %t (%d findings)", loaded.Alien, c.alien, len(loaded.Found))
			}
			if c.model && loaded.Model == nil {
				t.Error("no model")
			}
			if !loaded.Alien && loaded.Model == nil && len(loaded.Found) == 0 {
				t.Error("skipped in silence")
			}
		})
	}
}

func TestLoadRefuses(t *testing.T) {
	root := t.TempDir()
	write(t, root, "huge.toml", "")
	write(t, root, "gone.toml", "")
	if err := os.Truncate(filepath.Join(root, "huge.toml"), 3<<30); err != nil { // sparse
		t.Fatal(err)
	}
	inputs, failures := (&Finder{FS: Disk{}, Dir: root}).Find([]string{"."})
	if len(inputs) != 2 || len(failures) != 0 {
		t.Fatal(inputs, failures)
	}
	if err := os.Remove(filepath.Join(root, "gone.toml")); err != nil {
		t.Fatal(err)
	}
	for i, want := range []string{"there is no such file or folder", "it is larger than 256 MiB, the most that outcomelint reads"} {
		if _, err := Load(Disk{}, inputs[i]); err == nil || err.Error() != want {
			t.Errorf("%s: got %v, want %s", inputs[i].Path, err, want)
		}
	}
}

func TestOverlay(t *testing.T) {
	root := t.TempDir()
	write(t, root, "a.toml", "on disk")
	a, none := filepath.Join(root, "a.toml"), filepath.Join(root, "no", "such.toml")
	o := Overlay{Disk{}, map[string]string{a: "in the editor", none: "new"}}
	inputs, failures := (&Finder{FS: o, Dir: root}).Find([]string{".", "no/such.toml", "no/other.toml"})
	if len(inputs) != 2 || len(failures) != 1 {
		t.Fatal(inputs, failures)
	}
	for i, want := range []string{"in the editor", "new"} {
		if loaded, err := Load(o, inputs[i]); err != nil || loaded.File.Text != want {
			t.Errorf("%s: %q, %v", inputs[i].Path, loaded.File.Text, err)
		}
	}
}
