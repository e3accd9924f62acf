package cli_test

import (
	"archive/tar"
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"go.yaml.in/yaml/v4"

	"github.com/outcomelint/outcomelint/pkg/cli"
	"github.com/outcomelint/outcomelint/rules"
)

// What plugs outcomelint into other programs names its flags and files, and
// is run nowhere near it: these tests read those files, and run what they run.

func readYAML(t *testing.T, name string, into any) {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("../..", name))
	if err == nil {
		err = yaml.Unmarshal(text, into)
	}
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
}

type action struct {
	Inputs map[string]struct{ Description, Default string }
	Runs   struct{ Steps []step }
}

type step struct {
	Name, Run, Uses string
	Env             map[string]string
}

func readAction(t *testing.T) (a action, install, check step) {
	t.Helper()
	readYAML(t, "action.yml", &a)
	if len(a.Runs.Steps) != 3 || !strings.Contains(a.Runs.Steps[1].Run, "outcomelint check") {
		t.Fatalf("action.yml has other steps: %+v", a.Runs.Steps)
	}
	return a, a.Runs.Steps[0], a.Runs.Steps[1]
}

// runStep runs a step of the action with the inputs given, the rest by default.
func runStep(t *testing.T, a action, s step, dir string, environment []string, inputs map[string]string) (exit int, output string) {
	t.Helper()
	bash, err := exec.LookPath("bash")
	if err != nil || runtime.GOOS == "windows" {
		t.Skip("needs bash")
	}
	cmd := exec.Command(bash, "-c", s.Run)
	cmd.Dir, cmd.Env = dir, append(os.Environ(), environment...)
	input := regexp.MustCompile(`^\$\{\{ inputs\.([a-z-]+) \}\}$`)
	for name, value := range s.Env {
		m := input.FindStringSubmatch(value)
		if m == nil {
			continue // of the runner: the test sets it
		}
		declared, ok := a.Inputs[m[1]]
		if !ok {
			t.Errorf("there is no input %s", m[1])
		}
		value = declared.Default
		if given, ok := inputs[m[1]]; ok {
			value = given
		}
		cmd.Env = append(cmd.Env, name+"="+value)
	}
	text, err := cmd.CombinedOutput()
	var failed *exec.ExitError
	if errors.As(err, &failed) {
		return failed.ExitCode(), string(text)
	}
	if err != nil {
		t.Fatal(err)
	}
	return 0, string(text)
}

func put(t *testing.T, dir, name, text string, mode os.FileMode) {
	t.Helper()
	if err := os.WriteFile(filepath.Join(dir, name), []byte(text), mode); err != nil {
		t.Fatal(err)
	}
}

const unmeasured = "[logic_model]\ntitle = \"Reading club\"\n\n[outcomes.reading]\nstatement = \"Pupils read for pleasure\"\n"

// The step of the action that checks hands all inputs to flags that there are.
func TestActionChecks(t *testing.T) {
	a, _, check := readAction(t)
	for _, tt := range []struct {
		name   string
		inputs map[string]string
		exit   int
		says   string
	}{
		{"by default", nil, cli.Findings, "::warning "},
		{"paths, one a line", map[string]string{"paths": "a b.toml\n\nc.toml\n"}, cli.Findings, "file=c.toml"},
		{"never", map[string]string{"fail-on": "never"}, cli.OK, "::warning "},
		{"a configuration", map[string]string{"config": "settings.toml"}, cli.OK, "::notice "},
		{"known findings", map[string]string{"known": "known.jsonl", "paths": "a b.toml\nc.toml"}, cli.OK, ""},
		{"no such revision", map[string]string{"since": "main"}, cli.Failed, "--since"},
		{"no such file", map[string]string{"paths": "gone.toml; echo hacked"}, cli.Failed, "gone.toml; echo hacked: there is no such file"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			dir, temp := t.TempDir(), t.TempDir()
			put(t, dir, "a b.toml", unmeasured, 0o644)
			put(t, dir, "c.toml", unmeasured, 0o644)
			put(t, dir, "settings.toml", "[rules]\n"+quieted(), 0o644)
			if tt.name == "known findings" {
				cmd := exec.Command("outcomelint", "known", "write", "-o", "known.jsonl", "a b.toml", "c.toml")
				cmd.Dir = dir
				if out, err := cmd.CombinedOutput(); err != nil {
					t.Fatalf("%v\n%s", err, out)
				}
			}
			environment := []string{"RUNNER_TEMP=" + temp, "GITHUB_OUTPUT=" + filepath.Join(temp, "output"), "GITHUB_STEP_SUMMARY="}
			exit, output := runStep(t, a, check, dir, environment, tt.inputs)
			if exit != tt.exit || !strings.Contains(output, tt.says) {
				t.Errorf("status %d, want %d, with %q in\n%s", exit, tt.exit, tt.says, output)
			}
			if tt.exit == cli.Failed && tt.inputs["since"] != "" {
				return // nothing was checked
			}
			told, err := os.ReadFile(filepath.Join(temp, "output"))
			sarif, err2 := os.ReadFile(filepath.Join(temp, "outcomelint.sarif"))
			if want := "sarif=" + filepath.Join(temp, "outcomelint.sarif") + "\n"; err != nil || err2 != nil || string(told) != want || !bytes.Contains(sarif, []byte(`"2.1.0"`)) {
				t.Errorf("outputs %q, %v, %v", told, err, err2)
			}
		})
	}
}

