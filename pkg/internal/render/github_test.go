package render

import (
	"strings"
	"testing"
)

// A command is one as the runner of GitHub reads it.
type command struct {
	name, message string
	properties    map[string]string
}

// commandsIn reads a log as the runner does: line by line, a command begins
// with two colons, and none is looked for between a stop and its token.
func commandsIn(t *testing.T, log string) (all []command) {
	t.Helper()
	data := strings.NewReplacer("%0D", "\r", "%0A", "\n", "%25", "%")
	property := strings.NewReplacer("%0D", "\r", "%0A", "\n", "%3A", ":", "%2C", ",", "%25", "%")
	stopped := ""
	for line := range strings.Lines(strings.ReplaceAll(log, "\r", "\n")) {
		line = strings.TrimSpace(line)
		if stopped != "" {
			if line == "::"+stopped+"::" {
				stopped = ""
			}
			continue
		}
		if strings.Contains(line, "##[") && !strings.HasPrefix(line, "::") {
			t.Errorf("a command of the old kind: %q", line)
		}
		rest, ok := strings.CutPrefix(line, "::")
		head, message, ok2 := strings.Cut(rest, "::")
		if !ok || !ok2 {
			continue
		}
		name, list, _ := strings.Cut(head, " ")
		if name == "stop-commands" {
			stopped = message
			continue
		}
		c := command{name, data.Replace(message), map[string]string{}}
		for _, pair := range strings.Split(list, ",") {
			key, value, _ := strings.Cut(pair, "=")
			c.properties[key] = property.Replace(value)
		}
		all = append(all, c)
	}
	if stopped != "" {
		t.Errorf("commands stay stopped by %q", stopped)
	}
	return all
}

func TestGitHubCommands(t *testing.T) {
	got := commandsIn(t, written(t, "github", awkward(t)))
	var names []string
	for _, c := range got {
		names = append(names, c.name+" "+c.properties["file"])
	}
	want := "error gone: & away.toml|error plans/100 % #1 für.toml|warning plans/100 % #1 für.toml|" +
		"warning plans/100 % #1 für.toml|warning notes: a?.md|notice plans/100 % #1 für.toml"
	if all := strings.Join(names, "|"); all != want {
		t.Fatalf("got  %s\nwant %s", all, want)
	}
	if m := got[2].message; !strings.HasPrefix(m, "\"100%\n:: a, b|c [x](1) <b>") {
		t.Errorf("the message became %q", m)
	}
	for i, c := range got[1:] {
		_, column := c.properties["col"]
		_, endColumn := c.properties["endColumn"]
		if oneLine := c.properties["line"] == c.properties["endLine"]; column != oneLine || endColumn != oneLine {
			t.Errorf("command %d: columns and lines: %v", i+1, c.properties)
		}
	}
	if c := got[2].properties; c["line"] != "5" || c["col"] != "19" || c["endColumn"] != "24" || c["title"] != "awkward-words" {
		t.Errorf("%v", c)
	}
	if c := got[3].properties; c["line"] != "9" || c["endLine"] != "11" {
		t.Errorf("%v", c)
	}
}

// What would end a property or a command does not.
func TestGitHubEscapes(t *testing.T) {
	const nasty = "50% off: a, b::c\r\n%0A%2C=d"
	text := githubCommand("warning", nasty, "file", nasty, "line", "3", "title", "")
	if want := "::warning file=50%25 off%3A a%2C b%3A%3Ac%0D%0A%250A%252C=d,line=3::50%25 off: a, b::c%0D%0A%250A%252C=d\n"; text != want {
		t.Errorf("got  %q\nwant %q", text, want)
	}
	if got := commandsIn(t, text); len(got) != 1 || got[0].message != nasty || got[0].properties["file"] != nasty || got[0].properties["line"] != "3" {
		t.Errorf("%q", got)
	}
}

// GitHub shows ten of a kind: the worst, and how many more there are.
func TestGitHubShowsTen(t *testing.T) {
	r := many(1000)
	r.Failures = []Failure{{"gone.toml", "there is no such file or folder"}}
	counts := map[string]int{}
	commands := commandsIn(t, written(t, "github", r))
	for _, c := range commands {
		counts[c.name]++
	}
	if counts["error"] != 10 || counts["warning"] != 10 || counts["notice"] != 10 {
		t.Errorf("%v", counts)
	}
	if first := commands[0]; first.properties["file"] != "gone.toml" || !strings.Contains(commands[1].message, "finding 990") {
		t.Errorf("%v comes before %v", first, commands[1])
	}
	want := "Not annotated, as GitHub shows ten of a kind: 1 error, 80 warnings, 891 infos. The log of the step has them all."
	if last := commands[len(commands)-1]; last.message != want {
		t.Errorf("%q, want %q", last.message, want)
	}

	r.Failures, r.Diagnostics = nil, r.Diagnostics[979:990] // warnings
	commands = commandsIn(t, written(t, "github", r))
	if len(commands) != 11 || commands[10].name != "notice" || !strings.Contains(commands[10].message, ": 1 warning.") {
		t.Errorf("%v", commands)
	}
	r.Diagnostics = r.Diagnostics[1:]
	if commands = commandsIn(t, written(t, "github", r)); len(commands) != 10 || commands[9].name != "warning" {
		t.Errorf("%v", commands)
	}
}

// The text for people comes after the commands, and holds none.
func TestGitHubText(t *testing.T) {
	log := written(t, "github", many(1))
	if !strings.Contains(log, "\nerror[some-rule]: finding 0\n") || strings.Contains(log, "stop-commands") {
		t.Errorf("got %s", log)
	}
	for _, evil := range []string{"##[add-mask]x", "a\n  ::error::x"} {
		text := withoutCommands("before\n" + evil)
		if got := commandsIn(t, text); len(got) != 0 {
			t.Errorf("%q: %v", evil, got)
		}
		if !strings.Contains(text, evil) {
			t.Errorf("%q is lost: %q", evil, text)
		}
	}
	if one := withoutCommands("##[x]"); one != withoutCommands("##[x]") || one[:60] == withoutCommands("##[y]")[:60] {
		t.Error("the token is not the text's")
	}
	if got := commandsIn(t, written(t, "github", Report{})); got != nil {
		t.Errorf("nothing found, but %v", got)
	}
}
