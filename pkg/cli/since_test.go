package cli

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/outcomelint/outcomelint/pkg/internal/render"
	"github.com/outcomelint/outcomelint/rules"
)

// history is a git repository under test.
type history struct {
	t   *testing.T
	dir string
}

func newHistory(t *testing.T) *history {
	t.Helper()
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip("git is not installed")
	}
	h := &history{t, t.TempDir()}
	t.Setenv("GIT_CONFIG_NOSYSTEM", "1")
	t.Setenv("GIT_CONFIG_GLOBAL", os.DevNull)
	for _, who := range []string{"AUTHOR", "COMMITTER"} {
		t.Setenv("GIT_"+who+"_NAME", "Test")
		t.Setenv("GIT_"+who+"_EMAIL", "test@example.org")
	}
	h.git("init", "-q", "-b", "main")
	return h
}

func (h *history) git(args ...string) {
	h.t.Helper()
	cmd := exec.Command("git", args...)
	cmd.Dir = h.dir
	if out, err := cmd.CombinedOutput(); err != nil {
		h.t.Fatalf("git %s: %v\n%s", strings.Join(args, " "), err, out)
	}
}

func (h *history) read(name string) string {
	h.t.Helper()
	text, err := os.ReadFile(filepath.Join(h.dir, name))
	if err != nil {
		h.t.Fatal(err)
	}
	return string(text)
}

func (h *history) write(name, text string) {
	h.t.Helper()
	name = filepath.Join(h.dir, name)
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		h.t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
		h.t.Fatal(err)
	}
}

// check runs check with JSON Lines in a folder of the repository.
func (h *history) check(folder string, args ...string) (exit int, elements []string, summary render.Summary) {
	h.t.Helper()
	var out, errs strings.Builder
	exit = Run(Env{
		Args: append([]string{"check", "--select", "unmeasured-outcome", "--format", "jsonl"}, args...),
		Dir:  filepath.Join(h.dir, folder), Getenv: func(string) string { return "" }, Stdin: strings.NewReader(""),
		Stdout: &out, Stderr: &errs, Now: func() time.Time { return time.Date(2026, 4, 1, 0, 0, 0, 0, time.UTC) },
	}, rules.All()...)
	for line := range strings.Lines(out.String()) {
		var one struct {
			Element string
			Summary *render.Summary
		}
		if err := json.Unmarshal([]byte(line), &one); err != nil {
			h.t.Fatal(err)
		}
		if one.Summary != nil {
			summary = *one.Summary
		} else {
			elements = append(elements, one.Element)
		}
	}
	if exit == Failed {
		h.t.Errorf("failed: %s", errs.String())
	}
	return exit, elements, summary
}

// outcome is an outcome that nothing measures.
func outcome(id string) string {
	return fmt.Sprintf("[outcomes.%s]\nstatement = \"Pupils of group %s read for pleasure\"\n\n", id, id)
}