// quieted is a configuration in which nothing is worse than info.
func quieted() string {
	var out strings.Builder
	for _, r := range rules.All() {
		fmt.Fprintf(&out, "%s = \"info\"\n", r.ID)
	}
	return out.String()
}

type goreleaser struct {
	ProjectName string `yaml:"project_name"`
	Builds      []struct {
		Main, Binary string
		Goos, Goarch []string
	}
	Archives []struct {
		NameTemplate string `yaml:"name_template"`
		Formats      []string
		Overrides    []struct {
			Goos    string
			Formats []string
		} `yaml:"format_overrides"`
		Files []string
	}
	Checksum struct {
		NameTemplate string `yaml:"name_template"`
	}
}

// archive packs a program as a release does.
func archive(t *testing.T, program string) string {
	t.Helper()
	var out bytes.Buffer
	zipped := gzip.NewWriter(&out)
	files := tar.NewWriter(zipped)
	header := &tar.Header{Name: "outcomelint", Mode: 0o755, Size: int64(len(program))}
	if err := files.WriteHeader(header); err != nil {
		t.Fatal(err)
	}
	_, err := files.Write([]byte(program))
	if err := errors.Join(err, files.Close(), zipped.Close()); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// The step that installs takes what the release makes, if its sum is right.
func TestActionInstalls(t *testing.T) {
	a, install, _ := readAction(t)
	if a.Inputs["version"].Default != cli.Version {
		t.Errorf("action.yml installs %s, this is %s", a.Inputs["version"].Default, cli.Version)
	}
	var release goreleaser
	readYAML(t, ".goreleaser.yaml", &release)
	name := strings.NewReplacer("{{ .ProjectName }}", release.ProjectName, "{{ .Version }}", "1.2.3", "{{ .Os }}", "linux", "{{ .Arch }}", "arm64").
		Replace(release.Archives[0].NameTemplate) + "." + release.Archives[0].Formats[0]
	packed := archive(t, "#!/bin/sh\necho installed\n")
	sum := fmt.Sprintf("%x", sha256.Sum256([]byte(packed)))
	other := strings.Repeat("0", 64) + "  outcomelint_1.2.3_linux_amd64.tar.gz\n"
	for _, tt := range []struct {
		name, checksums string
		ok              bool
	}{
		{"right", other + sum + "  " + name + "\n", true},
		{"wrong", other + strings.Repeat("1", 64) + "  " + name + "\n", false},
		{"not named", other, false},
		{"none", "", false},
		{"of another file", sum + "  " + name + ".txt\n", false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			temp, served, bin := t.TempDir(), t.TempDir(), t.TempDir()
			put(t, served, name, packed, 0o644)
			put(t, served, release.Checksum.NameTemplate, tt.checksums, 0o644)
			// A curl that knows the files of one release.
			put(t, bin, "curl", `#!/bin/sh
for word; do
  case $word in
    https://github.com/outcomelint/outcomelint/releases/download/v1.2.3/*) cp "`+served+`/${word##*/}" . || exit 22 ;;
  esac
done
`, 0o755)
			environment := []string{
				"PATH=" + bin + ":" + os.Getenv("PATH"), "RUNNER_TEMP=" + temp, "GITHUB_PATH=" + filepath.Join(temp, "path"), "OS=Linux", "ARCH=ARM64",
			}
			exit, output := runStep(t, a, install, temp, environment, map[string]string{"version": "v1.2.3"})
			path, err := os.ReadFile(filepath.Join(temp, "path"))
			if !tt.ok {
				if exit == 0 || err == nil {
					t.Errorf("installed all the same: %s", output)
				}
				return
			}
			if exit != 0 || err != nil {
				t.Fatalf("status %d, %v\n%s", exit, err, output)
			}
			out, err := exec.Command(filepath.Join(strings.TrimSpace(string(path)), "outcomelint")).Output()
			if err != nil || string(out) != "installed\n" {
				t.Errorf("%q, %v", out, err)
			}
		})
	}
}

