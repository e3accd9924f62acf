package render

import (
	"errors"
	"strings"
	"testing"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/source"
)

// at is the n-th place (from 1) of a needle in a file.
func at(t *testing.T, f *source.File, needle string, n int) diag.Place {
	t.Helper()
	start := 0
	for ; n > 1; n-- {
		start += strings.Index(f.Text[start:], needle) + 1
	}
	i := strings.Index(f.Text[start:], needle)
	if i < 0 {
		t.Fatalf("%q is not in %s", needle, f.Path)
	}
	start += i
	return diag.Place{File: f, Span: source.Span{Start: int32(start), End: int32(start + len(needle))}}
}

// The layout that the design promises, to the letter.
func TestPromisedLayout(t *testing.T) {
	text := strings.Repeat("\n", 30) + "[outcomes.faster-decisions]\nstatement = \"Line managers settle routine decisions\"\n"
	f := source.New("strategy/leadership.toml", text)
	d := diag.Diagnostic{
		Place: at(t, f, "faster-decisions", 1), Label: "this outcome has no indicator",
		Rule: "unmeasured-outcome", Severity: diag.Warning, URL: "https://example.org/rules",
		Message: `nothing would tell whether "Line managers settle routine decisions" came about`,
		Help:    "what would you see, count or hear if it were true? add [outcomes.faster-decisions.indicators.…]",
	}
	const one = `warning[unmeasured-outcome]: nothing would tell whether "Line managers settle routine decisions" came about
  --> strategy/leadership.toml:31:11
   |
31 | [outcomes.faster-decisions]
   |           ^^^^^^^^^^^^^^^^ this outcome has no indicator
   = help: what would you see, count or hear if it were true? add [outcomes.faster-decisions.indicators.…]
`
	if got := render(t, TextOptions{}, d); got != one {
		t.Errorf("got:\n%s\nwant:\n%s", got, one)
	}
	if got := render(t, TextOptions{}, d, d); got != one+"\n"+one {
		t.Errorf("two findings are not apart by one blank line:\n%s", got)
	}
}

const planText = `[logic_model]
title = "Reading club"

[outputs.sessions]
statement = "Forty reading sessions"
leads_to  = ["fasterReading"]

[outcomes.faster-reading]
statement = "Pupils read faster"

[outcomes.joy]
statement = "Pupils enjoy reading"

[outcomes.lending]
statement = "Pupils borrow books"
`

