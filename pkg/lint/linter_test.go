package lint

import (
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/pkg/source"
)

// A finding carries what its rule, its node and its model say.
func TestFindingIsFilledIn(t *testing.T) {
	span := source.Span{Start: 2, End: 4}
	r := rule("orphan-output", ForModel(func(p *Pass) {
		on := stub{p.Model, "outputs.a", span}
		p.Report(Finding{
			On: on, Label: "label", Message: "message", Help: "help", Notes: []string{"note"},
			Related: []diag.Related{Related(on, "there")}, Fixes: []diag.Fix{{Message: "mend"}},
			Key: model.KeyLeadsTo, Salient: "salient",
		})
		p.Report(Finding{On: on, Span: source.Span{Start: 6, End: 7}, Message: "elsewhere"})
	}))
	in := input("0123456789")
	ds := checkInput(t, newLinter(t, r), in)
	if len(ds) != 2 {
		t.Fatalf("%d findings, want 2", len(ds))
	}
	place := diag.Place{File: in.File, Span: span}
	want := diag.Diagnostic{
		Place: place, Label: "label", Message: "message", Help: "help", Notes: []string{"note"},
		Related: []diag.Related{{Place: place, Message: "there"}}, Fixes: []diag.Fix{{Message: "mend"}},
		Element: "outputs.a", Key: "leads_to", Salient: "salient",
		Severity: diag.Warning, Confidence: diag.High,
		Rule: "orphan-output", Category: "structure", Question: "plausible", Model: "model",
		URL:         "https://github.com/outcomelint/outcomelint/blob/main/rules/structure/orphan-output.md",
		Fingerprint: ds[0].Fingerprint,
	}
	if got := fmt.Sprintf("%+v", ds[0]); got != fmt.Sprintf("%+v", want) {
		t.Errorf("got\n%s\nwant\n%+v", got, want)
	}
	if ds[1].Span != (source.Span{Start: 6, End: 7}) || ds[1].Key != "" {
		t.Errorf("a finding with a place of its own: %+v", ds[1])
	}
}

func TestSeverity(t *testing.T) {
	const off, info, warning, fault = diag.Off, diag.Info, diag.Warning, diag.Error
	for _, tt := range []struct {
		own        diag.Severity
		preview    bool
		configured map[string]diag.Severity
		atMost     diag.Severity
		confidence diag.Confidence
		want       diag.Severity // off: no finding
	}{
		{own: fault, want: fault},
		{own: off, want: off},
		{own: warning, preview: true, want: off},
		{own: warning, preview: true, configured: map[string]diag.Severity{"r": warning}, want: warning},
		{own: off, configured: map[string]diag.Severity{"r": info}, want: info},
		{own: fault, configured: map[string]diag.Severity{"r": off}, want: off},
		{own: warning, configured: map[string]diag.Severity{"r": fault}, want: fault},
		{own: warning, configured: map[string]diag.Severity{"other": fault}, want: warning},
		{own: warning, atMost: info, want: info},
		{own: info, atMost: fault, want: info},
		{own: warning, configured: map[string]diag.Severity{"r": fault}, atMost: warning, want: warning},
		{own: fault, confidence: diag.Low, want: info},
		{own: warning, configured: map[string]diag.Severity{"r": fault}, confidence: diag.Low, want: info},
		{own: warning, atMost: warning, confidence: diag.Low, want: info},
	} {
		worked := false
		r := rule("r", ForModel(func(p *Pass) {
			worked = true
			spot(p, "X", Finding{AtMost: tt.atMost, Confidence: tt.confidence})
		}))
		r.Severity, r.Preview = tt.own, tt.preview
		in := input("X")
		if tt.configured != nil {
			in.Settings = &Settings{Severity: tt.configured}
		}
		got := off
		for _, d := range checkInput(t, newLinter(t, r), in) {
			got = d.Severity
			if d.Confidence != tt.confidence {
				t.Errorf("%+v: confidence %v", tt, d.Confidence)
			}
		}
		if got != tt.want {
			t.Errorf("%+v: got %v", tt, got)
		}
		if worked != (tt.want != off) {
			t.Errorf("%+v: the rule did work: %v", tt, worked)
		}
	}
}

