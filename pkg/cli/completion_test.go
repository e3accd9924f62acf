package cli_test

import (
	"os/exec"
	"runtime"
	"slices"
	"strings"
	"testing"
)

// What bash puts in place of the last piece of a command line, which it takes
// apart at = and :.
func TestBashCompletes(t *testing.T) {
	bash, err := exec.LookPath("bash")
	if err != nil || runtime.GOOS == "windows" {
		t.Skip("needs bash")
	}
	dir := t.TempDir()
	for _, name := range []string{"strategy.toml", "stray.txt", "stories.MD", "two words.toml"} {
		put(t, dir, name, "", 0o600)
	}
	for _, tt := range []struct {
		line   string
		pieces []string // of the line, as bash has them
		want   []string
	}{
		{"outcomelint ch", []string{"outcomelint", "ch"}, []string{"check"}},
		{"outcomelint known ", []string{"outcomelint", "known", ""}, []string{"prune  (Take out what is no longer found)", "write  (Write everything that is found now)"}},
		{"outcomelint check --format js", []string{"outcomelint", "check", "--format", "js"}, []string{"json", "jsonl"}},
		{"outcomelint check --format=js", []string{"outcomelint", "check", "--format", "=", "js"}, []string{"json", "jsonl"}},
		{"outcomelint check --fail-on=", []string{"outcomelint", "check", "--fail-on", "="}, []string{"error", "info", "never", "warning"}},
		{"outcomelint check --severity orphan-out", []string{"outcomelint", "check", "--severity", "orphan-out"}, []string{"orphan-output="}},
		{"outcomelint check --severity jargon=info,orphan-output=e", []string{"outcomelint", "check", "--severity", "jargon", "=", "info,orphan-output", "=", "e"}, []string{"error"}},
		{"outcomelint check --severity=jargon=info,orphan-out", []string{"outcomelint", "check", "--severity", "=", "jargon", "=", "info,orphan-out"}, []string{"info,orphan-output="}},
		{"outcomelint check st", []string{"outcomelint", "check", "st"}, []string{"stories.MD", "strategy.toml"}},
		{`outcomelint check "two w`, []string{"outcomelint", "check", `"two w`}, []string{"two words.toml"}},
		{`outcomelint check "two words.toml" --quiet --qu`, []string{"outcomelint", "check", `"two words.toml"`, "--quiet", "--qu"}, nil},
		{"outcomelint init st", []string{"outcomelint", "init", "st"}, nil}, // left to bash
	} {
		cmd := exec.Command(bash, "-c", `source <(outcomelint completion bash)
line=$1; shift
COMP_LINE=$line COMP_POINT=${#line} COMP_WORDS=("$@") COMP_CWORD=$(($# - 1)) COMP_TYPE=9 COLUMNS=80
_outcomelint outcomelint
((${#COMPREPLY[@]} == 0)) || printf '%s\n' "${COMPREPLY[@]}"`, "bash", tt.line)
		cmd.Args = append(cmd.Args, tt.pieces...)
		cmd.Dir = dir
		out, err := cmd.Output()
		if err != nil {
			t.Fatalf("%s: %v", tt.line, err)
		}
		got := strings.FieldsFunc(string(out), func(r rune) bool { return r == '\n' })
		if slices.Sort(got); !slices.Equal(got, tt.want) {
			t.Errorf("%s\n got %q\nwant %q", tt.line, got, tt.want)
		}
	}
}