// samples are findings with everything that may stand around the source lines.
func samples(t *testing.T) map[string]diag.Diagnostic {
	plan := source.New("strategy/plan.toml", planText)
	parent := source.New("company.toml", "[outcomes.literacy]\nstatement = \"More people read\"\n")
	place := func(needle string, n int) diag.Place { return at(t, plan, needle, n) }
	base := diag.Diagnostic{
		Place: place("fasterReading", 1), Label: "no element has this id",
		Rule: "unknown-reference", Severity: diag.Error, Message: `"fasterReading" is not in this model`,
	}
	all := map[string]diag.Diagnostic{}
	add := func(name string, change func(d *diag.Diagnostic)) {
		d := base
		change(&d)
		all[name] = d
	}
	replace := func(p diag.Place, text string) diag.Edit { return diag.Edit{Place: p, Text: text} }
	before := func(p diag.Place, text string) diag.Edit {
		p.Span.End = p.Span.Start
		return diag.Edit{Place: p, Text: text}
	}

	add("notes and help", func(d *diag.Diagnostic) {
		d.Notes = []string{"ids are kebab-case", "a link to another model begins with its name"}
		d.Help = "did you mean \"faster-reading\"?"
	})
	add("help of several lines", func(d *diag.Diagnostic) {
		d.Help = "what would tell? add\n[outcomes.joy.indicators.asked]\nstatement = \"…\"\n\nsource = \"…\"\n"
	})
	add("other files", func(d *diag.Diagnostic) {
		d.Related = []diag.Related{
			{Place: at(t, parent, "literacy", 1), Message: "the goal that it serves"},
			{Place: place("faster-reading", 1), Message: "the nearest id"},
			{Place: at(t, parent, "More people read", 1)},
		}
	})
	add("safe fix", func(d *diag.Diagnostic) {
		d.Fixes = []diag.Fix{{Message: `write "faster-reading"`, Edits: []diag.Edit{replace(place("fasterReading", 1), "faster-reading")}}}
	})
	add("two fixes, unsafe and by hand", func(d *diag.Diagnostic) {
		d.Fixes = []diag.Fix{
			{Message: "drop the link", Safety: diag.Unsafe, Edits: []diag.Edit{replace(place("leads_to  = [\"fasterReading\"]\n", 1), "")}},
			{Message: "add the outcome", Safety: diag.Display, Edits: []diag.Edit{before(place("[outcomes.joy]", 1), "[outcomes.fasterReading]\nstatement = \"…\"\n\n")}},
		}
	})
	add("fix at several places", func(d *diag.Diagnostic) {
		d.Fixes = []diag.Fix{{Message: "rename it everywhere", Safety: diag.Unsafe, Edits: []diag.Edit{
			replace(place("lending", 1), "loans"),
			before(place("[outputs.sessions]", 1), "purpose = \"x\"\n\n"),
			replace(at(t, parent, "literacy", 1), "reading"),
			replace(place("fasterReading", 1), "loans"),
		}}}
	})
	add("fix at the end of the file", func(d *diag.Diagnostic) {
		end := source.Span{Start: int32(len(planText)), End: int32(len(planText))}
		d.Fixes = []diag.Fix{{Message: "add an indicator", Edits: []diag.Edit{{Place: diag.Place{File: plan, Span: end}, Text: "\n[outcomes.lending.indicators.loans]\nstatement = \"…\"\n"}}}}
	})
	add("fix that moves a line", func(d *diag.Diagnostic) {
		d.Fixes = []diag.Fix{{Message: "move it up", Edits: []diag.Edit{
			replace(place("leads_to  = [\"fasterReading\"]\n", 1), ""),
			before(place("statement = \"Forty", 1), "leads_to  = [\"fasterReading\"]\n"),
		}}}
	})
	add("fix that cannot be shown", func(d *diag.Diagnostic) {
		e := replace(place("fasterReading", 1), "x")
		d.Fixes = []diag.Fix{{Message: "edits that overlap", Edits: []diag.Edit{e, e}}}
	})
	add("fix that is too long to be shown whole", func(d *diag.Diagnostic) {
		d.Fixes = []diag.Fix{{Message: "write a lot", Edits: []diag.Edit{replace(place("title", 1), strings.Repeat("x = 1\n", 100)+"title")}}}
	})
	add("fix in a long line", func(d *diag.Diagnostic) {
		long := source.New("long.toml", "a = \""+strings.Repeat("lorem ipsum ", 100)+"HERE"+strings.Repeat(" dolor sit", 100)+"\"\n")
		d.Place = at(t, long, "HERE", 1)
		d.Fixes = []diag.Fix{{Message: "write it small", Edits: []diag.Edit{replace(d.Place, "here")}}}
	})
	add("fix with control characters", func(d *diag.Diagnostic) {
		d.Fixes = []diag.Fix{{Message: "write \x1b[31m", Edits: []diag.Edit{replace(place("fasterReading", 1), "\x1b[31m\xff\t")}}}
	})
	add("fix of line breaks only", func(d *diag.Diagnostic) {
		crlf := source.New("crlf.toml", "a = 1\r\nb = 2\r\n")
		d.Place = at(t, crlf, "\r\n", 1)
		d.Fixes = []diag.Fix{{Message: "end the line as the others", Edits: []diag.Edit{replace(d.Place, "\n")}}}
	})
	add("suppressed by an allow", func(d *diag.Diagnostic) {
		d.Suppressed = &diag.Suppression{By: "allow", Reason: "the annual return is a legal duty", Until: "2027-03-31"}
	})
	add("suppressed as known", func(d *diag.Diagnostic) { d.Suppressed = &diag.Suppression{By: "known"} })
	add("unsafe names", func(d *diag.Diagnostic) {
		odd := source.New("a\x1b[31m\nb\xff.toml", "\x1b[31mx")
		d.Place = diag.Place{File: odd, Span: source.Span{Start: 5, End: 6}}
		d.Message = "red \x1b[31m\nand \u202Ebackwards \xff"
		d.Rule = "rule\x07"
		d.Label, d.Help, d.Notes = "\x1b]0;title\x07", "\x1b[2J", []string{"\u009b2J"}
	})
	add("no file", func(d *diag.Diagnostic) {
		d.Place, d.Label = diag.Place{}, ""
		d.Related = []diag.Related{{Message: "nowhere either"}, {Place: place("joy", 1), Message: "here"}}
		d.Help = "name a file"
	})
	add("span outside of the file", func(d *diag.Diagnostic) {
		d.Span = source.Span{Start: -5, End: 1 << 30}
	})
	add("span backwards", func(d *diag.Diagnostic) { d.Span = source.Span{Start: 20, End: 3} })
	add("too many places", func(d *diag.Diagnostic) {
		many := source.New("many.toml", strings.Repeat("a = 1\n", 50))
		for i := range 50 {
			s := source.Span{Start: int32(6 * i), End: int32(6*i + 1)}
			d.Related = append(d.Related, diag.Related{Place: diag.Place{File: many, Span: s}, Message: "here too"})
		}
	})
	return all
}

