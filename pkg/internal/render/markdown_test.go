package render

import (
	"fmt"
	"html"
	"regexp"
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
)

// htmlOf is a report as a reader of Markdown shows it.
func htmlOf(t *testing.T, text string) string {
	t.Helper()
	var out strings.Builder
	if err := goldmark.New(goldmark.WithExtensions(extension.GFM)).Convert([]byte(text), &out); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// What an author wrote is text, whatever it looks like.
func TestMarkdownShowsWhatWasWritten(t *testing.T) {
	shown := htmlOf(t, written(t, "markdown", awkward(t)))
	text := html.UnescapeString(regexp.MustCompile(`<[^>]*>`).ReplaceAllString(shown, ""))
	for _, want := range []string{
		clean(awkwardMessage), "plans/100 % #1 für.toml:2", "notes: a?.md", "gone: & away.toml",
		"allowed: a <legal> duty (until 2030-12-31)", `did you mean "joy"?`,
	} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not shown:\n%s", want, text)
		}
	}
	for _, link := range regexp.MustCompile(`<a href="([^"]*)"`).FindAllStringSubmatch(shown, -1) {
		if !strings.HasPrefix(link[1], "https://example.org/rules/") {
			t.Errorf("a link to %s", link[1])
		}
	}
	for tag, want := range map[string]int{"<table>": 5, "<tbody>": 5, "<em>": 0, "<b>": 0, "<code>": 0, "<del>": 0, "<strong>": 1, "<h3>": 5} {
		if n := strings.Count(shown, tag); n != want {
			t.Errorf("%d %s, want %d:\n%s", n, tag, want, shown)
		}
	}
}

// With a limit the report ends behind a whole row and counts the rest.
func TestMarkdownLimit(t *testing.T) {
	r := many(300)
	var all strings.Builder
	if err := r.write(NewMarkdown(&all, r.Options, 0)); err != nil {
		t.Fatal(err)
	}
	if strings.Contains(all.String(), "not fit") || strings.Count(all.String(), "some-rule") != 300 {
		t.Error("cut without a limit")
	}
	for limit := 500; limit < all.Len()+200; limit += 97 {
		var out strings.Builder
		if err := r.write(NewMarkdown(&out, r.Options, limit)); err != nil {
			t.Fatal(err)
		}
		rows := strings.Count(out.String(), "some-rule")
		counted := strings.HasSuffix(out.String(), fmt.Sprintf("\n\n%d more rows do not fit in here.\n", 300-rows)) ||
			rows == 299 && strings.HasSuffix(out.String(), "\n\n1 more row does not fit in here.\n") || out.String() == all.String()
		if out.Len() > limit || !counted {
			t.Fatalf("limit %d: %d bytes with %d rows, at the end %q", limit, out.Len(), rows, out.String()[out.Len()-60:])
		}
	}
}

func TestMarkdownOfNothing(t *testing.T) {
	if got := written(t, "markdown", Report{Options: Options{Tool: Tool{Name: "outcomelint"}}, Summary: Summary{Files: 1}}); got !=
		"## outcomelint\n\n1 file checked: no findings; 0 suppressed, 0 known\n" {
		t.Errorf("got %q", got)
	}
}
