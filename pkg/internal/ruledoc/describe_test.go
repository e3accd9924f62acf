package ruledoc_test

import (
	"strings"
	"testing"

	"github.com/outcomelint/outcomelint/pkg/internal/ruledoc"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/rules"
)

// Whoever shows findings elsewhere can say of every rule what it is about.
func TestDescribeAllRules(t *testing.T) {
	all := rules.All()
	described, err := ruledoc.Describe(all)
	if err != nil {
		t.Fatal(err)
	}
	for i, d := range described {
		for what, text := range map[string]string{"summary": d.Summary, "reason": d.Reason, "text": d.Text, "Markdown": d.Markdown, "URL": d.URL} {
			if strings.TrimSpace(text) == "" {
				t.Errorf("%s: no %s", d.ID, what)
			}
		}
		if d.ID != all[i].ID || strings.Contains(d.Reason, "\n") {
			t.Errorf("%s, %q", d.ID, d.Reason)
		}
		if strings.Contains(d.Markdown, "# want \"") || strings.Contains(d.Markdown, "<!-- want") || strings.Contains(d.Markdown, "# "+d.ID) && strings.HasPrefix(d.Markdown, "#") {
			t.Errorf("%s: not all is for readers:\n%s", d.ID, d.Markdown)
		}
		if strings.Count(d.Markdown, "\n```") != strings.Count(all[i].Doc, "\n```") {
			t.Errorf("%s: a block was lost", d.ID)
		}
	}
}

func TestDescribeBrokenPage(t *testing.T) {
	if _, err := ruledoc.Describe([]*lint.Rule{{ID: "no-page"}}); err == nil || !strings.Contains(err.Error(), "no-page") {
		t.Errorf("got %v", err)
	}
}