func TestFinding(t *testing.T) {
	all := samples(t)
	for _, mode := range []struct {
		file  string
		color bool
	}{{"finding.txt", false}, {"finding.ansi", true}} {
		var out strings.Builder
		for _, name := range sortedKeys(all) {
			text := render(t, TextOptions{Color: mode.color, Suppressed: true}, all[name])
			out.WriteString("## " + name + "\n" + text + "\n")
		}
		golden(t, mode.file, out.String())
	}
}

func TestSuppressedOnlyWhenAskedFor(t *testing.T) {
	d := samples(t)["suppressed by an allow"]
	if got := render(t, TextOptions{}, d); got != "" {
		t.Errorf("printed a suppressed finding:\n%s", got)
	}
}

func TestSummary(t *testing.T) {
	for _, tt := range []struct {
		summary  Summary
		failures int
		want     string
	}{
		{Summary{}, 0, "0 files checked: no findings; 0 suppressed, 0 known\n"},
		{Summary{Files: 1}, 0, "1 file checked: no findings; 0 suppressed, 0 known\n"},
		{Summary{Files: 3, Errors: 1, Warnings: 2, Infos: 1, Suppressed: 4, Known: 5}, 0, "3 files checked: 1 error, 2 warnings, 1 info; 4 suppressed, 5 known\n"},
		{Summary{Files: 3, Errors: 2, Infos: 7}, 1, "3 files checked: 2 errors, 7 infos; 0 suppressed, 0 known; 1 input could not be checked\n"},
		{Summary{Files: 3, Suppressed: 1}, 2, "3 files checked: no findings; 1 suppressed, 0 known; 2 inputs could not be checked\n"},
	} {
		var out strings.Builder
		if err := WriteSummary(&out, tt.summary, make([]Failure, tt.failures), TextOptions{}); err != nil {
			t.Fatal(err)
		}
		if out.String() != tt.want {
			t.Errorf("%+v:\n%s\nwant\n%s", tt.summary, out.String(), tt.want)
		}
	}
}

func TestSummaryAdd(t *testing.T) {
	var s Summary
	s.Add(nil)
	s.Add([]diag.Diagnostic{
		{Severity: diag.Error}, {Severity: diag.Warning}, {Severity: diag.Warning}, {Severity: diag.Info},
		{Severity: diag.Error, Suppressed: &diag.Suppression{By: "allow"}},
		{Severity: diag.Info, Suppressed: &diag.Suppression{By: "known"}},
	})
	if want := (Summary{Files: 2, Errors: 1, Warnings: 2, Infos: 1, Suppressed: 1, Known: 1}); s != want {
		t.Errorf("got %+v, want %+v", s, want)
	}
	if s.Findings() != 4 {
		t.Errorf("Findings() = %d, want 4", s.Findings())
	}
}

// broken fails from the n-th write on.
type broken struct{ writes int }

var errBroken = errors.New("broken pipe")

func (b *broken) Write(p []byte) (int, error) {
	if b.writes--; b.writes < 0 {
		return 0, errBroken
	}
	return len(p), nil
}

func TestWriteErrorsStay(t *testing.T) {
	d := samples(t)["safe fix"]
	for name, r := range map[string]Renderer{
		"text":  NewText(&broken{1}, TextOptions{}),
		"json":  NewJSON(&broken{1}, Options{}),
		"jsonl": NewJSONL(&broken{1}, Options{}),
	} {
		if err := r.File([]diag.Diagnostic{d}); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		for range 2 {
			if err := r.File([]diag.Diagnostic{d}); !errors.Is(err, errBroken) {
				t.Errorf("%s: File: %v, want %v", name, err, errBroken)
			}
		}
		if err := r.Close(Summary{}, nil); !errors.Is(err, errBroken) {
			t.Errorf("%s: Close: %v, want %v", name, err, errBroken)
		}
	}
}
