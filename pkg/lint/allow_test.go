package lint

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/pkg/source"
)

// allowRules spot ORPHAN and UNIT; jargon is off, and one rule has a former id.
func allowRules() []*Rule {
	orphan := spotter("orphan-output", "ORPHAN")
	orphan.Formerly = []string{"lonely-output"}
	jargon := spotter("jargon", "SYNERGY")
	jargon.Severity = diag.Off
	return append(aboutAllows(), orphan, spotter("missing-unit", "UNIT"), jargon, rule("unknown-key", Check{}))
}

// show prints findings one a line: line, rule, message, and what became of it.
func show(ds []diag.Diagnostic) string {
	var out strings.Builder
	for _, d := range ds {
		fmt.Fprintf(&out, "%d %s: %s", d.File.Pos(int(d.Span.Start)).Line, d.Rule, d.Message)
		if strings.HasSuffix(d.Rule, "-allow") || d.Rule == unknownRule {
			fmt.Fprintf(&out, " [%s] %s", d.File.Slice(d.Span), d.Help)
		}
		if s := d.Suppressed; s != nil {
			fmt.Fprintf(&out, " (%s, %s, %q)", s.By, s.Reason, s.Until)
		}
		for _, n := range d.Notes {
			out.WriteString(" note: " + n)
		}
		out.WriteString("\n")
	}
	return out.String()
}

