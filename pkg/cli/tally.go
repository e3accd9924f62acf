package cli

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"slices"
	"text/tabwriter"

	"github.com/outcomelint/outcomelint/pkg/diag"
)

// tally counts the findings of each rule, for --statistics.
type tally map[string]*count

// count is what became of one rule.
type count struct {
	rule              string
	files             int
	severities        [diag.Error + 1]int
	suppressed, known int
}

func (c *count) findings() (n int) {
	for _, of := range c.severities {
		n += of
	}
	return n
}

// add counts the findings of one more file.
func (t tally) add(found []diag.Diagnostic) {
	if t == nil {
		return
	}
	inFile := map[string]bool{}
	for i := range found {
		d := &found[i]
		c := t[d.Rule]
		if c == nil {
			c = &count{rule: d.Rule}
			t[d.Rule] = c
		}
		switch {
		case d.Suppressed == nil:
			c.severities[d.Severity]++
			if !inFile[d.Rule] {
				inFile[d.Rule] = true
				c.files++
			}
		case d.Suppressed.By == byKnown:
			c.known++
		default:
			c.suppressed++
		}
	}
}

// write prints a table, the rule with the most findings first.
func (t tally) write(to io.Writer) {
	rows := slices.SortedFunc(maps.Values(t), func(a, b *count) int {
		return cmp.Or(cmp.Compare(b.findings(), a.findings()), cmp.Compare(a.rule, b.rule))
	})
	w := tabwriter.NewWriter(to, 0, 0, 2, ' ', 0)
	fmt.Fprintln(w, "rule\terrors\twarnings\tinfos\tfiles\tsuppressed\tknown")
	for _, c := range rows {
		fmt.Fprintf(w, "%s\t%d\t%d\t%d\t%d\t%d\t%d\n", c.rule, c.severities[diag.Error], c.severities[diag.Warning],
			c.severities[diag.Info], c.files, c.suppressed, c.known)
	}
	w.Flush()
}
