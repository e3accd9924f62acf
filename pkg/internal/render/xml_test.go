package render

import (
	"encoding/xml"
	"strings"
	"testing"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/source"
)

type junitReport struct {
	Suites []junitSuite `xml:"testsuite"`
}

func junitOf(t *testing.T, text string) junitReport {
	t.Helper()
	var r junitReport
	if err := xml.Unmarshal([]byte(text), &r); err != nil {
		t.Fatal(err)
	}
	return r
}

// The counts of a suite are those of its tests.
func TestJUnitCounts(t *testing.T) {
	visible := awkward(t)
	visible.Suppressed = false
	for what, c := range map[string]struct {
		r    Report
		want [3]int // failures, errors, skipped
	}{
		"awkward":      {awkward(t), [3]int{4, 1, 2}},
		"not shown":    {visible, [3]int{4, 1, 0}},
		"many":         {many(1000), [3]int{100, 0, 0}},
		"nothing done": {Report{}, [3]int{}},
	} {
		var all [3]int
		for _, s := range junitOf(t, written(t, "junit", c.r)).Suites {
			var own [3]int
			names := map[string]bool{}
			for _, one := range s.Cases {
				if names[one.Name] || one.ClassName != s.Name {
					t.Errorf("%s: %q of %q is no name of its own", what, one.Name, one.ClassName)
				}
				names[one.Name] = true
				for i, there := range []bool{one.Failure != nil, one.Error != nil, one.Skipped != nil} {
					if there {
						own[i]++
						all[i]++
					}
				}
			}
			if s.Tests != len(s.Cases) || own != [3]int{s.Failures, s.Errors, s.Skipped} {
				t.Errorf("%s: %q has %d cases, %v, and says %+v", what, s.Name, len(s.Cases), own, s)
			}
		}
		if all != c.want {
			t.Errorf("%s: %v, want %v", what, all, c.want)
		}
	}
}

// A file in which nothing was found is one that passed, and so is one in which
// all is suppressed.
func TestXMLCleanFiles(t *testing.T) {
	file := source.New("allowed.toml", "x")
	allowed := diag.Diagnostic{Place: diag.Place{File: file}, Rule: "some-rule", Severity: diag.Warning, Suppressed: &diag.Suppression{By: "allow"}}
	for name, want := range map[string]string{
		"junit": `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="outcomelint">
  <testsuite name="a &amp; b.toml" tests="1" failures="0" errors="0" skipped="0" time="0">
    <testcase name="no findings" classname="a &amp; b.toml" time="0"></testcase>
  </testsuite>
  <testsuite name="allowed.toml" tests="1" failures="0" errors="0" skipped="0" time="0">
    <testcase name="no findings" classname="allowed.toml" time="0"></testcase>
  </testsuite>
</testsuites>
`,
		"checkstyle": `<?xml version="1.0" encoding="UTF-8"?>
<checkstyle version="4.3">
  <file name="a &amp; b.toml"></file>
  <file name="allowed.toml"></file>
</checkstyle>
`,
	} {
		var out strings.Builder
		r := machineFormats[name](&out, Options{Tool: Tool{Name: "outcomelint"}})
		if err := r.(Witness).Clean("a & b.toml"); err != nil {
			t.Fatal(err)
		}
		if err := r.File([]diag.Diagnostic{allowed}); err != nil {
			t.Fatal(err)
		}
		if err := r.Close(Summary{Files: 2}, nil); err != nil {
			t.Fatal(err)
		}
		if out.String() != want {
			t.Errorf("%s:\n%s", name, out.String())
		}
	}
}

// Everything that XML can say arrives, and what it cannot is left out.
func TestXMLText(t *testing.T) {
	var text strings.Builder
	for r := rune(0); r < 0x300; r++ {
		text.WriteRune(r)
	}
	text.WriteString("\u2028\ud7ff\ue000\ufffd\ufffe\uffff🎯\U0010ffff ]]> &amp; \xff end")
	d := diag.Diagnostic{
		Place: diag.Place{File: source.New("a\x01\xff.toml", "x")}, Rule: "some-rule", Severity: diag.Warning, Message: text.String(),
	}
	want := strings.Map(func(r rune) rune {
		if r < ' ' && r != '\t' && r != '\n' && r != '\r' || r == 0xFFFE || r == 0xFFFF || r == 0xFFFD {
			return -1
		}
		return r
	}, text.String())
	r := Report{Diagnostics: []diag.Diagnostic{d}}
	report := junitOf(t, written(t, "junit", r))
	if got := report.Suites[0].Cases[0].Failure.Message; got != want {
		t.Errorf("got  %q\nwant %q", got, want)
	}
	if got := report.Suites[0].Name; got != "a.toml" {
		t.Errorf("got %q", got)
	}
	var checkstyle struct {
		Files []checkstyleFile `xml:"file"`
	}
	if err := xml.Unmarshal([]byte(written(t, "checkstyle", r)), &checkstyle); err != nil {
		t.Fatal(err)
	}
	if got := checkstyle.Files[0].Errors[0].Message; got != want {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

// The grammars would tell.
func TestGrammarsRefuse(t *testing.T) {
	for _, text := range []string{
		`<testsuite name="x" tests="0" failures="0" errors="0"></testsuite>`,
		`<testsuites><testsuite name="x" failures="0" errors="0"></testsuite></testsuites>`,
		`<testsuites><testsuite name="x" tests="0" failures="0" errors="0" line="3"></testsuite></testsuites>`,
		`<testsuites>`, "<testsuites>\x01</testsuites>", ``,
	} {
		if err := junitGrammar.check(text); err == nil {
			t.Errorf("taken: %q", text)
		}
	}
}
