package bind_test

import (
	"strings"
	"testing"

	"github.com/outcomelint/outcomelint/pkg/model"
)

// A word of a decoded statement is underlined where it stands in the file.
func TestTextSpan(t *testing.T) {
	for _, c := range []struct {
		name, literal, word, want string
	}{
		{"basic", `"Teachers teach daily"`, "teach", "teach"},
		{"literal", `'Teachers "teach" daily'`, "teach", "teach"},
		{"after an escape", `"\"Teachers\" teach daily"`, "teach", "teach"},
		{"an escape at the end", `"Teachers teach\u0021 daily"`, "teach!", `teach\u0021`},
		{"an escape within", `"caf\u00e9 owners"`, "café", `caf\u00e9`},
		{"multi-line", "\"\"\"\nTeachers\n  teach daily\"\"\"", "teach", "teach"},
		{"multi-line, CR LF", "\"\"\"\r\nTeachers\r\n  teach daily\"\"\"", "teach", "teach"},
		{"multi-line literal", "'''\nTeachers \\teach'''", `\teach`, `\teach`},
		{"folded line", "\"\"\"Teachers \\\n   teach daily\"\"\"", "Teachers teach", "Teachers \\\n   teach"},
		{"end of a folded line", "\"\"\"Teachers \\\n   teach daily\"\"\"", "Teachers ", "Teachers "},
		{"wide characters", `"Für 🚀 teach"`, "🚀 teach", "🚀 teach"},
		{"quotes within", `"""a "teach" b"""`, `"teach"`, `"teach"`},
		{"whole", `"Teachers"`, "Teachers", "Teachers"},
	} {
		t.Run(c.name, func(t *testing.T) {
			doc, m, found := read("[logic_model]\ntitle = \"T\"\n[outcomes.x]\nstatement = " + c.literal + "\n")
			if len(doc.Errors)+len(found) > 0 {
				t.Fatal(doc.Errors, found)
			}
			s := m.Find("x").Statement()
			at := strings.Index(s.Value, c.word)
			if at < 0 {
				t.Fatalf("%q is not in %q", c.word, s.Value)
			}
			if got := m.File.Slice(m.TextSpan(s, at, at+len(c.word))); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
			if got := m.TextSpan(s, at, at); got.Len() != 0 || got.Start != m.TextSpan(s, at, at+1).Start {
				t.Errorf("an empty range is %v", got)
			}
		})
	}
	_, m, _ := read("[logic_model]\ntitle = \"T\"\n")
	title := m.Header.Text(model.KeyTitle)
	if got := m.TextSpan(title, 3, 9); got != title.Span {
		t.Errorf("a range outside the text is %v", got)
	}
}
