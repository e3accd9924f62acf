package syntax

import (
	"strings"
	"testing"
)

// What is wrong with the characters of a file is one finding with its place,
// and everything else in the file is read.
func TestCharacters(t *testing.T) {
	for _, tt := range []struct {
		name, text   string
		line, column int // of the finding; 0 for none
		says, tree   string
	}{
		{"byte order mark", "\ufeffa = 1 # c", 0, 0, "", `{a=1}`},
		{"Windows line ends", "a = 1\r\n[b]\r\nc = '''\r\nx\r\ny'''\r\n", 0, 0, "", `{a=1 b={c="x\ny"}}`},
		{"lone CR in a text", "a = 1\nb = \"x\ry\"\nc = 3\n", 2, 7, "a carriage return stands here", `!{a=1 b=!"x\ry" c=3}`},
		{"lone CR in a comment", "a = 1 # x\ry\nc = 3\n", 1, 10, "a carriage return stands here", `{a=1 c=3}`},
		{"lone CR between statements", "a = 1\rb = 2\nc = 3\n", 1, 6, "a carriage return stands here", `{a=1 b=2 c=3}`},
		{"lone CRs only", "a = 1\rb = \"x\"\r[c]\rd = 4\r", 1, 6, "as on very old Macs", `{a=1 b="x" c={d=4}}`},
		{"two lone CRs", "a = \"x\ry\"\nb = \"x\ry\"\n", 1, 7, "and so do 1 more", `!{a=!"x\ry" b=!"x\ry"}`},
		{"Windows-1252", "a = \"caf\xe9\"\nb = \"na\xefve\"\n", 1, 9, "would be é in Windows-1252, and there are 1 more", "!{a=!\"caf\ufffd\" b=!\"na\ufffdve\"}"},
		{"Windows-1252 quotes", "a = 1 # \x93so\x94\n", 1, 9, "would be “ in Windows-1252", `{a=1}`},
		{"UTF-16", "\xff\xfea\x00 \x00=\x00 \x001\x00", 1, 1, "saved as UTF-16", `!{}`},
		{"UTF-16 without a mark", "a\x00 \x00=\x00 \x001\x00", 1, 1, "saved as UTF-16", `!{}`},
		{"NUL in a text", "a = \"x\x00y\"\nb = 1\n", 1, 7, "(U+0000)", `!{a=!"x\x00y" b=1}`},
		{"escape character in a key", "a\x1b = 1\nb = 1\n", 1, 2, "(U+001B)", `!{a=!1 b=1}`},
		{"form feed between statements", "a = 1\n\x0c\nb = 1\n", 2, 1, "(U+000C)", `{a=1 b=1}`},
		{"byte order mark within", "a = 1\n\ufeffb = 2\n", 2, 1, "not a plain space", `{a=1 b=2}`},
		{"empty", "", 0, 0, "", `{}`},
	} {
		t.Run(tt.name, func(t *testing.T) {
			doc := read(tt.text)
			checkDocument(t, doc)
			if got := dump(doc.Root()); got != tt.tree {
				t.Errorf("tree %s, want %s", got, tt.tree)
			}
			if tt.line == 0 {
				for _, e := range doc.Errors {
					t.Errorf("unexpected: %s", e.Message)
				}
				return
			}
			if len(doc.Errors) != 1 {
				t.Fatalf("want one finding, got %s", findings(doc))
			}
			e := doc.Errors[0]
			if at := doc.File.Pos(int(e.Span.Start)); at.Line != tt.line || at.Column != tt.column || !strings.Contains(e.Message, tt.says) {
				t.Errorf("%d:%d %s; want %d:%d and %q", at.Line, at.Column, e.Message, tt.line, tt.column, tt.says)
			}
		})
	}
}
