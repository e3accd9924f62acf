package prompts_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/internal/bind"
	"github.com/outcomelint/outcomelint/pkg/internal/prompts"
	"github.com/outcomelint/outcomelint/pkg/internal/syntax"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/pkg/source"
	"github.com/outcomelint/outcomelint/rules"
)

func read(t *testing.T, text string) *model.Model {
	t.Helper()
	m, found := bind.Model(syntax.Parse(source.New("garden.toml", text)))
	if m == nil || len(found) > 0 {
		t.Fatalf("the model is not one: %v", found)
	}
	return m
}

const garden = `[logic_model]
title = "School garden"

[stakeholders.pupils]
statement = "Pupils of the lower forms."

[processes.dig]
statement = "Dig beds behind the gym"
leads_to  = ["beds"]

[outputs.beds]
statement = "Forty  beds"
for       = "pupils"
leads_to  = [{ to = "grow", because = "Who sows \"by hand\" looks after it" }]

[outputs.tools]
statement = "Tools for all"
leads_to  = ["grow"]

[outputs.sign]
statement = "Sign at the gate"

[outcomes.grow]
statement = "Pupils grow vegetables"
who       = "pupils"
leads_to  = ["eat", "mud"]

[outcomes.eat]
statement = "Pupils eat what they grew"
who       = "Their families"

[outcomes.mud]
statement = "Caretakers clean up"
effect    = "negative"

[outcomes.bees]
statement       = "Bees come back"
external_driver = "The city sows meadows"

[assumptions.rain]
statement = "It rains in May"
about     = "beds -> grow"

[external_factors.prices]
statement = "Food gets dearer"
about     = "eat"

[goals.healthy]
statement = "Families live well"
`

// titled is a model that says nothing.
const titled = "[logic_model]\ntitle = \"School garden\"\n"

func TestTopics(t *testing.T) {
	sheet := prompts.Of(read(t, garden), nil)
	if sheet.Title != "School garden" {
		t.Errorf("the title is %q", sheet.Title)
	}
	got := map[string]prompts.Topic{}
	var order []string
	for _, topic := range sheet.Topics {
		got[topic.On.ID] = topic
		order = append(order, topic.On.ID)
	}
	if want := "beds tools sign grow eat mud bees healthy"; strings.Join(order, " ") != want {
		t.Errorf("asked about %v, want %s", order, want)
	}
	for _, tt := range []struct{ about, question, want string }{
		{"beds", got["beds"].Statement, `Forty beds`},
		{"beds", got["beds"].Why, `leads to "Pupils grow vegetables" because: "Who sows 'by hand' looks after it".`},
		{"beds", got["beds"].How, `out of "Dig beds behind the gym"?`},
		{"beds", got["beds"].WhatElse, `You take for granted: "It rains in May".`},
		{"tools", got["tools"].Why, `Why would "Pupils grow vegetables" follow?`},
		{"tools", got["tools"].How, `by whose work`},
		{"tools", got["tools"].WhatElse, `What else do people need`},
		{"sign", got["sign"].Why, `Who would miss it`},
		{"grow", got["grow"].Why, `lead to "Pupils eat what they grew"?`},
		{"grow", got["grow"].How, `How do "Pupils of the lower forms" get there from "Forty beds"?`},
		{"grow", got["grow"].WhatElse, `"It rains in May"`},
		{"eat", got["eat"].Why, `Why does it matter to "Their families"?`},
		{"eat", got["eat"].How, `come about from "Pupils grow vegetables"?`},
		{"eat", got["eat"].WhatElse, `You name "Food gets dearer" around it.`},
		{"mud", got["mud"].Why, `Who pays for it`},
		{"mud", got["mud"].How, `What in "Pupils grow vegetables" brings it on?`},
		{"mud", got["mud"].WhatElse, `Whom else does it hit`},
		{"bees", got["bees"].How, `by something else: "The city sows meadows".`},
		{"healthy", got["healthy"].Why, `and to whom?`},
		{"healthy", got["healthy"].How, `the last thing in your hands`},
		{"healthy", got["healthy"].WhatElse, `how large is your part`},
	} {
		if !strings.Contains(tt.question, tt.want) {
			t.Errorf("%s: asked %q, want %s", tt.about, tt.question, tt.want)
		}
	}
}

// What was found stands where it helps the talk, the gravest first; what is
// suppressed, of another model or about the text of the file does not.
func TestHabits(t *testing.T) {
	m := read(t, titled)
	finding := func(rule, category string, severity diag.Severity) diag.Diagnostic {
		return diag.Diagnostic{Rule: rule, Category: category, Severity: severity, Model: m.ID}
	}
	allowed := finding("missing-target", "targets", diag.Warning)
	allowed.Suppressed = &diag.Suppression{By: "allow"}
	foreign := finding("missing-target", "targets", diag.Warning)
	foreign.Model = "another"
	sheet := prompts.Of(m, []diag.Diagnostic{
		finding("stale-actual", "targets", diag.Info),
		finding("missing-baseline", "targets", diag.Warning),
		finding("claimed-control", "claims", diag.Warning),
		finding("guarantee-claim", "claims", diag.Warning),
		finding("orphan-input", "structure", diag.Warning),
		finding("orphan-output", "structure", diag.Warning),
		finding("syntax-error", "files", diag.Error),
		allowed, foreign,
	})
	var got []string
	for _, h := range sheet.Habits {
		if !strings.HasSuffix(h.Question, "?") && !strings.HasSuffix(h.Question, ".") {
			t.Errorf("%s asks %q", h.Name, h.Question)
		}
		var ids []string
		for _, d := range h.Findings {
			ids = append(ids, d.Rule)
		}
		got = append(got, fmt.Sprint(h.Name, ids))
	}
	const want = "learn[missing-baseline stale-actual] educate[] advise[guarantee-claim] delegate[orphan-input] " +
		"explore[] align[orphan-output] support[] empower[claimed-control]"
	if strings.Join(got, " ") != want {
		t.Errorf("got  %s\nwant %s", strings.Join(got, " "), want)
	}
}

// Every rule about the content of models bears on one of the eight.
func TestEveryRuleBearsOnSomething(t *testing.T) {
	m := read(t, titled)
	for _, r := range rules.All() {
		sheet := prompts.Of(m, []diag.Diagnostic{{Rule: r.ID, Category: r.Category, Model: m.ID}})
		count := 0
		for _, h := range sheet.Habits {
			count += len(h.Findings)
		}
		if want := map[bool]int{true: 0, false: 1}[r.Category == "files"]; count != want {
			t.Errorf("%s bears on %d of the eight, want %d", r.ID, count, want)
		}
	}
}
