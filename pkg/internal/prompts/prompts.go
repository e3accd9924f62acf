// Package prompts asks about one model what no rule can judge: why, how and
// what else, in the model's own words; and the eight things that whoever leads
// does with ease, each beside the findings that bear on it. It returns plain
// values; how they are shown is for others.
package prompts

import (
	"strings"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/model"
)

// Sheet is what to ask about one model.
type Sheet struct {
	Title string
	// Topics are the outputs and results, from the first output to the last
	// result, in the order of the file within each table.
	Topics []Topic
	// Habits are the eight, in the order of their letters.
	Habits []Habit
}

// Topic is an output or a result, and what to ask about it.
type Topic struct {
	On *model.Element
	// Statement is what it says, on one line and without a last full stop.
	Statement          string
	Why, How, WhatElse string
}

// Of makes the questions about a model. Findings are the model's; those that
// are suppressed are left out.
func Of(m *model.Model, findings []diag.Diagnostic) Sheet {
	s := Sheet{Title: line(m.Header.Text(model.KeyTitle).Value)}
	for _, kind := range [...]model.Kind{model.Output, model.Objective, model.Outcome, model.Impact} {
		for e := range m.Of(kind) {
			if !e.Statement().Set {
				continue
			}
			s.Topics = append(s.Topics, Topic{On: e, Statement: line(e.Statement().Value), Why: why(e), How: how(e), WhatElse: whatElse(e)})
		}
	}
	s.Habits = habits(m, findings)
	return s
}

// why asks what the element is for: along the links, from it.
func why(e *model.Element) string {
	if e.Unwanted() {
		return "Who pays for it, and were they asked?"
	}
	for i := range e.Links {
		k := &e.Links[i]
		if k.To == nil || k.Feedback() {
			continue
		}
		to := quote(k.To.Main())
		if because := k.Text(model.KeyBecause); strings.TrimSpace(because.Value) != "" {
			return "You say that it leads to " + to + " because: " + quoted(because.Value) + ". How would you notice early that it does not?"
		}
		if e.Kind == model.Output {
			return "Suppose it is all there tomorrow. Why would " + to + " follow?"
		}
		return "Why should that lead to " + to + "?"
	}
	switch {
	case e.Open():
		return "What it leads to stands elsewhere. Would the people there say the same?"
	case e.Kind == model.Output:
		return "Who would miss it if it were not made, and what could they not do then?"
	}
	if who := people(e); who != "" {
		return "Why does it matter to " + who + "? Would they put it in these words?"
	}
	return "Why does it matter, and to whom? Would they put it in these words?"
}

// how asks how the element comes about: against the links, from it.
func how(e *model.Element) string {
	causes := e.Incoming()
	for _, k := range causes {
		from := k.From.Main()
		if k.Feedback() || from == e {
			continue
		}
		if e.Kind == model.Output {
			return "How does it come out of " + quote(from) + "? Which part of that could be left out?"
		}
		if e.Unwanted() {
			return "What in " + quote(from) + " brings it on? What would you do differently to spare them?"
		}
		if who := people(e); who != "" && from.Kind == model.Output {
			return "How do " + who + " get there from " + quote(from) + "? What do they do in between, and when?"
		}
		return "How does it come about from " + quote(from) + "? Who does what in between?"
	}
	if e.Kind == model.Output {
		return "How does it come to be, by whose work and with what?"
	}
	if driver := e.Text(model.KeyExternalDriver); strings.TrimSpace(driver.Value) != "" {
		return "You say that it comes about by something else: " + quoted(driver.Value) + ". What is left for you to do?"
	}
	return "How would it come about? What is the last thing in your hands on the way there?"
}

// whatElse asks what helps, hinders or follows besides.
func whatElse(e *model.Element) string {
	if about := firstAbout(e, model.Assumption); about != nil {
		return "You take for granted: " + quote(about) + ". What else has to hold, and who would know first if it did not?"
	}
	if about := firstAbout(e, model.ExternalFactor); about != nil {
		return "You name " + quote(about) + " around it. What else helps or hinders, even if you do nothing?"
	}
	switch {
	case e.Unwanted():
		return "Whom else does it hit, and who would be the last to say so?"
	case e.Kind == model.Output:
		who := people(e)
		if who == "" {
			who = "people"
		}
		return "What else do " + who + " need before they can use it: time, permission, safety, one another?"
	case len(e.Experiences()) > 0:
		return "You say how some people experience it. Who else does, and who would rather that it did not happen?"
	case e.Kind == model.Impact:
		return "What else brings it about or keeps it from coming, and how large is your part in it?"
	}
	return "What else changes with it, and who would rather that it did not happen?"
}

// firstAbout is the first assumption or external factor about the element or a
// link of it, or nil.
func firstAbout(e *model.Element, kind model.Kind) *model.Element {
	for _, r := range e.In().References() {
		if r.Key != model.KeyAbout || r.From.Kind != kind || !r.From.Statement().Set {
			continue
		}
		if r.To != nil && r.To.Main() == e || r.Link != nil && (r.Link.From.Main() == e && e.Kind == model.Output || r.Link.To != nil && r.Link.To.Main() == e) {
			return r.From
		}
	}
	return nil
}

// people are those whom the change happens to, or who receive an output, by
// the words of the model; "" where it does not say.
func people(e *model.Element) string {
	for _, r := range e.References() {
		switch {
		case r.Key != model.KeyWho && r.Key != model.KeyFor:
		case r.To != nil && r.To.Statement().Set:
			return quote(r.To)
		case r.To == nil && r.Resolution == model.PlainText:
			return quoted(r.Text)
		}
	}
	return ""
}

// quote quotes what an element says; one that says nothing is called by its id.
func quote(e *model.Element) string {
	if s := e.Statement(); line(s.Value) != "" {
		return quoted(s.Value)
	}
	return quoted(e.ID)
}

func quoted(text string) string { return `"` + strings.ReplaceAll(line(text), `"`, "'") + `"` }

// line is a text on one line, without a last full stop.
func line(text string) string {
	return strings.TrimSuffix(strings.Join(strings.Fields(text), " "), ".")
}
