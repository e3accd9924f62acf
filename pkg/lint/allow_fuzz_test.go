package lint

import (
	"strings"
	"testing"

	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/pkg/source"
)

// Whatever a comment says, its words are found where they stand, and what the
// linter proposes to write instead can be read.
func FuzzAllow(f *testing.F) {
	for _, seed := range []string{
		"allow orphan-output: x", "allow-file a, b until 2027-Q1: x", "ignore x until: y", "", ":", ",", "allow ,:", "allow until until until",
		"allow orphan-output because until spring", "allow a,until", "allow a a,until,until", "allow a,\vuntil", "allow orphan-output until 2027 and so on", "allow\torphan-output\u00a0: \xff",
	} {
		f.Add(seed)
	}
	l := newLinter(f, allowRules()...)
	read := func(text string) (*allow, *source.File) {
		text = strings.TrimSpace(text)
		file := source.New("a.toml", "# outcomelint: "+text)
		return l.readAllow(file, &model.Directive{Text: text, Span: source.Span{Start: 0, End: int32(len(file.Text))}}), file
	}
	f.Fuzz(func(t *testing.T, text string) {
		a, file := read(text)
		for _, n := range a.names {
			if got := file.Slice(n.span); got != n.text {
				t.Errorf("the rule %q stands at %q", n.text, got)
			}
		}
		if a.until != "" && file.Slice(a.period) != a.until {
			t.Errorf("the period %q stands at %q", a.until, file.Slice(a.period))
		}
		if a.malformed == "" && a.reason != "" {
			return
		}
		if strings.ContainsAny(a.corrected(), "…") {
			return // shortened for the message
		}
		again, _ := read(strings.NewReplacer("YEAR-MONTH-DAY", "2027-12-31", "# outcomelint: ", "").Replace(a.corrected()))
		if again.malformed != "" || again.reason == "" {
			t.Errorf("%q is to be written %q, in which %s", text, a.corrected(), again.malformed)
		}
	})
}
