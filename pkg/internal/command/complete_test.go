package command

import (
	"strings"
	"testing"
)

func TestComplete(t *testing.T) {
	for line, want := range map[string]string{
		"|":                      "at\tGo there|do\tDo it|:4",
		"d|":                     "do\tDo it|:4",
		"x|":                     ":4",
		"x |":                    ":0",
		"-|":                     "--help\tshow this help|-h\tshow this help|:4",
		"-x |":                   "at\tGo there|do\tDo it|:4",
		"--help |":               ":4",
		"do |":                   "toml|md|:8",
		"do a b|":                "toml|md|:8",
		"do --q|":                "--quiet\tsay less|:4",
		"do -q|":                 "-q\tsay less|:4",
		"do -q --q|":             ":4",
		"do --pattern a --patt|": "--pattern\ta `PATTERN`|:4",
		"do --out |":             ":0",
		"do -qo |":               ":0",
		"do --color |":           "auto|always|never|:4",
		"do --color a|":          "auto|always|:4",
		"do --color=n|":          "never|:4",
		"do --color never --fu|": "--full\tsay more|:4",
		"do --color blue --fu|":  ":0",
		"do --list a,b|":         "a,bb|a,bc|:4",
		"do --list=b|":           "bb|bc|:4",
		"do --nope |":            ":0",
		"do --nope=|":            ":0",
		"do -=|":                 ":0",
		"do -- --q|":             "toml|md|:8",
		"do -- --color |":        "toml|md|:8",
		"do --help --q|":         ":4",
		"at |":                   "home|work|:4",
		"at h|":                  "home|:4",
		"at home |":              ":0",
		"--color never do --f|":  "--full\tsay more|:4",
	} {
		var s seen
		do := s.command()
		do.Short, do.Complete = "Do it", Ending("toml", "md")
		do.Flags().Lookup("list").Complete = List([]string{"a", "bb", "bc"})
		root := &Command{Name: "top", Lenient: true}
		root.Add(do, &Command{Name: "at", Short: "Go there", Complete: First([]string{"home", "work"})})
		var out strings.Builder
		root.WriteOffer(&out, strings.Split(strings.TrimSuffix(line, "|"), " "))
		if got := strings.ReplaceAll(strings.TrimSuffix(out.String(), "\n"), "\n", "|"); got != want {
			t.Errorf("%q:\n got %s\nwant %s", line, got, want)
		}
	}
}

func TestScripts(t *testing.T) {
	for _, shell := range Shells() {
		text := Script(shell, "program")
		if !strings.Contains(text, "# "+shell+" completion for program\n") || !strings.Contains(text, " "+Completing+" ") || strings.Contains(text, "PROGRAM") {
			t.Errorf("%s:\n%s", shell, text)
		}
	}
}