func TestAllows(t *testing.T) {
	l := newLinter(t, allowRules()...)
	for _, tt := range []struct{ name, text, want string }{
		{"with a reason", "# outcomelint: allow orphan-output: a legal duty\nORPHAN\n\nORPHAN", `
2 orphan-output: found ORPHAN (allow, a legal duty, "")
4 orphan-output: found ORPHAN
`},
		{"a reason with a colon", "# outcomelint: allow orphan-output: law: § 3\nORPHAN", `
2 orphan-output: found ORPHAN (allow, law: § 3, "")
`},
		{"only the rule it names", "# outcomelint: allow orphan-output: a legal duty\nORPHAN UNIT", `
2 orphan-output: found ORPHAN (allow, a legal duty, "")
2 missing-unit: found UNIT
`},
		{"several rules", "# outcomelint: allow orphan-output , missing-unit: a legal duty\nORPHAN UNIT", `
2 orphan-output: found ORPHAN (allow, a legal duty, "")
2 missing-unit: found UNIT (allow, a legal duty, "")
`},
		{"a former id", "# outcomelint: allow lonely-output: a legal duty\nORPHAN", `
2 orphan-output: found ORPHAN (allow, a legal duty, "")
`},
		{"the whole file", "ORPHAN\n\n# outcomelint: allow-file orphan-output: a legal duty\n\nORPHAN", `
1 orphan-output: found ORPHAN (allow, a legal duty, "")
5 orphan-output: found ORPHAN (allow, a legal duty, "")
`},
		{"the last day counts", "# outcomelint: allow orphan-output until 2026-06-30: a legal duty\nORPHAN", `
2 orphan-output: found ORPHAN (allow, a legal duty, "2026-06-30")
`},
		{"a period means its last day", "# outcomelint: allow orphan-output until 2026-Q2: a legal duty\nORPHAN", `
2 orphan-output: found ORPHAN (allow, a legal duty, "2026-06-30")
`},
		{"the day after", "# outcomelint: allow orphan-output until 2026-06-29: a legal duty\nORPHAN", "" + `
1 expired-allow: the time for which ` + "`orphan-output`" + ` is allowed here ended on 2026-06-29 [2026-06-29] does the reason still hold? Give it a new date, or mend what it covers and remove the comment note: the reason was: a legal duty
2 orphan-output: found ORPHAN note: an allow of ` + "`orphan-output`" + ` stands here but ended on 2026-06-29: a legal duty
`},
		{"without a reason", "# outcomelint: allow orphan-output\nORPHAN", `
1 unexplained-allow: ` + "`orphan-output` is allowed here without a reason [# outcomelint: allow orphan-output] say why, for those who read this after you: `# outcomelint: allow orphan-output: reason`" + `
2 orphan-output: found ORPHAN note: an allow of ` + "`orphan-output`" + ` stands here but gives no reason
`},
		{"with a colon and no reason", "# outcomelint: allow orphan-output, missing-unit until 2027-Q1:\nORPHAN", `
1 unexplained-allow: ` + "`orphan-output` and `missing-unit` are allowed here without a reason [# outcomelint: allow orphan-output, missing-unit until 2027-Q1:] say why, for those who read this after you: `# outcomelint: allow orphan-output, missing-unit until 2027-Q1: reason`" + `
2 orphan-output: found ORPHAN note: an allow of ` + "`orphan-output`" + ` stands here but gives no reason
`},
		{"an unknown rule", "# outcomelint: allow orphan-outputs, colour: a legal duty\nORPHAN", `
1 unknown-rule: there is no rule ` + "`orphan-outputs`, so this allows nothing [orphan-outputs] did you mean `orphan-output`?" + `
1 unknown-rule: there is no rule ` + "`colour`, so this allows nothing [colour] `outcomelint rules` lists the rules" + `
2 orphan-output: found ORPHAN
`},
		{"nothing to allow", "# outcomelint: allow orphan-output, missing-unit: a legal duty\nORPHAN\n\nUNIT", `
1 unused-allow: ` + "`missing-unit`" + ` is allowed here, but there is nothing to allow [missing-unit] was it mended? Then remove this; else move the comment to the line before what it is about
2 orphan-output: found ORPHAN (allow, a legal duty, "")
4 missing-unit: found UNIT
`},
		{"nothing to allow, of the loader's", "# outcomelint: allow unknown-key: ours\n", `
1 unused-allow: ` + "`unknown-key`" + ` is allowed here, but there is nothing to allow [unknown-key] was it mended? Then remove this; else move the comment to the line before what it is about
`},
		{"a rule that does not run is not missed", "# outcomelint: allow jargon: our trade\nSYNERGY", "\n"},
		{"what is expired or unexplained is not unused too", "# outcomelint: allow orphan-output\n\n# outcomelint: allow orphan-output until 2025: once", `
1 unexplained-allow: ` + "`orphan-output` is allowed here without a reason [# outcomelint: allow orphan-output] say why, for those who read this after you: `# outcomelint: allow orphan-output: reason`" + `
3 expired-allow: the time for which ` + "`orphan-output`" + ` is allowed here ended on 2025-12-31 [2025] does the reason still hold? Give it a new date, or mend what it covers and remove the comment note: the reason was: once
`},
		{"findings about allows cannot be allowed", "# outcomelint: allow-file unexplained-allow: we never explain\n# outcomelint: allow orphan-output\nORPHAN", `
1 unused-allow: ` + "`unexplained-allow`" + ` is about comments like this one and cannot be allowed [unexplained-allow] mend the comment that it is about, and remove this one
2 unexplained-allow: ` + "`orphan-output` is allowed here without a reason [# outcomelint: allow orphan-output] say why, for those who read this after you: `# outcomelint: allow orphan-output: reason`" + `
3 orphan-output: found ORPHAN note: an allow of ` + "`orphan-output`" + ` stands here but gives no reason
`},
		{"one that holds outweighs one that does not", "# outcomelint: allow-file orphan-output: a legal duty\n# outcomelint: allow orphan-output\nORPHAN", `
2 unexplained-allow: ` + "`orphan-output` is allowed here without a reason [# outcomelint: allow orphan-output] say why, for those who read this after you: `# outcomelint: allow orphan-output: reason`" + `
3 orphan-output: found ORPHAN (allow, a legal duty, "")
`},
		{"the innermost gives the reason", "# outcomelint: allow-file orphan-output: in general\nORPHAN\n# outcomelint: allow orphan-output: in particular\nORPHAN\n\nORPHAN", `
2 orphan-output: found ORPHAN (allow, in general, "")
4 orphan-output: found ORPHAN (allow, in particular, "")
6 orphan-output: found ORPHAN (allow, in general, "")
`},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := "\n" + show(checkInput(t, l, input(tt.text)))
			if got != tt.want {
				t.Errorf("got%swant%s", got, tt.want)
			}
		})
	}
}

