package render

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/source"
)

// series makes n findings of a rule, one a line of a file.
func series(path, rule, question string, severity diag.Severity, n int, message string) []diag.Diagnostic {
	f := source.New(path, strings.Repeat("statement = \"x\"\n", n))
	ds := make([]diag.Diagnostic, n)
	for i := range ds {
		start := int32(i*len("statement = \"x\"\n") + len("statement = "))
		ds[i] = diag.Diagnostic{
			Place: diag.Place{File: f, Span: source.Span{Start: start, End: start + 3}},
			Rule:  rule, Question: question, Severity: severity, Element: fmt.Sprintf("outcomes.x-%d", i+1),
			Message: fmt.Sprintf(message, i+1),
		}
	}
	return ds
}

func TestFold(t *testing.T) {
	const unmeasured = `nothing would tell whether "Change no. %d" came about`
	warnings := func(path string, n int) []diag.Diagnostic {
		return series(path, "unmeasured-outcome", "testable", diag.Warning, n, unmeasured)
	}
	infos := func(rule, question string, n int) []diag.Diagnostic {
		return series("plan.toml", rule, question, diag.Info, n, "what of \"Change no. %d\"?")
	}
	suppressed := warnings("plan.toml", 3)
	for i := range suppressed {
		suppressed[i].Suppressed = &diag.Suppression{By: "allow", Reason: "agreed"}
	}
	same := warnings("plan.toml", 3)
	for i := range same {
		same[i].Message = "nothing would tell"
	}
	same[2].Label = "this outcome"
	odd := series("漢字\x1b.toml", "some-rule", "honest", diag.Warning, 12, "\x1b %d")

	var out strings.Builder
	for _, tt := range []struct {
		name string
		ds   []diag.Diagnostic
		o    TextOptions
	}{
		{"two of a rule stay apart", warnings("plan.toml", 2), TextOptions{}},
		{"three of a rule are a block", warnings("plan.toml", 3), TextOptions{}},
		{"a block with lines of different width", warnings("plan.toml", 11), TextOptions{}},
		{"three of a rule in two files stay apart", slices.Concat(warnings("a.toml", 2), warnings("b.toml", 1)), TextOptions{}},
		{"blocks stand where their first finding stood", slices.Concat(warnings("a.toml", 1), series("a.toml", "other-rule", "honest", diag.Warning, 3, "%d"), warnings("a.toml", 2)), TextOptions{}},
		{"the same words", same, TextOptions{}},
		{"unsafe words", odd, TextOptions{}},
		{"errors stay apart", series("plan.toml", "duplicate-id", "plausible", diag.Error, 3, "one id %d times"), TextOptions{}},
		{"suppressed ones stay apart", slices.Concat(suppressed, warnings("plan.toml", 3)), TextOptions{Suppressed: true}},
		{"suppressed ones are not shown", suppressed, TextOptions{}},
		{"two infos are shown in full, last", slices.Concat(infos("missing-guardrail", "testable", 2), warnings("plan.toml", 1)), TextOptions{}},
		{"three infos are a table", infos("missing-guardrail", "testable", 3), TextOptions{Unfold: "outcomelint check --only-severity info"}},
		{"infos of several rules", slices.Concat(
			infos("missing-guardrail", "testable", 2), infos("vague-change", "meaningful", 1), infos("b-rule", "plausible", 1),
			infos("a-rule", "plausible", 1), infos("c-rule", "plausible", 12), infos("absolute-claim", "honest", 1),
			infos("missing-owner", "doable", 1), infos("house-rule", "", 1), warnings("plan.toml", 1),
		), TextOptions{Unfold: "outcomelint check --only-severity info"}},
	} {
		tt.o.Fold = true
		out.WriteString("## " + tt.name + "\n" + render(t, tt.o, tt.ds...) + "\n")
	}
	golden(t, "fold.txt", out.String())
}

// The renderer prints file by file what Text prints at once, and the summary.
func TestNewText(t *testing.T) {
	a := series("a.toml", "some-rule", "honest", diag.Warning, 4, "warning %d")
	b := slices.Concat(
		series("b.toml", "info-rule", "honest", diag.Info, 4, "info %d"),
		series("b.toml", "other-rule", "honest", diag.Warning, 1, "warning %d"),
	)
	o := TextOptions{Fold: true}
	var s Summary
	var out strings.Builder
	r := NewText(&out, o)
	for _, ds := range [][]diag.Diagnostic{a, nil, b} {
		s.Add(ds)
		if err := r.File(ds); err != nil {
			t.Fatal(err)
		}
	}
	if err := r.Close(s, []Failure{{"c.toml", "permission denied"}}); err != nil {
		t.Fatal(err)
	}
	want := render(t, o, slices.Concat(a, b)...) +
		"\n3 files checked: 5 warnings, 4 infos; 0 suppressed, 0 known; 1 input could not be checked\n"
	if out.String() != want {
		t.Errorf("got:\n%s\nwant:\n%s", out.String(), want)
	}
}

func TestWhereTheyDiffer(t *testing.T) {
	for _, tt := range []struct{ messages, want []string }{
		{[]string{`a "b c" d`, `a "b e" d`}, []string{`"b c"`, `"b e"`}},
		{[]string{"same words", "same words"}, []string{"", ""}},
		{[]string{"a b", "a"}, []string{"b", ""}},
		{[]string{"a a a", "a a"}, []string{"a", ""}},
		{[]string{"x", "y", "z"}, []string{"x", "y", "z"}},
		{[]string{`"open quote a`, `"open quote b`}, []string{`"open quote a`, `"open quote b`}},
		{[]string{"", "a"}, []string{"", "a"}},
		{[]string{" a  b ", "a c"}, []string{"b", "c"}},
	} {
		if got := whereTheyDiffer(tt.messages); !slices.Equal(got, tt.want) {
			t.Errorf("whereTheyDiffer(%q) = %q, want %q", tt.messages, got, tt.want)
		}
	}
}
