package command

import (
	"strings"
	"testing"
)

func TestHelp(t *testing.T) {
	var s seen
	do := s.command()
	do.Takes, do.Short, do.Example = "[WORD...]", "Do it", "  top do"
	root := &Command{Name: "top", Takes: "COMMAND", Long: "A program."}
	root.Add(do)
	for _, tt := range []struct {
		cmd  *Command
		want string
	}{
		{root, "A program.\n\nUsage:\n  top COMMAND\n\nCommands:\n  do          Do it\n\nFlags:\n  -h, --help   show this help\n"},
		{do, `Do it.

Usage:
  top do [WORD...]

Examples:
  top do

Flags:
  -q, --quiet                     say less
      --full                      say more
  -o, --out FILE                  write a FILE
      --name NAME                 a NAME
      --list WORD,...             some words
      --pattern PATTERN           a PATTERN
      --color auto|always|never   colour (default auto)
  -h, --help                      show this help
`},
	} {
		var out strings.Builder
		if tt.cmd.WriteHelp(&out, 80); out.String() != tt.want {
			t.Errorf("%s:\n%s", tt.cmd.Path(), &out)
		}
	}
}

func TestDefaultOfText(t *testing.T) {
	name := "a b"
	flags := newFlags()
	flags.Text(&name, "name", "a `NAME`")
	if got := flags.All()[0].about(); got != `a NAME (default "a b")` {
		t.Error(got)
	}
}

func TestWrap(t *testing.T) {
	const text = "one two three four five six seven eight nine ten"
	for _, tt := range []struct {
		column, width int
		want          string
	}{
		{10, 80, text},
		{10, 40, "one two three four five\n..........six seven eight nine ten"},
		{10, 34, "one two three four\n..........five six seven\n..........eight nine ten"},
		{30, 40, "\n................one two three four\n................five six seven\n................eight nine ten"}, // no room beside the flags
		{30, 39, text}, // none at all
	} {
		if got := wrap(text, tt.column, tt.width); got != strings.ReplaceAll(tt.want, ".", " ") {
			t.Errorf("from %d to %d:\n%s", tt.column, tt.width, got)
		}
	}
	if long := strings.Repeat("x", 60); wrap(long, 10, 40) != long {
		t.Error("a word is broken")
	}
}
