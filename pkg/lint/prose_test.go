package lint

import (
	"strings"
	"testing"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/language"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/pkg/source"
)

// proseOf is a text of one sentence a line, each a paragraph; lines that begin
// with a dash are a list, which the paragraph before it is the label of.
func proseOf(text string) Input {
	f := source.New("plan.md", text)
	p := &model.Prose{File: f}
	at, list := int32(0), int32(-1)
	for line := range strings.Lines(text) {
		words := strings.TrimRight(line, "\n")
		b := model.Block{Heading: -1, List: -1, First: int32(len(p.Sentences)), End: int32(len(p.Sentences)) + 1}
		span := source.Span{Start: at, End: at + int32(len(words))}
		item, ok := strings.CutPrefix(words, "- ")
		if ok {
			if list < 0 {
				list = int32(len(p.Lists))
				p.Lists = append(p.Lists, model.List{Label: int32(len(p.Blocks)) - 1, Heading: -1})
			}
			p.Lists[list].Items++
			b.Kind, b.List, b.Item = model.ListItem, list, p.Lists[list].Items
			words, span.Start = item, span.Start+2
		} else {
			list = -1
		}
		b.Span = span
		p.Blocks = append(p.Blocks, b)
		p.Add(words, span, len(p.Blocks)-1, nil)
		at += int32(len(line))
	}
	return Input{File: f, Prose: p, AsOf: today}
}

// loud is a rule about sentences with an exclamation mark.
func loud(id string) *Rule {
	r := rule(id, Check{})
	r.Prose = func(p *ProsePass) {
		for i := range p.Prose.Sentences {
			if s := &p.Prose.Sentences[i]; strings.HasSuffix(s.Text, "!") {
				p.Report(s, Finding{Message: "loud"})
			}
		}
	}
	return r
}

func TestProse(t *testing.T) {
	l := newLinter(t, append(aboutAllows(), loud("a-rule"), spotter("b-rule", "X"))...)
	in := proseOf("Quiet.\nLoud!\nLoud!\n- More,  “loud”!\n")
	found, err := l.Check(in)
	if err != nil {
		t.Fatal(err)
	}
	expectPlaces(t, found, "plan.md:2:1  a-rule \nplan.md:3:1  a-rule \nplan.md:4:3  a-rule \n")
	if found[0].Salient != "loud" || found[2].Salient != "more, “loud" {
		t.Errorf("salient: %q, %q", found[0].Salient, found[2].Salient)
	}
	if found[0].Fingerprint == found[1].Fingerprint || found[0].Fingerprint == "" {
		t.Error("two sentences alike are not told apart")
	}
	in.Settings = &Settings{Severity: map[string]diag.Severity{"a-rule": diag.Off}}
	if found, _ = l.Check(in); len(found) != 0 {
		t.Errorf("a rule that is off: %v", found)
	}
	in.Prose = nil
	in.Settings = nil
	if found, _ = l.Check(in); len(found) != 0 {
		t.Errorf("without prose: %v", found)
	}
}

// An allow in prose is judged by the rules that ran on prose.
func TestAllowsInProse(t *testing.T) {
	l := newLinter(t, append(aboutAllows(), loud("a-rule"), spotter("b-rule", "X"))...)
	for _, tt := range []struct{ name, allow, want string }{
		{"used", "allow a-rule: why", "a-rule allowed"},
		{"of a rule about models", "allow b-rule: why", "a-rule"},
		{"without a reason", "allow a-rule", "unexplained-allow a-rule"},
		{"over", "allow a-rule until 2026-01: why", "expired-allow a-rule"},
		{"of no rule", "allow c-rule: why", "unknown-rule a-rule"},
		{"unused", "allow-file a-rule: why", "unused-allow"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			text := "<!-- outcomelint: " + tt.allow + " -->\nLoud!\n"
			if tt.name == "unused" {
				text = strings.Replace(text, "!\n", ".\n", 1)
			}
			in := proseOf(text)
			line := int32(strings.Index(text, "\n"))
			in.Directives = []model.Directive{{Text: tt.allow, Span: source.Span{End: line}, Covers: []source.Span{{Start: line, End: int32(len(text))}}}}
			found, err := l.Check(in)
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, d := range found {
				word := d.Rule
				if d.Suppressed != nil {
					word += " allowed"
				}
				got = append(got, word)
			}
			if strings.Join(got, " ") != tt.want {
				t.Errorf("found %q, want %q", got, tt.want)
			}
		})
	}
}

// A rule that panics on prose loses its findings and no others.
func TestPanicInProse(t *testing.T) {
	broken := loud("broken")
	report := broken.Prose
	broken.Prose = func(p *ProsePass) { report(p); panic("oops") }
	found, err := newLinter(t, broken, loud("a-rule")).Check(proseOf("Loud!\n"))
	if len(found) != 1 || found[0].Rule != "a-rule" || err == nil || !strings.Contains(err.Error(), "plan.md: rule broken failed: oops") {
		t.Errorf("found %v, error %v", found, err)
	}
}

// Promises are found with the terms of the settings, in the language of the
// text, and across the words before a list.
func TestPromisesOfProse(t *testing.T) {
	var got []string
	r := rule("a-rule", Check{})
	r.Prose = func(p *ProsePass) {
		for s, promises := range p.Promises() {
			got = append(got, promises[0].Words.In(s.Text))
		}
	}
	l := newLinter(t, r)
	in := proseOf("Our course guarantees that you succeed.\nNothing.\nThe school will:\n- ensure that every child succeeds.\n- open on Mondays.\nA rock-solid start for you.\n")
	for _, tt := range []struct {
		language string
		terms    *language.Terms
		want     string
	}{
		{"", nil, "guarantees|ensure"},
		{"en-GB", &language.Terms{Guarantee: []string{"rock-solid"}, Allowed: []string{"course guarantees"}}, "ensure|rock-solid"},
		{"fr", nil, ""},
	} {
		got = nil
		in.Prose.Language = tt.language
		in.Settings = &Settings{Terms: tt.terms}
		if _, err := l.Check(in); err != nil || strings.Join(got, "|") != tt.want {
			t.Errorf("%q: %q, %v; want %q", tt.language, got, err, tt.want)
		}
	}
}
