package ruledoc_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/outcomelint/outcomelint/pkg/internal/ruledoc"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/rules"
)

// Every rule that comes with the program can be listed and explained, and its
// page is where its URL says.
func TestAllRules(t *testing.T) {
	all := rules.All()
	if _, err := lint.New(all); err != nil {
		t.Fatal(err)
	}
	rows, err := ruledoc.Table(all)
	if err != nil {
		t.Fatal(err)
	}
	for i, row := range rows {
		if !strings.HasSuffix(row.Summary, ".") || len(row.Summary) > 120 {
			t.Errorf("%s: the summary is no short sentence: %q", row.ID, row.Summary)
		}
		_, path, _ := strings.Cut(row.URL, "/blob/main/")
		if page, err := os.ReadFile(filepath.Join("../../..", path)); err != nil || string(page) != all[i].Doc {
			t.Errorf("%s: its page is not at %s: %v", row.ID, path, err)
		}
		var out strings.Builder
		if err := ruledoc.Explain(&out, all[i]); err != nil {
			t.Errorf("%s: %v", row.ID, err)
		}
		for _, leftover := range []string{"```", "# want ", "\n## "} {
			if strings.Contains(out.String(), leftover) {
				t.Errorf("explain %s shows %q", row.ID, leftover)
			}
		}
	}
}
