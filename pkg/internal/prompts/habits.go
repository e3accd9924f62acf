package prompts

import (
	"slices"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/model"
)

// Habit is one of the eight things that make a change come about with people
// instead of to them: learn, educate, advise, delegate; explore, align,
// support, empower.
type Habit struct {
	Name string
	// Question is for a facilitator to ask.
	Question string
	// Findings are those of the model that bear on it, the gravest first.
	Findings []diag.Diagnostic
}

// habit numbers the eight.
type habit int

const (
	learn habit = iota
	educate
	advise
	delegate
	explore
	align
	support
	empower
	habitCount
	none habit = -1
)

var asked = [habitCount]Habit{
	learn:    {Name: "learn", Question: "What did you find out lately that you did not want to hear, and what do you do differently since?"},
	educate:  {Name: "educate", Question: "Who has to understand this, and could they say it in their own words? To have told them is not clarity."},
	advise:   {Name: "advise", Question: "If somebody asks you whether it will work for them: what can you say, on what grounds, and what can you not promise?"},
	delegate: {Name: "delegate", Question: "Who decides what, and do they have the time and means for it? To hand over a task is not to hand over a decision."},
	explore:  {Name: "explore", Question: "What would have to be true for the opposite to happen, and who could tell you?"},
	align:    {Name: "align", Question: "Ask each person in the room what their work is for. Do the answers meet in the same place?"},
	support:  {Name: "support", Question: "What keeps people from doing what this plan counts on, on an ordinary Tuesday, and what would take that away?"},
	empower:  {Name: "empower", Question: "What can the people it is about decide themselves, and stop? Delegation is not empowerment: that is for them to tell."},
}

// ofCategory is the habit that the findings of a category bear on, where
// ofRule does not say otherwise.
func ofCategory(category string) habit {
	switch category {
	case "measurement", "targets", "reporting":
		return learn
	case "wording":
		return educate
	case "claims":
		return advise
	case "assumptions":
		return explore
	case "structure", "okr", "cascade":
		return align
	case "stakeholders":
		return empower
	}
	return none // files: they are about the text
}

// ofRule is the habit of the rules whose category mostly bears on another one.
func ofRule(id string) (habit, bool) {
	switch id {
	case "orphan-input", "unresourced-process", "missing-collection-plan", "internal-assumption", "missing-owner":
		return delegate, true
	case "missing-situation", "single-point-of-failure", "single-perspective", "only-good-news", "unchanged-outputs":
		return explore, true
	case "inverted-horizon", "hygiene-as-motivator", "missing-uptake", "delivered-not-received", "missing-guardrail",
		"target-exceeds-reach", "killer-assumption", "overfed-output":
		return support, true
	case "claimed-control", "manufactured-feeling", "missing-beneficiary", "self-serving-outcome", "doer-as-witness",
		"average-hides-people", "missing-disaggregation", "pay-linked-result":
		return empower, true
	case "untested-assumption":
		return learn, true
	case "missing-unit", "missing-denominator", "undefined-qualifier":
		return educate, true
	}
	return none, false
}

func habits(m *model.Model, findings []diag.Diagnostic) []Habit {
	out := slices.Clone(asked[:])
	for _, d := range findings {
		if d.Suppressed != nil || d.Model != m.ID {
			continue
		}
		h, ok := ofRule(d.Rule)
		if !ok {
			h = ofCategory(d.Category)
		}
		if h != none {
			out[h].Findings = append(out[h].Findings, d)
		}
	}
	for i := range out {
		slices.SortStableFunc(out[i].Findings, func(a, b diag.Diagnostic) int { return int(b.Severity) - int(a.Severity) })
	}
	return out
}