// What is no allow, or not one that can be read, is reported with what to
// write, and suppresses nothing.
func TestMalformedAllows(t *testing.T) {
	l := newLinter(t, allowRules()...)
	for _, tt := range []struct{ text, message, instead string }{
		{"ignore orphan-output: a legal duty", `a comment can ask outcomelint to allow something, not to "ignore"`, "allow orphan-output: a legal duty"},
		{"disable-file orphan-output until 2027: a legal duty", `a comment can ask outcomelint to allow something, not to "disable-file"`, "allow-file orphan-output until 2027: a legal duty"},
		{"please look here", `a comment can ask outcomelint to allow something, not to "please"`, "allow RULE: reason"},
		{"", "this comment does not say what outcomelint should allow", "allow RULE: reason"},
		{"allow", "this allow names no rule", "allow RULE: reason"},
		{"allow: a legal duty", "this allow names no rule", "allow RULE: a legal duty"},
		{"allow until 2027: a legal duty", "this allow names no rule", "allow RULE until 2027: a legal duty"},
		{"disable orphan-output until spring", `a comment can ask outcomelint to allow something, not to "disable"`, "allow orphan-output until YEAR-MONTH-DAY: reason"},
		{"allow orphan-output because it is the law", "the reason of this allow needs a colon before it", "allow orphan-output: because it is the law"},
		{"allow orphan-output a law", "the reason of this allow needs a colon before it", "allow orphan-output: a law"},
		{"allow orphan-output – we wait until spring", "the reason of this allow needs a colon before it", "allow orphan-output: we wait until spring"},
		{"allow orphan-output until 2027 - it is the law", "the reason of this allow needs a colon before it", "allow orphan-output until 2027: it is the law"},
		{"allow orphan-output missing-unit: both", `cannot read "missing-unit" in this allow`, "allow orphan-output: both"},
		{"allow orphan-output until spring: a legal duty", `"spring" is not a date that this allow could end on`, "allow orphan-output until YEAR-MONTH-DAY: a legal duty"},
		{"allow orphan-output until: a legal duty", "this allow does not say until when it holds", "allow orphan-output: a legal duty"},
		{"allow orphan-output until 2027 or so: a legal duty", `cannot read "or so" in this allow`, "allow orphan-output until 2027: a legal duty"},
	} {
		ds := checkInput(t, l, input("# outcomelint: "+tt.text+"\nORPHAN"))
		if len(ds) != 2 || ds[1].Rule != "orphan-output" || ds[1].Suppressed != nil {
			t.Errorf("%q: got\n%s", tt.text, show(ds))
			continue
		}
		d := ds[0]
		help := "write `# outcomelint: " + tt.instead + "`"
		if d.Rule != unexplainedAllow || d.Message != tt.message || d.Help != help {
			t.Errorf("%q: got\n%s: %s (%s)\nwant\n%s (%s)", tt.text, d.Rule, d.Message, d.Help, tt.message, help)
		}
	}
}

// An allow that matches nothing proves nothing where not everything was read or ran.
func TestUnusedAllowSilence(t *testing.T) {
	const text = "# outcomelint: allow orphan-output: a legal duty\n"
	broken := rule("broken", ForModel(func(*Pass) { panic("defect") }))
	for _, tt := range []struct {
		name   string
		change func(*Input)
		want   int
	}{
		{"everything was read", func(*Input) {}, 1},
		{"the rule is off", func(in *Input) {
			in.Settings = &Settings{Severity: map[string]diag.Severity{"orphan-output": diag.Off}}
		}, 0},
		{"part of the workspace", func(in *Input) { in.InPart = true }, 0},
		{"the model is partial", func(in *Input) { in.Model.Partial = true }, 0},
		{"a syntax error", func(in *Input) {
			in.Found = []diag.Diagnostic{{Place: diag.Place{File: in.File}, Rule: syntaxError}}
		}, 0},
		{"no model", func(in *Input) { in.Directives, in.Model = in.Model.Directives, nil }, 0},
		{"unused-allow itself is off", func(in *Input) {
			in.Settings = &Settings{Severity: map[string]diag.Severity{unusedAllow: diag.Off}}
		}, 0},
	} {
		in := input(text)
		tt.change(&in)
		got := 0
		for _, d := range checkInput(t, newLinter(t, allowRules()...), in) {
			if d.Rule == unusedAllow {
				got++
			}
		}
		if got != tt.want {
			t.Errorf("%s: %d findings of unused-allow, want %d", tt.name, got, tt.want)
		}
	}
	ds, err := newLinter(t, append(aboutAllows(), broken)...).Check(input("# outcomelint: allow broken: a defect\n"))
	if err == nil || len(ds) != 0 {
		t.Errorf("a rule that failed: error %v and %d findings, want an error and none", err, len(ds))
	}
}

// Directives of a file without a model work on what the loader found.
func TestAllowWithoutModel(t *testing.T) {
	in := input("# outcomelint: allow-file unknown-key: ours\n")
	in.Directives, in.Model = in.Model.Directives, nil
	in.Found = []diag.Diagnostic{{Place: diag.Place{File: in.File, Span: source.Span{Start: 44, End: 44}}, Rule: "unknown-key", Message: "m"}}
	ds := checkInput(t, newLinter(t, allowRules()...), in)
	if len(ds) != 1 || ds[0].Suppressed == nil {
		t.Errorf("got\n%s", show(ds))
	}
}

