package render

import (
	"encoding/json"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/source"
)

// stumbles are what some format may stumble over.
var stumbles = []string{
	"%", "\r", "\n", "\r\n", ":", "::", ",", "=", "|", "'", "\"", "[", "]", "](1)", "<", ">", "&", "]]>", "<!--", "##[error]", "`", "*", "$",
	"\\", "\t", "\x00", "\x1b", "\x7f", "\u0085", "\u2028", "\u202e", "\ufeff", "\ufffe", "é", "🎯", "\xff", "a", "b c", "/", "#", "?",
}

// Whatever an author wrote, and wherever the finding is in it, every format
// stays what it is.
func TestAnyTextInMachineFormats(t *testing.T) {
	words := rapid.Map(rapid.SliceOfN(rapid.SampledFrom(stumbles), 1, 12), func(all []string) string { return strings.Join(all, "") })
	rapid.Check(t, func(rt *rapid.T) {
		text, message := words.Draw(rt, "text"), words.Draw(rt, "message")
		start := rapid.IntRange(0, len(text)).Draw(rt, "start")
		end := rapid.IntRange(start, len(text)).Draw(rt, "end")
		place := diag.Place{File: source.New(words.Draw(rt, "path"), text), Span: source.Span{Start: int32(start), End: int32(end)}}
		r := Report{Diagnostics: []diag.Diagnostic{{
			Place: place, Rule: "some-rule", Severity: diag.Warning, Message: message, Help: words.Draw(rt, "help"),
			Related: []diag.Related{{Place: place, Message: words.Draw(rt, "label")}},
			Fixes:   []diag.Fix{{Message: message, Edits: []diag.Edit{{Place: place, Text: words.Draw(rt, "insert")}}}},
		}}}
		for _, name := range []string{"sarif", "gitlab", "rdjson", "rdjsonl"} {
			if out := written(t, name, r); !json.Valid([]byte(out)) {
				rt.Errorf("%s is no JSON: %s", name, out)
			}
		}
		for name, g := range map[string]grammar{"junit": junitGrammar, "checkstyle": checkstyleGrammar} {
			if out := written(t, name, r); g.check(out) != nil {
				rt.Errorf("%s: %v: %s", name, g.check(out), out)
			}
		}
		if got := serviceMessages(t, written(t, "teamcity", r)); len(got) != 2 {
			rt.Errorf("%d messages: %q", len(got), got)
		}
		commands := commandsIn(t, written(t, "github", r))
		if len(commands) != 1 || strings.ToValidUTF8(commands[0].properties["file"], "?") != strings.ToValidUTF8(place.File.Path, "?") {
			rt.Errorf("%d commands: %q", len(commands), commands)
		}
		shown := htmlOf(t, written(t, "markdown", r))
		if strings.Count(shown, "<tr>") != 2 || strings.Count(shown, "<td") != 4 {
			rt.Errorf("a table broke: %s", shown)
		}
	})
}