// What the loader found gets the severity of its rule, or a lower one that it set.
func TestLoaderFindings(t *testing.T) {
	key := rule("unknown-key", Check{})
	key.Formerly = []string{"strange-key"}
	wrong := rule("wrong-type", Check{})
	wrong.Severity = diag.Error
	in := input("0123456789")
	at := func(i int32) diag.Place { return diag.Place{File: in.File, Span: source.Span{Start: i, End: i}} }
	in.Found = []diag.Diagnostic{
		{Place: at(1), Rule: "wrong-type"},
		{Place: at(2), Rule: "wrong-type", Severity: diag.Info},
		{Place: at(3), Rule: "unknown-key", Severity: diag.Error},
		{Place: at(4), Rule: "strange-key"},
		{Place: at(5), Rule: "nobody-knows"},
		{Place: at(6), Rule: "nobody-knows", Severity: diag.Info},
		{Place: at(7), Rule: "wrong-type", Confidence: diag.Low},
	}
	var got []string
	for _, d := range checkInput(t, newLinter(t, key, wrong), in) {
		got = append(got, fmt.Sprintf("%d %s %s %s %s %v", d.Span.Start, d.Rule, d.Severity, d.Question, d.Model, d.Fingerprint != ""))
	}
	want := []string{
		"1 wrong-type error plausible model true",
		"2 wrong-type info plausible model true",
		"3 unknown-key warning plausible model true",
		"4 unknown-key warning plausible model true",
		"5 nobody-knows error  model true",
		"6 nobody-knows info  model true",
		"7 wrong-type info plausible model true",
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	in.Settings = &Settings{Severity: map[string]diag.Severity{"wrong-type": diag.Off, "unknown-key": diag.Off}}
	if ds := checkInput(t, newLinter(t, key, wrong), in); len(ds) != 2 {
		t.Errorf("%d findings of rules that are off", len(ds)-2)
	}
}

// A panic costs the findings of one rule and is told with rule and file.
func TestPanic(t *testing.T) {
	broken := rule("broken", ForModel(func(p *Pass) {
		spot(p, "X", Finding{})
		panic("defect")
	}))
	worse := rule("worse", ForModel(func(p *Pass) {
		var nobody *model.Element
		p.Reading(nobody)
	}))
	ds, err := newLinter(t, spotter("a-rule", "X"), broken, worse, spotter("z-rule", "X")).Check(input("X"))
	if got := show(ds); got != "1 a-rule: found X\n1 z-rule: found X\n" {
		t.Errorf("got\n%s", got)
	}
	var first *RuleError
	if !errors.As(err, &first) || first.Rule != "broken" || first.Value != "defect" || !strings.Contains(string(first.Stack), "TestPanic") {
		t.Errorf("error is %#v", first)
	}
	if got := err.Error(); !strings.HasPrefix(got, "team/model.toml: rule broken failed: defect\nteam/model.toml: rule worse failed: runtime error") {
		t.Errorf("error is %q", got)
	}
}

func TestNoModel(t *testing.T) {
	ds := checkInput(t, newLinter(t, spotter("a-rule", "X")), Input{File: source.New("x", "X")})
	if len(ds) != 0 {
		t.Errorf("got\n%s", show(ds))
	}
}

// Findings come by path, place and rule; those that agree in all keep the
// order in which they were reported.
func TestOrder(t *testing.T) {
	other := source.New("elsewhere.toml", "X")
	report := func(id string, places ...int32) *Rule {
		return rule(id, ForModel(func(p *Pass) {
			for i, at := range places {
				span := source.Span{Start: at, End: at + 9 - int32(i)}
				p.Report(Finding{On: stub{p.Model, "outputs.a", span}, Message: fmt.Sprint(i)})
			}
			p.Report(Finding{On: stub{&model.Model{File: other}, "outputs.a", source.Span{}}})
		}))
	}
	var got []string
	for _, d := range checkInput(t, newLinter(t, report("b", 7, 3, 0), report("a", 5, 3)), input("0123456789012345678")) {
		got = append(got, fmt.Sprintf("%s:%d %s", d.File.Path[:1], d.Span.Start, d.Rule))
	}
	if want := "e:0 a,e:0 b,t:0 b,t:3 a,t:3 b,t:5 a,t:7 b"; strings.Join(got, ",") != want {
		t.Errorf("got %s, want %s", strings.Join(got, ","), want)
	}
}

// The fingerprints of other versions must be known again: these values were
// computed apart from this code, with sha256sum.
func TestFingerprints(t *testing.T) {
	orphan := rule("orphan-output", ForModel(func(p *Pass) {
		for _, at := range []int32{5, 1} {
			p.Report(Finding{On: stub{p.Model, "outputs.a", source.Span{Start: at, End: at + 1}}})
		}
	}))
	unit := rule("missing-unit", ForModel(func(p *Pass) {
		p.Report(Finding{
			On:  stub{p.Model, "outcomes.b.indicators.c", source.Span{Start: 8, End: 9}},
			Key: model.KeyUnit, Salient: "14",
		})
	}))
	in := input("0123456789")
	in.File.Path = "../team/model.toml" // as shown; Key stays
	want := []string{"c0332efd25d5ac58c9776a7c6d536fbb", "8aea08d9ff0e5c1f859e54602e5f7b8b", "d456b0eb7e29cd86bad0f14fd2a5323c"}
	ds := checkInput(t, newLinter(t, orphan, unit), in)
	for i, d := range ds {
		if len(ds) != len(want) || d.Fingerprint != want[i] {
			t.Errorf("fingerprint %d is %s, want %s", i, d.Fingerprint, want[i])
		}
	}
}

// A linter keeps no state: many files at a time give what one at a time gives.
func TestConcurrentUse(t *testing.T) {
	l := newLinter(t, allowRules()...)
	text := "# outcomelint: allow orphan-output: x\nORPHAN\n\nORPHAN UNIT"
	want := show(checkInput(t, l, input(text)))
	var group sync.WaitGroup
	for range 8 {
		group.Go(func() {
			if ds, err := l.Check(input(text)); err != nil || show(ds) != want {
				t.Errorf("got\n%s%v", show(ds), err)
			}
		})
	}
	group.Wait()
}

func BenchmarkCheck(b *testing.B) {
	const findings, allows = 200_000, 10_000
	l := newLinter(b, allowRules()...)
	text := strings.Repeat("ORPHAN\n", allows)
	text = strings.ReplaceAll(text, "ORPHAN\n", "# outcomelint: allow orphan-output: x\nORPHAN\n\n")
	for name, text := range map[string]string{
		"findings":     strings.Repeat("ORPHAN UNIT\n", findings/2),
		"allows":       text,
		"nested":       strings.Repeat("# outcomelint: allow-file orphan-output: x\n", allows) + strings.Repeat("ORPHAN\n", findings),
		"unknown":      strings.Repeat("# outcomelint: allow orphan-outputs: x\n", allows),
		"same element": strings.Repeat("ORPHAN\n", findings),
	} {
		in := input(text)
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := l.Check(in); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// Rules about changes see each model beside what it was before, and do not run
// where there is no earlier version.
func TestChange(t *testing.T) {
	var pairs []string
	r := rule("moved-goalpost", ForChange(func(p *Pass) { pairs = append(pairs, p.Model.ID+" was "+p.Old.ID) }))
	l := newLinter(t, r)
	named := func(id string) *model.Model {
		in := input("x")
		in.Model.ID = id
		return in.Model
	}
	for _, c := range []struct {
		now, before []string
		want        string
	}{
		{[]string{"a"}, nil, ""},
		{[]string{"a"}, []string{"a"}, "a was a"},
		{[]string{"renamed"}, []string{"a"}, "renamed was a"},
		{[]string{"a", "new", "b"}, []string{"b", "gone", "a"}, "a was a, b was b"},
	} {
		pairs = nil
		in := input("x")
		in.Model = nil
		for _, id := range c.now {
			in.More = append(in.More, named(id))
		}
		for _, id := range c.before {
			in.Old = append(in.Old, named(id))
		}
		checkInput(t, l, in)
		if got := strings.Join(pairs, ", "); got != c.want {
			t.Errorf("%v after %v: %s, want %s", c.now, c.before, got, c.want)
		}
	}
}