// What findings about allows are on, and how they differ from one another.
func TestAllowElements(t *testing.T) {
	in := input("# outcomelint: allow a-rule, b-rule: x\n\n# outcomelint: allow-file c-rule: x\n")
	in.Model.Directives[0].On = &model.Element{Kind: model.Outcome, ID: "faster"}
	ds := checkInput(t, newLinter(t, allowRules()...), in)
	var got []string
	for _, d := range ds {
		got = append(got, d.Element+" "+d.Salient+" "+d.Model)
	}
	if want := "outcomes.faster a-rule model|outcomes.faster b-rule model|logic_model c-rule model"; strings.Join(got, "|") != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// The fixes of allows: the comment goes with its line if nothing else stands
// there, a name with its comma, a misspelt name is replaced.
func TestAllowFixes(t *testing.T) {
	l := newLinter(t, allowRules()...)
	for _, tt := range []struct{ text, want string }{
		{"a\n  # outcomelint: allow orphan-output: x\r\nb", "a\nb"},
		{"a  # outcomelint: allow orphan-output: x\nb", "a\nb"},
		{"# outcomelint: allow orphan-output: x", ""},
		{"# outcomelint: allow orphan-output, missing-unit: x\nUNIT", "# outcomelint: allow missing-unit: x\nUNIT"},
		{"# outcomelint: allow orphan-output, missing-unit: x\nORPHAN", "# outcomelint: allow orphan-output: x\nORPHAN"},
		{"# outcomelint: allow orfan-output: x\n", "# outcomelint: allow orphan-output: x\n"},
	} {
		in := input(tt.text)
		for i := range in.Model.Directives {
			d := &in.Model.Directives[i]
			d.Span.End = d.Span.Start + int32(len(strings.TrimRight(in.File.Slice(d.Span), "\r")))
		}
		var edits []diag.Edit
		for _, d := range checkInput(t, l, in) {
			for _, f := range d.Fixes {
				edits = append(edits, f.Edits...)
			}
		}
		got, err := diag.Apply(tt.text, edits)
		if err != nil || len(edits) != 1 || got != tt.want {
			t.Errorf("%q: got %q with %d edits, %v; want %q", tt.text, got, len(edits), err, tt.want)
		}
	}
}

// The sweep agrees with looking at every allow for every finding, however the
// ranges lie to one another.
func TestCoverageAgreesWithBruteForce(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 500 {
		cov := &coverage{}
		allows := make([]*allow, 1+random.IntN(6))
		for i := range allows {
			allows[i] = &allow{}
			for range 1 + random.IntN(3) {
				start := int32(random.IntN(30))
				s := source.Span{Start: start, End: start + int32(random.IntN(12))}
				cov.covers = append(cov.covers, cover{s, allows[i], i%2 == 0})
			}
		}
		sortCovers(cov.covers)
		over := func(place int32, holds bool) bool {
			for _, cv := range cov.covers {
				if cv.holds == holds && cv.Start <= place && place < cv.End {
					return true
				}
			}
			return false
		}
		wantUsed := make(map[*allow]bool)
		for place := int32(0); place < 45; place += int32(random.IntN(4)) {
			got := cov.at(place)
			for _, cv := range cov.covers {
				if cv.Start <= place && place < cv.End {
					wantUsed[cv.allow] = true
				}
			}
			holds, lapsed := over(place, true), over(place, false)
			switch {
			case holds && (got == nil || !holdsIn(allows, got)),
				!holds && lapsed && (got == nil || holdsIn(allows, got)),
				!holds && !lapsed && got != nil:
				t.Fatalf("at %d of %v: got %v", place, cov.covers, got)
			}
		}
		cov.finish()
		for i, a := range allows {
			if cov.used[a] != wantUsed[a] {
				t.Fatalf("allow %d of %v: used %v, want %v", i, cov.covers, cov.used[a], wantUsed[a])
			}
		}
	}
}

func holdsIn(allows []*allow, a *allow) bool {
	for i := range allows {
		if allows[i] == a {
			return i%2 == 0
		}
	}
	return false
}

// A directive over several lines of a comment has no places of its own words.
func TestAllowOverSeveralLines(t *testing.T) {
	const text = "<!-- outcomelint: allow\n  orfan-output: x -->"
	f := source.New("a.md", text)
	whole := source.Span{Start: 0, End: int32(len(text))}
	in := Input{File: f, AsOf: today, Directives: []model.Directive{
		{Text: "allow orfan-output, orphan-output, unknown-key: x", Span: whole},
		{Text: "allow orphan-output", Span: whole},
	}}
	for _, d := range checkInput(t, newLinter(t, allowRules()...), in) {
		if d.Span != whole || d.Fixes != nil {
			t.Errorf("%s stands at %v with fixes %v", d.Rule, d.Span, d.Fixes)
		}
		if d.Rule == unexplainedAllow && !strings.Contains(d.Help, "`# outcomelint: allow orphan-output: reason`") {
			t.Errorf("help is %q", d.Help)
		}
	}
}