// Of 300 old findings one is mended, one moves within its file and two files
// change their names, one of them without git's knowledge; one finding is new,
// and it alone fails.
func TestSinceFindsWhatIsNew(t *testing.T) {
	h := newHistory(t)
	h.write("outcomelint.toml", "")
	for file := range 10 {
		var text strings.Builder
		fmt.Fprintf(&text, "[logic_model]\ntitle = \"Reading club %d\"\n\n", file)
		for n := range 30 {
			text.WriteString(outcome(fmt.Sprintf("o%d-%d", file, n)))
		}
		h.write(fmt.Sprintf("plans/%d.toml", file), text.String())
	}
	h.git("add", ".")
	h.git("commit", "-q", "-m", "old")
	if _, elements, _ := h.check("."); len(elements) != 300 {
		t.Fatalf("%d old findings", len(elements))
	}

	h.write("plans/1.toml", h.read("plans/1.toml")+outcome("new"))
	mended := strings.TrimSpace(outcome("o2-7"))
	h.write("plans/2.toml", strings.Replace(h.read("plans/2.toml"), mended, mended+"\nnot_measured_because = \"too dear\"", 1))
	moved := outcome("o3-0")
	h.write("plans/3.toml", strings.Replace(h.read("plans/3.toml"), moved, "", 1)+"# at the end\n\n"+moved)
	h.git("mv", "plans/4.toml", "plans/four.toml")
	h.write("strategy/five.toml", "# moved\n"+h.read("plans/5.toml"))
	if err := os.Remove(filepath.Join(h.dir, "plans/5.toml")); err != nil {
		t.Fatal(err)
	}

	for _, tt := range []struct {
		folder string
		paths  []string
		known  int
	}{
		{".", nil, 299},
		{".", []string{"plans", "strategy"}, 299},
		{"plans", nil, 269},
		{"strategy", []string{"../plans/1.toml"}, 30},
		{"strategy", []string{"..", "five.toml"}, 299},
	} {
		exit, elements, summary := h.check(tt.folder, append(tt.paths, "--since", "main")...)
		if exit != Findings || !slices.Equal(elements, []string{"outcomes.new"}) || summary.Known != tt.known || summary.Warnings != 1 {
			t.Errorf("in %s of %s: status %d, %q, %+v", tt.folder, tt.paths, exit, elements, summary)
		}
	}
	if exit, elements, summary := h.check("strategy", "--since", "main"); exit != OK || len(elements) != 0 || summary.Known != 30 {
		t.Errorf("in the new folder: status %d, %q, %+v", exit, elements, summary)
	}
	h.write("plans/1.toml", strings.Replace(h.read("plans/1.toml"), outcome("new"), "", 1))
	if exit, elements, summary := h.check(".", "--since", "main"); exit != OK || len(elements) != 0 || summary.Known != 299 {
		t.Errorf("without the new one: status %d, %q, %+v", exit, elements, summary)
	}
	if names, err := os.ReadDir(filepath.Join(h.dir, ".git")); err != nil || slices.ContainsFunc(names, func(e os.DirEntry) bool { return strings.HasSuffix(e.Name(), ".lock") }) {
		t.Errorf("%v in .git: %v", names, err)
	}
}

// A finding that was allowed, and is no more, is new.
func TestSinceKnowsWhatCounted(t *testing.T) {
	h := newHistory(t)
	h.write("a.toml", "[logic_model]\ntitle = \"Reading club\"\n\n# outcomelint: allow unmeasured-outcome: too dear\n"+outcome("a"))
	h.git("add", ".")
	h.git("commit", "-q", "-m", "old")
	if exit, elements, summary := h.check(".", "--since", "main"); exit != OK || len(elements) != 0 || summary.Suppressed != 1 {
		t.Errorf("allowed: status %d, %q, %+v", exit, elements, summary)
	}
	h.write("a.toml", "[logic_model]\ntitle = \"Reading club\"\n\n"+outcome("a"))
	if exit, elements, _ := h.check(".", "--since", "main"); exit != Findings || len(elements) != 1 {
		t.Errorf("no longer allowed: status %d, %q", exit, elements)
	}
}

func TestSinceWithoutGit(t *testing.T) {
	t.Setenv("PATH", "")
	exit, stdout, stderr := runIn(t, map[string]string{"a.toml": twoOutputs}, rules.All(), "check", "--since", "main")
	if exit != Failed || stdout != "" || stderr != "outcomelint: --since: the command git is not installed, or not on the PATH\n" {
		t.Errorf("status %d, %q, %q", exit, stdout, stderr)
	}
}

// A configuration that is new makes a workspace of the folder, and every file
// is known by another path in it. Nothing is new by that.
func TestSinceTheRootMoved(t *testing.T) {
	h := newHistory(t)
	text := "[logic_model]\ntitle = \"Reading club\"\n\n" + outcome("a")
	h.write("a.toml", text)
	h.write("plans/a.toml", text)
	h.git("add", ".")
	h.git("commit", "-q", "-m", "old")
	h.write("outcomelint.toml", "root = true\n")
	if exit, elements, summary := h.check(".", "--since", "main"); exit != OK || len(elements) != 0 || summary.Known != 2 {
		t.Errorf("status %d, %q, %+v", exit, elements, summary)
	}
}
