//go:build clients

package schema_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/outcomelint/outcomelint/pkg/internal/schema"
	"github.com/outcomelint/outcomelint/rules"
)

// The language tools behind the TOML support of editors: .ci/run installs them.
var editors = [][]string{
	{"taplo", "lint", "--no-auto-config", "--colors", "never"},
	{"tombi", "lint", "--offline"},
}

// Editors find nothing wrong with models and configurations that are right,
// and in others each mistake at its place.
func TestEditors(t *testing.T) {
	dir := t.TempDir()
	for name, build := range map[string]func() ([]byte, error){
		"model":  schema.Model,
		"config": func() ([]byte, error) { return schema.Config(rules.All()) },
	} {
		text, err := build()
		if err != nil {
			t.Fatal(err)
		}
		writeFile(t, filepath.Join(dir, name+".schema.json"), string(text))
	}
	write := func(name, of, text string) string {
		path := filepath.Join(dir, name)
		writeFile(t, path, hint(of)+text)
		return path
	}
	var right, wrong []string
	for _, path := range glob(t, "good/*.toml", "cascade/*.toml", "flawed/*.toml", "format-example.toml") {
		right = append(right, write(filepath.Base(path), "model", readFile(t, path)))
	}
	right = append(right, write("shapes.toml", "model", shapes), write("outcomelint.toml", "config", configuration))
	for i, m := range mistakes {
		wrong = append(wrong, write(fmt.Sprintf("mistake-%d.toml", i), m.of, m.text(t)))
	}
	for _, command := range editors {
		t.Run(command[0], func(t *testing.T) {
			if out, ok := judge(t, dir, command, right...); !ok {
				t.Errorf("something is wrong, it says, with what is right:\n%s", out)
			}
			out, ok := judge(t, dir, command, wrong...)
			if ok {
				t.Error("nothing is wrong, it says")
			}
			for i, m := range mistakes {
				key, header := m.lines()
				at := func(line int) bool { return strings.Contains(out, fmt.Sprintf("mistake-%d.toml:%d:", i, line)) }
				if !at(key) && !at(header) {
					t.Errorf("%s: no complaint in line %d, nor in line %d:\n%s", m.wrong, key, header, out)
				}
			}
		})
	}
}

// judge runs a tool over some files and reports whether they are right.
func judge(t *testing.T, dir string, command []string, paths ...string) (out string, ok bool) {
	t.Helper()
	program, err := exec.LookPath(command[0])
	if err != nil {
		t.Fatalf("%v; .ci/run installs it", err)
	}
	cmd := exec.Command(program, slices.Concat(command[1:], paths)...)
	cmd.Dir, cmd.Env = dir, append(os.Environ(), "XDG_CACHE_HOME="+dir)
	text, err := cmd.CombinedOutput()
	if _, failed := err.(*exec.ExitError); err != nil && !failed {
		t.Fatal(err)
	}
	return string(text), err == nil
}

func writeFile(t *testing.T, path, text string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

// shapes is a model that writes everything in each way that it may be written.
const shapes = `[logic_model]
title = "Shapes"
format = 1
start = 2026-01-01
end = "2027-Q4"
part_of = ["company.toml"]

[stakeholders]
families = "Families of the quarter"

[stakeholders.clerks]
statement = "The clerks"
role = ["deliverer", "watchers"]

[outputs.sessions]
statement = "Reading sessions"
quantity = 1_200
by = 2027
done = 2027-03-31T10:00:00Z
leads_to = ["reading", { to = "reading", because = "B", likelihood = 0.7 }]

[outcomes.reading]
statement = "Families read together"
change = "behavior"
status = "green"
indicators = ["Share who read", { statement = "Evenings a week", baseline = 2, target = "4 evenings" }]
leads_to = "homes"

[impacts.homes]
statement = "Reading homes"
extra = { colour = ["red", { blue = 1 }] }

[impacts.homes.indicators.books]
statement = "Books at home"
every = "each spring"
baseline = { value = 3, date = 2025-12-31 }
actuals = [4, "5", { value = 6, date = "2026-H1" }]

[objectives.move]
statement = "The library has moved"
cycle = 2026
done = true

[objectives.move.key_results.opened]
statement = "Doors open"
target = 2026-09-30
`

const configuration = `root = true
fail_on = "error"
exclude = ["archive/**"]

[rules]
structure = "info"
orphan-output = "error"
unmeasured-outcome = { severity = "off" }

[[overrides]]
paths = "drafts/**"
rules = { missing-level = "off" }

[language]
allowed_terms = ["Youth Guarantee"]
`

// hint is the line that names the schema of a file.
func hint(of string) string { return "#:schema ./" + of + ".schema.json\n" }

// mistake turns what is right into what is wrong.
type mistake struct{ of, right, wrong string }

func (m mistake) before() string {
	if m.of == "config" {
		return configuration
	}
	return shapes
}

func (m mistake) text(t *testing.T) string {
	t.Helper()
	before, after, ok := strings.Cut(m.before(), m.right)
	if !ok {
		t.Fatalf("no %q", m.right)
	}
	return before + m.wrong + after
}

// lines are those of the mistake and of the header above it: of what a table
// has too much or too little, a tool may blame the whole.
func (m mistake) lines() (key, header int) {
	before, _, _ := strings.Cut(hint(m.of)+m.before(), m.right)
	key = 1 + strings.Count(before, "\n")
	return key, 1 + strings.Count(before[:strings.LastIndex(before, "\n[")+1], "\n")
}

var mistakes = []mistake{
	{"model", `title = "Shapes"`, `name = "Shapes"`},
	{"model", `format = 1`, `format = 2`},
	{"model", `start = 2026-01-01`, `start = "soon"`},
	{"model", `end = "2027-Q4"`, `end = "2027-Q5"`},
	{"model", `[stakeholders.clerks]`, `[stakeholders."the clerks"]`},
	{"model", `[outputs.sessions]`, `[output.sessions]`},
	{"model", `quantity = 1_200`, `quantity = "many"`},
	{"model", `done = 2027-03-31T10:00:00Z`, `done = "nearly"`},
	{"model", `likelihood = 0.7`, `likelihood = 1.7`},
	{"model", `to = "reading", `, ``},
	{"model", `change = "behavior"`, `change = "attitude"`},
	{"model", `status = "green"`, `statuss = "green"`},
	{"model", `leads_to = "homes"`, `leads_to = 7`},
	{"model", `actuals = [4,`, `actuals = [true,`},
	{"config", `root = true`, `root = "yes"`},
	{"config", `fail_on = "error"`, `fail_on = "errors"`},
	{"config", `orphan-output = "error"`, `orphan-outputs = "error"`},
	{"config", `severity = "off"`, `severty = "off"`},
	{"config", `paths = "drafts/**"`, `path = "drafts/**"`},
	{"config", `allowed_terms = [`, `allowed_words = [`},
}