// The release builds the command, for all systems that action.yml installs on.
func TestReleaseBuildsTheCommand(t *testing.T) {
	var release goreleaser
	readYAML(t, ".goreleaser.yaml", &release)
	build := release.Builds[0]
	if _, err := os.Stat(filepath.Join("../..", build.Main, "main.go")); err != nil || build.Binary != "outcomelint" {
		t.Errorf("builds %s out of %s: %v", build.Binary, build.Main, err)
	}
	for _, name := range release.Archives[0].Files {
		if _, err := os.Stat(filepath.Join("../..", name)); err != nil {
			t.Error(err)
		}
	}
	_, install, _ := readAction(t)
	for _, word := range slices.Concat(build.Goos, build.Goarch) {
		if !strings.Contains(install.Run, "="+word+" ") {
			t.Errorf("action.yml does not install on %s", word)
		}
	}
	if o := release.Archives[0].Overrides[0]; o.Goos != "windows" || !slices.Equal(o.Formats, []string{"zip"}) {
		t.Errorf("action.yml unpacks a zip on Windows, the release packs %+v", o)
	}
	if exit, out, _ := run(t, t.TempDir(), "version"); exit != 0 || !strings.HasPrefix(out, "outcomelint "+cli.Version+" ") {
		t.Errorf("the release reads the version from %q", out)
	}
}

// The hooks run commands that there are, when the right files are touched.
func TestPreCommitHooks(t *testing.T) {
	var hooks []struct {
		ID, Entry, Language, Files string
		PassFilenames              *bool `yaml:"pass_filenames"`
	}
	readYAML(t, ".pre-commit-hooks.yaml", &hooks)
	if len(hooks) == 0 {
		t.Fatal("no hooks")
	}
	for _, h := range hooks {
		words := strings.Fields(h.Entry)
		if words[0] != "outcomelint" || h.Language != "golang" || h.PassFilenames == nil || *h.PassFilenames {
			t.Errorf("%+v", h)
		}
		if exit, _, errs := run(t, t.TempDir(), append(words[1:], "--help")...); exit != 0 {
			t.Errorf("%s: %s", h.ID, errs)
		}
		files := regexp.MustCompile(h.Files)
		for name, want := range map[string]bool{"a/b.toml": true, "b.md": true, "outcomelint.toml": true, "main.go": false, "tomlx": false} {
			if files.MatchString(name) != want {
				t.Errorf("%s on %s: %v", h.ID, name, !want)
			}
		}
	}
}

// The workflows of this repository run what there is in it.
func TestWorkflows(t *testing.T) {
	for _, name := range []string{"ci", "release"} {
		var workflow struct {
			Jobs map[string]struct{ Steps []step }
		}
		readYAML(t, ".github/workflows/"+name+".yml", &workflow)
		commands := 0
		for id, job := range workflow.Jobs {
			for _, s := range job.Steps {
				first, _, _ := strings.Cut(s.Run, " ")
				if strings.HasPrefix(first, ".") {
					if info, err := os.Stat(filepath.Join("../..", first)); err != nil || info.Mode().Perm()&0o111 == 0 {
						t.Errorf("%s: %s cannot be run: %v", id, first, err)
					}
				}
				if s.Run != "" {
					commands++
				}
			}
		}
		if commands == 0 {
			t.Errorf("%s.yml runs nothing", name)
		}
	}
}

// run runs a command line in a folder.
func run(t *testing.T, dir string, args ...string) (exit int, stdout, stderr string) {
	t.Helper()
	var out, errs strings.Builder
	exit = cli.Run(cli.Env{
		Args: args, Dir: dir, Getenv: func(string) string { return "" }, Stdin: strings.NewReader(""), Stdout: &out, Stderr: &errs,
		Now: func() time.Time { return time.Date(2026, 6, 30, 0, 0, 0, 0, time.UTC) },
	}, rules.All()...)
	return exit, out.String(), errs.String()
}
