package workspace

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// TestIgnoreLikeGit compares with what git itself ignores in the same folder.
func TestIgnoreLikeGit(t *testing.T) {
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip("git is not installed: nothing to compare with")
	}
	paths := []string{
		"a.toml", "b.toml", "#a.toml", "!a.toml", "a b.toml", "a .toml", "trailing ", "x]y.toml", "x[y.toml", "a{b,c}.toml", "ab.toml",
		"dir/a.toml", "dir/b.toml", "dir/sub/a.toml", "dir/sub/deep/a.toml", "dir/keep/a.toml", "other/dir/a.toml", "other/sub/b.toml",
		"foo/bar/baz.toml", "foo/x/bar/baz.toml", "foo/x/y/bar/baz.toml", "foobar/baz.toml", "foo-bar/baz.toml", "FOO/a.toml",
		"a1.toml", "a9.toml", "ax.toml", "a-.toml", "a^.toml", "a\\b.toml", "star*.toml", "Ärger.toml", "drafts/2026/plan.toml", "drafts/plan.toml",
		".hidden/a.toml", ".hidden.toml", "build/out/a.toml", "build/a.toml", "src/build/a.toml", "build.toml/a.toml",
	}
	cases := []string{
		"", "# comment", "*.toml", "*.toml\n!a.toml", "!a.toml\n*.toml", "\\#a.toml", "\\!a.toml", "#a.toml", "a b.toml", "a\\ b.toml",
		"trailing ", "trailing\\ ", "trailing\\  ", "a.toml   ", "a.toml\t", "a.toml\r\nb.toml\r\n", "\ufeffa.toml", "a.toml\n\n\n/b.toml",
		"dir", "dir/", "/dir", "/dir/", "dir/*", "dir/**", "**/dir", "**/dir/", "dir/a.toml", "/dir/a.toml", "dir/sub", "sub/a.toml", "*/sub",
		"**", "*", "/*", "/**", "**/", "/**/", "***", "**/a.toml", "**/sub/**", "foo/**/bar", "foo/**/baz.toml", "foo**bar/", "**foo",
		"foo/***/bar", "dir/**/", "dir/***", "*\n!*/\n!a.toml", "dir/*\n!dir/keep", "dir/\n!dir/keep/", "dir/**\n!dir/keep/\n!dir/keep/**",
		"a?.toml", "a[0-9].toml", "a[!0-9].toml", "a[^0-9].toml", "a[1-9x].toml", "a[-x].toml", "a[x-].toml", "a[]x].toml", "x[]]y.toml", "x[[]y.toml",
		"a[[:digit:]].toml", "a[[:alpha:]].toml", "a[^[:digit:]].toml", "a[[:nonsense:]].toml", "a[\\]9].toml", "a[^^].toml", "a[a-", "a[", "[", "a[]", "a\\", "\\",
		"a\\\\b.toml", "star\\*.toml", "star[*].toml", "a{b,c}.toml", "{a,b}.toml", "dir[/]a.toml", "dir[^/]a.toml", "a[1/]", "a[1/].toml", "a[^/].toml", "dir[!/]a.toml", "dir?a.toml", "dir[^x]a.toml", "dir*a.toml",
		"Ä*.toml", ".*", ".hidden*", "/.hidden/", "build/", "/build/", "build", "!build", "build.toml/", "*.toml/",
		"/", "//", "//a.toml", "dir//a.toml", "./a.toml", "../a.toml", "!", "!!a.toml", "!/", " a.toml", "FOO", "foo", "drafts/**/*.toml", "drafts/*.toml",
		"drafts/**\n!drafts/plan.toml", "**/2026/**", "2026", "*/2026/*", "/drafts/20??/", "[a-b].toml", "[b-a].toml", "[!a].toml", "a[+--].toml", "a[--9].toml",
	}
	// And what nobody thinks of: random lines out of the letters that mean something.
	random := rand.New(rand.NewPCG(1, 2))
	parts := []string{"a", "b", "dir", "sub", "foo", "bar", "*", "**", "/", "/", "?", ".toml", "!", "[a-z]", "[!a]", "\\", " ", "keep"}
	for range 300 {
		var text strings.Builder
		for range 1 + random.IntN(3) {
			for range 1 + random.IntN(5) {
				text.WriteString(parts[random.IntN(len(parts))])
			}
			text.WriteByte('\n')
		}
		cases = append(cases, text.String())
	}

	root := t.TempDir()
	git(t, root, "init", "--quiet")
	for _, p := range paths {
		write(t, root, p, "")
	}
	for _, text := range cases {
		write(t, root, ".gitignore", text)
		inputs, failures := (&Finder{FS: Disk{}, Dir: root}).Find([]string{"."})
		if len(failures) > 0 {
			t.Fatal(failures)
		}
		ignored := gitIgnored(t, root, paths)
		for _, p := range paths {
			found := slices.ContainsFunc(inputs, func(in Input) bool { return in.Path == p })
			if want := !slices.Contains(ignored, p); found != want && strings.HasSuffix(p, ".toml") {
				t.Errorf("with .gitignore %q: %s found: %t, want %t", text, p, found, want)
			}
		}
	}
}

// gitIgnored lists the paths that git ignores.
func gitIgnored(t *testing.T, root string, paths []string) []string {
	t.Helper()
	cmd := exec.Command("git", "-C", root, "check-ignore", "-z", "--stdin", "--no-index")
	cmd.Env = gitEnv(root)
	cmd.Stdin = strings.NewReader(strings.Join(paths, "\x00") + "\x00")
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil && cmd.ProcessState.ExitCode() != 1 { // 1: none of them
		t.Fatalf("git check-ignore: %v: %s", err, &stderr)
	}
	return strings.Split(strings.TrimSuffix(string(out), "\x00"), "\x00")
}

// gitEnv keeps the settings of the machine out of the comparison.
func gitEnv(home string) []string {
	return append(os.Environ(), "HOME="+home, "XDG_CONFIG_HOME="+home, "GIT_CONFIG_NOSYSTEM=1", "GIT_DIR="+filepath.Join(home, ".git"))
}

func git(t *testing.T, root string, args ...string) {
	t.Helper()
	cmd := exec.Command("git", append([]string{"-C", root}, args...)...)
	cmd.Env = gitEnv(root)
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("git %s: %v: %s", strings.Join(args, " "), err, out)
	}
}

func write(t *testing.T, root, path, text string) {
	t.Helper()
	name := filepath.Join(root, filepath.FromSlash(path))
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
		t.Fatal(fmt.Errorf("%s: %w", path, err))
	}
}
